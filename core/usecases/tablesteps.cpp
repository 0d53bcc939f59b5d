#include "core/usecases/tablesteps.h"

#include "core/store/customerstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/people.h"

#include <algorithm>

namespace tagliando {

void TableSteps::add(const CsvMapping &mapping, const TableMachines &table)
{
    makesPlaces_ = makesPlaces_ || mapping.createCustomers;
    for (const QString &customer : table.newCustomers) {
        if (!newCustomers_.contains(customer, Qt::CaseInsensitive))
            newCustomers_ << customer;
    }
    if (mapping.mode != CsvMode::Sync)
        return;
    whole_ = whole_ && table.whole;
    for (const ReadMachine &machine : table.machines) {
        if (!synchronised_.contains(machine.customer, Qt::CaseInsensitive))
            synchronised_ << machine.customer;
    }
}

Result<void> TableSteps::finish(const std::vector<ReadMachine> &machines, ImportOutcome *outcome)
{
    outcome->newCustomers = newCustomers_;
    if (synchronised_.isEmpty() && whole_)
        return {};
    if (!whole_ || outcome->refused > 0)
        return Error{QStringLiteral("csv.sync_incomplete"), {{QStringLiteral("count"), int(outcome->rejected.size())}}};
    const auto servers = ServerStore(session_.database).servers();
    if (!servers)
        return servers.error();
    for (const QString &name : synchronised_) {
        const auto customer = findCustomer(session_, name);
        if (!customer)
            continue; // new: it has no machines yet
        for (const Server &server : *servers) {
            const bool listed = server.kind == ServerKind::Server || server.kind == ServerKind::Workstation;
            if (server.customer != customer->id || !listed)
                continue;
            const bool named = std::any_of(machines.begin(), machines.end(), [&](const ReadMachine &machine) {
                return machine.customer.compare(customer->name, Qt::CaseInsensitive) == 0 &&
                       machine.server.compare(server.name, Qt::CaseInsensitive) == 0;
            });
            if (named)
                continue;
            gone_.push_back(server);
            outcome->retired << customer->name + QStringLiteral(": ") + server.name;
        }
    }
    return {};
}

StoreSteps TableSteps::steps(const std::vector<ReadMachine> &machines, ImportOutcome *outcome) const
{
    StoreSteps steps;
    if (makesPlaces_)
        steps.first = [this, &machines] { return makePlaces(machines); };
    if (!gone_.empty())
        steps.last = [this, outcome] { return retire(outcome); };
    return steps;
}

Result<void> TableSteps::makePlaces(const std::vector<ReadMachine> &machines) const
{
    CustomerStore store(session_.database);
    for (const QString &name : newCustomers_) {
        Customer customer;
        customer.name = name;
        if (const auto made = store.save(customer); !made)
            return made.error();
    }
    for (const ReadMachine &machine : machines) {
        if (machine.site.isEmpty())
            continue;
        const auto customer = findCustomer(session_, machine.customer);
        if (!customer)
            return customer.error();
        if (findSite(session_, *customer, machine.site))
            continue;
        Site site;
        site.customer = customer->id;
        site.name = machine.site;
        if (const auto made = store.save(site); !made)
            return made.error();
    }
    return {};
}

Result<void> TableSteps::retire(ImportOutcome *outcome) const
{
    const QDate today = session_.clock.now().dateIn(QTimeZone(session_.defaultZone.toUtf8()));
    for (Server server : gone_) {
        server.retired = today;
        if (const auto saved = ServerStore(session_.database).save(server); !saved)
            return saved.error();
        outcome->retiredIds.push_back(server.id);
    }
    return {};
}

Result<void> bringBack(Session &session, const std::vector<ServerId> &retired)
{
    if (retired.empty())
        return {};
    const auto servers = ServerStore(session.database).servers(true);
    if (!servers)
        return servers.error();
    return changeAndRemember(session, QStringLiteral("server"), [&]() -> Result<void> {
        for (Server server : *servers) {
            if (std::find(retired.begin(), retired.end(), server.id) == retired.end())
                continue;
            server.retired = QDate();
            if (const auto saved = ServerStore(session.database).save(server); !saved)
                return saved.error();
        }
        return {};
    });
}

} // namespace tagliando
