// Decisions, freezes and collisions in words: who decided, until when, and what that means for the row.
#include "core/deadlines/decisions.h"
#include "core/domain/journalentry.h"
#include "ui/words/words.h"

#include <iterator>

namespace tagliando {

namespace {

constexpr const char *context = "Decision";

struct Reason {
    const char *id, *source;
};
constexpr Reason reasons[] = {{"no-window", QT_TRANSLATE_NOOP("Decision", "no window granted")},
                              {"change-freeze", QT_TRANSLATE_NOOP("Decision", "change freeze")},
                              {"management-refused", QT_TRANSLATE_NOOP("Decision", "management refused the downtime")},
                              {"vendor-not-certified", QT_TRANSLATE_NOOP("Decision", "the vendor does not certify it")},
                              {"unsupported-hardware", QT_TRANSLATE_NOOP("Decision", "unsupported hardware")},
                              {"air-gapped", QT_TRANSLATE_NOOP("Decision", "air-gapped system")},
                              {"operation", QT_TRANSLATE_NOOP("Decision", "mission or operation in progress")},
                              {"season-closed", QT_TRANSLATE_NOOP("Decision", "season closed")},
                              {"bad-patch", QT_TRANSLATE_NOOP("Decision", "known bad patch")},
                              {"replacement-planned", QT_TRANSLATE_NOOP("Decision", "replacement planned")},
                              {"cost-refused", QT_TRANSLATE_NOOP("Decision", "cost refused")},
                              {"waiting-supplier", QT_TRANSLATE_NOOP("Decision", "waiting for the supplier")}};

constexpr const char *kinds[] = {QT_TRANSLATE_NOOP("Decision", "deferral"), QT_TRANSLATE_NOOP("Decision", "risk acceptance"),
                                 QT_TRANSLATE_NOOP("Decision", "refusal"), QT_TRANSLATE_NOOP("Decision", "false positive")};

/// {who} comes with its preposition in Italian (`byRole`).
constexpr const char *inForceSentences[] = {QT_TRANSLATE_NOOP("Decision", "DEFERRED {who} until {date}"),
                                            QT_TRANSLATE_NOOP("Decision", "RISK ACCEPTED {who} until {date}"),
                                            QT_TRANSLATE_NOOP("Decision", "REFUSED {who}, valid until {date}"),
                                            QT_TRANSLATE_NOOP("Decision", "FALSE POSITIVE declared {who}, valid until {date}")};

constexpr const char *expiredSentences[] = {QT_TRANSLATE_N_NOOP("Decision", "deferral expired %n day(s) ago: no valid decision"),
                                            QT_TRANSLATE_N_NOOP("Decision", "risk acceptance expired %n day(s) ago: no valid decision"),
                                            QT_TRANSLATE_N_NOOP("Decision", "refusal expired %n day(s) ago: no valid decision"),
                                            QT_TRANSLATE_N_NOOP("Decision", "false positive expired %n day(s) ago: no valid decision")};

constexpr const char *blames[] = {"", QT_TRANSLATE_NOOP("Decision", "protected"), QT_TRANSLATE_NOOP("Decision", "took the blame"),
                                  QT_TRANSLATE_NOOP("Decision", "shared"), QT_TRANSLATE_NOOP("Decision", "not known")};

/// "dal CEO", "dall'amministratrice", "dallo studio", "dalla titolare": Italian joins preposition and article, and the role decides which.
QString byRole(const Words &words, const QString &role)
{
    if (words.language() == Language::English)
        return QStringLiteral("by the ") + role;
    const QString lower = role.toLower();
    const QChar first = lower.isEmpty() ? QChar() : lower[0];
    if (QStringLiteral("aeiouàèéìòù").contains(first) && role != role.toUpper()) // "dal CIO": an abbreviation is spelt
        return QStringLiteral("dall'") + role;
    const QString noun = lower.section(QLatin1Char(' '), 0, 0);
    const bool feminine = noun.endsWith(QLatin1String("trice")) || noun.endsWith(QLatin1String("essa")) || noun.endsWith(QLatin1String("zione")) ||
                          (noun.endsWith(QLatin1Char('a')) && !noun.endsWith(QLatin1String("ista")));
    if (feminine)
        return QStringLiteral("dalla ") + role;
    const bool hard = first == QLatin1Char('z') || lower.startsWith(QLatin1String("gn")) || lower.startsWith(QLatin1String("ps")) ||
                      (first == QLatin1Char('s') && lower.size() > 1 && !QStringLiteral("aeiou").contains(lower[1]));
    return (hard && role != role.toUpper() ? QStringLiteral("dallo ") : QStringLiteral("dal ")) + role;
}

} // namespace

QString Words::decisionKind(DecisionKind kind) const { return say(context, kinds[static_cast<int>(kind)]); }

QString Words::decisionReason(const QString &id) const
{
    for (const Reason &reason : reasons) {
        if (id == QLatin1String(reason.id))
            return say(context, reason.source);
    }
    return id;
}

QString Words::blame(Blame blame) const { return blame == Blame::Unstated ? QString() : say(context, blames[static_cast<int>(blame)]); }

QString Words::decision(const DecisionInForce &decision) const
{
    const int kind = static_cast<int>(decision.kind);
    if (decision.status == DecisionStatus::Expired)
        return count(context, expiredSentences[kind], -decision.daysLeft);
    QStringList parts{say(context, inForceSentences[kind],
                          {{QStringLiteral("who"), byRole(*this, decision.role)}, {QStringLiteral("date"), date(decision.until)}})};
    if (decision.status == DecisionStatus::Expiring)
        parts << (decision.daysLeft == 0 ? say(context, QT_TRANSLATE_NOOP("Decision", "expires today"))
                                         : count(context, QT_TRANSLATE_N_NOOP("Decision", "expiring (%n day(s))"), decision.daysLeft));
    if (decision.reviewOverdueDays > 0)
        parts << count(context, QT_TRANSLATE_N_NOOP("Decision", "review %n day(s) late"), decision.reviewOverdueDays);
    return parts.join(QStringLiteral("; "));
}

QString Words::decisionStatus(const DecisionView &view) const
{
    switch (view.status) {
    case DecisionStatus::Active:
        return say(context, QT_TRANSLATE_NOOP("Decision", "active"));
    case DecisionStatus::Expiring:
        return view.daysLeft == 0 ? say(context, QT_TRANSLATE_NOOP("Decision", "expires today"))
                                  : count(context, QT_TRANSLATE_N_NOOP("Decision", "expiring (%n day(s))"), view.daysLeft);
    case DecisionStatus::Expired:
        return count(context, expiredSentences[static_cast<int>(view.decision->kind)], -view.daysLeft);
    case DecisionStatus::Closed:
        return view.retired ? say(context, QT_TRANSLATE_NOOP("Decision", "closed: machine out of service"))
                            : say(context, QT_TRANSLATE_NOOP("Decision", "closed"));
    case DecisionStatus::Superseded:
        return say(context, QT_TRANSLATE_NOOP("Decision", "replaced by decision {id}"), {{QStringLiteral("id"), view.supersededBy.value}});
    }
    return {};
}

QString Words::decisionStory(const DecisionView &view, const QString &zoneName) const
{
    const Decision &decision = *view.decision;
    const QVariantMap args{{QStringLiteral("role"), decision.role}, {QStringLiteral("date"), date(decision.decided)}};
    QStringList story{say(context, QT_TRANSLATE_NOOP("Decision", "warned {date}"), {{QStringLiteral("date"), date(decision.warned)}})};
    const bool refused = decision.kind == DecisionKind::Refusal || decision.reason == QLatin1String("management-refused") ||
                         decision.reason == QLatin1String("cost-refused");
    if (decision.kind == DecisionKind::FalsePositive)
        story << say(context, QT_TRANSLATE_NOOP("Decision", "declared a false positive by {role} {date}"), args);
    else if (decision.kind == DecisionKind::Acceptance)
        story << say(context, QT_TRANSLATE_NOOP("Decision", "accepted by {role} {date}"), args);
    else if (refused)
        story << say(context, QT_TRANSLATE_NOOP("Decision", "refused by {role} {date}"), args);
    else
        story << say(context, QT_TRANSLATE_NOOP("Decision", "deferred by {role} {date}"), args);
    if (!decision.outcomes.empty())
        story << say(context, QT_TRANSLATE_NOOP("Decision", "incident {date}"), {{QStringLiteral("date"), date(decision.outcomes.back().incident)}});
    if (view.closed.isValid()) {
        const QTimeZone zone(zoneName.toUtf8());
        story << say(context, QT_TRANSLATE_NOOP("Decision", "resolved {date}"),
                     {{QStringLiteral("date"), date(view.closed.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date())}});
    }
    QString line = story.join(QStringLiteral(" - "));
    if (!decision.outcomes.empty())
        line += QStringLiteral(" - ") + say(context, QT_TRANSLATE_NOOP("Decision", "who answered for it? {answer}"),
                                            {{QStringLiteral("answer"), blame(decision.outcomes.back().blamed)}});
    return line;
}

QStringList Words::decisionSums(const DecisionSums &sums) const
{
    const auto of = [&](DecisionStatus status) { return sums.byStatus[static_cast<int>(status)]; };
    QStringList lines{
        count(context, QT_TRANSLATE_N_NOOP("Decision", "%n decision(s): {active} active, {expiring} expiring, {expired} expired, {closed} closed"),
              sums.decisions,
              {{QStringLiteral("active"), of(DecisionStatus::Active)},
               {QStringLiteral("expiring"), of(DecisionStatus::Expiring)},
               {QStringLiteral("expired"), of(DecisionStatus::Expired)},
               {QStringLiteral("closed"), of(DecisionStatus::Closed) + of(DecisionStatus::Superseded)}})};
    if (sums.incidents == 0)
        return lines << say(context, QT_TRANSLATE_NOOP("Decision", "No incident was recorded after a decision"));
    QStringList answers;
    for (int answer = 1; answer < static_cast<int>(std::size(blames)); ++answer)
        answers << say(context, blames[answer]) + QStringLiteral(": ") + number(sums.byBlame[answer]);
    lines << count(context, QT_TRANSLATE_N_NOOP("Decision", "Who answered for it, after %n incident(s)? {answers}"), sums.incidents,
                   {{QStringLiteral("answers"), list(answers)}});
    lines << say(context, QT_TRANSLATE_NOOP("Decision", "Hours lost: {hours}; cost: {cost}"),
                 {{QStringLiteral("hours"), number(sums.hours, 1)}, {QStringLiteral("cost"), money(sums.cost)}});
    return lines;
}

QString Words::freeze(const FreezeInForce &freeze) const
{
    if (freeze.endedDaysAgo > 0)
        return count(context, QT_TRANSLATE_N_NOOP("Decision", "change freeze over since {date}, for %n day(s)"), freeze.endedDaysAgo,
                     {{QStringLiteral("date"), date(freeze.to)}});
    QStringList parts{freeze.to.isValid()
                          ? say(context, QT_TRANSLATE_NOOP("Decision", "FROZEN until {date}"), {{QStringLiteral("date"), date(freeze.to)}})
                          : say(context, QT_TRANSLATE_NOOP("Decision", "FROZEN without end"))};
    if (!freeze.orderedBy.isEmpty())
        parts << say(context, QT_TRANSLATE_NOOP("Decision", "ordered by {name}"), {{QStringLiteral("name"), freeze.orderedBy}});
    if (freeze.reviewOverdueDays > 0)
        parts << count(context, QT_TRANSLATE_N_NOOP("Decision", "review %n day(s) late"), freeze.reviewOverdueDays);
    else if (freeze.reviewDue.isValid())
        parts << say(context, QT_TRANSLATE_NOOP("Decision", "review by {date}"), {{QStringLiteral("date"), date(freeze.reviewDue)}});
    return parts.join(QStringLiteral("; "));
}

QString Words::conflict(const Conflict &conflict) const
{
    const auto days = [&](int n) {
        return n < 0    ? count(context, QT_TRANSLATE_N_NOOP("Decision", "%n day(s) ago"), -n)
               : n == 0 ? say(context, QT_TRANSLATE_NOOP("Decision", "today"))
                        : this->days(n);
    };
    const QVariantMap args{{QStringLiteral("date"), date(conflict.lastUsefulDay)}, {QStringLiteral("days"), days(conflict.days)}};
    const bool changeFreeze = conflict.reason == QLatin1String("change-freeze") || conflict.reason == QLatin1String("no-window");
    if (!conflict.lastUsefulDay.isValid())
        return say(context, QT_TRANSLATE_NOOP("Decision", "Conflict: no useful day is left before the block"));
    if (conflict.kind == Conflict::Kind::Decision)
        return conflict.days < 0
                   ? say(context,
                         QT_TRANSLATE_NOOP("Decision", "Conflict: the decision ends after the block; the last useful day was {date} ({days})"), args)
                   : say(context, QT_TRANSLATE_NOOP("Decision", "Conflict: the decision ends after the block; last useful day {date} ({days})"),
                         args);
    if (changeFreeze)
        return conflict.days < 0
                   ? say(context,
                         QT_TRANSLATE_NOOP("Decision", "Conflict: the block falls inside the change freeze; the last useful day was {date} ({days})"),
                         args)
                   : say(context,
                         QT_TRANSLATE_NOOP("Decision", "Conflict: the block falls inside the change freeze; last useful day {date} ({days})"), args);
    return conflict.days < 0
               ? say(context,
                     QT_TRANSLATE_NOOP("Decision", "Conflict: the block falls inside the frozen period. The last useful day was {date} ({days})"),
                     args)
               : say(context, QT_TRANSLATE_NOOP("Decision", "Conflict: the block falls inside the frozen period. Last useful day {date} ({days})"),
                     args);
}

Error Words::journalFault(const JournalFault &fault) const
{
    return {QStringLiteral("journal.") + toString(fault.kind),
            {{QStringLiteral("row"), fault.seq}, {QStringLiteral("last"), fault.other}, {QStringLiteral("from"), fault.other}}};
}

} // namespace tagliando
