// What the operating system says of itself: platform, version, service pack, build, restart.
#include "core/matching/leaf.h"

namespace tagliando::matching {

namespace {

const Stated<QString> *valueOf(const Context &context, const char *key)
{
    const auto found = context.subject.state->values.constFind(str(key));
    return found == context.subject.state->values.constEnd() ? nullptr : &*found;
}

QString input(const char *key, const QString &value) { return str(key) + QLatin1Char('=') + value; }

// A value of the machine against bounds: platform_version, service_pack.
Evaluation boundedValue(const Condition &condition, const Context &context, const char *key, const char *rule)
{
    if (!context.subject.state)
        return nobody();
    const Stated<QString> *stated = valueOf(context, key);
    const QByteArray unknown = QByteArray(rule) + ".unknown";
    if (!stated)
        return unknownLeaf(context, str(key), unknown.constData(), noArgs);
    const BoundCheck decided = check(condition.bounds, VersionScheme::Natural, stated->value);
    Evaluation evaluation = leaf(context, decided.truth, [&] {
        const QByteArray id = decided.truth == Truth::Unknown ? unknown : QByteArray(rule) + (decided.reaches ? ".reaches" : ".below");
        return evidenceOf(
            id.constData(),
            {{str("version"), stated->value}, {str("op"), decided.op}, {str("bound"), decided.bound}, {str("holds"), decided.truth == Truth::Yes}},
            input(key, stated->value), *stated);
    });
    if (decided.truth == Truth::Unknown)
        evaluation.missingInputs.append(str(key));
    return evaluation;
}

struct BuildNumber {
    QString family;   ///< "17763"
    QString revision; ///< "6532"; empty: not known
};

// "17763", "17763.6532", "10.0.17763", "10.0.17763.6532".
std::optional<BuildNumber> readBuild(const QString &text)
{
    QStringList parts = text.trimmed().split(QLatin1Char('.'));
    if (parts.size() >= 3)
        parts = parts.mid(2);
    if (parts.size() > 2)
        return std::nullopt;
    for (const QString &part : std::as_const(parts)) {
        bool number = false;
        part.toUInt(&number);
        if (!number)
            return std::nullopt;
    }
    return BuildNumber{parts.at(0), parts.value(1)};
}

/// Is a build short of a limit? Unknown: not enough is known of one of them.
Truth isShort(const std::optional<BuildNumber> &build, const std::optional<BuildNumber> &limit)
{
    if (!build || !limit)
        return Truth::Unknown;
    const uint family = build->family.toUInt(), wanted = limit->family.toUInt();
    if (family != wanted) // a later build of the same platform holds everything that its earlier builds got
        return family < wanted ? Truth::Yes : Truth::No;
    if (build->revision.isEmpty())
        return Truth::Unknown;
    return build->revision.toUInt() < limit->revision.toUInt() ? Truth::Yes : Truth::No;
}

} // namespace

const Stated<QString> *contradictingBuild(const Context &context, const QString &brought, const QDateTime &listed)
{
    const Stated<QString> *stated = valueOf(context, "build");
    if (brought.isEmpty() || !stated || stated->collected < listed)
        return nullptr;
    const Platform *platform = context.vocabulary.platform(context.platform.id);
    const bool oneLine = platform && platform->nt.startsWith(QLatin1String("10."));
    return oneLine && isShort(readBuild(stated->value), readBuild(brought)) == Truth::Yes ? stated : nullptr;
}

QString boundFor(const Condition &minBuild, const Context &context)
{
    for (const QString &ancestor : context.platform.lineage) {
        if (const QString bound = minBuild.builds.value(ancestor); !bound.isEmpty())
            return bound;
    }
    return {};
}

Evaluation platformLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const auto args = [&] { return QVariantMap{{str("platforms"), condition.names}, {str("platform"), context.platform.id}}; };
    const Truth truth = context.platform.id.isEmpty() ? Truth::Unknown : isOneOf(context, condition.names);
    if (truth == Truth::Unknown)
        return unknownLeaf(context, str("platform"), "platform.unknown", args);
    Evaluation evaluation = leaf(context, truth, [&] {
        const Stated<QString> &os = *valueOf(context, "os");
        return evidenceOf(truth == Truth::Yes ? "platform.is" : "platform.is_not", args(), input("os", os.value), os);
    });
    return evaluation;
}

Evaluation platformVersionLeaf(const Condition &condition, const Context &context)
{
    return boundedValue(condition, context, "os_version", "platform_version");
}

Evaluation servicePackLeaf(const Condition &condition, const Context &context) { return boundedValue(condition, context, "sp", "sp"); }

Evaluation buildLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const QStringList platforms = condition.builds.keys();
    const Truth listed = context.platform.id.isEmpty() ? Truth::Unknown : isOneOf(context, platforms);
    const auto args = [&] { return QVariantMap{{str("platform"), context.platform.id}, {str("platforms"), platforms}}; };
    if (listed == Truth::Unknown)
        return unknownLeaf(context, str("platform"), "platform.unknown", args);
    if (listed == Truth::No) {
        return leaf(context, Truth::No, [&] {
            const Stated<QString> &os = *valueOf(context, "os");
            return evidenceOf("platform.is_not", args(), input("os", os.value), os);
        });
    }
    const QString bound = boundFor(condition, context);
    const Stated<QString> *stated = valueOf(context, "build");
    const auto measured = [&] {
        return QVariantMap{{str("platform"), context.platform.id}, {str("bound"), bound}, {str("build"), stated ? stated->value : QString()}};
    };
    const Truth below = isShort(stated ? readBuild(stated->value) : std::nullopt, readBuild(bound));
    if (below == Truth::Unknown)
        return unknownLeaf(context, str("build"), "build.unknown", measured);
    const bool reaches = below == Truth::No;
    return leaf(context, reaches ? Truth::Yes : Truth::No,
                [&] { return evidenceOf(reaches ? "build.reaches" : "build.below", measured(), input("build", stated->value), *stated); });
}

Evaluation restartLeaf(const Condition &, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const Stated<QString> *stated = valueOf(context, "pending_restart");
    if (!stated)
        return unknownLeaf(context, str("pending_restart"), "restart.unknown", noArgs);
    const bool pending = stated->value.compare(str("yes"), Qt::CaseInsensitive) == 0;
    return leaf(context, pending ? Truth::Yes : Truth::No,
                [&] { return evidenceOf(pending ? "restart.pending" : "restart.done", {}, input("pending_restart", stated->value), *stated); });
}

} // namespace tagliando::matching
