// Where a decision or a freeze outlives the day on which something stops (DESIGN 4 rule 9; POLICIES 4 rule 3).
#pragma once

#include "core/calendar/touchdays.h"
#include "core/deadlines/findings.h"

#include <map>
#include <memory>

namespace tagliando {

/// The local day on which the row stops its service, while that lies ahead; none for what already stands still or has no date.
std::optional<QDate> stopAhead(const Finding &row, const QDate &today);

/// When machines may be touched, looked up per machine and shared where machines have the same agreements. Lives as long as its input.
class Calendars {
public:
    explicit Calendars(const FindingsInput &input);

    /// Of a machine, or of a whole customer when `server` is 0. Null when nothing is agreed there.
    const TouchDays *of(CustomerId customer, SiteId site, ServerId server, const QDate &today);
    /// The last useful day before `stop` there, also where nothing is agreed (then only holidays count).
    QDate lastUsefulBefore(const QDate &stop, CustomerId customer, SiteId site, ServerId server, const QDate &today);
    [[nodiscard]] LocalHolidays holidaysOf(SiteId site) const;
    /// The maintenance windows in force there; none: none were agreed.
    [[nodiscard]] std::vector<const MaintenanceWindow *> windowsOf(CustomerId customer, SiteId site, ServerId server) const;
    /// As `of`, also where nothing is agreed.
    const TouchDays &daysOf(CustomerId customer, SiteId site, ServerId server, const QDate &today);

private:
    struct Key {
        std::vector<const Freeze *> freezes;
        std::vector<const MaintenanceWindow *> windows;
        SiteId site;
        qint64 today = 0; ///< Julian day
        auto operator<=>(const Key &) const = default;
    };
    Key keyOf(CustomerId customer, SiteId site, ServerId server, const QDate &today) const;
    const TouchDays &daysFor(const Key &key);

    QHash<SiteId, LocalHolidays> holidays_;
    QHash<CustomerId, std::vector<const Freeze *>> freezes_;
    QHash<CustomerId, std::vector<const MaintenanceWindow *>> windows_;
    std::map<Key, std::unique_ptr<TouchDays>> known_;
};

/// Fills `conflicts` of a row that stops while a decision on it still holds, or in the middle of a freeze.
void addConflicts(Finding &row, const QDate &today, Calendars &calendars);

struct Collision {
    const Finding *row = nullptr;
    QDate stop;
    QDate lastUsefulDay;
};

/// The first known stop that what is about to be saved would outlive.
std::optional<Collision> collisionOf(const Decision &decision, const FindingsInput &input, const FindingList &rows);
std::optional<Collision> collisionOf(const Freeze &freeze, const FindingsInput &input, const FindingList &rows);

} // namespace tagliando
