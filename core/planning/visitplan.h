// Who goes where on which day: the plan with the fewest stops, then the least lateness, then the fewest visits and travel, then the
// least downtime in business hours, then the fewest changes. Pure and deterministic.
#pragma once

#include "core/base/progress.h"
#include "core/planning/visitproblem.h"

namespace tagliando {

/// How long planVisits looks for something better: parts of the plan taken down and put up again.
struct PlanEffort {
    int rounds = 0; ///< 0: as many as the size of the problem is worth
};

/// The best plan found; booked visits stay. Cancelled: the best so far, always a possible one. Any thread.
VisitPlan planVisits(const VisitProblem &problem, const PlanEffort &effort = {}, const Progress &progress = {});

/// Why a visit is on its day.
struct WhyThatDay {
    enum class Reason { Booked, FirstFree, BeforeStop, BeforeDue } reason = Reason::FirstFree;
    int work = -1;         ///< the one that decides
    int lastUsefulDay = 0; ///< for BeforeStop and BeforeDue: the last open day of the site that would still do
};
WhyThatDay whyThatDay(const VisitProblem &problem, const PlannedVisit &visit);

/// Why work has no visit in time, and what would save it.
struct WhyNotInTime {
    enum class Reason { NoOpenDay, OpenHoursTooShort, NoSkill, NobodyFree, Past } reason = Reason::NobodyFree;
    int day = noDay;        ///< of the extra visit that would do; noDay: none would
    int technician = -1;    ///< whose
    int missingMinutes = 0; ///< of working time on that day
};
WhyNotInTime whyNotInTime(const VisitProblem &problem, const VisitPlan &plan, int work);

} // namespace tagliando
