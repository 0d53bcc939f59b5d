// What has to be planned, in the planner's own terms: sites with days, technicians with minutes, work with deadlines.
// Indices and day numbers instead of names: whoever makes the problem (usecases) keeps the names beside it.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>
#include <limits>
#include <vector>

namespace tagliando {

/// Days count from the plan's first day, which is 0.
inline constexpr int noDay = std::numeric_limits<int>::max();
/// Work that finds no place counts as done so many days after the plan's end.
inline constexpr int daysWhenNeverDone = 30;

/// When a site may be touched on one day, in minutes of its local day. An end past 1440 is after midnight; `to` <= `from`: not at all.
struct OpenHours {
    int from = 0;
    int to = 0;
    bool business = false; ///< people work then: a restart costs them

    [[nodiscard]] int minutes() const { return to > from ? to - from : 0; }
};

struct SiteToVisit {
    std::vector<OpenHours> days;
    int fixedMinutes = 0;  ///< of every visit, whatever is done: the backup check before, the checks after
    int travelMinutes = 0; ///< one way; 0: from remote
};

struct TechnicianTime {
    std::vector<int> minutes;                      ///< a day, travel included; 0: not there
    quint64 skills = 0;                            ///< one bit each
    std::vector<std::vector<OpenHours>> busy = {}; ///< hours of each day spent elsewhere; empty: none on any day
};

/// One thing that is done in one go: a machine's updates, a visit that the contract promises.
struct WorkToPlan {
    int site = 0;
    int minutes = 0;
    int downtimeMinutes = 0;     ///< of its restarts
    quint64 skills = 0;          ///< the technician must have all
    int earliest = 0;            ///< first day on which it can be done
    int lastDay = noDay;         ///< last day on which doing it prevents a stop; noDay: nothing stops
    int due = noDay;             ///< last day on which it is not late, inclusive
    int weight = 1;              ///< of one late day
    std::vector<int> notOn = {}; ///< days on which this very machine is not to be touched, ascending
};

/// One technician at one site on one day; a site has at most one a day. A booked one stays where it is; work may be added while there is room.
struct PlannedVisit {
    int site = 0;
    int day = 0;
    int technician = 0;
    bool booked = false;
    int from = 0;               ///< minute of the day on which the work begins
    int bookedMinutes = 0;      ///< what was agreed to be done there, the fixed part included
    std::vector<int> work = {}; ///< indices, ascending

    friend bool operator==(const PlannedVisit &, const PlannedVisit &) = default;
};

struct VisitProblem {
    int days = 0; ///< the plan's length
    std::vector<SiteToVisit> sites;
    std::vector<TechnicianTime> technicians;
    std::vector<WorkToPlan> work;
    std::vector<PlannedVisit> booked;
    std::vector<PlannedVisit> proposedBefore; ///< the last plan's proposals: better kept than changed, all else being equal
};

/// What a plan costs, in the order that counts: a later number matters only between plans equal in all before it.
struct VisitPlanCost {
    qint64 stops = 0;    ///< things that stop although a visit could have prevented it
    qint64 lateness = 0; ///< late days times weight
    qint64 visits = 0;   ///< proposed ones
    qint64 travel = 0;   ///< minutes
    qint64 downtime = 0; ///< minutes in business hours
    qint64 changed = 0;  ///< proposals that differ from the last plan's

    friend auto operator<=>(const VisitPlanCost &, const VisitPlanCost &) = default;
    VisitPlanCost &operator+=(const VisitPlanCost &other)
    {
        stops += other.stops, lateness += other.lateness, visits += other.visits;
        travel += other.travel, downtime += other.downtime, changed += other.changed;
        return *this;
    }
    VisitPlanCost &operator-=(const VisitPlanCost &other)
    {
        stops -= other.stops, lateness -= other.lateness, visits -= other.visits;
        travel -= other.travel, downtime -= other.downtime, changed -= other.changed;
        return *this;
    }
};

struct VisitPlan {
    std::vector<PlannedVisit> visits; ///< booked and proposed, by day, site, technician
    std::vector<int> unplaced;        ///< work without a visit
    VisitPlanCost cost;
};

/// The longest part of a site's hours on that day in which the technician is not busy.
OpenHours freeHours(const VisitProblem &problem, int site, int day, int technician);

/// The last day on which work costs nothing in stops and lateness.
inline int deadlineOf(const WorkToPlan &work) { return std::min(work.due, work.lastDay); }

} // namespace tagliando
