#include "app/cli/visitlines.h"

#include "ui/words/visits.h"

namespace tagliando::cli {

namespace {

const QString bar = QStringLiteral(" | ");
const QString indent = QStringLiteral("    ");

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(bar);
}

QString placeOf(const Snapshot &snapshot, const Visit &visit)
{
    const Customer *customer = snapshot.customer(visit.customer);
    QStringList parts{customer ? customer->name : QString()};
    for (const Site &site : snapshot.fleet.sites) {
        if (visit.site && site.id == visit.site)
            parts << site.name;
    }
    return parts.join(QStringLiteral(", "));
}

QString technicianOf(const Snapshot &snapshot, const Visit &visit)
{
    const Technician *technician = snapshot.visits.technician(visit.technician);
    return technician ? technician->name : QString();
}

QString slot(const VisitWords &words, const Visit &visit) { return words.day(visit.day) + QLatin1Char(' ') + words.time(visit.start); }

void printLine(const Context &context, const VisitLine &line, const QString &zone)
{
    const VisitWords words(context.words);
    const QString restart = line.restart ? words.restarts(1) : QString();
    const QString outcome = line.outcome == LineOutcome::Open ? QString() : words.outcome(line.outcome);
    context.print(joined({QString::number(line.number).rightJustified(3), line.serverName, words.what(line), restart,
                          line.minutes > 0 ? words.length(line.minutes) : QString(), outcome, line.note}));
    for (const QString &detail : words.details(line))
        context.print(indent + indent + QStringLiteral("- ") + detail);
    for (const Advice &notice : line.notices) {
        if (const QString said = words.notice(notice, zone); !said.isEmpty())
            context.print(indent + indent + said);
    }
}

} // namespace

void printVisit(const Context &context, const Snapshot &snapshot, const Visit &visit)
{
    const VisitWords words(context.words);
    const QString zone = zoneOf(snapshot, visit);
    context.print(
        joined({visit.id ? context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Visit {id}"), {{QStringLiteral("id"), visit.id.value}}) : QString(),
                placeOf(snapshot, visit), slot(words, visit), words.status(visit.statusOn(localDay(snapshot, visit.customer))),
                technicianOf(snapshot, visit)}));
    context.print(joined({words.counts(visit), words.restarts(visit.restarts()), words.length(visit.plannedMinutes())}));
    std::optional<WorkGroup> group;
    for (const VisitLine &line : visit.lines) {
        if (group != line.group)
            context.print(words.group(line.group));
        group = line.group;
        printLine(context, line, zone);
    }
    const auto numbers = [&](const std::vector<int> &lines) {
        QStringList said;
        for (const int line : lines)
            said << QString::number(line);
        return QVariantMap{{QStringLiteral("lines"), context.words.list(said)}};
    };
    if (const auto proved = provedLines(snapshot, visit); !proved.empty() && visit.isOpen())
        context.print(
            context.words.say("cli", QT_TRANSLATE_NOOP("cli", "The inventory finds these installed, tick them as done: {lines}"), numbers(proved)));
    if (const auto unproved = unprovedLines(snapshot, visit); !unproved.empty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Ticked as done, but a later inventory does not find them: {lines}"),
                                        numbers(unproved)));
    if (!visit.leftOut.empty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Not in this visit")));
    for (const Advice &left : visit.leftOut)
        context.print(indent + words.notice(left, zone));
}

void printRow(const Context &context, const Snapshot &snapshot, const Visit &visit)
{
    const VisitWords words(context.words);
    const VisitStatus status = visit.statusOn(localDay(snapshot, visit.customer));
    const QString number = visit.report.serial > 0 ? QStringLiteral("%1/%2").arg(visit.report.year).arg(visit.report.serial) : QString();
    context.print(joined({QString::number(visit.id.value), slot(words, visit), placeOf(snapshot, visit), words.status(status),
                          technicianOf(snapshot, visit), words.counts(visit), number}));
}

void printProposals(const Context &context, const Snapshot &snapshot, const Proposals &proposals)
{
    const VisitWords words(context.words);
    for (const Proposal &proposal : proposals.visits) {
        const Visit &visit = proposal.visit;
        const QVariantMap counted{{QStringLiteral("closes"), proposal.closes}, {QStringLiteral("open"), proposal.open}};
        context.print(joined({slot(words, visit), placeOf(snapshot, visit), technicianOf(snapshot, visit), words.length(visit.plannedMinutes()),
                              context.words.say("cli", QT_TRANSLATE_NOOP("cli", "closes {closes} of {open}"), counted), words.why(proposal)}));
        for (const Error &refused : proposal.refused)
            context.print(indent + context.words.error(refused));
    }
    if (proposals.visits.empty())
        context.print(context.words.say(
            "cli", QT_TRANSLATE_NOOP("cli", "No visit is needed from {from} to {to}"),
            {{QStringLiteral("from"), context.words.date(proposals.from)}, {QStringLiteral("to"), context.words.date(proposals.to)}}));
    for (const NotInTime &late : proposals.late)
        context.print(words.notInTime(late));
    for (const Error &note : proposals.notes)
        context.print(context.words.error(note));
}

void printCadence(const Context &context, const std::vector<CadenceProof> &proofs, bool everyRow)
{
    const VisitWords words(context.words);
    for (const CadenceProof &proof : proofs) {
        QStringList place{proof.customerName, proof.siteName};
        place.removeAll(QString());
        const QString name = place.join(QStringLiteral(", ")) + QStringLiteral(": ");
        if (proof.unkept.empty() && everyRow)
            context.print(name + words.cadence(proof));
        for (size_t row = 0; row < (everyRow ? proof.unkept.size() : std::min<size_t>(1, proof.unkept.size())); ++row)
            context.print(name + words.cadence(proof, proof.unkept[row]));
    }
}

void printHistory(const Context &context, const std::vector<VisitOutcome> &history, const std::optional<SinceLastVisit> &since)
{
    const VisitWords words(context.words);
    context.print(since ? words.since(*since) : context.words.say("cli", QT_TRANSLATE_NOOP("cli", "No visit was closed yet")));
    for (const VisitOutcome &one : history)
        context.print(joined({QString::number(one.id.value), words.day(one.day), words.outcome(one)}));
}

void printWhatIf(const Context &context, const Snapshot &snapshot, const WhatIf &answer)
{
    const VisitWords words(context.words);
    const QVariantMap args{{QStringLiteral("date"), words.day(answer.next)}, {QStringLiteral("place"), placeOf(snapshot, answer.visit)}};
    context.print(!answer.next.isValid() ? context.words.say("cli", QT_TRANSLATE_NOOP("cli", "{place}: no other visit in sight"), args)
                  : answer.nextIsBooked  ? context.words.say("cli", QT_TRANSLATE_NOOP("cli", "{place}: the next visit is booked on {date}"), args)
                                         : context.words.say("cli", QT_TRANSLATE_NOOP("cli", "{place}: the next visit could be on {date}"), args));
    for (const SkippedLine &skipped : answer.lines) {
        const VisitLine &line = *answer.visit.line(skipped.number);
        QString becomes;
        if (skipped.stops.isValid())
            becomes =
                context.words.say("cli", QT_TRANSLATE_NOOP("cli", "stops on {date}"), {{QStringLiteral("date"), context.words.date(skipped.stops)}});
        else if (skipped.daysLate > 0)
            becomes = context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "overdue from {date}, %n day(s) late at the next visit"),
                                          skipped.daysLate, {{QStringLiteral("date"), context.words.date(skipped.overdueFrom)}});
        else
            becomes = context.words.say("cli", QT_TRANSLATE_NOOP("cli", "overdue from {date}"),
                                        {{QStringLiteral("date"), context.words.date(skipped.overdueFrom)}});
        context.print(joined({QString::number(skipped.number).rightJustified(3), line.serverName, words.what(line), becomes}));
    }
    if (answer.lines.empty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Nothing becomes overdue and nothing stops before it")));
}

} // namespace tagliando::cli
