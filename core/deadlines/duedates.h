// When an ordinary fix is due under the agreed policy: the anchor that wins is named (DESIGN 4 rules 6, 7; POLICIES 3).
#pragma once

#include "core/base/clock.h"
#include "core/calendar/holidays.h"
#include "core/domain/finding.h"
#include "core/domain/policy.h"

namespace tagliando {

/// A fix, and the machine that misses it.
struct DueInput : FixDates {
    QDateTime detected; ///< when this machine was first seen without it, UTC; null: never
    QDate managedSince; ///< null: since ever
    QString exposure, assetClass;
    const LocalHolidays *holidays = nullptr; ///< of the machine's place, for rows that count working days; null: the national ones only
};

struct DueDate {
    Instant at;                           ///< null: outside every row ("senza scadenza")
    Precision precision = Precision::Day; ///< Instant when an hour clock ran on an instant
    Anchor anchor = Anchor::None;
    QDate originalDue; ///< before managed_since moved it; null when it did not
    int row = -1;      ///< which policy row fitted

    friend bool operator==(const DueDate &, const DueDate &) = default;
};

DueDate dueDate(const Policy &policy, const DueInput &input, const QTimeZone &zone);

/// How much of the instant of detection a deadline depends on.
enum class DetectionCounts : quint8 { No, Day, Instant };
/// For every value of `input.detected` that is not null.
DetectionCounts detectionCounts(const Policy &policy, const DueInput &input);

/// True from 00:00 of the day after a due day, or after a due instant.
bool isOverdue(const QDateTime &due, Precision precision, const Moment &now, const QTimeZone &zone);
/// Difference of local dates; negative when past.
int daysUntil(const QDateTime &at, const Moment &now, const QTimeZone &zone);
/// `date` + n calendar months, clipped to the month's end (31 Jan -> 28 Feb).
QDate addMonthsClipped(const QDate &date, int months);

} // namespace tagliando
