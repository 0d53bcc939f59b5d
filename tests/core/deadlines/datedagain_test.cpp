// Another policy, another day, another promise: rows of packages that are judged already only get new deadlines, and the list is the one that judging
// everything anew makes.
#include "tests/core/deadlines/world.h"

#include <random>

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class DatedAgainTest : public World {
protected:
    int any(int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); }
    bool chance(int percent) { return any(100) < percent; }
    QDate someDay() { return day("2026-10-01").addDays(any(50)); }

    PackageFix someFix(const char *source, int version)
    {
        PackageFix fix;
        fix.release = q("debian-12");
        fix.source = source;
        fix.fixedVersion = chance(10) ? QByteArray() : QByteArray::number(version) + ".0";
        fix.advisory = q("DSA-%1").arg(version);
        fix.severity = static_cast<Severity>(any(5));
        fix.cves = {q("CVE-2026-%1").arg(any(12))};
        if (chance(80))
            fix.released = CatalogueDate{someDay(), Precision::Day};
        fix.firstIndexed = chance(80) ? someDay() : QDate();
        return fix;
    }

    void give(ServerId id)
    {
        const QDate collected = day("2026-11-20").addDays(-any(60));
        ServerState state = testing_deadlines::stateOf({{"os", "debian-12"}, {"attr.app", chance(50) ? "yes" : "no"}}, "2026-11-20");
        if (chance(30))
            state.values.insert(q("exposure"), {q("internet"), state.lastSeen, q("hand"), {}});
        if (chance(20)) // runs on Ubuntu Pro's fixes, or not
            state.values.insert(q("flag.ubuntu-pro"), {q("yes"), state.lastSeen, q("hand"), {}});
        ClassState list;
        list.completeness.complete = chance(85);
        list.collected = QDateTime(collected, QTime(6, 0), QTimeZone::utc());
        list.source = q("dpkg-query");
        std::vector<InstalledPackage> packages;
        for (const char *source : {"openssl", "bash", "curl", "sudo"}) {
            const QByteArray version = QByteArray::number(any(6)) + (chance(5) ? ".foreign1" : ".0");
            if (chance(80))
                packages.push_back({source, version, "amd64", source, version});
        }
        if (chance(90)) {
            state.classes.insert(InventoryClass::Packages, list);
            state.packages = std::make_shared<const PackageList>(PackageList::of(packages));
        }
        fleet.states[id] = std::make_shared<const ServerState>(state);
    }

    Policy somePolicy()
    {
        Policy some;
        for (int i = 0; i < 1 + any(4); ++i) {
            PolicyRow row = policyRow(static_cast<Severity>(any(5)), 1 + any(60));
            row.anchor = std::vector{Anchor::Release, Anchor::Detection, Anchor::KevAdded, Anchor::KevDue}[std::size_t(any(4))];
            row.unit = std::vector{TimeUnit::Days, TimeUnit::Hours, TimeUnit::Months, TimeUnit::WorkingDays}[std::size_t(any(4))];
            if (chance(30))
                row.exposure = q("internet");
            some.rows.push_back(row);
        }
        some.kevDueDate = chance(50);
        if (chance(20))
            some.asks = {q("Serve una decisione scritta."), q("A decision in writing is needed.")};
        some.staleAfterDays = 10 + any(40);
        some.staleAfterDaysExposed = 5 + any(20);
        return some;
    }

    void makeWorld()
    {
        fleet = {};
        catalogue = {};
        for (int i = 1; i <= 3; ++i) {
            Customer customer;
            customer.id = CustomerId{i};
            customer.name = q("Cliente %1").arg(i);
            customer.zone = chance(30) ? q("America/New_York") : QString();
            customer.managedSince = chance(30) ? someDay() : QDate();
            fleet.customers.push_back(customer);
        }
        for (const char *source : {"openssl", "bash", "curl", "sudo"}) {
            for (int version = 1; version < 5; ++version)
                catalogue.packageFixes.push_back(someFix(source, version));
        }
        for (int i = 0; i < 4; ++i) {
            const QString cve = q("CVE-2026-%1").arg(any(12));
            catalogue.kev.insert(cve, {cve, someDay(), someDay().addDays(20), {}, false});
        }
        catalogue.requirements.push_back(fact("app", stopOn("2026-12-10")));
        catalogue.requirements.push_back(advisory("KB1", "own:app", "2026-10-20", Severity::High, "attr.fixed"));
        for (int i = 0; i < 12; ++i)
            give(add("x", {}, "2026-11-20", CustomerId{1 + i % 3}));
        agree();
    }

    /// A decision and a freeze that hold on either day, for some.
    void agree()
    {
        if (chance(40)) {
            Decision decision;
            decision.id = DecisionId{1};
            decision.customer = CustomerId{1};
            decision.servers = {ServerId{1}, ServerId{4}};
            decision.tracks = {q("pkg:debian-12/openssl"), q("own:app")};
            decision.decided = decision.warned = day("2026-11-01");
            decision.until = chance(50) ? day("2026-11-25") : day("2027-01-31");
            fleet.agreements.decisions.push_back(decision);
        }
        if (chance(40)) {
            Freeze freeze;
            freeze.id = FreezeId{1};
            freeze.place.customer = CustomerId{2};
            freeze.from = day("2026-11-15");
            freeze.to = day("2026-12-20");
            fleet.agreements.freezes.push_back(freeze);
        }
    }

    [[nodiscard]] FindingsInput inputOf(const Policy &agreed, const char *now) const { return {fleet, catalogue, vocabulary, agreed, at(now)}; }

    std::mt19937 random{20261122};
};

TEST_F(DatedAgainTest, EqualsJudgingEverythingAnew)
{
    int rows = 0, satisfied = 0, moved = 0, agreed = 0;
    for (int round = 0; round < 400; ++round) {
        makeWorld();
        const Policy first = somePolicy(), second = somePolicy();
        remember({}, computeFindings(inputOf(first, "2026-11-10")), "2026-11-10");
        for (int i = 0; i < 3; ++i)
            give(ServerId{1 + any(12)});
        const Findings before = computeFindings(inputOf(first, "2026-11-20"));
        for (Obligation &obligation : fleet.obligations) { // what another policy does to promises
            if (chance(40))
                obligation.promisedDue = chance(50) ? QDateTime() : someDay().addDays(any(60)).startOfDay(QTimeZone::utc());
        }
        const char *now = chance(50) ? "2026-11-20" : "2026-12-05";
        EarlierFindings earlier{before, {}, {}};
        for (const Server &server : fleet.servers) {
            if (chance(90))
                earlier.judged.insert(server.id);
        }
        const Findings whole = computeFindings(inputOf(second, now));
        const Findings dated = computeFindings(inputOf(second, now), {}, &earlier);
        ASSERT_EQ(dated.rows, whole.rows) << "round " << round;
        ASSERT_EQ(dated.colours, whole.colours) << "round " << round;
        ASSERT_EQ(dated.satisfied, whole.satisfied) << "round " << round;
        ASSERT_EQ(dated.unfixable, whole.unfixable) << "round " << round;
        ASSERT_EQ(dated.verified, whole.verified) << "round " << round;
        ASSERT_EQ(dated.nextBoundary, whole.nextBoundary) << "round " << round;
        rows += static_cast<int>(whole.rows.size());
        for (const Finding &row : whole.rows) {
            satisfied += row.state == State::Satisfied && row.track.startsWith(q("pkg:")) ? 1 : 0;
            moved += row.anchor == Anchor::ManagedSince ? 1 : 0;
            agreed += row.state == State::Deferred || row.state == State::Frozen ? 1 : 0;
        }
    }
    EXPECT_GT(rows, 4000);
    EXPECT_GT(satisfied, 50) << "packages done while somebody was promised them";
    EXPECT_GT(moved, 50);
    EXPECT_GT(agreed, 50);
}

} // namespace
