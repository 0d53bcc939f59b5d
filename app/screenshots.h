#pragma once

#include "ui/mainwindow.h"

#include <QDir>
#include <QTimer>

namespace tagliando {

/// Shows one screen after the other, saves a picture of each, and quits: for machines without a display, and for the documentation.
class Screenshots : public QObject {
public:
    Screenshots(MainWindow &window, Desk &desk, const QString &folder);

private:
    void step();
    bool save(const QString &name);
    [[nodiscard]] Goto firstBlocked() const;

    MainWindow &window_;
    Desk &desk_;
    QDir folder_;
    QTimer timer_;
    int waited_ = 0, step_ = 0;
};

} // namespace tagliando
