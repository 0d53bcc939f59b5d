#include "core/calendar/holidays.h"

namespace tagliando {

namespace {

struct MonthDay {
    int month, day;
};

constexpr MonthDay fixedHolidays[] = {{1, 1}, {1, 6}, {4, 25}, {5, 1}, {6, 2}, {8, 15}, {11, 1}, {12, 8}, {12, 25}, {12, 26}};
constexpr int saintFrancisFrom = 2026;
constexpr MonthDay saintFrancis{10, 4};

bool is(const QDate &date, MonthDay holiday) { return date.month() == holiday.month && date.day() == holiday.day; }

} // namespace

// The anonymous Gregorian computus (Meeus/Jones/Butcher).
QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    return {year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1};
}

bool isItalianHoliday(const QDate &date)
{
    for (const MonthDay holiday : fixedHolidays) {
        if (is(date, holiday))
            return true;
    }
    const QDate easter = easterSunday(date.year());
    return date == easter || date == easter.addDays(1) || (date.year() >= saintFrancisFrom && is(date, saintFrancis));
}

bool LocalHolidays::contains(const QDate &date) const
{
    return days.count(date) > 0 || (!patronSaint.isEmpty() && date.toString(QStringLiteral("MM-dd")) == patronSaint);
}

bool isHoliday(const QDate &date, const LocalHolidays &local) { return isItalianHoliday(date) || local.contains(date); }

bool isWorkingDay(const QDate &date, const LocalHolidays &local) { return date.dayOfWeek() <= Qt::Friday && !isHoliday(date, local); }

QDate onWorkingDay(QDate date, const LocalHolidays &local)
{
    while (!isWorkingDay(date, local))
        date = date.addDays(1);
    return date;
}

QDate addWorkingDays(QDate date, int days, const LocalHolidays &local)
{
    for (; days > 0; --days)
        date = onWorkingDay(date.addDays(1), local);
    return date;
}

} // namespace tagliando
