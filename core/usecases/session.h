// What every use case is given: whose workspace, which resources, when, and who works.
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/usecases/resources.h"

#include <functional>
#include <memory>

namespace tagliando {

struct Snapshot;

struct Session {
    Database &database;
    std::shared_ptr<const Resources> resources;
    Clock clock;
    QString technician;                    ///< empty: nobody named (`--as`)
    QString defaultZone = QStringLiteral("Europe/Rome");
    std::shared_ptr<const Snapshot> last = {}; ///< the newest that takeSnapshot took: the next one derives only what changed since

    /// `clock`'s now as an instant; a wall-clock reference time is read in the default zone.
    [[nodiscard]] QDateTime nowUtc() const;
};

/// Runs `write` in one transaction; then compares the findings before and after and stores what must be remembered
/// (obligations opened and closed, by whom) in the same transaction. Any error rolls everything back.
Result<void> changeAndRemember(Session &session, const QString &scope, const std::function<Result<void>()> &write);

/// The same for writes that cannot change a finding (a contact, a contract).
Result<void> change(Session &session, const QString &scope, const std::function<Result<void>()> &write);

} // namespace tagliando
