#include "core/calendar/icalcomponent.h"

namespace tagliando {

namespace {

constexpr qsizetype largestFile = 5 * 1024 * 1024;

Error bad(const char *code, const QString &file) { return {QLatin1String(code), {{QStringLiteral("file"), file}}}; }

} // namespace

Result<Component> parseCalendar(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > largestFile)
        return bad("ics.too_large", file);
    icalerror_set_errors_are_fatal(0); // libical would otherwise abort the program on what a file says
    Component calendar(icalparser_parse_string(bytes.constData()));
    if (!calendar || icalcomponent_isa(calendar.get()) == ICAL_NO_COMPONENT)
        return bad("ics.bad", file);
    return calendar;
}

void eachComponent(icalcomponent *calendar, icalcomponent_kind kind, const std::function<void(icalcomponent *)> &visit)
{
    if (icalcomponent_isa(calendar) == kind)
        return visit(calendar);
    for (icalcomponent *part = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_isa(part) == kind)
            visit(part);
        else if (icalcomponent_isa(part) == ICAL_VCALENDAR_COMPONENT)
            eachComponent(part, kind, visit);
    }
}

QTimeZone zoneNamedBy(icalproperty *property)
{
    const icalparameter *named = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const QByteArray id = named ? QByteArray(icalparameter_get_tzid(named)) : QByteArray();
    if (id.isEmpty())
        return {};
    if (const QTimeZone zone(id); zone.isValid())
        return zone;
    if (const QTimeZone zone(QTimeZone::windowsIdToDefaultIanaId(id)); zone.isValid())
        return zone;
    // "/freeassociation.sourceforge.net/Europe/Rome": its last two words
    const QByteArrayList parts = id.split('/');
    return parts.size() < 2 ? QTimeZone() : QTimeZone(parts[parts.size() - 2] + '/' + parts.last());
}

QString textOf(const char *text) { return QString::fromUtf8(text ? text : ""); }

} // namespace tagliando
