#pragma once

#include <QWidget>

namespace tagliando {

/// Two pixels under the top bar that say how far the work is. No motion of its own.
class ProgressLine : public QWidget {
public:
    explicit ProgressLine(QWidget *parent = nullptr);
    void setRunning(bool running);
    void setFraction(double fraction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool running_ = false;
    double fraction_ = 0;
};

} // namespace tagliando
