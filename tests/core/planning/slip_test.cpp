#include "core/planning/slip.h"

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

const QDate visitDay(2026, 11, 24);

VisitLine line(const QDate &due, const QDate &stop = {}, LineOutcome outcome = LineOutcome::Open)
{
    VisitLine made;
    made.due = due;
    made.stop = stop;
    made.outcome = outcome;
    return made;
}

Visit visit(std::vector<VisitLine> lines)
{
    Visit made;
    made.day = visitDay;
    made.lines = std::move(lines);
    return made;
}

} // namespace

TEST(Slip, CountsWhatALaterDayLoses)
{
    const Visit moved = visit({line(visitDay), line(visitDay.addDays(3)), line({}, visitDay.addDays(2)), line({})});
    EXPECT_EQ(slipTo(moved, visitDay.addDays(1)).late, 1);
    EXPECT_EQ(slipTo(moved, visitDay.addDays(1)).stops, 0) << "the day before it stops is in time";
    EXPECT_EQ(slipTo(moved, visitDay.addDays(2)).stops, 1);
    EXPECT_EQ(slipTo(moved, visitDay.addDays(4)).late, 2);
    EXPECT_FALSE(slipTo(moved, visitDay.addDays(-3)).costs()) << "an earlier day loses nothing";
}

TEST(Slip, NamesTheLastDayAndWhatLiesBehindIt)
{
    const Slip slip = slipPastLastDay(visit({line(visitDay.addDays(5)), line(visitDay.addDays(5)), line(visitDay.addDays(9))}));
    EXPECT_EQ(slip.lastDay, visitDay.addDays(5));
    EXPECT_EQ(slip.late, 2);
    EXPECT_FALSE(slipPastLastDay(visit({line({})})).lastDay.isValid());
}

TEST(Slip, ALineBothDueAndStoppingIsCountedOnceAsAStop)
{
    const Slip slip = slipTo(visit({line(visitDay, visitDay.addDays(1))}), visitDay.addDays(7));
    EXPECT_EQ(slip.stops, 1);
    EXPECT_EQ(slip.late, 0);
}

TEST(Slip, WhatIsLateAlreadyOrClosedIsNotCounted)
{
    const Visit moved = visit({line(visitDay.addDays(-1)), line(visitDay, {}, LineOutcome::Done)});
    EXPECT_FALSE(slipTo(moved, visitDay.addDays(30)).costs());
}
