#include "core/matching/conditionmatcher.h"

#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

using namespace tagliando;
using namespace tagliando::testing_words;

namespace tagliando {

void PrintTo(Truth truth, std::ostream *out) { *out << (truth == Truth::No ? "no" : truth == Truth::Yes ? "yes" : "unknown"); }

} // namespace tagliando

namespace {

using Kind = Condition::Kind;

Evaluation ask(const Condition &condition, const Machine &machine)
{
    const ServerState state = machine.state();
    Subject subject;
    subject.state = &state;
    return evaluate(condition, subject, testVocabulary());
}

Truth truth(const Condition &condition, const Machine &machine) { return ask(condition, machine).truth; }

QString rule(const Condition &condition, const Machine &machine)
{
    const Evaluation evaluation = ask(condition, machine);
    return evaluation.evidence.empty() ? QString() : evaluation.evidence.front().rule;
}

Condition known(Truth wanted)
{
    return wanted == Truth::Unknown ? named(Kind::Flag, "never-stated") : wanted == Truth::Yes ? named(Kind::Flag, "yes") : named(Kind::Flag, "no");
}

Machine flags() { return Machine().value("flag.yes", "installed").value("flag.no", "absent"); }

TEST(Condition, ThreeValuedTables)
{
    const Truth values[] = {Truth::No, Truth::Yes, Truth::Unknown};
    for (const Truth a : values) {
        for (const Truth b : values) {
            const Truth both = a == Truth::No || b == Truth::No ? Truth::No : a == Truth::Yes && b == Truth::Yes ? Truth::Yes : Truth::Unknown;
            const Truth one = a == Truth::Yes || b == Truth::Yes ? Truth::Yes : a == Truth::No && b == Truth::No ? Truth::No : Truth::Unknown;
            EXPECT_EQ(truth(all({known(a), known(b)}), flags()), both);
            EXPECT_EQ(truth(any({known(a), known(b)}), flags()), one);
        }
        const Truth opposite = a == Truth::Unknown ? a : a == Truth::Yes ? Truth::No : Truth::Yes;
        EXPECT_EQ(truth(no(known(a)), flags()), opposite);
    }
    EXPECT_EQ(truth(all({}), flags()), Truth::Yes) << "always";
    EXPECT_EQ(truth(any({}), flags()), Truth::No);
}

TEST(Condition, ACertainAnswerAsksForNothing)
{
    const Evaluation evaluation = ask(all({known(Truth::Unknown), known(Truth::No)}), flags());
    EXPECT_TRUE(evaluation.missingInputs.isEmpty());
    ASSERT_EQ(evaluation.evidence.size(), 1U);
    EXPECT_EQ(evaluation.evidence.front().rule, QStringLiteral("flag.absent"));
    EXPECT_EQ(ask(any({known(Truth::Unknown), known(Truth::No)}), flags()).missingInputs, QStringList{QStringLiteral("flag.never-stated")});
}

TEST(Platform, IsWhatItIsOrDescendsFrom)
{
    EXPECT_EQ(truth(platform("windows-server-2019"), Machine().os("windows-server-2019")), Truth::Yes);
    EXPECT_EQ(truth(platform("windows"), Machine().os("windows-server-2019")), Truth::Yes);
    EXPECT_EQ(truth(platform("windows-server-2022"), Machine().os("windows-server-2019")), Truth::No);
    EXPECT_EQ(truth(platform("windows-server-2003-r2"), Machine().os("windows-server-2003")), Truth::No) << "a release, not a family";
    const Evaluation unknown = ask(platform("windows"), Machine());
    EXPECT_EQ(unknown.truth, Truth::Unknown);
    EXPECT_EQ(unknown.missingInputs, QStringList{QStringLiteral("platform")});
    EXPECT_EQ(unknown.evidence.front().rule, QStringLiteral("platform.unknown"));
}

TEST(Platform, AFamilyDoesNotTellItsReleaseUnlessTheBuildDoes)
{
    EXPECT_EQ(truth(platform("windows-10-1809"), Machine().os("windows-10")), Truth::Unknown);
    EXPECT_EQ(truth(platform("windows-10-1809"), Machine().os("windows-10").value("build", "17763.100")), Truth::Yes);
    EXPECT_EQ(truth(platform("windows-10-22h2"), Machine().os("windows-10").value("build", "17763.100")), Truth::No);
    EXPECT_EQ(truth(platform("windows-10-1809"), Machine().os("windows").value("build", "17763.100")), Truth::Unknown)
        << "Server 2019 shares the build";
    EXPECT_EQ(truth(platform("debian-12"), Machine().os("windows-10")), Truth::No);
}

TEST(Product, AbsentOnlyWithAReason)
{
    const Condition firefox = product("firefox");
    EXPECT_EQ(truth(firefox, Machine().has("firefox", "127.0")), Truth::Yes);
    EXPECT_EQ(truth(firefox, Machine().has("firefox")), Truth::Yes) << "present, whatever the version";
    EXPECT_EQ(truth(firefox, Machine().has("firefox", "", Presence::Absent)), Truth::No);
    const Evaluation unknown = ask(firefox, Machine().os("windows-10-22h2"));
    EXPECT_EQ(unknown.truth, Truth::Unknown);
    EXPECT_EQ(unknown.missingInputs, QStringList{QStringLiteral("products")});
    EXPECT_FALSE(unknown.positive);
    EXPECT_EQ(truth(firefox, Machine().complete(InventoryClass::Products)), Truth::No);
    EXPECT_EQ(truth(product("hpe-sas-ssd"), Machine()), Truth::No) << "stated only";
    EXPECT_EQ(truth(product("mdaemon"), Machine().os("debian-12")), Truth::No) << "runs on Windows alone";
    EXPECT_EQ(truth(product("mdaemon"), Machine()), Truth::Unknown) << "platform not known";
}

TEST(Product, WhatOnlyPeopleStateOutlivesASoftwareList)
{
    Observation hand;
    hand.source = QStringLiteral("hand");
    hand.collected = QDateTime(QDate(2026, 1, 1), QTime(8, 0), QTimeZone::utc());
    hand.products.append({QStringLiteral("hpe-sas-ssd"), QStringLiteral("HPD6"), Presence::Installed, {}, {}});
    hand.products.append({QStringLiteral("firefox"), QStringLiteral("100.0"), Presence::Installed, {}, {}});
    Observation list;
    list.id = ObservationId{2};
    list.source = QStringLiteral("collector");
    list.collected = hand.collected.addDays(1);
    list.completeness[InventoryClass::Products] = {true, -1, 0};
    const ServerState state = fold({hand, list});
    Subject subject;
    subject.state = &state;
    EXPECT_EQ(evaluate(product("hpe-sas-ssd", ge("HPD8")), subject, testVocabulary()).truth, Truth::No);
    EXPECT_EQ(evaluate(product("hpe-sas-ssd"), subject, testVocabulary()).truth, Truth::Yes);
    EXPECT_EQ(evaluate(product("firefox"), subject, testVocabulary()).truth, Truth::No) << "uninstalled";
}

TEST(Product, VersionsInRange)
{
    Bounds esr = ge("115.13");
    esr.lt = QStringLiteral("116");
    EXPECT_EQ(truth(product("firefox", esr), Machine().has("firefox", "115.13")), Truth::Yes);
    EXPECT_EQ(truth(product("firefox", esr), Machine().has("firefox", "128.0")), Truth::No);
    EXPECT_EQ(rule(product("firefox", esr), Machine().has("firefox", "128.0")), QStringLiteral("product.reaches"));
    EXPECT_EQ(rule(product("firefox", ge("128.0")), Machine().has("firefox", "127.0")), QStringLiteral("product.below"));
    const Evaluation boh = ask(product("firefox", ge("128.0")), Machine().has("firefox", "boh"));
    EXPECT_EQ(boh.truth, Truth::Unknown);
    EXPECT_TRUE(boh.positive);
    EXPECT_EQ(boh.evidence.front().rule, QStringLiteral("product.not_comparable"));
    EXPECT_EQ(rule(product("firefox", ge("128.0")), Machine().has("firefox")), QStringLiteral("product.version_unknown"));
}

TEST(Product, AFamilyHoldsThroughItsReleases)
{
    EXPECT_EQ(truth(product("exchange"), Machine().has("exchange-2019", "15.2.1748.10")), Truth::Yes);
    EXPECT_EQ(truth(product("exchange", ge("15.2.1748.24")), Machine().has("exchange-2019", "15.2.1748.10")), Truth::No);
    EXPECT_EQ(truth(product("exchange-2016"), Machine().has("exchange-2019").complete(InventoryClass::Products)), Truth::No);
    EXPECT_EQ(truth(product("exchange-2016"), Machine().has("exchange").complete(InventoryClass::Products)), Truth::Unknown) << "which release?";
    EXPECT_EQ(truth(product("exchange-2016"), Machine().has("exchange").has("exchange-2019").complete(InventoryClass::Products)), Truth::No);
}

TEST(Product, LinuxPackagesShowProducts)
{
    const Machine web = Machine().os("debian-12").package("firefox-esr", "1:128.3.0esr-1~deb12u1").complete(InventoryClass::Packages);
    EXPECT_EQ(truth(product("firefox-esr", ge("128.3")), web), Truth::Yes);
    EXPECT_EQ(truth(product("firefox-esr", ge("128.4")), web), Truth::No);
    EXPECT_EQ(truth(product("firefox"), web), Truth::No) << "complete package list, not in it";
    EXPECT_EQ(ask(product("firefox"), Machine().os("debian-12")).missingInputs, QStringList{QStringLiteral("packages")});
}

TEST(Package, LowestReleaseInRange)
{
    const Machine mail = Machine().os("debian-12").package("libssl3", "3.0.14-1~deb12u1", "openssl").complete(InventoryClass::Packages);
    EXPECT_EQ(truth(named(Kind::Package, "openssl", lt("3.0.15-1~deb12u1")), mail), Truth::Yes);
    EXPECT_EQ(truth(named(Kind::Package, "openssl", ge("3.0.15-1~deb12u1")), mail), Truth::No);
    EXPECT_EQ(rule(named(Kind::Package, "openssl"), mail), QStringLiteral("package.present"));
    EXPECT_EQ(rule(named(Kind::Package, "openssl", ge("3.0.15-1~deb12u1")), mail), QStringLiteral("package.below"));
    EXPECT_EQ(truth(named(Kind::Package, "libssl3"), mail), Truth::No) << "a source package is asked for";
    EXPECT_EQ(truth(named(Kind::Package, "exim4"), mail), Truth::No);
    EXPECT_EQ(truth(named(Kind::Package, "exim4"), Machine().os("debian-12").package("a", "1")), Truth::Unknown);
    EXPECT_EQ(truth(named(Kind::Package, "exim4"), Machine().os("windows-7")), Truth::No) << "no such packages there";
}

TEST(Hotfix, AnUpdateThatWaitsForItsRestartDecidesOverAnUnknownBuild)
{
    const Condition fix =
        any({listed(Kind::KbAny, {QStringLiteral("KB5005625")}), minBuild({{QStringLiteral("windows-server-2019"), QStringLiteral("17763.2213")}})});
    for (const Condition &condition : {fix, any({fix.children[1], fix.children[0]})}) {
        const Evaluation pending = ask(condition, Machine().os("windows-server-2019").kb("KB5005625", Presence::Pending));
        EXPECT_EQ(pending.truth, Truth::No);
        EXPECT_TRUE(pending.pendingRestart);
        EXPECT_TRUE(pending.missingInputs.isEmpty());
        EXPECT_EQ(ask(condition, Machine().os("windows-server-2019").kb("KB5005625", Presence::Absent)).truth, Truth::Unknown);
        const Machine reached = Machine().os("windows-server-2019").value("build", "17763.2300").kb("KB5005625", Presence::Pending);
        EXPECT_EQ(ask(condition, reached).truth, Truth::Yes);
    }
}

TEST(Hotfix, ListedPendingAbsentUnlisted)
{
    const Condition kb = listed(Kind::KbAny, {QStringLiteral("KB968730"), QStringLiteral("KB938397")});
    EXPECT_EQ(truth(kb, Machine().kb("KB938397")), Truth::Yes);
    EXPECT_EQ(truth(kb, Machine().complete(InventoryClass::OsHotfixes)), Truth::No);
    EXPECT_EQ(truth(kb, Machine().kb("KB968730", Presence::Absent).kb("KB938397", Presence::Absent)), Truth::No);
    const Evaluation unlisted = ask(kb, Machine().kb("KB968730", Presence::Absent));
    EXPECT_EQ(unlisted.truth, Truth::Unknown);
    EXPECT_EQ(unlisted.missingInputs, QStringList{QStringLiteral("hotfixes")});
    const Evaluation pending = ask(kb, Machine().kb("KB968730", Presence::Pending).complete(InventoryClass::OsHotfixes));
    EXPECT_EQ(pending.truth, Truth::No);
    EXPECT_TRUE(pending.pendingRestart);
    EXPECT_EQ(pending.evidence.front().rule, QStringLiteral("kb.pending"));
}

TEST(Hotfix, AllOfThem)
{
    const Condition kbs = listed(Kind::KbAll, {QStringLiteral("KB1"), QStringLiteral("KB2")});
    EXPECT_EQ(truth(kbs, Machine().kb("KB1").kb("KB2")), Truth::Yes);
    EXPECT_EQ(truth(kbs, Machine().kb("KB1")), Truth::Unknown);
    EXPECT_EQ(truth(kbs, Machine().kb("KB1").complete(InventoryClass::OsHotfixes)), Truth::No);
    EXPECT_TRUE(ask(kbs, Machine().kb("KB1").kb("KB2", Presence::Pending)).pendingRestart);
    EXPECT_FALSE(ask(kbs, Machine().kb("KB1", Presence::Absent).kb("KB2", Presence::Pending)).pendingRestart) << "a restart is not enough";
}

const Condition build2019 = minBuild({{QStringLiteral("windows-server-2019"), QStringLiteral("17763.2213")}});

TEST(Build, UbrCountsWithinItsBuild)
{
    const auto at = [](const char *build) { return Machine().os("windows-server-2019").value("build", build); };
    EXPECT_EQ(truth(build2019, at("17763.2213")), Truth::Yes);
    EXPECT_EQ(truth(build2019, at("10.0.17763.6532")), Truth::Yes);
    EXPECT_EQ(truth(build2019, at("17763.2183")), Truth::No);
    EXPECT_EQ(truth(build2019, at("20348.1")), Truth::Yes) << "a later build of the same platform";
    EXPECT_EQ(truth(build2019, at("14393.9999")), Truth::No);
    EXPECT_EQ(truth(build2019, Machine().os("windows-11-24h2").value("build", "26100.1")), Truth::No) << "not in the map";
    for (const char *text : {"17763", "boh", "17763.x", "1.2.3.4.5"}) {
        const Evaluation unknown = ask(build2019, at(text));
        EXPECT_EQ(unknown.truth, Truth::Unknown) << text;
        EXPECT_EQ(unknown.missingInputs, QStringList{QStringLiteral("build")}) << text;
    }
    EXPECT_EQ(ask(build2019, Machine().value("build", "17763.6532")).missingInputs, QStringList{QStringLiteral("platform")});
}

TEST(Build, ALaterCumulativeAnswersForTheKb)
{
    const Condition fix = any({listed(Kind::KbAny, {QStringLiteral("KB5005625")}), build2019});
    const Evaluation later = ask(fix, Machine().os("windows-server-2019").value("build", "17763.6532"));
    EXPECT_EQ(later.truth, Truth::Yes);
    ASSERT_EQ(later.evidence.size(), 1U);
    EXPECT_EQ(later.evidence.front().rule, QStringLiteral("build.reaches"));
    EXPECT_EQ(later.evidence.front().input, QStringLiteral("build=17763.6532"));
    EXPECT_EQ(later.evidence.front().source, QStringLiteral("collector srv.txt"));
    const Evaluation nothing = ask(fix, Machine().os("windows-server-2019"));
    EXPECT_EQ(nothing.missingInputs, (QStringList{QStringLiteral("hotfixes"), QStringLiteral("build")}));
    const Evaluation below = ask(fix, Machine().os("windows-server-2019").value("build", "17763.2183"));
    EXPECT_EQ(below.truth, Truth::No) << "a build below decides over a hotfix list nobody gave";
    EXPECT_TRUE(below.missingInputs.isEmpty());
    const Evaluation pending = ask(fix, Machine().os("windows-server-2019").value("build", "17763.1").kb("KB5005625", Presence::Pending));
    EXPECT_EQ(pending.truth, Truth::No);
    EXPECT_TRUE(pending.pendingRestart);
}

TEST(Value, ServicePackAndPlatformVersion)
{
    EXPECT_EQ(truth(bounded(Kind::ServicePack, ge("3")), Machine().value("sp", "2")), Truth::No);
    EXPECT_EQ(truth(bounded(Kind::ServicePack, ge("3")), Machine().value("sp", "3")), Truth::Yes);
    EXPECT_EQ(ask(bounded(Kind::ServicePack, ge("3")), Machine()).missingInputs, QStringList{QStringLiteral("sp")});
    EXPECT_EQ(truth(bounded(Kind::PlatformVersion, lt("9.1(7)16")), Machine().value("os_version", "9.1(7)9")), Truth::Yes);
    EXPECT_EQ(rule(bounded(Kind::PlatformVersion, ge("1")), Machine().value("os_version", "boh")), QStringLiteral("platform_version.unknown"));
}

TEST(Value, AttributesCompareAsNumbersThenNaturally)
{
    const auto attribute = [](const char *name, Bounds bounds) { return named(Kind::Attribute, name, std::move(bounds)); };
    Bounds big;
    big.gt = QStringLiteral("512");
    EXPECT_EQ(truth(attribute("x", big), Machine().value("x", "1536")), Truth::Yes);
    EXPECT_EQ(truth(attribute("x", big), Machine().value("x", "512")), Truth::No);
    EXPECT_EQ(truth(attribute("x", ge("2048")), Machine().value("x", "0xA00")), Truth::Yes);
    EXPECT_EQ(truth(attribute("x", ge("7.0")), Machine().value("x", "7")), Truth::Yes);
    EXPECT_EQ(truth(attribute("x", ge("8776-8390")), Machine().value("x", "8777-8400")), Truth::Yes);
    EXPECT_EQ(truth(attribute("expires.x", ge("2000-01-01")), Machine().value("expires.x", "2026-12-03")), Truth::Yes);
    EXPECT_EQ(truth(attribute("counter.h", ge("32768")), Machine().value("counter.h", "40000@2026-11-01T00:00")), Truth::Yes);
    EXPECT_EQ(truth(attribute("x", ge("3")), Machine().value("x", "boh")), Truth::Unknown);
    Bounds same;
    same.eq = QStringLiteral("Updated");
    EXPECT_EQ(truth(attribute("x", same), Machine().value("x", "updated")), Truth::Yes);
    EXPECT_EQ(truth(attribute("x", same), Machine().value("x", "NotStarted")), Truth::No);
    EXPECT_EQ(truth(attribute("x", same), Machine()), Truth::Unknown);
    EXPECT_EQ(truth(attribute("x", {}), Machine()), Truth::No) << "known: that there is no value is an answer";
    EXPECT_EQ(truth(attribute("x", {}), Machine().value("attr.x", "1")), Truth::Yes);
}

TEST(Value, FlagsRolesRestart)
{
    EXPECT_EQ(truth(named(Kind::Flag, "f"), Machine().value("flag.f", "installed")), Truth::Yes);
    EXPECT_EQ(truth(named(Kind::Flag, "f"), Machine().value("flag.f", "absent")), Truth::No);
    EXPECT_EQ(truth(named(Kind::Flag, "f"), Machine()), Truth::Unknown);
    const Condition dc = listed(Kind::Role, {QStringLiteral("domain-controller")});
    EXPECT_EQ(truth(dc, Machine().value("role", "dns, Domain-Controller")), Truth::Yes);
    EXPECT_EQ(truth(dc, Machine().value("role", "mail")), Truth::No);
    EXPECT_EQ(ask(dc, Machine()).missingInputs, QStringList{QStringLiteral("role")});
    EXPECT_EQ(truth({Kind::PendingRestart, {}, {}, {}, {}, {}}, Machine().value("pending_restart", "yes")), Truth::Yes);
    EXPECT_TRUE(ask(no({Kind::PendingRestart, {}, {}, {}, {}, {}}), Machine().value("pending_restart", "yes")).pendingRestart);
    EXPECT_EQ(truth({Kind::PendingRestart, {}, {}, {}, {}, {}}, Machine()), Truth::Unknown);
}

TEST(Question, AnswerThenDefaultNeverUnknown)
{
    const ServerState state = Machine().state();
    QHash<QString, QuestionDefinition> questions;
    questions.insert(QStringLiteral("no-esu"), {QStringLiteral("no-esu"), QStringLiteral("customer"), {}, true});
    QHash<QString, bool> answers;
    Subject subject{&state, &answers, &questions, {}};
    const Evaluation open = evaluate(question("no-esu"), subject, testVocabulary());
    EXPECT_EQ(open.truth, Truth::Yes);
    EXPECT_EQ(open.openQuestions, QStringList{QStringLiteral("no-esu")});
    EXPECT_EQ(evaluate(question("uses-m365"), subject, testVocabulary()).truth, Truth::No) << "no definition, no default";
    answers.insert(QStringLiteral("no-esu"), false);
    const Evaluation answered = evaluate(question("no-esu"), subject, testVocabulary());
    EXPECT_EQ(answered.truth, Truth::No);
    EXPECT_TRUE(answered.openQuestions.isEmpty());
}

TEST(Evidence, OldestLeavesIdentityOut)
{
    Observation old;
    old.source = QStringLiteral("hand");
    old.collected = QDateTime(QDate(2020, 1, 1), QTime(8, 0), QTimeZone::utc());
    old.values[QStringLiteral("os")] = QStringLiteral("windows-10-22h2");
    Observation fresh;
    fresh.id = ObservationId{2};
    fresh.collected = QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::utc());
    fresh.products.append({QStringLiteral("firefox"), QStringLiteral("128.0"), Presence::Installed, {}, {}});
    const ServerState state = fold({old, fresh});
    Subject subject;
    subject.state = &state;
    EXPECT_EQ(evaluate(all({platform("windows-10-22h2"), product("firefox")}), subject, testVocabulary()).oldest, fresh.collected);
    EXPECT_EQ(evaluate(platform("windows-10-22h2"), subject, testVocabulary()).oldest, old.collected);
}

// FEEDS C3 rule 5: where one line of builds holds everything, the build says whether an update that a list names is there.
TEST(Build, BeatsAListThatNamesMore)
{
    const Condition fixed = any({listed(Kind::KbAny, {QStringLiteral("KB5005625"), QStringLiteral("KB5006672")}),
                                 minBuild({{QStringLiteral("windows-server-2019"), QStringLiteral("17763.2213")}})});
    const auto server = [](const char *build) { return Machine().os("windows-server-2019").value("build", build).kb("KB5005625"); };
    EXPECT_EQ(truth(fixed, server("17763.2213")), Truth::Yes);
    const Evaluation wrong = ask(fixed, server("17763.2212").complete(InventoryClass::OsHotfixes));
    EXPECT_EQ(wrong.truth, Truth::No);
    EXPECT_FALSE(wrong.pendingRestart);
    EXPECT_EQ(wrong.evidence.front().rule, QStringLiteral("kb.contradicted"));
    EXPECT_EQ(wrong.evidence.front().args.value(QStringLiteral("bound")).toString(), QStringLiteral("17763.2213"));
    EXPECT_EQ(truth(fixed, server("17763.2212")), Truth::No) << "an incomplete list changes nothing";
    const Evaluation restart = ask(fixed, server("17763.2212").value("pending_restart", "yes"));
    EXPECT_EQ(restart.truth, Truth::No);
    EXPECT_TRUE(restart.pendingRestart) << "it is installed and waits";
    EXPECT_EQ(truth(fixed, server("17763")), Truth::Yes) << "without its revision the build says nothing";
    EXPECT_EQ(rule(fixed, server("17763.3000")), QStringLiteral("kb.installed"));
    EXPECT_EQ(ask(fixed, server("17763.3000")).evidence.back().rule, QStringLiteral("build.reaches"));
}

TEST(Build, OfAnEarlierDaySaysNothingOfALaterList)
{
    Observation build;
    build.source = QStringLiteral("collector");
    build.collected = QDateTime(QDate(2026, 1, 1), QTime(8, 0), QTimeZone::utc());
    build.values = {{QStringLiteral("os"), QStringLiteral("windows-server-2019")}, {QStringLiteral("build"), QStringLiteral("17763.2000")}};
    Observation list;
    list.source = QStringLiteral("hand");
    list.collected = build.collected.addDays(1);
    list.hotfixes.append({QStringLiteral("KB5005625"), Presence::Installed, {}});
    const ServerState state = fold({build, list});
    Subject subject;
    subject.state = &state;
    const Condition fixed =
        any({listed(Kind::KbAny, {QStringLiteral("KB5005625")}), minBuild({{QStringLiteral("windows-server-2019"), QStringLiteral("17763.2213")}})});
    EXPECT_EQ(evaluate(fixed, subject, testVocabulary()).truth, Truth::Yes);
}

TEST(Build, DoesNotBeatTheListBeforeWindows10)
{
    // A security-only holds its month and leaves the build where it was.
    const Condition fixed = any(
        {listed(Kind::KbAny, {QStringLiteral("KB5022346")}), minBuild({{QStringLiteral("windows-server-2012-r2"), QStringLiteral("9600.20778")}})});
    EXPECT_EQ(truth(fixed, Machine().os("windows-server-2012-r2").value("build", "9600.20000").kb("KB5022346")), Truth::Yes);
}

} // namespace
