// A planner's problem with the names behind its numbers: findings, agreements, series and booked visits become sites, work and technicians. Pure.
#pragma once

#include "core/planning/proposals.h"

#include <memory>
#include <set>

namespace tagliando {

/// What one WorkToPlan stands for.
struct NamedWork {
    size_t place = 0;
    std::vector<size_t> units; ///< of the place; empty: the visit a series asks for, or one to make up for a missed one
    QDate agreed;              ///< of those
    SeriesId series;
};

/// Points into the findings it was made of.
struct NamedProblem {
    VisitProblem problem;
    QDate from, today;
    RequirementsById requirements;
    std::unique_ptr<Calendars> calendars;
    std::vector<WorkPlace> places;                ///< index: site
    std::vector<std::unique_ptr<PlaceDays>> days; ///< of each place
    std::vector<std::vector<InstallWork>> works;  ///< of each place
    std::vector<NamedWork> meant;                 ///< index: work
    std::vector<TechnicianId> technicians;        ///< index: technician; 0: nobody was recorded with hours
    std::set<const Finding *> held;               ///< what booked visits do in time
    std::vector<Error> notes;

    [[nodiscard]] QDate dayOf(int day) const { return from.addDays(day); }
    [[nodiscard]] int dayNumber(const QDate &day) const { return day.isValid() ? static_cast<int>(from.daysTo(day)) : noDay; }
};

NamedProblem nameProblem(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish);

} // namespace tagliando
