#include "core/planning/visitplan.h"

namespace tagliando {
namespace {

int minutesNeeded(const VisitProblem &problem, int work)
{
    const WorkToPlan &item = problem.work[size_t(work)];
    return problem.sites[size_t(item.site)].fixedMinutes + item.minutes;
}

int minutesTaken(const VisitProblem &problem, const VisitPlan &plan, int technician, int day)
{
    int taken = 0;
    for (const PlannedVisit &visit : plan.visits) {
        if (visit.technician != technician || visit.day != day)
            continue;
        const SiteToVisit &site = problem.sites[size_t(visit.site)];
        taken += 2 * site.travelMinutes + (visit.booked ? visit.bookedMinutes : site.fixedMinutes);
        for (const int work : visit.work)
            taken += problem.work[size_t(work)].minutes;
    }
    return taken;
}

} // namespace

WhyThatDay whyThatDay(const VisitProblem &problem, const PlannedVisit &visit)
{
    WhyThatDay why;
    why.lastUsefulDay = visit.day;
    if (visit.booked)
        why.reason = WhyThatDay::Reason::Booked;
    if (visit.work.empty())
        return why;
    why.work = *std::ranges::min_element(visit.work, {}, [&](int work) { return deadlineOf(problem.work[size_t(work)]); });
    const WorkToPlan &item = problem.work[size_t(why.work)];
    const int deadline = deadlineOf(item);
    if (visit.booked || deadline == noDay || visit.day > deadline)
        return why;
    why.reason = item.lastDay <= item.due ? WhyThatDay::Reason::BeforeStop : WhyThatDay::Reason::BeforeDue;
    for (int day = visit.day; day <= std::min(deadline, problem.days - 1); ++day)
        if (problem.sites[size_t(visit.site)].days[size_t(day)].minutes() >= minutesNeeded(problem, why.work))
            why.lastUsefulDay = day;
    return why;
}

WhyNotInTime whyNotInTime(const VisitProblem &problem, const VisitPlan &plan, int work)
{
    using Reason = WhyNotInTime::Reason;
    const WorkToPlan &item = problem.work[size_t(work)];
    const SiteToVisit &site = problem.sites[size_t(item.site)];
    // What is late already and has no visit at all: why is it not done on any day?
    const bool nowhere = std::ranges::find(plan.unplaced, work) != plan.unplaced.end();
    const int first = std::max(item.earliest, 0);
    const int last = nowhere && item.lastDay >= first && item.due < first ? std::min(item.lastDay, problem.days - 1)
                                                                          : std::min(deadlineOf(item), problem.days - 1);
    const int needed = minutesNeeded(problem, work);
    WhyNotInTime why;
    if (last < first) {
        why.reason = Reason::Past;
        return why;
    }
    bool open = false, longEnough = false, skilled = false;
    for (int day = first; day <= last; ++day) {
        const int hours = std::ranges::binary_search(item.notOn, day) ? 0 : site.days[size_t(day)].minutes();
        open = open || hours > 0;
        longEnough = longEnough || hours >= needed;
        if (hours < needed)
            continue;
        for (int technician = 0; technician < int(problem.technicians.size()); ++technician) {
            const TechnicianTime &time = problem.technicians[size_t(technician)];
            if ((item.skills & ~time.skills) != 0)
                continue;
            skilled = true;
            if (freeHours(problem, item.site, day, technician).minutes() < needed)
                continue;
            const int missing = needed + 2 * site.travelMinutes + minutesTaken(problem, plan, technician, day) - time.minutes[size_t(day)];
            if (why.technician < 0 || missing < why.missingMinutes)
                why = {Reason::NobodyFree, day, technician, missing};
        }
    }
    why.reason = !open ? Reason::NoOpenDay : !longEnough ? Reason::OpenHoursTooShort : !skilled ? Reason::NoSkill : Reason::NobodyFree;
    return why;
}

} // namespace tagliando
