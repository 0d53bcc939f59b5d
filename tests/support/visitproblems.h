// Seeded planning problems of any size, for tests and for the benchmark's exact solver.
#pragma once

#include "core/planning/visitproblem.h"

#include <random>

namespace tagliando::test {

struct ProblemSize {
    int sites = 2;
    int work = 5;
    int days = 5;
    int technicians = 1;
    int minutesADay = 240; ///< of each technician, travel included
    int stopsInHundred = 30;
};

/// Open hours are the whole day, so that only closed days and the technicians' time limit a plan: an exact model stays small.
inline VisitProblem randomProblem(std::mt19937_64 &random, const ProblemSize &size)
{
    const auto below = [&random](int count) { return int(random() % unsigned(count)); };
    VisitProblem problem;
    problem.days = size.days;
    for (int i = 0; i < size.sites; ++i) {
        SiteToVisit site;
        site.fixedMinutes = 15 + below(30);
        site.travelMinutes = below(40);
        for (int day = 0; day < size.days; ++day)
            site.days.push_back(below(3) == 0 ? OpenHours{} : OpenHours{0, 1440, below(2) == 0});
        problem.sites.push_back(std::move(site));
    }
    for (int i = 0; i < size.technicians; ++i) {
        TechnicianTime technician;
        for (int day = 0; day < size.days; ++day)
            technician.minutes.push_back(day % 7 >= 5 ? 0 : size.minutesADay);
        technician.skills = i == 0 ? 3 : 1;
        problem.technicians.push_back(std::move(technician));
    }
    for (int i = 0; i < size.work; ++i) {
        WorkToPlan work;
        work.site = below(size.sites);
        work.minutes = 15 + below(60);
        work.downtimeMinutes = below(3) == 0 ? 0 : 10 + below(20);
        work.skills = below(6) == 0 ? 2 : 0;
        work.earliest = below(5) == 0 ? below(size.days) : 0;
        work.due = below(4) == 0 ? -below(20) : below(size.days + 5);
        if (below(100) < size.stopsInHundred)
            work.lastDay = below(size.days);
        work.weight = 1 + below(8);
        if (below(6) == 0)
            work.notOn = {below(size.days)};
        problem.work.push_back(work);
    }
    return problem;
}

} // namespace tagliando::test
