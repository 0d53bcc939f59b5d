// What a customer reads and signs when he decides not to do something yet: what it is, what may happen, who decided, until when.
#include "core/reporting/acceptancesheet.h"
#include "ui/words/capitalised.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

constexpr const char *context = "Acceptance";

constexpr const char *titles[] = {QT_TRANSLATE_NOOP("Acceptance", "Deferral of a measure"), QT_TRANSLATE_NOOP("Acceptance", "Acceptance of a risk"),
                                  QT_TRANSLATE_NOOP("Acceptance", "Refusal of a measure"),
                                  QT_TRANSLATE_NOOP("Acceptance", "Declared false positive")};

constexpr const char *decided[] = {
    QT_TRANSLATE_NOOP("Acceptance",
                      "{who}, warned on {warned} by {technician}[ {channel}], decided on {decided} to put the measure off until {until}."),
    QT_TRANSLATE_NOOP("Acceptance", "{who}, warned on {warned} by {technician}[ {channel}], decided on {decided} to accept the risk until {until}."),
    QT_TRANSLATE_NOOP("Acceptance",
                      "{who}, warned on {warned} by {technician}[ {channel}], refused the measure on {decided}; the refusal holds until {until}."),
    QT_TRANSLATE_NOOP(
        "Acceptance",
        "{who}, warned on {warned} by {technician}[ {channel}], declared on {decided} that the finding does not apply; this holds until {until}.")};

constexpr const char *channels[] = {"", QT_TRANSLATE_NOOP("Acceptance", "by e-mail"), QT_TRANSLATE_NOOP("Acceptance", "by certified e-mail (PEC)"),
                                    QT_TRANSLATE_NOOP("Acceptance", "by telephone"), QT_TRANSLATE_NOOP("Acceptance", "on paper")};

QString orDots(const QString &text) { return text.isEmpty() ? QStringLiteral("…") : text; }

/// The rows of one track say the same of every machine: its first stands for them.
std::vector<const Finding *> onePerTrack(const std::vector<Finding> &rows)
{
    std::vector<const Finding *> first;
    QStringList seen;
    for (const Finding &row : rows) {
        if (seen.contains(row.track))
            continue;
        seen << row.track;
        first.push_back(&row);
    }
    return first;
}

QString whatItIs(const Words &words, const AcceptanceSheet &sheet)
{
    QStringList things;
    for (const Finding *row : onePerTrack(sheet.rows))
        things << capitalised(sheet.rows.size() == 1 ? words.headline(*row) : words.title(*row));
    for (const Text &title : sheet.titles)
        things << capitalised(words.text(title));
    things.removeDuplicates();
    QString text = things.join(QStringLiteral("; ")) + QLatin1Char('.');
    const bool named = sheet.machines.size() == 1 && text.contains(sheet.machines.first(), Qt::CaseInsensitive);
    if (!sheet.machines.isEmpty() && !named)
        text += QLatin1Char(' ') + words.count(context, QT_TRANSLATE_N_NOOP("Acceptance", "%n machine(s): {names}."),
                                               static_cast<int>(sheet.machines.size()), {{QStringLiteral("names"), words.list(sheet.machines)}});
    return text;
}

QString riskOf(const Words &words, const Finding &row, const Moment &now)
{
    const auto say = [&](const char *source, const QVariantMap &args = {}) { return words.say(context, source, args); };
    QStringList sentences;
    const QString consequence = words.text(row.about->consequence);
    if (!consequence.isEmpty())
        sentences << capitalised(consequence);
    const QString when = words.when(row, now);
    if (row.stopsAt.isValid() || row.phase != StopPhase::None)
        sentences << say(QT_TRANSLATE_NOOP("Acceptance", "Stop: {when}"), {{QStringLiteral("when"), when}});
    else if (row.dueAt.isValid())
        sentences << say(QT_TRANSLATE_NOOP("Acceptance", "Agreed deadline: {when}"), {{QStringLiteral("when"), when}});
    if (row.severity != Severity::Unknown)
        sentences << say(QT_TRANSLATE_NOOP("Acceptance", "Severity: {severity}"), {{QStringLiteral("severity"), words.severity(row.severity)}});
    if (row.exploited)
        sentences << say(QT_TRANSLATE_NOOP("Acceptance", "The hole is actively exploited"));
    if (sentences.isEmpty())
        sentences << say(QT_TRANSLATE_NOOP("Acceptance", "Until it is done the system stays without this correction"));
    QString text;
    for (QString sentence : sentences) {
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += sentence;
        if (!sentence.endsWith(QLatin1Char('.')))
            text += QLatin1Char('.');
    }
    return text;
}

} // namespace

QString Words::acceptanceTitle(DecisionKind kind) const { return say(context, titles[static_cast<int>(kind)]); }

QString Words::channel(Channel channel) const { return channel == Channel::Unstated ? QString() : say(context, channels[static_cast<int>(channel)]); }

QString Words::journalAnchor(const JournalAnchor &anchor) const
{
    if (anchor.head.isEmpty())
        return say(context, QT_TRANSLATE_NOOP("Acceptance", "Journal: nothing recorded yet"));
    const int rows = static_cast<int>(anchor.rows);
    return count(context, QT_TRANSLATE_N_NOOP("Acceptance", "Journal: %n row(s), head {hash}"), rows, {{QStringLiteral("hash"), anchor.head}});
}

std::vector<Clause> Words::acceptance(const AcceptanceSheet &sheet) const
{
    const auto tell = [&](const char *source, const QVariantMap &args = {}) { return say(context, source, args); };
    const Decision &decision = sheet.decision;
    std::vector<Clause> clauses{{tell(QT_TRANSLATE_NOOP("Acceptance", "What it is about")), whatItIs(*this, sheet)}};

    QStringList risks;
    for (const Finding *row : onePerTrack(sheet.rows))
        risks << riskOf(*this, *row, sheet.now);
    risks.removeDuplicates();
    if (!risks.isEmpty())
        clauses.push_back({tell(QT_TRANSLATE_NOOP("Acceptance", "What may happen")), risks.join(QLatin1Char(' '))});

    const QString who = orDots(decision.by) + QStringLiteral(" (") + orDots(decision.role) + QLatin1Char(')');
    const QString byWhom = decision.proposedBy.isEmpty() ? tell(QT_TRANSLATE_NOOP("Acceptance", "the maintenance service")) : decision.proposedBy;
    const QString sentence =
        filledOptional(say(context, decided[static_cast<int>(decision.kind)]), {{QStringLiteral("who"), who},
                                                                                {QStringLiteral("warned"), orDots(date(decision.warned))},
                                                                                {QStringLiteral("technician"), byWhom},
                                                                                {QStringLiteral("channel"), channel(decision.channel)},
                                                                                {QStringLiteral("decided"), orDots(date(decision.decided))},
                                                                                {QStringLiteral("until"), orDots(date(decision.until))}});
    clauses.push_back({tell(QT_TRANSLATE_NOOP("Acceptance", "The decision")), sentence});

    QString why = capitalised(orDots(decisionReason(decision.reason))) + QLatin1Char('.');
    if (!decision.text.isEmpty())
        why += QStringLiteral(" «") + decision.text + QStringLiteral("»");
    clauses.push_back({tell(QT_TRANSLATE_NOOP("Acceptance", "The reason")), why});

    clauses.push_back({tell(QT_TRANSLATE_NOOP("Acceptance", "Compensating measure")),
                       decision.control.isEmpty() ? tell(QT_TRANSLATE_NOOP("Acceptance", "None."))
                                                  : tell(QT_TRANSLATE_NOOP("Acceptance", "{control}, checked on {date}."),
                                                         {{QStringLiteral("control"), capitalised(decision.control)},
                                                          {QStringLiteral("date"), orDots(date(decision.controlChecked))}})});

    clauses.push_back(
        {tell(QT_TRANSLATE_NOOP("Acceptance", "What follows")),
         tell(QT_TRANSLATE_NOOP("Acceptance", "Until that day {customer} bears the risk described here. The decision ends by itself: from the "
                                              "next day the entry is open again. It covers what was published by {decided}."),
              {{QStringLiteral("customer"), sheet.customer.name}, {QStringLiteral("decided"), orDots(date(decision.decided))}})});
    if (sheet.outlivedStop.isValid()) {
        QString warning = tell(QT_TRANSLATE_NOOP("Acceptance", "The block comes on {stop}, before this decision ends."),
                               {{QStringLiteral("stop"), date(sheet.outlivedStop)}});
        if (sheet.lastUsefulDay.isValid())
            warning += QLatin1Char(' ') + tell(QT_TRANSLATE_NOOP("Acceptance", "Last useful day to act: {date}."),
                                               {{QStringLiteral("date"), date(sheet.lastUsefulDay)}});
        if (!decision.overrideBy.isEmpty())
            warning += QLatin1Char(' ') + tell(QT_TRANSLATE_NOOP("Acceptance", "{name} knows this and takes it upon himself."),
                                               {{QStringLiteral("name"), decision.overrideBy}});
        clauses.push_back({tell(QT_TRANSLATE_NOOP("Acceptance", "Take note")), warning, true});
    }
    return clauses;
}

QString Words::formError(const Error &error) const
{
    if (error.code == QLatin1String("date.bad"))
        return say(context, QT_TRANSLATE_NOOP("Acceptance", "\"{value}\" is not a date: write it like {example}"),
                   {{QStringLiteral("value"), error.args.value(QStringLiteral("value"))}, {QStringLiteral("example"), date(QDate(2026, 12, 31))}});
    static const QRegularExpression option(
        QStringLiteral("(?:,? (?:with|con)| and name it in| e nominarlo in|: (?:give|indicare)(?: anche)?) --[a-z-]+.*$"));
    return this->error(error).remove(option);
}

} // namespace tagliando
