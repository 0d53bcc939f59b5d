#include "core/reporting/report.h"
#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

Finding row(qint64 server, const char *track, State state, const char *due = nullptr, qint64 customer = 1)
{
    Finding finding;
    finding.customer = CustomerId{customer};
    finding.server = ServerId{server};
    finding.track = q(track);
    finding.about.edit().headline = {q(track), q(track)};
    finding.state = state;
    if (due)
        finding.dueAt = romeTime(due);
    return finding;
}

QStringList tracks(const std::vector<ActionGroup> &groups)
{
    QStringList list;
    for (const ActionGroup &group : groups)
        list.append(group.track + QLatin1Char('x') + QString::number(group.findings.size()));
    return list;
}

TEST(AgeBuckets, Boundaries)
{
    const std::pair<int, int> rows[] = {{1, 0}, {7, 0}, {8, 1}, {30, 1}, {31, 2}, {90, 2}, {91, 3}, {4000, 3}};
    for (const auto &[days, bucket] : rows)
        EXPECT_EQ(ageBucket(days), bucket) << days;
}

// "Firefox: 38 macchine"
TEST(Groups, OneRowPerCustomerAndTrackWorstFirst)
{
    std::vector<Finding> rows;
    for (int i = 1; i <= 38; ++i)
        rows.push_back(row(i, "firefox", i == 20 ? State::Overdue : State::Due, "2026-12-01"));
    rows.push_back(row(1, "openssl", State::Overdue, "2026-11-01"));
    rows.push_back(row(1, "done", State::Satisfied));
    rows.push_back(row(99, "firefox", State::Blocking, nullptr, 2));
    const auto groups = groupByAction(rows);
    EXPECT_EQ(tracks(groups), QStringList({q("firefoxx1"), q("opensslx1"), q("firefoxx38")}));
    EXPECT_EQ(groups[2].state, State::Overdue);
    EXPECT_EQ(groups[2].findings.front()->server, ServerId{20});
    EXPECT_EQ(groupByAction(rows, true).size(), 4u);
    EXPECT_TRUE(groupByAction(std::vector<Finding>()).empty());
}

TEST(Groups, ByTheDayThatMattersThenByName)
{
    const std::vector<Finding> rows = {row(1, "zeta", State::Due, "2026-12-01"), row(1, "alfa", State::Due, "2026-12-01"),
                                       row(1, "senza", State::Due), row(1, "prima", State::Due, "2026-11-22")};
    EXPECT_EQ(tracks(groupByAction(rows)), QStringList({q("primax1"), q("alfax1"), q("zetax1"), q("senzax1")}));
}

TEST(Groups, WhatIsToVerifyStandsApart)
{
    const std::vector<Finding> rows = {row(1, "eset", State::Blocking, "2026-12-01"), row(2, "eset", State::Blocking, "2026-12-01"),
                                       row(3, "eset", State::Verify)};
    const auto groups = groupByAction(rows);
    EXPECT_EQ(tracks(groups), QStringList({q("esetx2"), q("esetx1")}));
    EXPECT_NE(groups[0].key(), groups[1].key());
}

class ReportTest : public World {};

TEST_F(ReportTest, HoldsOneCustomerOnlyAndPointsIntoItself)
{
    fleet.customers.push_back({CustomerId{2}, q("Altro")});
    catalogue.requirements = {fact("stop", stopOn("2026-09-30")), fact("far", stopOn("2027-06-01")), fact("old", stopOn("2026-01-01"), false),
                              advisory("KB-1", "kb:1", "2026-10-01", Severity::High, "attr.fixed"),
                              advisory("KB-2", "kb:2", "2026-07-01", Severity::Critical, "attr.fixed")};
    add("SRV-A", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-19");
    add("SRV-B", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-11-20");
    add("SRV-C", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-09-01");
    add("ALTRUI", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-21", CustomerId{2});
    const FindingsInput input{fleet, catalogue, vocabulary, policy, at("2026-11-21")};
    Findings findings = computeFindings(input);
    findings.satisfied.insert(fleet.servers[0].id, 37);                                     // packages in order, without rows
    const Report report = makeReport(fleet.customers[0], input, findings, {}, q("Franco")); // moved out: pointers stay good

    EXPECT_EQ(tracks(report.stops), QStringList({q("fact:stopx1"), q("fact:farx1")}));
    EXPECT_EQ(report.stops[0].findings.front()->about->headline.it, q("App su SRV-A smette"));
    EXPECT_GE(report.stops[0].findings.front(), report.rows.data());
    EXPECT_LT(report.stops[0].findings.front(), report.rows.data() + report.rows.size());
    EXPECT_EQ(tracks(report.others).mid(0, 2), QStringList({q("kb:2x1"), q("kb:1x1")}));
    // SRV-C is to verify, its list is old: nobody is told that two machines lack something.
    EXPECT_EQ(report.others.size(), 6u);
    for (const ActionGroup &group : report.others)
        EXPECT_EQ(group.state == State::Verify, group.findings.front()->holder->serverName == q("SRV-C"));
    EXPECT_EQ(report.newestInventory, day("2026-11-20"));
    EXPECT_EQ(report.zone, q("Europe/Rome"));
    ASSERT_EQ(report.machines.size(), 3u);
    EXPECT_EQ(report.machines[0].name, q("SRV-A"));
    EXPECT_EQ(report.machines[0].satisfied, 37);
    EXPECT_EQ(report.machines[0].colour, ServerColour::Blocking);
    EXPECT_EQ(report.machines[1].colour, ServerColour::NotSeen);
    EXPECT_EQ(report.machines[2].colour, ServerColour::Satisfied);
    EXPECT_EQ(report.overdueBySeverity[static_cast<int>(Severity::High)].byAge[ageBucket(37)], 1); // due 15/10
    EXPECT_EQ(report.overdueBySeverity[static_cast<int>(Severity::Critical)].byAge[3], 1);         // due 15/07
    EXPECT_EQ(report.overdueBySeverity[static_cast<int>(Severity::Critical)].total(), 1);
    EXPECT_EQ(report.totals.servers, 3);
    EXPECT_EQ(report.totals.findings(), static_cast<int>(report.rows.size()) + 37);
    EXPECT_EQ(report.questions.size(), 3u); // "già gestito?" for each machine of this customer
    EXPECT_EQ(report.questionTexts.value(q("handled:old")).it, q("Titolo old"));
    EXPECT_EQ(report.totals.openQuestions, 1) << "one line per customer, however many machines";
}

TEST_F(ReportTest, UnfixableHolesAreListedOnce)
{
    PackageFix open;
    open.release = q("debian-12");
    open.source = "openssl";
    open.advisory = q("CVE-2026-1");
    catalogue.packageFixes = {open};
    for (const char *name : {"A", "B"}) {
        const ServerId id = add(name, {}, "2026-11-20");
        ServerState state = testing_deadlines::stateOf({{"os", "debian-12"}}, "2026-11-20");
        state.packages = std::make_shared<const PackageList>(PackageList::of({{"openssl", "3", "amd64", "openssl", "3"}}));
        fleet.states[id] = std::make_shared<const ServerState>(state);
    }
    const FindingsInput input{fleet, catalogue, vocabulary, policy, at("2026-11-21")};
    const Report report = makeReport(fleet.customers[0], input, computeFindings(input), {}, {});
    ASSERT_EQ(report.unfixable.size(), 1u);
    EXPECT_EQ(report.unfixable[0].advisory, q("CVE-2026-1"));
    EXPECT_EQ(report.totals.unfixable, 2);
}

TEST_F(ReportTest, ACustomerWithoutMachinesIsEmptyNotWrong)
{
    const FindingsInput input{fleet, catalogue, vocabulary, policy, at("2026-11-21")};
    const Report report = makeReport(fleet.customers[0], input, computeFindings(input), {}, {});
    EXPECT_TRUE(report.stops.empty());
    EXPECT_TRUE(report.others.empty());
    EXPECT_EQ(report.totals.servers, 0);
    EXPECT_FALSE(report.newestInventory.isValid());
}

} // namespace
