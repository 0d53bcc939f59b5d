// The columns of one row: when it stops or is due, how many days are left (DESIGN 4 rules 3, 10, 11).
#include "ui/words/verdicts.h"
#include "ui/words/words.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr const char *context = "Finding";
constexpr qint64 secondsShownInHours = 72 * 60 * 60;

QTimeZone zoneOf(const Finding &finding)
{
    const QTimeZone zone(finding.holder->zone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

bool toTheMinute(Precision precision) { return precision == Precision::Instant || precision == Precision::Latest; }
bool approximate(Precision precision) { return precision == Precision::Month || precision == Precision::Year; }

/// Which of its two clocks a row shows.
enum class Shown { Nothing, Stop, Due };

Shown shown(const Finding &finding)
{
    switch (finding.state) {
    case State::Blocking:
    case State::Unsupported:
        return Shown::Stop;
    case State::Satisfied:
        return Shown::Nothing;
    case State::Overdue:
        return Shown::Due;
    default:
        break;
    }
    const bool stops = finding.stopsAt.isValid() && (!finding.dueAt.isValid() || finding.stopsAt < finding.dueAt);
    return stops ? Shown::Stop : Shown::Due;
}

int daysTo(const Finding &finding, const QDateTime &at, const std::optional<int> &stated, const Moment &now)
{
    const QTimeZone zone = zoneOf(finding);
    return stated ? *stated : static_cast<int>(now.dateIn(zone).daysTo(at.toTimeZone(zone).date()));
}

qint64 secondsTo(const Finding &finding, const QDateTime &at, const Moment &now) { return now.in(zoneOf(finding)).secsTo(at); }

CatalogueDate localDate(const Finding &finding, const QDateTime &at, Precision precision)
{
    return {at.toTimeZone(zoneOf(finding)).date(), precision};
}

/// An unverified stop is never called stopped: the machine may long be in order.
bool hasStopped(const Finding &finding) { return finding.phase == StopPhase::Stopped && finding.state == State::Blocking; }

} // namespace

QString Words::title(const Finding &finding) const
{
    if (finding.foldedFacts > 0) {
        const QVariantMap args{{QStringLiteral("input"), missingInput(finding.about->action.target)}};
        if (finding.stale)
            return count(context, QT_TRANSLATE_N_NOOP("Finding", "{input} is too old: %n fact(s) cannot be verified"), finding.foldedFacts, args);
        return count(context, QT_TRANSLATE_N_NOOP("Finding", "{input} is missing: %n fact(s) cannot be verified"), finding.foldedFacts, args);
    }
    const QLatin1String missing("missing:");
    if (finding.about->requirement.startsWith(missing))
        return say(context, QT_TRANSLATE_NOOP("Finding", "{input} is missing"),
                   {{QStringLiteral("input"), missingInput(finding.about->requirement.mid(missing.size()))}});
    if (!finding.about->title.isEmpty())
        return text(finding.about->title);
    if (!finding.about->headline.isEmpty())
        return text(finding.about->headline);
    if (finding.kind == RequirementKind::Expiry)
        return say(context, QT_TRANSLATE_NOOP("Finding", "Expiry: {thing}"), {{QStringLiteral("thing"), thingName(finding.about->requirement)}});
    if (finding.kind == RequirementKind::Visit) {
        const QVariantMap args{{QStringLiteral("date"), date(localDate(finding, finding.dueAt, Precision::Day))}};
        return finding.track.startsWith(QLatin1String("visit:series-"))
                   ? say(context, QT_TRANSLATE_NOOP("Finding", "Overdue visit: it was due on {date}"), args)
                   : say(context, QT_TRANSLATE_NOOP("Finding", "Missed visit: it was booked for {date}"), args);
    }
    return finding.about->requirement.isEmpty() ? finding.about->target : finding.about->requirement;
}

QString Words::headline(const Finding &finding) const
{
    // What is in order alarms nobody: the rule's name instead of what would stop.
    const bool ownWords =
        !finding.about->headline.isEmpty() && finding.foldedFacts == 0 && (finding.state != State::Satisfied || finding.about->title.isEmpty());
    const QString what = ownWords ? text(finding.about->headline) : title(finding);
    if (ownWords && finding.kind == RequirementKind::Fact) // a fact's author chose whether to name the machine
        return what;
    if (finding.holder->serverName.isEmpty())
        return what;
    return say(context, QT_TRANSLATE_NOOP("Finding", "{what} on {server}"),
               {{QStringLiteral("what"), what}, {QStringLiteral("server"), finding.holder->serverName}});
}

QString Words::when(const Finding &finding, const Moment &now) const
{
    if (finding.notes->resolved) // `resolved` says it
        return {};
    const Shown clock = shown(finding);
    if (clock == Shown::Nothing)
        return {};
    if (clock == Shown::Due) {
        if (!finding.dueAt.isValid())
            return finding.state == State::Verify ? QString() : say(context, QT_TRANSLATE_NOOP("Finding", "no deadline"));
        if (finding.state == State::Verify && finding.dueAt < now.in(zoneOf(finding)))
            return {};
        const QString at = toTheMinute(finding.duePrecision) ? dateTime(finding.dueAt, finding.holder->zone)
                                                             : date(localDate(finding, finding.dueAt, finding.duePrecision));
        return say(context, QT_TRANSLATE_NOOP("Finding", "by {date}"), {{QStringLiteral("date"), at}});
    }
    if (finding.phase == StopPhase::Armed && finding.state == State::Blocking)
        return startsGrace(finding) ? say(context, QT_TRANSLATE_NOOP("Finding", "Do not restart: no grace period has started"))
                                    : say(context, QT_TRANSLATE_NOOP("Finding", "Do not restart: it stops at the next restart"));
    if (finding.phase == StopPhase::Ongoing && finding.state == State::Verify && toTheMinute(finding.stopsPrecision))
        return {}; // nobody knows whether it happens here
    if (finding.phase == StopPhase::Ongoing && (!finding.stopsAt.isValid() || toTheMinute(finding.stopsPrecision)))
        return say(context, QT_TRANSLATE_NOOP("Finding", "ongoing"));
    if (!finding.stopsAt.isValid())
        return finding.phase == StopPhase::Grace ? say(context, QT_TRANSLATE_NOOP("Finding", "in the grace period")) : QString();

    const bool exact = toTheMinute(finding.stopsPrecision);
    const QString at = exact ? dateTime(finding.stopsAt, finding.holder->zone) : date(localDate(finding, finding.stopsAt, finding.stopsPrecision));
    const QVariantMap args{{QStringLiteral("date"), at}};
    if (finding.phase == StopPhase::Grace && finding.state == State::Blocking) {
        const qint64 seconds = secondsTo(finding, finding.stopsAt, now);
        const bool hours = exact && seconds < secondsShownInHours;
        const QVariantMap grace{
            {QStringLiteral("at"), exact ? dateTimeAt(finding.stopsAt, finding.holder->zone) : at},
            {QStringLiteral("left"), hours ? duration(seconds) : days(daysTo(finding, finding.stopsAt, finding.daysToStop, now))}};
        if (finding.stopsPrecision == Precision::Latest)
            return say(context, QT_TRANSLATE_NOOP("Finding", "In the grace period: stops on {at} at the latest, in {left}"), grace);
        if (approximate(finding.stopsPrecision))
            return say(context, QT_TRANSLATE_NOOP("Finding", "In the grace period: stops {at}, in about {left}"), grace);
        return say(context, QT_TRANSLATE_NOOP("Finding", "In the grace period: stops on {at}, in {left}"), grace);
    }
    const bool begun = finding.phase == StopPhase::Ongoing || finding.phase == StopPhase::Stopped;
    if (begun && approximate(finding.stopsPrecision) && finding.state != State::Verify)
        return say(context, QT_TRANSLATE_NOOP("Finding", "since the {period}"), {{QStringLiteral("period"), at}});
    if (finding.phase == StopPhase::Ongoing && finding.state == State::Blocking)
        return say(context, QT_TRANSLATE_NOOP("Finding", "ongoing since {date}"), args);
    if (exact && hasStopped(finding)) {
        if (finding.stopsPrecision == Precision::Latest)
            return say(context, QT_TRANSLATE_NOOP("Finding", "STOPPED since {date} at the latest"), args);
        return say(context, QT_TRANSLATE_NOOP("Finding", "STOPPED since {date}"), args);
    }
    if (finding.stopsPrecision == Precision::Latest)
        return say(context, QT_TRANSLATE_NOOP("Finding", "{date} at the latest"), args);
    if (exact || approximate(finding.stopsPrecision))
        return at;
    return say(context, QT_TRANSLATE_NOOP("Finding", "from {date}"), args);
}

QString Words::daysLeft(const Finding &finding, const Moment &now) const
{
    if (finding.notes->resolved)
        return finding.notes->resolved->stoppedDays > 0
                   ? count(context, QT_TRANSLATE_N_NOOP("Finding", "stopped for %n day(s)"), finding.notes->resolved->stoppedDays)
                   : QString();
    const Shown clock = shown(finding);
    const bool stop = clock == Shown::Stop;
    const QDateTime &at = stop ? finding.stopsAt : finding.dueAt;
    if (clock == Shown::Due && !at.isValid() && finding.state == State::Overdue && finding.notes->decision)
        return decision(*finding.notes->decision); // the decision's end was the only deadline
    if (clock == Shown::Nothing || !at.isValid())
        return {};
    if (stop && (finding.phase == StopPhase::Armed || finding.phase == StopPhase::Grace) && finding.state == State::Blocking)
        return {}; // `when` says it all in one sentence
    const Precision precision = stop ? finding.stopsPrecision : finding.duePrecision;
    const int left = stop ? daysTo(finding, at, finding.daysToStop, now) : daysTo(finding, at, finding.daysToDue, now);
    const bool over = left < 0 || (stop && finding.phase == StopPhase::Stopped);
    if (finding.state == State::Verify && over)
        return {};
    if (!stop) {
        if (finding.state == State::Overdue || left < 0) {
            const QString late = left < 0 ? count(context, QT_TRANSLATE_N_NOOP("Finding", "%n day(s) overdue"), -left)
                                          : say(context, QT_TRANSLATE_NOOP("Finding", "overdue since today"));
            const bool undecided =
                finding.state == State::Overdue && finding.notes->decision && finding.notes->decision->status == DecisionStatus::Expired;
            return undecided ? late + QStringLiteral("; ") + decision(*finding.notes->decision) : late;
        }
        return left == 0 ? say(context, QT_TRANSLATE_NOOP("Finding", "today"))
                         : count(context, QT_TRANSLATE_N_NOOP("Finding", "%n day(s) left"), left);
    }
    if (finding.phase == StopPhase::Ongoing)
        return left < 0 && !toTheMinute(precision) ? count(context, QT_TRANSLATE_N_NOOP("Finding", "for %n day(s)"), -left) : QString();
    if (over && hasStopped(finding)) {
        QString sentence;
        if (toTheMinute(precision)) // `when` already says STOPPED
            sentence = left < 0 ? count(context, QT_TRANSLATE_N_NOOP("Finding", "for %n day(s)"), -left) : QString();
        else if (left < 0)
            sentence = approximate(precision) ? count(context, QT_TRANSLATE_N_NOOP("Finding", "STOPPED for about %n day(s)"), -left)
                                              : count(context, QT_TRANSLATE_N_NOOP("Finding", "STOPPED for %n day(s)"), -left);
        else
            sentence = say(context, QT_TRANSLATE_NOOP("Finding", "STOPPED since today"));
        if (!finding.relief)
            return sentence;
        const QString relief = say(context, QT_TRANSLATE_NOOP("Finding", "the update restores the service at once"));
        return sentence.isEmpty() ? relief : sentence + QStringLiteral("; ") + relief;
    }
    if (over)
        return left < 0 ? count(context, QT_TRANSLATE_N_NOOP("Finding", "for %n day(s)"), -left)
                        : say(context, QT_TRANSLATE_NOOP("Finding", "since today"));
    if (approximate(precision))
        return left == 0 ? say(context, QT_TRANSLATE_NOOP("Finding", "any day now"))
                         : count(context, QT_TRANSLATE_N_NOOP("Finding", "about %n day(s) left"), left);
    const qint64 seconds = secondsTo(finding, at, now);
    if (toTheMinute(precision) && seconds > 0 && seconds < secondsShownInHours)
        return say(context, QT_TRANSLATE_NOOP("Finding", "in {time}"), {{QStringLiteral("time"), duration(seconds)}});
    return left == 0 ? say(context, QT_TRANSLATE_NOOP("Finding", "today")) : count(context, QT_TRANSLATE_N_NOOP("Finding", "%n day(s) left"), left);
}

QString Words::resolved(const Finding &finding) const
{
    if (!finding.notes->resolved)
        return {};
    const QVariantMap args{{QStringLiteral("date"), date(finding.notes->resolved->at.toTimeZone(zoneOf(finding)).date())},
                           {QStringLiteral("name"), finding.notes->resolved->by}};
    if (finding.notes->resolved->by.isEmpty())
        return say(context, QT_TRANSLATE_NOOP("Finding", "resolved on {date}"), args);
    return say(context, QT_TRANSLATE_NOOP("Finding", "resolved on {date} by {name}"), args);
}

QString Words::available(const Finding &finding, const Moment &now) const
{
    constexpr int monthsPerYear = 12;
    if (!finding.about->availableSince || !finding.about->availableSince->date.isValid())
        return {};
    const QDate since = finding.about->availableSince->date;
    const QDate today = now.dateIn(zoneOf(finding));
    int months = (today.year() - since.year()) * monthsPerYear + today.month() - since.month();
    if (finding.about->availableSince->precision == Precision::Day && today.day() < since.day())
        --months;
    // Vague dates make vague ages: a year only counts years, a month only months.
    const int years = finding.about->availableSince->precision == Precision::Year ? today.year() - since.year() : months / monthsPerYear;
    if (years >= 1)
        return count(context, QT_TRANSLATE_N_NOOP("Finding", "fix available for %n year(s)"), years);
    if (finding.about->availableSince->precision == Precision::Year)
        return today.year() == since.year() ? say(context, QT_TRANSLATE_NOOP("Finding", "fix available since this year")) : QString();
    if (months >= 1)
        return count(context, QT_TRANSLATE_N_NOOP("Finding", "fix available for %n month(s)"), months);
    const int fullDays = static_cast<int>(since.daysTo(today));
    if (finding.about->availableSince->precision == Precision::Day && fullDays >= 1)
        return count(context, QT_TRANSLATE_N_NOOP("Finding", "fix available for %n day(s)"), fullDays);
    return {};
}

} // namespace tagliando
