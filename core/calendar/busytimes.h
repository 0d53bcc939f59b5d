// When somebody is elsewhere, out of his calendar (RFC 5545, through libical): events that take time, and VFREEBUSY. Pure.
#pragma once

#include "core/base/result.h"
#include "core/domain/busycalendar.h"

#include <QTimeZone>

namespace tagliando {

struct ReadBusyTimes {
    std::vector<BusySpan> spans; ///< ascending, apart from each other, within what was asked for
    std::vector<Error> leftOut;  ///< "ics.no_start", "ics.endless" (args: label): said, never dropped silently
};

/// Within [from, to): repeated events on every day they fall on, without their exceptions, moved ones where they were moved to. Events that are
/// cancelled, transparent, or this program's own visits take no time. Whole days and times of no zone are read in `zone`.
/// Errors "ics.bad" (args: file), "ics.too_large", "ics.no_events".
Result<ReadBusyTimes> readBusyTimes(const QByteArray &bytes, const QString &file, const QTimeZone &zone, const QDateTime &from, const QDateTime &to);

} // namespace tagliando
