// Products and Linux packages: present, absent or not known, and in which version.
#include "core/matching/leaf.h"

#include <algorithm>

namespace tagliando::matching {

namespace {

struct Found {
    QString id; ///< product id as stated, or the package that shows it
    QString version;
    QString input;
    QString source;
    QDateTime collected;
};

QString inputOf(const ProductStatement &product)
{
    const QString &text = product.presence == Presence::Absent || !product.version.isEmpty() ? product.version : str("present");
    return str("product.") + product.product + QLatin1Char('=') + (product.presence == Presence::Absent ? str("absent") : text);
}

Found found(const Stated<ProductStatement> &stated)
{
    return {stated.value.product, stated.value.version, inputOf(stated.value), sourceText(stated.source, stated.fileName), stated.collected};
}

// "1:128.3.0esr-1~deb12u1" is Firefox 128.3.0esr: epoch and packaging revision are the distribution's.
QString upstream(const QByteArray &version)
{
    const qsizetype colon = version.indexOf(':');
    const qsizetype hyphen = version.lastIndexOf('-');
    return QString::fromUtf8(version.mid(colon + 1, hyphen > colon ? hyphen - colon - 1 : -1));
}

const Stated<ProductStatement> *statementOf(const ServerState &state, const Product *product, const QString &id)
{
    auto stated = state.products.constFind(id);
    if (stated != state.products.constEnd())
        return &*stated;
    // A software list does not show what only people state (a disk's firmware): their older word still holds.
    if (!product || !product->statedOnly)
        return nullptr;
    stated = state.setAside.constFind(id);
    return stated == state.setAside.constEnd() ? nullptr : &*stated;
}

bool isThere(const Stated<ProductStatement> *stated) { return stated && stated->value.presence != Presence::Absent; }

// `name` and everything that is one of it, as far as stated present.
void addPresent(const Context &context, const QString &name, std::vector<Found> *present)
{
    if (const auto *stated = statementOf(*context.subject.state, context.vocabulary.product(name), name); isThere(stated))
        present->push_back(found(*stated));
    for (const Product &product : context.vocabulary.products()) {
        if (!product.isA.isEmpty() && product.isA.contains(name))
            addPresent(context, product.id, present);
    }
}

std::vector<Found> statedPresent(const Context &context, const QString &name)
{
    std::vector<Found> present;
    addPresent(context, name, &present);
    return present;
}

std::optional<Found> packagedAs(const Product &product, const ServerState &state)
{
    if (product.packages.isEmpty() || !state.packages)
        return std::nullopt;
    for (const QString &name : product.packages) {
        const std::vector<quint32> installed = state.packages->ofBinary(name.toUtf8());
        if (installed.empty())
            continue;
        const QByteArray &version = state.packages->table()->versionOf(installed.front()).version;
        const ClassState list = state.classes.value(InventoryClass::Packages);
        const bool packaging = product.scheme == VersionScheme::Dpkg || product.scheme == VersionScheme::Rpm;
        return Found{product.id, packaging ? QString::fromUtf8(version) : upstream(version), name + QLatin1Char(' ') + QString::fromUtf8(version),
                     sourceText(list.source, list.fileName), list.collected};
    }
    return std::nullopt;
}

// The family is there ("exchange") and nothing says which of its releases.
const Stated<ProductStatement> *familyOf(const Context &context, const Product &product)
{
    for (const QString &parent : product.isA) {
        const auto *stated = statementOf(*context.subject.state, context.vocabulary.product(parent), parent);
        if (isThere(stated) && statedPresent(context, parent).size() == 1)
            return stated;
        if (const Product *known = context.vocabulary.product(parent)) {
            if (const auto *family = familyOf(context, *known))
                return family;
        }
    }
    return nullptr;
}

QVariantMap argsOf(const Context &context, const QString &id)
{
    const Product *product = context.vocabulary.product(id);
    return {{str("product"), id}, {str("name"), product ? product->name : id}};
}

Evaluation absent(const Context &context, const QString &name, const char *reason, const QString &input, const QString &source,
                  const QDateTime &collected)
{
    return leaf(context, Truth::No, [&] {
        QVariantMap args = argsOf(context, name);
        args[str("reason")] = str(reason);
        return Evidence{str("product.absent"), args, input, source, collected};
    });
}

Evaluation absentInList(const Context &context, const QString &name, InventoryClass c)
{
    const ClassState list = context.subject.state->classes.value(c);
    return absent(context, name, "complete", toString(c) + str("=complete"), sourceText(list.source, list.fileName), list.collected);
}

// Nobody stated the product as present. Absent needs a reason; else it is not known.
Evaluation notPresent(const Context &context, const QString &name)
{
    const ServerState &state = *context.subject.state;
    const Product *product = context.vocabulary.product(name);
    if (const auto *stated = statementOf(state, product, name))
        return absent(context, name, "stated", inputOf(stated->value), sourceText(stated->source, stated->fileName), stated->collected);
    if (product) {
        if (const auto *family = familyOf(context, *product)) {
            Evaluation evaluation = unknownLeaf(context, str("products"), "product.not_listed", [&] { return argsOf(context, name); });
            if (context.explain)
                evaluation.evidence.front().input = inputOf(family->value);
            evaluation.positive = true;
            return evaluation;
        }
    }
    if (state.isComplete(InventoryClass::Products))
        return absentInList(context, name, InventoryClass::Products);
    if (product && product->statedOnly)
        return absent(context, name, "stated_only", {}, {}, {});
    if (product && !product->runsOn.isEmpty() && !context.platform.id.isEmpty() && isOneOf(context, product->runsOn) == Truth::No) {
        const Stated<QString> os = state.values.value(str("os"));
        return absent(context, name, "platform", str("os=") + os.value, sourceText(os.source, os.fileName), os.collected);
    }
    const bool packaged = product && !product->packages.isEmpty();
    if (packaged && state.isComplete(InventoryClass::Packages))
        return absentInList(context, name, InventoryClass::Packages);
    const bool linux = packaged && isPlatform(context, QStringLiteral("linux")) == Truth::Yes;
    return unknownLeaf(context, linux ? str("packages") : str("products"), "product.not_listed", [&] { return argsOf(context, name); });
}

Evaluation judgeVersion(const Condition &condition, const Context &context, const Found &product)
{
    const Product *known = context.vocabulary.product(condition.name);
    BoundCheck decided;
    if (!condition.bounds.empty()) {
        if (product.version.isEmpty())
            decided.truth = Truth::Unknown;
        else
            decided = check(condition.bounds, known ? known->scheme : VersionScheme::Natural, product.version);
    }
    Evaluation evaluation = leaf(context, decided.truth, [&] {
        const char *rule = decided.reaches ? "product.reaches" : "product.below";
        if (condition.bounds.empty())
            rule = "product.present";
        else if (decided.truth == Truth::Unknown)
            rule = product.version.isEmpty() ? "product.version_unknown" : "product.not_comparable";
        QVariantMap args = argsOf(context, product.id);
        args[str("version")] = product.version;
        if (!condition.bounds.empty()) {
            args[str("op")] = decided.op;
            args[str("bound")] = decided.bound;
            args[str("holds")] = decided.truth == Truth::Yes;
        }
        return Evidence{str(rule), args, product.input, product.source, product.collected};
    });
    evaluation.positive = true;
    if (decided.truth == Truth::Unknown)
        evaluation.missingInputs.append(str("product.") + product.id);
    return evaluation;
}

VersionScheme packageScheme(const Context &context)
{
    for (const QString &id : context.platform.lineage) {
        const Platform *platform = context.vocabulary.platform(id);
        if (platform && (platform->scheme == VersionScheme::Dpkg || platform->scheme == VersionScheme::Rpm))
            return platform->scheme;
    }
    return VersionScheme::Natural;
}

// The source version that is installed; of several the lowest counts.
std::optional<QByteArray> lowest(const ServerState &state, const QByteArray &source, VersionScheme scheme)
{
    std::optional<QByteArray> kept;
    if (!state.packages)
        return kept;
    for (const quint32 pair : state.packages->ofSource(source)) {
        const QByteArray &version = state.packages->table()->versionOf(pair).sourceVersion;
        const auto order = kept ? compareVersions(scheme, QByteArrayView(version), QByteArrayView(*kept)) : std::nullopt;
        if (!kept || (order && *order < 0))
            kept = version;
    }
    return kept;
}

} // namespace

Evaluation productLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    std::vector<Found> present = statedPresent(context, condition.name);
    if (present.empty()) {
        const Product *product = context.vocabulary.product(condition.name);
        const bool denied = statementOf(*context.subject.state, product, condition.name) != nullptr;
        if (const auto packaged = product && !denied ? packagedAs(*product, *context.subject.state) : std::nullopt)
            present.push_back(*packaged);
        else
            return notPresent(context, condition.name);
    }
    // One release in range is enough: "exchange" holds through exchange-2019.
    Evaluation best;
    bool first = true;
    for (const Found &product : present) {
        Evaluation one = judgeVersion(condition, context, product);
        if (first || one.truth == Truth::Yes || (one.truth == Truth::Unknown && best.truth == Truth::No))
            best = std::move(one);
        first = false;
        if (best.truth == Truth::Yes)
            break;
    }
    return best;
}

Evaluation packageLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const ServerState &state = *context.subject.state;
    const ClassState list = state.classes.value(InventoryClass::Packages);
    const VersionScheme scheme = packageScheme(context);
    const auto named = [&] { return QVariantMap{{str("package"), condition.name}}; };
    const std::optional<QByteArray> package = lowest(state, condition.name.toUtf8(), scheme);
    if (!package) {
        const bool noPackages = !context.platform.id.isEmpty() && isPlatform(context, QStringLiteral("linux")) == Truth::No && !state.packages;
        if (!list.completeness.complete && !noPackages)
            return unknownLeaf(context, str("packages"), "package.unknown", named);
        return leaf(context, Truth::No, [&] {
            const QString input = noPackages ? str("os=") + context.platform.id : str("packages=complete");
            return Evidence{str("package.absent"), named(), input, sourceText(list.source, list.fileName), list.collected};
        });
    }
    const QString version = QString::fromUtf8(*package);
    const BoundCheck decided = check(condition.bounds, scheme, version);
    Evaluation evaluation = leaf(context, decided.truth, [&] {
        QVariantMap args = named();
        args[str("version")] = version;
        args[str("op")] = decided.op;
        args[str("bound")] = decided.bound;
        args[str("holds")] = decided.truth == Truth::Yes;
        const char *rule = decided.reaches ? "package.reaches" : "package.below";
        if (condition.bounds.empty())
            rule = "package.present";
        else if (decided.truth == Truth::Unknown)
            rule = "package.unknown";
        return Evidence{str(rule), args, condition.name + QLatin1Char(' ') + version, sourceText(list.source, list.fileName), list.collected};
    });
    evaluation.positive = true;
    if (decided.truth == Truth::Unknown)
        evaluation.missingInputs.append(str("package.") + condition.name);
    return evaluation;
}

} // namespace tagliando::matching
