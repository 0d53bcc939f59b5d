#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class StopRows : public World {};

TEST_F(StopRows, HorizonsDecideTheState)
{
    catalogue.requirements = {fact("f", stopOn("2026-09-30"))};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    const std::pair<const char *, const char *> rows[] = {{"2025-08-25", ""},         {"2025-08-26", "due"},      {"2026-07-01", "due"},
                                                          {"2026-07-02", "blocking"}, {"2026-09-30", "blocking"}, {"2026-11-21", "blocking"}};
    for (const auto &[now, expected] : rows)
        EXPECT_EQ(states(run(now)).join(QLatin1Char(' ')), q(expected)) << now;
}

TEST_F(StopRows, EndOfUpdatesIsUnsupportedAndNeverBlocking)
{
    catalogue.requirements = {fact("gamma", stopOn("2027-01-12", Effect::StopsUpdates))};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-12")), QStringList(q("due")));
    const Findings sixty = run("2026-11-13");
    EXPECT_EQ(states(sixty), QStringList(q("unsupported")));
    EXPECT_EQ(sixty.rows[0].daysToStop, 60);
    EXPECT_EQ(run("2026-11-21").rows.at(0).daysToStop, 52); // scenario 8, Gamma
    EXPECT_EQ(states(run("2027-03-01")), QStringList(q("unsupported")));
}

// Scenario 6: sixty days before, on the day, 52 days after, and closed.
TEST_F(StopRows, CloudMinimumVersionBeforeAndAfter)
{
    StopRule rule = stopOn("2026-09-30");
    rule.relief = true;
    catalogue.requirements = {fact("entra", rule)};
    const ServerId sync = add("SRV-SYNC", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-07-31");
    const Findings august = run("2026-08-01");
    ASSERT_EQ(august.rows.size(), 1u);
    EXPECT_EQ(august.rows[0].daysToStop, 60);
    EXPECT_EQ(august.rows[0].about->headline.it, q("App su SRV-SYNC smette"));
    EXPECT_TRUE(august.rows[0].relief);
    remember({}, august, "2026-08-01");
    ASSERT_EQ(fleet.obligations.size(), 1u);
    EXPECT_FALSE(fleet.obligations[0].stoppedFrom.isValid());

    EXPECT_EQ(run("2026-09-30").rows.at(0).phase, StopPhase::Today);
    const Findings november = run("2026-11-21");
    EXPECT_EQ(november.rows.at(0).phase, StopPhase::Stopped);
    EXPECT_EQ(november.rows[0].daysToStop, -52);
    EXPECT_EQ(november.rows[0].opened, romeTime("2026-08-01"));

    set(sync, {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-11-21");
    const Findings closed = run("2026-11-21");
    remember(november, closed, "2026-11-21", "Franco");
    ASSERT_EQ(fleet.obligations.size(), 1u);
    EXPECT_EQ(fleet.obligations[0].stoppedDays, 52);
    EXPECT_EQ(shown(fleet.obligations[0].stoppedFrom), q("2026-09-30 00:00"));
    const Findings later = run("2026-11-21");
    EXPECT_EQ(states(later), QStringList(q("satisfied")));
    ASSERT_EQ(later.resolved.size(), 1u);
    EXPECT_EQ(later.resolved[0].notes->resolved->by, q("Franco"));
    EXPECT_EQ(later.resolved[0].notes->resolved->stoppedDays, 52);
    EXPECT_EQ(later.resolved[0].about->headline.it, q("App su SRV-SYNC smette"));
    EXPECT_EQ(later.resolved[0].holder->serverName, q("SRV-SYNC"));
}

// Scenario 1 as values: A, B (three ways), C, D.
class Franco : public World {
protected:
    Franco()
    {
        StopRule rule = stopOn("2015-01-20");
        rule.trigger = Trigger::ServiceStart;
        rule.grace = Grace{4, q("first_failed_check")};
        rule.lastStart = q("mdaemon.last_start");
        rule.firstFailed = q("mdaemon.first_failed_check");
        rule.lastCheck = q("mdaemon.last_check");
        Requirement mdaemon = fact("mdaemon", rule);
        mdaemon.advice = {q("Controllare che l'alias Postmaster esista."), q("Check that the Postmaster alias exists.")};
        catalogue.requirements = {mdaemon};
        for (int i = 0; i < 5; ++i)
            catalogue.requirements.push_back(advisory(qPrintable(QStringLiteral("KB%1").arg(i)), qPrintable(QStringLiteral("kb:KB%1").arg(i)),
                                                      "2014-01-01", Severity::Critical, "attr.kb"));
    }
};

TEST_F(Franco, AheadStandsAboveAnyNumberOfLatePatches)
{
    add("SRV-POSTA", {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"attr.kb", "no"}}, "2015-01-11");
    const Findings list = run("2015-01-12");
    ASSERT_EQ(list.rows.size(), 6u);
    const Finding &first = list.rows[0];
    EXPECT_EQ(first.state, State::Blocking);
    EXPECT_EQ(first.daysToStop, 8);
    EXPECT_EQ(shown(first.stopsAt), q("2015-01-20 00:00"));
    EXPECT_EQ(shown(first.earliestStop), q("2015-01-24 00:00"));
    ASSERT_EQ(first.notes->advice.size(), 1u); // one line: the generated sentence, then the catalogue's
    EXPECT_EQ(first.notes->advice[0].id, q("advice.service_start.ahead"));
    EXPECT_EQ(first.notes->advice[0].text.it, q("Controllare che l'alias Postmaster esista."));
    EXPECT_EQ(list.rows[1].state, State::Overdue);
}

TEST_F(Franco, GraceArmedAndStopped)
{
    const ServerId posta =
        add("SRV-POSTA", {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"mdaemon.first_failed_check", "2015-01-21T08:30"}}, "2015-01-22");
    const Finding grace = run("2015-01-22T09:00").rows.at(0);
    EXPECT_EQ(grace.phase, StopPhase::Grace);
    EXPECT_EQ(grace.daysToStop, 3);
    EXPECT_EQ(grace.stopsPrecision, Precision::Instant);
    EXPECT_EQ(run("2015-01-25T10:00").rows.at(0).phase, StopPhase::Stopped);
    set(posta, {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"mdaemon.last_start", "2015-01-21T08:30"}}, "2015-01-22");
    EXPECT_EQ(run("2015-01-22T09:00").rows.at(0).stopsPrecision, Precision::Latest);
    set(posta, {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"mdaemon.last_start", "2015-01-10"}}, "2015-01-22");
    const Finding armed = run("2015-01-22T09:00").rows.at(0);
    EXPECT_EQ(armed.phase, StopPhase::Armed);
    EXPECT_EQ(armed.state, State::Blocking);
    EXPECT_FALSE(armed.stopsAt.isValid());
    EXPECT_FALSE(armed.daysToStop.has_value());
}

TEST_F(Franco, ClosedWithDateAndTechnician)
{
    const ServerId posta = add("SRV-POSTA", {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"attr.kb", "yes"}}, "2015-01-20");
    const Findings open = run("2015-01-22T09:00");
    remember({}, open, "2015-01-22T09:00", "Franco");
    set(posta, {{"attr.app", "yes"}, {"attr.fixed", "yes"}, {"attr.kb", "yes"}}, "2015-01-22T10:00");
    remember(open, run("2015-01-22T11:00"), "2015-01-22T11:00", "Franco");
    const Findings list = run("2015-01-22T11:00");
    ASSERT_EQ(list.resolved.size(), 1u);
    EXPECT_EQ(list.resolved[0].notes->resolved->by, q("Franco"));
    EXPECT_EQ(shown(list.resolved[0].notes->resolved->at), q("2015-01-22 11:00"));
    EXPECT_EQ(list.resolved[0].notes->resolved->stoppedDays, 0);
}

TEST_F(Franco, AGoodCheckAfterTheRestartLeavesNothingToHappen)
{
    add("SRV-POSTA",
        {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"attr.kb", "yes"}, {"mdaemon.last_start", "2015-01-22T08:00"}, {"mdaemon.last_check", "ok"}},
        "2015-01-22T08:30");
    for (const Finding &row : run("2015-01-22T09:00").rows)
        EXPECT_EQ(row.state, State::Satisfied) << row.track.toStdString();
}

// Rule 3: what nothing observable closes is a question once its day has passed.
TEST_F(StopRows, PastFactsWithoutAClosingConditionAreQuestions)
{
    catalogue.requirements = {fact("y2k22", stopOn("2026-01-01"), false)};
    const ServerId mail = add("SRV-EX", {{"attr.app", "yes"}}, "2026-11-20");
    EXPECT_EQ(states(run("2025-12-31")), QStringList(q("blocking")));
    EXPECT_EQ(states(run("2026-01-01")), QStringList(q("blocking"))); // "oggi"
    const Findings past = run("2026-11-21");
    EXPECT_TRUE(past.rows.empty());
    ASSERT_EQ(past.questions.size(), 1u);
    EXPECT_EQ(past.questions[0].question, q("handled:y2k22"));
    EXPECT_EQ(past.questions[0].server, mail);
    EXPECT_EQ(past.questions[0].facts, 1);
    fleet.answers = {{q("handled:y2k22"), CustomerId{1}, {}, mail, false, q("Rossi"), romeTime("2026-11-21")}};
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("blocking")));
    EXPECT_TRUE(run("2026-11-21").questions.empty());
    fleet.answers.push_back({q("handled:y2k22"), CustomerId{1}, {}, mail, true, q("Rossi"), romeTime("2026-11-22")}); // the newest counts
    EXPECT_EQ(states(run("2026-11-23")), QStringList(q("satisfied")));
}

TEST_F(StopRows, PastFactsThatCanBeClosedStayRed)
{
    catalogue.requirements = {fact("entra", stopOn("2023-10-01"))};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("blocking")));
}

// Scenario 2's mechanics: the stop is the observation that shows it, and stays there when it is seen again.
TEST_F(StopRows, RemoteFactsStopFromTheirObservation)
{
    StopRule rule = stopOn("2007-01-01", Effect::Partial);
    rule.trigger = Trigger::RemoteSide;
    catalogue.requirements = {fact("qmail", rule)};
    const ServerId mx = add("mx1", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2011-07-06T07:00");
    const Findings first = run("2011-07-06T09:00");
    EXPECT_EQ(first.rows.at(0).phase, StopPhase::Ongoing);
    EXPECT_EQ(first.rows[0].state, State::Blocking);
    EXPECT_EQ(first.rows[0].effect, Effect::Partial);
    EXPECT_EQ(shown(first.rows[0].stopsAt), q("2011-07-06 07:00"));
    remember({}, first, "2011-07-06T09:00");
    set(mx, {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2011-07-08T07:00");
    EXPECT_EQ(shown(run("2011-07-08T09:00").rows.at(0).stopsAt), q("2011-07-06 07:00"));
    const Findings before = run("2011-07-08T09:00");
    set(mx, {{"attr.app", "no"}}, "2011-07-08T10:00"); // the condition no longer holds: the row leaves, history stays
    const Findings after = run("2011-07-08T10:00");
    EXPECT_TRUE(after.rows.empty());
    remember(before, after, "2011-07-08T10:00", "Franco");
    EXPECT_EQ(fleet.obligations.at(0).stoppedDays, 2);
    EXPECT_TRUE(fleet.obligations[0].closed.isValid());
}

TEST_F(StopRows, WhatMayNotEvenApplyHasNotStopped)
{
    StopRule rule;
    rule.trigger = Trigger::RemoteSide;
    catalogue.requirements = {fact("qmail", rule)};
    add("mx1", {{"attr.app", "yes"}}, "2011-07-06"); // whether it is patched nobody said
    const Findings list = run("2011-07-06");
    ASSERT_EQ(list.rows.size(), 1u);
    EXPECT_EQ(list.rows[0].state, State::Verify);
    EXPECT_EQ(list.rows[0].phase, StopPhase::None);
    EXPECT_FALSE(list.rows[0].stopsAt.isValid());
}

TEST_F(StopRows, CounterWithoutAReadingIsToVerify)
{
    StopRule rule;
    rule.trigger = Trigger::Counter;
    rule.reading = q("counter.ssd_hours");
    rule.limitHours = 32768;
    catalogue.requirements = {fact("hpe", rule)};
    const ServerId delta = add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("verify")));
    set(delta, {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"counter.ssd_hours", "0@2023-04-03T09:00"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    EXPECT_EQ(states(list), QStringList(q("blocking")));
    EXPECT_EQ(list.rows[0].daysToStop, 37);
}

TEST_F(StopRows, AdviceThatSpeaksOfTheNoticeGetsItsDate)
{
    StopRule rule;
    rule.trigger = Trigger::Relative;
    rule.issued = q("sdi.issued");
    rule.offsetDays = 1095;
    rule.phases = {Phase{{}, 1065, Effect::Warn, {q("preavviso"), q("notice")}}, Phase{{}, 1095, Effect::Stops, {}}};
    Requirement sdi = fact("sdi", rule);
    sdi.advice = {q("preavviso PEC atteso dal {warn_date}: chiedere"), q("PEC notice expected from {warn_date}: ask")};
    catalogue.requirements = {sdi};
    add("ALFA", {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"sdi.issued", "2023-12-04"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    EXPECT_EQ(list.rows.at(0).daysToStop, 12);
    ASSERT_EQ(list.rows[0].notes->advice.size(), 1u);
    EXPECT_EQ(list.rows[0].notes->advice[0].args.value(q("warn_date")).toDate(), day("2026-11-03"));
    EXPECT_TRUE(list.rows[0].notes->advice[0].id.isEmpty());
    EXPECT_TRUE(run("2026-12-04").rows.at(0).notes->advice.empty()); // the notice is history: nothing to print, and never a bare placeholder
}

TEST_F(StopRows, AdviceWithoutItsDateIsNotGiven)
{
    StopRule rule;
    rule.trigger = Trigger::Relative;
    rule.issued = q("sdi.issued");
    rule.offsetDays = 1095;
    rule.phases = {Phase{{}, 1065, Effect::Warn, {q("preavviso"), q("notice")}}, Phase{{}, 1095, Effect::Stops, {}}};
    Requirement sdi = fact("sdi", rule);
    sdi.advice = {q("preavviso PEC atteso dal {warn_date}: chiedere"), q("PEC notice expected from {warn_date}: ask")};
    catalogue.requirements = {sdi};
    add("ALFA", {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"sdi.issued", "boh"}}, "2026-11-20");
    add("BETA", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.rows.size(), 2u);
    for (const Finding &row : list.rows) {
        EXPECT_EQ(row.state, State::Verify);
        EXPECT_TRUE(row.notes->advice.empty());
    }
}

TEST_F(StopRows, AdviceForBeforeTheStopIsSilentAfterIt)
{
    StopRule rule = stopOn("2021-01-01");
    rule.trigger = Trigger::ServiceStart;
    Requirement vpn = fact("vpn", rule);
    vpn.advice = {q("Prima del {stop_date} installare"), q("Install before {stop_date}")};
    catalogue.requirements = {vpn};
    add("PC-1", {{"attr.app", "yes"}, {"attr.fixed", "no"}}, "2020-12-15");
    const Findings ahead = run("2020-12-15");
    ASSERT_EQ(ahead.rows.at(0).notes->advice.size(), 2u);
    EXPECT_EQ(ahead.rows[0].notes->advice[0].id, q("advice.service_start.ahead_at_once")); // no grace: nothing "starts"
    EXPECT_EQ(ahead.rows[0].notes->advice[1].args.value(q("stop_date")).toDate(), day("2021-01-01"));
    const Findings armed = run("2021-01-05");
    ASSERT_EQ(armed.rows.at(0).notes->advice.size(), 1u);
    EXPECT_EQ(armed.rows[0].phase, StopPhase::Armed);
    EXPECT_EQ(armed.rows[0].notes->advice[0].id, q("advice.service_start.armed_at_once"));
}

TEST_F(StopRows, WhatIsNotVerifiedHasNotStopped)
{
    catalogue.requirements = {fact("app", stopOn("2026-09-30"))};
    add("SRV", {{"attr.app", "yes"}}, "2026-11-20"); // whether it is fixed, nobody knows
    const Finding past = run("2026-11-21").rows.at(0);
    EXPECT_EQ(past.state, State::Verify);
    EXPECT_EQ(past.phase, StopPhase::None);
    EXPECT_FALSE(past.stopsAt.isValid());
    EXPECT_FALSE(past.daysToStop.has_value());
    const Finding ahead = run("2026-09-01").rows.at(0);
    EXPECT_EQ(ahead.phase, StopPhase::None);
    EXPECT_EQ(shown(ahead.stopsAt), q("2026-09-30 00:00")); // the fact's own date is certain
    EXPECT_FALSE(ahead.daysToStop.has_value());
}

TEST_F(StopRows, AStaleRowSaysItsAgeAndTheLimit)
{
    catalogue.requirements = {fact("app", stopOn("2026-12-31"))};
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-10-12");
    const Finding row = run("2026-11-21").rows.at(0);
    EXPECT_EQ(row.state, State::Verify);
    ASSERT_FALSE(row.evidence().empty());
    EXPECT_EQ(row.evidence().back().rule, q("input.old"));
    EXPECT_EQ(row.evidence().back().args.value(q("days")).toInt(), 40);
    EXPECT_EQ(row.evidence().back().args.value(q("limit")).toInt(), 30);
}

// Rule 4.
TEST_F(StopRows, ExpiriesAreStopsWithLeadDays)
{
    const ServerId web = add("SRV-WEB", {{"expires.certificate", "2026-12-03"}}, "2026-11-20");
    const std::tuple<const char *, const char *, StopPhase> rows[] = {
        {"2025-10-28", "satisfied", StopPhase::Ahead}, {"2025-10-29", "due", StopPhase::Ahead},      {"2026-09-03", "due", StopPhase::Ahead},
        {"2026-09-04", "blocking", StopPhase::Ahead},  {"2026-12-03", "blocking", StopPhase::Today}, {"2026-12-04", "blocking", StopPhase::Stopped}};
    for (const auto &[now, state, phase] : rows) {
        const Findings list = run(now);
        ASSERT_EQ(list.rows.size(), 1u) << now;
        EXPECT_EQ(stateOf(list.rows[0]), q(state)) << now;
        EXPECT_EQ(list.rows[0].phase, phase) << now;
        EXPECT_EQ(list.rows[0].kind, RequirementKind::Expiry);
        EXPECT_EQ(list.rows[0].track, q("expiry:certificate"));
    }
    set(web, {{"expires.certificate", "dopo Natale"}}, "2026-11-20");
    EXPECT_EQ(states(run("2026-11-21")), QStringList(q("verify")));
}

TEST_F(StopRows, AFactThatTakesAnExpiryLeavesNoSecondRow)
{
    StopRule rule;
    rule.trigger = Trigger::Relative;
    rule.expires = q("expires.sdi_certificate");
    catalogue.requirements = {fact("sdi", rule)};
    const ServerId alfa = add("ALFA", {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"expires.sdi_certificate", "2026-12-04"}}, "2026-11-20");
    const Findings taken = run("2026-11-21");
    ASSERT_EQ(taken.rows.size(), 1u);
    EXPECT_EQ(taken.rows[0].track, q("fact:sdi"));
    set(alfa, {{"attr.app", "no"}, {"expires.sdi_certificate", "2026-12-04"}}, "2026-11-20"); // the fact does not apply: the date still does
    EXPECT_EQ(run("2026-11-21").rows.at(0).track, q("expiry:sdi_certificate"));
}

TEST_F(StopRows, ARenewedExpiryClosesTheOldPromise)
{
    const ServerId web = add("SRV-WEB", {{"expires.certificate", "2026-11-18"}}, "2026-11-01");
    const Findings before = run("2026-11-21");
    remember({}, before, "2026-11-10");
    set(web, {{"expires.certificate", "2027-11-18"}}, "2026-11-21");
    const Findings after = run("2026-11-21");
    EXPECT_EQ(states(after), QStringList(q("due")));
    remember(before, after, "2026-11-21", "Franco");
    ASSERT_EQ(fleet.obligations.size(), 2u);
    EXPECT_TRUE(fleet.obligations[0].closed.isValid());
    EXPECT_EQ(fleet.obligations[0].stoppedDays, 3);
    EXPECT_FALSE(fleet.obligations[1].closed.isValid());
}

TEST_F(StopRows, CustomerScopeIsOneRowWithoutAServer)
{
    Requirement copiers = fact("smtp", stopOn("2026-12-31"));
    copiers.customerScope = true;
    copiers.headline = {q("{customer}: le copiatrici non spediscono"), q("{customer}: copiers cannot send")};
    copiers.cases[0].when = questionIs("copiers");
    copiers.cases[0].needs = questionIs("copiers-oauth");
    QuestionDefinition asked{q("copiers"), q("customer"), {q("Copiatrici?"), q("Copiers?")}, false};
    QuestionDefinition oauth{q("copiers-oauth"), q("customer"), {q("OAuth?"), q("OAuth?")}, false};
    catalogue.requirements = {copiers};
    catalogue.questions = {{asked.id, asked}, {oauth.id, oauth}};
    add("PC-1", {{"attr.app", "yes"}}, "2026-11-20");
    add("PC-2", {{"attr.app", "yes"}}, "2026-11-20");
    const Findings open = run("2026-11-21");
    EXPECT_TRUE(open.rows.empty());
    ASSERT_GE(open.questions.size(), 1u);
    EXPECT_EQ(open.questions[0].facts, 1); // once per customer, not per machine
    fleet.answers = {{q("copiers"), CustomerId{1}, {}, {}, true, q("Rossi"), romeTime("2026-11-20")}};
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.rows.size(), 1u);
    EXPECT_FALSE(list.rows[0].server);
    EXPECT_EQ(list.rows[0].about->headline.it, q("Cliente di Franco: le copiatrici non spediscono"));
    EXPECT_EQ(list.rows[0].daysToStop, 40);
}

} // namespace
