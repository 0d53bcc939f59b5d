#include "app/cli/findingsjson.h"

#include "core/feeds/sources.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

// A day is printed as a day, an instant as a local time.
QJsonValue whenOrNull(const QDateTime &utc, Precision precision, const QString &zone)
{
    if (!utc.isValid())
        return {};
    if (precision == Precision::Instant || precision == Precision::Latest)
        return timeOrNull(utc, zone);
    return utc.toTimeZone(QTimeZone(zone.toUtf8())).date().toString(Qt::ISODate);
}

QJsonArray evidenceJson(const Finding &finding)
{
    QJsonArray rows;
    for (const Evidence &evidence : finding.evidence()) {
        rows << QJsonObject{{QStringLiteral("rule"), evidence.rule},
                            {QStringLiteral("input"), textOrNull(evidence.input)},
                            {QStringLiteral("source"), textOrNull(evidence.source)},
                            {QStringLiteral("collected"), timeOrNull(evidence.collected, finding.holder->zone)}};
    }
    return rows;
}

QJsonValue decisionJson(const Finding &finding)
{
    if (!finding.notes->decision)
        return {};
    const DecisionInForce &decision = *finding.notes->decision;
    return QJsonObject{{QStringLiteral("id"), decision.id.value},
                       {QStringLiteral("kind"), toString(decision.kind)},
                       {QStringLiteral("by"), textOrNull(decision.by)},
                       {QStringLiteral("role"), textOrNull(decision.role)},
                       {QStringLiteral("warned"), dateOrNull(decision.warned)},
                       {QStringLiteral("until"), dateOrNull(decision.until)},
                       {QStringLiteral("reason"), textOrNull(decision.reason)},
                       {QStringLiteral("status"), toString(decision.status)},
                       {QStringLiteral("review_overdue_days"), decision.reviewOverdueDays}};
}

QJsonValue freezeJson(const Finding &finding)
{
    if (!finding.notes->freeze)
        return {};
    const FreezeInForce &freeze = *finding.notes->freeze;
    return QJsonObject{{QStringLiteral("id"), freeze.id.value},
                       {QStringLiteral("ordered_by"), textOrNull(freeze.orderedBy)},
                       {QStringLiteral("reason"), textOrNull(freeze.reason)},
                       {QStringLiteral("label"), textOrNull(freeze.label)},
                       {QStringLiteral("from"), dateOrNull(freeze.from)},
                       {QStringLiteral("to"), dateOrNull(freeze.to)},
                       {QStringLiteral("review_due"), dateOrNull(freeze.reviewDue)},
                       {QStringLiteral("review_overdue_days"), freeze.reviewOverdueDays},
                       {QStringLiteral("ended_days_ago"), freeze.endedDaysAgo > 0 ? QJsonValue(freeze.endedDaysAgo) : QJsonValue()}};
}

QJsonArray conflictsJson(const Finding &finding)
{
    QJsonArray rows;
    for (const Conflict &conflict : finding.notes->conflicts) {
        rows << QJsonObject{{QStringLiteral("kind"), toString(conflict.kind)},
                            {QStringLiteral("id"), conflict.id},
                            {QStringLiteral("last_useful_day"), dateOrNull(conflict.lastUsefulDay)},
                            {QStringLiteral("days"), conflict.lastUsefulDay.isValid() ? QJsonValue(conflict.days) : QJsonValue()}};
    }
    return rows;
}

QJsonArray doubtsJson(const Certainty &certainty, const Words &words)
{
    QJsonArray rows;
    for (const Doubt &doubt : certainty.doubts) {
        rows << QJsonObject{{QStringLiteral("id"), doubt.why},
                            {QStringLiteral("text"), words.doubt(doubt)},
                            {QStringLiteral("remedy"), doubt.remedy},
                            {QStringLiteral("remedy_text"), words.remedy(doubt)}};
    }
    return rows;
}

} // namespace

QJsonValue dateOrNull(const QDate &date) { return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(); }

QJsonValue timeOrNull(const QDateTime &utc, const QString &zone)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toTimeZone(QTimeZone(zone.toUtf8()));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonObject findingJson(const Finding &finding, const Certainty &certainty, const Words &words, const Moment &now, const EpssTable &epss)
{
    QJsonObject object;
    object[QStringLiteral("customer")] = finding.holder->customerName;
    object[QStringLiteral("site")] = textOrNull(finding.holder->siteName);
    object[QStringLiteral("server")] = textOrNull(finding.holder->serverName);
    object[QStringLiteral("state")] = toString(finding.state);
    object[QStringLiteral("effect")] = finding.effect == Effect::None ? QJsonValue() : QJsonValue(toString(finding.effect));
    object[QStringLiteral("track")] = finding.track;
    object[QStringLiteral("target")] = textOrNull(finding.about->target);
    object[QStringLiteral("requirement")] = QJsonObject{{QStringLiteral("kind"), toString(finding.kind)},
                                                        {QStringLiteral("id"), finding.about->requirement},
                                                        {QStringLiteral("title"), words.title(finding)}};
    object[QStringLiteral("headline")] = words.headline(finding);
    object[QStringLiteral("action")] = QJsonObject{{QStringLiteral("kind"), textOrNull(finding.about->action.kind)},
                                                   {QStringLiteral("target"), textOrNull(finding.about->action.target)},
                                                   {QStringLiteral("text"), textOrNull(words.action(finding))}};
    object[QStringLiteral("verdict")] = toString(finding.verdict);
    object[QStringLiteral("due")] = whenOrNull(finding.dueAt, finding.duePrecision, finding.holder->zone);
    object[QStringLiteral("due_precision")] = finding.dueAt.isValid() ? QJsonValue(toString(finding.duePrecision)) : QJsonValue();
    object[QStringLiteral("clock")] = textOrNull(toString(finding.anchor));
    object[QStringLiteral("days_to_due")] = orNull(finding.daysToDue);
    object[QStringLiteral("stops_at")] = whenOrNull(finding.stopsAt, finding.stopsPrecision, finding.holder->zone);
    object[QStringLiteral("earliest_stop")] =
        finding.earliestStop.isValid() ? whenOrNull(finding.earliestStop, Precision::Day, finding.holder->zone) : QJsonValue();
    object[QStringLiteral("stops_precision")] = finding.stopsAt.isValid() ? QJsonValue(toString(finding.stopsPrecision)) : QJsonValue();
    object[QStringLiteral("days_to_stop")] = orNull(finding.daysToStop);
    object[QStringLiteral("phase")] = textOrNull(toString(finding.phase));
    object[QStringLiteral("severity")] = finding.severity == Severity::Unknown ? QJsonValue() : QJsonValue(toString(finding.severity));
    object[QStringLiteral("cves")] = QJsonArray::fromStringList(finding.about->cves);
    object[QStringLiteral("exploited")] = finding.exploited;
    const std::optional<double> likelihood = epss.highest(finding.about->cves);
    object[QStringLiteral("epss")] = likelihood ? QJsonValue(*likelihood) : QJsonValue();
    object[QStringLiteral("detected")] = timeOrNull(finding.detected, finding.holder->zone);
    object[QStringLiteral("opened")] = timeOrNull(finding.opened, finding.holder->zone);
    object[QStringLiteral("resolved")] = QJsonValue();
    if (finding.notes->resolved) {
        object[QStringLiteral("resolved")] = QJsonObject{{QStringLiteral("at"), timeOrNull(finding.notes->resolved->at, finding.holder->zone)},
                                                         {QStringLiteral("by"), textOrNull(finding.notes->resolved->by)},
                                                         {QStringLiteral("stopped_days"), finding.notes->resolved->stoppedDays}};
    }
    object[QStringLiteral("decision")] = decisionJson(finding);
    object[QStringLiteral("freeze")] = freezeJson(finding);
    object[QStringLiteral("conflicts")] = conflictsJson(finding);
    object[QStringLiteral("advice")] = QJsonArray::fromStringList(words.adviceLines(finding, now));
    object[QStringLiteral("evidence")] = evidenceJson(finding);
    object[QStringLiteral("confidence")] = toString(certainty.level);
    object[QStringLiteral("doubts")] = doubtsJson(certainty, words);
    return object;
}

QJsonObject totalsJson(const Totals &totals)
{
    QJsonObject findings, servers;
    for (int i = 0; i < stateCount; ++i)
        findings[toString(State(i))] = totals.byState[i];
    for (int i = 0; i <= stateCount; ++i)
        servers[toString(ServerColour(i))] = totals.byColour[i];
    return {
        {QStringLiteral("coverage"), QJsonObject{{QStringLiteral("servers"), totals.servers},
                                                 {QStringLiteral("verified"), totals.verified},
                                                 {QStringLiteral("not_seen"), totals.notSeen},
                                                 {QStringLiteral("open_questions"), totals.openQuestions}}},
        {QStringLiteral("counts"),
         QJsonObject{{QStringLiteral("findings"), findings}, {QStringLiteral("servers"), servers}, {QStringLiteral("unfixable"), totals.unfixable}}},
        {QStringLiteral("compliance"),
         QJsonObject{{QStringLiteral("with_decisions"),
                      QJsonObject{{QStringLiteral("n"), totals.withDecisionsN}, {QStringLiteral("of"), totals.withDecisionsOf}}},
                     {QStringLiteral("without_decisions"),
                      QJsonObject{{QStringLiteral("n"), totals.withoutDecisionsN}, {QStringLiteral("of"), totals.withoutDecisionsOf}}}}}};
}

FeedAge feedAge(const FeedState &feed, const Moment &now, const QString &zone)
{
    const QTimeZone local(zone.toUtf8());
    const FeedSource *source = feedSource(feed.name);
    FeedAge age;
    age.known = feed.asOf.isValid();
    age.days = age.known ? qMax(0, int(feed.asOf.toTimeZone(local).date().daysTo(now.dateIn(local)))) : 0;
    age.stale = source && source->staleAfterDays > 0 && (!age.known || age.days > source->staleAfterDays);
    return age;
}

QJsonObject feedJson(const FeedState &feed, const Moment &now, const QString &zone)
{
    const FeedAge age = feedAge(feed, now, zone);
    return {{QStringLiteral("name"), feed.name},
            {QStringLiteral("as_of"), timeOrNull(feed.asOf, zone)},
            {QStringLiteral("age_days"), age.known ? QJsonValue(age.days) : QJsonValue()},
            {QStringLiteral("stale"), age.stale},
            {QStringLiteral("records"), feed.records},
            {QStringLiteral("last_error"), textOrNull(feed.lastError)}};
}

} // namespace tagliando::cli
