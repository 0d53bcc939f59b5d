#pragma once

#include "core/planning/visitcalendar.h"
#include "ui/common/desk.h"

#include <QAbstractTableModel>

namespace tagliando {

/// Weeks as rows, Monday to Sunday as columns. The text of a cell is the whole day in words, for screen readers and the clipboard.
class CalendarModel : public QAbstractTableModel {
    Q_OBJECT
public:
    CalendarModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), desk_(desk) {}

    void setCalendar(VisitCalendar calendar, const QDate &today);
    [[nodiscard]] const VisitCalendar &calendar() const { return calendar_; }
    [[nodiscard]] const CalendarDay &day(const QModelIndex &index) const
    {
        return calendar_.days[static_cast<size_t>(7 * index.row() + index.column())];
    }
    [[nodiscard]] QModelIndex indexOf(const QDate &day) const;
    [[nodiscard]] QDate today() const { return today_; }
    /// Bands that lie on this day; by lane.
    [[nodiscard]] std::vector<const CalendarBand *> bandsOn(const QDate &day) const;
    /// Lanes the week of this day needs, at most calendarLanes.
    [[nodiscard]] int lanesOf(int row) const;

    /// "18:30 Delta"; the customer alone when no hour is agreed.
    [[nodiscard]] QString visitText(const CalendarVisit &visit) const;
    /// "24", "1 dic", "21 oggi".
    [[nodiscard]] QString dateText(const QDate &day) const;
    /// "18:30–22:00", of the chosen customer; empty when none opens.
    [[nodiscard]] QString windowText(const CalendarDay &day) const;
    /// "Alfa", "2 stops"; empty when nothing stops.
    [[nodiscard]] QString stopText(const CalendarDay &day) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : calendar_.weeks(); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 7; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString inWords(const CalendarDay &day) const;

    Desk &desk_;
    VisitCalendar calendar_;
    QDate today_;
};

} // namespace tagliando
