#include "ui/visits/daylayout.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int margin = 6;
constexpr int gap = 2;

} // namespace

DayLayout layOutDay(const QRect &cell, const CalendarDay &day, int lanes)
{
    DayLayout layout;
    const QRect inner = cell.adjusted(margin, gap, -margin, -gap);
    layout.top = QRect(inner.left(), inner.top(), inner.width(), calendarLine);
    layout.bandTop = cell.bottom() - lanes * calendarBand;
    int top = inner.top() + calendarLine;
    const int room = std::max(0, (layout.bandTop - top) / (calendarLine + gap));
    const int count = static_cast<int>(day.visits.size());
    const int shown = std::min(count, room);
    for (int i = 0; i < shown; ++i, top += calendarLine + gap)
        layout.visits.emplace_back(inner.left(), top, inner.width(), calendarLine);
    layout.more = count - shown;
    return layout;
}

int visitAt(const DayLayout &layout, const QPoint &point)
{
    const auto it = std::find_if(layout.visits.begin(), layout.visits.end(), [&](const QRect &pill) { return pill.contains(point); });
    return it == layout.visits.end() ? -1 : static_cast<int>(it - layout.visits.begin());
}

} // namespace tagliando
