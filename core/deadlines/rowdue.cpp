#include "core/deadlines/rowdue.h"

namespace tagliando {

namespace {

/// A fix released after the promise was made is not what was promised: its own deadline stands. A customer taken on later moves nothing silently
/// either: both days are printed.
bool promiseHolds(const Holder &holder, const DueDate &due, const QDate &anchoredOn, const Obligation &owed)
{
    if (!owed.promisedDue.isValid() || (due.at.isValid() && owed.promisedDue >= due.at) || due.anchor == Anchor::ManagedSince)
        return false;
    return !anchoredOn.isValid() || !owed.opened.isValid() || anchoredOn <= owed.opened.toTimeZone(holder.zone).date();
}

} // namespace

RowDue rowDue(const Moment &now, const Holder &holder, DueDate due, const QDate &anchoredOn, const Obligation *owed)
{
    RowDue row;
    row.now = holder.now;
    if (owed && promiseHolds(holder, due, anchoredOn, *owed)) {
        due.at = owed->promisedDue;
        const QDateTime local = due.at.toTimeZone(holder.zone);
        due.precision = local == local.date().startOfDay(holder.zone) ? Precision::Day : Precision::Instant;
    }
    if (due.at.isValid())
        row.days = holder.daysUntil(due.at);
    row.state = isOverdue(due.at, due.precision, now, holder.zone) ? State::Overdue : State::Due;
    if (due.anchor == Anchor::ManagedSince && holder.customer) {
        // DESIGN 4 rule 7: both days are printed, so that nobody is accused of years before the contract.
        const QDate since = anchoredOn.isValid() ? anchoredOn : (owed ? owed->detected : holder.now).toTimeZone(holder.zone).date();
        row.notes.edit().advice.push_back({QStringLiteral("advice.managed_since"),
                                           {{QStringLiteral("days"), static_cast<int>(since.daysTo(holder.today))},
                                            {QStringLiteral("since"), holder.customer->managedSince},
                                            {QStringLiteral("due"), due.at.toTimeZone(holder.zone).date()},
                                            {QStringLiteral("original"), due.originalDue}},
                                           {}});
    }
    row.due = std::move(due);
    return row;
}

void setDue(const RowDue &due, const Obligation *owed, Finding &row)
{
    row.dueAt = due.due.at;
    row.duePrecision = due.due.precision;
    row.anchor = due.due.anchor;
    row.originalDue = due.due.originalDue;
    row.daysToDue = due.days;
    row.state = due.state;
    row.notes = due.notes;
    row.opened = owed ? owed->opened : due.now;
    row.detected = owed ? owed->detected : due.now;
}

} // namespace tagliando
