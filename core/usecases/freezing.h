// When places must not be touched and when they may: freezes, windows, holidays.
#pragma once

#include "core/domain/freeze.h"
#include "core/usecases/placewish.h"
#include "core/usecases/snapshot.h"

namespace tagliando {

/// As typed; dates are YYYY-MM-DD.
struct FreezeWish {
    PlaceWish place;
    QString from, to, reviewEvery, lastReview, rrule, eventDay, orderedBy, reason, label, exceptions, overrideBy;
    bool noEnd = false;
};

/// Errors "freeze.needs_orderer", "freeze.needs_reason", "freeze.needs_start", "freeze.needs_end", "freeze.ends_before_start",
/// "freeze.ends_in_the_past", "freeze.needs_review", "freeze.never_free", "freeze.bad_event_day", "freeze.collides", "rrule.bad", "date.bad",
/// "key.bad_value". On error nothing is saved.
Result<FreezeId> addFreeze(Session &session, const FreezeWish &wish);
/// The same checks without saving.
Result<Freeze> checkFreeze(Session &session, const FreezeWish &wish);
/// All or none of what checkFreeze gave; the ids in the same order.
Result<std::vector<FreezeId>> saveFreezes(Session &session, std::vector<Freeze> freezes);
/// Errors "freeze.unknown", "freeze.review_ahead", "date.bad". The id is the review's own.
Result<qint64> reviewFreeze(Session &session, FreezeId id, const QString &on);
/// Errors "freeze.unknown", "freeze.no_exceptions", "freeze.needs_name", "date.bad". The id is the exception's own.
Result<qint64> grantException(Session &session, FreezeId id, const QString &by, const QString &date);

/// The freeze (`event` 0), or one review or exception of it, does not count any more; the record and a row in the journal stay.
/// Error "freeze.unknown".
Result<void> withdrawFreeze(Session &session, FreezeId id, qint64 event = 0);

struct WindowWish {
    PlaceWish place;
    QString weekly; ///< "mon-fri,18:30-22:00", "sun,02:00-06:00"
    QString rrule, from, to;
};
/// Errors "window.bad" (args: text), "rrule.bad".
Result<qint64> addWindow(Session &session, const WindowWish &wish);
Result<MaintenanceWindow> checkWindow(Session &session, const WindowWish &wish);
Result<std::vector<qint64>> saveWindows(Session &session, const std::vector<MaintenanceWindow> &windows);
/// Error "window.unknown".
Result<void> removeWindow(Session &session, qint64 id);

/// Errors "date.bad", "site.unknown", "site.which" when two customers have one of that name.
Result<void> addHoliday(Session &session, const QString &customer, const QString &site, const QString &date, const QString &label);

} // namespace tagliando
