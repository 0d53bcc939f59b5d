// The footer: two sums that add up, and compliance with its denominator (DESIGN 4 rule 8).
#include "core/reporting/report.h"
#include "ui/words/words.h"

namespace tagliando {

namespace {

constexpr const char *context = "Totals";

/// VISUAL 2's order of display, with "in order" first: the sentence opens with what is known to be well.
constexpr int displayOrder[] = {int(ServerColour::Satisfied),   int(ServerColour::Blocking), int(ServerColour::Overdue),
                                int(ServerColour::Unsupported), int(ServerColour::Due),      int(ServerColour::Deferred),
                                int(ServerColour::Frozen),      int(ServerColour::Verify),   int(ServerColour::NotSeen)};

constexpr const char *counted[] = {QT_TRANSLATE_N_NOOP("Totals", "%n blocking"),  QT_TRANSLATE_N_NOOP("Totals", "%n overdue"),
                                   QT_TRANSLATE_N_NOOP("Totals", "%n to verify"), QT_TRANSLATE_N_NOOP("Totals", "%n out of support"),
                                   QT_TRANSLATE_N_NOOP("Totals", "%n frozen"),    QT_TRANSLATE_N_NOOP("Totals", "%n deferred"),
                                   QT_TRANSLATE_N_NOOP("Totals", "%n due"),       QT_TRANSLATE_N_NOOP("Totals", "%n OK"),
                                   QT_TRANSLATE_N_NOOP("Totals", "%n not seen")};

QString parts(const Words &words, const int *counts, int states)
{
    QStringList shown;
    for (const int state : displayOrder) {
        if (state < states && counts[state] > 0)
            shown << words.count(context, counted[state], counts[state]);
    }
    return words.list(shown);
}

int sum(const int *counts, int states)
{
    int total = 0;
    for (int state = 0; state < states; ++state)
        total += counts[state];
    return total;
}

} // namespace

QStringList Words::totals(const Totals &totals) const
{
    const auto line = [&](const char *one, const char *none, const int *counts, int states) {
        const int total = sum(counts, states);
        return total == 0 ? say(context, none)
                          : say(context, one, {{QStringLiteral("parts"), parts(*this, counts, states)}, {QStringLiteral("total"), total}});
    };
    const int findings = sum(totals.byState, stateCount);
    const int verified = findings - totals.byState[int(State::Verify)];
    QStringList lines;
    lines << line(QT_TRANSLATE_NOOP("Totals", "Checks: {parts} (total {total})"), QT_TRANSLATE_NOOP("Totals", "Checks: none"), totals.byState,
                  stateCount);
    lines << line(QT_TRANSLATE_NOOP("Totals", "Machines: {parts} (total {total})"), QT_TRANSLATE_NOOP("Totals", "Machines: none"), totals.byColour,
                  stateCount + 1);
    lines << say(context, QT_TRANSLATE_NOOP("Totals", "Compliance: {compliance}"),
                 {{QStringLiteral("compliance"), compliance(totals.withoutDecisionsN, totals.withoutDecisionsOf, verified, findings)}});
    if (totals.withDecisionsN != totals.withoutDecisionsN || totals.withDecisionsOf != totals.withoutDecisionsOf)
        lines << say(context,
                     QT_TRANSLATE_NOOP("Totals", "Compliance with the customer's decisions: {percent} ({n} of {of}, without deferred and frozen)"),
                     {{QStringLiteral("percent"), percent(totals.withDecisionsN, totals.withDecisionsOf)},
                      {QStringLiteral("n"), totals.withDecisionsN},
                      {QStringLiteral("of"), totals.withDecisionsOf}});
    lines << say(context, QT_TRANSLATE_NOOP("Totals", "Coverage: {coverage}; open questions: {questions}; without a fix: {unfixable}"),
                 {{QStringLiteral("coverage"), coverage(totals)},
                  {QStringLiteral("questions"), totals.openQuestions},
                  {QStringLiteral("unfixable"), totals.unfixable}});
    return lines;
}

QString Words::coverage(const Totals &totals) const
{
    return count(context, QT_TRANSLATE_N_NOOP("Totals", "%n machine(s) verified of {of}"), totals.verified, {{QStringLiteral("of"), totals.servers}});
}

QString Words::compliance(int n, int of, int verified, int total) const
{
    if (of <= 0)
        return say(context, QT_TRANSLATE_NOOP("Totals", "nothing verified ({verified} of {total})"),
                   {{QStringLiteral("verified"), verified}, {QStringLiteral("total"), total}});
    return say(context, QT_TRANSLATE_NOOP("Totals", "{percent} of those verified ({verified} of {total})"),
               {{QStringLiteral("percent"), percent(n, of)}, {QStringLiteral("verified"), verified}, {QStringLiteral("total"), total}});
}

QString Words::noKnownStops(const QDate &date, int verified, int of) const
{
    return count(context, QT_TRANSLATE_N_NOOP("Totals", "No known stops as of {date} (%n machine(s) verified of {of})"), verified,
                 {{QStringLiteral("date"), this->date(date)}, {QStringLiteral("of"), of}});
}

} // namespace tagliando
