#pragma once

#include "core/domain/freeze.h"
#include "core/store/database.h"

#include <QJsonObject>

#include <vector>

namespace tagliando {

/// Freezes (append-only, each with its row in the journal; a withdrawal is one more row), maintenance windows, a site's own holidays. Writing needs
/// an open Transaction.
class FreezeStore {
public:
    explicit FreezeStore(Database &database) : database_(database) {}

    /// By id, with reviews and exceptions folded in, without what was withdrawn. Error "db.damaged" when a record cannot be read.
    [[nodiscard]] Result<std::vector<Freeze>> freezes() const;
    [[nodiscard]] Result<std::vector<MaintenanceWindow>> windows() const;
    [[nodiscard]] Result<std::vector<Holiday>> holidays() const;

    Result<FreezeId> add(const Freeze &freeze);
    /// The id is the event's own, for withdraw().
    Result<qint64> addReview(FreezeId freeze, const QDate &on, const QDateTime &at, const QString &technician);
    Result<qint64> addException(FreezeId freeze, const FreezeException &exception, const QDateTime &at, const QString &technician);
    /// From now on the freeze, or only this review or exception of it, does not count any more. `event` 0: the freeze itself.
    Result<void> withdraw(FreezeId freeze, qint64 event, const QDateTime &at, const QString &technician);
    Result<qint64> add(const MaintenanceWindow &window);
    /// Error "window.unknown" (args: id).
    Result<void> removeWindow(qint64 window);
    /// Another label for a day already there replaces it.
    Result<void> add(const Holiday &holiday);

private:
    Result<qint64> addEvent(FreezeId freeze, const QString &kind, const QDateTime &at, const QString &technician, const QJsonObject &record);
    Database &database_;
};

} // namespace tagliando
