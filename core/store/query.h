// A prepared statement: bind in order, run or step, read typed columns. The only place that looks at QSqlError.
#pragma once

#include "core/domain/ids.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagliando {

/// Instants are TEXT ISO-8601 UTC with milliseconds and Z, so that text order is time order; null dates and ids 0 are NULL; texts never are.
/// Errors "db.locked", "db.read_only", "db.full", "db.not_a_database", "db.damaged", "db.cannot_open", "db.failed" (args: file, reason).
class Query {
public:
    /// An error in `sql` is returned by the first run or step.
    Query(const Database &database, const QString &sql);

    Query &bind(const QString &value);
    Query &bind(const QByteArray &value);
    Query &bind(const QDate &value);
    Query &bind(const QDateTime &value);
    Query &bind(qint64 value);
    Query &bind(int value) { return bind(qint64(value)); }
    Query &bind(double value);
    Query &bind(bool value);
    template <class Tag>
    Query &bind(RowId<Tag> id)
    {
        return id ? bind(id.value) : bindNull();
    }
    Query &bindNull();

    /// Executes a statement that answers nothing. Values can be bound anew afterwards.
    Result<void> run();
    /// The next row; executes at first. False: no more, and values can be bound anew.
    Result<bool> step();
    /// Executes and returns the id of `RETURNING id`, or 0 when no row was touched.
    Result<qint64> returnedId();
    /// Calls `read(*this)`, which returns Result<void>, for every row.
    template <class Read>
    Result<void> each(Read read)
    {
        for (;;) {
            const Result<bool> row = step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            if (const Result<void> done = read(std::as_const(*this)); !done)
                return done.error();
        }
    }
    /// Every row as the value that `read(*this)` makes of it.
    template <class T, class Read>
    Result<std::vector<T>> all(Read read)
    {
        std::vector<T> values;
        const Result<void> done = each([&](const Query &row) -> Result<void> {
            values.push_back(read(row));
            return {};
        });
        if (!done)
            return done.error();
        return values;
    }

    [[nodiscard]] bool isNull(int column) const { return query_.isNull(column); }
    [[nodiscard]] QString text(int column) const { return query_.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return query_.value(column).toByteArray(); }
    [[nodiscard]] qint64 integer(int column) const { return query_.value(column).toLongLong(); }
    [[nodiscard]] double number(int column) const { return query_.value(column).toDouble(); }
    [[nodiscard]] bool flag(int column) const { return query_.value(column).toBool(); }
    [[nodiscard]] QDate date(int column) const;
    [[nodiscard]] QDateTime instant(int column) const;
    template <class Id>
    [[nodiscard]] Id id(int column) const
    {
        return Id{integer(column)};
    }
    [[nodiscard]] QVariant value(int column) const { return query_.value(column); }

private:
    Result<void> execute();
    [[nodiscard]] Error lastError() const;
    const Database *database_;
    QSqlQuery query_;
    std::optional<Error> unprepared_;
    bool executed_ = false;
};

/// What bind made of an instant; null when the text is none.
QDateTime instantOf(QByteArrayView text);
/// Runs one statement without values.
Result<void> run(const Database &database, const QString &sql);
/// "(?, ?), (?, ?)": places for a multi-row INSERT.
QString places(int columns, qsizetype rows);
/// How many rows one multi-row INSERT carries.
inline constexpr qsizetype rowsPerInsert = 300;

/// Lists of words as a JSON array in one column.
QString toJsonText(const QStringList &list);
QStringList stringList(const QString &jsonText);

} // namespace tagliando
