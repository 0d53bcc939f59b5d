#include "app/cli/visitjson.h"

#include "app/cli/findingsjson.h"

namespace tagliando::cli {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject lineJson(const VisitLine &line, const QString &zone, const VisitWords &words)
{
    QJsonArray notices, after;
    for (const Advice &notice : line.notices)
        notices << words.notice(notice, zone);
    for (const int number : line.after)
        after << number;
    return {{QStringLiteral("number"), line.number},
            {QStringLiteral("group"), toString(line.group)},
            {QStringLiteral("kind"), toString(line.kind)},
            {QStringLiteral("server"), textOrNull(line.serverName)},
            {QStringLiteral("step"), textOrNull(line.step)},
            {QStringLiteral("text"), words.what(line)},
            {QStringLiteral("tracks"), QJsonArray::fromStringList(line.tracks)},
            {QStringLiteral("target"), textOrNull(line.action.target)},
            {QStringLiteral("state"), line.kind == LineKind::Install ? QJsonValue(toString(line.state)) : QJsonValue()},
            {QStringLiteral("due"), dateOrNull(line.due)},
            {QStringLiteral("stop"), dateOrNull(line.stop)},
            {QStringLiteral("minutes"), line.minutes},
            {QStringLiteral("restart"), line.restart},
            {QStringLiteral("after"), after},
            {QStringLiteral("notices"), notices},
            {QStringLiteral("details"), QJsonArray::fromStringList(words.details(line))},
            {QStringLiteral("outcome"), toString(line.outcome)},
            {QStringLiteral("note"), textOrNull(line.note)},
            {QStringLiteral("decision"), line.decision ? QJsonValue(line.decision.value) : QJsonValue()},
            {QStringLiteral("by"), textOrNull(line.by)},
            {QStringLiteral("at"), timeOrNull(line.at, zone)}};
}

QJsonValue reportJson(const ServiceReport &report, const QString &zone)
{
    if (report.serial == 0)
        return {};
    return QJsonObject{{QStringLiteral("number"), QStringLiteral("%1/%2").arg(report.year).arg(report.serial)},
                       {QStringLiteral("arrived"), timeOrNull(report.arrived, zone)},
                       {QStringLiteral("started"), timeOrNull(report.started, zone)},
                       {QStringLiteral("ended"), timeOrNull(report.ended, zone)},
                       {QStringLiteral("hours"), report.hours},
                       {QStringLiteral("signed_by"), textOrNull(report.signedBy)},
                       {QStringLiteral("next"), dateOrNull(report.next)}};
}

QString siteName(const Snapshot &snapshot, SiteId id)
{
    for (const Site &site : snapshot.fleet.sites) {
        if (id && site.id == id)
            return site.name;
    }
    return {};
}

QJsonArray numbers(const std::vector<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array << value;
    return array;
}

} // namespace

QJsonObject visitJson(const Visit &visit, const Snapshot &snapshot, const Words &spoken)
{
    const VisitWords words(spoken);
    const QString zone = zoneOf(snapshot, visit);
    const Customer *customer = snapshot.customer(visit.customer);
    const Technician *technician = snapshot.visits.technician(visit.technician);
    QJsonArray lines, left;
    for (const VisitLine &line : visit.lines)
        lines << lineJson(line, zone, words);
    for (const Advice &advice : visit.leftOut)
        left << words.notice(advice, zone);
    return {{QStringLiteral("id"), visit.id ? QJsonValue(visit.id.value) : QJsonValue()},
            {QStringLiteral("uid"), textOrNull(visit.uid)},
            {QStringLiteral("sequence"), visit.sequence},
            {QStringLiteral("customer"), customer ? QJsonValue(customer->name) : QJsonValue()},
            {QStringLiteral("site"), textOrNull(siteName(snapshot, visit.site))},
            {QStringLiteral("technician"), technician ? QJsonValue(technician->name) : QJsonValue()},
            {QStringLiteral("status"), toString(visit.statusOn(localDay(snapshot, visit.customer)))},
            {QStringLiteral("date"), dateOrNull(visit.day)},
            {QStringLiteral("start"), visit.start.toString(QStringLiteral("HH:mm"))},
            {QStringLiteral("minutes"), visit.minutes},
            {QStringLiteral("planned_minutes"), visit.plannedMinutes()},
            {QStringLiteral("restarts"), visit.restarts()},
            {QStringLiteral("series"), visit.series ? QJsonValue(visit.series.value) : QJsonValue()},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("left_out"), left},
            {QStringLiteral("proved"), numbers(provedLines(snapshot, visit))},
            {QStringLiteral("unproved"), numbers(unprovedLines(snapshot, visit))},
            {QStringLiteral("report"), reportJson(visit.report, zone)}};
}

QJsonObject proposalsJson(const Proposals &proposals, const Snapshot &snapshot, const Words &spoken)
{
    const VisitWords words(spoken);
    QJsonArray visits, late, notes;
    for (const Proposal &proposal : proposals.visits) {
        QJsonArray refused;
        for (const Error &error : proposal.refused)
            refused << spoken.error(error);
        QJsonObject visit = visitJson(proposal.visit, snapshot, spoken);
        visit[QStringLiteral("why")] = words.why(proposal);
        visit[QStringLiteral("refused")] = refused;
        visit[QStringLiteral("closes")] = proposal.closes;
        visit[QStringLiteral("open")] = proposal.open;
        visit[QStringLiteral("apart")] = proposal.apart;
        visits << visit;
    }
    for (const NotInTime &one : proposals.late)
        late << QJsonObject{{QStringLiteral("customer"), one.customerName},
                            {QStringLiteral("server"), textOrNull(one.serverName)},
                            {QStringLiteral("deadline"), dateOrNull(one.deadline)},
                            {QStringLiteral("stops"), one.stops},
                            {QStringLiteral("extra_visit"), dateOrNull(one.extraVisit)},
                            {QStringLiteral("text"), words.notInTime(one)}};
    for (const Error &note : proposals.notes)
        notes << spoken.error(note);
    return {{QStringLiteral("from"), dateOrNull(proposals.from)},
            {QStringLiteral("to"), dateOrNull(proposals.to)},
            {QStringLiteral("visits"), visits},
            {QStringLiteral("not_in_time"), late},
            {QStringLiteral("notes"), notes}};
}

QJsonArray cadenceJson(const std::vector<CadenceProof> &proofs, const Words &spoken)
{
    const VisitWords words(spoken);
    QJsonArray places;
    for (const CadenceProof &proof : proofs) {
        QJsonArray unkept;
        for (const UnkeptRow &row : proof.unkept)
            unkept << QJsonObject{{QStringLiteral("appears"), dateOrNull(row.appears)},
                                  {QStringLiteral("due"), dateOrNull(row.due)},
                                  {QStringLiteral("visit"), dateOrNull(row.visit)},
                                  {QStringLiteral("visits_needed"), row.visitsNeeded > 0 ? QJsonValue(row.visitsNeeded) : QJsonValue()},
                                  {QStringLiteral("text"), words.cadence(proof, row)}};
        places << QJsonObject{{QStringLiteral("customer"), proof.customerName},
                              {QStringLiteral("site"), textOrNull(proof.siteName)},
                              {QStringLiteral("visits_per_year"), proof.visitsPerYear},
                              {QStringLiteral("longest_gap"), proof.longestGap},
                              {QStringLiteral("unkept"), unkept}};
    }
    return places;
}

QJsonObject historyJson(const std::vector<VisitOutcome> &history, const std::optional<SinceLastVisit> &since, const Words &spoken)
{
    const VisitWords words(spoken);
    QJsonArray visits;
    for (const VisitOutcome &one : history)
        visits << QJsonObject{{QStringLiteral("id"), one.id.value},        {QStringLiteral("date"), dateOrNull(one.day)},
                              {QStringLiteral("hours"), one.hours},        {QStringLiteral("found"), one.found},
                              {QStringLiteral("done"), one.done},          {QStringLiteral("failed"), one.failed},
                              {QStringLiteral("deferred"), one.deferred},  {QStringLiteral("not_applicable"), one.notApplicable},
                              {QStringLiteral("not_done"), one.untouched}, {QStringLiteral("text"), words.outcome(one)}};
    QJsonValue after;
    if (since)
        after = QJsonObject{{QStringLiteral("opened"), since->opened},
                            {QStringLiteral("closed"), since->closed},
                            {QStringLiteral("still_open"), since->stillOpen},
                            {QStringLiteral("text"), words.since(*since)}};
    return {{QStringLiteral("visits"), visits}, {QStringLiteral("since_last"), after}};
}

QJsonObject whatIfJson(const WhatIf &answer, const Snapshot &snapshot, const Words &spoken)
{
    const VisitWords words(spoken);
    QJsonArray lines;
    for (const SkippedLine &skipped : answer.lines) {
        const VisitLine &line = *answer.visit.line(skipped.number);
        lines << QJsonObject{{QStringLiteral("number"), skipped.number},      {QStringLiteral("server"), textOrNull(line.serverName)},
                             {QStringLiteral("text"), words.what(line)},      {QStringLiteral("overdue_from"), dateOrNull(skipped.overdueFrom)},
                             {QStringLiteral("days_late"), skipped.daysLate}, {QStringLiteral("stops"), dateOrNull(skipped.stops)}};
    }
    return {{QStringLiteral("visit"), visitJson(answer.visit, snapshot, spoken)},
            {QStringLiteral("next"), dateOrNull(answer.next)},
            {QStringLiteral("next_booked"), answer.nextIsBooked},
            {QStringLiteral("lines"), lines}};
}

} // namespace tagliando::cli
