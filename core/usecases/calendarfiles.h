// Freezes and maintenance windows as iCalendar files, in and out. A file is taken whole or not at all.
#pragma once

#include "core/usecases/freezing.h"

#include <functional>

namespace tagliando {

struct CalendarImport {
    int saved = 0;
    std::vector<Error> leftOut; ///< events that are none of this kind, each with its reason
};

/// Every event of whole days becomes a freeze; place, orderer, reason and what else `common` states hold for all, the label is the event's. Errors
/// as addFreeze, and "ics.bad", "ics.too_large", "ics.no_events", "ics.recurring_span" (args: label), "ics.none_of_whole_days", "file.cannot_read".
Result<CalendarImport> importFreezes(Session &session, const QString &file, const FreezeWish &common);
/// Every recurring event with hours becomes a window. Errors "ics.…", "ics.none_with_hours".
Result<CalendarImport> importWindows(Session &session, const QString &file, const PlaceWish &place);

/// One customer's, or everybody's when it is empty. `label` names a freeze where it has no label of its own.
Result<QByteArray> exportFreezes(Session &session, const QString &customer, const std::function<QString(const Freeze &)> &label);
Result<QByteArray> exportWindows(Session &session, const QString &customer, const QString &label);

} // namespace tagliando
