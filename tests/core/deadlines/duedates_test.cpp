#include "core/deadlines/duedates.h"
#include "tests/core/deadlines/build.h"
#include "tests/support/result.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

PolicyRow row(Severity minimum, int amount, TimeUnit unit = TimeUnit::Days, Anchor anchor = Anchor::Release)
{
    PolicyRow r;
    r.minimum = minimum;
    r.amount = amount;
    r.unit = unit;
    r.anchor = anchor;
    return r;
}

Policy policy(std::vector<PolicyRow> rows)
{
    Policy p;
    p.rows = std::move(rows);
    return p;
}

PolicyRow on(PolicyRow r, const char *exposure)
{
    r.exposure = q(exposure);
    return r;
}

DueInput released(const char *date, Severity severity = Severity::Critical)
{
    DueInput input;
    input.severity = severity;
    input.released = day(date);
    return input;
}

QString dueDay(const Policy &p, const DueInput &input) { return shown(dueDate(p, input, rome()).at); }

// Scenario 4: one patch under four policies, today 2026-11-21.
class Scenario4 : public testing::Test {
protected:
    DueInput kbTest(const char *exposure)
    {
        DueInput input;
        input.severity = Severity::Critical;
        input.releasedAt = QDateTime(day("2026-11-10"), QTime(18, 0), Qt::UTC);
        input.detected = romeTime("2026-11-12T09:00");
        input.exposure = q(exposure);
        input.assetClass = q(input.exposure == q("internet") ? "server" : "workstation");
        return input;
    }
    const DueInput web = kbTest("internet"), pc = kbTest("internal");
    const Moment today = at("2026-11-21");
};

TEST_F(Scenario4, CyberEssentials)
{
    const Policy ce = policy({row(Severity::High, 14)});
    EXPECT_EQ(dueDay(ce, web), q("2026-11-24 00:00"));
    EXPECT_EQ(dueDay(ce, pc), q("2026-11-24 00:00"));
    const auto due = dueDate(ce, web, rome());
    EXPECT_EQ(due.anchor, Anchor::Release);
    EXPECT_EQ(daysUntil(due.at, today, rome()), 3);
    EXPECT_FALSE(isOverdue(due.at, due.precision, at("2026-11-24T23:59:59"), rome()));
    EXPECT_TRUE(isOverdue(due.at, due.precision, at("2026-11-25"), rome()));
    EXPECT_EQ(daysUntil(due.at, at("2026-11-25"), rome()), -1);
    DueInput unknown = web;
    unknown.severity = Severity::Unknown; // an unstated severity counts as high
    EXPECT_EQ(dueDay(ce, unknown), q("2026-11-24 00:00"));
    DueInput medium = web;
    medium.severity = Severity::Medium; // outside every row: no deadline
    EXPECT_FALSE(dueDate(ce, medium, rome()).at.isValid());
    EXPECT_EQ(dueDate(ce, medium, rome()).row, -1);
}

TEST_F(Scenario4, EssentialEightMl2)
{
    Policy e8 = policy({on(row(Severity::Critical, 48, TimeUnit::Hours), "internet"), on(row(Severity::Low, 14), "internet"),
                        row(Severity::Low, 1, TimeUnit::Months)});
    const auto due = dueDate(e8, web, rome());
    EXPECT_EQ(shown(due.at), q("2026-11-12 19:00"));
    EXPECT_EQ(due.precision, Precision::Instant);
    EXPECT_EQ(daysUntil(due.at, today, rome()), -9);
    EXPECT_FALSE(isOverdue(due.at, due.precision, at("2026-11-12T19:00"), rome()));
    EXPECT_TRUE(isOverdue(due.at, due.precision, at("2026-11-12T19:01"), rome()));
    EXPECT_EQ(dueDay(e8, pc), q("2026-12-10 00:00"));
    EXPECT_EQ(daysUntil(dueDate(e8, pc, rome()).at, today, rome()), 19);
    EXPECT_EQ(dueDate(e8, pc, rome()).row, 2);
}

TEST_F(Scenario4, PciDss)
{
    const Policy pci = policy({row(Severity::Critical, 1, TimeUnit::Months)});
    EXPECT_EQ(dueDay(pci, web), q("2026-12-10 00:00"));
    EXPECT_EQ(dueDay(pci, pc), q("2026-12-10 00:00"));
    EXPECT_EQ(dueDay(pci, released("2027-01-31")), q("2027-02-28 00:00"));
}

TEST_F(Scenario4, Bod1902FromDetectionAndOnlyExposed)
{
    const Policy bod = policy({on(row(Severity::Critical, 15, TimeUnit::Days, Anchor::Detection), "internet")});
    const auto due = dueDate(bod, web, rome());
    EXPECT_EQ(shown(due.at), q("2026-11-27 00:00"));
    EXPECT_EQ(due.anchor, Anchor::Detection);
    EXPECT_EQ(daysUntil(due.at, today, rome()), 6);
    EXPECT_FALSE(dueDate(bod, pc, rome()).at.isValid());
}

TEST(DueDates, FirstRowThatFitsWins)
{
    PolicyRow exploited = row(Severity::Low, 3);
    exploited.exploited = true;
    PolicyRow browser = row(Severity::Low, 5);
    browser.softwareClass = q("browser");
    const Policy p = policy({exploited, browser, row(Severity::High, 14), row(Severity::Low, 90)});
    DueInput input = released("2026-11-01", Severity::Medium);
    EXPECT_EQ(dueDate(p, input, rome()).row, 3);
    input.softwareClass = q("browser");
    EXPECT_EQ(dueDate(p, input, rome()).row, 1);
    input.exploited = true;
    EXPECT_EQ(dueDate(p, input, rome()).row, 0);
}

TEST(DueDates, UnstatedExposureIsInternal)
{
    const Policy p = policy({on(row(Severity::Low, 2), "internet"), on(row(Severity::Low, 30), "internal")});
    EXPECT_EQ(dueDate(p, released("2026-11-01"), rome()).row, 1);
}

TEST(DueDates, CalendarMonthsAreClipped)
{
    EXPECT_EQ(addMonthsClipped(day("2026-01-31"), 1), day("2026-02-28"));
    EXPECT_EQ(addMonthsClipped(day("2028-01-31"), 1), day("2028-02-29"));
    EXPECT_EQ(addMonthsClipped(day("2028-02-29"), 12), day("2029-02-28"));
    EXPECT_EQ(addMonthsClipped(day("2026-11-10"), 1), day("2026-12-10"));
    EXPECT_EQ(addMonthsClipped(day("2026-12-31"), 2), day("2027-02-28"));
    EXPECT_EQ(dueDay(policy({row(Severity::Low, 30)}), released("2026-01-31")), q("2026-03-02 00:00")); // not the same thing
}

TEST(DueDates, HoursOnADateRunToTheEndOfTheLastDay)
{
    const Policy p = policy({row(Severity::Low, 48, TimeUnit::Hours)});
    const auto due = dueDate(p, released("2026-11-10"), rome());
    EXPECT_EQ(shown(due.at), q("2026-11-12 00:00"));
    EXPECT_EQ(due.precision, Precision::Day);
    EXPECT_FALSE(isOverdue(due.at, due.precision, at("2026-11-12T23:59:59"), rome()));
    EXPECT_TRUE(isOverdue(due.at, due.precision, at("2026-11-13"), rome()));
    EXPECT_EQ(dueDay(policy({row(Severity::Low, 36, TimeUnit::Hours)}), released("2026-11-10")), q("2026-11-12 00:00"));
}

TEST(DueDates, ClockChangesMoveHoursButNotDays)
{
    EXPECT_EQ(dueDay(policy({row(Severity::Low, 14)}), released("2026-03-20")), q("2026-04-03 00:00"));
    EXPECT_EQ(dueDay(policy({row(Severity::Low, 14)}), released("2026-10-15")), q("2026-10-29 00:00"));
    DueInput input;
    input.releasedAt = romeTime("2026-03-28T10:00");
    const Policy hours = policy({row(Severity::Low, 48, TimeUnit::Hours)});
    EXPECT_EQ(dueDay(hours, input), q("2026-03-30 11:00"));
    input.releasedAt = romeTime("2026-10-24T10:00");
    EXPECT_EQ(dueDay(hours, input), q("2026-10-26 09:00"));
    // Due on the night itself: inclusive to its 23rd or 25th hour.
    const auto spring = dueDate(policy({row(Severity::Low, 1)}), released("2026-03-28"), rome());
    EXPECT_FALSE(isOverdue(spring.at, spring.precision, at("2026-03-29T23:59:59"), rome()));
    EXPECT_TRUE(isOverdue(spring.at, spring.precision, at("2026-03-30"), rome()));
    EXPECT_EQ(daysUntil(spring.at, at("2026-03-28"), rome()), 1);
    EXPECT_EQ(daysUntil(spring.at, at("2026-04-28"), rome()), -30);
}

TEST(DueDates, TheDayIsTheOneOfTheZone)
{
    DueInput input; // 23:30 UTC is already the next day in Rome
    input.releasedAt = QDateTime(day("2026-11-10"), QTime(23, 30), Qt::UTC);
    EXPECT_EQ(dueDay(policy({row(Severity::Low, 14)}), input), q("2026-11-25 00:00"));
}

TEST(DueDates, WithoutReleaseTheClockRunsFromDetectionAndSaysSo)
{
    DueInput input;
    input.severity = Severity::Low;
    input.detected = romeTime("2026-11-20T15:00");
    const Policy p = policy({row(Severity::Low, 14)});
    EXPECT_EQ(dueDate(p, input, rome()).anchor, Anchor::Detection);
    EXPECT_EQ(dueDay(p, input), q("2026-12-04 00:00"));
    input.firstIndexed = day("2026-11-01"); // the first index that showed it is older
    EXPECT_EQ(dueDate(p, input, rome()).anchor, Anchor::Detection);
    EXPECT_EQ(dueDay(p, input), q("2026-11-15 00:00"));
    EXPECT_FALSE(dueDate(p, DueInput{}, rome()).at.isValid()); // nothing to count from
}

TEST(DueDates, KevAnchors)
{
    const Policy added = policy({row(Severity::Low, 14, TimeUnit::Days, Anchor::KevAdded)});
    DueInput input = released("2026-01-01");
    input.kevAdded = day("2026-11-01");
    EXPECT_EQ(dueDate(added, input, rome()).anchor, Anchor::KevAdded);
    EXPECT_EQ(dueDay(added, input), q("2026-11-15 00:00"));
    const Policy due = policy({row(Severity::Low, 0, TimeUnit::Days, Anchor::KevDue), row(Severity::Low, 90)});
    EXPECT_EQ(dueDate(due, input, rome()).row, 1); // no ready date: that row fits nothing
    input.kevDue = day("2026-11-22");
    EXPECT_EQ(dueDate(due, input, rome()).anchor, Anchor::KevDue);
    EXPECT_EQ(dueDay(due, input), q("2026-11-22 00:00"));
}

TEST(DueDates, KevDueDateWinsWhenEarlier)
{
    Policy p = policy({row(Severity::High, 14)});
    DueInput input = released("2026-11-10");
    input.kevDue = day("2026-11-20");
    EXPECT_EQ(dueDate(p, input, rome()).anchor, Anchor::KevDue);
    EXPECT_EQ(dueDay(p, input), q("2026-11-20 00:00"));
    input.kevDue = day("2026-12-20");
    EXPECT_EQ(dueDate(p, input, rome()).anchor, Anchor::Release);
    input.severity = Severity::Low; // outside every row, yet CISA gave a date
    EXPECT_EQ(dueDate(p, input, rome()).anchor, Anchor::KevDue);
    p.kevDueDate = false;
    EXPECT_FALSE(dueDate(p, input, rome()).at.isValid());
}

// "mancante da 900 giorni, in carico dal 01/11/2026, entro il 15/11/2026"
TEST(DueDates, NewCustomersCountFromWhenTheyWereTakenOn)
{
    DueInput input = released("2024-06-05");
    input.managedSince = day("2026-11-01");
    const auto due = dueDate(policy({row(Severity::High, 14)}), input, rome());
    EXPECT_EQ(shown(due.at), q("2026-11-15 00:00"));
    EXPECT_EQ(due.anchor, Anchor::ManagedSince);
    EXPECT_EQ(due.originalDue, day("2024-06-19"));
    input.released = day("2026-11-10");
    const auto later = dueDate(policy({row(Severity::High, 14)}), input, rome());
    EXPECT_EQ(later.anchor, Anchor::Release);
    EXPECT_FALSE(later.originalDue.isValid());
    EXPECT_EQ(shown(later.at), q("2026-11-24 00:00"));
    input.released = day("2024-06-05");
    EXPECT_EQ(dueDay(policy({row(Severity::High, 48, TimeUnit::Hours)}), input), q("2026-11-03 00:00"));
}

TEST(DueDates, WorkingDaysSkipWeekends)
{
    const Policy p = policy({row(Severity::Low, 3, TimeUnit::WorkingDays)});
    EXPECT_EQ(dueDay(p, released("2026-11-19")), q("2026-11-24 00:00")); // Thursday -> Tuesday
    EXPECT_EQ(dueDay(p, released("2026-11-21")), q("2026-11-25 00:00")); // Saturday -> Wednesday
}

TEST(DueDates, WorkingDaysSkipItalianHolidaysAndThePatronSaint)
{
    const Policy p = policy({row(Severity::Low, 3, TimeUnit::WorkingDays)});
    EXPECT_EQ(dueDay(p, released("2026-12-04")), q("2026-12-10 00:00")); // Friday; Tuesday the 8th is a holiday
    EXPECT_EQ(dueDay(p, released("2026-12-23")), q("2026-12-29 00:00")); // Christmas on a Friday, St Stephen on a Saturday
    EXPECT_EQ(dueDay(p, released("2026-04-02")), q("2026-04-08 00:00")); // Thursday before Easter; Monday the 6th is one
    LocalHolidays milan;
    milan.patronSaint = q("12-07");
    milan.days.insert(day("2026-12-09"));
    DueInput input = released("2026-12-04");
    input.holidays = &milan;
    EXPECT_EQ(dueDay(p, input), q("2026-12-14 00:00")); // 7, 8 and 9 closed: 10, 11, 14
    input.managedSince = day("2026-12-11");
    EXPECT_EQ(dueDay(p, input), q("2026-12-16 00:00")); // taken on, it counts the same days
}

TEST(DueDates, NoDueDateIsNeverLate) { EXPECT_FALSE(isOverdue({}, Precision::Day, at("2026-11-21"), rome())); }

} // namespace
