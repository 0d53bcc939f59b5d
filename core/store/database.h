// One SQLite file, one connection, used from the thread that opened it. The only folder that says SQL.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

class QSqlError;

namespace tagliando {

class PackageDictionary;

/// An open workspace file. Created if absent (mode 0600), migrated if older (after a copy beside it), refused if newer.
/// Errors: "db.not_a_database", "db.newer", "db.locked", "db.read_only", "db.cannot_open", "db.damaged", "db.full", "db.failed"
/// (args: file, reason; "db.newer": file, found, known). A refused file is left as it is.
/// Not thread safe: each thread opens its own.
class Database {
public:
    /// How long a statement waits for another connection's write before "db.locked".
    static constexpr int busyMilliseconds = 4000;

    static Result<std::unique_ptr<Database>> open(const QString &file, int waitMilliseconds = busyMilliseconds);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QSqlDatabase connection() const { return connection_; }
    /// Absolute.
    [[nodiscard]] QString file() const { return file_; }
    /// Where raw import files live: "<file>.d".
    [[nodiscard]] QString rawFolder() const { return file_ + QStringLiteral(".d"); }
    [[nodiscard]] bool inTransaction() const { return inTransaction_; }
    /// The package names and versions this connection knows.
    [[nodiscard]] PackageDictionary &packages() const { return *packages_; }

    /// PRAGMA data_version: differs after another connection committed.
    [[nodiscard]] qint64 dataVersion() const;
    /// The newest row of `revision`; 0 in a new file.
    [[nodiscard]] qint64 revision() const;
    /// Integrity check; error "db.damaged".
    [[nodiscard]] Result<void> check() const;
    /// SHA-256 over the canonical dump of every table but feed_run and revision, hex. Unchanged after any refused input.
    [[nodiscard]] Result<QString> digest() const;
    /// A consistent copy (mode 0600) while others may write. Error "file.cannot_write" when `target` exists.
    [[nodiscard]] Result<void> copyTo(const QString &target) const;

private:
    friend class Transaction;
    Database(QString file, QString connectionName);
    Result<void> connect(int waitMilliseconds);
    Result<void> prepareSession();
    void rollback();
    QString file_;
    QString connectionName_;
    QSqlDatabase connection_;
    std::unique_ptr<PackageDictionary> packages_;
    bool inTransaction_ = false;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. `who` and `scope` go into the revision row;
/// an empty scope writes none: what nobody can see yet is no revision (staging, migrations).
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

/// While it lives all reads see one state of the file (inside a Transaction they do anyway). Nothing may be written under it alone.
class ReadView {
public:
    explicit ReadView(const Database &database);
    ~ReadView();
    ReadView(const ReadView &) = delete;
    ReadView &operator=(const ReadView &) = delete;

private:
    const Database *database_ = nullptr;
};

/// Error unless a Transaction is open: a write of a person's carries who and what in its revision.
Result<void> requireTransaction(const Database &database);
/// The Error of what the driver reported about `file`.
Error toError(const QSqlError &error, const QString &file);

} // namespace tagliando
