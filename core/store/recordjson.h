// Small pieces of the JSON records in one column: nothing for what is not stated, dates as YYYY-MM-DD, instants as ISO 8601 UTC.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando::record {

inline void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

inline void put(QJsonObject &object, const char *key, const QDate &value)
{
    if (value.isValid())
        object.insert(QLatin1String(key), value.toString(Qt::ISODate));
}

inline void put(QJsonObject &object, const char *key, const QDateTime &utc)
{
    if (utc.isValid())
        object.insert(QLatin1String(key), utc.toUTC().toString(Qt::ISODate));
}

inline void put(QJsonObject &object, const char *key, qint64 value)
{
    if (value != 0)
        object.insert(QLatin1String(key), value);
}

inline QString text(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }
inline QDate date(const QJsonObject &object, const char *key) { return QDate::fromString(text(object, key), Qt::ISODate); }
inline QDateTime instant(const QJsonObject &object, const char *key)
{
    const QDateTime read = QDateTime::fromString(text(object, key), Qt::ISODate);
    return read.isValid() ? read.toUTC() : QDateTime();
}
inline qint64 integer(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toInteger(); }

/// False when the text is no object.
inline bool read(const QString &json, QJsonObject *object)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    *object = document.object();
    return document.isObject();
}

} // namespace tagliando::record
