#include "core/planning/planboard.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tagliando {

OpenHours freeHours(const VisitProblem &problem, int site, int day, int technician)
{
    const OpenHours hours = problem.sites[size_t(site)].days[size_t(day)];
    const std::vector<std::vector<OpenHours>> &busy = problem.technicians[size_t(technician)].busy;
    if (busy.empty() || busy[size_t(day)].empty())
        return hours;
    std::vector<OpenHours> spans = busy[size_t(day)];
    std::ranges::sort(spans, {}, &OpenHours::from);
    spans.push_back({hours.to, hours.to, false});
    OpenHours longest{hours.from, hours.from, hours.business};
    int from = hours.from;
    for (const OpenHours &span : spans) {
        const OpenHours free{from, std::min(span.from, hours.to), hours.business};
        if (free.minutes() > longest.minutes())
            longest = free;
        from = std::max(from, span.to);
    }
    return longest;
}

PlanBoard::PlanBoard(const VisitProblem &problem)
    : problem_(problem), bySite_(problem.sites.size()), byDay_(problem.technicians.size() * size_t(std::max(problem.days, 0))), taken_(byDay_.size()),
      place_(problem.work.size(), -1)
{
    for (const PlannedVisit &visit : problem.proposedBefore)
        before_.insert({visit.site, visit.day, visit.technician});
    for (const PlannedVisit &booked : problem.booked)
        pin({booked.site, booked.day, booked.technician, true, booked.from, booked.bookedMinutes, {}});
    for (int work = 0; work < int(problem.work.size()); ++work)
        cost_ += unplacedCost(work);
}

const std::vector<int> &PlanBoard::visitsOn(int technician, int day) const { return byDay_[slot(technician, day)]; }

VisitPlanCost PlanBoard::workCost(int work, int day) const
{
    const WorkToPlan &item = problem_.work[size_t(work)];
    VisitPlanCost cost;
    cost.stops = day > item.lastDay;
    const int due = deadlineOf(item);
    cost.lateness = day > due ? qint64(day - due) * item.weight : 0;
    const std::vector<OpenHours> &days = problem_.sites[size_t(item.site)].days;
    if (day < int(days.size()) && days[size_t(day)].business)
        cost.downtime = item.downtimeMinutes;
    return cost;
}

VisitPlanCost PlanBoard::unplacedCost(int work) const { return workCost(work, problem_.days + daysWhenNeverDone); }

VisitPlanCost PlanBoard::visitCost(int site, int day, int technician) const
{
    VisitPlanCost cost;
    cost.visits = 1;
    cost.travel = 2 * problem_.sites[size_t(site)].travelMinutes;
    cost.changed = !before_.contains({site, day, technician});
    return cost;
}

PlanBoard::Stay PlanBoard::stayOf(const Visit &visit) const
{
    const SiteToVisit &site = problem_.sites[size_t(visit.site)];
    if (visit.booked)
        return {visit.from, visit.from + visit.minutes, visit.minutes, site.travelMinutes};
    const OpenHours hours = freeHours(problem_, visit.site, visit.day, visit.technician);
    return {hours.from, hours.to, visit.minutes, site.travelMinutes};
}

// In the order in which their hours end, with the way between them.
std::vector<int> PlanBoard::beginnings(const std::vector<Stay> &stays)
{
    std::vector<size_t> order(stays.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) { return std::tuple(stays[i].to, stays[i].from, i); });
    std::vector<int> begin(stays.size());
    int clock = 0, wayBack = 0;
    for (const size_t i : order) {
        const Stay &stay = stays[i];
        begin[i] = std::max(clock + (clock > 0 ? std::max(wayBack, stay.travel) : 0), stay.from);
        clock = begin[i] + stay.minutes;
        if (clock > stay.to)
            return {};
        wayBack = stay.travel;
    }
    return begin;
}

bool PlanBoard::dayHolds(int technician, int day, int except, const Stay &more) const
{
    int sum = taken_[slot(technician, day)] + more.minutes + 2 * more.travel;
    if (except >= 0)
        sum -= visit(except).minutes + 2 * more.travel;
    if (sum > problem_.technicians[size_t(technician)].minutes[size_t(day)])
        return false;
    std::vector<Stay> stays{more};
    for (const int other : visitsOn(technician, day))
        if (other != except)
            stays.push_back(stayOf(visit(other)));
    return stays.size() == 1 ? more.minutes <= more.to - more.from : !beginnings(stays).empty();
}

bool PlanBoard::canJoin(int number, int work) const
{
    const Visit &there = visit(number);
    const WorkToPlan &item = problem_.work[size_t(work)];
    if (there.site != item.site || there.day < item.earliest || std::ranges::binary_search(item.notOn, there.day) ||
        (item.skills & ~problem_.technicians[size_t(there.technician)].skills) != 0)
        return false;
    Visit longer = there;
    longer.minutes += item.minutes;
    const OpenHours hours = problem_.sites[size_t(there.site)].days[size_t(there.day)];
    if (there.booked && there.from + longer.minutes > hours.to)
        return false;
    return dayHolds(there.technician, there.day, number, stayOf(longer));
}

bool PlanBoard::canOpen(int site, int day, int technician, int workMinutes) const
{
    const SiteToVisit &place = problem_.sites[size_t(site)];
    const OpenHours hours = freeHours(problem_, site, day, technician);
    const int minutes = place.fixedMinutes + workMinutes;
    if (std::ranges::any_of(visitsOf(site), [&](int other) { return visit(other).day == day; }))
        return false; // that one is joined instead
    if (minutes > hours.minutes() || minutes + 2 * place.travelMinutes > problem_.technicians[size_t(technician)].minutes[size_t(day)])
        return false;
    return dayHolds(technician, day, -1, {hours.from, hours.to, minutes, place.travelMinutes});
}

int PlanBoard::pin(Visit visit)
{
    int number = int(visits_.size());
    if (free_.empty()) {
        visits_.emplace_back();
    } else {
        number = free_.back();
        free_.pop_back();
    }
    bySite_[size_t(visit.site)].push_back(number);
    byDay_[slot(visit.technician, visit.day)].push_back(number);
    taken_[slot(visit.technician, visit.day)] += visit.minutes + 2 * problem_.sites[size_t(visit.site)].travelMinutes;
    visits_[size_t(number)] = std::move(visit);
    return number;
}

int PlanBoard::open(int site, int day, int technician)
{
    cost_ += visitCost(site, day, technician);
    return pin({site, day, technician, false, 0, problem_.sites[size_t(site)].fixedMinutes, {}});
}

void PlanBoard::join(int number, int work)
{
    Visit &there = visits_[size_t(number)];
    cost_ -= unplacedCost(work);
    cost_ += workCost(work, there.day);
    there.minutes += problem_.work[size_t(work)].minutes;
    taken_[slot(there.technician, there.day)] += problem_.work[size_t(work)].minutes;
    there.work.push_back(work);
    place_[size_t(work)] = number;
}

void PlanBoard::leave(int work)
{
    Visit &there = visits_[size_t(place_[size_t(work)])];
    cost_ -= workCost(work, there.day);
    cost_ += unplacedCost(work);
    there.minutes -= problem_.work[size_t(work)].minutes;
    taken_[slot(there.technician, there.day)] -= problem_.work[size_t(work)].minutes;
    std::erase(there.work, work);
    place_[size_t(work)] = -1;
}

void PlanBoard::close(int number)
{
    Visit &there = visits_[size_t(number)];
    cost_ -= visitCost(there.site, there.day, there.technician);
    std::erase(bySite_[size_t(there.site)], number);
    std::erase(byDay_[slot(there.technician, there.day)], number);
    taken_[slot(there.technician, there.day)] -= there.minutes + 2 * problem_.sites[size_t(there.site)].travelMinutes;
    there = {};
    free_.push_back(number);
}

VisitPlan PlanBoard::plan() const
{
    VisitPlan plan;
    plan.cost = cost_;
    for (const std::vector<int> &numbers : bySite_)
        for (const int number : numbers) {
            const Visit &there = visit(number);
            int agreed = there.booked ? there.minutes : 0;
            for (const int work : there.work)
                agreed -= there.booked ? problem_.work[size_t(work)].minutes : 0;
            plan.visits.push_back({there.site, there.day, there.technician, there.booked, there.from, agreed, there.work});
            std::ranges::sort(plan.visits.back().work);
        }
    for (PlannedVisit &visit : plan.visits) {
        const std::vector<int> &together = visitsOn(visit.technician, visit.day);
        std::vector<Stay> stays;
        for (const int number : together)
            stays.push_back(stayOf(this->visit(number)));
        const std::vector<int> begin = beginnings(stays);
        for (size_t i = 0; i < begin.size(); ++i)
            if (this->visit(together[i]).site == visit.site && !visit.booked)
                visit.from = begin[i];
    }
    std::ranges::sort(plan.visits, {}, [](const PlannedVisit &v) { return std::tuple(v.day, v.site, v.technician, !v.booked, v.from); });
    for (int work = 0; work < int(place_.size()); ++work)
        if (place_[size_t(work)] < 0)
            plan.unplaced.push_back(work);
    return plan;
}

} // namespace tagliando
