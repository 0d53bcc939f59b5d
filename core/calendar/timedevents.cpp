#include "core/calendar/timedevents.h"

#include "core/calendar/icalcomponent.h"

namespace tagliando {

namespace {

icaltimetype toIcal(const QDateTime &utc)
{
    return icaltime_from_timet_with_zone(static_cast<time_t>(utc.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
}

/// Control characters have no place in a calendar's text; line ends do.
QByteArray clean(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n') || c.unicode() >= u' ')
            kept += c;
    }
    return kept.toUtf8();
}

void add(icalcomponent *event, icalproperty *property) { icalcomponent_add_property(event, property); }

icalcomponent *componentOf(const TimedEvent &event)
{
    icalcomponent *component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(component, icalproperty_new_uid(clean(event.uid).constData()));
    add(component, icalproperty_new_sequence(event.sequence));
    add(component, icalproperty_new_dtstamp(toIcal(event.stamp)));
    add(component, icalproperty_new_dtstart(toIcal(event.start)));
    add(component, icalproperty_new_dtend(toIcal(event.end)));
    add(component, icalproperty_new_summary(clean(event.summary).constData()));
    if (!event.description.isEmpty())
        add(component, icalproperty_new_description(clean(event.description).constData()));
    if (!event.location.isEmpty())
        add(component, icalproperty_new_location(clean(event.location).constData()));
    add(component, icalproperty_new_status(event.cancelled   ? ICAL_STATUS_CANCELLED
                                           : event.tentative ? ICAL_STATUS_TENTATIVE
                                                             : ICAL_STATUS_CONFIRMED));
    return component;
}

} // namespace

QByteArray writeEvents(const std::vector<TimedEvent> &events)
{
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Tagliando//Visits//EN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const TimedEvent &event : events)
        icalcomponent_add_component(calendar.get(), componentOf(event));
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

} // namespace tagliando
