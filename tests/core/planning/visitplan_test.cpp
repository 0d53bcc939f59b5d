#include "core/planning/visitplan.h"

#include "tests/support/visitproblems.h"

#include <gtest/gtest.h>

#include <map>

using namespace tagliando;
using test::ProblemSize;
using test::randomProblem;

namespace {

// The cost of a plan, added up from nothing but the problem and the list of visits.
VisitPlanCost costOf(const VisitProblem &problem, const VisitPlan &plan)
{
    VisitPlanCost cost;
    std::vector<int> dayOf(problem.work.size(), problem.days + daysWhenNeverDone);
    for (const PlannedVisit &visit : plan.visits) {
        for (const int work : visit.work)
            dayOf[size_t(work)] = visit.day;
        if (visit.booked)
            continue;
        cost.visits += 1;
        cost.travel += 2 * problem.sites[size_t(visit.site)].travelMinutes;
        cost.changed += std::ranges::none_of(problem.proposedBefore, [&](const PlannedVisit &before) {
            return before.site == visit.site && before.day == visit.day && before.technician == visit.technician;
        });
    }
    for (size_t i = 0; i < problem.work.size(); ++i) {
        const WorkToPlan &work = problem.work[i];
        cost.stops += dayOf[i] > work.lastDay;
        cost.lateness += qint64(std::max(0, dayOf[i] - std::min(work.due, work.lastDay))) * work.weight;
        if (dayOf[i] < problem.days && problem.sites[size_t(work.site)].days[size_t(dayOf[i])].business)
            cost.downtime += work.downtimeMinutes;
    }
    return cost;
}

// What no plan may break, whatever it costs.
void expectPossible(const VisitProblem &problem, const VisitPlan &plan)
{
    std::map<std::pair<int, int>, int> taken;
    std::vector<int> seen(problem.work.size());
    for (const PlannedVisit &visit : plan.visits) {
        const SiteToVisit &site = problem.sites[size_t(visit.site)];
        int minutes = visit.booked ? visit.bookedMinutes : site.fixedMinutes;
        for (const int work : visit.work) {
            const WorkToPlan &item = problem.work[size_t(work)];
            EXPECT_EQ(item.site, visit.site);
            EXPECT_GE(visit.day, item.earliest);
            EXPECT_FALSE(std::ranges::binary_search(item.notOn, visit.day));
            EXPECT_EQ(item.skills & ~problem.technicians[size_t(visit.technician)].skills, 0u);
            minutes += item.minutes;
            ++seen[size_t(work)];
        }
        if (!visit.booked) {
            EXPECT_LE(minutes, site.days[size_t(visit.day)].minutes());
            EXPECT_FALSE(visit.work.empty()) << "a visit for nothing";
        }
        taken[{visit.technician, visit.day}] += minutes + 2 * site.travelMinutes;
    }
    for (const auto &[who, minutes] : taken)
        EXPECT_LE(minutes, problem.technicians[size_t(who.first)].minutes[size_t(who.second)]);
    for (size_t i = 0; i < plan.visits.size(); ++i)
        for (size_t j = 0; j < i; ++j)
            EXPECT_FALSE(plan.visits[i].site == plan.visits[j].site && plan.visits[i].day == plan.visits[j].day) << "two visits of a site on one day";
    for (const int work : plan.unplaced)
        ++seen[size_t(work)];
    EXPECT_TRUE(std::ranges::all_of(seen, [](int times) { return times == 1; })) << "every piece of work once, or listed as unplaced";
    EXPECT_EQ(costOf(problem, plan), plan.cost);
}

// Every assignment of work to days of one technician, tried: the oracle for small problems.
VisitPlanCost bestByTryingAll(const VisitProblem &problem)
{
    const int choices = problem.days + 1;
    qint64 count = 1;
    for (size_t i = 0; i < problem.work.size(); ++i)
        count *= choices;
    VisitPlanCost best{std::numeric_limits<qint64>::max()};
    for (qint64 code = 0; code < count; ++code) {
        std::map<std::pair<int, int>, PlannedVisit> visits;
        qint64 rest = code;
        bool possible = true;
        for (int work = 0; work < int(problem.work.size()) && possible; ++work, rest /= choices) {
            const int day = int(rest % choices);
            if (day == problem.days)
                continue;
            const WorkToPlan &item = problem.work[size_t(work)];
            possible = day >= item.earliest && !std::ranges::binary_search(item.notOn, day) &&
                       problem.sites[size_t(item.site)].days[size_t(day)].minutes() > 0;
            PlannedVisit &visit = visits[{day, item.site}];
            visit.site = item.site, visit.day = day;
            visit.work.push_back(work);
        }
        VisitPlan plan;
        std::vector<int> taken(size_t(problem.days));
        for (const auto &[key, visit] : visits) {
            int minutes = problem.sites[size_t(visit.site)].fixedMinutes + 2 * problem.sites[size_t(visit.site)].travelMinutes;
            for (const int work : visit.work)
                minutes += problem.work[size_t(work)].minutes;
            taken[size_t(visit.day)] += minutes;
            plan.visits.push_back(visit);
        }
        for (int day = 0; day < problem.days; ++day)
            possible = possible && taken[size_t(day)] <= problem.technicians[0].minutes[size_t(day)];
        if (possible)
            best = std::min(best, costOf(problem, plan));
    }
    return best;
}

VisitProblem oneSite(int days, OpenHours hours)
{
    VisitProblem problem;
    problem.days = days;
    problem.sites.push_back({std::vector<OpenHours>(size_t(days), hours), 20, 0});
    problem.technicians.push_back({std::vector<int>(size_t(days), 480), 1});
    return problem;
}

} // namespace

TEST(VisitPlan, AgreesWithEveryPlanTriedOnSmallProblems)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 40; ++round) {
        VisitProblem problem = randomProblem(random, {2, 5, 5, 1, 200, 40});
        const VisitPlan plan = planVisits(problem, {2'000});
        expectPossible(problem, plan);
        const VisitPlanCost best = bestByTryingAll(problem);
        EXPECT_EQ(plan.cost.stops, best.stops) << "round " << round;
        EXPECT_EQ(plan.cost.lateness, best.lateness) << "round " << round;
        EXPECT_EQ(plan.cost.visits, best.visits) << "round " << round;
        EXPECT_GE(plan.cost, VisitPlanCost(best.stops, best.lateness, best.visits)) << "the oracle missed a plan";
    }
}

TEST(VisitPlan, IsPossibleAndTheSameTwiceAtEverySize)
{
    std::mt19937_64 random(11);
    for (const ProblemSize size : {ProblemSize{1, 1, 1, 1}, ProblemSize{6, 30, 40, 2, 300, 10}, ProblemSize{30, 200, 90, 3, 420, 5}}) {
        const VisitProblem problem = randomProblem(random, size);
        const VisitPlan plan = planVisits(problem, {500});
        expectPossible(problem, plan);
        EXPECT_EQ(planVisits(problem, {500}).visits, plan.visits);
    }
}

TEST(VisitPlan, KeepsBookedVisitsAndUsesTheirRoom)
{
    VisitProblem problem = oneSite(10, {18 * 60 + 30, 22 * 60});
    problem.work = {{.site = 0, .minutes = 60, .due = 8}, {.site = 0, .minutes = 60, .due = 8}};
    problem.booked = {{.site = 0, .day = 4, .technician = 0, .booked = true, .from = 18 * 60 + 30, .bookedMinutes = 90, .work = {}}};
    const VisitPlan plan = planVisits(problem);
    ASSERT_EQ(plan.visits.size(), 1u) << "two hours fit behind the hour and a half that is booked";
    EXPECT_TRUE(plan.visits[0].booked);
    EXPECT_EQ(plan.visits[0].day, 4);
    EXPECT_EQ(plan.visits[0].work, (std::vector{0, 1}));
    problem.work.push_back({.site = 0, .minutes = 60, .due = 8});
    EXPECT_EQ(planVisits(problem).visits.size(), 2u) << "a third hour would end after ten in the evening";
}

TEST(VisitPlan, ProposesNothingWhileTheTechnicianIsElsewhere)
{
    VisitProblem problem = oneSite(3, {18 * 60 + 30, 22 * 60});
    problem.work = {{.site = 0, .minutes = 60, .due = 2}};
    problem.technicians[0].busy = {{{18 * 60, 19 * 60, false}}, {}, {}};
    VisitPlan plan = planVisits(problem);
    ASSERT_EQ(plan.visits.size(), 1u);
    EXPECT_EQ(plan.visits[0].day, 0);
    EXPECT_EQ(plan.visits[0].from, 19 * 60) << "after it, not during it";
    problem.technicians[0].busy[0] = {{19 * 60, 21 * 60, false}};
    plan = planVisits(problem);
    EXPECT_EQ(plan.visits.at(0).day, 1) << "neither half hour before nor hour after is enough";
    EXPECT_EQ(plan.visits.at(0).from, 18 * 60 + 30);
    problem.technicians[0].busy = {{{0, 1440, false}}, {{0, 1440, false}}, {{0, 2880, false}}};
    plan = planVisits(problem);
    EXPECT_TRUE(plan.visits.empty());
    EXPECT_EQ(whyNotInTime(problem, plan, 0).reason, WhyNotInTime::Reason::NobodyFree);
    EXPECT_EQ(whyNotInTime(problem, plan, 0).day, noDay) << "no extra visit of his would do";
}

TEST(VisitPlan, PrefersTheEarlierOfEqualDaysAndKeepsWhatWasProposed)
{
    VisitProblem problem = oneSite(10, {480, 1080});
    problem.work = {{.site = 0, .minutes = 60, .due = 8}};
    EXPECT_EQ(planVisits(problem).visits.at(0).day, 0);
    problem.proposedBefore = {{.site = 0, .day = 5, .technician = 0, .work = {}}};
    EXPECT_EQ(planVisits(problem).visits.at(0).day, 5) << "what was said to the customer stays, all else being equal";
    problem.work[0].due = 3;
    EXPECT_EQ(planVisits(problem).visits.at(0).day, 0) << "but not when something would be late";
}

TEST(VisitPlan, StopsComeBeforeAnyLateness)
{
    // One free day before the stop; a hundred late updates elsewhere want it too.
    VisitProblem problem = oneSite(4, {480, 1080});
    problem.sites.push_back(problem.sites[0]);
    for (TechnicianTime &technician : problem.technicians)
        technician.minutes = {100, 0, 0, 480};
    problem.work = {{.site = 0, .minutes = 60, .lastDay = 0}, {.site = 1, .minutes = 60, .due = -300, .weight = 100}};
    const VisitPlan plan = planVisits(problem);
    EXPECT_EQ(plan.cost.stops, 0);
    EXPECT_EQ(plan.visits.at(0).site, 0);
}

TEST(VisitPlan, SaysWhyThatDay)
{
    VisitProblem problem = oneSite(20, {480, 1080});
    problem.sites[0].days[9] = problem.sites[0].days[10] = {};
    problem.work = {{.site = 0, .minutes = 60, .due = 15}, {.site = 0, .minutes = 60, .lastDay = 10}};
    const VisitPlan plan = planVisits(problem);
    ASSERT_EQ(plan.visits.size(), 1u);
    const WhyThatDay why = whyThatDay(problem, plan.visits[0]);
    EXPECT_EQ(why.reason, WhyThatDay::Reason::BeforeStop);
    EXPECT_EQ(why.work, 1);
    EXPECT_EQ(why.lastUsefulDay, 8) << "the ninth and tenth are frozen";
    problem.work = {{.site = 0, .minutes = 60, .due = -5}};
    EXPECT_EQ(whyThatDay(problem, planVisits(problem).visits.at(0)).reason, WhyThatDay::Reason::FirstFree);
}

TEST(VisitPlan, SaysWhyNotInTimeAndWhatWouldSaveIt)
{
    using Reason = WhyNotInTime::Reason;
    const auto reasonOf = [](const VisitProblem &problem) { return whyNotInTime(problem, planVisits(problem), 0); };
    VisitProblem problem = oneSite(10, {480, 540});
    problem.work = {{.site = 0, .minutes = 30, .lastDay = 5}};
    problem.technicians[0].minutes.assign(10, 0);
    problem.technicians[0].minutes[3] = 20;
    const WhyNotInTime busy = reasonOf(problem);
    EXPECT_EQ(busy.reason, Reason::NobodyFree);
    EXPECT_EQ(busy.day, 3);
    EXPECT_EQ(busy.missingMinutes, 30) << "20 of the fixed part and 30 of work, of which 20 are there";
    problem.work[0].skills = 8;
    EXPECT_EQ(reasonOf(problem).reason, Reason::NoSkill);
    problem.work[0].skills = 0;
    problem.work[0].minutes = 41;
    EXPECT_EQ(reasonOf(problem).reason, Reason::OpenHoursTooShort) << "61 minutes do not fit into an hour";
    problem.sites[0].days.assign(10, {});
    EXPECT_EQ(reasonOf(problem).reason, Reason::NoOpenDay);
    problem.work[0].lastDay = -1;
    EXPECT_EQ(reasonOf(problem).reason, Reason::Past);
}

TEST(VisitPlan, ATechnicianIsAtOnePlaceAtATime)
{
    VisitProblem problem = oneSite(1, {480, 1080});
    problem.sites.push_back(problem.sites[0]);
    problem.sites[1].travelMinutes = 30;
    problem.work = {{.site = 0, .minutes = 100, .due = 0}, {.site = 1, .minutes = 100, .due = 0}};
    const VisitPlan plan = planVisits(problem);
    ASSERT_EQ(plan.visits.size(), 2u);
    const auto [first, second] = std::minmax(plan.visits[0].from, plan.visits[1].from);
    EXPECT_EQ(first, 480);
    EXPECT_EQ(second, 480 + 120 + 30) << "two hours of work and half an hour on the way";
}

TEST(VisitPlan, CancelledItStillIsAPlan)
{
    std::mt19937_64 random(3);
    const VisitProblem problem = randomProblem(random, {20, 100, 60, 2, 420, 10});
    const Progress progress;
    progress.cancel();
    expectPossible(problem, planVisits(problem, {}, progress));
}
