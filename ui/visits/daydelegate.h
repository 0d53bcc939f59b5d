#pragma once

#include "ui/visits/calendarmodel.h"
#include "ui/visits/daylayout.h"

#include <QStyledItemDelegate>

namespace tagliando {

/// One day: its date, the chosen customer's windows in words, visits as pills, freezes as bands at the bottom.
class DayDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    DayDelegate(const CalendarModel &model, const Desk &desk, QObject *parent) : QStyledItemDelegate(parent), model_(model), desk_(desk) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The visit in ink; 0 and -1: none.
    void choose(VisitId visit, int proposal);
    /// The day a dragged visit would fall on; null: nothing is dragged.
    void setDropDay(const QDate &day) { dropDay_ = day; }

private:
    void paintFrame(QPainter &painter, const QRect &cell, const CalendarDay &day, bool current) const;
    void paintTop(QPainter &painter, const DayLayout &layout, const CalendarDay &day) const;
    void paintVisit(QPainter &painter, const QRect &pill, const CalendarVisit &visit) const;
    void paintBands(QPainter &painter, const QRect &cell, int top, int lanes, const CalendarDay &day) const;

    const CalendarModel &model_;
    const Desk &desk_;
    VisitId chosen_;
    int chosenProposal_ = -1;
    QDate dropDay_;
};

} // namespace tagliando
