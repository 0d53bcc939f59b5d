#include "core/store/findingstore.h"

#include "core/store/query.h"

#include <QSet>

namespace tagliando {

Result<std::vector<Answer>> FindingStore::answers() const
{
    Query query(database_, QStringLiteral("SELECT question, customer, site, server, yes, answered_by, answered_at FROM answer ORDER BY id"));
    return query.all<Answer>([](const Query &row) {
        return Answer{row.text(0), row.id<CustomerId>(1), row.id<SiteId>(2), row.id<ServerId>(3), row.flag(4), row.text(5), row.instant(6)};
    });
}

Result<void> FindingStore::add(const Answer &answer)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_,
                QStringLiteral("INSERT INTO answer (question, customer, site, server, yes, answered_by, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    query.bind(answer.question).bind(answer.customer).bind(answer.site).bind(answer.server).bind(answer.yes).bind(answer.by).bind(answer.at);
    return query.run();
}

Result<std::vector<Obligation>> FindingStore::obligations() const
{
    Query query(database_,
                QStringLiteral("SELECT server, customer, track, requirement, opened, detected, promised_due, stopped_from, closed, closed_by, "
                               "stopped_days FROM obligation ORDER BY id"));
    QSet<QString> words; // the same track is owed by many machines: its text is kept once
    const auto once = [&](const QString &text) { return *words.insert(text); };
    return query.all<Obligation>([&](const Query &row) {
        return Obligation{row.id<ServerId>(0),
                          row.id<CustomerId>(1),
                          once(row.text(2)),
                          once(row.text(3)),
                          row.instant(4),
                          row.instant(5),
                          row.instant(6),
                          row.instant(7),
                          row.instant(8),
                          once(row.text(9)),
                          static_cast<int>(row.integer(10))};
    });
}

Result<void> FindingStore::save(const std::vector<Obligation> &obligations)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    const QString sql =
        QStringLiteral("INSERT INTO obligation (server, customer, track, requirement, opened, detected, promised_due, stopped_from, closed, "
                       "closed_by, stopped_days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (%1, track, opened) WHERE server IS %2 "
                       "DO UPDATE SET customer = excluded.customer, requirement = excluded.requirement, detected = excluded.detected, "
                       "promised_due = excluded.promised_due, stopped_from = excluded.stopped_from, closed = excluded.closed, "
                       "closed_by = excluded.closed_by, stopped_days = excluded.stopped_days");
    Query ofServer(database_, sql.arg(QStringLiteral("server"), QStringLiteral("NOT NULL")));
    Query ofCustomer(database_, sql.arg(QStringLiteral("customer"), QStringLiteral("NULL")));
    for (const Obligation &obligation : obligations) {
        Query &query = obligation.server ? ofServer : ofCustomer;
        query.bind(obligation.server).bind(obligation.customer).bind(obligation.track).bind(obligation.requirement).bind(obligation.opened);
        query.bind(obligation.detected).bind(obligation.promisedDue).bind(obligation.stoppedFrom).bind(obligation.closed);
        query.bind(obligation.closedBy).bind(obligation.stoppedDays);
        if (const Result<void> done = query.run(); !done)
            return done.error();
    }
    return {};
}

Result<QString> FindingStore::setting(const QString &key) const
{
    Query query(database_, QStringLiteral("SELECT value FROM setting WHERE name = ?"));
    query.bind(key);
    const Result<bool> row = query.step();
    if (!row)
        return row.error();
    return *row ? query.text(0) : QString();
}

Result<void> FindingStore::setSetting(const QString &key, const QString &value)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    return query.bind(key).bind(value).run();
}

} // namespace tagliando
