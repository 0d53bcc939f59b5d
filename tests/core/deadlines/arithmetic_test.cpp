// The arithmetic of deadlines as one table: a row per rule, with the last moment in time and the first moment late.
#include "core/deadlines/duedates.h"
#include "tests/core/deadlines/build.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

using namespace testing_deadlines;

struct Row {
    const char *rule;
    int amount;
    TimeUnit unit;
    Anchor anchor;
    const char *releasedAt, *released, *detected, *kevAdded, *kevDue, *managedSince; ///< "" : not known; instants with their offset
    Severity severity;
    const char *due; ///< local, Rome
    const char *lastInTime, *firstLate;
    Anchor won;
};

constexpr auto Rel = Anchor::Release;
constexpr auto Days = TimeUnit::Days;
constexpr auto Hours = TimeUnit::Hours;
constexpr auto Months = TimeUnit::Months;
constexpr auto Work = TimeUnit::WorkingDays;
constexpr auto Crit = Severity::Critical;

const Row table[] = {
    {"days from release, the due day is inclusive", 14, Days, Rel, "", "2026-11-10", "", "", "", "", Crit, "2026-11-24 00:00", "2026-11-24T23:59:59",
     "2026-11-25", Rel},
    {"48 hours from an instant end at that local time", 48, Hours, Rel, "2026-11-10T18:00:00Z", "", "", "", "", "", Crit, "2026-11-12 19:00",
     "2026-11-12T19:00:00", "2026-11-12T19:00:01", Rel},
    {"48 hours from a date end with the second day", 48, Hours, Rel, "", "2026-11-10", "", "", "", "", Crit, "2026-11-12 00:00",
     "2026-11-12T23:59:59", "2026-11-13", Rel},
    {"a month is a calendar month", 1, Months, Rel, "", "2026-11-10", "", "", "", "", Crit, "2026-12-10 00:00", "2026-12-10T23:59:59", "2026-12-11",
     Rel},
    {"a month is clipped to February", 1, Months, Rel, "", "2027-01-31", "", "", "", "", Crit, "2027-02-28 00:00", "2027-02-28T23:59:59",
     "2027-03-01", Rel},
    {"a month is clipped to 29 February", 1, Months, Rel, "", "2028-01-31", "", "", "", "", Crit, "2028-02-29 00:00", "2028-02-29T23:59:59",
     "2028-03-01", Rel},
    {"a year from 29 February", 12, Months, Rel, "", "2028-02-29", "", "", "", "", Crit, "2029-02-28 00:00", "2029-02-28T23:59:59", "2029-03-01",
     Rel},
    {"thirty days are not a month", 30, Days, Rel, "", "2027-01-31", "", "", "", "", Crit, "2027-03-02 00:00", "2027-03-02T23:59:59", "2027-03-03",
     Rel},
    {"days over the night of 29 March stay days", 1, Days, Rel, "", "2026-03-28", "", "", "", "", Crit, "2026-03-29 00:00", "2026-03-29T23:59:59",
     "2026-03-30", Rel},
    {"hours over the night of 29 March are elapsed", 24, Hours, Rel, "2026-03-28T11:00:00Z", "", "", "", "", "", Crit, "2026-03-29 13:00",
     "2026-03-29T13:00:00", "2026-03-29T13:00:01", Rel},
    {"days over the night of 25 October stay days", 1, Days, Rel, "", "2026-10-24", "", "", "", "", Crit, "2026-10-25 00:00", "2026-10-25T23:59:59",
     "2026-10-26", Rel},
    {"hours over the night of 25 October are elapsed", 24, Hours, Rel, "2026-10-24T10:00:00Z", "", "", "", "", "", Crit, "2026-10-25 11:00",
     "2026-10-25T11:00:00", "2026-10-25T11:00:01", Rel},
    {"the day is the one of the zone", 14, Days, Rel, "2026-11-10T23:30:00Z", "", "", "", "", "", Crit, "2026-11-25 00:00", "2026-11-25T23:59:59",
     "2026-11-26", Rel},
    {"from detection", 15, Days, Anchor::Detection, "", "2026-11-10", "2026-11-12T08:00:00Z", "", "", "", Crit, "2026-11-27 00:00",
     "2026-11-27T23:59:59", "2026-11-28", Anchor::Detection},
    {"without a release date from detection, and it says so", 14, Days, Rel, "", "", "2026-11-12T08:00:00Z", "", "", "", Crit, "2026-11-26 00:00",
     "2026-11-26T23:59:59", "2026-11-27", Anchor::Detection},
    {"from the day KEV added it", 14, Days, Anchor::KevAdded, "", "2026-10-01", "", "2026-11-01", "", "", Crit, "2026-11-15 00:00",
     "2026-11-15T23:59:59", "2026-11-16", Anchor::KevAdded},
    {"the day KEV prints", 0, Days, Anchor::KevDue, "", "2026-10-01", "", "2026-11-01", "2026-11-22", "", Crit, "2026-11-22 00:00",
     "2026-11-22T23:59:59", "2026-11-23", Anchor::KevDue},
    {"the day KEV prints wins when it is earlier", 90, Days, Rel, "", "2026-11-01", "", "2026-11-02", "2026-11-16", "", Crit, "2026-11-16 00:00",
     "2026-11-16T23:59:59", "2026-11-17", Anchor::KevDue},
    {"the earliest wins, also over KEV", 3, Days, Rel, "", "2026-11-01", "", "2026-11-02", "2026-11-16", "", Crit, "2026-11-04 00:00",
     "2026-11-04T23:59:59", "2026-11-05", Rel},
    {"no severity given counts as high", 14, Days, Rel, "", "2026-11-10", "", "", "", "", Severity::Unknown, "2026-11-24 00:00",
     "2026-11-24T23:59:59", "2026-11-25", Rel},
    {"a customer taken on later counts from then", 14, Days, Rel, "", "2024-06-05", "", "", "", "2026-11-01", Crit, "2026-11-15 00:00",
     "2026-11-15T23:59:59", "2026-11-16", Anchor::ManagedSince},
    {"working days skip the weekend", 3, Work, Rel, "", "2026-11-19", "", "", "", "", Crit, "2026-11-24 00:00", "2026-11-24T23:59:59", "2026-11-25",
     Rel},
    {"working days skip Italian holidays", 1, Work, Rel, "", "2026-12-07", "", "", "", "", Crit, "2026-12-09 00:00", "2026-12-09T23:59:59",
     "2026-12-10", Rel},
    {"working days skip Easter Monday", 1, Work, Rel, "", "2026-04-03", "", "", "", "", Crit, "2026-04-07 00:00", "2026-04-07T23:59:59", "2026-04-08",
     Rel},
};

TEST(Arithmetic, OneRowPerRule)
{
    for (const Row &row : table) {
        Policy policy;
        PolicyRow wanted;
        wanted.minimum = Severity::High;
        wanted.amount = row.amount;
        wanted.unit = row.unit;
        wanted.anchor = row.anchor;
        policy.rows = {wanted};
        DueInput input;
        input.severity = row.severity;
        const auto instant = [](const char *text) { return QDateTime::fromString(q(text), Qt::ISODate).toUTC(); };
        if (*row.releasedAt)
            input.releasedAt = instant(row.releasedAt);
        if (*row.released)
            input.released = day(row.released);
        if (*row.detected)
            input.detected = instant(row.detected);
        if (*row.kevAdded)
            input.kevAdded = day(row.kevAdded);
        if (*row.kevDue)
            input.kevDue = day(row.kevDue);
        if (*row.managedSince)
            input.managedSince = day(row.managedSince);
        const DueDate due = dueDate(policy, input, rome());
        EXPECT_EQ(shown(due.at), q(row.due)) << row.rule;
        EXPECT_EQ(due.anchor, row.won) << row.rule;
        EXPECT_FALSE(isOverdue(due.at, due.precision, at(row.lastInTime), rome())) << row.rule;
        EXPECT_TRUE(isOverdue(due.at, due.precision, at(row.firstLate), rome())) << row.rule;
    }
}

// "N days" is the difference of local dates, in the zone of the place; a reference date is that date everywhere.
TEST(Arithmetic, DaysAreDifferencesOfLocalDates)
{
    struct Span {
        const char *due, *now, *zone;
        int days;
    };
    const Span spans[] = {
        {"2026-11-24T00:00:00+01:00", "2026-11-21", "Europe/Rome", 3},
        {"2026-11-12T19:00:00+01:00", "2026-11-21", "Europe/Rome", -9},
        {"2026-11-21T23:59:00+01:00", "2026-11-21T23:58:00", "Europe/Rome", 0},
        {"2026-11-22T00:00:00+01:00", "2026-11-21T23:59:59", "Europe/Rome", 1},
        {"2026-03-30T00:00:00+02:00", "2026-03-28", "Europe/Rome", 2}, // 47 hours
        {"2026-10-26T00:00:00+01:00", "2026-10-24", "Europe/Rome", 2}, // 49 hours
        {"2028-03-01T00:00:00+01:00", "2028-02-28", "Europe/Rome", 2}, // 29 February in between
        {"2027-03-01T00:00:00+01:00", "2027-02-28", "Europe/Rome", 1},
        {"2026-11-24T00:00:00+01:00", "2026-11-21", "America/New_York", 2}, // there it is still the 23rd
    };
    for (const Span &span : spans) {
        const QDateTime due = QDateTime::fromString(q(span.due), Qt::ISODate).toUTC();
        EXPECT_EQ(daysUntil(due, at(span.now), QTimeZone(span.zone)), span.days) << span.due << ' ' << span.zone;
    }
}

} // namespace

} // namespace tagliando
