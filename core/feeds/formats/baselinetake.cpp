// A golden server as a baseline's file.
#include "core/feeds/formats/baseline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

namespace tagliando {

namespace {

QString lineId(QString name)
{
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9._-]+"));
    return name.replace(foreign, QStringLiteral("-"));
}

/// Version by product id of what is installed; empty: present, its version not known. Products that packages show and products stated.
QMap<QString, QString> installedProducts(const ServerState &state, const Vocabulary &vocabulary)
{
    QMap<QString, QString> versions;
    if (state.packages) {
        for (const Product &product : vocabulary.products()) {
            for (const InstalledPackage &package : *state.packages) {
                if (product.packages.contains(QString::fromUtf8(package.name)))
                    versions.insert(product.id, QString::fromUtf8(package.version));
            }
        }
    }
    for (const auto &stated : state.products) {
        if (stated.value.presence != Presence::Absent && vocabulary.product(stated.value.product))
            versions.insert(stated.value.product, stated.value.version);
    }
    return versions;
}

} // namespace

QByteArray takeBaseline(const QString &name, const QString &serverName, const ServerState &state, const QList<BaselineTake> &take,
                        const Vocabulary &vocabulary)
{
    QJsonArray lines;
    const QMap<QString, QString> products = installedProducts(state, vocabulary);
    for (auto product = products.begin(); product != products.end(); ++product) {
        const bool versioned = !product->isEmpty() && compareVersions(vocabulary.product(product.key())->scheme, *product, *product).has_value();
        if (!take.contains(versioned ? BaselineTake::Versions : BaselineTake::Present))
            continue;
        QJsonObject needs{{QStringLiteral("product"), product.key()}};
        if (versioned)
            needs[QStringLiteral("ge")] = *product;
        lines.append(QJsonObject{{QStringLiteral("id"), lineId(product.key())}, {QStringLiteral("needs"), needs}});
    }
    if (take.contains(BaselineTake::Attributes)) {
        QMap<QString, QString> attributes;
        for (auto value = state.values.begin(); value != state.values.end(); ++value) {
            if (value.key().startsWith(QLatin1String("attr.")) && value.key() != QLatin1String("attr.features"))
                attributes.insert(value.key(), value->value);
        }
        for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
            lines.append(QJsonObject{
                {QStringLiteral("id"), lineId(attribute.key().mid(5))},
                {QStringLiteral("needs"), QJsonObject{{QStringLiteral("attribute"), attribute.key()}, {QStringLiteral("eq"), *attribute}}}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                     {QStringLiteral("name"), name},
                                     {QStringLiteral("taken_from"), serverName},
                                     {QStringLiteral("lines"), lines}})
        .toJson();
}

} // namespace tagliando
