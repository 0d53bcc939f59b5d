// The board on the office wall: visits pinned to technicians' days, and what they cost. Every change keeps the plan possible.
#pragma once

#include "core/planning/visitproblem.h"

#include <array>
#include <set>
#include <vector>

namespace tagliando {

class PlanBoard {
public:
    explicit PlanBoard(const VisitProblem &problem);

    struct Visit {
        int site = 0;
        int day = 0;
        int technician = 0;
        bool booked = false;
        int from = 0;    ///< of booked ones
        int minutes = 0; ///< the fixed part and the work's
        std::vector<int> work;
    };

    /// Visits of a site, by number; numbers stay valid until the visit goes.
    [[nodiscard]] const std::vector<int> &visitsOf(int site) const { return bySite_[size_t(site)]; }
    [[nodiscard]] const Visit &visit(int number) const { return visits_[size_t(number)]; }
    [[nodiscard]] const std::vector<int> &visitsOn(int technician, int day) const;
    /// The visit that does this work, -1: none.
    [[nodiscard]] int placeOf(int work) const { return place_[size_t(work)]; }
    [[nodiscard]] const VisitPlanCost &cost() const { return cost_; }

    /// What this work costs when done on that day: stops, lateness, and downtime where people work then.
    [[nodiscard]] VisitPlanCost workCost(int work, int day) const;
    [[nodiscard]] VisitPlanCost unplacedCost(int work) const;
    /// What one more proposed visit costs.
    [[nodiscard]] VisitPlanCost visitCost(int site, int day, int technician) const;

    [[nodiscard]] bool canJoin(int visit, int work) const;
    /// Whether that technician has the time (and the site the hours) for a new visit with so many minutes of work.
    [[nodiscard]] bool canOpen(int site, int day, int technician, int workMinutes) const;

    int open(int site, int day, int technician);
    void join(int visit, int work);
    void leave(int work);
    /// A proposed visit only; its work must have left.
    void close(int visit);

    [[nodiscard]] VisitPlan plan() const;

private:
    struct Stay { // one visit as the technician's day sees it
        int from, to, minutes, travel;
    };
    [[nodiscard]] Stay stayOf(const Visit &visit) const;
    /// When each of these begins, one after the other; empty when they do not fit into their hours.
    [[nodiscard]] static std::vector<int> beginnings(const std::vector<Stay> &stays);
    [[nodiscard]] bool dayHolds(int technician, int day, int except, const Stay &more) const;
    [[nodiscard]] size_t slot(int technician, int day) const { return size_t(technician) * size_t(problem_.days) + size_t(day); }
    int pin(Visit visit);

    const VisitProblem &problem_;
    std::vector<Visit> visits_;
    std::vector<int> free_;
    std::vector<std::vector<int>> bySite_, byDay_;
    std::vector<int> taken_; ///< minutes of each technician's day, travel included
    std::vector<int> place_;
    std::set<std::array<int, 3>> before_; ///< site, day, technician of the last plan's proposals
    VisitPlanCost cost_;
};

} // namespace tagliando
