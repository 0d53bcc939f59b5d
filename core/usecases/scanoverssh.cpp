#include "core/usecases/scanoverssh.h"

#include "core/inventory/identity.h"
#include "core/store/customerstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/addressee.h"
#include "core/usecases/collectorscript.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString addressKey = QStringLiteral("attr.ssh");

bool hasShellByKind(ServerKind kind) { return kind == ServerKind::Server || kind == ServerKind::Workstation; }

Result<ReadMachine> machineOf(const Session &session, const SshAnswer &answer)
{
    if (!answer.said)
        return answer.said.error();
    const QString label = QStringLiteral("ssh ") + answer.machine.host;
    auto reading = readInventory({*answer.said, label, session.nowUtc(), session.resources->vocabulary}, QStringLiteral("collector"));
    if (!reading)
        return reading.error();
    Observation &observation = reading->observations.front();
    observation.fileName = label;
    auto addressee = addresseeOf(session, answer.machine.customer, answer.machine.server, observation, answer.machine.host);
    if (!addressee)
        return addressee.error();
    if (const auto server = findServer(session, addressee->server, addressee->customer)) {
        const auto identities = ServerStore(session.database).identities();
        if (!identities)
            return identities.error();
        if (isAnotherMachine(identities->value(server->id), observation.identity))
            return Error{QStringLiteral("ssh.other_machine"),
                         {{QStringLiteral("host"), answer.machine.host},
                          {QStringLiteral("server"), server->name},
                          {QStringLiteral("seen"), observation.identity.hostname}}};
    }
    ReadMachine machine;
    machine.observation = std::move(observation);
    machine.raw = *answer.said;
    machine.file = label;
    machine.format = QStringLiteral("collector");
    machine.customer = addressee->customer;
    machine.server = addressee->server;
    return machine;
}

} // namespace

Result<SshMachines> machinesToScan(const Session &session, const QString &customerName, const QString &serverName)
{
    const ServerStore store(session.database);
    const auto customers = CustomerStore(session.database).customers();
    if (!customers)
        return customers.error();
    std::vector<Server> servers;
    if (!serverName.isEmpty()) {
        const auto server = findServer(session, serverName, customerName);
        if (!server)
            return server.error();
        servers.push_back(*server);
    } else {
        auto all = store.servers();
        if (!all)
            return all.error();
        if (!customerName.isEmpty()) {
            const auto customer = findCustomer(session, customerName);
            if (!customer)
                return customer.error();
            std::erase_if(*all, [&](const Server &server) { return server.customer != customer->id; });
        }
        servers = std::move(*all);
    }
    SshMachines found;
    for (const Server &server : servers) {
        const auto state = store.state(server.id);
        if (!state)
            return state.error();
        const QString address = (*state)->value(addressKey);
        if (address.isEmpty() && serverName.isEmpty() && !hasShellByKind(server.kind))
            continue;
        if (address.isEmpty() && session.resources->vocabulary.isA((*state)->value(QStringLiteral("os")), QStringLiteral("windows"))) {
            found.windows << server.name;
            continue;
        }
        const auto owner =
            std::find_if(customers->begin(), customers->end(), [&](const Customer &customer) { return customer.id == server.customer; });
        found.machines.push_back({address.isEmpty() ? server.name : address, owner->name, server.name});
    }
    return found;
}

std::vector<SshAnswer> askOverSsh(const std::vector<SshMachine> &machines, const SshOptions &options, const Progress &progress)
{
    std::vector<SshAnswer> answers;
    const auto script = collectorScript(QStringLiteral("linux"));
    QStringList hosts;
    for (const SshMachine &machine : machines)
        hosts << machine.host;
    auto said = script ? runOverSsh(hosts, script->toUtf8(), options, progress)
                       : std::vector<Result<QByteArray>>(machines.size(), Result<QByteArray>(script.error()));
    for (size_t i = 0; i < machines.size(); ++i)
        answers.push_back({machines[i], std::move(said[i])});
    return answers;
}

Result<ImportOutcome> storeSshAnswers(Session &session, std::vector<SshAnswer> answers, const Progress &progress)
{
    ImportOutcome outcome;
    outcome.files = int(answers.size());
    std::vector<ReadMachine> machines;
    for (const SshAnswer &answer : answers) {
        auto machine = machineOf(session, answer);
        if (machine) {
            machines.push_back(std::move(*machine));
            continue;
        }
        const QString name = answer.machine.server.isEmpty() ? answer.machine.host : answer.machine.server;
        outcome.rejected.push_back({name, 0, machine.error().code, machine.error().args});
        ++outcome.refused;
    }
    if (progress.cancelled())
        return Error{QStringLiteral("job.cancelled"), {}};
    if (auto stored = storeMachines(session, machines, false, outcome, progress); !stored)
        return stored.error();
    return outcome;
}

} // namespace tagliando
