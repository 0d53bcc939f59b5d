// Holidays, recurrence, and the days on which a machine may be touched.
#include "core/calendar/recurrence.h"
#include "core/calendar/touchdays.h"
#include "tests/support/result.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromLatin1(text); }
QDate day(const char *text) { return QDate::fromString(q(text), Qt::ISODate); }

Freeze span(const char *from, const char *to)
{
    Freeze freeze;
    freeze.from = day(from);
    freeze.to = day(to);
    return freeze;
}

Freeze taxes()
{
    Freeze freeze;
    freeze.from = day("2026-01-01");
    freeze.rrule = q("FREQ=MONTHLY;BYMONTHDAY=10,11,12,13,14,15,16");
    freeze.eventDay = 16;
    return freeze;
}

TouchDays days(const std::vector<const Freeze *> &freezes, const std::vector<const MaintenanceWindow *> &windows = {}, const LocalHolidays &local = {})
{
    return {freezes, windows, local, day("2025-06-01"), day("2028-01-01")};
}

TEST(Holidays, EasterAndTheFixedOnes)
{
    EXPECT_EQ(easterSunday(2026), day("2026-04-05"));
    EXPECT_EQ(easterSunday(2024), day("2024-03-31"));
    EXPECT_EQ(easterSunday(2038), day("2038-04-25"));
    EXPECT_TRUE(isItalianHoliday(day("2026-04-06")));
    EXPECT_TRUE(isItalianHoliday(day("2026-06-02")));
    EXPECT_FALSE(isItalianHoliday(day("2026-11-02")));
    EXPECT_FALSE(isItalianHoliday(day("2025-10-04")));
    EXPECT_TRUE(isItalianHoliday(day("2027-10-04")));
}

TEST(Holidays, WorkingDaysSkipThePatronSaint)
{
    LocalHolidays milan;
    milan.patronSaint = q("12-07");
    EXPECT_EQ(addWorkingDays(day("2026-12-04"), 1, {}), day("2026-12-07"));
    EXPECT_EQ(addWorkingDays(day("2026-12-04"), 1, milan), day("2026-12-09")); // 8 December is everybody's
    EXPECT_EQ(onWorkingDay(day("2026-12-24"), milan), day("2026-12-24"));
    EXPECT_EQ(onWorkingDay(day("2026-12-25"), milan), day("2026-12-28"));
}

TEST(Recurrence, SecondTuesdayAndBadRules)
{
    const auto found = recurrenceDays(q("RRULE:FREQ=MONTHLY;BYDAY=2TU"), day("2026-01-01"), day("2026-11-01"), day("2026-12-31"));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], day("2026-11-10"));
    EXPECT_EQ(found[1], day("2026-12-08"));
    const auto refused = [](const char *rule) {
        const auto checked = checkRecurrence(q(rule), day("2026-01-01"));
        return checked ? QString() : checked.error().args.value(q("reason")).toString();
    };
    EXPECT_EQ(refused("FREQ=MONTHLY;BYDAY=2TU"), QString());
    EXPECT_EQ(refused("every full moon"), q("reason.rrule_syntax"));
    EXPECT_EQ(refused(""), q("reason.rrule_syntax"));
    EXPECT_EQ(refused("FREQ=HOURLY"), q("reason.rrule_clock"));
    EXPECT_EQ(refused("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), q("reason.rrule_never"));
}

TEST(Recurrence, EveryDayIsEveryDay)
{
    EXPECT_EQ(recurrenceDays(q("FREQ=DAILY"), day("2025-01-01"), day("2026-11-21"), day("2027-11-21")).size(), 366U);
}

TEST(TouchDays, LastUsefulDayIsTheEveOfTheFreeze)
{
    const Freeze winter = span("2026-02-15", "2026-10-31");
    EXPECT_EQ(days({&winter}).lastUsefulBefore(day("2026-08-01")), day("2026-02-14"));
    const Freeze christmas = span("2026-11-27", "2027-01-06");
    EXPECT_EQ(days({&christmas}).lastUsefulBefore(day("2026-12-31")), day("2026-11-26"));
}

TEST(TouchDays, WindowsAndHolidaysCount)
{
    MaintenanceWindow saturdays;
    saturdays.weekdays = 1 << 5;
    EXPECT_EQ(days({}, {&saturdays}).lastUsefulBefore(day("2026-12-31")), day("2026-12-19")); // the 26th is a holiday
    const Freeze christmas = span("2026-12-10", "2027-01-06");
    EXPECT_EQ(days({&christmas}, {&saturdays}).lastUsefulBefore(day("2026-12-31")), day("2026-12-05"));
    EXPECT_EQ(days({}).lastUsefulBefore(day("2026-12-27")), day("2026-12-24"));
}

TEST(TouchDays, AnExceptionOpensItsDay)
{
    Freeze christmas = span("2026-11-27", "2027-01-06");
    christmas.exceptions.push_back({day("2026-12-20"), q("Blu")});
    const TouchDays found = days({&christmas});
    EXPECT_FALSE(found.frozenOn(day("2026-12-20")));
    EXPECT_TRUE(found.frozenOn(day("2026-12-21")));
    EXPECT_EQ(found.lastUsefulBefore(day("2026-12-31")), day("2026-12-20"));
}

TEST(TouchDays, TheTaxDayMovesAndTheFreezeWithIt)
{
    const Freeze freeze = taxes();
    const TouchDays found = days({&freeze});
    const auto december = found.frozenOn(day("2026-12-14"));
    ASSERT_TRUE(december);
    EXPECT_EQ(december->event, day("2026-12-16"));
    EXPECT_EQ(found.firstUsefulFrom(day("2026-12-14")), day("2026-12-17"));
    // 16 January 2027 is a Saturday: paid on Monday the 18th.
    const auto january = found.frozenOn(day("2027-01-17"));
    ASSERT_TRUE(january);
    EXPECT_EQ(january->event, day("2027-01-18"));
    EXPECT_FALSE(found.frozenOn(day("2027-01-19")));
    // August's payments wait for the 20th.
    EXPECT_EQ(eventDate(2026, 8, 16, {}), day("2026-08-20"));
    EXPECT_EQ(eventDate(2026, 2, 31, {}), day("2026-03-02"));
}

TEST(TouchDays, WithoutEndNothingIsUseful)
{
    Freeze forever = span("2020-01-01", "");
    const TouchDays found = days({&forever});
    EXPECT_TRUE(found.frozenOn(day("2027-12-31")));
    EXPECT_FALSE(found.lastUsefulBefore(day("2027-01-01")).isValid());
    EXPECT_FALSE(found.firstUsefulFrom(day("2027-01-01")).isValid());
}

} // namespace

} // namespace tagliando
