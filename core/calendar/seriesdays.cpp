#include "core/calendar/seriesdays.h"

#include "core/calendar/recurrence.h"

namespace tagliando {

namespace {

constexpr int august = 8;
constexpr int monthsAYear = 12;
constexpr int yearDays = 365;
constexpr int stepsAtMost = 2000;

/// The n-th day of the series, counted from its anchor.
QDate stepFrom(const Series &series, const QDate &anchor, int n)
{
    if (series.weeks > 0)
        return anchor.addDays(qint64(7) * series.weeks * n);
    if (series.months > 0)
        return anchor.addMonths(series.months * n);
    if (monthsAYear % series.perYear == 0)
        return anchor.addMonths(monthsAYear / series.perYear * n);
    return anchor.addDays(qint64(yearDays) * n / series.perYear);
}

/// August is skipped to its next day: the first of September.
QDate outsideAugust(const Series &series, const QDate &day)
{
    return series.skipAugust && day.month() == august ? QDate(day.year(), august + 1, 1) : day;
}

} // namespace

std::vector<QDate> seriesDays(const Series &series, const QDate &lastDone, const QDate &from, const QDate &to)
{
    std::vector<QDate> days;
    const QDate end = series.ended.isValid() ? std::min(series.ended, to) : to;
    const auto keep = [&](const QDate &day) {
        const QDate kept = outsideAugust(series, day);
        if (kept >= from && kept <= end && (days.empty() || days.back() != kept))
            days.push_back(kept);
    };
    if (!series.rrule.isEmpty()) {
        for (const QDate &day : recurrenceDays(series.rrule, series.first, from.addDays(-31), end))
            keep(day);
        return days;
    }
    if (series.weeks <= 0 && series.months <= 0 && series.perYear <= 0)
        return days;
    const bool counted = series.anchor == SeriesAnchor::LastDone && lastDone.isValid();
    const QDate anchor = counted ? lastDone : series.first;
    for (int n = counted ? 1 : 0; n < stepsAtMost; ++n) {
        const QDate day = stepFrom(series, anchor, n);
        if (!day.isValid() || day > end)
            break;
        keep(day);
    }
    return days;
}

} // namespace tagliando
