#include "core/domain/serverstate.h"

#include "tests/support/result.h"

#include <QTimeZone>

#include <algorithm>

using namespace tagliando;

namespace {

QDateTime day(int n) { return QDateTime(QDate(2026, 11, n), QTime(8, 0), QTimeZone::utc()); }

Observation observed(int id, int dayOfMonth, const char *source = "collector")
{
    Observation observation;
    observation.id = ObservationId{id};
    observation.source = QLatin1String(source);
    observation.fileName = QStringLiteral("file-%1").arg(id);
    observation.collected = day(dayOfMonth);
    return observation;
}

Observation hotfixes(Observation observation, const QStringList &kbs, bool complete)
{
    for (const QString &kb : kbs)
        observation.hotfixes.append({kb, Presence::Installed, {}});
    observation.completeness[InventoryClass::OsHotfixes] = {complete, int(kbs.size()), int(kbs.size())};
    return observation;
}

Observation product(Observation observation, const char *id, const char *version, bool complete = false)
{
    observation.products.append({QLatin1String(id), QLatin1String(version), Presence::Installed, {}, {}});
    observation.completeness[InventoryClass::Products] = {complete, -1, 1};
    return observation;
}

Observation value(Observation observation, const char *key, const char *text)
{
    observation.values[QLatin1String(key)] = QLatin1String(text);
    return observation;
}

QStringList names(const QHash<QString, Stated<HotfixStatement>> &hotfixes)
{
    QStringList keys = hotfixes.keys();
    keys.sort();
    return keys;
}

TEST(Fold, NothingObservedIsNothingKnown)
{
    const ServerState state = fold({});
    EXPECT_TRUE(state.lastSeen.isNull());
    EXPECT_EQ(state.packages, nullptr);
    EXPECT_FALSE(state.isComplete(InventoryClass::Packages));
}

TEST(Fold, NewestValueWinsInAnyOrder)
{
    std::vector<Observation> all{value(observed(3, 5), "build", "17763.100"), value(observed(1, 9), "build", "17763.300"),
                                 value(observed(2, 7), "build", "17763.200")};
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    do {
        const ServerState state = fold(all);
        EXPECT_EQ(state.value(QStringLiteral("build")), QStringLiteral("17763.300"));
        EXPECT_EQ(state.values.value(QStringLiteral("build")).fileName, QStringLiteral("file-1"));
        EXPECT_EQ(state.lastSeen, day(9));
    } while (std::next_permutation(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.id < b.id; }));
}

TEST(Fold, EqualTimesLetTheLaterIdWin)
{
    const ServerState state = fold({value(observed(8, 5), "role", "mail"), value(observed(7, 5), "role", "dns")});
    EXPECT_EQ(state.value(QStringLiteral("role")), QStringLiteral("mail"));
}

TEST(Fold, CollectedCountsNotImported)
{
    Observation old = value(observed(9, 1), "sp", "1");
    old.imported = day(20);
    const ServerState state = fold({value(observed(1, 2), "sp", "2"), old});
    EXPECT_EQ(state.value(QStringLiteral("sp")), QStringLiteral("2"));
    EXPECT_EQ(state.lastSeen, day(2));
}

TEST(Fold, EmptyValueClears)
{
    Observation clearing = value(value(value(observed(2, 6, "hand"), "role", ""), "product.mdaemon", ""), "kb.KB1", "");
    const ServerState state =
        fold({hotfixes(product(value(observed(1, 5), "role", "mail"), "mdaemon", "13.0.5"), {QStringLiteral("KB1")}, false), clearing});
    EXPECT_FALSE(state.has(QStringLiteral("role")));
    EXPECT_TRUE(state.products.isEmpty());
    EXPECT_TRUE(state.hotfixes.isEmpty());
}

TEST(Fold, RolesByHandAndRolesSeenAddUp)
{
    const ServerState state = fold({value(observed(1, 5, "hand"), "role", "mail,dns"), value(observed(2, 6), "role", "domain-controller")});
    EXPECT_EQ(state.value(QStringLiteral("role")), QStringLiteral("mail,dns,domain-controller"));
    const ServerState restated = fold({value(observed(1, 5, "hand"), "role", "mail"), value(observed(2, 6), "role", "domain-controller"),
                                       value(observed(3, 7, "hand"), "role", "web")});
    EXPECT_EQ(restated.value(QStringLiteral("role")), QStringLiteral("web,domain-controller"));
}


TEST(Fold, CompleteListReplacesWhatWasOlder)
{
    const ServerState state =
        fold({hotfixes(observed(1, 1), {QStringLiteral("KB1"), QStringLiteral("KB2")}, true),
              hotfixes(observed(2, 2, "hand"), {QStringLiteral("KB3")}, false), hotfixes(observed(3, 3), {QStringLiteral("KB2")}, true)});
    EXPECT_EQ(names(state.hotfixes), QStringList{QStringLiteral("KB2")});
    EXPECT_TRUE(state.isComplete(InventoryClass::OsHotfixes));
}

TEST(Fold, LaterPartialListAddsAndTheClassStaysComplete)
{
    const ServerState state =
        fold({hotfixes(observed(1, 1), {QStringLiteral("KB1")}, true), hotfixes(observed(2, 4), {QStringLiteral("KB9")}, false)});
    EXPECT_EQ(names(state.hotfixes), (QStringList{QStringLiteral("KB1"), QStringLiteral("KB9")}));
    EXPECT_TRUE(state.isComplete(InventoryClass::OsHotfixes));
    EXPECT_EQ(state.classes.value(InventoryClass::OsHotfixes).collected, day(1)) << "the complete list's own date";
}

TEST(Fold, OlderPartialListBeforeACompleteOneIsGone)
{
    const ServerState state =
        fold({hotfixes(observed(2, 4), {QStringLiteral("KB1")}, true), hotfixes(observed(1, 1), {QStringLiteral("KB9")}, false)});
    EXPECT_EQ(names(state.hotfixes), QStringList{QStringLiteral("KB1")});
}

TEST(Fold, HandEntryNeverReplacesAClass)
{
    Observation hand = hotfixes(observed(2, 4, "hand"), {QStringLiteral("KB9")}, true);
    const ServerState state = fold({hotfixes(observed(1, 1), {QStringLiteral("KB1")}, false), hand});
    EXPECT_EQ(names(state.hotfixes), (QStringList{QStringLiteral("KB1"), QStringLiteral("KB9")}));
    EXPECT_TRUE(state.isComplete(InventoryClass::OsHotfixes)) << "a person may declare the list complete";
}

TEST(Fold, APersonMayTakeCompletenessBack)
{
    const ServerState state = fold({hotfixes(observed(1, 1), {QStringLiteral("KB1")}, true), hotfixes(observed(2, 4, "hand"), {}, false)});
    EXPECT_FALSE(state.isComplete(InventoryClass::OsHotfixes));
}

TEST(Fold, ProductsACompleteListReplacedAreSetAside)
{
    const ServerState state = fold({product(observed(1, 1, "hand"), "hpe-sas-ssd", "HPD6"), product(observed(2, 2), "firefox", "127.0", true)});
    EXPECT_FALSE(state.products.contains(QStringLiteral("hpe-sas-ssd")));
    EXPECT_EQ(state.setAside.value(QStringLiteral("hpe-sas-ssd")).value.version, QStringLiteral("HPD6"));
    EXPECT_EQ(state.products.value(QStringLiteral("firefox")).source, QStringLiteral("collector"));
}

TEST(Fold, LowestVersionOfOneListCounts)
{
    const ServerState state = fold({product(product(product(observed(1, 1), "dotnet-8", "8.0.11"), "dotnet-8", "8.0.2"), "dotnet-8", "8.0.10")});
    EXPECT_EQ(state.products.value(QStringLiteral("dotnet-8")).value.version, QStringLiteral("8.0.2"));
}

InstalledPackage package(const char *name, const char *version, const char *source, const char *architecture = "amd64")
{
    return {name, version, architecture, source, version};
}

Observation packages(Observation observation, std::vector<InstalledPackage> list, bool complete)
{
    observation.completeness[InventoryClass::Packages] = {complete, int(list.size()), int(list.size())};
    observation.packages = std::move(list);
    return observation;
}

TEST(Fold, PackagesAreTheNewestCompleteListAndLaterPartsSorted)
{
    const ServerState state =
        fold({packages(observed(1, 1), {package("old", "1", "old")}, true),
              packages(observed(2, 2), {package("zsh", "5.8", "zsh"), package("libssl3", "3.0.1", "openssl"), package("openssl", "3.0.1", "openssl")},
                       true),
              packages(observed(3, 3), {package("libssl3", "3.0.2", "openssl")}, false)});
    ASSERT_NE(state.packages, nullptr);
    QStringList listed;
    for (const InstalledPackage &p : state.packages->all())
        listed << QLatin1String(p.source + '/' + p.name + '=' + p.version);
    EXPECT_EQ(listed, (QStringList{QStringLiteral("openssl/libssl3=3.0.2"), QStringLiteral("openssl/openssl=3.0.1"), QStringLiteral("zsh/zsh=5.8")}));
    EXPECT_TRUE(state.isComplete(InventoryClass::Packages));
}

TEST(Fold, AnEmptyCompletePackageListIsAList)
{
    const ServerState state = fold({packages(observed(1, 1), {}, true)});
    ASSERT_NE(state.packages, nullptr);
    EXPECT_TRUE(state.packages->empty());
}

} // namespace
