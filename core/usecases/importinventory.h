// Import: files the technician has become observations of the right servers, after saying what would change.
#pragma once

#include "core/base/progress.h"
#include "core/inventory/formats/reader.h"
#include "core/usecases/session.h"

#include <QMap>
#include <QStringList>

namespace tagliando {

struct ImportWish {
    QStringList paths;                     ///< files and folders
    QString customer;                      ///< empty: found by the server's name
    QString site;
    QString server;                        ///< empty: proposed from the content, else from the file's name
    QString asKind;                        ///< reader id; empty: recognised by content
    bool dryRun = false;
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
    ObservationId observation;             ///< 0 in a dry run; `import undo` takes it
};

struct ImportOutcome {
    std::vector<ImportedHost> hosts;
    std::vector<RejectedLine> rejected;    ///< lines, and files as a whole (line 0)
    int files = 0, refused = 0;
};

/// Reads everything first, then writes in one transaction. A file that cannot be read is refused with its reason; the others go on.
/// Error only when nothing at all could be done ("import.no_files", "customer.unknown", …) or the user cancelled ("job.cancelled").
Result<ImportOutcome> importInventory(Session &session, const ImportWish &wish, const Progress &progress = {});

/// Scans this computer and stores what it saw, under `server` or its host name.
Result<ImportOutcome> scanThisComputer(Session &session, const QString &customer, const QString &server);

/// Takes one import back; the server's earlier observations count again. Errors "import.unknown", "import.by_hand" (what a person stated is
/// cleared with `set KEY=`).
Result<void> undoImport(Session &session, ObservationId observation);

} // namespace tagliando
