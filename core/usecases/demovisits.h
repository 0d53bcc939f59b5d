// The demo's visits: one worked and signed, one nobody came to, one to come, and how often they repeat.
#pragma once

#include "core/usecases/session.h"

#include <QDate>
#include <QJsonObject>

namespace tagliando {

/// The same workspace, as `technician` worked with it on the morning of that day.
Session sessionOn(const Session &session, const QDate &day, const QString &technician);
/// Those of `customer`'s key "visits" that lie in the past, in order: each {"day", "as"} is booked on the first day from then on that can be had;
/// with "signed_by", "start", "end" it is worked and closed too, "failed" naming what did not succeed.
Result<void> addPastVisits(Session &session, const QJsonObject &customer, const QDate &today);
/// Keys "book" (the planner's first proposal, agreed) and "series" (from that day on).
Result<void> addVisitsToCome(Session &session, const QJsonObject &customer, const QDate &today);

/// "{now-40d}" becomes the date forty days before the reference day: the demo is as old on every day it is made.
QString datedText(const QString &text, const QDate &today);

} // namespace tagliando
