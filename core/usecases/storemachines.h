// The second half of every import and scan: what was read about machines is compared with what is known, and stored in one transaction.
#pragma once

#include "core/base/progress.h"
#include "core/inventory/formats/csvmapping.h"
#include "core/usecases/session.h"

#include <QMap>
#include <QStringList>

namespace tagliando {

/// One observation on its way into the store, its owner known. `server` may be new; `customer` exists, or `StoreSteps::first` makes it.
struct ReadMachine {
    Observation observation;
    QByteArray raw; ///< the file's bytes; empty: none are kept
    QString file, format;
    QString customer, server;
    QString site; ///< of a new server; may be empty
};

struct ImportedHost {
    QString file;
    QString server, customer;
    QString format;
    QString platform, build;
    int packages = 0, products = 0;
    QStringList hotfixes;
    QMap<InventoryClass, bool> complete;
    int added = 0, changed = 0, removed = 0;
    bool newServer = false;
    ObservationId observation; ///< 0 in a dry run; `import undo` takes it
};

struct ImportOutcome {
    std::vector<ImportedHost> hosts;
    std::vector<RejectedLine> rejected; ///< lines, and files as a whole (line 0)
    int files = 0, refused = 0;
    QStringList newCustomers;          ///< made, or in a dry run to be made
    QStringList retired;               ///< "CUSTOMER: SERVER" that a synchronisation takes out of service
    std::optional<CsvMapping> mapping; ///< what the columns of the last table were taken for
    std::vector<ServerId> retiredIds;  ///< for taking that back; empty in a dry run
    std::vector<ServerId> newServers;  ///< likewise
};

/// What an import writes beside observations, in the same transaction.
struct StoreSteps {
    std::function<Result<void>()> first, last;
};

/// Adds one host a machine to `outcome`; a dry run only measures. Error "job.cancelled" and those of the store change nothing.
Result<void> storeMachines(Session &session, std::vector<ReadMachine> &machines, bool dryRun, ImportOutcome &outcome, const Progress &progress,
                           const StoreSteps &steps = {});

} // namespace tagliando
