#include "core/deadlines/collisions.h"

#include "core/deadlines/holders.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int daysBack = 400;
constexpr int daysAhead = 800; // beyond the list horizon of 400 days, and the freeze that begins there

bool stops(Effect effect) { return effect == Effect::Stops || effect == Effect::Partial; }

QTimeZone zoneOf(const Finding &row)
{
    const QTimeZone zone(row.holder->zone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// The stop that a person who agrees to wait would have to answer for, first come first.
void offer(std::optional<Collision> &first, const Finding &row, const QDate &stop)
{
    if (!first || stop < first->stop)
        first = Collision{&row, stop, {}};
}

} // namespace

std::optional<QDate> stopAhead(const Finding &row, const QDate &today)
{
    const bool ahead = row.phase == StopPhase::Ahead || row.phase == StopPhase::Grace || row.phase == StopPhase::Today;
    const bool counts = row.state != State::Satisfied && row.verdict == VerdictKind::Missing && stops(row.effect);
    if (!counts && !(row.kind == RequirementKind::Expiry && row.state != State::Satisfied && row.state != State::Verify))
        return std::nullopt;
    if (!ahead || !row.stopsAt.isValid())
        return std::nullopt;
    const QDate stop = row.stopsAt.toTimeZone(zoneOf(row)).date();
    return stop >= today ? std::optional(stop) : std::nullopt;
}

Calendars::Calendars(const FindingsInput &input) : holidays_(localHolidays(input.fleet))
{
    for (const Freeze &freeze : input.fleet.agreements.freezes)
        freezes_[freeze.place.customer].push_back(&freeze);
    for (const MaintenanceWindow &window : input.fleet.agreements.windows)
        windows_[window.place.customer].push_back(&window);
}

Calendars::Key Calendars::keyOf(CustomerId customer, SiteId site, ServerId server, const QDate &today) const
{
    Key key{{}, {}, site, today.toJulianDay()};
    for (const Freeze *freeze : freezes_.value(customer)) {
        if (freeze->place.holds(customer, site, server))
            key.freezes.push_back(freeze);
    }
    // A machine's own windows stand in for its site's, a site's for the customer's.
    int narrowest = 0;
    const auto width = [](const Place &place) { return place.server ? 2 : place.site ? 1 : 0; };
    for (const MaintenanceWindow *window : windows_.value(customer)) {
        if (!window->place.holds(customer, site, server) || width(window->place) < narrowest)
            continue;
        if (width(window->place) > narrowest)
            key.windows.clear();
        narrowest = width(window->place);
        key.windows.push_back(window);
    }
    return key;
}

const TouchDays &Calendars::daysFor(const Key &key)
{
    auto &days = known_[key];
    const QDate today = QDate::fromJulianDay(key.today);
    if (!days)
        days = std::make_unique<TouchDays>(key.freezes, key.windows, holidaysOf(key.site), today.addDays(-daysBack), today.addDays(daysAhead));
    return *days;
}

const TouchDays *Calendars::of(CustomerId customer, SiteId site, ServerId server, const QDate &today)
{
    const Key key = keyOf(customer, site, server, today);
    return key.freezes.empty() && key.windows.empty() ? nullptr : &daysFor(key);
}

QDate Calendars::lastUsefulBefore(const QDate &stop, CustomerId customer, SiteId site, ServerId server, const QDate &today)
{
    return daysOf(customer, site, server, today).lastUsefulBefore(stop);
}

std::vector<const MaintenanceWindow *> Calendars::windowsOf(CustomerId customer, SiteId site, ServerId server) const
{
    return keyOf(customer, site, server, {}).windows;
}

const TouchDays &Calendars::daysOf(CustomerId customer, SiteId site, ServerId server, const QDate &today)
{
    return daysFor(keyOf(customer, site, server, today));
}

LocalHolidays Calendars::holidaysOf(SiteId site) const { return holidays_.value(site); }

void addConflicts(Finding &row, const QDate &today, Calendars &calendars)
{
    const auto stop = stopAhead(row, today);
    if (!stop)
        return;
    const bool inForce =
        row.notes->decision && (row.notes->decision->status == DecisionStatus::Active || row.notes->decision->status == DecisionStatus::Expiring);
    const TouchDays *days = calendars.of(row.customer, row.site, row.server, today);
    std::optional<FrozenSpan> frozen;
    if (days) {
        frozen = days->frozenOn(*stop);
        if (!frozen)
            frozen = days->frozenOn(stop->addDays(-1));
    }
    if (!frozen && !(inForce && row.notes->decision->until > *stop))
        return;
    const QDate last = calendars.lastUsefulBefore(*stop, row.customer, row.site, row.server, today);
    const int left = last.isValid() ? static_cast<int>(today.daysTo(last)) : 0;
    if (frozen)
        row.notes.edit().conflicts.push_back({Conflict::Kind::Freeze, frozen->freeze->id.value, frozen->freeze->reason, last, left});
    if (inForce && row.notes->decision->until > *stop)
        row.notes.edit().conflicts.push_back({Conflict::Kind::Decision, row.notes->decision->id.value, {}, last, left});
}

std::optional<Collision> collisionOf(const Decision &decision, const FindingsInput &input, const FindingList &rows)
{
    std::optional<Collision> first;
    for (const Finding &row : rows) {
        if (!decision.isAbout(row.customer, row.server) || !decision.names(row.track))
            continue;
        const auto stop = stopAhead(row, input.now.dateIn(zoneOf(row)));
        if (stop && decision.until > *stop)
            offer(first, row, *stop);
    }
    if (first) {
        Calendars calendars(input);
        const Finding &row = *first->row;
        first->lastUsefulDay = calendars.lastUsefulBefore(first->stop, row.customer, row.site, row.server, input.now.dateIn(zoneOf(row)));
    }
    return first;
}

std::optional<Collision> collisionOf(const Freeze &freeze, const FindingsInput &input, const FindingList &rows)
{
    Calendars calendars(input);
    std::optional<Collision> first;
    for (const Finding &row : rows) {
        if (!freeze.place.holds(row.customer, row.site, row.server))
            continue;
        const auto stop = stopAhead(row, input.now.dateIn(zoneOf(row)));
        if (!stop)
            continue;
        const auto spans = frozenSpans(freeze, calendars.holidaysOf(row.site), *stop, *stop);
        if (std::any_of(spans.begin(), spans.end(), [&](const FrozenSpan &span) { return span.contains(*stop); }))
            offer(first, row, *stop);
    }
    if (first) {
        const Finding &row = *first->row;
        const QDate today = input.now.dateIn(zoneOf(row));
        const TouchDays days({&freeze}, {}, calendars.holidaysOf(row.site), today.addDays(-daysBack), today.addDays(daysAhead));
        first->lastUsefulDay = days.lastUsefulBefore(first->stop);
    }
    return first;
}

} // namespace tagliando
