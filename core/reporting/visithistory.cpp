#include "core/reporting/visithistory.h"

#include <algorithm>
#include <set>

namespace tagliando {

namespace {

using ServerTrack = std::pair<ServerId, QString>;

/// Visits themselves are agreements, nothing a technician installs.
bool isWork(const QString &track) { return !track.startsWith(QLatin1String("visit:")); }

} // namespace

VisitOutcome outcomeOf(const Visit &visit)
{
    VisitOutcome outcome;
    outcome.id = visit.id;
    outcome.day = visit.day;
    outcome.technician = visit.technician;
    outcome.year = visit.report.year;
    outcome.serial = visit.report.serial;
    outcome.hours = visit.report.hours;
    int *const counts[] = {&outcome.untouched, &outcome.done, &outcome.failed, &outcome.deferred, &outcome.notApplicable}; // index: LineOutcome
    for (const VisitLine &line : visit.lines) {
        const int tracks = line.kind == LineKind::Install ? static_cast<int>(line.tracks.size()) : 0;
        *counts[static_cast<int>(line.outcome)] += tracks;
        outcome.found += tracks;
    }
    return outcome;
}

std::vector<VisitOutcome> visitHistory(const VisitBook &book, CustomerId customer, const QDate &day)
{
    std::vector<VisitOutcome> history;
    for (const Visit &visit : book.visits) {
        if (visit.customer == customer && visit.status == VisitStatus::Done && visit.day <= day)
            history.push_back(outcomeOf(visit));
    }
    std::reverse(history.begin(), history.end());
    return history;
}

std::optional<SinceLastVisit> sinceLastVisit(CustomerId customer, const FindingsInput &input, const Findings &findings)
{
    const auto known =
        std::find_if(input.fleet.customers.begin(), input.fleet.customers.end(), [&](const Customer &one) { return one.id == customer; });
    if (!input.visits || known == input.fleet.customers.end())
        return std::nullopt;
    QTimeZone zone((known->zone.isEmpty() ? input.defaultZone : known->zone).toUtf8());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const Visit *visit = input.visits->lastDone(customer, input.now.dateIn(zone));
    if (!visit)
        return std::nullopt;
    SinceLastVisit since;
    since.last = outcomeOf(*visit);
    since.from = visit->report.ended.isValid() ? visit->report.ended : visit->day.endOfDay(zone).toUTC();
    std::set<ServerTrack> done, left;
    for (const VisitLine &line : visit->lines) {
        const bool settled = line.outcome == LineOutcome::Done || line.outcome == LineOutcome::NotApplicable;
        for (const QString &track : line.tracks)
            (settled ? done : left).insert({line.server, track});
    }
    for (const Obligation &obligation : input.fleet.obligations) {
        if (obligation.customer != customer || !isWork(obligation.track))
            continue;
        const ServerTrack key{obligation.server, obligation.track};
        since.opened += obligation.opened > since.from ? 1 : 0;
        since.closed += obligation.closed.isValid() && obligation.closed > since.from && done.count(key) == 0 ? 1 : 0;
    }
    since.stillOpen = static_cast<int>(std::count_if(findings.rows.begin(), findings.rows.end(), [&](const Finding &row) {
        return row.customer == customer && row.state != State::Satisfied && left.count({row.server, row.track}) > 0;
    }));
    return since;
}

} // namespace tagliando
