#include "core/store/agreementjson.h"

#include "core/store/recordjson.h"

#include <QJsonArray>

namespace tagliando {

using namespace record;

QString compact(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

QJsonObject toRecord(const Decision &decision, const PersonNames &references)
{
    QJsonObject object;
    QJsonArray servers;
    for (const ServerId server : decision.servers)
        servers << server.value;
    object.insert(QStringLiteral("servers"), servers);
    object.insert(QStringLiteral("tracks"), QJsonArray::fromStringList(decision.tracks));
    put(object, "kind", toString(decision.kind));
    put(object, "by", references.value(decision.by));
    put(object, "role", decision.role);
    put(object, "reason", decision.reason);
    put(object, "text", decision.text);
    put(object, "proposed_by", references.value(decision.proposedBy));
    put(object, "warned", decision.warned);
    put(object, "decided", decision.decided);
    put(object, "until", decision.until);
    put(object, "review", decision.review);
    put(object, "channel", toString(decision.channel));
    put(object, "control", decision.control);
    put(object, "control_checked", decision.controlChecked);
    put(object, "proof", QString::fromLatin1(decision.proof.toHex()));
    put(object, "proof_name", decision.proofName);
    put(object, "override_by", references.value(decision.overrideBy));
    put(object, "renews", decision.renews.value);
    put(object, "renewal", decision.renewal);
    return object;
}

bool fromRecord(const QString &json, const PersonNames &names, Decision *decision)
{
    QJsonObject object;
    if (!read(json, &object) || !fromString(text(object, "kind"), &decision->kind) || !fromString(text(object, "channel"), &decision->channel))
        return false;
    const QJsonArray servers = object.value(QStringLiteral("servers")).toArray();
    for (const QJsonValue &server : servers)
        decision->servers.push_back(ServerId{server.toInteger()});
    const QJsonArray tracks = object.value(QStringLiteral("tracks")).toArray();
    for (const QJsonValue &track : tracks)
        decision->tracks << track.toString();
    decision->by = names.value(text(object, "by"));
    decision->role = text(object, "role");
    decision->reason = text(object, "reason");
    decision->text = text(object, "text");
    decision->proposedBy = names.value(text(object, "proposed_by"));
    decision->warned = date(object, "warned");
    decision->decided = date(object, "decided");
    decision->until = date(object, "until");
    decision->review = date(object, "review");
    decision->control = text(object, "control");
    decision->controlChecked = date(object, "control_checked");
    decision->proof = QByteArray::fromHex(text(object, "proof").toLatin1());
    decision->proofName = text(object, "proof_name");
    decision->overrideBy = names.value(text(object, "override_by"));
    decision->renews = DecisionId{integer(object, "renews")};
    decision->renewal = static_cast<int>(integer(object, "renewal"));
    return decision->until.isValid(); // there is no decision without an end
}

QJsonObject toRecord(const Correction &correction) { return {{QStringLiteral("text"), correction.text}}; }

bool fromRecord(const QString &json, Correction *correction)
{
    QJsonObject object;
    const bool good = read(json, &object);
    correction->text = text(object, "text");
    return good;
}

QJsonObject toRecord(const Outcome &outcome)
{
    QJsonObject object{{QStringLiteral("hours"), outcome.hours}, {QStringLiteral("cost"), outcome.cost}};
    put(object, "incident", outcome.incident);
    put(object, "blamed", toString(outcome.blamed));
    return object;
}

bool fromRecord(const QString &json, Outcome *outcome)
{
    QJsonObject object;
    if (!read(json, &object) || !fromString(text(object, "blamed"), &outcome->blamed))
        return false;
    outcome->incident = date(object, "incident");
    outcome->hours = object.value(QStringLiteral("hours")).toDouble();
    outcome->cost = object.value(QStringLiteral("cost")).toDouble();
    return true;
}

QJsonObject toRecord(const Freeze &freeze, const PersonNames &references)
{
    QJsonObject object{{QStringLiteral("exceptions"), freeze.exceptionsAllowed}};
    put(object, "site", freeze.place.site.value);
    put(object, "server", freeze.place.server.value);
    put(object, "from", freeze.from);
    put(object, "to", freeze.to);
    put(object, "review_every", freeze.reviewEveryDays);
    put(object, "last_review", freeze.lastReview);
    put(object, "rrule", freeze.rrule);
    put(object, "event_day", freeze.eventDay);
    put(object, "ordered_by", references.value(freeze.orderedBy));
    put(object, "reason", freeze.reason);
    put(object, "label", freeze.label);
    put(object, "override_by", references.value(freeze.overrideBy));
    return object;
}

bool fromRecord(const QString &json, const PersonNames &names, Freeze *freeze)
{
    QJsonObject object;
    if (!read(json, &object))
        return false;
    freeze->exceptionsAllowed = object.value(QStringLiteral("exceptions")).toBool(true);
    freeze->place.site = SiteId{integer(object, "site")};
    freeze->place.server = ServerId{integer(object, "server")};
    freeze->from = date(object, "from");
    freeze->to = date(object, "to");
    freeze->reviewEveryDays = static_cast<int>(integer(object, "review_every"));
    freeze->lastReview = date(object, "last_review");
    freeze->rrule = text(object, "rrule");
    freeze->eventDay = static_cast<int>(integer(object, "event_day"));
    freeze->orderedBy = names.value(text(object, "ordered_by"));
    freeze->reason = text(object, "reason");
    freeze->label = text(object, "label");
    freeze->overrideBy = names.value(text(object, "override_by"));
    return freeze->from.isValid();
}

} // namespace tagliando
