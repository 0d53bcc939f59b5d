#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class FixRows : public World {};

TEST_F(FixRows, OneRowPerTrackWithTheNewestFixAndTheOldestDeadline)
{
    catalogue.requirements = {advisory("KB-OCT", "win:windows-server-2019:cumulative", "2026-10-13", Severity::High, "attr.oct"),
                              advisory("KB-NOV", "win:windows-server-2019:cumulative", "2026-11-10", Severity::Critical, "attr.nov")};
    catalogue.requirements[0].cves = QStringList{q("CVE-2026-1"), q("CVE-2026-2")};
    catalogue.requirements[1].cves = QStringList{q("CVE-2026-2"), q("CVE-2026-3")};
    const ServerId web = add("SRV-WEB", {{"attr.app", "yes"}, {"attr.oct", "no"}, {"attr.nov", "no"}}, "2026-11-20");
    const Findings both = run("2026-11-21");
    ASSERT_EQ(both.rows.size(), 1u);
    const Finding &row = both.rows[0];
    EXPECT_EQ(row.about->target, q("KB-NOV"));
    EXPECT_EQ(row.about->action.target, q("KB-NOV"));
    EXPECT_EQ(row.severity, Severity::Critical);
    EXPECT_EQ(row.about->cves.size(), 3);
    EXPECT_EQ(shown(row.dueAt), q("2026-10-27 00:00"));
    EXPECT_EQ(row.state, State::Overdue);
    EXPECT_EQ(row.daysToDue, -25);
    EXPECT_EQ(row.anchor, Anchor::Release);
    set(web, {{"attr.app", "yes"}, {"attr.oct", "yes"}, {"attr.nov", "no"}}, "2026-11-20");
    EXPECT_EQ(shown(run("2026-11-21").rows.at(0).dueAt), q("2026-11-24 00:00"));
    EXPECT_EQ(run("2026-11-21").rows.at(0).state, State::Due);
    set(web, {{"attr.app", "yes"}, {"attr.oct", "yes"}, {"attr.nov", "yes"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("satisfied")));
}

TEST_F(FixRows, ALowOldFixDoesNotMakeACriticalNewOneLate)
{
    catalogue.requirements = {advisory("KB-LOW", "kb:x", "2026-09-01", Severity::Low, "attr.a"),
                              advisory("KB-CRIT", "kb:x", "2026-11-10", Severity::Critical, "attr.a")};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-20");
    EXPECT_EQ(shown(run("2026-11-21").rows.at(0).dueAt), q("2026-11-24 00:00"));
}

TEST_F(FixRows, OutsideEveryRowIsDueWithoutADate)
{
    policy.rows = {policyRow(Severity::High, 14)};
    catalogue.requirements = {advisory("KB-MED", "kb:m", "2020-01-01", Severity::Medium, "attr.a")};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    EXPECT_EQ(states(list), QStringList(q("due")));
    EXPECT_FALSE(list.rows[0].dueAt.isValid());
    EXPECT_FALSE(list.rows[0].daysToDue.has_value());
}

TEST_F(FixRows, ManagedSinceKeepsBothDays)
{
    fleet.customers[0].managedSince = day("2026-11-01");
    catalogue.requirements = {advisory("KB-OLD", "kb:o", "2024-06-05", Severity::High, "attr.a")};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-20");
    const Findings list = run("2026-11-10");
    EXPECT_EQ(states(list), QStringList(q("due")));
    EXPECT_EQ(list.rows[0].anchor, Anchor::ManagedSince);
    EXPECT_EQ(list.rows[0].originalDue, day("2024-06-19"));
    EXPECT_EQ(shown(list.rows[0].dueAt), q("2026-11-15 00:00"));
    ASSERT_EQ(list.rows[0].notes->advice.size(), 1u);
    EXPECT_EQ(list.rows[0].notes->advice[0].id, q("advice.managed_since"));
    EXPECT_EQ(list.rows[0].notes->advice[0].args,
              (QVariantMap{{q("days"), 888}, {q("since"), day("2026-11-01")}, {q("due"), day("2026-11-15")}, {q("original"), day("2024-06-19")}}));
    EXPECT_EQ(states(run("2026-11-16")), QStringList(q("overdue")));
}

TEST_F(FixRows, ManagedSinceStatedLaterStillCounts)
{
    catalogue.requirements = {advisory("KB-OLD", "kb:o", "2024-06-05", Severity::High, "attr.a")};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-01");
    remember({}, run("2026-11-01"), "2026-11-01");
    fleet.customers[0].managedSince = day("2026-11-01");
    const Findings list = run("2026-11-10");
    EXPECT_EQ(shown(list.rows.at(0).dueAt), q("2026-11-15 00:00"));
    EXPECT_EQ(list.rows[0].anchor, Anchor::ManagedSince);
}

TEST_F(FixRows, UnknownsOfATrackAreOneRowAndNeverGreen)
{
    catalogue.requirements = {advisory("KB-A", "kb:x", "2026-10-01", Severity::High, "attr.a"),
                              advisory("KB-B", "kb:x", "2026-11-01", Severity::High, "attr.b")};
    const ServerId srv = add("SRV", {{"attr.app", "yes"}}, "2026-11-20"); // present, nothing known of either fix
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.rows.size(), 1u);
    EXPECT_EQ(list.rows[0].state, State::Verify);
    EXPECT_EQ(list.rows[0].track, q("kb:x"));
    set(srv, {{"attr.app", "yes"}, {"attr.a", "yes"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("verify")));
}

TEST_F(FixRows, WithoutAReleaseDateTheDetectionIsRemembered)
{
    catalogue.requirements = {advisory("KB-X", "kb:x", nullptr, Severity::High, "attr.a")};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-01");
    const Findings first = run("2026-11-01");
    EXPECT_EQ(first.rows.at(0).anchor, Anchor::Detection);
    remember({}, first, "2026-11-01");
    const Findings later = run("2026-11-21");
    EXPECT_EQ(shown(later.rows.at(0).dueAt), q("2026-11-15 00:00"));
    EXPECT_EQ(later.rows[0].state, State::Overdue);
    EXPECT_EQ(later.rows[0].detected, romeTime("2026-11-01"));
}

TEST_F(FixRows, APromisedDayNeverMovesLaterSilently)
{
    catalogue.requirements = {advisory("KB-X", "kb:x", "2026-11-10", Severity::High, "attr.a")};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-11");
    remember({}, run("2026-11-12"), "2026-11-12");
    catalogue.requirements[0].severity = Severity::Low; // the vendor lowers it
    EXPECT_EQ(shown(run("2026-11-21").rows.at(0).dueAt), q("2026-11-24 00:00"));
    catalogue.requirements[0].severity = Severity::Critical;
    catalogue.requirements[0].kevDue = day("2026-11-20"); // earlier is taken at once, and becomes the promise
    const Findings kev = run("2026-11-21");
    EXPECT_EQ(shown(kev.rows.at(0).dueAt), q("2026-11-20 00:00"));
    remember(kev, kev, "2026-11-21");
    EXPECT_EQ(fleet.obligations.size(), 1u);
    EXPECT_EQ(shown(fleet.obligations[0].promisedDue), q("2026-11-20 00:00"));
    // The promised fix is in; a newer one of the same track has its own deadline.
    catalogue.requirements = {advisory("KB-Y", "kb:x", "2026-11-18", Severity::High, "attr.a")};
    EXPECT_EQ(shown(run("2026-11-21").rows.at(0).dueAt), q("2026-12-02 00:00"));
}

TEST_F(FixRows, NothingToInstallIsCountedNotListed)
{
    Requirement open = advisory("CVE-OPEN", "own:open", "2026-01-01", Severity::High, "attr.a");
    open.cases[0].action = Action{};
    open.cases[0].action.kind = q("update");
    catalogue.requirements = {open};
    const ServerId srv = add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    EXPECT_TRUE(list.rows.empty());
    EXPECT_EQ(list.unfixable.value(srv), 1);
    EXPECT_EQ(sums(list, fleet).unfixable, 1);
}

TEST_F(FixRows, AFixBehindPaidSupportIsUnsupported)
{
    Requirement esu = advisory("KB-ESU", "kb:esu", "2020-01-01", Severity::High, "attr.a");
    esu.cases[0].action.kind = q("enable_support");
    catalogue.requirements = {esu};
    add("SRV", {{"attr.app", "yes"}, {"attr.a", "no"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("unsupported")));
}

// Scenario 5: satisfied grows old, missing does not.
TEST_F(FixRows, OldSatisfiedIsToVerifyOldMissingStaysMissing)
{
    StopRule partial = stopOn("2023-04-01", Effect::Partial);
    catalogue.requirements = {fact("eset", partial)};
    add("A", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-11-20");
    add("B", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-11-20");
    add("C", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    const ServerId d = add("D", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-10-12");
    const Findings list = run("2026-11-21");
    EXPECT_EQ(states(list), QStringList({q("blocking"), q("verify"), q("satisfied"), q("satisfied")}));
    EXPECT_EQ(list.rows[0].phase, StopPhase::Ongoing);
    EXPECT_TRUE(list.rows[1].stale);
    EXPECT_EQ(list.rows[1].collected, romeTime("2026-10-12"));
    EXPECT_EQ(list.colours.value(d), ServerColour::NotSeen);
    const Totals totals = sums(list, fleet);
    EXPECT_EQ(totals.withDecisionsN, 2);
    EXPECT_EQ(totals.withDecisionsOf, 3); // "66,7 % dei verificati (3 su 4)"
    EXPECT_EQ(totals.findings(), 4);
    EXPECT_EQ(totals.verified, 3);
    EXPECT_EQ(totals.notSeen, 1);
    EXPECT_EQ(states(run("2026-11-11")).count(q("verify")), 0); // 30 days old: not older than 30
    EXPECT_EQ(states(run("2026-11-12")).count(q("verify")), 1);
    EXPECT_EQ(states(run("2026-10-01")).count(q("verify")), 0); // collected after now: age 0
    set(d, {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2025-01-01");
    EXPECT_EQ(states(run("2026-11-21")).count(q("blocking")), 2);
    EXPECT_EQ(run("2026-11-21").colours.value(d), ServerColour::Blocking);
}

TEST_F(FixRows, MachinesOnTheInternetGrowOldSooner)
{
    catalogue.requirements = {fact("eset", stopOn("2023-04-01"))};
    add("WEB", {{"attr.app", "yes"}, {"attr.fixed", "yes"}, {"exposure", "internet"}}, "2026-11-01");
    EXPECT_EQ(states(run("2026-11-15")), QStringList(q("satisfied")));
    EXPECT_EQ(states(run("2026-11-16")), QStringList(q("verify")));
}

// Rule 1: what nothing identifies is folded, never a flood.
TEST_F(FixRows, UnknownsFoldPerMissingInput)
{
    for (int i = 0; i < 36; ++i) {
        Requirement one = fact(qPrintable(QStringLiteral("f%1").arg(i)), stopOn("2026-12-01"));
        one.cases[0].when = Condition{Condition::Kind::Product, {}, q("mdaemon"), {}, {}, {}};
        catalogue.requirements.push_back(one);
    }
    add("SRV", {{"os", "windows-server-2019"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.rows.size(), 1u);
    EXPECT_EQ(list.rows[0].state, State::Verify);
    EXPECT_EQ(list.rows[0].track, q("missing:products"));
    EXPECT_EQ(list.rows[0].foldedFacts, 36);
    EXPECT_EQ(list.rows[0].about->action.kind, q("collect"));
    EXPECT_TRUE(list.rows[0].about->headline.isEmpty());
    EXPECT_TRUE(updatedObligations(fleet, {}, list, romeTime("2026-11-21"), {}).empty());
}

TEST_F(FixRows, AMachineNeverSeenIsOneRowAndNotSeen)
{
    catalogue.requirements = {fact("a", stopOn("2026-12-01")), fact("b", stopOn("2026-12-02")),
                              advisory("KB", "kb:k", "2026-11-01", Severity::High, "attr.k")};
    catalogue.requirements[0].cases[0].when = Condition{Condition::Kind::Product, {}, q("mdaemon"), {}, {}, {}};
    catalogue.requirements[1].cases[0].when = Condition{Condition::Kind::Role, {}, {}, {q("mail")}, {}, {}};
    catalogue.requirements[2].cases[0].when = Condition{Condition::Kind::Platform, {}, {}, {q("windows")}, {}, {}};
    Server server;
    server.id = ServerId{7};
    server.customer = CustomerId{1};
    server.name = q("NUOVO");
    fleet.servers = {server};
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.rows.size(), 1u);
    EXPECT_EQ(list.rows[0].track, q("missing:inventory"));
    EXPECT_EQ(list.rows[0].foldedFacts, 3);
    EXPECT_EQ(list.colours.value(server.id), ServerColour::NotSeen);
    EXPECT_TRUE(list.verified.isEmpty());
}

} // namespace
