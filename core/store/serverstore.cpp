#include "core/store/serverstore.h"

#include "core/store/namekey.h"
#include "core/store/query.h"

namespace tagliando {

namespace {

const QString serverColumns = QStringLiteral("SELECT id, customer, site, name, kind, retired FROM server");

Result<void> nameIsFree(const Database &database, const Server &server)
{
    if (server.retired.isValid())
        return {};
    Query query(database, QStringLiteral("SELECT id FROM server WHERE customer = ? AND name_key = ? AND retired IS NULL AND id <> ?"));
    const Result<qint64> other = query.bind(server.customer).bind(nameKey(server.name)).bind(server.id.value).returnedId();
    if (!other)
        return other.error();
    if (*other != 0)
        return Error{QStringLiteral("store.name_taken"), {{QStringLiteral("kind"), QStringLiteral("server")}, {QStringLiteral("name"), server.name}}};
    return {};
}

} // namespace

Result<std::vector<Server>> ServerStore::servers(bool retiredToo) const
{
    const QString living = retiredToo ? QString() : QStringLiteral(" WHERE retired IS NULL");
    Query query(database_, serverColumns + living + QStringLiteral(" ORDER BY customer, name_key, id"));
    std::vector<Server> servers;
    const Result<void> read = query.each([&](const Query &row) -> Result<void> {
        Server server{row.id<ServerId>(0), row.id<CustomerId>(1), row.id<SiteId>(2), row.text(3), ServerKind::Server, row.date(5)};
        if (!fromString(row.text(4), &server.kind))
            return Error{
                QStringLiteral("db.damaged"),
                {{QStringLiteral("file"), database_.file()}, {QStringLiteral("reason"), QStringLiteral("server %1: kind").arg(server.id.value)}}};
        servers.push_back(server);
        return {};
    });
    if (!read)
        return read.error();
    return servers;
}

Result<ServerId> ServerStore::save(const Server &server)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    if (const Result<void> freeName = nameIsFree(database_, server); !freeName)
        return freeName.error();
    Query query(
        database_,
        server.id
            ? QStringLiteral("UPDATE server SET customer = ?, site = ?, name = ?, name_key = ?, kind = ?, retired = ? WHERE id = ? RETURNING id")
            : QStringLiteral("INSERT INTO server (customer, site, name, name_key, kind, retired) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"));
    query.bind(server.customer).bind(server.site).bind(server.name).bind(nameKey(server.name)).bind(toString(server.kind)).bind(server.retired);
    if (server.id)
        query.bind(server.id);
    const Result<qint64> stored = query.returnedId();
    if (!stored)
        return stored.error();
    if (*stored == 0)
        return Error{QStringLiteral("store.not_found"),
                     {{QStringLiteral("kind"), QStringLiteral("server")}, {QStringLiteral("id"), server.id.value}}};
    return ServerId{*stored};
}

Result<void> ServerStore::hand(ServerId from, ServerId to)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    for (const char *table : {"observation", "answer", "maintenance_window"}) {
        Query query(database_, QStringLiteral("UPDATE %1 SET server = ? WHERE server = ?").arg(QLatin1String(table)));
        if (const Result<void> done = query.bind(to).bind(from).run(); !done)
            return done;
    }
    Query owed(database_, QStringLiteral("UPDATE obligation SET server = ? WHERE server = ? AND closed IS NULL AND NOT EXISTS (SELECT 1 FROM obligation o "
                                         "WHERE o.server = ? AND o.track = obligation.track AND (o.closed IS NULL OR o.opened = obligation.opened))"));
    return owed.bind(to).bind(from).bind(to).run();
}

} // namespace tagliando
