#pragma once

#include "core/store/database.h"

#include <vector>

namespace tagliando {

/// One step of the schema: core/store/migrations/NNN_name.sql, NNN being the version it leads to.
struct Migration {
    int version = 0;
    QString name;
    QString sql;
};

/// What this program brings, in order.
const std::vector<Migration> &builtInMigrations();

/// The version of the file's schema; 0 when it holds no table at all.
/// Error "db.not_a_database" when its tables are another program's.
Result<int> schemaVersion(const Database &database);

/// Where the copy of an older file goes before its upgrade: "<file>.schema-N.copy", numbered when taken.
QString copyBeforeUpgrade(const QString &file, int version);

/// Brings the file to the newest of `migrations`, each in one transaction with its version row; another process may do the same meanwhile.
/// Outcomes: already there; upgraded (an existing file after a copy beside it); "db.newer"; an error, with the file at the last whole version.
Result<void> migrate(Database &database, const std::vector<Migration> &migrations);

} // namespace tagliando
