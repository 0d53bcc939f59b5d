#include "core/store/migrator.h"

#include "core/store/query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tagliando {

namespace {

const QString folder = QStringLiteral(":/tagliando/core/store/migrations");

// Statements end with a semicolon at a line's end; comment lines begin with two hyphens.
QStringList statements(const QString &sql)
{
    QStringList found;
    QString current;
    const QStringList lines = sql.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--")))
            continue;
        current += line + QLatin1Char('\n');
        if (trimmed.endsWith(QLatin1Char(';'))) {
            found.append(current.trimmed().chopped(1));
            current.clear();
        }
    }
    if (!current.isEmpty())
        found.append(current);
    return found;
}

Result<void> apply(Database &database, const Migration &migration)
{
    Result<Transaction> transaction = Transaction::begin(database, {}, {});
    if (!transaction)
        return transaction.error();
    const Result<int> now = schemaVersion(database);
    if (!now)
        return now.error();
    if (*now >= migration.version) // another process was faster
        return {};
    const QStringList steps = statements(migration.sql);
    for (const QString &statement : steps) {
        if (const Result<void> done = run(database, statement); !done)
            return done.error();
    }
    const Result<void> stamped = Query(database, QStringLiteral("INSERT INTO tagliando_schema (version) VALUES (?)")).bind(migration.version).run();
    if (!stamped)
        return stamped.error();
    return transaction->commit();
}

} // namespace

const std::vector<Migration> &builtInMigrations()
{
    static const std::vector<Migration> migrations = [] {
        std::vector<Migration> found;
        const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                found.push_back({info.baseName().section(QLatin1Char('_'), 0, 0).toInt(), info.baseName(), QString::fromUtf8(file.readAll())});
        }
        return found;
    }();
    return migrations;
}

Result<int> schemaVersion(const Database &database)
{
    bool ours = false;
    bool tables = false;
    Query list(database, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
    const Result<void> listed = list.each([&](const Query &row) -> Result<void> {
        tables = true;
        ours = ours || row.text(0) == QLatin1String("tagliando_schema");
        return {};
    });
    if (!listed)
        return listed.error();
    if (!tables)
        return 0;
    if (!ours)
        return Error{QStringLiteral("db.not_a_database"),
                     {{QStringLiteral("file"), database.file()}, {QStringLiteral("reason"), QStringLiteral("another program's database")}}};
    Query newest(database, QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM tagliando_schema"));
    const Result<bool> row = newest.step();
    if (!row)
        return row.error();
    return static_cast<int>(newest.integer(0));
}

QString copyBeforeUpgrade(const QString &file, int version)
{
    const QString plain = QStringLiteral("%1.schema-%2.copy").arg(file).arg(version);
    QString name = plain;
    for (int number = 2; QFile::exists(name); ++number)
        name = QStringLiteral("%1.%2").arg(plain).arg(number);
    return name;
}

Result<void> migrate(Database &database, const std::vector<Migration> &migrations)
{
    const Result<int> found = schemaVersion(database);
    if (!found)
        return found.error();
    const int known = migrations.empty() ? 0 : migrations.back().version;
    if (*found > known)
        return Error{QStringLiteral("db.newer"),
                     {{QStringLiteral("file"), database.file()}, {QStringLiteral("found"), *found}, {QStringLiteral("known"), known}}};
    if (*found > 0 && *found < known) {
        if (const Result<void> copied = database.copyTo(copyBeforeUpgrade(database.file(), *found)); !copied)
            return copied.error();
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *found)
            continue;
        if (const Result<void> done = apply(database, migration); !done)
            return done.error();
    }
    return {};
}

} // namespace tagliando
