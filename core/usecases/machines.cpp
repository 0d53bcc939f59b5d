#include "core/usecases/machines.h"

#include "core/store/cataloguestore.h"
#include "core/store/customerstore.h"
#include "core/store/findingstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/people.h"
#include "core/usecases/snapshot.h"

#include <algorithm>

namespace tagliando {

namespace {

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

Result<void> save(Session &session, const Server &server, ServerId *id = nullptr)
{
    auto saved = ServerStore(session.database).save(server);
    if (!saved)
        return saved.error();
    if (id)
        *id = *saved;
    return {};
}

Result<void> apply(const Session &session, Server &server, const ServerWish &wish, const Customer &customer)
{
    if (wish.site) {
        const auto site = wish.site->isEmpty() ? Result<Site>(Site{}) : findSite(session, customer, *wish.site);
        if (!site)
            return site.error();
        server.site = site->id;
    }
    if (wish.kind && !fromString(*wish.kind, &server.kind))
        return Error{QStringLiteral("server.unknown_kind"), {{QStringLiteral("kind"), *wish.kind}}};
    return {};
}

// The machines named have to be the same customer's, and others.
Result<void> checkDependencies(const Session &session, const Server &server, const QString &names)
{
    const auto servers = ServerStore(session.database).servers();
    if (!servers)
        return servers.error();
    QStringList others;
    for (const Server &other : *servers) {
        if (other.customer == server.customer && other.id != server.id)
            others << other.name;
    }
    for (const QString &name : names.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!others.contains(name, Qt::CaseInsensitive))
            return Error{QStringLiteral("server.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, others)}}};
    }
    return {};
}

} // namespace

Result<Server> findServer(const Session &session, const QString &name, const QString &customerName)
{
    const auto servers = ServerStore(session.database).servers();
    if (!servers)
        return servers.error();
    Customer customer;
    if (!customerName.isEmpty()) {
        auto found = findCustomer(session, customerName);
        if (!found)
            return found.error();
        customer = std::move(*found);
    }
    std::vector<Server> candidates;
    QStringList names;
    for (const Server &server : *servers) {
        if (customer.id && server.customer != customer.id)
            continue;
        names << server.name;
        if (same(server.name, name))
            candidates.push_back(server);
    }
    if (candidates.size() == 1)
        return candidates.front();
    if (candidates.empty())
        return Error{QStringLiteral("server.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, names)}}};
    const auto customers = CustomerStore(session.database).customers();
    if (!customers)
        return customers.error();
    QStringList owners;
    for (const Customer &owner : *customers) {
        if (std::any_of(candidates.begin(), candidates.end(), [&](const Server &server) { return server.customer == owner.id; }))
            owners << owner.name;
    }
    return Error{QStringLiteral("server.ambiguous"),
                 {{QStringLiteral("name"), name}, {QStringLiteral("customers"), owners.join(QStringLiteral(", "))}}};
}

Result<ServerId> addServer(Session &session, const ServerWish &wish)
{
    const auto customer = findCustomer(session, wish.customer);
    if (!customer)
        return customer.error();
    if (wish.name.trimmed().isEmpty())
        return Error{QStringLiteral("name.empty"), {}};
    if (findServer(session, wish.name, wish.customer))
        return Error{QStringLiteral("server.exists"), {{QStringLiteral("name"), wish.name}, {QStringLiteral("customer"), customer->name}}};
    Server server;
    server.customer = customer->id;
    server.name = wish.name.trimmed();
    if (auto applied = apply(session, server, wish, *customer); !applied)
        return applied.error();
    ServerId id;
    const auto changed = change(session, QStringLiteral("server"), [&] { return save(session, server, &id); });
    return changed ? Result<ServerId>(id) : Result<ServerId>(changed.error());
}

Result<void> editServer(Session &session, const ServerWish &wish)
{
    auto server = findServer(session, wish.name, wish.customer);
    if (!server)
        return server.error();
    const auto customers = CustomerStore(session.database).customers();
    if (!customers)
        return customers.error();
    const auto owner = std::find_if(customers->begin(), customers->end(), [&](const Customer &c) { return c.id == server->customer; });
    if (auto applied = apply(session, *server, wish, *owner); !applied)
        return applied;
    if (wish.newName)
        server->name = wish.newName->trimmed();
    return changeAndRemember(session, QStringLiteral("server"), [&] { return save(session, *server); });
}

Result<ServerId> moveServer(Session &session, const QString &name, const QString &from, const QString &to, const QString &site)
{
    const auto server = findServer(session, name, from);
    if (!server)
        return server.error();
    const auto target = findCustomer(session, to);
    if (!target)
        return target.error();
    ServerWish wish{name, to, site, toString(server->kind), {}};
    Server moved = *server;
    if (target->id == server->customer) {
        if (auto applied = apply(session, moved, wish, *target); !applied)
            return applied.error();
        const auto changed = change(session, QStringLiteral("server"), [&] { return save(session, moved); });
        return changed ? Result<ServerId>(moved.id) : Result<ServerId>(changed.error());
    }
    if (findServer(session, name, to))
        return Error{QStringLiteral("server.exists"), {{QStringLiteral("name"), server->name}, {QStringLiteral("customer"), target->name}}};
    Server fresh;
    fresh.customer = target->id;
    fresh.name = server->name;
    if (auto applied = apply(session, fresh, wish, *target); !applied)
        return applied.error();
    const auto changed = changeAndRemember(session, QStringLiteral("server"), [&]() -> Result<void> { // both or neither
        moved.retired = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
        if (auto retired = save(session, moved); !retired)
            return retired;
        return save(session, fresh, &fresh.id);
    });
    return changed ? Result<ServerId>(fresh.id) : Result<ServerId>(changed.error());
}

Result<void> retireServer(Session &session, const QString &name, const QString &customer)
{
    auto server = findServer(session, name, customer);
    if (!server)
        return server.error();
    server->retired = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
    return change(session, QStringLiteral("server"), [&] { return save(session, *server); });
}

DeclaredAttributes declaredAttributes(const Session &session)
{
    DeclaredAttributes names;
    const auto catalogue = loadCatalogue(session.database, *session.resources);
    if (!catalogue)
        return names;
    for (const Requirement &requirement : catalogue->requirements)
        declareAttributes(requirement, &names);
    return names;
}

Result<void> setValues(Session &session, const QString &serverName, const QString &customer, const QStringList &words,
                       const std::optional<QString> &collected)
{
    const auto server = findServer(session, serverName, customer);
    if (!server)
        return server.error();
    auto statements = readStatements(words, session.resources->vocabulary, declaredAttributes(session));
    if (!statements)
        return statements.error();
    if (!statements->answers.isEmpty())
        return Error{QStringLiteral("set.question"), {{QStringLiteral("question"), statements->answers.cbegin().key()}}};
    if (const auto known = checkDependencies(session, *server, statements->observation.values.value(QStringLiteral("depends_on"))); !known)
        return known.error();
    const auto fleet = loadFleet(session.database);
    if (!fleet)
        return fleet.error();
    const QTimeZone zone(zoneOf(*fleet, *server, session.defaultZone).toUtf8());
    Observation observation = std::move(statements->observation);
    observation.server = server->id;
    observation.collected = session.clock.now().in(zone).toUTC();
    observation.imported = observation.collected;
    if (collected) {
        observation.collected = readLocalTime(*collected, zone).toUTC();
        if (!observation.collected.isValid())
            return Error{QStringLiteral("now.unreadable"), {{QStringLiteral("text"), *collected}}};
    }
    return changeAndRemember(session, QStringLiteral("observation"), [&]() -> Result<void> {
        auto id = ServerStore(session.database).add(observation);
        return id ? Result<void>() : id.error();
    });
}

} // namespace tagliando
