// One consistent picture of a workspace: what the store holds and what follows from it at one moment. Immutable, shared between threads.
#pragma once

#include "core/base/progress.h"
#include "core/deadlines/findings.h"
#include "core/usecases/session.h"

#include <memory>

namespace tagliando {

struct Snapshot {
    qint64 revision = 0;
    Moment now = Moment::wallClock({});
    QString defaultZone;
    std::shared_ptr<const Resources> resources;
    Fleet fleet;
    Catalogue catalogue;
    std::vector<FeedState> feeds;
    Findings findings;

    /// What computeFindings was given; valid while this snapshot lives.
    [[nodiscard]] FindingsInput input() const;
    [[nodiscard]] const Customer *customer(CustomerId id) const;
    [[nodiscard]] const Customer *customerNamed(const QString &name) const;   ///< without case
    [[nodiscard]] const Server *server(ServerId id) const;
    [[nodiscard]] const Requirement *requirement(const QString &id) const;
    /// The catalogue's text of a question ("handled:FACT" has none).
    [[nodiscard]] Text questionText(const QString &id) const;
};

Result<Fleet> loadFleet(Database &database);
/// Facts of the program and of the technician, own advisories, Microsoft's months, package fixes, KEV.
Result<Catalogue> loadCatalogue(Database &database, const Resources &resources);
Result<std::shared_ptr<const Snapshot>> takeSnapshot(Session &session, const Progress &progress = {});

} // namespace tagliando
