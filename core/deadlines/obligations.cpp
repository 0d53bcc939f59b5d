#include "core/deadlines/findings.h"
#include "core/deadlines/holder.h"


namespace tagliando {

namespace {

/// Key of a stored obligation: the machine's id, or the customer's as a negative number, and the track.
using ObligationKey = std::pair<qint64, QString>;
ObligationKey obligationKey(ServerId server, CustomerId customer, const QString &track) { return {server ? server.value : -customer.value, track}; }

using RowIndex = QHash<ObligationKey, const Finding *>;

RowIndex indexed(const FindingList &rows)
{
    RowIndex index;
    index.reserve(static_cast<qsizetype>(rows.size()));
    for (const Finding &row : rows)
        index.insert(obligationKey(row.server, row.customer, row.track), &row);
    return index;
}

/// What somebody must act on. To verify is not an obligation: nobody knows yet whether anything is missing.
bool owed(const Finding &row)
{
    return row.state != State::Verify && row.state != State::Satisfied; // deferred and frozen: agreed to wait, still owed
}

/// From when the thing stands still; null while it works.
Instant stoppedFrom(const Finding &row)
{
    const bool stops = row.effect == Effect::Stops || row.effect == Effect::Partial;
    const bool begun = row.phase == StopPhase::Stopped || row.phase == StopPhase::Ongoing || row.phase == StopPhase::Today;
    return stops && begun ? row.stopsAt : Instant();
}

/// A certificate renewed to a later day is a kept promise and a new one, not the old one moved.
bool renewed(const Finding *before, const Finding &now)
{
    return before && now.kind == RequirementKind::Expiry && before->stopsAt.isValid() && now.stopsAt > before->stopsAt;
}

Obligation opened(const Finding &row, const QDateTime &now)
{
    Obligation fresh;
    fresh.server = row.server;
    fresh.customer = row.customer;
    fresh.track = row.track;
    fresh.requirement = row.about->requirement;
    fresh.opened = fresh.detected = now;
    fresh.promisedDue = row.dueAt;
    fresh.stoppedFrom = stoppedFrom(row);
    return fresh;
}

Obligation closed(Obligation old, const Finding *before, const QDateTime &now, const QString &technician, const QString &zoneName)
{
    const QTimeZone zone(zoneName.toUtf8());
    old.closed = now;
    old.closedBy = technician;
    // Passing time writes nothing: a stop since the last write is known only from the list before.
    if (!old.stoppedFrom.isValid() && before)
        old.stoppedFrom = stoppedFrom(*before);
    if (old.stoppedFrom.isValid() && zone.isValid())
        old.stoppedDays = qMax(0, static_cast<int>(old.stoppedFrom.toTimeZone(zone).date().daysTo(now.toTimeZone(zone).date())));
    return old;
}

} // namespace

std::vector<Obligation> updatedObligations(const Fleet &fleet, const Findings &before, const Findings &after, const QDateTime &nowUtc,
                                           const QString &technician)
{
    const RowIndex was = indexed(before.rows);
    const RowIndex is = indexed(after.rows);
    QSet<ServerId> living;
    for (const Server &server : fleet.servers)
        living.insert(server.id);
    QSet<CustomerId> customers;
    for (const Customer &customer : fleet.customers)
        customers.insert(customer.id);

    std::vector<Obligation> changed;
    QSet<ObligationKey> remembered;
    QHash<ObligationKey, QDateTime> lastOpened;
    for (const Obligation &obligation : fleet.obligations) {
        QDateTime &last = lastOpened[obligationKey(obligation.server, obligation.customer, obligation.track)];
        if (!last.isValid() || obligation.opened > last)
            last = obligation.opened;
    }
    // With a fixed reference time a thing can close and open again in the same second; the opening tells the two apart.
    const auto open = [&](const Finding &row) {
        const QDateTime last = lastOpened.value(obligationKey(row.server, row.customer, row.track));
        changed.push_back(opened(row, last.isValid() && last >= nowUtc ? last.addSecs(1) : nowUtc));
    };
    for (const Obligation &obligation : fleet.obligations) {
        if (obligation.closed.isValid())
            continue;
        const ObligationKey key = obligationKey(obligation.server, obligation.customer, obligation.track);
        const Finding *old = was.value(key);
        const Finding *row = is.value(key);
        remembered.insert(key);
        const bool holderLives = obligation.server ? living.contains(obligation.server) : customers.contains(obligation.customer);
        if (!holderLives)
            continue; // a machine taken out of service solves nothing
        if (!row) {
            if (old && owed(*old)) // this change made it not apply; what time alone took off the list stays open
                changed.push_back(closed(obligation, old, nowUtc, technician, old->holder->zone));
            continue;
        }
        // Done now, on a machine whose other inputs are old: to verify for the list, yet this change is what closed it.
        const bool justDone = row->state == State::Verify && row->stale && old && owed(*old);
        if (row->state == State::Satisfied || justDone) {
            changed.push_back(closed(obligation, old, nowUtc, technician, row->holder->zone));
        } else if (renewed(old, *row)) {
            changed.push_back(closed(obligation, old, nowUtc, technician, row->holder->zone));
            open(*row);
        } else if (owed(*row)) {
            Obligation kept = obligation;
            kept.requirement = row->about->requirement;
            kept.promisedDue = row->dueAt;
            if (!kept.stoppedFrom.isValid())
                kept.stoppedFrom = stoppedFrom(*row);
            if (kept != obligation)
                changed.push_back(kept);
        }
    }
    for (const Finding &row : after.rows) {
        if (owed(row) && !remembered.contains(obligationKey(row.server, row.customer, row.track)))
            open(row);
    }
    return changed;
}

} // namespace tagliando
