// The order of work on seeded machines and updates: every line once, and never against a rule of the house.
#include "core/planning/orderofwork.h"
#include "tests/support/result.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }

struct World {
    std::vector<WorkMachine> machines;
    std::vector<Finding> findings;
    std::vector<InstallWork> units;
};

World randomWorld(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % unsigned(n)); };
    static const char *roles[] = {"domain-controller", "dhcp", "database", "app", "exchange", "file", "backup", "rds", ""};
    World world;
    const int machines = 1 + below(12);
    for (int m = 0; m < machines; ++m) {
        const bool workstation = below(3) == 0;
        WorkMachine machine{ServerId{m + 1},
                            QStringLiteral("M%1").arg(below(50)) + QString::number(m),
                            workstation ? ServerKind::Workstation : ServerKind::Server,
                            {},
                            {},
                            below(2) == 0};
        if (!workstation) {
            machine.roles << q(roles[below(9)]);
            if (machine.roles.contains(q("domain-controller")) && below(3) == 0)
                machine.roles << q("fsmo");
        }
        world.machines.push_back(machine);
    }
    const int updates = 1 + below(30);
    world.findings.resize(size_t(updates));
    for (int u = 0; u < updates; ++u) {
        const WorkMachine &machine = world.machines[size_t(below(machines))];
        Finding &finding = world.findings[size_t(u)];
        finding.server = machine.id;
        finding.holder.edit().serverName = machine.name;
        finding.track = QStringLiteral("kb:KB%1").arg(u);
        InstallWork unit;
        unit.server = machine.id;
        unit.serverName = machine.name;
        unit.findings = {&finding};
        unit.tracks = {finding.track};
        unit.minutes = 5 + below(30);
        unit.needsRestart = below(2) == 0;
        unit.beforeRestart = below(6) == 0;
        unit.notices = unit.beforeRestart ? std::vector<Advice>{{q("notice"), {}, {}}} : std::vector<Advice>();
        for (size_t earlier = 0; earlier < world.units.size(); ++earlier) {
            if (world.units[earlier].server == unit.server && below(4) == 0)
                unit.needs.push_back(earlier);
        }
        world.units.push_back(unit);
    }
    return world;
}

const WorkMachine &machineOf(const World &world, ServerId id) { return world.machines[size_t(id.value) - 1]; }

} // namespace

TEST(OrderOfWork, EveryUpdateOnceAndNothingBeforeWhatItNeeds)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        SCOPED_TRACE(seed);
        const World world = randomWorld(seed);
        const std::vector<VisitLine> lines = orderOfWork(world.units, world.machines);
        ASSERT_EQ(lines, orderOfWork(world.units, world.machines)); // the same twice
        std::map<QString, int> place;
        ASSERT_EQ(lines.front().step, q("backup"));
        ASSERT_EQ(lines.back().step, q("inventory"));
        for (size_t i = 0; i < lines.size(); ++i) {
            ASSERT_EQ(lines[i].number, int(i) + 1);
            for (const int first : lines[i].after)
                ASSERT_LT(first, lines[i].number);
            for (const QString &track : lines[i].tracks)
                ASSERT_TRUE(place.emplace(track, lines[i].number).second) << track.toStdString();
            if (lines[i].kind == LineKind::Install) {
                ASSERT_NE(std::find(lines[i].after.begin(), lines[i].after.end(), 1), lines[i].after.end()) << "the backup first";
            }
        }
        ASSERT_EQ(place.size(), world.units.size());
        for (const InstallWork &unit : world.units) {
            for (const size_t need : unit.needs)
                ASSERT_LT(place.at(world.units[need].tracks.front()), place.at(unit.tracks.front()));
        }
    }
}

TEST(OrderOfWork, RestartsAreSharedAndNeverTooEarly)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        SCOPED_TRACE(seed);
        const World world = randomWorld(seed);
        const std::vector<VisitLine> lines = orderOfWork(world.units, world.machines);
        std::map<ServerId, int> lastRestart, needed, possible;
        std::map<QString, const InstallWork *> unitOf;
        for (const InstallWork &unit : world.units) {
            unitOf[unit.tracks.front()] = &unit;
            needed[unit.server] += unit.needsRestart ? 1 : 0;
            possible[unit.server] +=
                unit.needsRestart && std::any_of(world.units.begin(), world.units.end(),
                                                 [&](const InstallWork &other) {
                                                     return std::any_of(other.needs.begin(), other.needs.end(),
                                                                        [&](size_t need) { return &world.units[need] == &unit; });
                                                 })
                    ? 1
                    : 0;
        }
        std::map<ServerId, int> restarts, waiting;
        for (const VisitLine &line : lines) {
            if (line.kind != LineKind::Install)
                continue;
            const InstallWork &unit = *unitOf.at(line.tracks.front());
            if (unit.needsRestart)
                waiting[line.server] = 1;
            if (line.restart) {
                ++restarts[line.server];
                waiting[line.server] = 0;
            }
            // What is fixed before a restart is done by then, unless the fix itself waits for this update.
            if (line.restart && !unit.beforeRestart) {
                for (const InstallWork &other : world.units) {
                    if (other.server == line.server && other.beforeRestart && other.needs.empty()) {
                        ASSERT_TRUE(
                            std::any_of(line.notices.begin(), line.notices.end(), [](const Advice &notice) { return notice.id == q("notice"); }));
                    }
                }
            }
        }
        for (const auto &[server, left] : waiting)
            ASSERT_EQ(left, 0) << "an update waits for a restart that never comes";
        for (const auto &[server, count] : restarts) {
            ASSERT_GE(needed[server], 1);
            ASSERT_LE(count, possible[server] + 1) << "only a prerequisite has a restart of its own";
        }
    }
}

TEST(OrderOfWork, GroupsFollowEachOtherAndControllersGoOneAtATime)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        SCOPED_TRACE(seed);
        const World world = randomWorld(seed);
        const std::vector<VisitLine> lines = orderOfWork(world.units, world.machines);
        for (size_t i = 1; i < lines.size(); ++i)
            ASSERT_LE(lines[i - 1].group, lines[i].group);
        std::vector<const VisitLine *> controllers;
        for (const VisitLine &line : lines) {
            if (line.group == WorkGroup::DomainControllers)
                controllers.push_back(&line);
        }
        bool holder = false;
        std::set<ServerId> done;
        for (size_t i = 0; i < controllers.size(); ++i) {
            const VisitLine &line = *controllers[i];
            if (line.kind == LineKind::Check)
                continue;
            const bool fsmo = machineOf(world, line.server).has("fsmo");
            ASSERT_TRUE(fsmo || !holder) << "the holder of the roles comes last";
            holder = holder || fsmo;
            if (i > 0 && controllers[i - 1]->server != line.server) {
                ASSERT_EQ(done.count(line.server), 0U);
                ASSERT_EQ(controllers[i - 1]->step, q("replication"));
            } else if (i > 0 && controllers[i - 1]->kind == LineKind::Check) {
                ADD_FAILURE() << "a check in the middle of a machine";
            }
            done.insert(line.server);
        }
        int applications = 0;
        for (const VisitLine &line : lines) {
            if (line.group != WorkGroup::Applications || line.kind != LineKind::Install)
                continue;
            const bool database = machineOf(world, line.server).has("database");
            ASSERT_TRUE(!database || applications == 0) << "the database before what stands on it";
            applications += database ? 0 : 1;
        }
    }
}

TEST(InstallWork, UpdatesThatAskForEachOtherAreRefusedInOneSentence)
{
    Requirement first, second;
    first.id = q("a");
    first.prerequisites = {q("KB2")};
    second.id = q("b");
    second.prerequisites = {q("KB1")};
    std::vector<Finding> findings(2);
    findings[0].about.edit().requirement = q("a");
    findings[0].about.edit().action = {q("install"), q("KB1"), {q("KB1")}, {}, {}, {}, {}};
    findings[1].about.edit().requirement = q("b");
    findings[1].about.edit().action = {q("install"), q("KB2"), {q("KB2")}, {}, {}, {}, {}};
    for (Finding &finding : findings) {
        finding.server = ServerId{1};
        finding.holder.edit().serverName = q("SRV");
        finding.track = q("kb:") + finding.about->action.target;
    }
    const RequirementsById known{{q("a"), &first}, {q("b"), &second}};
    const auto works = installWork({&findings[0], &findings[1]}, known);
    ASSERT_FALSE(works);
    EXPECT_EQ(works.error().code, q("visit.prerequisite_cycle"));
    EXPECT_EQ(works.error().args.value(q("updates")).toStringList(), (QStringList{q("KB1"), q("KB2")}));
    second.prerequisites.clear();
    ASSERT_OK(installWork({&findings[0], &findings[1]}, known));
}

TEST(InstallWork, WaitsForWhatTheCatalogueAsksForAndForWhatSupersedesIt)
{
    Requirement cumulative, stack, newer;
    cumulative.id = q("cu");
    cumulative.prerequisites = {q("KB-OLD-SSU")};
    newer.id = q("ssu");
    newer.supersedes = {q("KB-OLD-SSU")};
    std::vector<Finding> findings(2);
    const char *const ids[] = {"cu", "ssu"};
    for (size_t i = 0; i < findings.size(); ++i) {
        findings[i].about.edit().requirement = q(ids[i]);
        findings[i].track = q("own:") + q(ids[i]); // tracks that say nothing of stacks
        findings[i].server = ServerId{1};
        findings[i].holder.edit().serverName = q("SRV");
        findings[i].about.edit().action = {q("install"), q("KB-") + q(ids[i]), {q("KB-") + q(ids[i])}, {}, {}, {}, {}};
    }
    const auto needs = [&](const RequirementsById &known) {
        const auto works = installWork({&findings[0], &findings[1]}, known);
        return works ? works->units[0].needs : std::vector<size_t>{99};
    };
    EXPECT_EQ(needs({{q("cu"), &cumulative}, {q("ssu"), &newer}}), std::vector<size_t>{1}) << "the newer stack holds the older one";
    stack.id = q("ssu");
    EXPECT_TRUE(needs({{q("cu"), &cumulative}, {q("ssu"), &stack}}).empty()) << "another update is not what was asked for";
    cumulative.prerequisites = {q("KB-ssu")};
    EXPECT_EQ(needs({{q("cu"), &cumulative}, {q("ssu"), &stack}}), std::vector<size_t>{1});
}

TEST(InstallWork, AVisitThatDidNotHappenIsNoWork)
{
    Finding missed;
    missed.kind = RequirementKind::Visit;
    missed.track = q("visit:1");
    const auto works = installWork({&missed}, {});
    ASSERT_OK(works);
    EXPECT_TRUE(works->units.empty());
    EXPECT_TRUE(works->left.empty());
}

TEST(InstallWork, WhatWaitsForADecisionOrAProjectIsLeftWithItsReason)
{
    std::vector<Finding> findings(3);
    findings[0].state = State::Deferred;
    findings[0].notes.edit().decision = DecisionInForce{};
    findings[0].notes.edit().decision->until = QDate(2027, 1, 31);
    findings[1].kind = RequirementKind::EndOfLife;
    findings[2].track = q("kb:KB1");
    const auto works = installWork({&findings[0], &findings[1], &findings[2]}, {});
    ASSERT_OK(works);
    ASSERT_EQ(works->units.size(), 1U);
    EXPECT_EQ(works->units[0].tracks, QStringList{q("kb:KB1")});
    QStringList reasons;
    for (const NotWork &left : works->left)
        reasons << left.reason.id;
    reasons.sort();
    EXPECT_EQ(reasons, (QStringList{q("visit.left.decided"), q("visit.left.project")}));
}

} // namespace tagliando
