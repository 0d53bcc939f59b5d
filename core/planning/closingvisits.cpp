#include "core/planning/closingvisits.h"

#include <QTimeZone>

namespace tagliando {

namespace {

/// The last day on which doing it still helps: before the stop, on the deadline; null when both are past or unknown.
QDate lastUsefulDay(const Finding &finding, const QDate &today)
{
    const QTimeZone zone(finding.holder->zone.toUtf8());
    const auto local = [&](const QDateTime &at) { return at.isValid() ? at.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date() : QDate(); };
    QDate first;
    for (const QDate &day : {finding.stopsAt.isValid() ? local(finding.stopsAt).addDays(-1) : QDate(), local(finding.dueAt)}) {
        if (day.isValid() && day >= today && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

} // namespace

ClosingVisits::ClosingVisits(const VisitBook &book, const QDate &today) : today_(today)
{
    for (const Visit &visit : book.visits) { // by day: the first one keeps its place
        if (!visit.isOpen() || visit.day < today)
            continue;
        for (const VisitLine &line : visit.lines) {
            if (line.outcome != LineOutcome::Open)
                continue;
            for (const QString &track : line.tracks) {
                const Key key{{visit.customer.value, line.server.value}, track};
                if (!visits_.contains(key))
                    visits_.insert(key, &visit);
            }
        }
    }
}

const Visit *ClosingVisits::of(const Finding &finding) const
{
    return visits_.value({{finding.customer.value, finding.server.value}, finding.track});
}

Closing ClosingVisits::of(const std::vector<const Finding *> &findings) const
{
    Closing closing;
    for (const Finding *finding : findings) {
        const Visit *visit = of(*finding);
        const QDate useful = lastUsefulDay(*finding, today_);
        if (useful.isValid() && (!closing.before.isValid() || useful < closing.before))
            closing.before = useful;
        if (!visit) {
            ++closing.left;
            continue;
        }
        closing.late = closing.late || (useful.isValid() && visit->day > useful);
        if (!closing.visit || closing.visit->day < visit->day)
            closing.visit = visit;
    }
    return closing;
}

} // namespace tagliando
