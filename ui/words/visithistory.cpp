// What a visit came to and what happened since, in words.
#include "ui/words/visits.h"

namespace tagliando {

namespace {

constexpr const char *context = "Visit";

} // namespace

QString VisitWords::counts(int total, const char *totalSource, const std::array<int, 5> &byOutcome) const
{
    QStringList parts{words_.count(context, totalSource, total)};
    const auto add = [&](LineOutcome outcome, const char *source) {
        if (const int n = byOutcome[static_cast<size_t>(outcome)]; n > 0)
            parts << words_.count(context, source, n);
    };
    add(LineOutcome::Done, QT_TRANSLATE_N_NOOP("Visit", "%n done"));
    add(LineOutcome::Failed, QT_TRANSLATE_N_NOOP("Visit", "%n failed"));
    add(LineOutcome::Deferred, QT_TRANSLATE_N_NOOP("Visit", "%n deferred"));
    add(LineOutcome::NotApplicable, QT_TRANSLATE_N_NOOP("Visit", "%n not applicable"));
    add(LineOutcome::Open, QT_TRANSLATE_N_NOOP("Visit", "%n not done"));
    return words_.list(parts);
}

QString VisitWords::counts(const Visit &visit) const
{
    std::array<int, 5> byOutcome{};
    for (const VisitLine &line : visit.lines)
        ++byOutcome[static_cast<size_t>(line.outcome)];
    return counts(int(visit.lines.size()), QT_TRANSLATE_N_NOOP("Visit", "%n line(s)"), byOutcome);
}

QString VisitWords::hours(double hours) const { return words_.number(hours, hours * 2 == int(hours * 2) ? 1 : 2); }

QString VisitWords::outcome(const VisitOutcome &outcome) const
{
    QString text = counts(outcome.found, QT_TRANSLATE_N_NOOP("Visit", "%n finding(s)"),
                          {outcome.untouched, outcome.done, outcome.failed, outcome.deferred, outcome.notApplicable});
    if (outcome.serial > 0)
        text += QStringLiteral("; ") + words_.say(context, QT_TRANSLATE_NOOP("Visit", "service report {number}, {hours} hours"),
                                                  {{QStringLiteral("number"), QStringLiteral("%1/%2").arg(outcome.year).arg(outcome.serial)},
                                                   {QStringLiteral("hours"), hours(outcome.hours)}});
    return text;
}

QString VisitWords::since(const SinceLastVisit &since) const
{
    const QVariantMap args{
        {QStringLiteral("opened"), since.opened}, {QStringLiteral("closed"), since.closed}, {QStringLiteral("left"), since.stillOpen}};
    return words_.say(context, QT_TRANSLATE_NOOP("Visit", "Since then: {opened} came up, {closed} closed; of what was left then, {left} still open"),
                      args);
}

} // namespace tagliando
