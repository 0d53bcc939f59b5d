// What visits came to, and what happened since the last one. Values for the customer's screen and report. Pure.
#pragma once

#include "core/deadlines/findings.h"

#include <optional>

namespace tagliando {

/// A closed visit, counted in findings (machine and track), not in lines: a machine's packages are one line and many findings.
struct VisitOutcome {
    VisitId id;
    QDate day;
    TechnicianId technician;
    int year = 0, serial = 0; ///< of its rapportino
    double hours = 0;         ///< charged
    int found = 0;            ///< the sum of the following
    int done = 0, failed = 0, deferred = 0, notApplicable = 0;
    int untouched = 0; ///< nobody said what became of it
};
VisitOutcome outcomeOf(const Visit &visit);
/// Closed visits of a customer up to `day`, newest first.
std::vector<VisitOutcome> visitHistory(const VisitBook &book, CustomerId customer, const QDate &day);

struct SinceLastVisit {
    VisitOutcome last;
    QDateTime from;    ///< UTC: when it ended
    int opened = 0;    ///< findings that came up since, closed again or not
    int closed = 0;    ///< closed since; not counting what the visit itself did and an inventory proved later
    int stillOpen = 0; ///< of what failed, was deferred or left: on the list today
};
/// None: nobody closed a visit there yet.
std::optional<SinceLastVisit> sinceLastVisit(CustomerId customer, const FindingsInput &input, const Findings &findings);

} // namespace tagliando
