#include "core/store/findingstore.h"

#include "core/store/query.h"

#include <QHash>

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

namespace {

/// The fields of a row that SQLite put together into one blob: a workspace holds a hundred thousand obligations, and handing over ten values of each
/// one by one is most of what reading them would cost. No text holds the character between them.
class Fields {
public:
    explicit Fields(const QByteArray &row) : rest_(row) {}

    QByteArrayView text()
    {
        const qsizetype end = rest_.indexOf('\0');
        const QByteArrayView field = end < 0 ? rest_ : rest_.first(end);
        rest_ = end < 0 ? QByteArrayView() : rest_.sliced(end + 1);
        return field;
    }
    qint64 integer() { return text().toLongLong(); }
    QDateTime instant() { return instantOf(text()); }

private:
    QByteArrayView rest_;
};

/// The same track is owed by many machines: its text is kept once.
class Words {
public:
    QString of(QByteArrayView text)
    {
        const QByteArray key = QByteArray::fromRawData(text.data(), text.size());
        const auto known = known_.constFind(key);
        return known != known_.cend() ? *known : *known_.insert(text.toByteArray(), QString::fromUtf8(text));
    }

private:
    QHash<QByteArray, QString> known_;
};

} // namespace

Result<std::vector<Obligation>> FindingStore::obligations() const
{
    Query query(database_,
                QStringLiteral("SELECT CAST(COALESCE(server, 0) || x'00' || customer || x'00' || track || x'00' || requirement || x'00' || opened || "
                               "x'00' || COALESCE(detected, '') || x'00' || COALESCE(promised_due, '') || x'00' || COALESCE(stopped_from, '') || "
                               "x'00' || COALESCE(closed, '') || x'00' || closed_by || x'00' || stopped_days AS BLOB) FROM obligation ORDER BY id"));
    Words words;
    return query.all<Obligation>([&](const Query &row) {
        const QByteArray packed = row.bytes(0);
        Fields fields(packed);
        Obligation obligation;
        obligation.server = ServerId{fields.integer()};
        obligation.customer = CustomerId{fields.integer()};
        obligation.track = words.of(fields.text());
        obligation.requirement = words.of(fields.text());
        obligation.opened = fields.instant();
        obligation.detected = fields.instant();
        obligation.promisedDue = fields.instant();
        obligation.stoppedFrom = fields.instant();
        obligation.closed = fields.instant();
        obligation.closedBy = words.of(fields.text());
        obligation.stoppedDays = static_cast<int>(fields.integer());
        return obligation;
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
