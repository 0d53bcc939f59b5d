// Why a proposal stands on its day, and why work has no visit in time: the planner's answers with names again. Pure.
#pragma once

#include "core/planning/namedproblem.h"

namespace tagliando {

/// Fills why, deadline, because and lastUseful.
void explainProposal(const NamedProblem &named, const PlannedVisit &planned, Proposal &proposal);
/// Work that no visit does in time, in the order of the work; what is late already and has its visit is not said again.
std::vector<NotInTime> notInTime(const NamedProblem &named, const VisitPlan &plan, const VisitBook &book);

} // namespace tagliando
