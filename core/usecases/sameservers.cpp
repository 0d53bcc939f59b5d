#include "core/usecases/sameservers.h"

#include "core/inventory/identity.h"
#include "core/store/customerstore.h"
#include "core/store/decisionstore.h"
#include "core/store/findingstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/machines.h"

#include <QSet>

#include <algorithm>

namespace tagliando {

namespace {

const QString apartKey = QStringLiteral("different_machines"); ///< "3-17 4-9": ids, the smaller first

QString pairOf(ServerId a, ServerId b) { return QStringLiteral("%1-%2").arg(std::min(a.value, b.value)).arg(std::max(a.value, b.value)); }

Result<QStringList> keptApart(const Session &session)
{
    const auto text = FindingStore(session.database).setting(apartKey);
    if (!text)
        return text.error();
    return text->split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// Whoever is different from everybody else of the group is none of it.
QList<ServerId> stillSame(const QList<ServerId> &group, const QStringList &apart)
{
    QList<ServerId> left;
    for (const ServerId one : group) {
        const bool open =
            std::any_of(group.begin(), group.end(), [&](ServerId other) { return other != one && !apart.contains(pairOf(one, other)); });
        if (open)
            left << one;
    }
    return left;
}

Result<void> notDecided(const Session &session, const Server &from, const Server &into)
{
    const auto decisions = DecisionStore(session.database).decisions();
    if (!decisions)
        return decisions.error();
    const QDate today = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
    for (const Decision &decision : *decisions) {
        const bool names = std::find(decision.servers.begin(), decision.servers.end(), from.id) != decision.servers.end();
        const bool renewed = std::any_of(decisions->begin(), decisions->end(), [&](const Decision &later) { return later.renews == decision.id; });
        if (names && !renewed && decision.until >= today)
            return Error{QStringLiteral("server.merge_decided"), {{QStringLiteral("name"), from.name}, {QStringLiteral("into"), into.name}}};
    }
    return {};
}

} // namespace

Result<std::vector<SameServers>> probablySameServers(const Session &session, const QString &customerName)
{
    const ServerStore store(session.database);
    const auto customers = CustomerStore(session.database).customers();
    const auto servers = store.servers();
    const auto identities = store.identities();
    const auto apart = keptApart(session);
    if (!customers)
        return customers.error();
    if (!servers)
        return servers.error();
    if (!identities)
        return identities.error();
    if (!apart)
        return apart.error();
    std::vector<SameServers> found;
    for (const Customer &customer : *customers) {
        if (!customerName.isEmpty() && customer.name.compare(customerName, Qt::CaseInsensitive) != 0)
            continue;
        QList<KnownServer> theirs;
        QHash<ServerId, QString> names;
        for (const Server &server : *servers) {
            if (server.customer != customer.id)
                continue;
            theirs << KnownServer{server.id, server.name, identities->value(server.id)};
            names.insert(server.id, server.name);
        }
        for (const SameMachine &group : probablySame(theirs)) {
            SameServers same{customer.name, {}, group.reason == ServerProposal::Hardware};
            for (const ServerId server : stillSame(group.servers, *apart))
                same.servers << names.value(server);
            if (same.servers.size() > 1)
                found.push_back(same);
        }
    }
    return found;
}

Result<void> mergeServers(Session &session, const QString &intoName, const QString &fromName, const QString &customer)
{
    const auto into = findServer(session, intoName, customer);
    if (!into)
        return into.error();
    const auto from = findServer(session, fromName, customer);
    if (!from)
        return from.error();
    if (into->id == from->id || into->customer != from->customer)
        return Error{QStringLiteral("server.merge_itself"), {{QStringLiteral("name"), from->name}, {QStringLiteral("into"), into->name}}};
    if (auto undecided = notDecided(session, *from, *into); !undecided)
        return undecided;
    return changeAndRemember(session, QStringLiteral("server"), [&]() -> Result<void> {
        ServerStore store(session.database);
        if (auto handed = store.hand(from->id, into->id); !handed)
            return handed;
        Server retired = *from;
        retired.retired = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
        const auto saved = store.save(retired);
        return saved ? Result<void>() : saved.error();
    });
}

Result<void> keepServersApart(Session &session, const QString &firstName, const QString &secondName, const QString &customer)
{
    const auto first = findServer(session, firstName, customer);
    if (!first)
        return first.error();
    const auto second = findServer(session, secondName, customer);
    if (!second)
        return second.error();
    if (first->id == second->id)
        return Error{QStringLiteral("server.merge_itself"), {{QStringLiteral("name"), first->name}, {QStringLiteral("into"), second->name}}};
    auto apart = keptApart(session);
    if (!apart)
        return apart.error();
    const QString pair = pairOf(first->id, second->id);
    if (apart->contains(pair))
        return {};
    *apart << pair;
    return change(session, QStringLiteral("setting"),
                  [&] { return FindingStore(session.database).setSetting(apartKey, apart->join(QLatin1Char(' '))); });
}

} // namespace tagliando
