#pragma once

#include "ui/visits/calendarmodel.h"
#include "ui/visits/daydelegate.h"

#include <QTableView>

namespace tagliando {

/// Seven weeks. A click chooses a visit or a proposal; a booked one can be dragged to another day.
class CalendarTable : public QTableView {
    Q_OBJECT
public:
    CalendarTable(CalendarModel *model, Desk &desk, QWidget *parent);

    void choose(VisitId visit, int proposal);

Q_SIGNALS:
    void visitChosen(const tagliando::CalendarVisit &visit);
    void dayChosen(const QDate &day);
    /// While a booked visit is dragged; a null day: it is over no day any more.
    void dragged(const tagliando::CalendarVisit &visit, const QDate &to);
    void dropped(const tagliando::CalendarVisit &visit, const QDate &to);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] const CalendarVisit *visitUnder(const QPoint &point) const;
    void endDrag();

    CalendarModel *model_;
    DayDelegate *days_;
    QPoint pressed_;
    std::optional<CalendarVisit> held_;
    QDate over_;
};

} // namespace tagliando
