// Import: files the technician has become observations of the right servers, after saying what would change.
#pragma once

#include "core/usecases/readtable.h"
#include "core/usecases/storemachines.h"

namespace tagliando {

struct ImportWish {
    QStringList paths; ///< files, folders and archives
    QString customer;  ///< empty: found by the server's name
    QString site;
    QString server;                 ///< empty: proposed from the content, else from the file's name
    QString asKind;                 ///< reader id; empty: recognised by content
    QStringList preferredKinds;     ///< reader ids that decide where a content could be two kinds
    std::optional<TableWish> table; ///< how tables of no known kind are read; none: by a saved profile that fits, else they are refused
    bool dryRun = false;
};

/// Reads everything first, then writes in one transaction. A file that cannot be read is refused with its reason; the others go on.
/// Error only when nothing at all could be done ("import.no_files", "customer.unknown", …) or the user cancelled ("job.cancelled").
Result<ImportOutcome> importInventory(Session &session, const ImportWish &wish, const Progress &progress = {});

/// Scans this computer and stores what it saw, under `server` or its host name.
Result<ImportOutcome> scanThisComputer(Session &session, const QString &customer, const QString &server);

/// Takes imports back, all or none; the servers' earlier observations count again. Of `newServers`, those the imports made, the ones about which
/// nothing is known any more go out of service (bringBack takes them in again). Errors "import.unknown", "import.by_hand" (what a person stated is
/// cleared with `set KEY=`).
Result<void> undoImports(Session &session, const QList<ObservationId> &observations, const std::vector<ServerId> &newServers = {});
inline Result<void> undoImport(Session &session, ObservationId observation) { return undoImports(session, {observation}); }

} // namespace tagliando
