#include "ui/words/verdicts.h"

#include "ui/words/words.h"

#include <algorithm>
#include <initializer_list>

namespace tagliando {

namespace {

constexpr const char *context = "Why";

bool endsWithOneOf(const Evidence &evidence, std::initializer_list<const char *> ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](const char *end) { return evidence.rule.endsWith(QLatin1String(end)); });
}

const Evidence *lastThat(const Finding &finding, std::initializer_list<const char *> ends)
{
    const auto found =
        std::find_if(finding.evidence.rbegin(), finding.evidence.rend(), [&](const Evidence &evidence) { return endsWithOneOf(evidence, ends); });
    return found == finding.evidence.rend() ? nullptr : &*found;
}

bool awaitsRestart(const Finding &finding) { return finding.verdict == VerdictKind::Missing && finding.action.kind == QLatin1String("restart"); }

QString kbOf(const Evidence &evidence) { return evidence.args.value(QStringLiteral("kb")).toString(); }

/// Of the KBs that were not found, one that the action asks for: others would close the row too, and nobody is sent to look for them.
const Evidence *absentAndAsked(const Finding &finding)
{
    const auto found = std::find_if(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence &evidence) {
        return evidence.rule == QLatin1String("kb.absent") &&
               (finding.action.kbAny.contains(kbOf(evidence)) || finding.action.kbAll.contains(kbOf(evidence)));
    });
    return found == finding.evidence.end() ? nullptr : &*found;
}

QString conjoined(const Words &words, const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return words.say(context, QT_TRANSLATE_NOOP("Why", "{names} and {last}"),
                     {{QStringLiteral("names"), words.list(names.mid(0, names.size() - 1))}, {QStringLiteral("last"), names.last()}});
}

/// Several KBs in one sentence; empty when no list of KBs decided.
QString missingKbs(const Words &words, const Finding &finding)
{
    const Evidence *decided = decidingEvidence(finding);
    if (!decided || decided->rule != QLatin1String("kb.absent"))
        return {};
    const Action &action = finding.action;
    if (action.kbAll.isEmpty() && action.kbAny.size() > 1)
        return words.say(context, QT_TRANSLATE_NOOP("Why", "{kbs} are missing: one of them is enough"),
                         {{QStringLiteral("kbs"), conjoined(words, action.kbAny)}});
    QStringList absent;
    for (const Evidence &evidence : finding.evidence) {
        if (evidence.rule == QLatin1String("kb.absent") && action.kbAll.contains(kbOf(evidence)) && !absent.contains(kbOf(evidence)))
            absent << kbOf(evidence);
    }
    if (absent.size() < 2)
        return {};
    return words.say(context, QT_TRANSLATE_NOOP("Why", "{kbs} are missing"), {{QStringLiteral("kbs"), conjoined(words, absent)}});
}

QString notConcerned(const Words &words, const Finding &finding)
{
    constexpr qsizetype shown = 3; // a fact of many cases says no for many reasons
    QStringList reasons;
    for (const Evidence &evidence : finding.evidence) {
        const QString reason = words.evidence(evidence, finding.zone);
        if (!reasons.contains(reason) && reasons.size() < shown)
            reasons << reason;
    }
    const QString what = reasons.isEmpty() ? words.title(finding) : reasons.join(QStringLiteral("; "));
    const QString whom = finding.serverName.isEmpty() ? finding.customerName : finding.serverName;
    return words.say(context, QT_TRANSLATE_NOOP("Why", "Does not concern {whom}: {what}"),
                     {{QStringLiteral("whom"), whom}, {QStringLiteral("what"), what}});
}

} // namespace

const Evidence *decidingEvidence(const Finding &finding)
{
    const Evidence *decided = nullptr;
    if (finding.stale && finding.foldedFacts == 0)
        decided = lastThat(finding, {"input.old"});
    if (!decided && awaitsRestart(finding))
        decided = lastThat(finding, {".pending", ".restart"});
    if (!decided) {
        switch (finding.verdict) {
        case VerdictKind::Satisfied:
            decided = lastThat(finding, {".reaches", "kb.installed", "check.ok", "product.absent"});
            break;
        case VerdictKind::Missing:
            decided = lastThat(finding, {".below", "kb.absent", ".pending", ".restart", "package.absent", ".compare"});
            break;
        default:
            decided = lastThat(finding, {"unknown", ".not_listed", ".not_comparable", "input.missing", "input.stale", ".unreadable"});
            break;
        }
    }
    if (decided && decided->rule == QLatin1String("kb.absent")) {
        if (const Evidence *asked = absentAndAsked(finding))
            decided = asked;
    }
    return decided || finding.evidence.empty() ? decided : &finding.evidence.back();
}

bool startsGrace(const Finding &finding)
{
    return std::none_of(finding.advice.begin(), finding.advice.end(),
                        [](const Advice &advice) { return advice.id == QLatin1String("advice.service_start.armed_at_once"); });
}

QString verdictSentence(const Words &words, const Finding &finding)
{
    if (finding.verdict == VerdictKind::NotApplicable)
        return notConcerned(words, finding);
    const Evidence *decision = decidingEvidence(finding);
    QString what = decision ? words.evidence(*decision, finding.zone) : words.title(finding);
    if (decision && decision->rule.startsWith(QLatin1String("input.")) && !what.isEmpty()) // words of ours, in the middle of a sentence
        what[0] = what[0].toLower();
    const char *verdict = QT_TRANSLATE_NOOP("Why", "To verify: {what}");
    if (awaitsRestart(finding)) {
        verdict = QT_TRANSLATE_NOOP("Why", "Only the restart is missing: {what}");
        if (!decision || !endsWithOneOf(*decision, {".pending", ".restart"}))
            what = words.action(finding);
    } else if (finding.verdict == VerdictKind::Missing) {
        if (const QString several = missingKbs(words, finding); !several.isEmpty())
            return several;
        verdict = QT_TRANSLATE_NOOP("Why", "Missing: {what}");
    } else if (finding.verdict == VerdictKind::Satisfied) {
        verdict = QT_TRANSLATE_NOOP("Why", "In order: {what}");
    } else if (finding.verdict == VerdictKind::Question) {
        verdict = QT_TRANSLATE_NOOP("Why", "To be asked: {what}");
    }
    return words.say(context, verdict, {{QStringLiteral("what"), what}});
}

} // namespace tagliando
