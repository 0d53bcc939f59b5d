#include "core/planning/visitcalendar.h"

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

QDate on(const char *day) { return QDate::fromString(QString::fromLatin1(day), Qt::ISODate); }

struct World {
    Fleet fleet;
    Catalogue catalogue;
    Vocabulary vocabulary;
    Policy policy;
    VisitBook book;
    Findings findings;
    std::vector<Visit> proposals;

    World()
    {
        for (qint64 id = 1; id <= 3; ++id) {
            Customer customer;
            customer.id = CustomerId{id};
            customer.name = QStringLiteral("Cliente %1").arg(id);
            fleet.customers.push_back(customer);
        }
    }

    Visit visit(qint64 id, qint64 customer, const char *day, int hour, VisitStatus status = VisitStatus::Booked)
    {
        Visit made;
        made.id = VisitId{id};
        made.customer = CustomerId{customer};
        made.day = on(day);
        made.start = QTime(hour, 30);
        made.status = status;
        return made;
    }

    void freeze(qint64 customer, const char *from, const char *to, const char *label)
    {
        Freeze made;
        made.place.customer = CustomerId{customer};
        made.from = on(from);
        made.to = on(to);
        made.label = QString::fromLatin1(label);
        fleet.agreements.freezes.push_back(made);
    }

    [[nodiscard]] VisitCalendar calendar(const char *from, int weeks = 7, qint64 chosen = 0) const
    {
        const FindingsInput input{fleet, catalogue, vocabulary, policy, Moment::wallClock({})};
        return visitCalendar(input, findings, book, proposals, on(from), weeks, CustomerId{chosen});
    }
};

const CalendarDay &day(const VisitCalendar &calendar, const char *date) { return calendar.days.at(size_t(calendar.first.daysTo(on(date)))); }

} // namespace

TEST(VisitCalendar, BeginsOnAMondayAndMarksDaysOfRest)
{
    const VisitCalendar calendar = World().calendar("2026-11-21");
    EXPECT_EQ(calendar.first, on("2026-11-16"));
    EXPECT_EQ(calendar.days.size(), 49u);
    EXPECT_TRUE(day(calendar, "2026-11-22").rest);
    EXPECT_TRUE(day(calendar, "2026-12-08").rest) << "the Immaculate Conception, a Tuesday";
    EXPECT_FALSE(day(calendar, "2026-12-09").rest);
}

TEST(VisitCalendar, ShowsVisitsByHourAndProposalsAfterThem)
{
    World world;
    world.book.visits = {world.visit(1, 1, "2026-11-24", 18), world.visit(2, 2, "2026-11-24", 8),
                         world.visit(3, 3, "2026-11-24", 7, VisitStatus::Cancelled)};
    world.proposals = {world.visit(0, 3, "2026-11-24", 7, VisitStatus::Proposed)};
    const VisitCalendar calendar = world.calendar("2026-11-21");
    const std::vector<CalendarVisit> &visits = day(calendar, "2026-11-24").visits;
    ASSERT_EQ(visits.size(), 3u) << "the cancelled one is not shown";
    EXPECT_EQ(visits[0].customerName, QStringLiteral("Cliente 2"));
    EXPECT_EQ(visits[1].id, VisitId{1});
    EXPECT_EQ(visits[2].proposal, 0);
}

TEST(VisitCalendar, FreezesAreOfCustomersInViewAndDoNotOverlapInALane)
{
    World world;
    world.book.visits = {world.visit(1, 1, "2026-11-24", 18), world.visit(2, 2, "2026-12-17", 18)};
    world.freeze(1, "2026-11-27", "2027-01-06", "saldi");
    world.freeze(2, "2026-12-10", "2026-12-16", "F24 e IVA");
    world.freeze(3, "2026-11-01", "2026-12-31", "nobody goes there");
    const VisitCalendar calendar = world.calendar("2026-11-21");
    int lodi = 0;
    for (const CalendarBand &band : calendar.bands) {
        EXPECT_NE(band.customer, CustomerId{3});
        EXPECT_EQ(band.from.addDays(1 - band.from.dayOfWeek()), band.to.addDays(1 - band.to.dayOfWeek())) << "a band stays in its week";
        lodi += band.customer == CustomerId{2};
        for (const CalendarBand &other : calendar.bands)
            if (&other != &band && other.lane == band.lane)
                EXPECT_TRUE(other.to < band.from || band.to < other.from);
    }
    EXPECT_EQ(lodi, 2) << "from Thursday to Sunday, and from Monday to Wednesday";
    EXPECT_EQ(calendar.bands.back().to, on("2027-01-03"));
}

TEST(VisitCalendar, WindowsAreTheChosenCustomersOnly)
{
    World world;
    MaintenanceWindow window;
    window.place.customer = CustomerId{1};
    window.weekdays = 1 << 1; // Tuesdays
    window.from = QTime(18, 30);
    window.to = QTime(22, 0);
    world.fleet.agreements.windows = {window, window};
    EXPECT_EQ(day(world.calendar("2026-11-21", 7, 1), "2026-11-24").open.size(), 1u) << "agreed twice, said once";
    EXPECT_TRUE(day(world.calendar("2026-11-21", 7, 1), "2026-11-25").open.empty());
    EXPECT_TRUE(day(world.calendar("2026-11-21", 7, 2), "2026-11-24").open.empty());
}

TEST(VisitCalendar, StopsAreCountedOncePerCustomerAndTrackOnTheLocalDay)
{
    World world;
    Finding row;
    row.customer = CustomerId{1};
    row.holder.edit().zone = QStringLiteral("Europe/Rome");
    row.state = State::Blocking;
    row.track = QStringLiteral("fact:a");
    row.stopsAt = QDateTime(on("2026-12-02"), QTime(23, 0), Qt::UTC); // midnight of the third in Rome
    std::vector<Finding> rows = {row, row};
    row.track = QStringLiteral("fact:b");
    rows.push_back(row);
    row.state = State::Unsupported;
    row.track = QStringLiteral("eol:c");
    rows.push_back(row);
    world.findings.rows = std::move(rows);
    const VisitCalendar calendar = world.calendar("2026-11-21");
    EXPECT_TRUE(day(calendar, "2026-12-02").stops.empty());
    EXPECT_EQ(day(calendar, "2026-12-03").stops.size(), 2u);
}
