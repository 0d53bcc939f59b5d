// Calendars in and out (RFC 5545, through libical): a freeze is an event of whole days, a maintenance window one with hours.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QTime>
#include <QTimeZone>

#include <vector>

namespace tagliando {

struct CalendarEvent {
    QString id; ///< UID; empty: none told
    QString label;
    QDate from, to;   ///< both included
    QTime start, end; ///< local; null: whole days
    QString rrule;    ///< empty: once

    [[nodiscard]] bool isWholeDays() const { return !start.isValid(); }
    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

struct ReadEvents {
    std::vector<CalendarEvent> events;
    std::vector<Error> leftOut; ///< "ics.no_start", "ics.cancelled", "ics.extra_dates" (args: label): said, never dropped silently
};

/// Instants are read in `zone`; a time of another zone is converted. Errors "ics.bad" (args: file), "ics.too_large", "ics.no_events".
Result<ReadEvents> readCalendar(const QByteArray &bytes, const QString &file, const QTimeZone &zone);

/// One VCALENDAR; `stamp` (UTC) is when it is written, `zone` the zone of the hours.
QByteArray writeCalendar(const std::vector<CalendarEvent> &events, const QDateTime &stamp, const QTimeZone &zone);

} // namespace tagliando
