#include "core/matching/conditionmatcher.h"

#include "core/matching/leaf.h"
#include "core/matching/tree.h"

#include <algorithm>

namespace tagliando {

namespace matching {

namespace {

using Kind = Condition::Kind;

void addReasons(Evaluation *into, Evaluation &&from)
{
    for (Evidence &evidence : from.evidence) {
        if (std::find(into->evidence.begin(), into->evidence.end(), evidence) == into->evidence.end())
            into->evidence.push_back(std::move(evidence));
    }
    for (const QString &input : std::as_const(from.missingInputs)) {
        if (!into->missingInputs.contains(input))
            into->missingInputs.append(input);
    }
}

void addQuestions(Evaluation *into, const Evaluation &from)
{
    for (const QString &question : from.openQuestions) {
        if (!into->openQuestions.contains(question))
            into->openQuestions.append(question);
    }
}

bool isHotfix(const Condition &condition) { return condition.kind == Kind::KbAny || condition.kind == Kind::KbAll; }

// "One of these updates, or this build": the build is what the updates bring.
QString siblingBound(const Condition &any, const Context &context)
{
    for (const Condition &child : any.children) {
        if (child.kind == Kind::MinBuild)
            return boundFor(child, context);
    }
    return {};
}

// A list of updates decided: what the build says of it makes it certain, as long as it is no older than the list.
void addBuildsWord(const Condition &any, const Context &context, Evaluation *decided)
{
    const auto build = std::find_if(any.children.begin(), any.children.end(), [](const Condition &child) { return child.kind == Kind::MinBuild; });
    if (!context.explain || build == any.children.end() || decided->evidence.empty())
        return;
    Evaluation word = buildLeaf(*build, context);
    if (word.truth == Truth::Yes && word.evidence.front().collected >= decided->evidence.front().collected)
        decided->evidence.push_back(std::move(word.evidence.front()));
}

// A known build decides over an incomplete hotfix list: below the threshold, an update that is not listed is not there (FEEDS C3 rule 5).
// An update that waits for its restart decides over an unknown build: the restart is what lacks.
Truth letSystemDecide(const Condition &any, const Context &context, std::vector<Evaluation> *children)
{
    bool below = false;
    bool pending = false;
    bool unlisted = false;
    const Platform *platform = context.vocabulary.platform(context.platform.id);
    const bool oneLine = platform && platform->nt.startsWith(QLatin1String("10."));
    for (size_t i = 0; i < children->size(); ++i) {
        const Condition &child = any.children[i];
        // Before Windows 10 a complete list in which no successor stands decides, too: of old systems nobody knows the revision.
        unlisted = unlisted || (isHotfix(child) && !oneLine && !child.builds.isEmpty() && (*children)[i].truth == Truth::No);
        pending = pending || (isHotfix(child) && (*children)[i].truth == Truth::No && (*children)[i].pendingRestart);
        below = below || (child.kind == Kind::MinBuild && (*children)[i].truth == Truth::No && isOneOf(context, child.builds.keys()) == Truth::Yes);
    }
    Truth truth = Truth::No;
    for (size_t i = 0; i < children->size(); ++i) {
        const bool hotfix = isHotfix(any.children[i]);
        const bool decided = (hotfix && (below || pending)) || ((pending || unlisted) && any.children[i].kind == Kind::MinBuild);
        if (decided && (*children)[i].truth == Truth::Unknown)
            (*children)[i].truth = Truth::No;
        if ((*children)[i].truth == Truth::Unknown)
            truth = Truth::Unknown;
    }
    return truth;
}

// `decisive` is the truth of one child that settles the whole: No for all, Yes for any.
Evaluation combine(const Condition &condition, const Context &context, Truth decisive)
{
    Evaluation result;
    result.truth = decisive == Truth::No ? Truth::Yes : Truth::No;
    std::vector<Evaluation> children;
    const QString brought = decisive == Truth::Yes ? siblingBound(condition, context) : QString();
    for (const Condition &child : condition.children) {
        Evaluation one = isHotfix(child) ? hotfixLeaf(child, context, brought) : evaluateTree(child, context);
        addQuestions(&result, one);
        if (one.truth == decisive)
            result.truth = decisive;
        else if (one.truth == Truth::Unknown && result.truth != decisive)
            result.truth = Truth::Unknown;
        children.push_back(std::move(one));
        // Nothing after a certain answer changes it; the reasons of a restart still do.
        if (result.truth == decisive && !(decisive == Truth::No && children.back().pendingRestart)) {
            if (isHotfix(child) && !brought.isEmpty())
                addBuildsWord(condition, context, &children.back());
            break;
        }
    }
    if (decisive == Truth::Yes && result.truth == Truth::Unknown)
        result.truth = letSystemDecide(condition, context, &children);
    const bool failed = result.truth == Truth::No;
    // A restart alone repairs an `any` when it repairs one branch, an `all` when it repairs every failing one.
    const auto repaired = [](const Evaluation &one) { return one.truth == Truth::No && one.pendingRestart; };
    if (failed && decisive == Truth::Yes)
        result.pendingRestart = std::any_of(children.begin(), children.end(), repaired);
    else if (failed)
        result.pendingRestart =
            std::all_of(children.begin(), children.end(), [&](const Evaluation &one) { return one.truth == Truth::Yes || repaired(one); });
    for (Evaluation &one : children) {
        result.positive = result.positive || (one.positive && one.truth != Truth::No);
        // What explains: the child that decided; of an open result also what is known so far.
        if (result.truth != decisive || one.truth == decisive)
            addReasons(&result, std::move(one));
    }
    if (result.truth != Truth::Unknown)
        result.missingInputs.clear();
    return result;
}

Evaluation negate(Evaluation child, bool restartLeaf)
{
    if (child.truth == Truth::Unknown)
        return child;
    child.pendingRestart = restartLeaf && child.truth == Truth::Yes;
    child.truth = child.truth == Truth::Yes ? Truth::No : Truth::Yes;
    return child;
}

} // namespace

Evaluation evaluateTree(const Condition &condition, const Context &context)
{
    switch (condition.kind) {
    case Kind::All:
        return combine(condition, context, Truth::No);
    case Kind::Any:
        return combine(condition, context, Truth::Yes);
    case Kind::Not:
        if (condition.children.empty())
            return nobody();
        return negate(evaluateTree(condition.children.front(), context), condition.children.front().kind == Kind::PendingRestart);
    case Kind::Platform:
        return platformLeaf(condition, context);
    case Kind::Product:
        return productLeaf(condition, context);
    case Kind::Package:
        return packageLeaf(condition, context);
    case Kind::PlatformVersion:
        return platformVersionLeaf(condition, context);
    case Kind::ServicePack:
        return servicePackLeaf(condition, context);
    case Kind::MinBuild:
        return buildLeaf(condition, context);
    case Kind::KbAny:
    case Kind::KbAll:
        return hotfixLeaf(condition, context);
    case Kind::Attribute:
        return attributeLeaf(condition, context);
    case Kind::Flag:
        return flagLeaf(condition, context);
    case Kind::Role:
        return roleLeaf(condition, context);
    case Kind::Server:
        return serverLeaf(condition, context);
    case Kind::Question:
        return questionLeaf(condition, context);
    case Kind::PendingRestart:
        return restartLeaf(condition, context);
    }
    return nobody();
}

QDateTime oldestOf(const std::vector<Evidence> &evidence)
{
    // A platform or a role stated years ago is no stale finding; a version or a hotfix list is.
    const auto oldest = [&](bool identity) {
        QDateTime time;
        for (const Evidence &one : evidence) {
            const bool isIdentity = one.rule.startsWith(QLatin1String("platform.")) || one.rule.startsWith(QLatin1String("role."));
            if (isIdentity == identity && one.collected.isValid() && (!time.isValid() || one.collected < time))
                time = one.collected;
        }
        return time;
    };
    const QDateTime time = oldest(false);
    return time.isValid() ? time : oldest(true);
}

bool onlySystem(const Condition &condition)
{
    switch (condition.kind) {
    case Kind::All:
    case Kind::Any:
    case Kind::Not:
        return std::all_of(condition.children.begin(), condition.children.end(), onlySystem);
    case Kind::Product:
    case Kind::Package:
    case Kind::Attribute:
    case Kind::Flag:
    case Kind::Role:
    case Kind::Server:
        return false;
    default:
        return true;
    }
}

bool namesPlatform(const Condition &condition, const Context &context)
{
    if (condition.kind == Kind::Platform)
        return !context.platform.id.isEmpty() && isOneOf(context, condition.names) == Truth::Yes;
    return condition.kind != Kind::Not &&
           std::any_of(condition.children.begin(), condition.children.end(), [&](const Condition &child) { return namesPlatform(child, context); });
}

} // namespace matching

Evaluation evaluate(const Condition &condition, const Subject &subject, const Vocabulary &vocabulary)
{
    const matching::Context context(subject, vocabulary, true);
    Evaluation evaluation = matching::evaluateTree(condition, context);
    // A fact about the operating system alone is identified by its platform.
    if (!evaluation.positive && subject.state && matching::onlySystem(condition))
        evaluation.positive = matching::namesPlatform(condition, context);
    evaluation.oldest = matching::oldestOf(evaluation.evidence);
    return evaluation;
}

} // namespace tagliando
