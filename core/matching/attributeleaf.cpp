// Named values: attributes, flags, roles, and the questions only people answer.
#include "core/matching/leaf.h"

namespace tagliando::matching {

namespace {

QString filled(const QString &name, const Context &context)
{
    QString text = name;
    return text.replace(str("{subject}"), context.subject.star);
}

// "32768@2026-11-01T00:00" is a reading: its number counts.
QString readingOf(const QString &key, const QString &value)
{
    return key.startsWith(str("counter.")) ? value.section(QLatin1Char('@'), 0, 0) : value;
}

std::optional<double> number(const QString &text)
{
    bool ok = false;
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(str("0x"), Qt::CaseInsensitive)) {
        const qulonglong hexadecimal = trimmed.mid(2).toULongLong(&ok, 16);
        return ok ? std::optional<double>(double(hexadecimal)) : std::nullopt;
    }
    const double value = trimmed.toDouble(&ok);
    return ok ? std::optional<double>(value) : std::nullopt;
}

std::optional<std::strong_ordering> compareValues(const QString &value, const QString &limit)
{
    const auto a = number(value);
    const auto b = number(limit);
    if (!a || !b)
        return compareVersions(VersionScheme::Natural, value, limit);
    return *a < *b ? std::strong_ordering::less : *a > *b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

// eq and ne never fail: two texts are the same without case, or they are not.
bool isSame(const QString &value, const QString &limit)
{
    const auto a = number(value);
    const auto b = number(limit);
    return a && b ? *a == *b : value.trimmed().compare(limit.trimmed(), Qt::CaseInsensitive) == 0;
}

BoundCheck checkValue(const Bounds &bounds, const QString &value)
{
    BoundCheck decided;
    const auto consider = [&](const char *op, const std::optional<QString> &bound, auto holds) {
        if (!bound)
            return;
        const std::optional<bool> held = holds(*bound);
        const Truth truth = !held ? Truth::Unknown : *held ? Truth::Yes : Truth::No;
        if (decided.op.isEmpty() || (truth == Truth::No && decided.truth != Truth::No) || (truth == Truth::Unknown && decided.truth == Truth::Yes))
            decided = {truth, str(op), *bound, truth == Truth::Yes};
    };
    const auto ordered = [&](bool (*holds)(std::strong_ordering)) {
        return [&value, holds](const QString &bound) -> std::optional<bool> {
            const auto order = compareValues(value, bound);
            return order ? std::optional<bool>(holds(*order)) : std::nullopt;
        };
    };
    consider("ge", bounds.ge, ordered([](std::strong_ordering o) { return o >= 0; }));
    consider("gt", bounds.gt, ordered([](std::strong_ordering o) { return o > 0; }));
    consider("lt", bounds.lt, ordered([](std::strong_ordering o) { return o < 0; }));
    consider("le", bounds.le, ordered([](std::strong_ordering o) { return o <= 0; }));
    consider("eq", bounds.eq, [&](const QString &bound) { return std::optional<bool>(isSame(value, bound)); });
    consider("ne", bounds.ne, [&](const QString &bound) { return std::optional<bool>(!isSame(value, bound)); });
    return decided;
}

} // namespace

Evaluation attributeLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const QString name = filled(condition.name, context);
    const auto &values = context.subject.state->values;
    auto stated = values.constFind(name);
    if (stated == values.constEnd())
        stated = values.constFind(str("attr.") + name);
    const auto named = [&] { return QVariantMap{{str("attribute"), name}}; };
    if (stated == values.constEnd()) {
        if (!condition.bounds.empty())
            return unknownLeaf(context, name, "attribute.unknown", named);
        // "known" asks whether there is a value: that there is none is an answer.
        return leaf(context, Truth::No, [&] { return Evidence{str("attribute.unknown"), named(), {}, {}, {}}; });
    }
    const QString value = readingOf(stated.key(), stated->value);
    const BoundCheck decided = checkValue(condition.bounds, value);
    Evaluation evaluation = leaf(context, decided.truth, [&] {
        QVariantMap args = named();
        args[str("value")] = value;
        args[str("op")] = condition.bounds.empty() ? str("known") : decided.op;
        args[str("limit")] = decided.bound;
        args[str("holds")] = decided.truth == Truth::Yes;
        return evidenceOf("attribute.compare", args, stated.key() + QLatin1Char('=') + stated->value, *stated);
    });
    evaluation.positive = true;
    if (decided.truth == Truth::Unknown)
        evaluation.missingInputs.append(name);
    return evaluation;
}

Evaluation flagLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const QString key = str("flag.") + filled(condition.name, context);
    const auto args = [&] { return QVariantMap{{str("flag"), condition.name}}; };
    const auto stated = context.subject.state->values.constFind(key);
    Presence presence = Presence::Absent;
    if (stated == context.subject.state->values.constEnd() || !fromString(stated->value, &presence))
        return unknownLeaf(context, key, "flag.unknown", args);
    const bool set = presence == Presence::Installed;
    Evaluation evaluation = leaf(context, set ? Truth::Yes : Truth::No, [&] {
        return evidenceOf(set ? "flag.set" : "flag.absent", args(), key + QLatin1Char('=') + stated->value, *stated);
    });
    evaluation.positive = set;
    evaluation.pendingRestart = presence == Presence::Pending;
    return evaluation;
}

Evaluation serverLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.server || !condition.names.contains(QString::number(context.subject.server.value)))
        return nobody();
    Evaluation evaluation = leaf(context, Truth::Yes, [] { return Evidence{str("server.named"), {}, {}, {}, {}}; });
    evaluation.positive = true;
    return evaluation;
}

Evaluation roleLeaf(const Condition &condition, const Context &context)
{
    if (!context.subject.state)
        return nobody();
    const auto asked = [&] { return QVariantMap{{str("roles"), condition.names}}; };
    const auto stated = context.subject.state->values.constFind(str("role"));
    if (stated == context.subject.state->values.constEnd())
        return unknownLeaf(context, str("role"), "role.unknown", asked);
    QString held;
    for (const QString &role : stated->value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (condition.names.contains(role.trimmed(), Qt::CaseInsensitive)) {
            held = role.trimmed();
            break;
        }
    }
    Evaluation evaluation = leaf(context, held.isEmpty() ? Truth::No : Truth::Yes, [&] {
        QVariantMap args = asked();
        if (!held.isEmpty())
            args[str("role")] = held;
        return evidenceOf(held.isEmpty() ? "role.has_not" : "role.has", args, str("role=") + stated->value, *stated);
    });
    evaluation.positive = !held.isEmpty();
    return evaluation;
}

Evaluation questionLeaf(const Condition &condition, const Context &context)
{
    const QString &id = condition.name;
    const Subject &subject = context.subject;
    if (subject.answers && subject.answers->contains(id)) {
        const bool yes = subject.answers->value(id);
        Evaluation evaluation = leaf(context, yes ? Truth::Yes : Truth::No, [&] {
            return Evidence{yes ? str("question.yes") : str("question.no"),
                            {{str("question"), id}},
                            str("question.") + id + (yes ? str("=yes") : str("=no")),
                            {},
                            {}};
        });
        // An answer for the whole customer says nothing about this machine.
        const auto known = subject.questions ? subject.questions->constFind(id) : QHash<QString, QuestionDefinition>::const_iterator();
        const bool ofServer = subject.questions && known != subject.questions->constEnd() && known->scope == str("server");
        evaluation.positive = yes && (ofServer || !subject.state);
        return evaluation;
    }
    Evaluation evaluation;
    evaluation.openQuestions.append(id);
    if (context.unanswered == Unanswered::Unknown)
        return evaluation;
    const bool byDefault = subject.questions && subject.questions->value(id).defaultAnswer;
    const bool yes = context.unanswered == Unanswered::Assumed && context.assumed ? context.assumed->value(id, byDefault) : byDefault;
    evaluation.truth = yes ? Truth::Yes : Truth::No;
    if (context.explain)
        evaluation.evidence.push_back({str("question.default"), {{str("question"), id}, {str("answer"), yes}}, {}, {}, {}});
    return evaluation;
}

} // namespace tagliando::matching
