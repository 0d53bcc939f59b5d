// The visits to come, proposed: findings, agreements and series become a planner's problem, its plan becomes visits with their reasons. Pure.
#pragma once

#include "core/base/progress.h"
#include "core/domain/visitbook.h"
#include "core/planning/visitplan.h"
#include "core/planning/workplace.h"

#include <optional>

namespace tagliando {

struct Proposal {
    Visit visit; ///< status proposed, lines in order of work
    QString customerName, siteName;
    bool apart = false;
    WhyThatDay::Reason why = WhyThatDay::Reason::FirstFree;
    QDate deadline;             ///< the day `why` speaks of: of the stop, or due; null: none
    Text because;               ///< title of the work that decides
    QDate lastUseful;           ///< the last open day that would still do
    std::vector<Error> refused; ///< days somebody wanted that cannot be had, each with its reason
    int closes = 0, open = 0;   ///< findings it closes, of those open at the place
};

/// Work that no visit does in time.
struct NotInTime {
    QString customerName, serverName;
    Text title;
    QDate deadline;     ///< null: never was one
    bool stops = false; ///< it stops, not only late
    WhyNotInTime::Reason why = WhyNotInTime::Reason::NobodyFree;
    QDate extraVisit;   ///< the day of a visit that would save it; null: none would
    QString technician; ///< whose
};

struct Proposals {
    QDate from, to;
    std::vector<Proposal> visits; ///< by day, hour, customer
    std::vector<NotInTime> late;
    std::vector<Error> notes; ///< "visit.technician_no_hours", "visit.no_day", "visit.prerequisite_cycle", "visit.window_too_short"
    VisitPlanCost cost;
};

struct ProposalWish {
    CustomerId only;        ///< 0: all customers
    QDate from, to;         ///< both included; `from` not before today
    VisitId skipping;       ///< what if this booked visit did not happen; 0: none
    PlanEffort effort = {}; ///< how long a better plan is looked for
};

Proposals proposeVisits(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish,
                        const Progress &progress = {});

/// A visit of one place on one day, with the lines that fit, most urgent first. `tracks`: only these, all of them (empty: everything open).
/// Errors "visit.window_too_short" (date, minutes, window), "visit.prerequisite_cycle", "visit.nothing_to_do" (customer) for tracks nobody finds
/// open.
Result<Visit> visitFor(const WorkPlace &place, const RequirementsById &requirements, const OpenHours &hours, const QDate &day,
                       const QStringList &tracks);

} // namespace tagliando
