// One run of one feed: what it tells, and how it is kept.
#pragma once

#include "core/domain/feed.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/session.h"
#include "core/usecases/updatefeeds.h"

#include <functional>

namespace tagliando {

/// Writes what a feed brought, its state and what must be remembered, all in one transaction.
Result<void> keepFeed(Session &session, FeedState &state, const std::function<Result<void>(CatalogueStore &)> &write);

/// The day of `now` in the workspace's zone.
QDate todayOf(const Session &session);

/// The platforms somebody runs that descend from `distribution`: nobody's feed is fetched for nothing.
Result<QStringList> platformsRun(Session &session, const QString &distribution);

} // namespace tagliando
