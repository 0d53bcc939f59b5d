#include "core/deadlines/duedates.h"
#include "core/deadlines/stopdates.h"
#include "tests/core/deadlines/build.h"
#include "tests/support/result.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

StopRule calendar(const char *date, Precision precision = Precision::Day, Effect effect = Effect::Stops)
{
    StopRule rule;
    rule.date = CatalogueDate{day(date), precision};
    rule.effect = effect;
    return rule;
}

Phase phase(const char *date, Effect effect)
{
    Phase p;
    p.date = CatalogueDate{day(date), Precision::Day};
    p.effect = effect;
    p.text = {q("fase"), q("phase")};
    return p;
}

StopRule franco()
{
    StopRule rule = calendar("2015-01-20");
    rule.trigger = Trigger::ServiceStart;
    rule.grace = Grace{4, q("first_failed_check")};
    rule.lastStart = q("mdaemon.last_start");
    rule.firstFailed = q("mdaemon.first_failed_check");
    rule.lastCheck = q("mdaemon.last_check");
    rule.phases = {phase("2015-01-20", Effect::Info)};
    return rule;
}

StopOutlook outlook(const StopRule &rule, const ServerState &state, const char *now, const QDateTime &observed = {})
{
    return stopOutlook(rule, &state, {}, observed, at(now), rome());
}

TEST(CalendarStop, DayBeforeOnAndAfter)
{
    struct Row {
        const char *now;
        StopPhase phase;
        bool past;
        int days;
    };
    for (const Row &row : {Row{"2026-08-01", StopPhase::Ahead, false, 60}, Row{"2026-09-29", StopPhase::Ahead, false, 1},
                           Row{"2026-09-29T23:59:59", StopPhase::Ahead, false, 1}, Row{"2026-09-30", StopPhase::Today, true, 0},
                           Row{"2026-09-30T23:59:59", StopPhase::Today, true, 0}, Row{"2026-10-01", StopPhase::Stopped, true, -1},
                           Row{"2026-11-21", StopPhase::Stopped, true, -52}}) {
        const auto result = outlook(calendar("2026-09-30"), {}, row.now);
        EXPECT_EQ(result.phase, row.phase) << row.now;
        EXPECT_EQ(result.past, row.past) << row.now;
        EXPECT_EQ(daysUntil(result.stopsAt, at(row.now), rome()), row.days) << row.now;
        EXPECT_EQ(shown(result.stopsAt), q("2026-09-30 00:00"));
    }
}

TEST(CalendarStop, MonthCountsToItsLastDay)
{
    const StopRule rule = calendar("2026-12-31", Precision::Month);
    EXPECT_EQ(daysUntil(outlook(rule, {}, "2026-11-21").stopsAt, at("2026-11-21"), rome()), 40);
    EXPECT_FALSE(outlook(rule, {}, "2026-12-31").past);
    EXPECT_EQ(outlook(rule, {}, "2026-12-31").phase, StopPhase::Today);
    EXPECT_EQ(outlook(rule, {}, "2027-01-01").phase, StopPhase::Stopped);
    EXPECT_EQ(outlook(rule, {}, "2027-01-01").precision, Precision::Month);
}

TEST(CalendarStop, NextStoppingPhaseIsTheStop)
{
    StopRule rule = calendar("2025-09-09");
    rule.phases = {phase("2025-09-09", Effect::Stops), phase("2025-02-11", Effect::Partial), phase("2024-05-10", Effect::Warn)};
    const auto before = outlook(rule, {}, "2025-01-15");
    EXPECT_EQ(shown(before.stopsAt), q("2025-02-11 00:00"));
    EXPECT_EQ(before.effect, Effect::Partial);
    const auto between = outlook(rule, {}, "2025-02-12");
    EXPECT_EQ(shown(between.stopsAt), q("2025-09-09 00:00"));
    EXPECT_EQ(between.effect, Effect::Stops);
    ASSERT_EQ(between.advice.size(), 1u); // what already holds is said
    EXPECT_EQ(between.advice[0].args.value(q("date")).toDate(), day("2025-02-11"));
    const auto after = outlook(rule, {}, "2026-11-21");
    EXPECT_EQ(shown(after.stopsAt), q("2025-09-09 00:00"));
    EXPECT_EQ(after.phase, StopPhase::Stopped);
}

TEST(CalendarStop, PartialGoesOnInsteadOfStopped)
{
    EXPECT_EQ(outlook(calendar("2026-09-30", Precision::Day, Effect::Partial), {}, "2026-10-01").phase, StopPhase::Ongoing);
}

TEST(CalendarStop, WithoutAnyDateThereIsNoStop)
{
    StopRule rule;
    EXPECT_FALSE(outlook(rule, {}, "2026-11-21").stopsAt.isValid());
    rule.phases = {Phase{{}, {}, Effect::Stops, {}}}; // announced, not dated
    EXPECT_FALSE(outlook(rule, {}, "2026-11-21").stopsAt.isValid());
    EXPECT_EQ(outlook(rule, {}, "2026-11-21").phase, StopPhase::None);
}

TEST(CalendarStop, GraceFromTheDateAndFromDetection)
{
    StopRule rule = calendar("2026-11-01");
    rule.grace = Grace{30, q("date")};
    EXPECT_EQ(shown(outlook(rule, {}, "2026-11-21").stopsAt), q("2026-12-01 00:00"));
    EXPECT_EQ(outlook(rule, {}, "2026-11-21").phase, StopPhase::Grace);
    EXPECT_EQ(outlook(rule, {}, "2026-10-31").phase, StopPhase::Ahead);
    EXPECT_EQ(outlook(rule, {}, "2026-12-02").phase, StopPhase::Stopped);
    rule.grace->from = q("detection");
    EXPECT_EQ(shown(outlook(rule, {}, "2026-11-21", romeTime("2026-11-10T10:00")).stopsAt), q("2026-12-10 10:00"));
    EXPECT_FALSE(outlook(rule, {}, "2026-11-21").stopsAt.isValid());
}

// Scenario 1, A to C and E's service_start rules.
TEST(ServiceStart, AheadNamesTheFirstPossibleStop)
{
    const auto result = outlook(franco(), {}, "2015-01-12");
    EXPECT_EQ(shown(result.stopsAt), q("2015-01-20 00:00"));
    EXPECT_EQ(shown(result.earliestStop), q("2015-01-24 00:00"));
    EXPECT_EQ(result.phase, StopPhase::Ahead);
    EXPECT_EQ(daysUntil(result.stopsAt, at("2015-01-12"), rome()), 8);
    ASSERT_EQ(result.advice.size(), 1u);
    EXPECT_EQ(result.advice[0].id, q("advice.service_start.ahead"));
    EXPECT_EQ(result.advice[0].args.value(q("date")).toDate(), day("2015-01-20"));
    EXPECT_EQ(result.advice[0].args.value(q("grace_days")).toInt(), 4);
    EXPECT_EQ(result.advice[0].args.value(q("earliest")).toDate(), day("2015-01-24"));
}

TEST(ServiceStart, FirstFailedCheckGivesTheMinute)
{
    const auto state = stateOf({{"mdaemon.first_failed_check", "2015-01-21T08:30"}, {"mdaemon.last_start", "2015-01-22T07:00"}}, "2015-01-22T08:00");
    const auto grace = outlook(franco(), state, "2015-01-22T09:00");
    EXPECT_EQ(shown(grace.stopsAt), q("2015-01-25 08:30"));
    EXPECT_EQ(grace.precision, Precision::Instant);
    EXPECT_EQ(grace.phase, StopPhase::Grace);
    EXPECT_FALSE(grace.past);
    EXPECT_EQ(romeTime("2015-01-22T09:00").secsTo(grace.stopsAt) / 3600, 2 * 24 + 23); // "2 giorni e 23 ore"
    EXPECT_EQ(outlook(franco(), state, "2015-01-25T08:29").phase, StopPhase::Grace);
    EXPECT_EQ(outlook(franco(), state, "2015-01-25T08:30").phase, StopPhase::Stopped);
    const auto stopped = outlook(franco(), state, "2015-01-25T10:00");
    EXPECT_EQ(stopped.phase, StopPhase::Stopped);
    EXPECT_EQ(shown(stopped.stopsAt), q("2015-01-25 08:30"));
    EXPECT_TRUE(stopped.past);
}

TEST(ServiceStart, LastStartOnlyMeansAtTheLatest)
{
    const auto result = outlook(franco(), stateOf({{"mdaemon.last_start", "2015-01-21T08:30"}}, "2015-01-22T08:00"), "2015-01-22T09:00");
    EXPECT_EQ(shown(result.stopsAt), q("2015-01-25 08:30"));
    EXPECT_EQ(result.precision, Precision::Latest);
    EXPECT_EQ(shown(result.earliestStop), q("2015-01-24 00:00"));
    EXPECT_EQ(result.phase, StopPhase::Grace);
}

TEST(ServiceStart, NotRestartedSinceTheDateIsArmedWithoutADate)
{
    for (const auto &state :
         {stateOf({{"mdaemon.last_start", "2015-01-10T07:00"}}, "2015-01-22T08:00"), ServerState{},
          stateOf({{"mdaemon.last_start", "2015-01-19T23:59"}}, "2015-01-22T08:00"), stateOf({{"mdaemon.last_start", "ieri"}}, "2015-01-22T08:00")}) {
        const auto result = outlook(franco(), state, "2015-01-22T09:00");
        EXPECT_EQ(result.phase, StopPhase::Armed);
        EXPECT_FALSE(result.stopsAt.isValid());
        ASSERT_EQ(result.advice.size(), 1u);
        EXPECT_EQ(result.advice[0].id, q("advice.service_start.armed"));
    }
    EXPECT_EQ(outlook(franco(), stateOf({{"mdaemon.last_start", "2015-01-20"}}, "2015-01-22T08:00"), "2015-01-22T09:00").phase, StopPhase::Grace);
}

TEST(ServiceStart, WithoutGraceTheFirstStartStops)
{
    StopRule rule = franco();
    rule.grace.reset();
    EXPECT_FALSE(outlook(rule, {}, "2015-01-12").earliestStop.isValid());
    const auto result = outlook(rule, stateOf({{"mdaemon.last_start", "2015-01-21T08:30"}}, "2015-01-22T08:00"), "2015-01-22T09:00");
    EXPECT_EQ(result.phase, StopPhase::Stopped);
    EXPECT_EQ(shown(result.stopsAt), q("2015-01-21 08:30"));
}

TEST(ServiceStart, AGoodCheckAfterTheStartCloses)
{
    const auto good = stateOf({{"mdaemon.last_start", "2015-01-22T08:00"}, {"mdaemon.last_check", "OK"}}, "2015-01-22T10:00");
    EXPECT_TRUE(outlook(franco(), good, "2015-01-22T11:00").closedByCheck);
    const auto older = stateOf({{"mdaemon.last_start", "2015-01-22T08:00"}, {"mdaemon.last_check", "ok"}}, "2015-01-21T10:00");
    EXPECT_FALSE(outlook(franco(), older, "2015-01-22T11:00").closedByCheck);
    const auto bad = stateOf({{"mdaemon.last_start", "2015-01-22T08:00"}, {"mdaemon.last_check", "failed"}}, "2015-01-22T10:00");
    EXPECT_FALSE(outlook(franco(), bad, "2015-01-22T11:00").closedByCheck);
    const auto beforeTheDate = stateOf({{"mdaemon.last_check", "ok"}}, "2015-01-19T10:00");
    EXPECT_FALSE(outlook(franco(), beforeTheDate, "2015-01-22T11:00").closedByCheck);
}

// Graces are elapsed time: four days over the spring night are still 96 hours.
TEST(ServiceStart, GraceOverBothClockChanges)
{
    StopRule rule = franco();
    rule.date = CatalogueDate{day("2026-01-01"), Precision::Day};
    const auto spring = outlook(rule, stateOf({{"mdaemon.first_failed_check", "2026-03-27T08:30"}}, "2026-03-27T09:00"), "2026-03-27T09:00");
    EXPECT_EQ(shown(spring.stopsAt), q("2026-03-31 09:30"));
    const auto autumn = outlook(rule, stateOf({{"mdaemon.first_failed_check", "2026-10-23T08:30"}}, "2026-10-23T09:00"), "2026-10-23T09:00");
    EXPECT_EQ(shown(autumn.stopsAt), q("2026-10-27 07:30"));
}

TEST(RemoteSide, StopsFromTheObservationThatShowsIt)
{
    StopRule rule = calendar("2007-01-01", Precision::Day, Effect::Partial);
    rule.trigger = Trigger::RemoteSide;
    const auto result = outlook(rule, {}, "2011-07-06", romeTime("2011-07-06T07:00"));
    EXPECT_EQ(result.phase, StopPhase::Ongoing);
    EXPECT_EQ(shown(result.stopsAt), q("2011-07-06 07:00"));
    EXPECT_TRUE(result.past);
    const auto unseen = outlook(rule, {}, "2011-07-06");
    EXPECT_EQ(unseen.phase, StopPhase::None);
    EXPECT_FALSE(unseen.stopsAt.isValid());
}

TEST(RemoteSide, AnnouncedStagesCountFromDetection)
{
    StopRule rule;
    rule.trigger = Trigger::RemoteSide;
    rule.grace = Grace{30, q("detection")};
    for (const auto &[offset, effect] : {std::pair{30, Effect::Degrades}, {60, Effect::Partial}, {90, Effect::Stops}})
        rule.phases.push_back(Phase{{}, offset, effect, {}});
    const QDateTime seen = romeTime("2026-10-01T10:00");
    EXPECT_EQ(shown(outlook(rule, {}, "2026-11-21", seen).stopsAt), q("2026-11-30 00:00"));
    EXPECT_EQ(outlook(rule, {}, "2026-11-21", seen).phase, StopPhase::Grace);
    EXPECT_EQ(shown(outlook(rule, {}, "2026-12-05", seen).stopsAt), q("2026-12-30 00:00"));
    EXPECT_EQ(outlook(rule, {}, "2027-02-01", seen).phase, StopPhase::Stopped);
}

TEST(LocalChange, WithoutADateItHoldsSinceItWasSeen)
{
    StopRule rule;
    rule.trigger = Trigger::LocalChange;
    EXPECT_EQ(outlook(rule, {}, "2026-11-21", romeTime("2026-11-20T10:00")).phase, StopPhase::Ongoing);
    rule.date = CatalogueDate{day("2022-12-04"), Precision::Day};
    EXPECT_EQ(outlook(rule, {}, "2022-10-10", romeTime("2022-10-01T10:00")).phase, StopPhase::Ahead);
}

// Scenario 8, Delta: 32,768 elapsed hours end at 16:00 of Rome, not 17:00.
TEST(Counter, HoursAreElapsedTime)
{
    StopRule rule;
    rule.trigger = Trigger::Counter;
    rule.reading = q("counter.ssd_hours");
    rule.limitHours = 32768;
    const auto delta = outlook(rule, stateOf({{"counter.ssd_hours", "0@2023-04-03T09:00"}}, "2026-11-01"), "2026-11-21");
    EXPECT_EQ(shown(delta.stopsAt), q("2026-12-28 16:00"));
    EXPECT_EQ(delta.precision, Precision::Instant);
    EXPECT_EQ(delta.phase, StopPhase::Ahead);
    EXPECT_EQ(daysUntil(delta.stopsAt, at("2026-11-21"), rome()), 37);
    rule.limitHours = 40000;
    EXPECT_EQ(shown(outlook(rule, stateOf({{"counter.ssd_hours", "39990@2026-11-21T00:00Z"}}, "2026-11-01"), "2026-11-21").stopsAt),
              q("2026-11-21 11:00"));
    EXPECT_EQ(outlook(rule, stateOf({{"counter.ssd_hours", "39990@2026-11-20T00:00Z"}}, "2026-11-01"), "2026-11-21").phase, StopPhase::Stopped);
    for (const char *bad : {"molte@2026-01-01", "-5@2026-01-01", "100@ieri", "@"}) {
        const auto none = outlook(rule, stateOf({{"counter.ssd_hours", bad}}, "2026-11-01"), "2026-11-21");
        EXPECT_FALSE(none.stopsAt.isValid()) << bad;
        EXPECT_EQ(none.phase, StopPhase::None);
    }
    EXPECT_FALSE(outlook(rule, {}, "2026-11-21").stopsAt.isValid());
}

// Scenario 8, Alfa.
TEST(Relative, IssuedPlusDaysUnlessTheThingStatesItsExpiry)
{
    StopRule rule;
    rule.trigger = Trigger::Relative;
    rule.issued = q("sdi.issued");
    rule.offsetDays = 1095;
    rule.expires = q("expires.sdi_certificate");
    rule.phases = {Phase{{}, 1065, Effect::Warn, {q("preavviso PEC atteso"), q("PEC notice expected")}}, Phase{{}, 1095, Effect::Stops, {}}};
    const auto alfa = outlook(rule, stateOf({{"sdi.issued", "2023-12-04"}}, "2026-11-01"), "2026-11-21");
    EXPECT_EQ(shown(alfa.stopsAt), q("2026-12-03 00:00"));
    EXPECT_EQ(daysUntil(alfa.stopsAt, at("2026-11-21"), rome()), 12);
    ASSERT_EQ(alfa.advice.size(), 1u);
    EXPECT_EQ(alfa.advice[0].id, q("advice.phase"));
    EXPECT_EQ(alfa.advice[0].args.value(q("date")).toDate(), day("2026-11-03"));
    const auto stated = outlook(rule, stateOf({{"sdi.issued", "2023-12-04"}, {"expires.sdi_certificate", "2026-12-04"}}, "2026-11-01"), "2026-11-21");
    EXPECT_EQ(shown(stated.stopsAt), q("2026-12-04 00:00"));
    EXPECT_EQ(stated.precision, Precision::Day);
    EXPECT_EQ(stated.advice.at(0).args.value(q("date")).toDate(), day("2026-11-04"));
    EXPECT_FALSE(outlook(rule, {}, "2026-11-21").stopsAt.isValid());
    EXPECT_FALSE(outlook(rule, stateOf({{"sdi.issued", "boh"}}, "2026-11-01"), "2026-11-21").stopsAt.isValid());
}

TEST(Relative, SubjectNamesTheAttribute)
{
    StopRule rule;
    rule.trigger = Trigger::Relative;
    rule.expires = q("expires.{subject}");
    const auto state = stateOf({{"expires.fiscal", "2027-01-10"}}, "2026-11-01");
    EXPECT_EQ(shown(stopOutlook(rule, &state, q("fiscal"), {}, at("2026-11-21"), rome()).stopsAt), q("2027-01-10 00:00"));
    EXPECT_FALSE(stopOutlook(rule, nullptr, q("fiscal"), {}, at("2026-11-21"), rome()).stopsAt.isValid());
}

} // namespace
