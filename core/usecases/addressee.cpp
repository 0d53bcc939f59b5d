#include "core/usecases/addressee.h"

#include "core/store/customerstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/machines.h"

namespace tagliando {

Result<void> Addressees::load()
{
    const auto customers = CustomerStore(session_.database).customers();
    if (!customers)
        return customers.error();
    const auto servers = ServerStore(session_.database).servers();
    if (!servers)
        return servers.error();
    const auto identities = ServerStore(session_.database).identities();
    if (!identities)
        return identities.error();
    for (const Customer &customer : *customers) {
        customers_.insert(customer.name.toLower(), customer.id);
        names_.insert(customer.id, customer.name);
    }
    for (const Server &server : *servers) {
        servers_ << KnownServer{server.id, server.name, identities->value(server.id)};
        owners_.insert(server.id, server.customer);
    }
    loaded_ = true;
    return {};
}

// The machines a file may be about: the customer's, or everybody's when no customer was named.
const QList<KnownServer> &Addressees::knownOf(CustomerId customer)
{
    if (!customer)
        return servers_;
    auto known = of_.find(customer);
    if (known == of_.end()) {
        known = of_.insert(customer, {});
        for (const KnownServer &server : std::as_const(servers_)) {
            if (owners_.value(server.id) == customer)
                known->append(server);
        }
    }
    return *known;
}

QString Addressees::ownerOf(ServerId server) const { return names_.value(owners_.value(server)); }

Result<Addressee> Addressees::named(const QString &customer, const QString &server) const
{
    const auto found = findServer(session_, server, customer);
    if (found)
        return Addressee{found->name, ownerOf(found->id)};
    if (found.error().code != QLatin1String("server.unknown"))
        return found.error();
    if (customer.isEmpty())
        return Error{QStringLiteral("import.which_customer"), {{QStringLiteral("server"), server}}};
    return Addressee{server, customer};
}

Result<Addressee> Addressees::of(const QString &customerName, const QString &serverName, const Observation &observation, const QString &fileName)
{
    if (!loaded_) {
        if (auto read = load(); !read)
            return read.error();
    }
    if (!serverName.isEmpty())
        return named(customerName, serverName);
    const CustomerId customer = customers_.value(customerName.toLower());
    const ServerProposal proposal = proposeServer(observation, fileName, knownOf(customer));
    switch (proposal.kind) {
    case ServerProposal::Existing:
        return Addressee{proposal.name, ownerOf(proposal.server)};
    case ServerProposal::New: {
        if (customerName.isEmpty())
            return Error{QStringLiteral("import.which_customer"), {{QStringLiteral("server"), proposal.name}}};
        // Another file of the same import may be about it, or about a second machine that calls itself so.
        const KnownServer fresh{ServerId{-1 - servers_.size()}, proposal.name, observation.identity};
        servers_.append(fresh);
        owners_.insert(fresh.id, customer);
        if (const auto known = of_.find(customer); known != of_.end())
            known->append(fresh);
        return Addressee{proposal.name, customerName};
    }
    case ServerProposal::Ambiguous:
        return Error{QStringLiteral("import.which_server"), {{QStringLiteral("file"), fileName}, {QStringLiteral("server"), proposal.name}}};
    case ServerProposal::Unnamed:
        break;
    }
    return Error{QStringLiteral("import.unnamed"), {{QStringLiteral("file"), fileName}}};
}

Result<Addressee> addresseeOf(const Session &session, const QString &customer, const QString &server, const Observation &observation,
                              const QString &fileName)
{
    return Addressees(session).of(customer, server, observation, fileName);
}

} // namespace tagliando
