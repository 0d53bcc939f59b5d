#include "core/calendar/busytimes.h"

#include "core/calendar/icalcomponent.h"

#include <algorithm>
#include <set>

namespace tagliando {

namespace {

constexpr int stepsAtMost = 20000; // of one repeated event
constexpr size_t spansAtMost = 100000;

struct FreeIterator {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

/// The moment a value means: its own zone, UTC, or `otherwise` for none and for whole days.
QDateTime instantOf(const icaltimetype &time, const QTimeZone &zone)
{
    const QDate day(time.year, time.month, time.day);
    const QTime clock = time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, time.second);
    return QDateTime(day, clock, icaltime_is_utc(time) ? QTimeZone::utc() : zone).toUTC();
}

QTimeZone zoneOf(icalproperty *property, const QTimeZone &otherwise)
{
    const QTimeZone named = zoneNamedBy(property);
    return named.isValid() ? named : otherwise;
}

/// An event, or one moved day of a repeated one.
struct Event {
    icalcomponent *component;
    QString uid;
    icaltimetype start;
    QTimeZone zone;
    qint64 seconds; ///< how long; whole days: see `days`
    int days;       ///< > 0: whole days, however long the clock says they are
};

class Reader {
public:
    Reader(const QTimeZone &zone, const QDateTime &from, const QDateTime &to) : zone_(zone), from_(from), to_(to) {}

    void event(icalcomponent *component)
    {
        ++seen_;
        const QString uid = textOf(icalcomponent_get_uid(component));
        const QString label = textOf(icalcomponent_get_summary(component)).simplified();
        icalproperty *const transparent = icalcomponent_get_first_property(component, ICAL_TRANSP_PROPERTY);
        const bool elsewhere = !transparent || icalproperty_get_transp(transparent) == ICAL_TRANSP_OPAQUE;
        const bool cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
        // A moved or cancelled day of a repeated event stands in for the day it had.
        if (icalproperty *moved = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY))
            replaced_.insert({uid, instantOf(icalproperty_get_recurrenceid(moved), zoneOf(moved, zone_))});
        if (!elsewhere || cancelled || uid.endsWith(QLatin1String("@tagliando")))
            return;
        icalproperty *start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        const icaltimetype from = start ? icalproperty_get_dtstart(start) : icaltime_null_time();
        if (icaltime_is_null_time(from) || !QDate(from.year, from.month, from.day).isValid()) {
            leftOut_.push_back({QStringLiteral("ics.no_start"), {{QStringLiteral("label"), label}}});
            return;
        }
        Event one{component, uid, from, zoneOf(start, zone_), 0, 0};
        if (icalproperty *end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY)) {
            const icaltimetype to = icalproperty_get_dtend(end);
            if (from.is_date)
                one.days = static_cast<int>(QDate(from.year, from.month, from.day).daysTo(QDate(to.year, to.month, to.day)));
            else
                one.seconds = instantOf(from, one.zone).secsTo(instantOf(to, zoneOf(end, zone_)));
        } else if (icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY)) {
            one.seconds = icaldurationtype_as_int(icalcomponent_get_duration(component));
        }
        if (from.is_date)
            one.days = std::max(one.days, 1);
        events_.push_back(one);
    }

    void freeBusy(icalcomponent *component)
    {
        ++seen_;
        for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_FREEBUSY_PROPERTY); property;
             property = icalcomponent_get_next_property(component, ICAL_FREEBUSY_PROPERTY)) {
            icalparameter *kind = icalproperty_get_first_parameter(property, ICAL_FBTYPE_PARAMETER);
            if (kind && icalparameter_get_fbtype(kind) == ICAL_FBTYPE_FREE)
                continue;
            const icalperiodtype period = icalproperty_get_freebusy(property);
            if (icaltime_is_null_time(period.start))
                continue;
            const QDateTime start = instantOf(period.start, zone_);
            add(start, icaltime_is_null_time(period.end) ? start.addSecs(icaldurationtype_as_int(period.duration)) : instantOf(period.end, zone_));
        }
    }

    /// Only now is it known which days were moved.
    ReadBusyTimes spans()
    {
        for (const Event &event : events_)
            repeat(event);
        std::sort(spans_.begin(), spans_.end(), [](const BusySpan &a, const BusySpan &b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
        ReadBusyTimes read;
        for (const BusySpan &span : spans_) {
            if (!read.spans.empty() && span.from <= read.spans.back().to)
                read.spans.back().to = std::max(read.spans.back().to, span.to);
            else
                read.spans.push_back(span);
        }
        read.leftOut = std::move(leftOut_);
        return read;
    }

    [[nodiscard]] bool sawNothing() const { return seen_ == 0; }

private:
    void add(const QDateTime &start, const QDateTime &end)
    {
        const BusySpan span{std::max(start, from_), std::min(end, to_)};
        if (span.from < span.to)
            spans_.push_back(span);
    }

    void addOne(const Event &event, const icaltimetype &start)
    {
        const QDateTime from = instantOf(start, event.zone);
        if (event.days > 0)
            return add(from, QDateTime(QDate(start.year, start.month, start.day).addDays(event.days), QTime(0, 0), event.zone).toUTC());
        add(from, from.addSecs(event.seconds));
    }

    std::set<QDateTime> exceptionsOf(const Event &event) const
    {
        std::set<QDateTime> days;
        for (icalproperty *property = icalcomponent_get_first_property(event.component, ICAL_EXDATE_PROPERTY); property;
             property = icalcomponent_get_next_property(event.component, ICAL_EXDATE_PROPERTY))
            days.insert(instantOf(icalproperty_get_exdate(property), zoneOf(property, event.zone)));
        return days;
    }

    void repeat(const Event &event)
    {
        icalproperty *rule = icalcomponent_get_first_property(event.component, ICAL_RRULE_PROPERTY);
        const bool single = icalcomponent_get_first_property(event.component, ICAL_RECURRENCEID_PROPERTY) != nullptr;
        if (single)
            return addOne(event, event.start);
        const std::set<QDateTime> exceptions = exceptionsOf(event);
        const auto happens = [&](const icaltimetype &start) {
            const QDateTime at = instantOf(start, event.zone);
            return exceptions.count(at) == 0 && replaced_.count({event.uid, at}) == 0;
        };
        if (happens(event.start) && !rule)
            addOne(event, event.start);
        for (icalproperty *more = icalcomponent_get_first_property(event.component, ICAL_RDATE_PROPERTY); more;
             more = icalcomponent_get_next_property(event.component, ICAL_RDATE_PROPERTY)) {
            if (const icaltimetype start = icalproperty_get_rdate(more).time; !icaltime_is_null_time(start) && happens(start))
                addOne(event, start);
        }
        if (!rule)
            return;
        // In the event's own hours: what is at nine stays at nine when the clocks change.
        const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(icalproperty_get_rrule(rule), event.start));
        for (int step = 0; iterator && step < stepsAtMost; ++step) {
            const icaltimetype next = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(next) || instantOf(next, event.zone) >= to_)
                return;
            if (happens(next))
                addOne(event, next);
            if (spans_.size() > spansAtMost)
                break;
        }
        leftOut_.push_back(
            {QStringLiteral("ics.endless"), {{QStringLiteral("label"), textOf(icalcomponent_get_summary(event.component)).simplified()}}});
    }

    QTimeZone zone_;
    QDateTime from_, to_;
    std::vector<Event> events_;
    std::set<std::pair<QString, QDateTime>> replaced_;
    std::vector<BusySpan> spans_;
    std::vector<Error> leftOut_;
    int seen_ = 0;
};

} // namespace

Result<ReadBusyTimes> readBusyTimes(const QByteArray &bytes, const QString &file, const QTimeZone &zone, const QDateTime &from, const QDateTime &to)
{
    const auto calendar = parseCalendar(bytes, file);
    if (!calendar)
        return calendar.error();
    Reader reader(zone, from, to);
    eachComponent(calendar->get(), ICAL_VEVENT_COMPONENT, [&](icalcomponent *event) { reader.event(event); });
    eachComponent(calendar->get(), ICAL_VFREEBUSY_COMPONENT, [&](icalcomponent *component) { reader.freeBusy(component); });
    if (reader.sawNothing())
        return Error{QStringLiteral("ics.no_events"), {{QStringLiteral("file"), file}}};
    return reader.spans();
}

} // namespace tagliando
