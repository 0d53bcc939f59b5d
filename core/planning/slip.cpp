#include "core/planning/slip.h"

namespace tagliando {

Slip slipTo(const Visit &visit, const QDate &to)
{
    Slip slip;
    for (const VisitLine &line : visit.lines) {
        if (line.outcome != LineOutcome::Open)
            continue;
        const QDate beforeStop = line.stop.isValid() ? line.stop.addDays(-1) : QDate();
        const bool stopAhead = beforeStop.isValid() && beforeStop >= visit.day, dueAhead = line.due.isValid() && line.due >= visit.day;
        if (stopAhead && to > beforeStop)
            ++slip.stops;
        else if (dueAhead && to > line.due)
            ++slip.late;
        for (const QDate &day : {stopAhead ? beforeStop : QDate(), dueAhead ? line.due : QDate()})
            if (day.isValid() && (!slip.lastDay.isValid() || day < slip.lastDay))
                slip.lastDay = day;
    }
    return slip;
}

Slip slipPastLastDay(const Visit &visit)
{
    const QDate last = slipTo(visit, visit.day).lastDay;
    return last.isValid() ? slipTo(visit, last.addDays(1)) : Slip{};
}

} // namespace tagliando
