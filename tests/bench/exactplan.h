// The same planning problem solved exactly, by coin-or's cbc: what the planner is measured against. Small problems only.
#pragma once

#include "core/planning/visitproblem.h"

#include <optional>

namespace tagliando::bench {

/// The best stops, lateness and visits, one after the other, each proven; nothing when the time was too short or cbc is not installed.
std::optional<VisitPlanCost> exactPlan(const VisitProblem &problem, int secondsPerGoal);

} // namespace tagliando::bench
