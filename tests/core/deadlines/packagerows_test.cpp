#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class PackageRowsTest : public World {
protected:
    void fix(const char *source, const char *version, const char *released, const char *advisory, Severity severity = Severity::Unknown,
             const QStringList &cves = {})
    {
        PackageFix one;
        one.release = q("debian-12");
        one.source = source;
        one.fixedVersion = version;
        one.advisory = q(advisory);
        one.severity = severity;
        one.cves = cves;
        if (released)
            one.released = CatalogueDate{day(released), Precision::Day};
        else
            one.firstIndexed = day("2026-11-20");
        catalogue.packageFixes.push_back(one);
    }
    std::vector<Finding> onDemand(const char *now)
    {
        std::vector<const Server *> servers;
        for (const Server &server : fleet.servers)
            servers.push_back(&server);
        return satisfiedPackages({fleet, catalogue, vocabulary, policy, at(now)}, servers);
    }
    ServerId debian(std::initializer_list<std::pair<const char *, const char *>> installed, const char *collected, bool complete = true)
    {
        const ServerId id = add("mx1", {}, collected);
        give(id, installed, collected, complete);
        return id;
    }
    void give(ServerId id, std::initializer_list<std::pair<const char *, const char *>> installed, const char *collected, bool complete = true)
    {
        ServerState state = testing_deadlines::stateOf({{"os", "debian-12"}}, collected);
        std::vector<InstalledPackage> packages;
        for (const auto &[name, version] : installed)
            packages.push_back({name, version, "amd64", name, version});
        ClassState list;
        list.completeness.complete = complete;
        list.collected = romeTime(collected);
        list.source = q("dpkg-query");
        state.classes.insert(InventoryClass::Packages, list);
        state.packages = std::make_shared<const PackageList>(PackageList::of(packages));
        fleet.states[id] = std::make_shared<const ServerState>(state);
    }
};

TEST_F(PackageRowsTest, ARowPerSourceWithTheDeadlineOfTheOldestMissingFix)
{
    fix("openssl", "3.0.15-1", "2026-10-01", "DSA-1", Severity::High, {q("CVE-1")});
    fix("openssl", "3.0.16-1", "2026-11-15", "DSA-2", Severity::High, {q("CVE-2")});
    fix("bash", "5.2-2", "2026-11-01", "DSA-3");
    const ServerId mx = debian({{"openssl", "3.0.14-1"}, {"bash", "5.2-3"}, {"vim", "9"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.rows.size(), 1u);
    const Finding &row = list.rows[0];
    EXPECT_EQ(row.track, q("pkg:debian-12/openssl"));
    EXPECT_EQ(row.about->requirement, q("debian-12/openssl"));
    EXPECT_EQ(row.about->headline.it, q("openssl"));
    EXPECT_EQ(row.about->action.target, q("openssl 3.0.16-1"));
    EXPECT_EQ(row.about->action.product, q("openssl"));
    EXPECT_TRUE(row.about->action.text.isEmpty());
    EXPECT_EQ(row.about->cves, QStringList({q("CVE-1"), q("CVE-2")}));
    EXPECT_EQ(shown(row.dueAt), q("2026-10-15 00:00"));
    EXPECT_EQ(row.state, State::Overdue);
    EXPECT_EQ(list.satisfied.value(mx), 1) << "counted, not kept";
    EXPECT_EQ(sums(list, fleet).byState[static_cast<int>(State::Satisfied)], 1);
    const std::vector<Finding> satisfied = onDemand("2026-11-21");
    ASSERT_EQ(satisfied.size(), 1u);
    EXPECT_EQ(satisfied[0].track, q("pkg:debian-12/bash"));
    EXPECT_EQ(satisfied[0].state, State::Satisfied);
    EXPECT_EQ(satisfied[0].about->target, q("5.2-2"));
    give(mx, {{"openssl", "3.0.15-1"}}, "2026-11-20");
    EXPECT_EQ(shown(run("2026-11-21").rows.at(0).dueAt), q("2026-11-29 00:00"));
}

TEST_F(PackageRowsTest, AnIndexWithoutDatesCountsFromDetectionAndAsHigh)
{
    fix("openssl", "3.0.15-1", nullptr, "bookworm-security");
    debian({{"openssl", "3.0.14-1"}}, "2026-11-20");
    const Finding row = run("2026-11-21").rows.at(0);
    EXPECT_EQ(row.anchor, Anchor::Detection);
    EXPECT_EQ(shown(row.dueAt), q("2026-12-04 00:00"));
    EXPECT_EQ(row.severity, Severity::Unknown);
}

TEST_F(PackageRowsTest, KnownExploitedTakesItsDueDate)
{
    fix("openssl", "3.0.15-1", "2026-11-10", "DSA-1", Severity::Low, {q("CVE-2026-9")});
    catalogue.kev.insert(q("CVE-2026-9"), {q("CVE-2026-9"), day("2026-11-12"), day("2026-11-19"), {}, false});
    debian({{"openssl", "3.0.14-1"}}, "2026-11-20");
    const Finding row = run("2026-11-21").rows.at(0);
    EXPECT_TRUE(row.exploited);
    EXPECT_EQ(row.anchor, Anchor::KevDue);
    EXPECT_EQ(row.daysToDue, -2);
}

TEST_F(PackageRowsTest, AnOldListIsOneRowToVerifyAndMissingStaysMissing)
{
    fix("openssl", "3.0.15-1", "2026-10-01", "DSA-1");
    fix("bash", "5.2-2", "2026-10-01", "DSA-2");
    fix("curl", "7.88-1", "2026-10-01", "DSA-3");
    debian({{"openssl", "3.0.14-1"}, {"bash", "5.2-2"}, {"curl", "7.88-1"}}, "2026-10-12");
    const Findings list = run("2026-11-21");
    EXPECT_EQ(states(list), QStringList({q("overdue"), q("verify")}));
    EXPECT_EQ(list.rows[1].track, q("missing:packages"));
    EXPECT_EQ(list.rows[1].foldedFacts, 2);
    EXPECT_TRUE(list.rows[1].stale);
}

TEST_F(PackageRowsTest, AnIncompleteListLeavesTheRestToVerify)
{
    fix("openssl", "3.0.15-1", "2026-10-01", "DSA-1");
    fix("bash", "5.2-2", "2026-10-01", "DSA-2");
    fix("curl", "7.88-1", "2026-10-01", "DSA-3");
    debian({{"openssl", "3.0.14-1"}, {"bash", "5.2-2"}}, "2026-11-20", false);
    const Findings list = run("2026-11-21");
    EXPECT_EQ(states(list), QStringList({q("overdue"), q("verify")}));
    EXPECT_EQ(onDemand("2026-11-21").size(), 1u);
    EXPECT_EQ(list.rows[1].foldedFacts, 1);
    EXPECT_FALSE(list.rows[1].stale);
}

TEST_F(PackageRowsTest, FixesThatDoNotExistAreCounted)
{
    fix("openssl", "", "2026-10-01", "open");
    fix("absent", "", "2026-10-01", "open");
    const ServerId mx = debian({{"openssl", "3.0.14-1"}}, "2026-11-20");
    const Findings list = run("2026-11-21");
    EXPECT_TRUE(list.rows.empty());
    EXPECT_EQ(list.unfixable.value(mx), 1);
}

TEST_F(PackageRowsTest, ClosedPackagesAreRemembered)
{
    fix("openssl", "3.0.15-1", "2026-10-01", "DSA-1");
    const ServerId mx = debian({{"openssl", "3.0.14-1"}}, "2026-11-20");
    const Findings before = run("2026-11-20");
    remember({}, before, "2026-11-20");
    give(mx, {{"openssl", "3.0.15-1"}}, "2026-11-21");
    const Findings after = run("2026-11-21");
    ASSERT_EQ(after.rows.size(), 1u) << "what was promised is shown done";
    EXPECT_EQ(after.rows[0].state, State::Satisfied);
    EXPECT_EQ(after.satisfied.value(mx), 0) << "and not counted twice";
    EXPECT_TRUE(onDemand("2026-11-21").empty());
    remember(before, after, "2026-11-21", "Franco");
    const Findings list = run("2026-11-21");
    ASSERT_EQ(list.resolved.size(), 1u);
    EXPECT_EQ(list.resolved[0].about->headline.it, q("openssl"));
    EXPECT_EQ(list.resolved[0].notes->resolved->by, q("Franco"));
}

} // namespace
