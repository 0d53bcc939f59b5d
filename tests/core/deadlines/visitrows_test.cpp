// A visit that did not happen is a row like any other: passing time makes it, a later visit takes it away.
#include "tests/core/deadlines/world.h"

namespace tagliando::testing_deadlines {

using Said = std::vector<std::string>;

class VisitRowsTest : public World {
protected:
    Visit &book(const char *date, VisitStatus status = VisitStatus::Booked, SeriesId series = {})
    {
        Visit visit;
        visit.id = VisitId{static_cast<qint64>(visits.visits.size()) + 1};
        visit.customer = CustomerId{1};
        visit.day = day(date);
        visit.status = status;
        visit.series = series;
        visits.visits.push_back(visit);
        return visits.visits.back();
    }
    Series &everyThreeMonths(const char *first)
    {
        Series series;
        series.id = SeriesId{7};
        series.customer = CustomerId{1};
        series.months = 3;
        series.first = day(first);
        visits.series.push_back(series);
        return visits.series.back();
    }
    Findings on(const char *now)
    {
        FindingsInput input{fleet, catalogue, vocabulary, policy, at(now)};
        input.visits = &visits;
        return computeFindings(input);
    }
    /// "TRACK DUE DAYS" of each visit row.
    Said rows(const char *now)
    {
        Said said;
        for (const Finding &row : on(now).rows) {
            if (row.kind != RequirementKind::Visit)
                continue;
            EXPECT_EQ(row.state, State::Overdue);
            EXPECT_FALSE(row.stopsAt.isValid()) << "never blocking";
            const QDate due = row.dueAt.toTimeZone(QTimeZone("Europe/Rome")).date();
            said.push_back(QStringLiteral("%1 %2 %3").arg(row.track, due.toString(Qt::ISODate)).arg(*row.daysToDue).toStdString());
        }
        return said;
    }
    VisitBook visits;
};

TEST_F(VisitRowsTest, OverdueFromTheDayAfterAndNotBefore)
{
    book("2026-11-20");
    EXPECT_EQ(rows("2026-11-19"), Said());
    EXPECT_EQ(rows("2026-11-20"), Said());
    EXPECT_EQ(rows("2026-11-21"), Said{"visit:1 2026-11-20 -1"});
    EXPECT_EQ(on("2026-11-20").nextBoundary, romeTime("2026-11-21T00:00")) << "the list turns by itself at midnight";
}

TEST_F(VisitRowsTest, ALaterVisitMakesUpForIt)
{
    book("2026-11-02");
    book("2026-11-04").site = SiteId{3};
    EXPECT_EQ(rows("2026-11-10"), (Said{"visit:1 2026-11-02 -8", "visit:2 2026-11-04 -6"})) << "each place for itself";
    book("2026-11-12");
    EXPECT_EQ(rows("2026-11-10"), Said{"visit:2 2026-11-04 -6"}) << "booked again";
    EXPECT_EQ(rows("2026-11-13").size(), 3u) << "and missed again";
    visits.visits[2].status = VisitStatus::Done;
    EXPECT_EQ(rows("2026-11-13"), Said{"visit:2 2026-11-04 -9"});
    visits.visits[1].status = VisitStatus::Cancelled;
    EXPECT_EQ(rows("2026-11-13"), Said()) << "what was cancelled in time is not missed";
}

TEST_F(VisitRowsTest, ASeriesSaysWhenItsDayPassedWithoutAVisit)
{
    everyThreeMonths("2026-08-01");
    EXPECT_EQ(rows("2026-11-01"), Said{"visit:series-7 2026-08-01 -92"});
    EXPECT_EQ(rows("2026-11-02"), Said{"visit:series-7 2026-11-01 -1"}) << "the last day that passed";
    book("2026-10-25", VisitStatus::Done);
    EXPECT_EQ(rows("2026-11-02"), Said()) << "a week early is that day's visit";
    EXPECT_EQ(rows("2027-02-02"), Said{"visit:series-7 2027-02-01 -1"});
}

TEST_F(VisitRowsTest, OfASeriesOneRowAndTheNextVisitDoesNotHideIt)
{
    everyThreeMonths("2026-08-01");
    book("2026-11-03", VisitStatus::Booked, SeriesId{7});
    EXPECT_EQ(rows("2026-11-02"), Said()) << "booked two days later";
    EXPECT_EQ(rows("2026-11-05"), Said{"visit:1 2026-11-03 -2"}) << "missed: one row, not two";
    book("2027-02-01", VisitStatus::Booked, SeriesId{7});
    EXPECT_EQ(rows("2026-11-05"), Said{"visit:series-7 2026-11-01 -4"}) << "February's visit is February's";
}

TEST_F(VisitRowsTest, CountedFromTheLastVisitTheFirstDayMissedStays)
{
    everyThreeMonths("2026-01-10").anchor = SeriesAnchor::LastDone;
    book("2026-03-01", VisitStatus::Done);
    EXPECT_EQ(rows("2026-06-01"), Said());
    EXPECT_EQ(rows("2026-06-02"), Said{"visit:series-7 2026-06-01 -1"});
    EXPECT_EQ(rows("2026-11-02"), Said{"visit:series-7 2026-06-01 -154"}) << "it does not become younger";
}

TEST_F(VisitRowsTest, MadeUpItIsRememberedAsResolved)
{
    book("2026-11-02");
    const Findings before = on("2026-11-10");
    remember(Findings(), before, "2026-11-10");
    book("2026-11-12");
    const Findings after = on("2026-11-10");
    remember(before, after, "2026-11-10", "L. Ferri");
    const Findings now = on("2026-11-10");
    ASSERT_EQ(now.resolved.size(), 1u);
    EXPECT_EQ(now.resolved[0].kind, RequirementKind::Visit);
    EXPECT_EQ(now.resolved[0].notes->resolved->by, q("L. Ferri"));
    EXPECT_EQ(now.resolved[0].dueAt, before.rows[0].dueAt) << "the day that was missed";
}

} // namespace tagliando::testing_deadlines
