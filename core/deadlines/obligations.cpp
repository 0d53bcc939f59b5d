#include "core/deadlines/findings.h"
#include "core/deadlines/openobligations.h"

#include <QTimeZone>

#include <algorithm>
#include <span>

namespace tagliando {

namespace {

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

using RowsOfHolder = std::span<const Finding>; ///< by track
using Owner = std::pair<ServerId, CustomerId>; ///< the customer only of what concerns it as a whole

Owner ownerOf(ServerId server, CustomerId customer) { return {server, server ? CustomerId() : customer}; }

QHash<Owner, RowsOfHolder> byOwner(const FindingList &list)
{
    QHash<Owner, RowsOfHolder> rows;
    rows.reserve(static_cast<qsizetype>(list.holders().size()));
    for (const Shared<HolderRows> &holder : list.holders())
        rows.insert(ownerOf(holder->rows.front().server, holder->rows.front().customer), holder->rows);
    return rows;
}

/// The row of a track, or null; what stands before it is left behind.
const Finding *along(RowsOfHolder &rows, const QString &track)
{
    while (!rows.empty() && rows.front().track != track && rows.front().track < track)
        rows = rows.subspan(1);
    return rows.empty() || rows.front().track != track ? nullptr : &rows.front();
}

/// Goes through holder after holder: rows and obligations of one stand by track.
class Update {
public:
    Update(const Fleet &fleet, const Findings &before, const Findings &after, const QDateTime &now, const QString &technician)
        : before_(byOwner(before.rows)), after_(after), now_(now), technician_(technician), open_(fleet.obligations)
    {
        for (const Server &server : fleet.servers)
            living_.insert(ownerOf(server.id, {}));
        for (const Customer &customer : fleet.customers)
            living_.insert(ownerOf({}, customer.id));
        // With a fixed reference time a thing can close and open again in the same second; the opening tells the two apart.
        for (const Obligation &obligation : fleet.obligations) {
            if (obligation.opened >= now_) {
                Instant &last = openedNow_[{ownerOf(obligation.server, obligation.customer), obligation.track}];
                last = std::max(last, obligation.opened);
            }
        }
    }

    std::vector<Obligation> changed()
    {
        const QHash<Owner, RowsOfHolder> after = byOwner(after_.rows);
        for (const OpenObligations::OfHolder &holder : open_.all()) {
            const Owner owner = ownerOf(holder.front()->server, holder.front()->customer);
            if (!living_.contains(owner))
                continue; // a machine taken out of service solves nothing
            RowsOfHolder was = before_.value(owner), is = after.value(owner);
            for (const Obligation *one : holder)
                update(*one, along(was, one->track), along(is, one->track));
        }
        for (const Shared<HolderRows> &holder : after_.rows.holders()) {
            OpenObligations::Along remembered = open_.along(holder->rows.front().server, holder->rows.front().customer);
            for (const Finding &row : holder->rows) {
                if (!remembered.of(row.track) && owed(row))
                    open(row);
            }
        }
        return std::move(changed_);
    }

private:
    void open(const Finding &row)
    {
        const Instant last = openedNow_.value({ownerOf(row.server, row.customer), row.track});
        changed_.push_back(opened(row, last.isValid() ? last.toUTC().addSecs(1) : now_));
    }

    void update(const Obligation &obligation, const Finding *old, const Finding *row)
    {
        if (!row) {
            if (old && owed(*old)) // this change made it not apply; what time alone took off the list stays open
                changed_.push_back(closed(obligation, old, now_, technician_, old->holder->zone));
            return;
        }
        // Done now, on a machine whose other inputs are old: to verify for the list, yet this change is what closed it.
        const bool justDone = row->state == State::Verify && row->stale && old && owed(*old);
        if (row->state == State::Satisfied || justDone) {
            changed_.push_back(closed(obligation, old, now_, technician_, row->holder->zone));
        } else if (renewed(old, *row)) {
            changed_.push_back(closed(obligation, old, now_, technician_, row->holder->zone));
            open(*row);
        } else if (owed(*row)) {
            const Instant stopped = obligation.stoppedFrom.isValid() ? obligation.stoppedFrom : stoppedFrom(*row);
            if (obligation.requirement == row->about->requirement && obligation.promisedDue == row->dueAt && obligation.stoppedFrom == stopped)
                return;
            Obligation &kept = changed_.emplace_back(obligation);
            kept.requirement = row->about->requirement;
            kept.promisedDue = row->dueAt;
            kept.stoppedFrom = stopped;
        }
    }

    QHash<Owner, RowsOfHolder> before_;
    const Findings &after_;
    const QDateTime now_;
    const QString &technician_;
    OpenObligations open_;
    QSet<Owner> living_;
    QHash<std::pair<Owner, QString>, Instant> openedNow_;
    std::vector<Obligation> changed_;
};

} // namespace

std::vector<Obligation> updatedObligations(const Fleet &fleet, const Findings &before, const Findings &after, const QDateTime &nowUtc,
                                           const QString &technician)
{
    return Update(fleet, before, after, nowUtc, technician).changed();
}

} // namespace tagliando
