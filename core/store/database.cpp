#include "core/store/database.h"

#include "core/base/platform.h"
#include "core/store/migrator.h"
#include "core/store/packagedictionary.h"
#include "core/store/query.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>
#include <cerrno>

namespace tagliando {

namespace {

constexpr char magic[] = "SQLite format 3"; // with its terminating NUL the first 16 bytes (sqlite.org/fileformat.html)

Error refusal(const char *code, const QString &file, const QString &reason)
{
    return Error{QLatin1String(code), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), reason}}};
}

// What can be known without SQLite touching the file. An empty file is a database not yet begun.
Result<void> inspect(const QFileInfo &info)
{
    const QString file = info.absoluteFilePath();
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return refusal("db.cannot_open", file, qt_error_string(ENOENT));
    if (info.isDir())
        return refusal("db.cannot_open", file, qt_error_string(EISDIR));
    if (!info.exists())
        return folder.isWritable() ? Result<void>() : refusal("db.read_only", file, qt_error_string(EACCES));
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadOnly))
        return refusal("db.cannot_open", file, bytes.errorString());
    const QByteArray head = bytes.read(sizeof magic);
    if (!head.isEmpty() && head != QByteArray(magic, sizeof magic))
        return refusal("db.not_a_database", file, QStringLiteral("no SQLite header"));
    if (!info.isWritable() || !folder.isWritable()) // the folder also holds the write-ahead log
        return refusal("db.read_only", file, qt_error_string(EACCES));
    return {};
}

} // namespace

Database::Database(QString file, QString connectionName)
    : file_(std::move(file)), connectionName_(std::move(connectionName)), packages_(std::make_unique<PackageDictionary>(*this))
{
}

Database::~Database()
{
    packages_.reset();
    connection_.close();
    connection_ = QSqlDatabase();
    QSqlDatabase::removeDatabase(connectionName_);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, int waitMilliseconds)
{
    static std::atomic<int> count{0};
    const QFileInfo info(file);
    if (const Result<void> fit = inspect(info); !fit)
        return fit.error();
    const QString path = info.absoluteFilePath();
    const bool created = !info.exists();
    if (created) {
        if (const Result<void> done = createOwnerFile(path); !done)
            return refusal("db.cannot_open", path, done.error().args.value(QStringLiteral("reason")).toString());
    }
    std::unique_ptr<Database> database(new Database(path, QStringLiteral("tagliando-%1").arg(++count)));
    Result<void> ready = database->connect(waitMilliseconds);
    if (ready)
        ready = database->prepareSession();
    if (!ready) {
        database.reset();
        if (created && QFileInfo(path).size() == 0)
            QFile::remove(path);
        return ready.error();
    }
    return database;
}

Result<void> Database::connect(int waitMilliseconds)
{
    connection_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName_);
    connection_.setDatabaseName(file_);
    connection_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(waitMilliseconds));
    if (!connection_.open())
        return refusal("db.cannot_open", file_, connection_.lastError().text());
    return {};
}

// Nothing is written before the file is known to be ours and not newer than this program.
Result<void> Database::prepareSession()
{
    const Result<int> version = schemaVersion(*this);
    if (!version)
        return version.error();
    const std::vector<Migration> &migrations = builtInMigrations();
    if (*version > migrations.back().version)
        return migrate(*this, migrations);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(file_ + suffix))
            (void)restrictToOwner(file_ + suffix); // another owner's file keeps its mode; it can still be used
    }
    if (const Result<void> done = run(*this, QStringLiteral("PRAGMA foreign_keys = ON")); !done)
        return done.error();
    // Fails where shared memory is not to be had or while another process does the same; the file then works without or has it already.
    (void)run(*this, QStringLiteral("PRAGMA journal_mode = WAL"));
    return migrate(*this, migrations);
}

void Database::rollback()
{
    (void)run(*this, QStringLiteral("ROLLBACK")); // fails when SQLite has rolled back by itself
    inTransaction_ = false;
    packages_->rolledBack();
}

qint64 Database::dataVersion() const
{
    Query query(*this, QStringLiteral("PRAGMA data_version"));
    const Result<qint64> version = query.returnedId();
    return version ? *version : 0;
}

qint64 Database::revision() const
{
    Query query(*this, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM revision"));
    const Result<qint64> newest = query.returnedId();
    return newest ? *newest : 0;
}

Result<void> Database::check() const
{
    QStringList faults;
    Query integrity(*this, QStringLiteral("PRAGMA integrity_check"));
    Result<void> done = integrity.each([&](const Query &row) -> Result<void> {
        if (row.text(0) != QLatin1String("ok"))
            faults.append(row.text(0));
        return {};
    });
    if (done && faults.isEmpty()) {
        Query references(*this, QStringLiteral("PRAGMA foreign_key_check"));
        done = references.each([&](const Query &row) -> Result<void> {
            faults.append(QStringLiteral("%1 row %2 refers to a missing %3").arg(row.text(0), row.text(1), row.text(2)));
            return {};
        });
    }
    if (!done)
        return done.error();
    if (!faults.isEmpty())
        return refusal("db.damaged", file_, faults.mid(0, 5).join(QStringLiteral("; ")));
    return {};
}

Result<void> Database::copyTo(const QString &target) const
{
    // VACUUM INTO accepts an existing file only when it is empty: it cannot overwrite anything.
    if (const Result<void> made = createOwnerFile(target); !made)
        return made.error();
    const Result<void> done = Query(*this, QStringLiteral("VACUUM INTO ?")).bind(target).run();
    if (!done)
        QFile::remove(target);
    return done;
}

} // namespace tagliando
