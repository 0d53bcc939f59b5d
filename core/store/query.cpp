#include "core/store/query.h"

#include "core/store/dialect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QTimeZone>

namespace tagliando {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); extended codes carry them in their low byte.
QString errorCode(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
        return QStringLiteral("db.locked");
    case 3: // PERM
    case 8: // READONLY
        return QStringLiteral("db.read_only");
    case 11: // CORRUPT
        return QStringLiteral("db.damaged");
    case 13: // FULL
        return QStringLiteral("db.full");
    case 14: // CANTOPEN
        return QStringLiteral("db.cannot_open");
    case 26: // NOTADB
        return QStringLiteral("db.not_a_database");
    default:
        return QStringLiteral("db.failed");
    }
}

} // namespace

Error toError(const QSqlError &error, const QString &file)
{
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return Error{errorCode(error), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), reason}}};
}

Query::Query(const Database &database, const QString &sql) : database_(&database), query_(database.connection())
{
    query_.setForwardOnly(true);
    if (!query_.prepare(inDialect(sql)))
        unprepared_ = lastError();
}

Error Query::lastError() const { return toError(query_.lastError(), database_->file()); }

// QtSql turns a null QString into NULL; the columns hold "" so that "no text" has one form.
Query &Query::bind(const QString &value)
{
    query_.addBindValue(value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Query &Query::bind(const QByteArray &value)
{
    query_.addBindValue(value.isNull() ? QByteArray("", 0) : value);
    return *this;
}

Query &Query::bind(const QDate &value) { return value.isValid() ? bind(value.toString(Qt::ISODate)) : bindNull(); }

Query &Query::bind(const QDateTime &value) { return value.isValid() ? bind(value.toUTC().toString(Qt::ISODateWithMs)) : bindNull(); }

Query &Query::bind(qint64 value)
{
    query_.addBindValue(value);
    return *this;
}

Query &Query::bind(double value)
{
    query_.addBindValue(value);
    return *this;
}

Query &Query::bind(bool value)
{
    query_.addBindValue(value);
    return *this;
}

Query &Query::bindNull()
{
    query_.addBindValue(QVariant());
    return *this;
}

Result<void> Query::execute()
{
    if (unprepared_)
        return *unprepared_;
    if (!query_.exec())
        return lastError();
    return {};
}

Result<void> Query::run()
{
    const Result<void> done = execute();
    query_.finish();
    return done;
}

Result<bool> Query::step()
{
    if (!executed_) {
        if (const Result<void> done = execute(); !done)
            return done.error();
        executed_ = true;
    }
    if (query_.next())
        return true;
    executed_ = false;
    if (query_.lastError().isValid())
        return lastError();
    query_.finish();
    return false;
}

Result<qint64> Query::returnedId()
{
    const Result<bool> row = step();
    if (!row)
        return row.error();
    const qint64 id = *row ? integer(0) : 0;
    executed_ = false;
    query_.finish();
    return id;
}

QDate Query::date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }

QDateTime Query::instant(int column) const
{
    const QString stored = text(column);
    return stored.isEmpty() ? QDateTime() : QDateTime::fromString(stored, Qt::ISODateWithMs);
}

Result<void> run(const Database &database, const QString &sql) { return Query(database, sql).run(); }

QString places(int columns, qsizetype rows)
{
    const QString row = QLatin1Char('(') + QStringLiteral("?, ").repeated(columns - 1) + QStringLiteral("?)");
    return (row + QStringLiteral(", ")).repeated(rows - 1) + row;
}

QString toJsonText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList stringList(const QString &jsonText)
{
    QStringList list;
    if (jsonText == QLatin1String("[]"))
        return list;
    const QJsonArray array = QJsonDocument::fromJson(jsonText.toUtf8()).array();
    for (const auto &value : array)
        list.append(value.toString());
    return list;
}

} // namespace tagliando
