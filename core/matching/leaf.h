// The leaves of a condition, one function per thing they look at. Internal to the matcher.
#pragma once

#include "core/domain/condition.h"
#include "core/matching/conditionmatcher.h"

namespace tagliando::matching {

/// How a question nobody answered counts: by its default, as unknown, or as assumed (to find out whether the answer matters).
enum class Unanswered { Default, Unknown, Assumed };

/// The machine's platform with everything it descends from; `family` says that the release is not known ("windows-10").
struct PlatformState {
    QString id;          ///< empty: not known
    QStringList lineage; ///< id first
    bool family = false;
};

PlatformState platformOf(const ServerState &state, const Vocabulary &vocabulary);

struct Context {
    Context(const Subject &subject, const Vocabulary &vocabulary, bool explain);

    const Subject &subject;
    const Vocabulary &vocabulary;
    bool explain = true; ///< false: truth only, no evidence
    Unanswered unanswered = Unanswered::Default;
    const QHash<QString, bool> *assumed = nullptr;
    PlatformState platform;
};

Evaluation platformLeaf(const Condition &condition, const Context &context);
Evaluation platformVersionLeaf(const Condition &condition, const Context &context);
Evaluation servicePackLeaf(const Condition &condition, const Context &context);
Evaluation buildLeaf(const Condition &condition, const Context &context);
/// `brought`: the build that the updates bring, for those of which `condition.builds` does not say it (KB -> build); empty: not known.
Evaluation hotfixLeaf(const Condition &condition, const Context &context, const QString &brought = {});
/// The machine's build, when it says that an update listed as installed is not there. Windows 10, Server 2016 and later hold everything in one
/// line of builds (FEEDS C3 rule 5): a list that names more is wrong or waits for a restart. A list seen after the build knows more than it.
const Stated<QString> *contradictingBuild(const Context &context, const QString &brought, const QDateTime &listed);
/// The bound of a MinBuild condition that holds for the machine's platform; empty: none.
QString boundFor(const Condition &minBuild, const Context &context);
Evaluation restartLeaf(const Condition &condition, const Context &context);
Evaluation productLeaf(const Condition &condition, const Context &context);
Evaluation packageLeaf(const Condition &condition, const Context &context);
Evaluation attributeLeaf(const Condition &condition, const Context &context);
Evaluation flagLeaf(const Condition &condition, const Context &context);
Evaluation serverLeaf(const Condition &condition, const Context &context);
Evaluation roleLeaf(const Condition &condition, const Context &context);
Evaluation questionLeaf(const Condition &condition, const Context &context);

/// Is a machine of this platform also the platform `id`? Unknown when only a family is known to which that belongs.
Truth isPlatform(const PlatformState &platform, const Vocabulary &vocabulary, const QString &id);
/// Is the machine this platform? Unknown when only a family is known to which the platform belongs.
Truth isPlatform(const Context &context, const QString &id);

/// Does one of these ids hold for the machine, or can it not be told? Empty: no.
template <class Ids>
Truth isOneOf(const Context &context, const Ids &ids)
{
    Truth truth = Truth::No;
    for (const QString &id : ids) {
        const Truth one = isPlatform(context, id);
        if (one == Truth::Yes)
            return Truth::Yes;
        if (one == Truth::Unknown)
            truth = Truth::Unknown;
    }
    return truth;
}

/// The bound that decided: which one, and on which side of it the version lies.
struct BoundCheck {
    Truth truth = Truth::Yes; ///< Unknown: a bound could not be compared
    QString op;               ///< "ge"; empty when there were no bounds
    QString bound;
    bool reaches = true; ///< version >= bound
};
BoundCheck check(const Bounds &bounds, VersionScheme scheme, const QString &version);

QString sourceText(const QString &reader, const QString &fileName);

template <class T>
Evidence evidenceOf(const char *rule, QVariantMap args, QString input, const Stated<T> &stated)
{
    return {QLatin1String(rule), std::move(args), std::move(input), sourceText(stated.source, stated.fileName), stated.collected};
}

template <class MakeEvidence>
Evaluation leaf(const Context &context, Truth truth, MakeEvidence makeEvidence)
{
    Evaluation evaluation;
    evaluation.truth = truth;
    if (context.explain)
        evaluation.evidence.push_back(makeEvidence());
    return evaluation;
}

/// A leaf that lacks an input; `makeArgs` gives the arguments of its reason.
template <class MakeArgs>
Evaluation unknownLeaf(const Context &context, const QString &missing, const char *rule, MakeArgs makeArgs)
{
    Evaluation evaluation = leaf(context, Truth::Unknown, [&] { return Evidence{QLatin1String(rule), makeArgs(), {}, {}, {}}; });
    evaluation.missingInputs.append(missing);
    return evaluation;
}
inline QVariantMap noArgs() { return {}; }

/// Nothing is known about a machine where none is asked about (customer scope): no, without a reason to print.
inline Evaluation nobody()
{
    Evaluation evaluation;
    evaluation.truth = Truth::No;
    return evaluation;
}

inline QString str(const char *text) { return QLatin1String(text); }

} // namespace tagliando::matching
