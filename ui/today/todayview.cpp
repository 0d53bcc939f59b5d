#include "ui/today/todayview.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int feedIsOldAfterDays = 7;

/// A row of "Cosa si ferma": it blocks, it is out of support, or it will stop on a day we know.
bool belongs(const ActionGroup &group)
{
    const Finding &worst = *group.findings.front();
    switch (group.state) {
    case State::Blocking:
    case State::Unsupported:
        return true;
    case State::Due:
        return worst.stopsAt.isValid() && (worst.effect == Effect::Stops || worst.effect == Effect::Partial);
    default:
        return false;
    }
}

void addStops(TodayView &view)
{
    for (ActionGroup &group : groupByAction(view.snapshot->findings.rows.pointers())) {
        if (!belongs(group))
            continue;
        const StopPhase phase = group.findings.front()->phase;
        const bool already = group.state == State::Blocking && (phase == StopPhase::Stopped || phase == StopPhase::Ongoing);
        view.stoppedAlready += already;
        view.stopping += group.state == State::Blocking && !already;
        view.stops.push_back(std::move(group));
    }
}

void addSums(TodayView &view, const QDate &today)
{
    QHash<CustomerId, LateCustomer> late;
    for (const Finding &finding : view.snapshot->findings.rows) {
        ++view.states[static_cast<int>(finding.state)];
        ++view.checks;
        if (finding.state != State::Overdue)
            continue;
        LateCustomer &customer = late[finding.customer];
        customer.customer = finding.customer;
        customer.name = finding.holder->customerName;
        const int bucket = ageBucket(-finding.daysToDue.value_or(0));
        ++customer.ages.byAge[bucket];
        ++view.total.ages.byAge[bucket];
        customer.exploited += finding.exploited;
        view.total.exploited += finding.exploited;
    }
    for (const int satisfied : view.snapshot->findings.satisfied) {
        view.states[static_cast<int>(State::Satisfied)] += satisfied;
        view.checks += satisfied;
    }
    view.open = view.checks - view.states[static_cast<int>(State::Satisfied)];
    for (LateCustomer &customer : late) {
        if (const Visit *next = view.snapshot->visits.next(customer.customer, today)) {
            customer.nextDay = next->day;
            customer.nextStart = next->start;
        }
    }
    view.late.assign(late.cbegin(), late.cend());
    std::sort(view.late.begin(), view.late.end(), [](const LateCustomer &a, const LateCustomer &b) {
        return a.ages.total() != b.ages.total() ? a.ages.total() > b.ages.total() : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
}

/// What was collected after the reference date has age 0; -1: never.
int daysSince(const QDate &day, const QDate &today) { return day.isValid() ? std::max(0, static_cast<int>(day.daysTo(today))) : -1; }

void addOldFeeds(TodayView &view, const QDate &today)
{
    for (const FeedState &feed : view.snapshot->feeds) {
        const int days = daysSince(feed.asOf.date(), today);
        const bool failed = !feed.lastError.isEmpty();
        const bool past = feed.validUntil.isValid() && feed.validUntil.date() < today;
        const bool fetched = feed.name != QLatin1String("facts") && feed.name != QLatin1String("own"); // those come with files, not from a source
        if (failed || past || (fetched && (days < 0 || days > feedIsOldAfterDays)))
            view.old.push_back({feed.name, {}, true, failed, days, feed.asOf.date(), {}});
    }
}

void addMachines(TodayView &view, const QDate &today)
{
    const Snapshot &snapshot = *view.snapshot;
    view.machines = static_cast<int>(snapshot.fleet.servers.size());
    for (const Server &server : snapshot.fleet.servers) {
        const ServerColour colour = snapshot.findings.colours.value(server.id, ServerColour::NotSeen);
        view.machinesSeen += colour != ServerColour::NotSeen;
        if (colour != ServerColour::NotSeen)
            continue;
        const auto state = snapshot.fleet.states.value(server.id);
        const QDate seen = state ? state->lastSeen.date() : QDate();
        const Customer *customer = snapshot.customer(server.customer);
        view.old.push_back({server.name,
                            customer ? customer->name : QString(),
                            false,
                            false,
                            daysSince(seen, today),
                            seen,
                            {QStringLiteral("customers"), server.customer, server.id, {}, {}}});
    }
}

} // namespace

TodayView viewToday(std::shared_ptr<const Snapshot> snapshot)
{
    TodayView view;
    view.snapshot = std::move(snapshot);
    const auto zone = zoneNamed(view.snapshot->defaultZone);
    const QDate today = view.snapshot->now.dateIn(zone ? *zone : QTimeZone::utc());
    addStops(view);
    addSums(view, today);
    addOldFeeds(view, today);
    addMachines(view, today);
    std::stable_sort(view.old.begin(), view.old.end(), [](const OldData &a, const OldData &b) {
        const int never = std::numeric_limits<int>::max();
        return std::pair(!a.feed, -(a.days < 0 ? never : a.days)) < std::pair(!b.feed, -(b.days < 0 ? never : b.days));
    });
    std::vector<const Finding *> rows;
    for (const Finding &finding : view.snapshot->findings.rows)
        rows.push_back(&finding);
    view.verified = totals(rows, view.snapshot->fleet.servers, view.snapshot->findings).verified;
    return view;
}

} // namespace tagliando
