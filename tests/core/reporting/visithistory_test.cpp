#include "core/reporting/visithistory.h"
#include "tests/core/deadlines/world.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

VisitLine line(qint64 server, const QStringList &tracks, LineOutcome outcome)
{
    VisitLine one;
    one.server = ServerId{server};
    one.tracks = tracks;
    one.outcome = outcome;
    return one;
}

Visit closed(const char *date, std::vector<VisitLine> lines)
{
    Visit visit;
    visit.customer = CustomerId{1};
    visit.day = day(date);
    visit.status = VisitStatus::Done;
    visit.lines = std::move(lines);
    VisitLine backup;
    backup.kind = LineKind::Step;
    backup.outcome = LineOutcome::Done;
    visit.lines.push_back(backup);
    return visit;
}

Obligation remembered(qint64 server, const char *track, const char *opened, const char *ended = nullptr)
{
    Obligation one;
    one.customer = CustomerId{1};
    one.server = ServerId{server};
    one.track = q(track);
    one.opened = romeTime(opened);
    if (ended)
        one.closed = romeTime(ended);
    return one;
}

TEST(VisitHistory, CountsFindingsNotLinesAndNewestFirst)
{
    VisitBook book;
    book.visits.push_back(closed("2026-06-10", {line(1, {q("win:a")}, LineOutcome::Done)}));
    book.visits.push_back(closed("2026-09-10", {line(1, {q("pkg:a"), q("pkg:b"), q("pkg:c")}, LineOutcome::Done),
                                                line(2, {q("win:a")}, LineOutcome::Failed), line(3, {q("win:a")}, LineOutcome::Deferred),
                                                line(4, {q("win:a")}, LineOutcome::NotApplicable), line(5, {q("win:a")}, LineOutcome::Open)}));
    book.visits.push_back(closed("2026-12-10", {}));
    book.visits.back().status = VisitStatus::Booked;
    const auto history = visitHistory(book, CustomerId{1}, day("2026-12-31"));
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0].day, day("2026-09-10"));
    EXPECT_EQ(history[0].found, 7);
    EXPECT_EQ(history[0].done, 3) << "three packages in one line";
    EXPECT_EQ(history[0].failed, 1);
    EXPECT_EQ(history[0].deferred, 1);
    EXPECT_EQ(history[0].notApplicable, 1);
    EXPECT_EQ(history[0].untouched, 1);
    EXPECT_EQ(history[1].found, 1);
    EXPECT_EQ(visitHistory(book, CustomerId{1}, day("2026-07-01")).size(), 1u);
    EXPECT_TRUE(visitHistory(book, CustomerId{2}, day("2026-12-31")).empty());
}

class SinceLastVisitTest : public World {
protected:
    std::optional<SinceLastVisit> since(const char *now)
    {
        FindingsInput input{fleet, catalogue, vocabulary, policy, at(now)};
        input.visits = &book;
        return sinceLastVisit(CustomerId{1}, input, findings);
    }
    VisitBook book;
    Findings findings;
};

TEST_F(SinceLastVisitTest, NothingBeforeTheFirstOne)
{
    EXPECT_FALSE(since("2026-11-21"));
    book.visits.push_back(closed("2026-12-10", {}));
    EXPECT_FALSE(since("2026-11-21")) << "a day to come is not the last one";
}

TEST_F(SinceLastVisitTest, WhatTheVisitDidIsNotClosedAgainWhenTheInventoryProvesIt)
{
    book.visits.push_back(closed("2026-06-10", {}));
    Visit visit = closed("2026-11-10", {line(1, {q("win:a")}, LineOutcome::Done), line(2, {q("win:b")}, LineOutcome::Failed),
                                        line(3, {q("win:c")}, LineOutcome::Deferred)});
    visit.report.ended = romeTime("2026-11-10T12:00");
    visit.report.hours = 3.5;
    book.visits.push_back(visit);
    fleet.obligations = {remembered(1, "win:a", "2026-10-01", "2026-11-10T12:30"), // the visit's own, proved half an hour later
                         remembered(2, "win:b", "2026-10-01", "2026-11-15"),       // failed then, made good since
                         remembered(3, "win:c", "2026-10-01"),
                         remembered(4, "win:d", "2026-11-12"),                     // new
                         remembered(5, "win:e", "2026-11-12", "2026-11-13"),       // came and went
                         remembered(6, "win:f", "2026-08-01", "2026-11-10T11:00"), // before it ended
                         remembered(0, "visit:1", "2026-11-12")};                  // no work of a technician
    Finding open;
    open.customer = CustomerId{1};
    open.server = ServerId{3};
    open.track = q("win:c");
    open.state = State::Deferred;
    findings.rows = {open};
    const auto answer = since("2026-11-21");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->last.day, day("2026-11-10"));
    EXPECT_EQ(answer->last.hours, 3.5);
    EXPECT_EQ(answer->from, romeTime("2026-11-10T12:00"));
    EXPECT_EQ(answer->opened, 2);
    EXPECT_EQ(answer->closed, 2);
    EXPECT_EQ(answer->stillOpen, 1);
}

} // namespace
