#include "app/cli/decisionjson.h"

#include "app/cli/findingsjson.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue outcomeJson(const Decision &decision)
{
    if (decision.outcomes.empty())
        return {};
    const Outcome &outcome = decision.outcomes.back();
    return QJsonObject{{QStringLiteral("incident"), dateOrNull(outcome.incident)},
                       {QStringLiteral("hours"), outcome.hours},
                       {QStringLiteral("cost"), outcome.cost},
                       {QStringLiteral("blamed"), toString(outcome.blamed)}};
}

/// A spreadsheet takes a cell that begins with one of these for a formula.
QByteArray cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

QByteArray row(const QStringList &cells)
{
    QByteArrayList quoted;
    for (const QString &one : cells)
        quoted << cell(one);
    return quoted.join(';') + "\r\n";
}

} // namespace

QStringList machinesOf(const Decision &decision, const Snapshot &snapshot)
{
    QStringList names;
    for (const ServerId id : decision.servers) {
        const Server *server = snapshot.server(id);
        names << (server ? server->name : QStringLiteral("#%1").arg(id.value));
    }
    return names;
}

QJsonObject decisionJson(const DecisionView &view, const Snapshot &snapshot)
{
    const Decision &decision = *view.decision;
    const Customer *customer = snapshot.customer(decision.customer);
    const QString zone = customer && !customer->zone.isEmpty() ? customer->zone : snapshot.defaultZone;
    QJsonArray corrections;
    for (const Correction &correction : decision.corrections)
        corrections << QJsonObject{{QStringLiteral("at"), timeOrNull(correction.recorded, zone)},
                                   {QStringLiteral("by"), textOrNull(correction.by)},
                                   {QStringLiteral("text"), correction.text}};
    QJsonObject object;
    object[QStringLiteral("id")] = decision.id.value;
    object[QStringLiteral("customer")] = customer ? QJsonValue(customer->name) : QJsonValue();
    object[QStringLiteral("servers")] = QJsonArray::fromStringList(machinesOf(decision, snapshot));
    object[QStringLiteral("tracks")] = QJsonArray::fromStringList(decision.tracks);
    object[QStringLiteral("kind")] = toString(decision.kind);
    object[QStringLiteral("by")] = textOrNull(decision.by);
    object[QStringLiteral("role")] = textOrNull(decision.role);
    object[QStringLiteral("reason")] = textOrNull(decision.reason);
    object[QStringLiteral("text")] = textOrNull(decision.text);
    object[QStringLiteral("proposed_by")] = textOrNull(decision.proposedBy);
    object[QStringLiteral("warned")] = dateOrNull(decision.warned);
    object[QStringLiteral("decided")] = dateOrNull(decision.decided);
    object[QStringLiteral("until")] = dateOrNull(decision.until);
    object[QStringLiteral("days_left")] = view.daysLeft;
    object[QStringLiteral("review")] = dateOrNull(decision.review);
    object[QStringLiteral("review_overdue_days")] = view.reviewOverdueDays;
    object[QStringLiteral("channel")] = textOrNull(toString(decision.channel));
    object[QStringLiteral("control")] = textOrNull(decision.control);
    object[QStringLiteral("control_checked")] = dateOrNull(decision.controlChecked);
    object[QStringLiteral("control_age_days")] = view.controlAge ? QJsonValue(*view.controlAge) : QJsonValue();
    object[QStringLiteral("proof")] = textOrNull(QString::fromLatin1(decision.proof.toHex()));
    object[QStringLiteral("proof_name")] = textOrNull(decision.proofName);
    object[QStringLiteral("override_by")] = textOrNull(decision.overrideBy);
    object[QStringLiteral("renews")] = decision.renews ? QJsonValue(decision.renews.value) : QJsonValue();
    object[QStringLiteral("renewal")] = decision.renewal;
    object[QStringLiteral("status")] = toString(view.status);
    object[QStringLiteral("superseded_by")] = view.supersededBy ? QJsonValue(view.supersededBy.value) : QJsonValue();
    object[QStringLiteral("closed")] = QJsonValue();
    if (view.status == DecisionStatus::Closed)
        object[QStringLiteral("closed")] = QJsonObject{{QStringLiteral("at"), timeOrNull(view.closed, zone)},
                                                       {QStringLiteral("by"), textOrNull(view.closedBy)},
                                                       {QStringLiteral("retired"), view.retired}};
    object[QStringLiteral("outcome")] = outcomeJson(decision);
    object[QStringLiteral("corrections")] = corrections;
    object[QStringLiteral("recorded")] =
        QJsonObject{{QStringLiteral("at"), timeOrNull(decision.recorded, zone)}, {QStringLiteral("by"), textOrNull(decision.recordedBy)}};
    return object;
}

QJsonObject sumsJson(const DecisionSums &sums)
{
    QJsonObject statuses, answers;
    for (int status = 0; status < 5; ++status)
        statuses[toString(DecisionStatus(status))] = sums.byStatus[status];
    for (int blame = 1; blame < 5; ++blame)
        answers[toString(Blame(blame))] = sums.byBlame[blame];
    return {{QStringLiteral("decisions"), sums.decisions}, {QStringLiteral("status"), statuses},  {QStringLiteral("incidents"), sums.incidents},
            {QStringLiteral("blamed"), answers},           {QStringLiteral("hours"), sums.hours}, {QStringLiteral("cost"), sums.cost}};
}

QByteArray decisionsCsv(const std::vector<DecisionView> &views, const Snapshot &snapshot, const Words &words)
{
    QByteArray csv = "\xEF\xBB\xBF"; // a spreadsheet then reads UTF-8
    csv += row({QStringLiteral("id"),       QStringLiteral("row"),         QStringLiteral("recorded"),    QStringLiteral("recorded_by"),
                QStringLiteral("customer"), QStringLiteral("servers"),     QStringLiteral("tracks"),      QStringLiteral("kind"),
                QStringLiteral("status"),   QStringLiteral("by"),          QStringLiteral("role"),        QStringLiteral("reason"),
                QStringLiteral("text"),     QStringLiteral("proposed_by"), QStringLiteral("warned"),      QStringLiteral("decided"),
                QStringLiteral("until"),    QStringLiteral("review"),      QStringLiteral("control"),     QStringLiteral("control_checked"),
                QStringLiteral("renews"),   QStringLiteral("renewal"),     QStringLiteral("override_by"), QStringLiteral("proof"),
                QStringLiteral("incident"), QStringLiteral("hours"),       QStringLiteral("cost"),        QStringLiteral("blamed")});
    const auto day = [](const QDate &date) { return date.toString(Qt::ISODate); };
    const auto instant = [](const QDateTime &utc) { return utc.toString(Qt::ISODate); };
    for (const DecisionView &view : views) {
        const Decision &one = *view.decision;
        const Customer *customer = snapshot.customer(one.customer);
        const QString id = QString::number(one.id.value);
        csv += row({id,
                    QStringLiteral("decision"),
                    instant(one.recorded),
                    one.recordedBy,
                    customer ? customer->name : QString(),
                    machinesOf(one, snapshot).join(QLatin1Char(' ')),
                    one.tracks.join(QLatin1Char(' ')),
                    toString(one.kind),
                    toString(view.status),
                    one.by,
                    one.role,
                    words.decisionReason(one.reason),
                    one.text,
                    one.proposedBy,
                    day(one.warned),
                    day(one.decided),
                    day(one.until),
                    day(one.review),
                    one.control,
                    day(one.controlChecked),
                    one.renews ? QString::number(one.renews.value) : QString(),
                    QString::number(one.renewal),
                    one.overrideBy,
                    QString::fromLatin1(one.proof.toHex())});
        for (const Correction &correction : one.corrections) {
            QStringList cells{id, QStringLiteral("correction"), instant(correction.recorded), correction.by};
            while (cells.size() < 12)
                cells << QString();
            csv += row(cells << correction.text);
        }
        for (const Outcome &outcome : one.outcomes) {
            QStringList cells{id, QStringLiteral("outcome"), instant(outcome.recorded)};
            while (cells.size() < 24)
                cells << QString();
            csv += row(cells << day(outcome.incident) << QString::number(outcome.hours) << QString::number(outcome.cost) << toString(outcome.blamed));
        }
    }
    return csv;
}

} // namespace tagliando::cli
