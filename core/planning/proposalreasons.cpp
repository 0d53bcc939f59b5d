#include "core/planning/proposalreasons.h"

#include <algorithm>

namespace tagliando {

namespace {

std::optional<NotInTime> lateWork(const NamedProblem &named, const VisitPlan &plan, const VisitBook &book, int work)
{
    const WorkToPlan &item = named.problem.work[size_t(work)];
    const NamedWork &meant = named.meant[size_t(work)];
    const int deadline = deadlineOf(item);
    if (deadline == noDay || meant.units.empty())
        return std::nullopt;
    const auto visit = std::find_if(plan.visits.begin(), plan.visits.end(),
                                    [&](const PlannedVisit &one) { return std::binary_search(one.work.begin(), one.work.end(), work); });
    const bool placed = visit != plan.visits.end();
    if (placed ? visit->day <= deadline : deadline >= named.problem.days)
        return std::nullopt;
    const WhyNotInTime why = whyNotInTime(named.problem, plan, work);
    const InstallWork &unit = named.works[meant.place][meant.units.front()];
    if (placed && (why.reason == WhyNotInTime::Reason::Past || unit.stopped))
        return std::nullopt; // late already, and the visit says so
    NotInTime late;
    late.customerName = named.places[meant.place].customerName;
    late.serverName = unit.serverName;
    late.title = unit.title;
    late.stops = item.lastDay != noDay && item.lastDay <= item.due;
    late.deadline = late.stops ? unit.stop : unit.due;
    if (!late.deadline.isValid())
        late.deadline = named.today; // it stands still already: every day is late
    late.why = why.reason;
    if (why.day != noDay)
        late.extraVisit = named.dayOf(why.day);
    if (why.technician >= 0) {
        if (const Technician *technician = book.technician(named.technicians[size_t(why.technician)]))
            late.technician = technician->name;
    }
    return late;
}

} // namespace

void explainProposal(const NamedProblem &named, const PlannedVisit &planned, Proposal &proposal)
{
    const WhyThatDay why = whyThatDay(named.problem, planned);
    proposal.why = why.reason;
    proposal.lastUseful = named.dayOf(why.lastUsefulDay);
    if (why.work < 0)
        return;
    const NamedWork &meant = named.meant[size_t(why.work)];
    if (meant.units.empty()) {
        proposal.deadline = meant.agreed;
        return;
    }
    const InstallWork &unit = named.works[meant.place][meant.units.front()];
    proposal.because = unit.title;
    proposal.deadline = why.reason == WhyThatDay::Reason::BeforeStop && unit.stop.isValid() ? unit.stop : unit.due;
}

std::vector<NotInTime> notInTime(const NamedProblem &named, const VisitPlan &plan, const VisitBook &book)
{
    std::vector<NotInTime> all;
    for (size_t work = 0; work < named.problem.work.size(); ++work) {
        if (auto late = lateWork(named, plan, book, static_cast<int>(work)))
            all.push_back(std::move(*late));
    }
    return all;
}

} // namespace tagliando
