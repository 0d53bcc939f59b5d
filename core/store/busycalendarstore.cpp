#include "core/store/busycalendarstore.h"

#include "core/store/query.h"

namespace tagliando {

Result<std::vector<BusyCalendar>> BusyCalendarStore::calendars() const
{
    Query known(database_, QStringLiteral("SELECT id, technician, name, imported FROM busy_calendar ORDER BY technician, name"));
    auto calendars = known.all<BusyCalendar>([](const Query &row) {
        return BusyCalendar{row.id<BusyCalendarId>(0), row.id<TechnicianId>(1), row.text(2), row.instant(3), {}};
    });
    if (!calendars)
        return calendars;
    Query spans(database_, QStringLiteral("SELECT starts, ends FROM busy_span WHERE calendar = ? ORDER BY starts"));
    for (BusyCalendar &calendar : *calendars) {
        spans.bind(calendar.id);
        auto read = spans.all<BusySpan>([](const Query &row) { return BusySpan{row.instant(0), row.instant(1)}; });
        if (!read)
            return read.error();
        calendar.spans = std::move(*read);
    }
    return calendars;
}

Result<BusyCalendarId> BusyCalendarStore::replace(const BusyCalendar &calendar)
{
    if (const auto removed = remove(calendar.technician, calendar.name); !removed)
        return removed.error();
    Query query(database_, QStringLiteral("INSERT INTO busy_calendar (technician, name, imported) VALUES (?, ?, ?) RETURNING id"));
    query.bind(calendar.technician).bind(calendar.name).bind(calendar.imported);
    const auto id = query.returnedId();
    if (!id)
        return id.error();
    Query span(database_, QStringLiteral("INSERT INTO busy_span (calendar, starts, ends) VALUES (?, ?, ?)"));
    for (const BusySpan &one : calendar.spans) {
        span.bind(*id).bind(one.from).bind(one.to);
        if (const auto saved = span.run(); !saved)
            return saved.error();
    }
    return BusyCalendarId{*id};
}

Result<bool> BusyCalendarStore::remove(TechnicianId technician, const QString &name)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_, QStringLiteral("DELETE FROM busy_calendar WHERE technician = ? AND name = ? RETURNING id"));
    query.bind(technician).bind(name);
    const auto id = query.returnedId();
    return id ? Result<bool>(*id != 0) : Result<bool>(id.error());
}

} // namespace tagliando
