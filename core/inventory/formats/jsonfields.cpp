#include "core/inventory/formats/jsonfields.h"

#include <QJsonValue>

#include <cmath>

namespace tagliando {

QJsonValue JsonFields::take(const char *key)
{
    const auto found = left_.find(QLatin1String(key));
    if (found == left_.end())
        return QJsonValue(QJsonValue::Undefined);
    const QJsonValue value = *found;
    left_.erase(found);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

void JsonFields::wrong(const QString &key) { wrong_.append(pathOf(key)); }

QString JsonFields::text(const char *key)
{
    const QJsonValue value = take(key);
    if (value.isDouble() && value.toDouble() == std::floor(value.toDouble()))
        return QString::number(value.toDouble(), 'f', 0);
    if (!value.isString() && !value.isUndefined())
        wrong(QLatin1String(key));
    return value.toString().trimmed();
}

std::optional<int> JsonFields::number(const char *key)
{
    if (!has(key))
        return {};
    const QString written = text(key);
    bool good = false;
    const int value = written.toInt(&good);
    if (good && value >= 0)
        return value;
    if (!written.isEmpty())
        wrong(QLatin1String(key));
    return {};
}

std::optional<bool> JsonFields::flag(const char *key)
{
    const QJsonValue value = take(key);
    if (value.isBool())
        return value.toBool();
    if (!value.isUndefined())
        wrong(QLatin1String(key));
    return {};
}

QJsonArray JsonFields::list(const char *key)
{
    const QJsonValue value = take(key);
    if (value.isObject() || value.isString())
        return {value};
    if (!value.isArray() && !value.isUndefined())
        wrong(QLatin1String(key));
    return value.toArray();
}

QJsonObject JsonFields::object(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isObject() && !value.isUndefined())
        wrong(QLatin1String(key));
    return value.toObject();
}

QStringList JsonFields::texts(const char *key)
{
    QStringList out;
    for (const QJsonValue &value : list(key)) {
        if (value.isString())
            out.append(value.toString().trimmed());
        else
            wrong(QLatin1String(key));
    }
    out.removeAll(QString());
    return out;
}

QStringList JsonFields::unknownKeys() const
{
    QStringList keys;
    for (const QString &key : left_.keys())
        keys.append(pathOf(key));
    return keys;
}

} // namespace tagliando
