#include "core/usecases/statedifference.h"

#include <QSet>

namespace tagliando {

namespace {

// Everything stated, as key -> value; keys of different kinds cannot collide.
QHash<QByteArray, QByteArray> statements(const ServerState &state)
{
    QHash<QByteArray, QByteArray> all;
    for (auto value = state.values.cbegin(); value != state.values.cend(); ++value)
        all.insert("v:" + value.key().toUtf8(), value->value.toUtf8());
    for (auto hotfix = state.hotfixes.cbegin(); hotfix != state.hotfixes.cend(); ++hotfix)
        all.insert("k:" + hotfix.key().toUtf8(), toString(hotfix->value.presence).toUtf8());
    for (auto product = state.products.cbegin(); product != state.products.cend(); ++product)
        all.insert("p:" + product.key().toUtf8(), (toString(product->value.presence) + QLatin1Char(' ') + product->value.version).toUtf8());
    if (state.packages) {
        // Several versions of one package may stand side by side (kernels): the version is part of what is there.
        for (const InstalledPackage &package : state.packages->all()) {
            QByteArray &versions = all["d:" + package.name + ':' + package.architecture];
            versions += package.version + ' ';
        }
    }
    return all;
}

} // namespace

StateDifference differenceBetween(const ServerState *before, const ServerState &after)
{
    StateDifference difference;
    const auto old = before ? statements(*before) : QHash<QByteArray, QByteArray>();
    const auto now = statements(after);
    for (auto statement = now.cbegin(); statement != now.cend(); ++statement) {
        const auto known = old.constFind(statement.key());
        if (known == old.cend())
            ++difference.added;
        else if (*known != *statement)
            ++difference.changed;
    }
    for (auto statement = old.cbegin(); statement != old.cend(); ++statement)
        difference.removed += now.contains(statement.key()) ? 0 : 1;
    return difference;
}

int statementsIn(const Observation &observation)
{
    QSet<QByteArray> packages;
    packages.reserve(qsizetype(observation.packages.size()));
    for (const InstalledPackage &package : observation.packages)
        packages.insert(package.name + ':' + package.architecture);
    QSet<QString> others;
    for (const HotfixStatement &hotfix : observation.hotfixes)
        others.insert(QStringLiteral("k:") + hotfix.kb);
    for (const ProductStatement &product : observation.products)
        others.insert(QStringLiteral("p:") + product.product);
    for (auto value = observation.values.cbegin(); value != observation.values.cend(); ++value) {
        if (!value->isEmpty())
            others.insert(QStringLiteral("v:") + value.key());
    }
    return int(packages.size() + others.size());
}

} // namespace tagliando
