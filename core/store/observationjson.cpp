#include "core/store/observationjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando {

namespace {

QString compact(const QJsonDocument &document) { return QString::fromUtf8(document.toJson(QJsonDocument::Compact)); }

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

QString get(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

bool readObject(const QString &json, QJsonObject *object)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    *object = document.object();
    return document.isObject();
}

bool readArray(const QString &json, QJsonArray *array)
{
    if (json == QLatin1String("[]"))
        return true;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    *array = document.array();
    return document.isArray();
}

} // namespace

QString toJson(const IdentityEvidence &identity)
{
    QJsonObject object;
    put(object, "domain", identity.domain);
    put(object, "hostname", identity.hostname);
    put(object, "machine_id", identity.machineId);
    put(object, "serial", identity.serial);
    return compact(QJsonDocument(object));
}

bool fromJson(const QString &json, IdentityEvidence *identity)
{
    QJsonObject object;
    if (!readObject(json, &object))
        return false;
    *identity = {get(object, "hostname"), get(object, "domain"), get(object, "serial"), get(object, "machine_id")};
    return true;
}

QString toJson(const QMap<QString, QString> &values)
{
    QJsonObject object;
    for (auto it = values.begin(); it != values.end(); ++it)
        object.insert(it.key(), it.value());
    return compact(QJsonDocument(object));
}

bool fromJson(const QString &json, QMap<QString, QString> *values)
{
    QJsonObject object;
    if (!readObject(json, &object))
        return false;
    values->clear();
    for (auto it = object.begin(); it != object.end(); ++it)
        values->insert(it.key(), it.value().toString());
    return true;
}

QString toJson(const QList<HotfixStatement> &hotfixes)
{
    QJsonArray array;
    for (const HotfixStatement &hotfix : hotfixes) {
        QJsonObject object;
        put(object, "installed_on", hotfix.installedOn.toString(Qt::ISODate));
        put(object, "kb", hotfix.kb);
        put(object, "presence", toString(hotfix.presence));
        array.append(object);
    }
    return compact(QJsonDocument(array));
}

bool fromJson(const QString &json, QList<HotfixStatement> *hotfixes)
{
    QJsonArray array;
    if (!readArray(json, &array))
        return false;
    hotfixes->clear();
    hotfixes->reserve(array.size());
    for (const auto &value : std::as_const(array)) {
        const QJsonObject object = value.toObject();
        HotfixStatement hotfix;
        hotfix.kb = get(object, "kb");
        hotfix.installedOn = QDate::fromString(get(object, "installed_on"), Qt::ISODate);
        if (!fromString(get(object, "presence"), &hotfix.presence))
            return false;
        hotfixes->append(hotfix);
    }
    return true;
}

QString toJson(const QList<ProductStatement> &products)
{
    QJsonArray array;
    for (const ProductStatement &product : products) {
        QJsonObject object;
        put(object, "listed_as", product.listedAs);
        put(object, "presence", toString(product.presence));
        put(object, "product", product.product);
        put(object, "vendor", product.vendor);
        put(object, "version", product.version);
        array.append(object);
    }
    return compact(QJsonDocument(array));
}

bool fromJson(const QString &json, QList<ProductStatement> *products)
{
    QJsonArray array;
    if (!readArray(json, &array))
        return false;
    products->clear();
    products->reserve(array.size());
    for (const auto &value : std::as_const(array)) {
        const QJsonObject object = value.toObject();
        ProductStatement product;
        product.product = get(object, "product");
        product.version = get(object, "version");
        product.listedAs = get(object, "listed_as");
        product.vendor = get(object, "vendor");
        if (!fromString(get(object, "presence"), &product.presence))
            return false;
        products->append(product);
    }
    return true;
}

QString toJson(const QMap<InventoryClass, Completeness> &completeness)
{
    QJsonObject object;
    for (auto it = completeness.begin(); it != completeness.end(); ++it) {
        object.insert(
            toString(it.key()),
            QJsonObject{{QStringLiteral("complete"), it->complete}, {QStringLiteral("listed"), it->listed}, {QStringLiteral("stated"), it->stated}});
    }
    return compact(QJsonDocument(object));
}

bool fromJson(const QString &json, QMap<InventoryClass, Completeness> *completeness)
{
    QJsonObject object;
    if (!readObject(json, &object))
        return false;
    completeness->clear();
    for (auto it = object.begin(); it != object.end(); ++it) {
        InventoryClass inventoryClass{};
        if (!fromString(it.key(), &inventoryClass))
            return false;
        const QJsonObject of = it.value().toObject();
        completeness->insert(inventoryClass, {of.value(QLatin1String("complete")).toBool(), of.value(QLatin1String("stated")).toInt(-1),
                                              of.value(QLatin1String("listed")).toInt()});
    }
    return true;
}

} // namespace tagliando
