#pragma once

#include "ui/common/desk.h"
#include "ui/today/todayview.h"

#include <QWidget>

namespace tagliando {

/// Open findings by state, a bar each, and below a rule what is in order: open + in order = checks.
class StateBars : public QWidget {
public:
    explicit StateBars(Desk &desk, QWidget *parent = nullptr);
    void setView(const TodayView &view);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, int top, State state, int most) const;

    Desk &desk_;
    int states_[stateCount] = {};
    int open_ = 0, checks_ = 0;
};

} // namespace tagliando
