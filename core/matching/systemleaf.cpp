// What the operating system says of itself: platform, version, service pack, build, hotfixes, restart.
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

} // namespace

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
    QString bound;
    for (const QString &ancestor : context.platform.lineage) {
        bound = condition.builds.value(ancestor);
        if (!bound.isEmpty())
            break;
    }
    const Stated<QString> *stated = valueOf(context, "build");
    const auto measured = [&] {
        return QVariantMap{{str("platform"), context.platform.id}, {str("bound"), bound}, {str("build"), stated ? stated->value : QString()}};
    };
    const auto build = stated ? readBuild(stated->value) : std::nullopt;
    const auto limit = readBuild(bound);
    const bool sameFamily = build && limit && build->family.toUInt() == limit->family.toUInt();
    if (!build || !limit || (sameFamily && build->revision.isEmpty())) {
        return unknownLeaf(context, str("build"), "build.unknown", measured);
    }
    // A later build of the same platform holds everything that its earlier builds got.
    const bool reaches = sameFamily ? build->revision.toUInt() >= limit->revision.toUInt() : build->family.toUInt() > limit->family.toUInt();
    return leaf(context, reaches ? Truth::Yes : Truth::No,
                [&] { return evidenceOf(reaches ? "build.reaches" : "build.below", measured(), input("build", stated->value), *stated); });
}

Evaluation hotfixLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const ServerState &state = *context.subject.state;
    const bool all = condition.kind == Condition::Kind::KbAll;
    const ClassState list = state.classes.value(InventoryClass::OsHotfixes);
    Evaluation installed, pending, absent, unlisted;
    int counts[4] = {};
    for (const QString &kb : condition.names) {
        const auto stated = state.hotfixes.constFind(kb);
        const bool known = stated != state.hotfixes.constEnd();
        const int which = known ? int(stated->value.presence) : list.completeness.complete ? int(Presence::Absent) : 3;
        ++counts[which];
        if (!context.explain)
            continue;
        const QVariantMap args{{str("kb"), kb}};
        static constexpr const char *rules[] = {"kb.installed", "kb.pending", "kb.absent", "kb.not_listed"};
        Evaluation *const groups[] = {&installed, &pending, &absent, &unlisted};
        if (known)
            groups[which]->evidence.push_back(
                evidenceOf(rules[which], args, str("kb.") + kb + QLatin1Char('=') + toString(stated->value.presence), *stated));
        else if (which == 3)
            groups[which]->evidence.push_back({str(rules[which]), args, {}, {}, {}});
        else
            groups[which]->evidence.push_back(
                {str(rules[which]), args, str("kb.") + kb + str("=absent (hotfixes=complete)"), sourceText(list.source, list.fileName), list.collected});
    }
    const auto append = [](Evaluation *into, const Evaluation &from) {
        into->evidence.insert(into->evidence.end(), from.evidence.begin(), from.evidence.end());
    };
    Evaluation evaluation;
    const int total = int(condition.names.size());
    if (all ? counts[0] == total : counts[0] > 0) {
        evaluation = std::move(installed);
        evaluation.truth = Truth::Yes;
    } else if (counts[1] > 0 && (!all || counts[0] + counts[1] == total)) {
        // Installed but not restarted counts as absent, and the restart is all that lacks.
        evaluation = std::move(pending);
        evaluation.truth = Truth::No;
        evaluation.pendingRestart = true;
    } else if (all ? counts[1] + counts[2] > 0 : counts[3] == 0) {
        evaluation = std::move(absent);
        append(&evaluation, pending);
        evaluation.truth = Truth::No;
    } else {
        evaluation = std::move(unlisted);
        append(&evaluation, absent);
        evaluation.truth = Truth::Unknown;
        evaluation.missingInputs.append(str("hotfixes"));
    }
    return evaluation;
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
