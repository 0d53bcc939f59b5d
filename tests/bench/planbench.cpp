// The planner against the clock (a whole company's year) and against an exact solver (small problems).
#include "tests/bench/planbench.h"

#include "tests/bench/exactplan.h"
#include "tests/support/visitproblems.h"

#include "core/planning/visitplan.h"

namespace tagliando::bench {
namespace {

// 200 customers, 3,000 machines, 12 months, 3 technicians: what is open now on every machine, and four visits a year by contract.
VisitProblem yearOfACompany()
{
    std::mt19937_64 random(2026);
    const auto below = [&random](int count) { return int(random() % unsigned(count)); };
    VisitProblem problem;
    problem.days = 365;
    const OpenHours office{8 * 60, 18 * 60, true}, evening{18 * 60 + 30, 22 * 60, false}, saturday{8 * 60, 13 * 60, false};
    for (int i = 0; i < 200; ++i) {
        SiteToVisit site;
        site.fixedMinutes = 25;
        site.travelMinutes = below(3) == 0 ? 0 : 10 + below(40);
        const bool evenings = below(2) == 0;
        const int frozenFrom = below(10) == 0 ? below(300) : 400;
        for (int day = 0; day < problem.days; ++day)
            site.days.push_back(day >= frozenFrom && day < frozenFrom + 40 ? OpenHours{}
                                : day % 7 == 6                             ? OpenHours{}
                                : day % 7 == 5                             ? (below(2) == 0 ? saturday : OpenHours{})
                                : evenings                                 ? evening
                                                                           : office);
        problem.sites.push_back(std::move(site));
        for (int quarter = 0; quarter < 4; ++quarter)
            problem.work.push_back({.site = i, .minutes = 60, .earliest = quarter * 91, .due = quarter * 91 + 45 + below(40), .weight = 2});
    }
    for (int i = 0; i < 3000; ++i) {
        WorkToPlan work{.site = below(200), .minutes = 10 + below(25), .downtimeMinutes = below(15)};
        work.due = below(8) == 0 ? -below(40) : 5 + below(60);
        work.weight = 1 + below(8);
        if (below(40) == 0)
            work.lastDay = 3 + below(200);
        problem.work.push_back(work);
    }
    for (int i = 0; i < 3; ++i) {
        TechnicianTime technician;
        for (int day = 0; day < problem.days; ++day)
            technician.minutes.push_back(day % 7 == 6 ? 0 : day % 7 == 5 ? 240 : 480);
        technician.skills = ~0ull;
        problem.technicians.push_back(std::move(technician));
    }
    return problem;
}

double more(qint64 ours, qint64 exact) { return exact > 0 ? 100.0 * double(ours - exact) / double(exact) : ours > 0 ? 100.0 : 0.0; }

} // namespace

void benchPlanning(Table &table)
{
    const VisitProblem year = yearOfACompany();
    VisitPlan plan, greedy;
    const double construction = fastest(3, [&] { greedy = planVisits(year, {1}); });
    const double whole = fastest(3, [&] { plan = planVisits(year); });
    table.add({QStringLiteral("Visits of 200 customers, 3,000 machines, 12 months, 3 technicians"), whole, QStringLiteral("2 s"),
               QStringLiteral("construction alone"), construction,
               QStringLiteral("%1 visits, %2 stops, lateness %3 (construction: %4, %5, %6)")
                   .arg(plan.cost.visits)
                   .arg(plan.cost.stops)
                   .arg(plan.cost.lateness)
                   .arg(greedy.cost.visits)
                   .arg(greedy.cost.stops)
                   .arg(greedy.cost.lateness)});

    constexpr int problems = 12;
    std::mt19937_64 random(5);
    int proven = 0, sameStops = 0;
    double lateSum = 0, lateMost = 0, visitsSum = 0, ours = 0, theirs = 0;
    for (int i = 0; i < problems; ++i) {
        const VisitProblem problem = test::randomProblem(random, {6, 30, 40, 1 + i % 2, i % 3 == 0 ? 240 : 300, 15});
        std::optional<VisitPlanCost> exact;
        const double exactTime = fastest(1, [&] { exact = exactPlan(problem, 45); });
        VisitPlan found;
        const double time = fastest(1, [&] { found = planVisits(problem); });
        if (!exact)
            continue;
        ++proven;
        ours += time, theirs += exactTime;
        sameStops += found.cost.stops == exact->stops;
        const double late = more(found.cost.lateness, exact->lateness);
        lateSum += late, lateMost = std::max(lateMost, late);
        visitsSum += more(found.cost.visits, exact->visits);
    }
    if (proven == 0)
        return;
    table.add({QStringLiteral("Plans of 6 sites, 30 pieces of work, 40 days against the exact solver (cbc)"),
               ours / proven,
               {},
               QStringLiteral("cbc, three goals one after the other"),
               theirs / proven,
               QStringLiteral("%1 of %2 proven: stops equal in %3; lateness %4 % worse on average, %5 % at most; visits %6 % more on average")
                   .arg(proven)
                   .arg(problems)
                   .arg(sameStops)
                   .arg(lateSum / proven, 0, 'f', 1)
                   .arg(lateMost, 0, 'f', 1)
                   .arg(visitsSum / proven, 0, 'f', 1)});
}

} // namespace tagliando::bench
