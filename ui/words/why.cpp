// "Perché": five steps, each one sentence with the line that says where it comes from.
#include "ui/words/capitalised.h"
#include "ui/words/verdicts.h"
#include "ui/words/words.h"

#include <algorithm>
#include <optional>

namespace tagliando {

namespace {

constexpr const char *context = "Why";

QTimeZone zoneOf(const Finding &finding)
{
    const QTimeZone zone(finding.holder->zone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(separator);
}

std::optional<Evidence> observed(const Finding &finding)
{
    for (const Evidence &evidence : finding.evidence()) {
        if (evidence.collected.isValid())
            return evidence;
    }
    return std::nullopt;
}

/// Which requirements one missing input leaves open: the first few by id.
QString foldedRules(const std::optional<Evidence> &input)
{
    constexpr int shown = 5;
    const QStringList ids = input ? input->args.value(QStringLiteral("requirements")).toStringList() : QStringList();
    return ids.mid(0, shown).join(QStringLiteral(", ")) + (ids.size() > shown ? QStringLiteral(", …") : QString());
}

} // namespace

QString Words::collectedLine(const QString &source, const QDateTime &collected, const Finding &finding, const Moment &now) const
{
    // "systeminfo srv-posta.txt": reader, then file.
    const qsizetype blank = source.indexOf(QLatin1Char(' '));
    const QString from = blank < 0 ? readerName(source) : source.mid(blank + 1);
    if (!collected.isValid())
        return from;
    const int age = std::max(0, static_cast<int>(collected.toTimeZone(zoneOf(finding)).date().daysTo(now.dateIn(zoneOf(finding)))));
    const QVariantMap args{{QStringLiteral("at"), dateTime(collected, finding.holder->zone)}};
    const QString when = age == 0 ? say(context, QT_TRANSLATE_NOOP("Why", "collected today ({at})"), args)
                                  : count(context, QT_TRANSLATE_N_NOOP("Why", "collected %n day(s) ago ({at})"), age, args);
    return joined({from, when}, QStringLiteral("; "));
}

std::vector<WhyStep> Words::why(const Finding &finding, const Moment &now) const
{
    const std::optional<Evidence> input = observed(finding);
    const std::optional<Evidence> decision = decidingEvidence(finding);
    std::vector<WhyStep> steps;

    steps.push_back(
        {say(context, QT_TRANSLATE_NOOP("Why", "Input")),
         input ? evidence(*input, finding.holder->zone) : say(context, QT_TRANSLATE_NOOP("Why", "Nothing was ever collected that speaks of this")),
         input ? collectedLine(input->source, input->collected, finding, now) : QString()});

    static constexpr const char *kinds[] = {QT_TRANSLATE_NOOP("Why", "advisory {id}"),      QT_TRANSLATE_NOOP("Why", "blocking fact {id}"),
                                            QT_TRANSLATE_NOOP("Why", "baseline {id}"),      QT_TRANSLATE_NOOP("Why", "end of support {id}"),
                                            QT_TRANSLATE_NOOP("Why", "stated expiry {id}"), QT_TRANSLATE_NOOP("Why", "own advisory {id}"),
                                            QT_TRANSLATE_NOOP("Why", "agreed visits")};
    const QString verified =
        finding.about->verifiedOn && finding.about->verifiedOn->isValid()
            ? say(context, QT_TRANSLATE_NOOP("Why", "verified on {date}"), {{QStringLiteral("date"), date(*finding.about->verifiedOn)}})
        : finding.kind == RequirementKind::Fact && finding.foldedFacts == 0 ? say(context, QT_TRANSLATE_NOOP("Why", "not verified"))
                                                                            : QString();
    const QString from = finding.about->source.isEmpty()
                             ? QString()
                             : say(context, QT_TRANSLATE_NOOP("Why", "source: {source}"), {{QStringLiteral("source"), finding.about->source}});
    const QString id = finding.foldedFacts > 0 || finding.about->requirement.isEmpty()
                           ? QString()
                           : say(context, kinds[static_cast<int>(finding.kind)], {{QStringLiteral("id"), finding.about->requirement}});
    steps.push_back({say(context, QT_TRANSLATE_NOOP("Why", "Rule")), capitalised(title(finding)),
                     finding.foldedFacts > 0 ? foldedRules(decision) : joined({id, from, verified}, QStringLiteral("; "))});

    steps.push_back({say(context, QT_TRANSLATE_NOOP("Why", "Verdict")), verdictSentence(*this, finding),
                     decision && !decision->input.isEmpty() && finding.foldedFacts == 0
                         ? say(context, QT_TRANSLATE_NOOP("Why", "as read: {input}"), {{QStringLiteral("input"), decision->input}})
                         : QString()});

    const bool toTheMinute = finding.stopsPrecision == Precision::Instant || finding.stopsPrecision == Precision::Latest;
    const bool stops = finding.stopsAt.isValid() || finding.phase != StopPhase::None;
    QString clock = say(context, QT_TRANSLATE_NOOP("Why", "No clock runs"));
    QString clockSource;
    if (stops) {
        clock = finding.phase == StopPhase::Armed                    ? startsGrace(finding)
                                                                           ? say(context, QT_TRANSLATE_NOOP("Why", "The grace period starts at the next restart"))
                                                                           : say(context, QT_TRANSLATE_NOOP("Why", "It stops at the next restart"))
                                   : finding.phase == StopPhase::Grace ? say(context, QT_TRANSLATE_NOOP("Why", "The grace period is running"))
                : finding.phase == StopPhase::Ongoing && toTheMinute ? say(context, QT_TRANSLATE_NOOP("Why", "It happens already, as observed"))
                : toTheMinute                             ? say(context, QT_TRANSLATE_NOOP("Why", "The time computed from the value read counts"))
                : finding.kind == RequirementKind::Expiry ? say(context, QT_TRANSLATE_NOOP("Why", "The stated expiry counts"))
                                                          : say(context, QT_TRANSLATE_NOOP("Why", "The date in the fact counts"));
        if (finding.state == State::Blocking)
            clockSource = say(context, QT_TRANSLATE_NOOP("Why", "it wins over the policy: it is the one that stops"));
    } else if (finding.kind == RequirementKind::Visit) {
        clock = say(context, QT_TRANSLATE_NOOP("Why", "The agreed day counts"));
    } else if (finding.dueAt.isValid()) {
        clock =
            say(context, QT_TRANSLATE_NOOP("Why", "The policy's time counts from: {anchor}"), {{QStringLiteral("anchor"), anchor(finding.anchor)}});
        if (finding.originalDue.isValid())
            clockSource = say(context, QT_TRANSLATE_NOOP("Why", "without the start of management it would be {date}"),
                              {{QStringLiteral("date"), date(finding.originalDue)}});
        else if (finding.detected.isValid())
            clockSource = say(context, QT_TRANSLATE_NOOP("Why", "first seen on {date}"),
                              {{QStringLiteral("date"), date(finding.detected.toTimeZone(zoneOf(finding)).date())}});
    }
    steps.push_back({say(context, QT_TRANSLATE_NOOP("Why", "Clock")), clock, clockSource});

    const QString deadline = joined({when(finding, now), daysLeft(finding, now)}, QStringLiteral(", "));
    steps.push_back({say(context, QT_TRANSLATE_NOOP("Why", "Deadline")),
                     deadline.isEmpty() ? say(context, QT_TRANSLATE_NOOP("Why", "No deadline")) : capitalised(deadline),
                     text(finding.about->consequence).isEmpty() ? action(finding) : text(finding.about->consequence)});
    return steps;
}

} // namespace tagliando
