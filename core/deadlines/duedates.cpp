#include "core/deadlines/duedates.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int hoursPerDay = 24;
constexpr qint64 secondsPerHour = 60 * 60;

/// A machine nobody called exposed is treated as internal; one without a class as a server.
bool fits(const PolicyRow &row, const DueInput &input)
{
    const auto named = [](const QString &wanted, const QString &stated, const char *otherwise) {
        return wanted.isEmpty() || wanted == (stated.isEmpty() ? QLatin1String(otherwise) : QString(stated));
    };
    const Severity severity = input.severity == Severity::Unknown ? Severity::High : input.severity;
    return named(row.exposure, input.exposure, "internal") && named(row.assetClass, input.assetClass, "server") &&
           (row.softwareClass.isEmpty() || row.softwareClass == input.softwareClass) && severity >= row.minimum &&
           (!row.exploited || *row.exploited == input.exploited) &&
           (row.anchor != Anchor::KevDue || input.kevDue); // a ready date that nobody gave fits nothing
}

const PolicyRow *rowFor(const Policy &policy, const DueInput &input)
{
    const auto row = std::find_if(policy.rows.begin(), policy.rows.end(), [&](const PolicyRow &one) { return fits(one, input); });
    return row == policy.rows.end() ? nullptr : &*row;
}

/// Where a clock starts: an instant when one is known, always a local day.
struct Start {
    QDateTime instant; ///< UTC; null: only the day is known
    QDate day;
    Anchor anchor = Anchor::None;
};

Start detectionOf(const DueInput &input, const QTimeZone &zone)
{
    if (!input.detected.isValid())
        return {{}, input.firstIndexed, input.firstIndexed.isValid() ? Anchor::Detection : Anchor::None};
    return {input.detected.toUTC(), input.detected.toTimeZone(zone).date(), Anchor::Detection};
}

/// Without the asked date the clock runs from detection, and says so (DESIGN 4 rule 6).
Start startOf(Anchor asked, const DueInput &input, const QTimeZone &zone)
{
    switch (asked) {
    case Anchor::Release:
        if (input.releasedAt)
            return {input.releasedAt->toUTC(), input.releasedAt->toTimeZone(zone).date(), Anchor::Release};
        if (input.released)
            return {{}, *input.released, Anchor::Release};
        if (input.firstIndexed.isValid())
            return {{}, input.firstIndexed, Anchor::Detection};
        break;
    case Anchor::KevAdded:
        if (input.kevAdded)
            return {{}, *input.kevAdded, Anchor::KevAdded};
        break;
    case Anchor::KevDue:
        if (input.kevDue)
            return {{}, *input.kevDue, Anchor::KevDue};
        break;
    default:
        break;
    }
    return detectionOf(input, zone);
}

QDate dayAfter(const QDate &start, const PolicyRow &row, const DueInput &input)
{
    switch (row.unit) {
    case TimeUnit::Hours: // a date only: to the end of the n-th day after it
        return start.addDays((row.amount + hoursPerDay - 1) / hoursPerDay);
    case TimeUnit::Days:
        return start.addDays(row.amount);
    case TimeUnit::Months:
        return addMonthsClipped(start, row.amount);
    case TimeUnit::WorkingDays:
        return addWorkingDays(start, row.amount, input.holidays ? *input.holidays : LocalHolidays());
    }
    return start;
}

void setDay(DueDate &due, const QDate &day, Anchor anchor, const QTimeZone &zone)
{
    due.at = day.startOfDay(zone).toUTC();
    due.precision = Precision::Day;
    due.anchor = anchor;
}

} // namespace

QDate addMonthsClipped(const QDate &date, int months)
{
    return date.addMonths(months); // QDate clips to the month's last day
}

DueDate dueDate(const Policy &policy, const DueInput &input, const QTimeZone &zone)
{
    DueDate due;
    const PolicyRow *row = rowFor(policy, input);
    if (row) {
        due.row = static_cast<int>(row - policy.rows.data());
        const Start start = startOf(row->anchor, input, zone);
        if (start.instant.isValid() && row->unit == TimeUnit::Hours) {
            due.at = start.instant.addSecs(row->amount * secondsPerHour);
            due.precision = Precision::Instant;
            due.anchor = start.anchor;
        } else if (start.day.isValid()) {
            setDay(due, dayAfter(start.day, *row, input), start.anchor, zone);
        }
    }
    if (policy.kevDueDate && input.kevDue && (!due.at.isValid() || *input.kevDue < due.at.toTimeZone(zone).date()))
        setDay(due, *input.kevDue, Anchor::KevDue, zone);
    if (due.at.isValid() && input.managedSince.isValid()) {
        const QDate original = due.at.toTimeZone(zone).date();
        const QDate taken = row ? dayAfter(input.managedSince, *row, input) : input.managedSince;
        if (taken > original) {
            setDay(due, taken, Anchor::ManagedSince, zone);
            due.originalDue = original;
        }
    }
    return due;
}

DetectionCounts detectionCounts(const Policy &policy, const DueInput &input)
{
    const PolicyRow *row = rowFor(policy, input);
    const bool stated = row && ((row->anchor == Anchor::Release && (input.releasedAt || input.released || input.firstIndexed.isValid())) ||
                                (row->anchor == Anchor::KevAdded && input.kevAdded) || (row->anchor == Anchor::KevDue && input.kevDue));
    if (!row || stated)
        return DetectionCounts::No;
    return row->unit == TimeUnit::Hours ? DetectionCounts::Instant : DetectionCounts::Day;
}

bool isOverdue(const QDateTime &due, Precision precision, const Moment &now, const QTimeZone &zone)
{
    if (!due.isValid())
        return false;
    if (precision == Precision::Instant || precision == Precision::Latest)
        return now.in(zone) > due;
    return now.dateIn(zone) > due.toTimeZone(zone).date();
}

int daysUntil(const QDateTime &at, const Moment &now, const QTimeZone &zone)
{
    return static_cast<int>(now.dateIn(zone).daysTo(at.toTimeZone(zone).date()));
}

} // namespace tagliando
