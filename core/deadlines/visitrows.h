// Visits nobody came to: what was agreed and did not happen is a row like any other. Passing time alone makes it.
#pragma once

#include "core/deadlines/holder.h"

namespace tagliando {

/// Of this customer: a booked visit whose day has passed, track "visit:ID", until a later one is booked, begun or done; the day of a series that
/// passed without a visit, track "visit:series-ID". Overdue from the day after, never blocking.
void addVisitRows(FindingsRun &run, const Holder &customer);

} // namespace tagliando
