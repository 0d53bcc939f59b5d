// The eight rules of Windows updates (FEEDS C3), each by what becomes of a machine.
#include "core/feeds/formats/msrc.h"
#include "core/matching/conditionmatcher.h"

#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

#include <QSet>

#include <map>

using namespace tagliando;
using namespace tagliando::testing_words;

namespace tagliando {

void PrintTo(VerdictKind kind, std::ostream *out) { *out << toString(kind).toStdString(); }

} // namespace tagliando

namespace {

QString q(const char *text) { return QLatin1String(text); }
QStringList words(const char *text) { return q(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

MsrcUpdate update(const char *platform, const char *kb, MsrcKind kind, const char *build = "", const char *supersedes = "")
{
    return {q(platform), q(kb), kind, q(build), words(supersedes), Restart::Yes};
}

MsrcHoles holes(const char *platform, const char *kbs, const char *cves, Severity severity = Severity::High, bool exploited = false)
{
    return {q(platform), words(kbs), severity, exploited, words(cves)};
}

MsrcDigest month(const char *id, QDate released, std::vector<MsrcUpdate> updates, std::vector<MsrcHoles> all)
{
    return {q(id), released, released.startOfDay(Qt::UTC), std::move(updates), std::move(all), {}, {}};
}

constexpr auto SecurityUpdate = MsrcKind::SecurityUpdate;
constexpr const char *S22 = "windows-server-2022";
constexpr const char *S12 = "windows-server-2012-r2";

class MsrcRules : public testing::Test {
protected:
    void hold(std::vector<MsrcDigest> months) { requirements_ = msrcRequirements(months, testVocabulary()); }
    const Requirement &named(const char *id) const
    {
        for (const Requirement &requirement : requirements_) {
            if (requirement.id == q(id))
                return requirement;
        }
        ADD_FAILURE() << "no requirement " << id << " among " << requirements_.size();
        static const Requirement none;
        return none;
    }
    VerdictKind verdict(const char *id, const Machine &machine) const
    {
        const ServerState state = machine.state();
        return judge(named(id), {&state, nullptr, nullptr, {}}, testVocabulary()).front().kind;
    }
    std::vector<Requirement> requirements_;
};

Machine server(const char *platform, const char *build)
{
    Machine machine;
    machine.os(platform);
    if (*build)
        machine.value("build", build);
    return machine;
}
Machine listing(const char *platform, std::initializer_list<const char *> kbs)
{
    Machine machine = server(platform, "");
    for (const char *kb : kbs)
        machine.kb(kb);
    return machine.complete(InventoryClass::OsHotfixes);
}

const MsrcDigest november = month("2025-Nov", {2025, 11, 11}, {update(S22, "KB5068787", SecurityUpdate, "20348.4405", "KB5066782")},
                                  {holes(S22, "KB5068787", "CVE-2025-1 CVE-2025-2", Severity::Critical, true)});
const MsrcDigest december =
    month("2025-Dec", {2025, 12, 9}, {update(S22, "KB5071547", SecurityUpdate, "20348.4529", "KB5068787")}, {holes(S22, "KB5071547", "CVE-2025-3")});
const MsrcDigest january = month("2026-Jan", {2026, 1, 13}, {update(S22, "KB5073457", SecurityUpdate, "20348.4648", "KB5071547")},
                                 {holes(S22, "KB5073457", "CVE-2026-1", Severity::Medium)});

// 1
TEST_F(MsrcRules, TheBuildDecidesOnItsOwnProduct)
{
    hold({november, december, january});
    EXPECT_EQ(verdict("KB5071547:windows-server-2022", server(S22, "20348.4529")), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB5071547:windows-server-2022", server(S22, "20348.4528")), VerdictKind::Missing);
    EXPECT_EQ(verdict("KB5071547:windows-server-2022", server(S22, "20348")), VerdictKind::Unknown);
    EXPECT_EQ(verdict("KB5071547:windows-server-2022", server("windows-server-2019", "17763.1")), VerdictKind::NotApplicable);
}

TEST_F(MsrcRules, ServerAndClientOfOneBuildAreTwoLines)
{
    hold({month("2026-Jan", {2026, 1, 13},
                {update("windows-server-2025", "KB5073379", SecurityUpdate, "26100.32230", "KB5072033"),
                 update("windows-11-24h2", "KB5074109", SecurityUpdate, "26100.7623", "KB5072033")},
                {holes("windows-server-2025", "KB5073379", "CVE-2026-1"), holes("windows-11-24h2", "KB5074109", "CVE-2026-1")})});
    EXPECT_EQ(verdict("KB5074109:windows-11-24h2", server("windows-11-24h2", "26100.7623")), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB5073379:windows-server-2025", server("windows-11-24h2", "26100.7623")), VerdictKind::NotApplicable);
    EXPECT_EQ(verdict("KB5073379:windows-server-2025", server("windows-server-2025", "26100.7623")), VerdictKind::Missing);
    EXPECT_EQ(verdict("KB5073379:windows-server-2025", server("windows-server-2025", "26100.32230")), VerdictKind::Satisfied);
}

// 2
TEST_F(MsrcRules, ASuccessorCountsThroughMonths)
{
    hold({january, november, december}); // in whatever order they are held
    EXPECT_EQ(verdict("KB5068787:windows-server-2022", listing(S22, {"KB5073457"})), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB5073457:windows-server-2022", listing(S22, {"KB5071547"}).value("build", "20348.4529")), VerdictKind::Missing);
}

TEST_F(MsrcRules, AMissingLinkIsRepairedByTheBuild)
{
    MsrcDigest orphan = january;
    orphan.updates.front().supersedes = words("KB5074109"); // of another product: known mistakes of the source
    hold({november, december, orphan});
    const Condition &needs = *named("KB5068787:windows-server-2022").cases.front().needs;
    EXPECT_EQ(needs.children.front().names, words("KB5068787 KB5071547 KB5073457"));
}

TEST_F(MsrcRules, SupersedenceOfAnotherProductSaysNothingHere)
{
    MsrcDigest other = month("2026-Jan", {2026, 1, 13}, {update("windows-server-2019", "KB5073723", SecurityUpdate, "17763.8276", "KB5068787")},
                             {holes("windows-server-2019", "KB5073723", "CVE-2026-1")});
    hold({november, other});
    EXPECT_EQ(named("KB5068787:windows-server-2022").cases.front().needs->children.front().names, words("KB5068787"));
}

TEST_F(MsrcRules, RingsEnd)
{
    hold({month("2016-May", {2016, 5, 10},
                {update(S12, "KB3000001", SecurityUpdate, "", "KB3000002"), update(S12, "KB3000002", SecurityUpdate, "", "KB3000001")},
                {holes(S12, "KB3000001", "CVE-2016-1"), holes(S12, "KB3000002", "CVE-2016-2")})});
    EXPECT_EQ(verdict("KB3000001:windows-server-2012-r2", listing(S12, {"KB3000002"})), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB3000002:windows-server-2012-r2", listing(S12, {"KB3000001"})), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB3000002:windows-server-2012-r2", listing(S12, {})), VerdictKind::Missing);
    EXPECT_EQ(named("KB3000001:windows-server-2012-r2").track, QStringLiteral("kb:KB3000001"));
}

TEST_F(MsrcRules, MonthsWithoutBuildsChainByDate)
{
    const MsrcDigest old =
        month("2020-Dec", {2020, 12, 8}, {update(S22, "KB4592438", SecurityUpdate, "", "KB4586781"), update(S22, "KB4535680", SecurityUpdate)},
              {holes(S22, "KB4592438", "CVE-2020-1"), holes(S22, "KB4535680", "CVE-2020-2")});
    hold({old, november});
    EXPECT_EQ(named("KB4592438:windows-server-2022").track, QStringLiteral("win:windows-server-2022:cumulative"));
    EXPECT_EQ(verdict("KB4592438:windows-server-2022", server(S22, "20348.4405")), VerdictKind::Satisfied);
    // One that replaces nothing is a single patch: no build says that it is there.
    EXPECT_EQ(named("KB4535680:windows-server-2022").track, QStringLiteral("kb:KB4535680"));
    EXPECT_EQ(verdict("KB4535680:windows-server-2022", server(S22, "20348.4405")), VerdictKind::Unknown);
}

// 3
TEST_F(MsrcRules, RollupOrEverySecurityOnly)
{
    const auto of = [](const char *id, QDate released, const char *rollup, const char *build, const char *only) {
        return month(id, released, {update(S12, rollup, MsrcKind::MonthlyRollup, build), update(S12, only, MsrcKind::SecurityOnly, build)},
                     {holes(S12, (std::string(rollup) + " " + only).c_str(), id)});
    };
    hold({of("2023-Jan", {2023, 1, 10}, "KB5022352", "9600.20778", "KB5022346"),
          of("2023-Feb", {2023, 2, 14}, "KB5022899", "9600.20821", "KB5022894")});
    const char *first = "KB5022352+KB5022346:windows-server-2012-r2";
    const char *second = "KB5022899+KB5022894:windows-server-2012-r2";
    const auto with = [](std::initializer_list<const char *> kbs, const char *build) { return listing(S12, kbs).value("build", build); };
    EXPECT_EQ(verdict(first, with({"KB5022894"}, "9600.20000")), VerdictKind::Missing); // February's security-only holds nothing of January
    EXPECT_EQ(verdict(second, with({"KB5022894"}, "9600.20000")), VerdictKind::Satisfied);
    EXPECT_EQ(verdict(first, with({"KB5022346"}, "9600.20000")), VerdictKind::Satisfied);
    EXPECT_EQ(verdict(first, with({"KB5022899"}, "9600.20000")), VerdictKind::Satisfied); // a later rollup holds it
    EXPECT_EQ(verdict(second, with({"KB5022352"}, "9600.20778")), VerdictKind::Missing);
    EXPECT_EQ(named(first).track, named(second).track);
}

// 4
TEST_F(MsrcRules, AHotpatchIsAsGoodForWhatItFixes)
{
    MsrcDigest both = november;
    both.updates.push_back(update(S22, "KB5068840", MsrcKind::Hotpatch, "20348.4346"));
    both.holes.push_back(holes(S22, "KB5068787 KB5068840", "CVE-2025-9"));
    hold({both, december});
    EXPECT_EQ(verdict("KB5068787+KB5068840:windows-server-2022", server(S22, "20348.4346")), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB5068787:windows-server-2022", server(S22, "20348.4346")), VerdictKind::Missing); // the hotpatch closes only its own
    EXPECT_EQ(verdict("KB5068787+KB5068840:windows-server-2022", server(S22, "20348.4345")), VerdictKind::Missing);
    EXPECT_EQ(named("KB5068787+KB5068840:windows-server-2022").target, QStringLiteral("KB5071547")); // never the hotpatch
}

// 5
TEST_F(MsrcRules, NeitherBuildNorListIsUnknown)
{
    hold({november});
    EXPECT_EQ(verdict("KB5068787:windows-server-2022", server(S22, "")), VerdictKind::Unknown);
}

TEST_F(MsrcRules, TheBuildBeatsAnInstalledKbThatItDoesNotHold)
{
    hold({november, december, january});
    const char *named = "KB5071547:windows-server-2022";
    EXPECT_EQ(verdict(named, listing(S22, {"KB5071547"}).value("build", "20348.4405")), VerdictKind::Missing);
    EXPECT_EQ(verdict(named, listing(S22, {"KB5073457"}).value("build", "20348.4529")), VerdictKind::Satisfied)
        << "the build reaches, whatever the list says";
    EXPECT_EQ(verdict("KB5068787:windows-server-2022", listing(S22, {"KB5071547"}).value("build", "20348.4405")), VerdictKind::Satisfied);
    const ServerState waiting = listing(S22, {"KB5071547"}).value("build", "20348.4405").value("pending_restart", "yes").state();
    const Verdict restart = judge(this->named(named), {&waiting, nullptr, nullptr, {}}, testVocabulary()).front();
    EXPECT_EQ(restart.kind, VerdictKind::Missing);
    EXPECT_TRUE(restart.restartOnly);
    EXPECT_EQ(restart.action.kind, QStringLiteral("restart"));
}

TEST_F(MsrcRules, AnUpdateWhoseBuildNobodyPublishedIsNotBeaten)
{
    const MsrcDigest old =
        month("2020-Dec", {2020, 12, 8}, {update(S22, "KB4592438", SecurityUpdate, "", "KB4586781")}, {holes(S22, "KB4592438", "CVE-2020-1")});
    hold({old, november});
    EXPECT_EQ(verdict("KB4592438:windows-server-2022", listing(S22, {"KB4592438"}).value("build", "20348.350")), VerdictKind::Satisfied);
}

// 6
TEST_F(MsrcRules, InstallsTheTipAndCountsFromTheOldestHole)
{
    hold({november, december, january});
    for (const char *id : {"KB5068787:windows-server-2022", "KB5071547:windows-server-2022", "KB5073457:windows-server-2022"}) {
        EXPECT_EQ(named(id).track, QStringLiteral("win:windows-server-2022:cumulative")) << id;
        EXPECT_EQ(named(id).cases.front().action.kbAny, QStringList{QStringLiteral("KB5073457")}) << id;
    }
    const Requirement &oldest = named("KB5068787:windows-server-2022");
    EXPECT_EQ(oldest.released->date, QDate(2025, 11, 11));
    EXPECT_FALSE(oldest.releasedAt); // 08:00 is nominal
    EXPECT_EQ(oldest.severity, Severity::Critical);
    EXPECT_TRUE(oldest.exploited);
    EXPECT_EQ(oldest.cves, words("CVE-2025-1 CVE-2025-2"));
}

TEST_F(MsrcRules, AKbListedAgainKeepsItsFirstDay)
{
    MsrcDigest again = december;
    again.updates.push_back(update(S22, "KB5068787", SecurityUpdate, "20348.4405"));
    again.holes.push_back(holes(S22, "KB5068787", "CVE-2025-2 CVE-2025-8", Severity::Low));
    hold({again, november});
    const Requirement &first = named("KB5068787:windows-server-2022");
    EXPECT_EQ(first.released->date, QDate(2025, 11, 11));
    EXPECT_EQ(first.severity, Severity::Critical);
    EXPECT_EQ(QSet<QString>(first.cves.begin(), first.cves.end()), (QSet<QString>{q("CVE-2025-1"), q("CVE-2025-2"), q("CVE-2025-8")}));
    EXPECT_EQ(requirements_.size(), 2U);
}

TEST_F(MsrcRules, ServicingStacksHaveATrackOfTheirOwn)
{
    hold({month("2020-Dec", {2020, 12, 8}, {update(S22, "KB4593175", MsrcKind::ServicingStack)}, {holes(S22, "KB4593175", "CVE-2020-9")}),
          month("2021-Jan", {2021, 1, 12}, {update(S22, "KB4598480", MsrcKind::ServicingStack)}, {holes(S22, "KB4598480", "CVE-2021-9")}), january});
    EXPECT_EQ(named("KB4593175:windows-server-2022").track, QStringLiteral("win:windows-server-2022:ssu"));
    EXPECT_EQ(verdict("KB4593175:windows-server-2022", listing(S22, {"KB4598480"})), VerdictKind::Satisfied);
    EXPECT_EQ(verdict("KB4598480:windows-server-2022", listing(S22, {"KB4593175"})), VerdictKind::Missing);
    EXPECT_EQ(verdict("KB4598480:windows-server-2022", listing(S22, {}).value("build", "20348.4648")), VerdictKind::Missing)
        << "no build shows a servicing stack";
    // It goes first, and the cumulative update stays a track of its own.
    EXPECT_EQ(named("KB5073457:windows-server-2022").prerequisites, words("KB4598480"));
    EXPECT_EQ(named("KB5073457:windows-server-2022").track, QStringLiteral("win:windows-server-2022:cumulative"));
    EXPECT_TRUE(named("KB4598480:windows-server-2022").prerequisites.isEmpty());
}

// 7
TEST_F(MsrcRules, TellsTheRestartOfWhatIsInstalled)
{
    MsrcDigest last = january;
    last.updates.front().restart = Restart::Maybe;
    hold({november, last});
    EXPECT_EQ(named("KB5068787:windows-server-2022").restart, Restart::Maybe);
}

TEST_F(MsrcRules, AnUpdateThatWaitsForItsRestartIsNotApplied)
{
    hold({november, december});
    Machine waiting = server(S22, "");
    waiting.kb("KB5071547", Presence::Pending).complete(InventoryClass::OsHotfixes);
    EXPECT_EQ(verdict("KB5071547:windows-server-2022", waiting), VerdictKind::Missing);
    const ServerState state = waiting.state();
    EXPECT_TRUE(judge(named("KB5071547:windows-server-2022"), {&state, nullptr, nullptr, {}}, testVocabulary()).front().restartOnly);
}

TEST_F(MsrcRules, OldWindowsWithoutARevisionIsDecidedByItsList)
{
    const MsrcDigest month1 =
        month("2023-Jan", {2023, 1, 10},
              {update(S12, "KB5022352", MsrcKind::MonthlyRollup, "9600.20778"), update(S12, "KB5022346", MsrcKind::SecurityOnly, "9600.20778")},
              {holes(S12, "KB5022352 KB5022346", "CVE-2023-1")});
    hold({month1});
    const char *id = "KB5022352+KB5022346:windows-server-2012-r2";
    EXPECT_EQ(verdict(id, listing(S12, {"KB5022352"}).value("build", "9600")), VerdictKind::Satisfied);
    EXPECT_EQ(verdict(id, listing(S12, {"KB5000000"}).value("build", "9600")), VerdictKind::Missing);
    Machine partial = server(S12, "9600");
    EXPECT_EQ(verdict(id, partial.kb("KB5000000")), VerdictKind::Unknown);
}

// A month is published again and again; what machines are told changes where the vendor changed something, and nowhere else.
TEST_F(MsrcRules, ARepublishedMonthChangesOnlyTheVerdictsItIsAbout)
{
    const std::vector<std::pair<const char *, Machine>> machines{{"old", server(S22, "20348.4405")},
                                                                 {"december", server(S22, "20348.4529")},
                                                                 {"january", server(S22, "20348.4648")},
                                                                 {"later", server(S22, "20348.4700")},
                                                                 {"no build", server(S22, "20348")},
                                                                 {"by list", listing(S22, {"KB5073457"})},
                                                                 {"elsewhere", server("windows-server-2019", "17763.8276")}};
    using Verdicts = std::map<std::pair<std::string, QString>, VerdictKind>;
    const auto verdictsOf = [&](const MsrcDigest &published) {
        hold({november, december, published});
        Verdicts verdicts;
        for (const auto &[name, machine] : machines) {
            for (const Requirement &requirement : requirements_)
                verdicts[{name, requirement.id}] = verdict(qPrintable(requirement.id), machine);
        }
        return verdicts;
    };
    const auto changed = [](const Verdicts &before, const Verdicts &after) {
        std::map<std::pair<std::string, QString>, std::pair<QString, QString>> different; // what it was, what it is
        for (const auto &[key, kind] : after) {
            const auto was = before.find(key);
            if (was == before.end() || was->second != kind)
                different[key] = {was == before.end() ? QString() : toString(was->second), toString(kind)};
        }
        return different;
    };
    const Verdicts first = verdictsOf(january);

    MsrcDigest worse = january; // what people read changes, what machines need does not
    worse.holes.front().severity = Severity::Critical;
    worse.holes.front().exploited = true;
    worse.holes.front().cves.append(q("CVE-2026-2"));
    const Verdicts again = verdictsOf(worse);
    EXPECT_EQ(again, first);
    EXPECT_TRUE(named("KB5073457:windows-server-2022").exploited);

    MsrcDigest corrected = january; // the build that holds the fix
    corrected.updates.front().build = q("20348.4650");
    const QString newest = q("KB5073457:windows-server-2022");
    EXPECT_EQ(changed(first, verdictsOf(corrected)), (decltype(changed(first, first)){{{"january", newest}, {q("satisfied"), q("missing")}}}));

    MsrcDigest wider = january; // one more product
    wider.updates.push_back(update("windows-server-2019", "KB5073723", SecurityUpdate, "17763.8276"));
    wider.holes.push_back(holes("windows-server-2019", "KB5073723", "CVE-2026-1"));
    for (const auto &[key, kinds] : changed(first, verdictsOf(wider)))
        EXPECT_EQ(key.second, q("KB5073723:windows-server-2019")) << key.first;
    EXPECT_EQ(verdict("KB5073723:windows-server-2019", server("windows-server-2019", "17763.8276")), VerdictKind::Satisfied);
}

} // namespace
