#include "core/store/visitjson.h"

#include "core/store/recordjson.h"

#include <QJsonArray>

namespace tagliando {

using namespace record;

namespace {

const QString timeFormat = QStringLiteral("HH:mm");

QJsonObject toObject(const Text &text)
{
    QJsonObject object;
    put(object, "it", text.it);
    put(object, "en", text.en);
    return object;
}

Text toText(const QJsonValue &value) { return {text(value.toObject(), "it"), text(value.toObject(), "en")}; }

QJsonObject toObject(const Action &action)
{
    QJsonObject object{{QStringLiteral("text"), toObject(action.text)}};
    put(object, "kind", action.kind);
    put(object, "target", action.target);
    put(object, "product", action.product);
    put(object, "version", action.version);
    object.insert(QStringLiteral("kb_any"), QJsonArray::fromStringList(action.kbAny));
    object.insert(QStringLiteral("kb_all"), QJsonArray::fromStringList(action.kbAll));
    return object;
}

QStringList toList(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        list << one.toString();
    return list;
}

Action toAction(const QJsonObject &object)
{
    Action action;
    action.kind = text(object, "kind");
    action.target = text(object, "target");
    action.product = text(object, "product");
    action.version = text(object, "version");
    action.kbAny = toList(object.value(QStringLiteral("kb_any")));
    action.kbAll = toList(object.value(QStringLiteral("kb_all")));
    action.text = toText(object.value(QStringLiteral("text")));
    return action;
}

/// JSON has no dates: what was one becomes one again, so that words write it as their language does.
QVariantMap withDates(QVariantMap args)
{
    for (QVariant &value : args) {
        if (value.typeId() != QMetaType::QString)
            continue;
        const QString said = value.toString();
        const QDate day = QDate::fromString(said, Qt::ISODate);
        const QDateTime instant = QDateTime::fromString(said, Qt::ISODate);
        if (day.isValid() && said == day.toString(Qt::ISODate))
            value = day;
        else if (instant.isValid() && said.size() > 10)
            value = instant;
    }
    return args;
}

QJsonArray toArray(const std::vector<Advice> &advices)
{
    QJsonArray array;
    for (const Advice &advice : advices) {
        QJsonObject object{{QStringLiteral("text"), toObject(advice.text)}, {QStringLiteral("args"), QJsonObject::fromVariantMap(advice.args)}};
        put(object, "id", advice.id);
        array << object;
    }
    return array;
}

std::vector<Advice> toAdvices(const QJsonValue &value)
{
    std::vector<Advice> advices;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        const QJsonObject object = one.toObject();
        advices.push_back({text(object, "id"), withDates(object.value(QStringLiteral("args")).toObject().toVariantMap()),
                           toText(object.value(QStringLiteral("text")))});
    }
    return advices;
}

} // namespace

QJsonObject toRecord(const VisitLine &line)
{
    QJsonObject object;
    put(object, "group", toString(line.group));
    put(object, "kind", toString(line.kind));
    put(object, "server", line.server.value);
    put(object, "server_name", line.serverName);
    put(object, "step", line.step);
    object.insert(QStringLiteral("tracks"), QJsonArray::fromStringList(line.tracks));
    object.insert(QStringLiteral("title"), toObject(line.title));
    object.insert(QStringLiteral("action"), toObject(line.action));
    put(object, "state", toString(line.state));
    put(object, "severity", toString(line.severity));
    put(object, "due", line.due);
    put(object, "stop", line.stop);
    put(object, "minutes", line.minutes);
    put(object, "restart", line.restart ? 1 : 0);
    put(object, "ring", line.ring);
    QJsonArray after;
    for (const int number : line.after)
        after << number;
    object.insert(QStringLiteral("after"), after);
    object.insert(QStringLiteral("notices"), toArray(line.notices));
    return object;
}

bool fromRecord(const QString &json, VisitLine *line)
{
    QJsonObject object;
    if (!read(json, &object) || !fromString(text(object, "group"), &line->group) || !fromString(text(object, "kind"), &line->kind) ||
        !fromString(text(object, "state"), &line->state) || !fromString(text(object, "severity"), &line->severity))
        return false;
    line->server = ServerId{integer(object, "server")};
    line->serverName = text(object, "server_name");
    line->step = text(object, "step");
    line->tracks = toList(object.value(QStringLiteral("tracks")));
    line->title = toText(object.value(QStringLiteral("title")));
    line->action = toAction(object.value(QStringLiteral("action")).toObject());
    line->due = date(object, "due");
    line->stop = date(object, "stop");
    line->minutes = static_cast<int>(integer(object, "minutes"));
    line->restart = integer(object, "restart") != 0;
    line->ring = static_cast<int>(integer(object, "ring"));
    const QJsonArray after = object.value(QStringLiteral("after")).toArray();
    for (const QJsonValue &number : after)
        line->after.push_back(number.toInt());
    line->notices = toAdvices(object.value(QStringLiteral("notices")));
    return true;
}

QJsonObject toRecord(const Visit &visit, const PersonNames &references)
{
    QJsonObject object{{QStringLiteral("left_out"), toArray(visit.leftOut)}, {QStringLiteral("remote"), visit.remote}};
    put(object, "booked_by", references.value(visit.bookedBy));
    put(object, "booked", visit.booked);
    return object;
}

bool fromRecord(const QString &json, const PersonNames &names, Visit *visit)
{
    QJsonObject object;
    if (!read(json, &object))
        return false;
    visit->remote = object.value(QStringLiteral("remote")).toBool();
    visit->bookedBy = names.value(text(object, "booked_by"));
    visit->booked = instant(object, "booked");
    visit->leftOut = toAdvices(object.value(QStringLiteral("left_out")));
    return true;
}

QJsonObject toRecord(const ServiceReport &report, const PersonNames &references)
{
    QJsonObject object{{QStringLiteral("hours"), report.hours}};
    put(object, "arrived", report.arrived);
    put(object, "started", report.started);
    put(object, "ended", report.ended);
    put(object, "break", report.breakMinutes);
    put(object, "travel", report.travelMinutes);
    put(object, "signed_by", references.value(report.signedBy));
    put(object, "signed_role", report.signedRole);
    put(object, "tests", report.tests);
    put(object, "parts", report.parts);
    put(object, "reservations", report.reservations);
    put(object, "request", report.request);
    put(object, "next", report.next);
    return object;
}

bool fromRecord(const QString &json, const PersonNames &names, ServiceReport *report)
{
    QJsonObject object;
    if (json.isEmpty())
        return true; // not closed yet
    if (!read(json, &object))
        return false;
    report->hours = object.value(QStringLiteral("hours")).toDouble();
    report->arrived = instant(object, "arrived");
    report->started = instant(object, "started");
    report->ended = instant(object, "ended");
    report->breakMinutes = static_cast<int>(integer(object, "break"));
    report->travelMinutes = static_cast<int>(integer(object, "travel"));
    report->signedBy = names.value(text(object, "signed_by"));
    report->signedRole = text(object, "signed_role");
    report->tests = text(object, "tests");
    report->parts = text(object, "parts");
    report->reservations = text(object, "reservations");
    report->request = text(object, "request");
    report->next = date(object, "next");
    return true;
}

QJsonObject toRecord(const Series &series)
{
    QJsonObject object{{QStringLiteral("anchor"), toString(series.anchor)}, {QStringLiteral("skip_august"), series.skipAugust}};
    put(object, "site", series.site.value);
    put(object, "technician", series.technician.value);
    put(object, "rrule", series.rrule);
    put(object, "weeks", series.weeks);
    put(object, "months", series.months);
    put(object, "per_year", series.perYear);
    put(object, "first", series.first);
    put(object, "start", series.start.toString(timeFormat));
    put(object, "minutes", series.minutes);
    put(object, "ended", series.ended);
    return object;
}

bool fromRecord(const QString &json, Series *series)
{
    QJsonObject object;
    if (!read(json, &object) || !fromString(text(object, "anchor"), &series->anchor))
        return false;
    series->site = SiteId{integer(object, "site")};
    series->technician = TechnicianId{integer(object, "technician")};
    series->rrule = text(object, "rrule");
    series->weeks = static_cast<int>(integer(object, "weeks"));
    series->months = static_cast<int>(integer(object, "months"));
    series->perYear = static_cast<int>(integer(object, "per_year"));
    series->first = date(object, "first");
    series->start = QTime::fromString(text(object, "start"), timeFormat);
    series->minutes = static_cast<int>(integer(object, "minutes"));
    series->skipAugust = object.value(QStringLiteral("skip_august")).toBool();
    series->ended = date(object, "ended");
    return true;
}

} // namespace tagliando
