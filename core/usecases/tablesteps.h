// What the tables of one import ask for beside storing machines: customers and sites to make, machines that are no longer there.
#pragma once

#include "core/domain/server.h"
#include "core/usecases/readtable.h"

namespace tagliando {

class TableSteps {
public:
    explicit TableSteps(Session &session) : session_(session) {}

    void add(const CsvMapping &mapping, const TableMachines &table);
    /// After the last file: finds the machines to retire and names them in `outcome`. Only servers and workstations are ever retired: what an export
    /// never lists (switches, appliances) is not gone. Error "csv.sync_incomplete" (count) when something of the import was rejected.
    Result<void> finish(const std::vector<ReadMachine> &machines, ImportOutcome *outcome);
    [[nodiscard]] StoreSteps steps(const std::vector<ReadMachine> &machines, ImportOutcome *outcome) const;

private:
    Result<void> makePlaces(const std::vector<ReadMachine> &machines) const;
    Result<void> retire(ImportOutcome *outcome) const;

    Session &session_;
    QStringList newCustomers_;
    QStringList synchronised_; ///< customers
    bool makesPlaces_ = false, whole_ = true;
    std::vector<Server> gone_;
};

/// Takes a synchronisation's retirements back, where nobody else took the name meanwhile ("store.name_taken").
Result<void> bringBack(Session &session, const std::vector<ServerId> &retired);

} // namespace tagliando
