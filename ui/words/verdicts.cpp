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

const Evidence *lastThat(const std::vector<Evidence> &all, std::initializer_list<const char *> ends)
{
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Evidence &evidence) { return endsWithOneOf(evidence, ends); });
    return found == all.rend() ? nullptr : &*found;
}

bool awaitsRestart(const Finding &finding)
{
    return finding.verdict == VerdictKind::Missing && finding.about->action.kind == QLatin1String("restart");
}

QString kbOf(const Evidence &evidence) { return evidence.args.value(QStringLiteral("kb")).toString(); }

/// Of the KBs that were not found, one that the action asks for: others would close the row too, and nobody is sent to look for them.
const Evidence *absentAndAsked(const std::vector<Evidence> &all, const Action &action)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Evidence &evidence) {
        return evidence.rule == QLatin1String("kb.absent") && (action.kbAny.contains(kbOf(evidence)) || action.kbAll.contains(kbOf(evidence)));
    });
    return found == all.end() ? nullptr : &*found;
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
    const std::optional<Evidence> decided = decidingEvidence(finding);
    if (!decided || decided->rule != QLatin1String("kb.absent"))
        return {};
    const Action &action = finding.about->action;
    if (action.kbAll.isEmpty() && action.kbAny.size() > 1)
        return words.say(context, QT_TRANSLATE_NOOP("Why", "{kbs} are missing: one of them is enough"),
                         {{QStringLiteral("kbs"), conjoined(words, action.kbAny)}});
    QStringList absent;
    for (const Evidence &evidence : finding.evidence()) {
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
    for (const Evidence &evidence : finding.evidence()) {
        const QString reason = words.evidence(evidence, finding.holder->zone);
        if (!reasons.contains(reason) && reasons.size() < shown)
            reasons << reason;
    }
    const QString what = reasons.isEmpty() ? words.title(finding) : reasons.join(QStringLiteral("; "));
    const QString whom = finding.holder->serverName.isEmpty() ? finding.holder->customerName : finding.holder->serverName;
    return words.say(context, QT_TRANSLATE_NOOP("Why", "Does not concern {whom}: {what}"),
                     {{QStringLiteral("whom"), whom}, {QStringLiteral("what"), what}});
}

} // namespace

std::optional<Evidence> decidingEvidence(const Finding &finding)
{
    const std::vector<Evidence> all = finding.evidence();
    const Evidence *decided = nullptr;
    if (finding.stale && finding.foldedFacts == 0)
        decided = lastThat(all, {"input.old"});
    if (!decided && awaitsRestart(finding))
        decided = lastThat(all, {".pending", ".restart"});
    if (!decided) {
        switch (finding.verdict) {
        case VerdictKind::Satisfied:
            decided = lastThat(all, {".reaches", "kb.installed", "check.ok", "product.absent"});
            break;
        case VerdictKind::Missing:
            decided = lastThat(all, {".below", "kb.absent", ".pending", ".restart", "package.absent", ".compare"});
            break;
        default:
            decided = lastThat(all, {"unknown", ".not_listed", ".not_comparable", "input.missing", "input.stale", ".unreadable"});
            break;
        }
    }
    if (decided && decided->rule == QLatin1String("kb.absent")) {
        if (const Evidence *asked = absentAndAsked(all, finding.about->action))
            decided = asked;
    }
    if (!decided && !all.empty())
        decided = &all.back();
    return decided ? std::optional(*decided) : std::nullopt;
}

bool startsGrace(const Finding &finding)
{
    return std::none_of(finding.notes->advice.begin(), finding.notes->advice.end(),
                        [](const Advice &advice) { return advice.id == QLatin1String("advice.service_start.armed_at_once"); });
}

QString verdictSentence(const Words &words, const Finding &finding)
{
    if (finding.verdict == VerdictKind::NotApplicable)
        return notConcerned(words, finding);
    const std::optional<Evidence> decision = decidingEvidence(finding);
    QString what = decision ? words.evidence(*decision, finding.holder->zone) : words.title(finding);
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
