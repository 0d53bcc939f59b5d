#include "core/deadlines/order.h"
#include "core/planning/proposals.h"

#include <algorithm>

namespace tagliando {

namespace {

int minutesOf(const std::vector<VisitLine> &lines)
{
    Visit visit;
    visit.lines = lines;
    return visit.plannedMinutes();
}

/// Stopped first, then by the day that matters, then the order given. Of what is late already servers come before workstations (WORKFLOW 2),
/// whichever is late for longer.
std::vector<size_t> byUrgency(const std::vector<InstallWork> &units, const std::vector<WorkMachine> &machines)
{
    const auto isWorkstation = [&](const InstallWork &unit) {
        const auto known = std::find_if(machines.begin(), machines.end(), [&](const WorkMachine &one) { return one.id == unit.server; });
        return known != machines.end() && groupOf(*known) == WorkGroup::Workstations;
    };
    std::vector<size_t> order(units.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const auto key = [&](size_t i) {
            const bool later = units[i].state == State::Overdue && isWorkstation(units[i]);
            return std::make_tuple(int(units[i].state), later, standing(*units[i].findings.front()));
        };
        return key(a) < key(b);
    });
    return order;
}

/// The chosen units in their old order, with `needs` renumbered.
std::vector<InstallWork> chosen(const std::vector<InstallWork> &units, const std::vector<bool> &taken)
{
    std::vector<size_t> place(units.size(), units.size());
    std::vector<InstallWork> some;
    for (size_t i = 0; i < units.size(); ++i) {
        if (!taken[i])
            continue;
        place[i] = some.size();
        some.push_back(units[i]);
    }
    for (InstallWork &unit : some) {
        std::vector<size_t> needs;
        for (const size_t need : unit.needs) {
            if (place[need] < units.size())
                needs.push_back(place[need]);
        }
        unit.needs = needs;
    }
    return some;
}

/// A unit with everything it needs first.
void take(const std::vector<InstallWork> &units, size_t unit, std::vector<bool> &taken)
{
    taken[unit] = true;
    for (const size_t need : units[unit].needs) {
        if (!taken[need])
            take(units, need, taken);
    }
}

bool asked(const InstallWork &unit, const QStringList &tracks)
{
    return tracks.isEmpty() || std::any_of(unit.tracks.begin(), unit.tracks.end(), [&](const QString &track) { return tracks.contains(track); });
}

} // namespace

Result<Visit> visitFor(const WorkPlace &place, const RequirementsById &requirements, const OpenHours &hours, const QDate &day,
                       const QStringList &tracks)
{
    const auto works = installWork(place.findings, requirements);
    if (!works)
        return works.error();
    Visit visit;
    visit.customer = place.customer;
    visit.site = place.site;
    visit.status = VisitStatus::Proposed;
    visit.day = day;
    visit.start = QTime(0, 0).addSecs(hours.from * 60);
    const auto tooShort = [&](int minutes) {
        return Error{QStringLiteral("visit.window_too_short"),
                     {{QStringLiteral("date"), day},
                      {QStringLiteral("minutes"), minutes},
                      {QStringLiteral("window"), hours.minutes()},
                      {QStringLiteral("customer"), place.customerName}}};
    };
    std::vector<bool> taken(works->units.size(), false);
    bool any = false;
    int shortest = 0;
    for (const size_t unit : byUrgency(works->units, place.machines)) {
        if (taken[unit] || !asked(works->units[unit], tracks))
            continue;
        std::vector<bool> with = taken;
        take(works->units, unit, with);
        const int minutes = minutesOf(orderOfWork(chosen(works->units, with), place.machines));
        if (minutes <= hours.minutes()) {
            taken = with;
            any = true;
            continue;
        }
        if (!tracks.isEmpty())
            return tooShort(minutes);
        shortest = shortest == 0 ? minutes : std::min(shortest, minutes);
        const InstallWork &left = works->units[unit];
        visit.leftOut.push_back({QStringLiteral("visit.left.no_room"), {{QStringLiteral("server"), left.serverName}}, left.title});
    }
    if (!any && shortest > 0)
        return tooShort(shortest);
    if (!any && !tracks.isEmpty())
        return Error{QStringLiteral("visit.nothing_to_do"), {{QStringLiteral("customer"), place.customerName}, {QStringLiteral("tracks"), tracks}}};
    int toVerify = 0;
    for (const NotWork &left : works->left) {
        if (left.finding->state == State::Verify || left.finding->verdict == VerdictKind::Unknown)
            ++toVerify; // one row for all: the inventory at the end decides about each
        else
            visit.leftOut.push_back(left.reason);
    }
    if (toVerify > 0)
        visit.leftOut.push_back({QStringLiteral("visit.left.verify"), {{QStringLiteral("findings"), toVerify}}, {}});
    visit.lines = orderOfWork(chosen(works->units, taken), place.machines);
    visit.minutes = visit.plannedMinutes();
    return visit;
}

} // namespace tagliando
