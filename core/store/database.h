// One SQLite file, one connection, used from the thread that opened it. The only folder that says SQL.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace tagliando {

/// An open workspace file. Created if absent (mode 0600), migrated if older (after a copy beside it), refused if newer.
/// Errors: "db.not_a_database", "db.newer", "db.locked", "db.read_only", "db.cannot_open" (args: file, reason).
/// Not thread safe: each thread opens its own.
class Database {
public:
    static Result<std::unique_ptr<Database>> open(const QString &file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QSqlDatabase connection() const { return connection_; }
    [[nodiscard]] QString file() const { return file_; }
    /// Where raw import files live: "<file>.d".
    [[nodiscard]] QString rawFolder() const { return file_ + QStringLiteral(".d"); }

    /// PRAGMA data_version: differs after another connection committed.
    [[nodiscard]] qint64 dataVersion() const;
    /// The newest row of `revision`; 0 in a new file.
    [[nodiscard]] qint64 revision() const;
    /// Integrity check; error "db.damaged".
    [[nodiscard]] Result<void> check() const;
    /// SHA-256 over the canonical dump of every table but feed_run and revision, hex. Unchanged after any refused input.
    [[nodiscard]] Result<QString> digest() const;

private:
    Database(QString file, QString connectionName);
    QString file_;
    QString connectionName_;
    QSqlDatabase connection_;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. `who` and `scope` go into the revision row.
class Transaction {
public:
    static Result<Transaction> begin(Database &database, QString who, QString scope);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : database_(&database) {}
    Database *database_;
    QString who_, scope_;
};

} // namespace tagliando
