#include "core/usecases/storemachines.h"

#include "core/store/customerstore.h"
#include "core/store/rawstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/rawpruning.h"
#include "core/usecases/statedifference.h"

#include <algorithm>

namespace tagliando {

namespace {

ImportedHost describe(const ReadMachine &machine)
{
    ImportedHost host;
    const Observation &observation = machine.observation;
    host.file = machine.file;
    host.server = machine.server;
    host.customer = machine.customer;
    host.format = machine.format;
    host.platform = observation.values.value(QStringLiteral("os"));
    host.build = observation.values.value(QStringLiteral("build"));
    host.packages = int(observation.packages.size());
    host.products = int(observation.products.size());
    for (const HotfixStatement &hotfix : observation.hotfixes)
        host.hotfixes << hotfix.kb;
    for (auto c = observation.completeness.cbegin(); c != observation.completeness.cend(); ++c)
        host.complete.insert(c.key(), c->complete);
    return host;
}

// The living machines by owner and name: a drop of a thousand files asks a thousand times.
class KnownMachines {
public:
    explicit KnownMachines(const Session &session) : session_(session) {}

    Result<void> load()
    {
        const auto customers = CustomerStore(session_.database).customers();
        if (!customers)
            return customers.error();
        const auto servers = ServerStore(session_.database).servers();
        if (!servers)
            return servers.error();
        QHash<CustomerId, QString> owners;
        for (const Customer &customer : *customers)
            owners.insert(customer.id, customer.name);
        for (const Server &server : *servers)
            add(owners.value(server.customer), server);
        return {};
    }
    void add(const QString &customer, const Server &server) { servers_.insert({customer.toLower(), server.name.toLower()}, server); }
    /// Null: nobody of that customer is called so. A machine without an owner named is looked for by its name alone.
    [[nodiscard]] std::optional<Server> find(const QString &customer, const QString &name) const
    {
        const auto known = servers_.constFind({customer.toLower(), name.toLower()});
        if (known != servers_.cend())
            return *known;
        const auto alone = customer.isEmpty() ? findServer(session_, name) : Result<Server>(Error{});
        return alone ? std::optional(*alone) : std::nullopt;
    }

private:
    const Session &session_;
    QHash<std::pair<QString, QString>, Server> servers_;
};

// Compares against what the server's observations say now plus the new one.
Result<ImportedHost> measure(const Session &session, const KnownMachines &machines, const ReadMachine &machine)
{
    ImportedHost host = describe(machine);
    std::vector<Observation> known;
    if (const auto server = machines.find(machine.customer, machine.server)) {
        auto observations = ServerStore(session.database).observations(server->id);
        if (!observations)
            return observations.error();
        known = std::move(*observations);
    } else {
        host.newServer = true;
        host.added = statementsIn(machine.observation);
        return host;
    }
    const ServerState before = fold(known);
    known.push_back(machine.observation);
    const StateDifference difference = differenceBetween(&before, fold(std::move(known)));
    host.added = difference.added;
    host.changed = difference.changed;
    host.removed = difference.removed;
    return host;
}

Result<void> store(Session &session, KnownMachines &machines, ReadMachine &machine, const QByteArray &rawSha256, ImportedHost &host,
                   ImportOutcome &outcome)
{
    auto server = machines.find(machine.customer, machine.server);
    if (!server) {
        const auto customer = findCustomer(session, machine.customer);
        if (!customer)
            return customer.error();
        Server fresh;
        fresh.customer = customer->id;
        fresh.name = machine.server;
        if (!machine.site.isEmpty()) {
            const auto site = findSite(session, *customer, machine.site);
            if (!site)
                return site.error();
            fresh.site = site->id;
        }
        if (machine.observation.values.value(QStringLiteral("class")) == QLatin1String("workstation"))
            fresh.kind = ServerKind::Workstation;
        auto id = ServerStore(session.database).save(fresh);
        if (!id)
            return id.error();
        fresh.id = *id;
        server = fresh;
        machines.add(machine.customer, fresh);
        outcome.newServers.push_back(*id);
    }
    Observation &observation = machine.observation;
    observation.server = server->id;
    observation.imported = session.nowUtc();
    observation.rawSha256 = rawSha256;
    auto id = ServerStore(session.database).add(observation);
    if (!id)
        return id.error();
    host.observation = *id;
    return {};
}

// One file may hold many machines: its bytes are kept once.
class KeptFiles {
public:
    explicit KeptFiles(const Session &session) : store_(session.database.rawFolder()) {}

    Result<QByteArray> keep(const QByteArray &raw)
    {
        if (raw.isEmpty())
            return QByteArray();
        if (last_.constData() != raw.constData() || last_.size() != raw.size()) {
            auto sha = store_.keep(raw, RawStore::Write::Soon); // a thousand files would wait seconds for the disk
            if (!sha)
                return sha.error();
            last_ = raw;
            sha_ = *std::move(sha);
        }
        return sha_;
    }

private:
    RawStore store_;
    QByteArray last_, sha_;
};

} // namespace

Result<void> storeMachines(Session &session, std::vector<ReadMachine> &machines, bool dryRun, ImportOutcome &outcome, const Progress &progress,
                           const StoreSteps &steps)
{
    KnownMachines known(session);
    if (auto loaded = known.load(); !loaded)
        return loaded;
    for (const ReadMachine &machine : machines) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        auto host = measure(session, known, machine);
        if (!host)
            return host.error();
        outcome.hosts.push_back(std::move(*host));
    }
    if (dryRun || (machines.empty() && !steps.first && !steps.last))
        return {};
    auto stored = changeAndRemember(session, QStringLiteral("observation"), [&]() -> Result<void> {
        if (steps.first) {
            if (auto done = steps.first(); !done)
                return done;
        }
        KeptFiles files(session);
        for (size_t i = 0; i < machines.size(); ++i) {
            if (progress.cancelled())
                return Error{QStringLiteral("job.cancelled"), {}};
            progress.report(0.5 + 0.5 * double(i) / double(machines.size()), QStringLiteral("progress.import"));
            const auto sha = files.keep(machines[i].raw);
            if (!sha)
                return sha.error();
            if (auto stored = store(session, known, machines[i], *sha, outcome.hosts[i], outcome); !stored)
                return stored;
        }
        return steps.last ? steps.last() : Result<void>();
    });
    if (!stored)
        return stored;
    std::vector<ServerId> touched;
    for (const ReadMachine &machine : machines)
        touched.push_back(machine.observation.server);
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    if (const auto pruned = pruneRawFiles(session, touched); !pruned) // the import itself stands
        outcome.rejected.push_back({{}, 0, pruned.error().code, pruned.error().args});
    return {};
}

} // namespace tagliando
