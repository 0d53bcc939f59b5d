#include "core/usecases/productmapping.h"

#include "core/store/cataloguestore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace tagliando {

namespace {

const QString feedName = QStringLiteral("mapping");

/// The same name, however it is spaced and written.
QString keyOf(const QString &name) { return name.simplified().toLower(); }

class Mapping {
public:
    explicit Mapping(const std::vector<MappedName> &mapped)
    {
        for (const MappedName &one : mapped) {
            if (one.name.contains(QLatin1Char('*')) || one.name.contains(QLatin1Char('?')))
                patterns_.push_back({QRegularExpression(QRegularExpression::anchoredPattern(wildcard(keyOf(one.name)))), one.product});
            else
                exact_.insert(keyOf(one.name), one.product);
        }
    }
    [[nodiscard]] QString productOf(const QString &name) const
    {
        const QString key = keyOf(name);
        if (const auto found = exact_.constFind(key); found != exact_.cend())
            return *found;
        const auto found = std::find_if(patterns_.begin(), patterns_.end(), [&](const auto &one) { return one.first.match(key).hasMatch(); });
        return found == patterns_.end() ? QString() : found->second;
    }

private:
    static QString wildcard(const QString &pattern)
    {
        QString escaped = QRegularExpression::escape(pattern);
        return escaped.replace(QLatin1String("\\*"), QLatin1String(".*")).replace(QLatin1String("\\?"), QLatin1String("."));
    }

    QHash<QString, QString> exact_;
    std::vector<std::pair<QRegularExpression, QString>> patterns_;
};

bool replaces(const Stated<ProductStatement> &with, const Stated<ProductStatement> &held)
{
    if (with.collected != held.collected)
        return with.collected > held.collected;
    const auto order = compareNatural(with.value.version.toUtf8(), held.value.version.toUtf8());
    return order ? *order < 0 : held.value.version.isEmpty();
}

} // namespace

Result<std::vector<MappedName>> mappedNames(Database &database)
{
    const auto documents = CatalogueStore(database).documents();
    if (!documents)
        return documents.error();
    std::vector<MappedName> mapped;
    for (const CatalogueStore::Document &document : *documents) {
        if (document.feed != feedName)
            continue;
        const QJsonObject body = QJsonDocument::fromJson(document.body).object();
        const MappedName one{body.value(QLatin1String("name")).toString(), body.value(QLatin1String("product")).toString()};
        if (!one.name.isEmpty() && !one.product.isEmpty())
            mapped.push_back(one);
    }
    std::sort(mapped.begin(), mapped.end(), [](const MappedName &a, const MappedName &b) { return keyOf(a.name) < keyOf(b.name); });
    return mapped;
}

Result<void> mapProduct(Session &session, const QString &name, const QString &product)
{
    const QString key = keyOf(name);
    if (key.isEmpty())
        return Error{QStringLiteral("product.empty_name"), {}};
    const Vocabulary &vocabulary = session.resources->vocabulary;
    QString id;
    if (product.isEmpty()) {
        const auto held = mappedNames(session.database);
        if (!held)
            return held.error();
        if (std::none_of(held->begin(), held->end(), [&](const MappedName &one) { return keyOf(one.name) == key; }))
            return Error{QStringLiteral("product.not_mapped"), {{QStringLiteral("name"), name}}};
    } else {
        id = vocabulary.product(product) ? product : vocabulary.productNamed(product);
        if (id.isEmpty()) {
            QStringList known;
            for (const Product &one : vocabulary.products())
                known << one.id;
            return Error{QStringLiteral("product.unknown"),
                         {{QStringLiteral("name"), product}, {QStringLiteral("nearest"), nearestName(product, known)}}};
        }
    }
    const QJsonObject body{{QStringLiteral("name"), name.simplified()}, {QStringLiteral("product"), id}};
    const QDate today = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
    return changeAndRemember(session, QStringLiteral("mapping"), [&] {
        return CatalogueStore(session.database).put({{feedName, key, QJsonDocument(body).toJson(QJsonDocument::Compact), today}});
    });
}

void applyMapping(const std::vector<MappedName> &mapped, QHash<ServerId, std::shared_ptr<const ServerState>> *states)
{
    if (mapped.empty())
        return;
    const Mapping mapping(mapped);
    for (auto state = states->begin(); state != states->end(); ++state) {
        std::shared_ptr<ServerState> changed;
        for (auto stated = (*state)->products.cbegin(); stated != (*state)->products.cend(); ++stated) {
            const QString product = mapping.productOf(stated.key());
            if (product.isEmpty() || product == stated.key())
                continue;
            if (!changed)
                changed = std::make_shared<ServerState>(**state);
            changed->products.remove(stated.key());
            Stated<ProductStatement> as = *stated;
            as.value.product = product;
            const auto held = changed->products.constFind(product);
            if (held == changed->products.cend() || replaces(as, *held))
                changed->products.insert(product, as);
        }
        if (changed)
            *state = std::move(changed);
    }
}

std::vector<UnmappedName> unmappedNames(const Fleet &fleet, const Vocabulary &vocabulary)
{
    QHash<QString, int> machines;
    for (const auto &state : fleet.states) {
        for (auto stated = state->products.cbegin(); stated != state->products.cend(); ++stated) {
            if (!vocabulary.product(stated.key()))
                ++machines[stated.key()];
        }
    }
    std::vector<UnmappedName> names;
    for (auto it = machines.cbegin(); it != machines.cend(); ++it)
        names.push_back({it.key(), *it});
    std::sort(names.begin(), names.end(), [](const UnmappedName &a, const UnmappedName &b) {
        return a.machines != b.machines ? a.machines > b.machines : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return names;
}

} // namespace tagliando
