// Sentences beside a row. Generated ones come before the catalogue's own.
#include "ui/words/sentences.h"
#include "ui/words/words.h"

namespace tagliando {

namespace {

constexpr Sentence table[] = {
    {"advice.service_start.ahead",
     QT_TRANSLATE_N_NOOP("Advice",
                         "At the service's first restart from {date} on, a grace period of %n day(s) starts; first possible stop {earliest}."),
     "grace_days"},
    {"advice.service_start.armed",
     QT_TRANSLATE_N_NOOP("Advice", "The next restart of the service starts a grace period of %n day(s): install the fix before restarting."),
     "grace_days"},
    {"advice.service_start.ahead_at_once", QT_TRANSLATE_NOOP("Advice", "At the first restart from {date} on it stops.")},
    {"advice.service_start.armed_at_once", QT_TRANSLATE_NOOP("Advice", "At the next restart it stops: install the fix before restarting.")},
    {"advice.managed_since",
     QT_TRANSLATE_N_NOOP("Advice", "missing for %n day(s), managed since {since}, by {due}[; without the start of management: {original}]"), "days"},
    {"advice.service_start.latest", QT_TRANSLATE_NOOP("Advice", "Only the last start is known: first possible stop {earliest}.")},
    {"advice.decision_older", QT_TRANSLATE_NOOP("Advice", "Decision {id} covers only fixes released up to {date}: a newer one is out.")},
    {"advice.phase", QT_TRANSLATE_NOOP("Advice", "from {date}")},
};

} // namespace

std::span<const Sentence> adviceSentences() { return table; }

QString Words::advice(const Advice &advice, const QString &zone) const
{
    const QString own = filled(text(advice.text), readable(advice.args, zone));
    const Sentence *known = findSentence(table, advice.id);
    if (!known)
        return own.isEmpty() ? advice.id : own;
    QVariantMap args = advice.args;
    if (advice.id == QLatin1String("advice.phase")) {
        CatalogueDate phase{args.value(QStringLiteral("date")).toDate(), Precision::Day};
        fromString(args.value(QStringLiteral("precision")).toString(), &phase.precision);
        const bool vague = phase.precision == Precision::Month || phase.precision == Precision::Year;
        const QString since = vague ? date(phase) : sentence("Advice", *known, args, zone);
        return own.isEmpty() ? since : since + QStringLiteral(": ") + own;
    }
    const QString generated = sentence("Advice", *known, args, zone);
    return own.isEmpty() ? generated : generated + QLatin1Char(' ') + own;
}

QString Words::comparedWith(const Finding &finding) const
{
    if (finding.kind != RequirementKind::Baseline || !finding.about->verifiedOn)
        return {};
    return say("Advice", QT_TRANSLATE_NOOP("Advice", "compared with {baseline} of {date}"),
               {{QStringLiteral("baseline"), finding.about->source}, {QStringLiteral("date"), date(*finding.about->verifiedOn)}});
}

QStringList Words::adviceLines(const Finding &finding, const Moment &now) const
{
    QStringList lines;
    if (const QString baseline = comparedWith(finding); !baseline.isEmpty())
        lines << baseline;
    bool joinable = false; // a generated sentence and the catalogue's advice make one line
    bool earliestSaid = false;
    for (const Advice &item : finding.notes->advice) {
        const QString sentence = advice(item, finding.holder->zone);
        if (sentence.isEmpty())
            continue;
        const bool generated = !item.id.isEmpty() && findSentence(table, item.id);
        earliestSaid = earliestSaid || item.args.contains(QStringLiteral("earliest"));
        if (joinable && !generated)
            lines.last() += QLatin1Char(' ') + sentence;
        else
            lines << sentence;
        joinable = generated && item.text.isEmpty();
    }
    if (!earliestSaid && finding.earliestStop.isValid() && finding.stopsPrecision == Precision::Latest && finding.state == State::Blocking)
        lines.prepend(
            advice({QStringLiteral("advice.service_start.latest"), {{QStringLiteral("earliest"), finding.earliestStop.toUTC()}}, {}}, finding.holder->zone));
    // Collisions stand first: they are what somebody must decide about today.
    for (auto item = finding.notes->conflicts.rbegin(); item != finding.notes->conflicts.rend(); ++item)
        lines.prepend(conflict(*item));
    if (finding.notes->decision && finding.notes->decision->status == DecisionStatus::Expired && finding.state != State::Overdue)
        lines << decision(*finding.notes->decision);
    if (finding.notes->freeze && (finding.state != State::Frozen || finding.notes->freeze->endedDaysAgo > 0))
        lines << freeze(*finding.notes->freeze);
    if (const QString since = available(finding, now); !since.isEmpty() && finding.state != State::Satisfied && !finding.notes->resolved)
        lines << since;
    return lines;
}

} // namespace tagliando
