#include "core/deadlines/order.h"

#include <algorithm>
#include <limits>

namespace tagliando {

namespace {

int urgency(const Finding &row)
{
    if (row.state != State::Blocking)
        return 0;
    switch (row.phase) {
    case StopPhase::Stopped:
        return 0;
    case StopPhase::Ongoing:
        return 1;
    case StopPhase::Armed:
        return 2;
    default:
        return 3;
    }
}

qint64 dayOf(Instant at) { return at.isValid() ? at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max(); }

} // namespace

Standing standing(const Finding &row) { return {urgency(row), std::min(dayOf(row.stopsAt), dayOf(row.dueAt))}; }

} // namespace tagliando
