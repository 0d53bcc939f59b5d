#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"

#include <numeric>
#include <random>

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class List : public World {};

TEST_F(List, BlockingByWhatStandsStillThenByDay)
{
    catalogue.requirements = {fact("later", stopOn("2027-01-10")),
                              fact("soon", stopOn("2026-12-03")),
                              fact("partial", stopOn("2026-05-01", Effect::Partial)),
                              fact("stopped", stopOn("2026-09-30")),
                              advisory("KB1", "kb:1", "2026-10-01", Severity::High, "attr.fixed"),
                              advisory("KB2", "kb:2", "2026-01-01", Severity::High, "attr.fixed")};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    QStringList tracks;
    for (const Finding &row : run("2026-11-21").rows)
        tracks.append(row.track);
    EXPECT_EQ(tracks, QStringList({q("fact:stopped"), q("fact:partial"), q("fact:soon"), q("fact:later"), q("kb:2"), q("kb:1")}));
}

TEST_F(List, EqualRowsStandByCustomerServerTrack)
{
    fleet.customers = {{CustomerId{1}, q("Zeta")}, {CustomerId{2}, q("alfa")}};
    catalogue.requirements = {fact("b", stopOn("2026-12-03")), fact("a", stopOn("2026-12-03"))};
    add("S2", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20", CustomerId{1});
    add("S1", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20", CustomerId{1});
    add("S3", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20", CustomerId{2});
    QStringList order;
    for (const Finding &row : run("2026-11-21").rows)
        order.append(row.holder->serverName + QLatin1Char('/') + row.about->requirement);
    EXPECT_EQ(order, QStringList({q("S3/a"), q("S3/b"), q("S1/a"), q("S1/b"), q("S2/a"), q("S2/b")}));
}

TEST_F(List, ZoneIsTheSitesElseTheCustomersElseTheSettings)
{
    fleet.customers[0].zone = q("America/New_York");
    fleet.sites = {{SiteId{1}, CustomerId{1}, q("Tokio"), q("Asia/Tokyo"), {}, 0}, {SiteId{2}, CustomerId{1}, q("Sede"), {}, {}, 0}};
    catalogue.requirements = {fact("f", stopOn("2026-11-22"))};
    for (const char *name : {"A", "B", "C"})
        add(name, {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    fleet.servers[0].site = SiteId{1};
    fleet.servers[1].site = SiteId{2};
    EXPECT_EQ(zoneOf(fleet, fleet.servers[0], q("Europe/Rome")), q("Asia/Tokyo"));
    EXPECT_EQ(zoneOf(fleet, fleet.servers[1], q("Europe/Rome")), q("America/New_York"));
    fleet.customers[0].zone.clear();
    EXPECT_EQ(zoneOf(fleet, fleet.servers[2], q("Europe/Rome")), q("Europe/Rome"));
    // 18:00 in Rome is already tomorrow in Tokyo: the stop there is today.
    const Findings list = run("2026-11-21T18:00+01:00");
    for (const Finding &row : list.rows)
        EXPECT_EQ(row.daysToStop, row.holder->serverName == q("A") ? 0 : 1) << row.holder->serverName.toStdString();
    EXPECT_EQ(list.rows.at(0).holder->serverName, q("A"));
    EXPECT_EQ(list.rows[0].holder->siteName, q("Tokio"));
}

TEST_F(List, NextBoundaryIsTheNextMidnightOrStop)
{
    add("SRV", {{"attr.app", "yes"}}, "2026-11-20");
    EXPECT_EQ(shown(run("2026-11-21T09:00").nextBoundary), q("2026-11-22 00:00"));
    EXPECT_EQ(shown(run("2026-10-25T00:00").nextBoundary), q("2026-10-26 00:00")); // a day of 25 hours
    StopRule rule;
    rule.trigger = Trigger::Counter;
    rule.reading = q("counter.h");
    rule.limitHours = 10;
    catalogue.requirements = {fact("hpe", rule)};
    set(ServerId{1}, {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"counter.h", "0@2026-11-21T08:00"}}, "2026-11-21");
    EXPECT_EQ(shown(run("2026-11-21T09:00").nextBoundary), q("2026-11-21 18:00"));
    EXPECT_EQ(shown(run("2026-11-21T18:00").nextBoundary), q("2026-11-22 00:00"));
}

TEST_F(List, QuestionsAreAskedOncePerCustomer)
{
    QuestionDefinition m365{q("uses-m365"), q("customer"), {q("Usa Microsoft 365?"), q("Uses Microsoft 365?")}, false};
    catalogue.questions.insert(m365.id, m365);
    for (const char *id : {"a", "b"}) {
        Requirement asks = fact(id, stopOn("2026-12-03"));
        asks.cases[0].when.kind = Condition::Kind::All;
        asks.cases[0].when.children = {attributeIs("attr.app", "yes"), questionIs("uses-m365")};
        catalogue.requirements.push_back(asks);
    }
    add("S1", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    add("S2", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    EXPECT_TRUE(list.rows.empty());
    ASSERT_EQ(list.questions.size(), 1u);
    EXPECT_EQ(list.questions[0].question, q("uses-m365"));
    EXPECT_EQ(list.questions[0].facts, 4);
    EXPECT_FALSE(list.questions[0].server);
    EXPECT_EQ(sums(list, fleet).openQuestions, 1);
    fleet.answers = {{q("uses-m365"), CustomerId{1}, {}, {}, true, q("Rossi"), romeTime("2026-11-21")},
                     {q("uses-m365"), CustomerId{1}, {}, ServerId{2}, false, q("Rossi"), romeTime("2026-11-20")}}; // the machine's own wins
    const Findings answered = run("2026-11-21");
    EXPECT_EQ(answered.rows.size(), 2u);
    EXPECT_EQ(answered.rows.at(0).holder->serverName, q("S1"));
    EXPECT_TRUE(answered.questions.empty());
}

TEST_F(List, RemovedMachinesSolveNothing)
{
    catalogue.requirements = {fact("f", stopOn("2026-09-30"))};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    const Findings before = run("2026-11-20");
    remember({}, before, "2026-11-20");
    fleet.servers.clear();
    EXPECT_TRUE(updatedObligations(fleet, before, run("2026-11-21"), romeTime("2026-11-21"), q("Franco")).empty());
}

TEST_F(List, TimeAloneClosesNothing)
{
    catalogue.requirements = {fact("f", stopOn("2026-11-20"), false)};
    add("SRV", {{"attr.app", "yes"}}, "2026-11-19");
    remember({}, run("2026-11-19"), "2026-11-19");
    ASSERT_EQ(fleet.obligations.size(), 1u);
    const Findings past = run("2026-11-25"); // now only a question
    EXPECT_TRUE(past.rows.empty());
    EXPECT_TRUE(updatedObligations(fleet, past, past, romeTime("2026-11-25"), {}).empty());
    fleet.answers = {{q("handled:f"), CustomerId{1}, {}, ServerId{1}, true, q("Rossi"), romeTime("2026-11-25")}};
    const auto closed = updatedObligations(fleet, past, run("2026-11-25"), romeTime("2026-11-25"), q("Franco"));
    ASSERT_EQ(closed.size(), 1u);
    EXPECT_EQ(closed[0].closedBy, q("Franco"));
}

TEST_F(List, AnUnchangedListWritesNothing)
{
    catalogue.requirements = {fact("f", stopOn("2026-09-30")), advisory("KB", "kb:k", "2026-11-01", Severity::High, "attr.fixed")};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    remember({}, run("2026-11-20"), "2026-11-20");
    ASSERT_EQ(fleet.obligations.size(), 2u);
    const Findings again = run("2026-11-25");
    EXPECT_TRUE(updatedObligations(fleet, again, again, romeTime("2026-11-25"), {}).empty());
}

TEST_F(List, ReopenedInTheSameSecondKeepsBothMemories)
{
    catalogue.requirements = {fact("f", stopOn("2026-12-30"))};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    const Findings open = run("2026-11-21");
    remember({}, open, "2026-11-21");
    set(ServerId{1}, {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-11-20");
    const Findings closed = run("2026-11-21");
    remember(open, closed, "2026-11-21", "Franco");
    set(ServerId{1}, {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    remember(closed, run("2026-11-21"), "2026-11-21");
    ASSERT_EQ(fleet.obligations.size(), 2u);
    EXPECT_TRUE(fleet.obligations[0].closed.isValid());
    EXPECT_FALSE(fleet.obligations[1].closed.isValid());
}

TEST(Sums, AlwaysAddUp)
{
    std::mt19937 random(20261121);
    for (int round = 0; round < 500; ++round) {
        Findings all;
        std::vector<Server> servers(random() % 20);
        for (std::size_t i = 0; i < servers.size(); ++i) {
            servers[i].id = ServerId{static_cast<qint64>(i) + 1};
            servers[i].customer = CustomerId{1};
            all.colours.insert(servers[i].id, static_cast<ServerColour>(random() % (stateCount + 1)));
        }
        std::vector<Finding> some(random() % 60);
        for (Finding &row : some)
            row.state = static_cast<State>(random() % stateCount);
        all.rows = std::move(some);
        const std::vector<const Finding *> &rows = all.rows.pointers();
        const Totals sums = totals(rows, servers, all);
        EXPECT_EQ(sums.findings(), static_cast<int>(rows.size()));
        EXPECT_EQ(std::accumulate(std::begin(sums.byColour), std::end(sums.byColour), 0), static_cast<int>(servers.size()));
        EXPECT_EQ(sums.servers, static_cast<int>(servers.size()));
        const auto of = [&sums](State state) { return sums.byState[static_cast<int>(state)]; };
        EXPECT_EQ(sums.withoutDecisionsN, sums.withDecisionsN);
        EXPECT_EQ(sums.withoutDecisionsOf - sums.withDecisionsOf, of(State::Frozen) + of(State::Deferred));
        EXPECT_EQ(sums.withoutDecisionsOf + of(State::Verify), sums.findings());
        EXPECT_LE(sums.withDecisionsN, sums.withDecisionsOf);
    }
}

} // namespace
