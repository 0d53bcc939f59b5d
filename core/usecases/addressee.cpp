#include "core/usecases/addressee.h"

#include "core/inventory/identity.h"
#include "core/store/customerstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"

#include <algorithm>

namespace tagliando {

namespace {

// The machines a file may be about: the customer's, or everybody's when no customer was named.
Result<QList<KnownServer>> knownServers(const Session &session, const std::vector<Server> &servers, CustomerId customer)
{
    const auto identities = ServerStore(session.database).identities();
    if (!identities)
        return identities.error();
    QList<KnownServer> known;
    for (const Server &server : servers) {
        if (!customer || server.customer == customer)
            known << KnownServer{server.id, server.name, identities->value(server.id)};
    }
    return known;
}

} // namespace

Result<Addressee> addresseeOf(const Session &session, const QString &customerName, const QString &serverName, const Observation &observation, const QString &fileName)
{
    const auto customers = CustomerStore(session.database).customers();
    if (!customers)
        return customers.error();
    const auto servers = ServerStore(session.database).servers();
    if (!servers)
        return servers.error();
    CustomerId customer;
    for (const Customer &one : *customers) {
        if (one.name.compare(customerName, Qt::CaseInsensitive) == 0)
            customer = one.id;
    }
    const auto ownerName = [&](CustomerId id) {
        const auto owner = std::find_if(customers->begin(), customers->end(), [&](const Customer &one) { return one.id == id; });
        return owner == customers->end() ? QString() : owner->name;
    };
    if (!serverName.isEmpty()) {
        const auto named = findServer(session, serverName, customerName);
        if (named)
            return Addressee{named->name, ownerName(named->customer)};
        if (named.error().code != QLatin1String("server.unknown"))
            return named.error();
        if (customerName.isEmpty())
            return Error{QStringLiteral("import.which_customer"), {{QStringLiteral("server"), serverName}}};
        return Addressee{serverName, customerName};
    }
    const auto known = knownServers(session, *servers, customer);
    if (!known)
        return known.error();
    const ServerProposal proposal = proposeServer(observation, fileName, *known);
    switch (proposal.kind) {
    case ServerProposal::Existing: {
        const auto server = std::find_if(servers->begin(), servers->end(), [&](const Server &one) { return one.id == proposal.server; });
        return Addressee{server->name, ownerName(server->customer)};
    }
    case ServerProposal::New:
        if (customerName.isEmpty())
            return Error{QStringLiteral("import.which_customer"), {{QStringLiteral("server"), proposal.name}}};
        return Addressee{proposal.name, customerName};
    case ServerProposal::Ambiguous:
        return Error{QStringLiteral("import.which_server"), {{QStringLiteral("file"), fileName}, {QStringLiteral("server"), proposal.name}}};
    case ServerProposal::Unnamed:
        break;
    }
    return Error{QStringLiteral("import.unnamed"), {{QStringLiteral("file"), fileName}}};
}

} // namespace tagliando
