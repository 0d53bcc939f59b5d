#include "core/feeds/formats/factstop.h"

#include "core/feeds/formats/conditionjson.h"

#include <utility>

namespace tagliando {

namespace {

const QStringList &triggers()
{
    static const QStringList names{QStringLiteral("calendar"),    QStringLiteral("service_start"), QStringLiteral("vendor_update"),
                                   QStringLiteral("remote_side"), QStringLiteral("counter"),       QStringLiteral("relative"),
                                   QStringLiteral("local_change")};
    return names;
}

const QStringList &phaseEffects()
{
    static const QStringList names{QStringLiteral("info"),          QStringLiteral("warn"),    QStringLiteral("degrades"),
                                   QStringLiteral("stops_updates"), QStringLiteral("partial"), QStringLiteral("stops")};
    return names;
}

Effect effectOf(const JsonFields &fields, const QStringList &allowed)
{
    Effect effect = Effect::Stops;
    fromString(fields.choice("effect", Need::Required, allowed), &effect);
    return effect;
}

Phase readPhase(const JsonNode &node, const QString &path, JsonFault &fault)
{
    const JsonFields fields(node, path, fault, {"date", "offset_days", "precision", "effect", "it", "en"});
    Phase phase;
    phase.date = fields.catalogueDate("date", "precision", Need::Optional);
    phase.offsetDays = fields.integer("offset_days", Need::Optional, -3660, 36600);
    if (phase.date && phase.offsetDays)
        fields.note("offset_days", QStringLiteral("reason.both_given"), QStringLiteral("date offset_days"));
    phase.effect = effectOf(fields, phaseEffects());
    phase.text = fields.ownBilingual(Need::Required);
    return phase;
}

void readAnchors(const JsonNode &node, const QString &path, bool subjects, StopRule &stop, JsonFault &fault)
{
    const JsonFields fields(node, path, fault,
                            {"last_start", "first_failed", "last_check", "reading", "limit_hours", "issued", "offset_days", "expires"});
    const std::pair<const char *, QString *> names[] = {{"last_start", &stop.lastStart}, {"first_failed", &stop.firstFailed},
                                                        {"last_check", &stop.lastCheck}, {"reading", &stop.reading},
                                                        {"issued", &stop.issued},        {"expires", &stop.expires}};
    for (const auto &[key, name] : names) {
        *name = fields.text(key, Need::Optional, attributePattern(), QStringLiteral("thing.value"));
        if (!subjectAllowed(*name, subjects))
            fields.note(key, QStringLiteral("reason.no_subjects"), *name);
    }
    if (!stop.reading.isEmpty() && !stop.reading.startsWith(QLatin1String("counter.")))
        fields.note("reading", QStringLiteral("reason.bad_value"), stop.reading, QStringLiteral("counter.NAME"));
    if (!stop.expires.isEmpty() && !stop.expires.startsWith(QLatin1String("expires.")))
        fields.note("expires", QStringLiteral("reason.bad_value"), stop.expires, QStringLiteral("expires.NAME"));
    stop.limitHours = fields.integer("limit_hours", Need::Optional, 1, 1'000'000).value_or(0);
    stop.offsetDays = fields.integer("offset_days", Need::Optional, 1, 36600).value_or(0);
    if (stop.reading.isEmpty() != (stop.limitHours == 0))
        fields.note(stop.reading.isEmpty() ? "reading" : "limit_hours", QStringLiteral("reason.missing"));
    if (stop.issued.isEmpty() != (stop.offsetDays == 0))
        fields.note(stop.issued.isEmpty() ? "issued" : "offset_days", QStringLiteral("reason.missing"));
}

Grace readGrace(const JsonNode &node, const QString &path, JsonFault &fault)
{
    const JsonFields fields(node, path, fault, {"days", "from"});
    return {fields.integer("days", Need::Required, 1, 3660).value_or(0),
            fields.choice("from", Need::Required, {QStringLiteral("first_failed_check"), QStringLiteral("detection"), QStringLiteral("date")})};
}

/// What a trigger cannot do without.
void checkTrigger(const JsonFields &fields, const StopRule &stop)
{
    const bool dated = stop.date || !stop.phases.empty();
    if ((stop.trigger == Trigger::Calendar || stop.trigger == Trigger::ServiceStart) && !dated)
        fields.note("date", QStringLiteral("reason.trigger_needs"), QStringLiteral("date"));
    if (stop.trigger == Trigger::Counter && stop.reading.isEmpty())
        fields.note("anchors", QStringLiteral("reason.trigger_needs"), QStringLiteral("reading limit_hours"));
    if (stop.trigger == Trigger::Relative && stop.issued.isEmpty() && stop.expires.isEmpty())
        fields.note("anchors", QStringLiteral("reason.trigger_needs"), QStringLiteral("issued offset_days expires"));
    if (stop.grace && stop.grace->from == QLatin1String("first_failed_check") && stop.firstFailed.isEmpty() && stop.lastStart.isEmpty())
        fields.note("anchors", QStringLiteral("reason.trigger_needs"), QStringLiteral("first_failed last_start"));
}

} // namespace

StopRule readStop(const JsonNode &node, const QString &path, bool subjects, JsonFault &fault)
{
    const JsonFields fields(node, path, fault, {"trigger", "date", "precision", "effect", "grace", "anchors", "phases", "relief"});
    StopRule stop;
    fromString(fields.choice("trigger", Need::Required, triggers()), &stop.trigger);
    fields.member("date", Need::Required);
    stop.date = fields.catalogueDate("date", "precision", Need::Optional);
    stop.effect = effectOf(fields, phaseEffects().mid(2));
    stop.relief = fields.boolean("relief", false);
    if (const JsonNode *grace = fields.member("grace", JsonNode::Kind::Object, Need::Optional))
        stop.grace = readGrace(*grace, fields.pathOf("grace"), fault);
    if (const JsonNode *anchors = fields.member("anchors", JsonNode::Kind::Object, Need::Optional))
        readAnchors(*anchors, fields.pathOf("anchors"), subjects, stop, fault);
    if (const JsonNode *phases = fields.member("phases", JsonNode::Kind::Array, Need::Optional)) {
        for (std::size_t i = 0; i < phases->items.size(); ++i)
            stop.phases.push_back(readPhase(phases->items[i], QStringLiteral("%1[%2]").arg(fields.pathOf("phases")).arg(i), fault));
    }
    checkTrigger(fields, stop);
    return stop;
}

} // namespace tagliando
