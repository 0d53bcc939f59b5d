#pragma once

#include "core/domain/freeze.h"
#include "core/store/database.h"

#include <QJsonObject>

#include <vector>

namespace tagliando {

/// Freezes (append-only, each with its row in the journal), maintenance windows, a site's own holidays. Writing needs an open Transaction.
class FreezeStore {
public:
    explicit FreezeStore(Database &database) : database_(database) {}

    /// By id, with reviews and exceptions folded in. Error "db.damaged" when a record cannot be read.
    [[nodiscard]] Result<std::vector<Freeze>> freezes() const;
    [[nodiscard]] Result<std::vector<MaintenanceWindow>> windows() const;
    [[nodiscard]] Result<std::vector<Holiday>> holidays() const;

    Result<FreezeId> add(const Freeze &freeze);
    Result<void> addReview(FreezeId freeze, const QDate &on, const QDateTime &at, const QString &technician);
    Result<void> addException(FreezeId freeze, const FreezeException &exception, const QDateTime &at, const QString &technician);
    Result<qint64> add(const MaintenanceWindow &window);
    /// Another label for a day already there replaces it.
    Result<void> add(const Holiday &holiday);

private:
    Result<void> addEvent(FreezeId freeze, const QString &kind, const QDateTime &at, const QString &technician, const QJsonObject &record);
    Database &database_;
};

} // namespace tagliando
