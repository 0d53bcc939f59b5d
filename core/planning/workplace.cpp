#include "core/planning/workplace.h"

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

constexpr int yearDays = 366;
constexpr int daysBack = 31;
constexpr int dayMinutes = 24 * 60;
constexpr int officeFrom = 9 * 60, officeTo = 18 * 60;

QStringList listed(const QString &value) { return value.split(QLatin1Char(','), Qt::SkipEmptyParts); }

WorkMachine machineOf(const Server &server, const ServerState *state, const Vocabulary &vocabulary)
{
    WorkMachine machine{server.id, server.name, server.kind, {}, {}, false, {}};
    if (state) {
        machine.roles = listed(state->value(QStringLiteral("role")));
        machine.dependsOn = listed(state->value(QStringLiteral("depends_on")));
        machine.internet = state->value(QStringLiteral("exposure")) == QLatin1String("internet");
        if (state->value(QStringLiteral("class")) == QLatin1String("workstation"))
            machine.kind = ServerKind::Workstation;
        for (const char *system : {"windows", "linux"}) {
            if (vocabulary.isA(state->value(QStringLiteral("os")), QLatin1String(system)))
                machine.system = QLatin1String(system);
        }
    }
    return machine;
}

int minuteOf(const QTime &time) { return time.hour() * 60 + time.minute(); }

OpenHours hoursOf(const MaintenanceWindow &window)
{
    OpenHours hours{minuteOf(window.from), minuteOf(window.to), false};
    if (hours.to <= hours.from)
        hours.to += dayMinutes; // it ends after midnight
    return hours;
}

} // namespace

std::vector<WorkPlace> workPlaces(const FindingsInput &input, const Findings &findings, CustomerId only)
{
    using Key = std::tuple<QString, CustomerId, SiteId, bool>; // customer's name, customer, site, apart
    QHash<CustomerId, std::vector<const Site *>> sites;
    for (const Site &site : input.fleet.sites)
        sites[site.customer].push_back(&site);
    QHash<CustomerId, const Customer *> customers;
    for (const Customer &customer : input.fleet.customers)
        customers.insert(customer.id, &customer);
    std::map<Key, WorkPlace> places;
    const auto placeOf = [&](CustomerId id, SiteId site, bool apart) -> WorkPlace & {
        const Customer *customer = customers.value(id);
        const std::vector<const Site *> theirs = sites.value(id);
        if (!site && theirs.size() == 1)
            site = theirs.front()->id; // where else
        WorkPlace &place = places[Key(customer ? customer->name : QString(), id, site, apart)];
        place.customer = id;
        place.site = site;
        place.apart = apart;
        place.customerName = customer ? customer->name : QString();
        place.zone = customer && !customer->zone.isEmpty() ? customer->zone : input.defaultZone;
        for (const Site *one : theirs) {
            if (one->id != site)
                continue;
            place.siteName = one->name;
            place.travelMinutes = one->travelMinutes;
            if (!one->zone.isEmpty())
                place.zone = one->zone;
        }
        return place;
    };
    QHash<ServerId, bool> apart;
    for (const Customer &customer : input.fleet.customers) {
        if (!only || customer.id == only)
            placeOf(customer.id, {}, false);
    }
    for (const Server &server : input.fleet.servers) {
        if (only && server.customer != only)
            continue;
        const WorkMachine machine = machineOf(server, input.fleet.states.value(server.id).get(), input.vocabulary);
        const bool own = groupOf(machine) == WorkGroup::Apart;
        apart.insert(server.id, own);
        placeOf(server.customer, server.site, own).machines.push_back(machine);
    }
    for (const Finding &finding : findings.rows) {
        if ((!only || finding.customer == only) && finding.state != State::Satisfied)
            placeOf(finding.customer, finding.site, apart.value(finding.server)).findings.push_back(&finding);
    }
    std::vector<WorkPlace> all;
    for (auto &[key, place] : places) {
        const bool emptyCustomerPlace = !place.site && place.machines.empty() && place.findings.empty() && sites.value(place.customer).size() > 1;
        if (!emptyCustomerPlace && !(place.apart && place.findings.empty()))
            all.push_back(std::move(place));
    }
    return all;
}

PlaceDays::PlaceDays(const WorkPlace &place, Calendars &calendars, const QDate &today)
    : place_(place), days_(calendars.daysOf(place.customer, place.site, {}, today)), windows_(calendars.windowsOf(place.customer, place.site, {})),
      holidays_(calendars.holidaysOf(place.site))
{
    // Where only the machines have windows, theirs are the place's.
    if (windows_.empty()) {
        for (const WorkMachine &machine : place.machines) {
            for (const MaintenanceWindow *window : calendars.windowsOf(place.customer, place.site, machine.id)) {
                if (std::find(windows_.begin(), windows_.end(), window) == windows_.end())
                    windows_.push_back(window);
            }
        }
    }
    for (const MaintenanceWindow *window : windows_)
        windowDays_.push_back(daysOf(*window, today.addDays(-daysBack), today.addDays(2 * yearDays)));
}

OpenHours PlaceDays::hoursOn(const QDate &day) const
{
    OpenHours longest;
    if (days_.frozenOn(day) || isHoliday(day, holidays_))
        return longest;
    for (size_t i = 0; i < windows_.size(); ++i) {
        const OpenHours hours = hoursOf(*windows_[i]);
        if (windowDays_[i].count(day) > 0 && hours.minutes() > longest.minutes())
            longest = hours;
    }
    if (windows_.empty() && isWorkingDay(day, holidays_))
        longest = {officeFrom, officeTo, false};
    longest.business = isWorkingDay(day, holidays_) && longest.from < officeTo && longest.to > officeFrom;
    return longest;
}

QDate PlaceDays::firstFrom(const QDate &day) const
{
    for (QDate candidate = day; candidate < day.addDays(yearDays); candidate = candidate.addDays(1)) {
        if (hoursOn(candidate).minutes() > 0)
            return candidate;
    }
    return {};
}

std::optional<Error> PlaceDays::refusal(const QDate &day) const
{
    const QDate next = firstFrom(day.addDays(1));
    if (!next.isValid() && hoursOn(day).minutes() == 0)
        return Error{QStringLiteral("visit.no_day"), {{QStringLiteral("customer"), place_.customerName}, {QStringLiteral("date"), day}}};
    QVariantMap args{{QStringLiteral("date"), day}, {QStringLiteral("next"), next}};
    if (const auto span = days_.frozenOn(day)) {
        args.insert(QStringLiteral("label"), span->freeze->label);
        args.insert(QStringLiteral("event"), span->event);
        args.insert(QStringLiteral("until"), span->to);
        const bool event = span->event.isValid() && !span->freeze->label.isEmpty();
        return Error{event ? QStringLiteral("visit.day_frozen") : QStringLiteral("visit.day_frozen_until"), args};
    }
    if (isHoliday(day, holidays_))
        return Error{QStringLiteral("visit.day_holiday"), args};
    if (!windows_.empty() && hoursOn(day).minutes() == 0)
        return Error{QStringLiteral("visit.day_no_window"), args};
    return std::nullopt;
}

} // namespace tagliando
