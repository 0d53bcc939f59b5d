#include "core/calendar/touchdays.h"

#include "core/calendar/recurrence.h"

#include <algorithm>

namespace tagliando {

namespace {

const QDate windowStart(2000, 1, 3); // a Monday: rules of every second week need one to count from
constexpr int monthsReach = 31;      // a span touching the first day may have begun a month before it
constexpr int taxDay = 16;           // F24; payments due from the 1st to the 20th of August may be made by the 20th
constexpr int august = 8;
constexpr int augustTaxDay = 20;

bool excepted(const Freeze &freeze, const QDate &day)
{
    return std::any_of(freeze.exceptions.begin(), freeze.exceptions.end(), [&](const FreezeException &e) { return e.date == day; });
}

} // namespace

QDate eventDate(int year, int month, int eventDay, const LocalHolidays &local)
{
    const int wanted = month == august && eventDay == taxDay ? augustTaxDay : eventDay;
    return onWorkingDay(QDate(year, month, std::min(wanted, QDate(year, month, 1).daysInMonth())), local);
}

std::vector<FrozenSpan> frozenSpans(const Freeze &freeze, const LocalHolidays &local, const QDate &from, const QDate &to)
{
    std::vector<FrozenSpan> spans;
    if (freeze.rrule.isEmpty()) {
        if (freeze.from <= to && (!freeze.to.isValid() || freeze.to >= from))
            spans.push_back({freeze.from, freeze.to, &freeze, {}});
        return spans;
    }
    for (const QDate &day : recurrenceDays(freeze.rrule, freeze.from, from.addDays(-monthsReach), to.addDays(monthsReach))) {
        if (freeze.to.isValid() && day > freeze.to)
            break;
        if (!spans.empty() && spans.back().to.addDays(1) == day)
            spans.back().to = day;
        else
            spans.push_back({day, day, &freeze, {}});
    }
    if (freeze.eventDay > 0) {
        for (FrozenSpan &span : spans) {
            span.event = eventDate(span.from.year(), span.from.month(), freeze.eventDay, local);
            span.to = std::max(span.to, span.event);
        }
    }
    std::erase_if(spans, [&](const FrozenSpan &span) { return span.to < from || span.from > to; });
    return spans;
}

std::set<QDate> daysOf(const MaintenanceWindow &window, const QDate &from, const QDate &to)
{
    std::set<QDate> days;
    if (!window.rrule.isEmpty()) {
        const auto recurring = recurrenceDays(window.rrule, windowStart, from, to);
        days.insert(recurring.begin(), recurring.end());
    }
    for (QDate day = from; window.weekdays != 0 && day <= to; day = day.addDays(1)) {
        if (window.weekdays & (1 << (day.dayOfWeek() - 1)))
            days.insert(day);
    }
    return days;
}

TouchDays::TouchDays(const std::vector<const Freeze *> &freezes, const std::vector<const MaintenanceWindow *> &windows, const LocalHolidays &local,
                     const QDate &from, const QDate &to)
    : hasWindows_(!windows.empty()), local_(local), from_(from), to_(to)
{
    for (const Freeze *freeze : freezes) {
        const auto spans = frozenSpans(*freeze, local, from, to);
        spans_.insert(spans_.end(), spans.begin(), spans.end());
    }
    std::stable_sort(spans_.begin(), spans_.end(), [](const FrozenSpan &a, const FrozenSpan &b) { return a.from < b.from; });
    for (const MaintenanceWindow *window : windows)
        windowDays_.merge(daysOf(*window, from, to));
}

std::optional<FrozenSpan> TouchDays::frozenOn(const QDate &day) const
{
    // Of several the one that lasts longest: it says when the machine is free again.
    std::optional<FrozenSpan> longest;
    for (const FrozenSpan &span : spans_) {
        if (!span.contains(day) || excepted(*span.freeze, day))
            continue;
        if (!longest || !span.to.isValid() || (longest->to.isValid() && span.to > longest->to))
            longest = span;
    }
    return longest;
}

std::optional<FrozenSpan> TouchDays::lastEndedBefore(const QDate &day) const
{
    std::optional<FrozenSpan> last;
    for (const FrozenSpan &span : spans_) {
        if (span.to.isValid() && span.to < day && (!last || span.to > last->to))
            last = span;
    }
    return last;
}

bool TouchDays::isUseful(const QDate &day) const { return !frozenOn(day) && !isHoliday(day, local_) && (!hasWindows_ || windowDays_.count(day) > 0); }

QDate TouchDays::lastUsefulBefore(const QDate &day) const
{
    for (QDate candidate = std::min(day.addDays(-1), to_); candidate >= from_; candidate = candidate.addDays(-1)) {
        if (isUseful(candidate))
            return candidate;
        if (const auto span = frozenOn(candidate); span && span->freeze->exceptions.empty())
            candidate = std::max(span->from, from_); // nothing in between
    }
    return {};
}

QDate TouchDays::firstUsefulFrom(const QDate &day) const
{
    for (QDate candidate = std::max(day, from_); candidate <= to_; candidate = candidate.addDays(1)) {
        if (isUseful(candidate))
            return candidate;
        const auto span = frozenOn(candidate);
        if (span && span->freeze->exceptions.empty()) {
            if (!span->to.isValid())
                return {};
            candidate = span->to;
        }
    }
    return {};
}

} // namespace tagliando
