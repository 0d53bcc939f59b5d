// Places a technician goes to: which machines stand there, what is open on them, on which days and hours they may be touched. Pure.
#pragma once

#include "core/deadlines/collisions.h"
#include "core/planning/orderofwork.h"
#include "core/planning/visitproblem.h"

namespace tagliando {

/// A site, or a customer without sites. Hypervisors and network firmware of a site are a place of their own: never in one visit with the guests.
struct WorkPlace {
    CustomerId customer;
    SiteId site; ///< 0: the customer has none stated
    bool apart = false;
    QString customerName, siteName, zone;
    int travelMinutes = 0;                 ///< one way
    std::vector<WorkMachine> machines;     ///< all that stand there
    std::vector<const Finding *> findings; ///< open ones of this place
};

/// By customer, site, apart; places without open findings too, unless they are apart. `only` 0: of every customer.
std::vector<WorkPlace> workPlaces(const FindingsInput &input, const Findings &findings, CustomerId only = {});

/// When one place may be touched. Lives as long as the calendars.
class PlaceDays {
public:
    PlaceDays(const WorkPlace &place, Calendars &calendars, const QDate &today);

    /// The longest window of that day; without agreed windows the office hours of a working day. Empty: not at all.
    [[nodiscard]] OpenHours hoursOn(const QDate &day) const;
    /// The first day from `day` on that can be had, within a year; null: none.
    [[nodiscard]] QDate firstFrom(const QDate &day) const;
    /// Why nobody goes there on that day, or none. Codes "visit.day_frozen" (date, label, event, next), "visit.day_frozen_until"
    /// (until for event), "visit.day_holiday", "visit.day_no_window",
    /// "visit.no_day" (customer) when there is none in a year. Without agreed windows a weekend is a person's own choice and no reason.
    [[nodiscard]] std::optional<Error> refusal(const QDate &day) const;
    [[nodiscard]] bool hasWindows() const { return !windows_.empty(); }

private:
    const WorkPlace &place_;
    const TouchDays &days_;
    std::vector<const MaintenanceWindow *> windows_;
    std::vector<std::set<QDate>> windowDays_; ///< of each window
    LocalHolidays holidays_;
};

} // namespace tagliando
