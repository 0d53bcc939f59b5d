// Where things stand in one day of the calendar: painted by the delegate, hit by the mouse.
#pragma once

#include "core/planning/visitcalendar.h"

#include <QRect>

#include <vector>

namespace tagliando {

struct DayLayout {
    QRect top;                 ///< "24", "1 dic"; at the right windows in words, or the stops
    std::vector<QRect> visits; ///< of the day's first ones, as many as there is room for
    int more = 0;              ///< visits that found none
    int bandTop = 0;           ///< lane 0 ends at the cell's bottom; lanes above follow upwards
};

inline constexpr int calendarLine = 18; ///< height of a date or a visit
inline constexpr int calendarBand = 14; ///< height of a freeze
inline constexpr int calendarLanes = 2; ///< freezes side by side; more fold into a count

/// The parts of a day within its cell.
DayLayout layOutDay(const QRect &cell, const CalendarDay &day, int lanes);
/// The visit under the point, -1: none.
int visitAt(const DayLayout &layout, const QPoint &point);

} // namespace tagliando
