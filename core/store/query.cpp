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

namespace {

char16_t codeOf(QChar c) { return c.unicode(); }
char16_t codeOf(char c) { return static_cast<unsigned char>(c); }

// The digits of text[from, from + count); -1 when one is none.
template <class Text>
int number(Text text, qsizetype from, int count)
{
    int value = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const auto c = codeOf(text[i]);
        if (c < u'0' || c > u'9')
            return -1;
        value = 10 * value + (c - u'0');
    }
    return value;
}

template <class Text>
QDate dateAt(Text text)
{
    const int year = number(text, 0, 4), month = number(text, 5, 2), day = number(text, 8, 2);
    const bool shaped = year >= 0 && month >= 0 && day >= 0 && codeOf(text[4]) == u'-' && codeOf(text[7]) == u'-';
    return shaped ? QDate(year, month, day) : QDate();
}

// "2026-11-20T08:00:00.000Z", as bind writes it; a workspace holds a hundred thousand of them and Qt's own reader takes a microsecond for each.
template <class Text>
QDateTime instantAt(Text text)
{
    constexpr qsizetype length = 24;
    const auto is = [&](qsizetype at, char16_t c) { return codeOf(text[at]) == c; };
    if (text.size() != length || !is(10, u'T') || !is(13, u':') || !is(16, u':') || !is(19, u'.') || !is(23, u'Z'))
        return {};
    const QDate date = dateAt(text);
    const int hour = number(text, 11, 2), minute = number(text, 14, 2), second = number(text, 17, 2), millisecond = number(text, 20, 3);
    if (!date.isValid() || !QTime::isValid(hour, minute, second, millisecond))
        return {};
    constexpr qint64 epoch = 2440588; // Julian day of 1970-01-01
    const qint64 seconds = ((date.toJulianDay() - epoch) * 24 + hour) * 3600 + minute * 60 + second;
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + millisecond, Qt::UTC);
}

} // namespace

QDate Query::date(int column) const
{
    const QString stored = text(column);
    return stored.size() == 10 ? dateAt(QStringView(stored)) : QDate::fromString(stored, Qt::ISODate);
}

QDateTime Query::instant(int column) const
{
    const QString stored = text(column);
    const QDateTime usual = instantAt(QStringView(stored));
    return usual.isValid() || stored.isEmpty() ? usual : QDateTime::fromString(stored, Qt::ISODateWithMs);
}

QDateTime instantOf(QByteArrayView text)
{
    const QDateTime usual = instantAt(text);
    return usual.isValid() || text.isEmpty() ? usual : QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
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
