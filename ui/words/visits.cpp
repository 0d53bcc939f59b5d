#include "ui/words/visits.h"

#include "ui/words/sentences.h"

#include <QLocale>

namespace tagliando {

namespace {

constexpr const char *context = "Visit";
constexpr int minutesAnHour = 60;
constexpr int secondsAMinute = 60;
constexpr qsizetype packagesNamed = 3;

constexpr Sentence steps[] = {
    {"backup", QT_TRANSLATE_NOOP("Visit", "Verify the backup and restore one file from it")},
    {"notify", QT_TRANSLATE_NOOP("Visit", "Tell the users, silence the monitoring")},
    {"replication", QT_TRANSLATE_NOOP("Visit", "Check the replication between the domain controllers, or stop here")},
    {"stop_applications", QT_TRANSLATE_NOOP("Visit", "Stop the application: its database is worked on")},
    {"applications", QT_TRANSLATE_NOOP("Visit", "Start the applications, sign in with a user")},
    {"exchange_in", QT_TRANSLATE_NOOP("Visit", "Put Exchange into maintenance")},
    {"exchange_out", QT_TRANSLATE_NOOP("Visit", "Take Exchange out of maintenance, send and receive a mail")},
    {"drain_sessions", QT_TRANSLATE_NOOP("Visit", "Let no new sessions in, wait for the open ones")},
    {"pilot", QT_TRANSLATE_NOOP("Visit", "The first workstations work: go on with the others")},
    {"tests", QT_TRANSLATE_NOOP("Visit", "Try mail in and out, the ERP, printing, VPN, the backup job")},
    {"inventory", QT_TRANSLATE_NOOP("Visit", "Take the inventory again: the difference is the proof")},
};

constexpr const char *exchangeSteps[] = {
    QT_TRANSLATE_NOOP("Visit", "set HubTransport to draining"),
    QT_TRANSLATE_NOOP("Visit", "redirect the messages still queued"),
    QT_TRANSLATE_NOOP("Visit", "suspend the cluster node"),
    QT_TRANSLATE_NOOP("Visit", "move the active databases away"),
    QT_TRANSLATE_NOOP("Visit", "set ServerWideOffline"),
    QT_TRANSLATE_NOOP("Visit", "run the setup elevated, cumulative updates before security updates"),
};

constexpr const char *groups[] = {QT_TRANSLATE_NOOP("Visit", "Before touching anything"),
                                  QT_TRANSLATE_NOOP("Visit", "Domain controllers, one at a time"),
                                  QT_TRANSLATE_NOOP("Visit", "Infrastructure"),
                                  QT_TRANSLATE_NOOP("Visit", "Database, then applications"),
                                  QT_TRANSLATE_NOOP("Visit", "Mail"),
                                  QT_TRANSLATE_NOOP("Visit", "Other servers"),
                                  QT_TRANSLATE_NOOP("Visit", "Backup server"),
                                  QT_TRANSLATE_NOOP("Visit", "Workstations"),
                                  QT_TRANSLATE_NOOP("Visit", "At the end"),
                                  QT_TRANSLATE_NOOP("Visit", "Hypervisors and network, in their own window")};

constexpr const char *statuses[] = {QT_TRANSLATE_NOOP("Visit", "proposed"),    QT_TRANSLATE_NOOP("Visit", "booked"),
                                    QT_TRANSLATE_NOOP("Visit", "in progress"), QT_TRANSLATE_NOOP("Visit", "closed"),
                                    QT_TRANSLATE_NOOP("Visit", "missed"),      QT_TRANSLATE_NOOP("Visit", "cancelled")};

constexpr const char *outcomes[] = {QT_TRANSLATE_NOOP("Visit", "Not done"), QT_TRANSLATE_NOOP("Visit", "Done"), QT_TRANSLATE_NOOP("Visit", "Failed"),
                                    QT_TRANSLATE_NOOP("Visit", "Deferred"), QT_TRANSLATE_NOOP("Visit", "Not applicable")};
constexpr const char *letters[] = {"", QT_TRANSLATE_NOOP("Visit", "OK"), QT_TRANSLATE_NOOP("Visit", "X"), QT_TRANSLATE_NOOP("Visit", "E"), "–"};

/// {what} is the title of the work, added by `notice`.
constexpr Sentence notices[] = {
    {"visit.notice.stack_stays", QT_TRANSLATE_NOOP("Visit", "A servicing stack cannot be uninstalled")},
    {"visit.notice.snapshot_no_backup", QT_TRANSLATE_NOOP("Visit", "A snapshot is no backup of this machine: remove it the same day")},
    {"visit.left.decided", QT_TRANSLATE_NOOP("Visit", "{server}: {what}, deferred[ by the {role}][ until {until}]")},
    {"visit.left.frozen", QT_TRANSLATE_NOOP("Visit", "{server}: {what}, frozen[ until {until}]")},
    {"visit.left.verify", QT_TRANSLATE_N_NOOP("Visit", "%n finding(s) to verify: the inventory at the end decides"), "findings"},
    {"visit.left.project", QT_TRANSLATE_NOOP("Visit", "{server}: {what}, needs a project and not a visit")},
    {"visit.left.no_room", QT_TRANSLATE_NOOP("Visit", "{server}: {what}, no room in this window")},
    {"visit.left.apart", QT_TRANSLATE_NOOP("Visit", "{servers}: in another window, never together with the guests")},
};

} // namespace

std::span<const Sentence> visitSentences() { return notices; }

QString VisitWords::what(const VisitLine &line) const
{
    if (line.kind != LineKind::Install) {
        const Sentence *step = findSentence(steps, line.step);
        return step ? words_.say(context, step->source) : line.step;
    }
    if (line.tracks.value(0).startsWith(QLatin1String("pkg:"))) {
        QStringList names;
        for (const QString &track : line.tracks.mid(0, packagesNamed))
            names << track.section(QLatin1Char('/'), -1);
        const QString listed = words_.list(names) + (line.tracks.size() > packagesNamed ? QStringLiteral(" …") : QString());
        return words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "%n package(s): {names}"), int(line.tracks.size()),
                            {{QStringLiteral("names"), listed}});
    }
    const QString title = words_.text(line.title), asked = words_.action(line.action);
    if (line.action.kind == QLatin1String("restart"))
        return title.isEmpty() ? asked
                               : title + QStringLiteral(": ") + words_.say(context, QT_TRANSLATE_NOOP("Visit", "only the restart is missing"));
    if (!line.action.text.isEmpty() || line.tracks.value(0).startsWith(QLatin1String("fact:")) || title.isEmpty())
        return asked;
    const QString kb = line.action.kbAny.value(0, line.action.kbAll.value(0));
    return kb.isEmpty() || title.contains(kb) ? title : QStringLiteral("%1 (%2)").arg(title, kb);
}

QStringList VisitWords::details(const VisitLine &line) const
{
    QStringList lines;
    if (line.step == QLatin1String("exchange_in")) {
        for (const char *step : exchangeSteps)
            lines << words_.say(context, step);
    }
    return lines;
}

QString VisitWords::group(WorkGroup group) const { return words_.say(context, groups[static_cast<int>(group)]); }
QString VisitWords::status(VisitStatus status) const { return words_.say(context, statuses[static_cast<int>(status)]); }
QString VisitWords::outcome(LineOutcome outcome) const { return words_.say(context, outcomes[static_cast<int>(outcome)]); }

QString VisitWords::outcomeLetter(LineOutcome outcome) const
{
    const QString letter = QString::fromUtf8(letters[static_cast<int>(outcome)]);
    return outcome == LineOutcome::Open || outcome == LineOutcome::NotApplicable ? letter : words_.say(context, letters[static_cast<int>(outcome)]);
}

QString VisitWords::notice(const Advice &advice, const QString &zone) const
{
    const Sentence *known = findSentence(notices, advice.id);
    if (!known)
        return words_.advice(advice, zone);
    QVariantMap args = advice.args;
    if (!advice.text.isEmpty())
        args.insert(QStringLiteral("what"), words_.text(advice.text));
    for (QVariant &value : args) {
        if (value.typeId() == QMetaType::QDate)
            value = words_.date(value.toDate());
        else if (value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList)
            value = words_.list(value.toStringList());
    }
    const QString pattern =
        known->number ? words_.count(context, known->source, args.value(QLatin1String(known->number)).toInt()) : words_.say(context, known->source);
    return filledOptional(pattern, args);
}

QStringList VisitWords::leftOut(const Visit &visit, const QString &zone) const
{
    const QString server = QStringLiteral("server");
    std::vector<std::pair<Advice, QStringList>> folded;
    for (Advice advice : visit.leftOut) {
        const QString machine = advice.args.take(server).toString();
        const auto same = std::find_if(folded.begin(), folded.end(), [&](const auto &one) { return one.first == advice; });
        if (same == folded.end())
            folded.push_back({advice, {machine}});
        else
            same->second << machine;
    }
    QStringList lines;
    for (auto &[advice, machines] : folded) {
        machines.removeAll(QString());
        if (!machines.isEmpty())
            advice.args.insert(server, machines);
        lines << notice(advice, zone);
    }
    return lines;
}

QString VisitWords::length(int minutes) const
{
    const int hours = minutes / minutesAnHour, rest = minutes % minutesAnHour;
    if (hours == 0)
        return QStringLiteral("%1 min").arg(rest);
    return rest == 0 ? QStringLiteral("%1 h").arg(hours) : QStringLiteral("%1 h %2 min").arg(hours).arg(rest);
}

QString VisitWords::day(const QDate &day) const
{
    const QLocale locale = words_.language() == Language::Italian ? QLocale(QLocale::Italian, QLocale::Italy) : QLocale::c();
    return locale.dayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + words_.date(day);
}

std::pair<QString, QString> VisitWords::rhythm(const Series &series) const
{
    const QString often = !series.rrule.isEmpty()
                              ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "by the rule {rule}"), {{QStringLiteral("rule"), series.rrule}})
                          : series.weeks > 0  ? words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "every %n week(s)"), series.weeks)
                          : series.months > 0 ? words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "every %n month(s)"), series.months)
                                              : words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "%n time(s) a year"), series.perYear);
    QStringList from{series.anchor == SeriesAnchor::LastDone
                         ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "from the last one done"))
                         : words_.say(context, QT_TRANSLATE_NOOP("Visit", "from {date}"), {{QStringLiteral("date"), words_.date(series.first)}})};
    if (series.skipAugust)
        from << words_.say(context, QT_TRANSLATE_NOOP("Visit", "not in August"));
    return {often, from.join(QStringLiteral(", "))};
}

QString VisitWords::lost(const Slip &slip) const
{
    QStringList lost;
    if (slip.stops > 0)
        lost << words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "%n lines stop before they are done"), slip.stops);
    if (slip.late > 0)
        lost << words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "%n lines become overdue"), slip.late);
    return words_.list(lost);
}

QString VisitWords::shortDay(const QDate &day) const
{
    const bool italian = words_.language() == Language::Italian;
    const QLocale locale = italian ? QLocale(QLocale::Italian, QLocale::Italy) : QLocale::c();
    return locale.toString(day, italian ? QStringLiteral("ddd dd/MM") : QStringLiteral("ddd d MMM"));
}

std::pair<QString, QString> VisitWords::closing(const Closing &closing) const
{
    if (!closing.visit)
        return {words_.say(context, QT_TRANSLATE_NOOP("Visit", "No visit")),
                closing.before.isValid()
                    ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "needed by {date}"), {{QStringLiteral("date"), words_.date(closing.before)}})
                    : QString()};
    const Visit &visit = *closing.visit;
    QStringList second{status(visit.status) + (visit.start.isValid() ? QStringLiteral(", ") + time(visit.start) : QString())};
    if (closing.late)
        second << words_.say(context, QT_TRANSLATE_NOOP("Visit", "after the deadline"));
    if (closing.left > 0)
        second << words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "%n machine(s) in no visit"), closing.left);
    return {words_.say(context, QT_TRANSLATE_NOOP("Visit", "Visit {day}"), {{QStringLiteral("day"), shortDay(visit.day)}}),
            second.join(QStringLiteral("; "))};
}

QString VisitWords::time(const QTime &time) const { return time.toString(QStringLiteral("HH:mm")); }

QString VisitWords::hours(const Visit &visit) const
{
    return visit.start.isValid() ? time(visit.start) + QStringLiteral("–") + time(visit.start.addSecs(secondsAMinute * visit.minutes)) : QString();
}

QString VisitWords::restarts(int n) const { return words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "%n restart(s)"), n); }

QString VisitWords::why(const Proposal &proposal) const
{
    const QVariantMap args{{QStringLiteral("what"), words_.text(proposal.because)},
                           {QStringLiteral("date"), words_.date(proposal.deadline)},
                           {QStringLiteral("last"), words_.date(proposal.lastUseful)}};
    const bool dated = proposal.deadline.isValid();
    if (dated && proposal.because.isEmpty())
        return words_.say(context, QT_TRANSLATE_NOOP("Visit", "agreed for {date}"), args);
    if (dated && proposal.why == WhyThatDay::Reason::BeforeStop)
        return words_.say(context, QT_TRANSLATE_NOOP("Visit", "before {date}, when it stops: {what}; last useful day {last}"), args);
    if (dated && proposal.why == WhyThatDay::Reason::BeforeDue)
        return words_.say(context, QT_TRANSLATE_NOOP("Visit", "due by {date}: {what}; last useful day {last}"), args);
    if (dated && proposal.deadline < proposal.visit.day)
        return words_.say(context, QT_TRANSLATE_NOOP("Visit", "first free day; late since {date}: {what}"), args);
    return proposal.because.isEmpty() ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "first free day"))
                                      : words_.say(context, QT_TRANSLATE_NOOP("Visit", "first free day: {what}"), args);
}

QString VisitWords::notInTime(const NotInTime &late) const
{
    using Reason = WhyNotInTime::Reason;
    static constexpr const char *reasons[] = {QT_TRANSLATE_NOOP("Visit", "no open day before"),
                                              QT_TRANSLATE_NOOP("Visit", "every window before is too short"),
                                              QT_TRANSLATE_NOOP("Visit", "nobody has the skills"), QT_TRANSLATE_NOOP("Visit", "nobody is free"),
                                              QT_TRANSLATE_NOOP("Visit", "the day has passed")};
    QStringList place{late.customerName, late.serverName};
    place.removeAll(QString());
    const QVariantMap args{{QStringLiteral("place"), place.join(QStringLiteral(", "))},
                           {QStringLiteral("what"), words_.text(late.title)},
                           {QStringLiteral("date"), words_.date(late.deadline)},
                           {QStringLiteral("reason"), words_.say(context, reasons[static_cast<int>(late.why)])}};
    const QString said =
        late.stops ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "{place}: {what} stops on {date} and no visit prevents it: {reason}"), args)
                   : words_.say(context, QT_TRANSLATE_NOOP("Visit", "{place}: {what}, due by {date}, is not done in time: {reason}"), args);
    if (!late.extraVisit.isValid() || late.why != Reason::NobodyFree)
        return said;
    const QVariantMap extra{{QStringLiteral("date"), day(late.extraVisit)}, {QStringLiteral("name"), late.technician}};
    return said + QStringLiteral("; ") +
           (late.technician.isEmpty() ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "one more visit on {date} would do"), extra)
                                      : words_.say(context, QT_TRANSLATE_NOOP("Visit", "one more visit on {date}, by {name}, would do"), extra));
}

QString VisitWords::calendarText(const Visit &visit, const QDate &today) const
{
    QStringList lines{status(visit.statusOn(today)) + QStringLiteral(": ") + counts(visit)};
    for (const VisitLine &line : visit.lines)
        lines << (QStringList{QString::number(line.number), line.serverName, what(line)}).join(QLatin1Char(' ')).simplified();
    return lines.join(QLatin1Char('\n'));
}

MailDraft VisitWords::mail(const VisitPaper &paper) const
{
    const ServiceReport &report = paper.visit.report;
    const QVariantMap args{{QStringLiteral("number"), QStringLiteral("%1/%2").arg(report.year).arg(report.serial)},
                           {QStringLiteral("customer"), paper.customer.name},
                           {QStringLiteral("date"), words_.date(paper.visit.day)}};
    MailDraft draft;
    draft.to = paper.copyTo;
    draft.subject = words_.say("Visit", QT_TRANSLATE_NOOP("Visit", "Service report {number}, {customer}"), args);
    draft.text = words_.say("Visit", QT_TRANSLATE_NOOP("Visit", "Attached is the service report of the visit of {date}."), args);
    return draft;
}

} // namespace tagliando
