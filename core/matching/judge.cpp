// From a requirement's cases to a verdict.
#include "core/matching/conditionmatcher.h"
#include "core/matching/tree.h"

#include <algorithm>

namespace tagliando {

namespace {

using matching::Context;
using matching::Unanswered;

struct Decision {
    VerdictKind kind = VerdictKind::NotApplicable;
    const Case *decider = nullptr;
    Evaluation reasons; ///< of what decided; for not-applicable of all cases
    QStringList asked;  ///< unanswered questions met on the way
};

void append(Evaluation *into, const Evaluation &from)
{
    for (const Evidence &evidence : from.evidence) {
        if (std::find(into->evidence.begin(), into->evidence.end(), evidence) == into->evidence.end())
            into->evidence.push_back(evidence);
    }
}

void addQuestions(QStringList *asked, const Evaluation &from)
{
    for (const QString &question : from.openQuestions) {
        if (!asked->contains(question))
            asked->append(question);
    }
}

// A case nothing observable closes stands until somebody says "già gestito".
void decideHandled(Decision *decision, const Requirement &requirement, const Context &context)
{
    const QString question = QStringLiteral("handled:") + requirement.id;
    decision->kind = VerdictKind::Missing;
    const auto *answers = context.subject.answers;
    if (!answers || !answers->contains(question))
        return;
    const bool yes = answers->value(question);
    decision->kind = yes ? VerdictKind::Satisfied : VerdictKind::Missing;
    decision->reasons.evidence.push_back({yes ? QStringLiteral("question.yes") : QStringLiteral("question.no"),
                                          {{QStringLiteral("question"), question}},
                                          QStringLiteral("question.") + question + (yes ? QStringLiteral("=yes") : QStringLiteral("=no")),
                                          {},
                                          {}});
}

Decision decide(const Requirement &requirement, const Context &context)
{
    Decision decision;
    for (const Case &one : requirement.cases) {
        Evaluation when = matching::evaluateTree(one.when, context);
        addQuestions(&decision.asked, when);
        if (when.truth == Truth::No) {
            append(&decision.reasons, when);
            continue;
        }
        decision.decider = &one;
        decision.reasons = std::move(when);
        if (decision.reasons.truth == Truth::Unknown) {
            decision.kind = VerdictKind::Unknown;
            if (!decision.reasons.positive && context.subject.state && matching::onlySystem(one.when))
                decision.reasons.positive = matching::namesPlatform(one.when, context);
            return decision;
        }
        decision.reasons.positive = true;
        if (!one.needs) {
            decideHandled(&decision, requirement, context);
            return decision;
        }
        const Evaluation needs = matching::evaluateTree(*one.needs, context);
        addQuestions(&decision.asked, needs);
        append(&decision.reasons, needs);
        decision.reasons.missingInputs = needs.missingInputs;
        decision.reasons.pendingRestart = needs.pendingRestart;
        decision.kind = needs.truth == Truth::Yes ? VerdictKind::Satisfied : needs.truth == Truth::No ? VerdictKind::Missing : VerdictKind::Unknown;
        return decision;
    }
    return decision;
}

VerdictKind kindAssuming(const Requirement &requirement, Context context, const QHash<QString, bool> &answers)
{
    context.explain = false;
    context.unanswered = Unanswered::Assumed;
    context.assumed = &answers;
    return decide(requirement, context).kind;
}

// Does some answer to this question change the verdict, whatever the other unanswered ones turn out to be?
bool matters(const QString &question, const QStringList &unanswered, const Requirement &requirement, const Context &context)
{
    QStringList others = unanswered;
    others.removeAll(question);
    // Beyond a handful the others keep their defaults: 2^n cases are no answer in time.
    const unsigned combinations = others.size() > 5 ? 1 : 1U << unsigned(others.size());
    for (unsigned combination = 0; combination < combinations; ++combination) {
        QHash<QString, bool> answers;
        for (qsizetype i = 0; combinations > 1 && i < others.size(); ++i)
            answers.insert(others.at(i), (combination >> unsigned(i) & 1U) != 0);
        answers.insert(question, true);
        const VerdictKind yes = kindAssuming(requirement, context, answers);
        answers.insert(question, false);
        if (kindAssuming(requirement, context, answers) != yes)
            return true;
    }
    return false;
}

QStringList openQuestions(const Requirement &requirement, const Context &context)
{
    Context open = context;
    open.explain = false;
    open.unanswered = Unanswered::Unknown;
    const Decision decision = decide(requirement, open);
    if (decision.kind != VerdictKind::Unknown)
        return {};
    QStringList unanswered;
    for (const Case &one : requirement.cases) {
        // All of them, also behind a case that an answer would open.
        const auto collect = [&](const Condition &condition, auto &&self) -> void {
            if (condition.kind == Condition::Kind::Question && !unanswered.contains(condition.name) &&
                !(context.subject.answers && context.subject.answers->contains(condition.name)))
                unanswered.append(condition.name);
            for (const Condition &child : condition.children)
                self(child, self);
        };
        collect(one.when, collect);
        if (one.needs)
            collect(*one.needs, collect);
    }
    QStringList result;
    for (const QString &question : std::as_const(unanswered)) {
        if (matters(question, unanswered, requirement, context))
            result.append(question);
    }
    return result;
}

Verdict judgeOne(const Requirement &requirement, const Subject &subject, const Vocabulary &vocabulary, Detail detail)
{
    Verdict verdict;
    verdict.subject = subject.star;
    Context context(subject, vocabulary, false);
    Decision decision = decide(requirement, context);
    verdict.kind = decision.kind;
    // A verdict that met no unanswered question on its way would meet none with other answers.
    if (!decision.asked.isEmpty())
        verdict.openQuestions = openQuestions(requirement, context);
    // What does not apply, or is folded into "manca l'elenco prodotti: 36 fatti", shows no reasons in the list.
    const bool folded = decision.kind == VerdictKind::Unknown && !decision.reasons.positive;
    if (detail == Detail::Full || (decision.kind != VerdictKind::NotApplicable && !folded)) {
        context.explain = true;
        decision = decide(requirement, context);
    }
    if (decision.decider)
        verdict.action = decision.decider->action;
    verdict.missingInputs = decision.kind == VerdictKind::Unknown ? decision.reasons.missingInputs : QStringList();
    verdict.positivelyIdentified = decision.decider && decision.reasons.positive;
    verdict.restartOnly = decision.kind == VerdictKind::Missing && decision.reasons.pendingRestart;
    if (verdict.restartOnly)
        verdict.action.kind = QStringLiteral("restart");
    verdict.inputsCollected = matching::oldestOf(decision.reasons.evidence);
    verdict.evidence = std::move(decision.reasons.evidence);
    return verdict;
}

// What the star of "mx.*.bytes" stands for on this machine, sorted.
QStringList subjectsOf(const QString &pattern, const ServerState &state)
{
    const qsizetype star = pattern.indexOf(QLatin1Char('*'));
    const QString before = pattern.left(star);
    const QString after = pattern.mid(star + 1);
    QStringList subjects;
    for (auto it = state.values.keyBegin(); it != state.values.keyEnd(); ++it) {
        if (it->size() > before.size() + after.size() && it->startsWith(before) && it->endsWith(after))
            subjects.append(it->mid(before.size(), it->size() - before.size() - after.size()));
    }
    subjects.sort();
    return subjects;
}

} // namespace

std::vector<Verdict> judge(const Requirement &requirement, const Subject &subject, const Vocabulary &vocabulary, Detail detail)
{
    if (requirement.subjects.isEmpty() || !subject.state)
        return {judgeOne(requirement, subject, vocabulary, detail)};
    const QStringList stars = subjectsOf(requirement.subjects, *subject.state);
    std::vector<Verdict> verdicts;
    for (const QString &star : stars) {
        Subject one = subject;
        one.star = star;
        verdicts.push_back(judgeOne(requirement, one, vocabulary, detail));
    }
    if (verdicts.empty()) {
        Verdict none;
        if (detail == Detail::Full)
            none.evidence.push_back({QStringLiteral("attribute.unknown"), {{QStringLiteral("attribute"), requirement.subjects}}, {}, {}, {}});
        verdicts.push_back(std::move(none));
    }
    return verdicts;
}

} // namespace tagliando
