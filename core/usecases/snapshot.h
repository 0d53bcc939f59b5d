// One consistent picture of a workspace: what the store holds and what follows from it at one moment. Immutable, shared between threads.
#pragma once

#include "core/base/progress.h"
#include "core/deadlines/findings.h"
#include "core/domain/journalanchor.h"
#include "core/domain/visitbook.h"
#include "core/store/serverstore.h"
#include "core/usecases/session.h"

#include <memory>

namespace tagliando {

struct Snapshot {
    qint64 revision = 0;
    qint64 catalogueRevision = 0; ///< the newest that may have touched the catalogue, but for its policies
    qint64 policyRevision = 0;    ///< the newest that touched them
    Moment now = Moment::wallClock({});
    QString defaultZone;
    std::shared_ptr<const Resources> resources;
    Fleet fleet;
    ServerStore::States observed;               ///< as the store folds them, before names were mapped
    ServerStore::Marks marks;                   ///< of `observed`
    std::shared_ptr<const Catalogue> catalogue; ///< never null in a taken snapshot; shared with the snapshots before while nothing changes it
    std::vector<FeedState> feeds;
    std::shared_ptr<const PackageMatcher> packages; ///< of this catalogue, with every package of this fleet judged
    Findings findings;
    VisitBook visits;
    JournalAnchor journal; ///< its end, for papers

    /// What computeFindings was given; valid while this snapshot lives.
    [[nodiscard]] FindingsInput input() const;
    [[nodiscard]] const Customer *customer(CustomerId id) const;
    [[nodiscard]] const Customer *customerNamed(const QString &name) const; ///< without case
    [[nodiscard]] Error unknownCustomer(const QString &name) const; ///< "customer.unknown" (args: name, nearest)
    [[nodiscard]] const Server *server(ServerId id) const;
    [[nodiscard]] const Requirement *requirement(const QString &id) const;
    /// The catalogue's text of a question ("handled:FACT" has none).
    [[nodiscard]] Text questionText(const QString &id) const;
};

/// Shares the states of `known` (a snapshot's `observed`), taken with `knownMarks`, where nothing was observed since.
Result<Fleet> loadFleet(Database &database, const ServerStore::States *known = nullptr, const ServerStore::Marks &knownMarks = {},
                        ServerStore::States *observed = nullptr);
/// Facts of the program and of the technician, own advisories, Microsoft's months, package fixes, KEV.
Result<Catalogue> loadCatalogue(Database &database, const Resources &resources);
/// The same as `other`, but for who agreed which deadlines: that is read anew.
Result<std::shared_ptr<const Catalogue>> withPoliciesOf(Database &database, const Resources &resources, const Catalogue &other);
/// What the store holds now. Derives only what changed since the session's last snapshot; the very same one when nothing did.
Result<std::shared_ptr<const Snapshot>> takeSnapshot(Session &session, const Progress &progress = {});
/// Inside a Transaction of this scope, after its write: what will be true once it commits. Not remembered by the session.
Result<std::shared_ptr<const Snapshot>> snapshotAfterWrite(Session &session, const Snapshot &before, const QString &scope);

} // namespace tagliando
