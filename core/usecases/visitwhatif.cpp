// What comes of skipping a visit, or the next one of everybody.
#include "core/usecases/visits.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int lookAheadDays = 60;

/// The first visit of the place after `after` that could take over, booked or possible.
void findNext(const Snapshot &snapshot, const Findings &findings, const QDate &after, WhatIf *answer)
{
    const Visit &skipped = answer->visit;
    for (const Visit &other : snapshot.visits.visits) {
        const bool samePlace = other.customer == skipped.customer && other.site == skipped.site;
        if (other.id != skipped.id && samePlace && other.isOpen() && other.day >= after) {
            answer->next = other.day;
            answer->nextIsBooked = true;
            return;
        }
    }
    const ProposalWish wish{skipped.customer, after, after.addDays(lookAheadDays), skipped.id, {1}}; // the first visit is what is asked for
    for (const Proposal &proposal : proposeVisits(snapshot.input(), findings, snapshot.visits, wish).visits) {
        if (!proposal.apart && proposal.visit.site == skipped.site) {
            answer->next = proposal.visit.day;
            return;
        }
    }
}

void addLines(WhatIf *answer)
{
    for (const VisitLine &line : answer->visit.lines) {
        if (line.kind != LineKind::Install || line.outcome != LineOutcome::Open)
            continue;
        SkippedLine skipped;
        skipped.number = line.number;
        const auto before = [&](const QDate &day) { return day.isValid() && (!answer->next.isValid() || day < answer->next); };
        if (before(line.due)) {
            skipped.overdueFrom = line.due.addDays(1);
            skipped.daysLate = answer->next.isValid() ? static_cast<int>(line.due.daysTo(answer->next)) : 0;
        }
        if (line.stop.isValid() && (before(line.stop) || line.stop == answer->next))
            skipped.stops = line.stop;
        if (skipped.overdueFrom.isValid() || skipped.stops.isValid())
            answer->lines.push_back(skipped);
    }
    std::stable_sort(answer->lines.begin(), answer->lines.end(), [](const SkippedLine &a, const SkippedLine &b) {
        return std::make_tuple(!a.stops.isValid(), a.stops, a.overdueFrom) < std::make_tuple(!b.stops.isValid(), b.stops, b.overdueFrom);
    });
}

/// `findings`: at least those of the visit's customer.
WhatIf skipped(const Snapshot &snapshot, const Findings &findings, const Visit &visit)
{
    WhatIf answer{visit, {}, false, {}};
    findNext(snapshot, findings, std::max(visit.day.addDays(1), localDay(snapshot, visit.customer)), &answer);
    addLines(&answer);
    return answer;
}

} // namespace

Result<WhatIf> whatIfSkipped(Session &session, VisitId id)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const auto visit = findVisit(**taken, id);
    if (!visit)
        return visit.error();
    if (!visit->isOpen())
        return Error{QStringLiteral("visit.not_open"), {{QStringLiteral("id"), id.value}}};
    return skipped(**taken, (*taken)->findings, *visit);
}

Result<std::vector<WhatIf>> whatIfAllSkipped(Session &session, const Progress &progress)
{
    const auto taken = takeSnapshot(session, progress);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    std::vector<const Visit *> next;
    for (const Customer &customer : snapshot.fleet.customers) {
        if (const Visit *visit = snapshot.visits.next(customer.id, localDay(snapshot, customer.id)))
            next.push_back(visit);
    }
    QHash<CustomerId, std::vector<Finding>> ofCustomer; // each asks the planner about its own only
    for (const Visit *visit : next)
        ofCustomer.insert(visit->customer, {});
    for (const Finding &row : snapshot.findings.rows) {
        if (const auto mine = ofCustomer.find(row.customer); mine != ofCustomer.end() && row.state != State::Satisfied)
            mine->push_back(row);
    }
    std::vector<WhatIf> answers;
    for (const Visit *visit : next) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        progress.report(double(answers.size()) / double(next.size()), QStringLiteral("progress.plan"));
        Findings own;
        own.rows = ofCustomer.take(visit->customer);
        answers.push_back(skipped(snapshot, own, *visit));
    }
    const auto worst = [](const WhatIf &answer) { // what stops first, then what is late, then what loses nothing
        const SkippedLine none;
        const SkippedLine &line = answer.lines.empty() ? none : answer.lines.front();
        return std::make_tuple(!line.stops.isValid(), line.stops, !line.overdueFrom.isValid(), line.overdueFrom, answer.visit.day, answer.visit.id);
    };
    std::stable_sort(answers.begin(), answers.end(), [&](const WhatIf &a, const WhatIf &b) { return worst(a) < worst(b); });
    return answers;
}

} // namespace tagliando
