#include "core/calendar/icalendar.h"

#include "core/calendar/icalcomponent.h"

namespace tagliando {

namespace {

QTimeZone zoneOf(const icaltimetype &time, const QTimeZone &otherwise)
{
    if (icaltime_is_utc(time))
        return QTimeZone::utc();
    const char *id = icaltime_get_tzid(time);
    const QTimeZone named = id ? QTimeZone(QByteArray(id)) : QTimeZone();
    return named.isValid() ? named : otherwise;
}

QDateTime localTime(const icaltimetype &time, const QTimeZone &zone)
{
    return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), zoneOf(time, zone)).toTimeZone(zone);
}

/// TZID stands beside the value, and libical keeps it there when the calendar brings no VTIMEZONE.
icaltimetype timeOf(icalcomponent *event, icalproperty_kind kind, const QTimeZone &zone, QDateTime *local)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    if (!property)
        return icaltime_null_time();
    const icaltimetype time = kind == ICAL_DTSTART_PROPERTY ? icalproperty_get_dtstart(property) : icalproperty_get_dtend(property);
    if (icaltime_is_null_time(time) || time.is_date)
        return time;
    const QTimeZone of = zoneNamedBy(property);
    *local = localTime(time, zone);
    if (!icaltime_is_utc(time) && of.isValid())
        *local = QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), of).toTimeZone(zone);
    return time;
}

QString ruleOf(icalcomponent *event)
{
    icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    return rule ? textOf(icalproperty_get_value_as_string(rule)) : QString();
}

void readEvent(icalcomponent *event, const QTimeZone &zone, ReadEvents *read)
{
    CalendarEvent one;
    one.id = textOf(icalcomponent_get_uid(event));
    one.label = textOf(icalcomponent_get_summary(event)).simplified();
    const auto leaveOut = [&](const char *code) { read->leftOut.push_back({QLatin1String(code), {{QStringLiteral("label"), one.label}}}); };
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
        return leaveOut("ics.cancelled");
    QDateTime start, end;
    const icaltimetype from = timeOf(event, ICAL_DTSTART_PROPERTY, zone, &start);
    if (icaltime_is_null_time(from) || !QDate(from.year, from.month, from.day).isValid())
        return leaveOut("ics.no_start");
    icaltimetype to = timeOf(event, ICAL_DTEND_PROPERTY, zone, &end);
    if (from.is_date) {
        one.from = QDate(from.year, from.month, from.day);
        one.to = icaltime_is_null_time(to) ? one.from : QDate(to.year, to.month, to.day).addDays(-1); // RFC 5545: the end is not included
    } else {
        if (icaltime_is_null_time(to)) {
            to = icalcomponent_get_dtend(event); // DURATION
            end = icaltime_is_null_time(to) ? start : localTime(to, zone);
        }
        one.from = start.date();
        one.to = end.date();
        one.start = start.time();
        one.end = end.time();
    }
    one.to = std::max(one.to, one.from);
    one.rrule = ruleOf(event);
    if (icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY) || icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY))
        leaveOut("ics.extra_dates");
    read->events.push_back(std::move(one));
}

icaltimetype dayOf(const QDate &date) { return icaltime_from_string(date.toString(QStringLiteral("yyyyMMdd")).toLatin1().constData()); }

icaltimetype instantOf(const QDate &date, const QTime &time)
{
    return icaltime_from_string(
        (date.toString(QStringLiteral("yyyyMMdd")) + QLatin1Char('T') + time.toString(QStringLiteral("HHmmss"))).toLatin1().constData());
}

void addTime(icalcomponent *event, icalproperty *property, const QTimeZone &zone, bool hours)
{
    if (hours)
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone.id().constData()));
    icalcomponent_add_property(event, property);
}

} // namespace

Result<ReadEvents> readCalendar(const QByteArray &bytes, const QString &file, const QTimeZone &zone)
{
    const auto calendar = parseCalendar(bytes, file);
    if (!calendar)
        return calendar.error();
    ReadEvents read;
    eachComponent(calendar->get(), ICAL_VEVENT_COMPONENT, [&](icalcomponent *event) { readEvent(event, zone, &read); });
    if (read.events.empty() && read.leftOut.empty())
        return Error{QStringLiteral("ics.no_events"), {{QStringLiteral("file"), file}}};
    return read;
}

QByteArray writeCalendar(const std::vector<CalendarEvent> &events, const QDateTime &stamp, const QTimeZone &zone)
{
    icalerror_set_errors_are_fatal(0);
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Tagliando//IT"));
    const icaltimetype now = icaltime_from_string(stamp.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1().constData());
    for (const CalendarEvent &one : events) {
        icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT); // owned by the calendar
        icalcomponent_add_property(event, icalproperty_new_uid(one.id.toUtf8().constData()));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(now));
        const bool hours = !one.isWholeDays();
        addTime(event, icalproperty_new_dtstart(hours ? instantOf(one.from, one.start) : dayOf(one.from)), zone, hours);
        addTime(event, icalproperty_new_dtend(hours ? instantOf(one.to, one.end) : dayOf(one.to.addDays(1))), zone, hours);
        if (!one.rrule.isEmpty())
            icalcomponent_add_property(event, icalproperty_new_rrule(icalrecurrencetype_from_string(one.rrule.toLatin1().constData())));
        icalcomponent_add_property(event, icalproperty_new_summary(one.label.toUtf8().constData()));
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        icalcomponent_add_component(calendar.get(), event);
    }
    const std::unique_ptr<char, void (*)(void *)> text(icalcomponent_as_ical_string_r(calendar.get()), free);
    return QByteArray(text.get());
}

} // namespace tagliando
