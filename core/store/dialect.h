// The few words in which databases differ. Migrations and statements write the token, never the word.
#pragma once

#include <QString>

namespace tagliando {

/// Replaces {{id}} (a row id the database gives), {{blob}} and {{now}} (the database's UTC time as ISO-8601 with milliseconds and Z).
inline QString inDialect(QString sql)
{
    // AUTOINCREMENT: an id that was printed or logged is never given to another row.
    sql.replace(QLatin1String("{{id}}"), QLatin1String("INTEGER PRIMARY KEY AUTOINCREMENT"));
    sql.replace(QLatin1String("{{blob}}"), QLatin1String("BLOB"));
    sql.replace(QLatin1String("{{now}}"), QLatin1String("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"));
    return sql;
}

} // namespace tagliando
