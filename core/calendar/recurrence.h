// RRULE (RFC 5545) in whole days, through libical: "the second Tuesday and so many days", "10th to 16th of each month".
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tagliando {

/// Error "rrule.bad" (args: rule, reason): "reason.rrule_syntax", "reason.rrule_clock" (hours, minutes, seconds: a freeze is made of days),
/// "reason.rrule_never" (no day within the next years).
Result<void> checkRecurrence(const QString &rule, const QDate &start);

/// The days of `rule`, counted from `start`, within [from, to]; empty when the rule is none. At most `to - from + 1` of them.
std::vector<QDate> recurrenceDays(const QString &rule, const QDate &start, const QDate &from, const QDate &to);

} // namespace tagliando
