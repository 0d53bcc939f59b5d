#include "core/store/serverstore.h"

#include "core/store/packagedictionary.h"
#include "core/store/query.h"
#include "tests/core/store/workspace.h"

#include <algorithm>
#include <random>
#include <tuple>

namespace tagliando {

namespace {

class ServerStoreTest : public WorkspaceTest {
protected:
    ServerStore store() { return ServerStore(database()); }

    ObservationId add(const Observation &observation)
    {
        const auto id = write([&] { return store().add(observation); });
        EXPECT_OK(id);
        return id ? *id : ObservationId{};
    }
};

std::vector<InstalledPackage> sorted(std::vector<InstalledPackage> packages)
{
    std::sort(packages.begin(), packages.end(), [](const InstalledPackage &a, const InstalledPackage &b) {
        return std::tie(a.name, a.architecture, a.version, a.source, a.sourceVersion) <
               std::tie(b.name, b.architecture, b.version, b.source, b.sourceVersion);
    });
    return packages;
}

Observation withPackages(ServerId server, const char *collected, std::vector<InstalledPackage> packages, bool complete = true)
{
    Observation observation;
    observation.server = server;
    observation.source = QStringLiteral("dpkg-query");
    observation.collected = utc(collected);
    observation.completeness.insert(InventoryClass::Packages, {complete, -1, int(packages.size())});
    observation.packages = std::move(packages);
    return observation;
}

InstalledPackage package(const char *name, const char *version) { return {name, version, "amd64", name, version}; }

std::vector<InstalledPackage> randomPackages(std::mt19937 &random, int count)
{
    std::vector<InstalledPackage> packages;
    const auto word = [&](int variety) { return QByteArray("w") + QByteArray::number(int(random() % unsigned(variety))); };
    for (int i = 0; i < count; ++i)
        packages.push_back({word(4000), word(9000), random() % 5 ? "amd64" : "i386", word(900), word(9000)});
    return packages;
}

// ServerState has no equality of its own: what package lists are made of, per server.
void expectSamePackages(const ServerState &a, const ServerState &b)
{
    ASSERT_EQ(bool(a.packages), bool(b.packages));
    if (a.packages) {
        EXPECT_EQ(*a.packages, *b.packages);
    }
    EXPECT_EQ(a.lastSeen, b.lastSeen);
    EXPECT_EQ(a.isComplete(InventoryClass::Packages), b.isComplete(InventoryClass::Packages));
}

} // namespace

TEST_F(ServerStoreTest, ServersComeBackAsSaved)
{
    const CustomerId rossi = customer("Rossi");
    const auto site = write([&] { return CustomerStore(database()).save(Site{{}, rossi, QStringLiteral("Sede"), {}, {}, 0}); });
    ASSERT_OK(site);
    Server full{{}, rossi, *site, QString::fromUtf8("SRV-È"), ServerKind::Component, day("2024-02-29")};
    Server bare{{}, rossi, {}, QStringLiteral("srv2"), ServerKind::Network, {}};
    for (Server *server : {&full, &bare}) {
        const auto id = write([&] { return store().save(*server); });
        ASSERT_OK(id);
        server->id = *id;
    }
    EXPECT_EQ(*store().servers(), (std::vector<Server>{bare}));
    EXPECT_EQ(*store().servers(true), (std::vector<Server>{full, bare}));
}

TEST_F(ServerStoreTest, ANameIsTakenAmongTheLivingOfOneCustomer)
{
    const CustomerId rossi = customer("Rossi");
    const CustomerId bianchi = customer("Bianchi");
    const ServerId old = server(rossi, "SRV1");
    server(bianchi, "SRV1");
    Server again{{}, rossi, {}, QStringLiteral("srv1")};
    const auto refused = write([&] { return store().save(again); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("store.name_taken"));

    Server retired{old, rossi, {}, QStringLiteral("SRV1"), ServerKind::Server, day("2026-01-01")};
    ASSERT_OK(write([&] { return store().save(retired); }));
    ASSERT_OK(write([&] { return store().save(again); }));
    retired.retired = {};
    const auto back = write([&] { return store().save(retired); });
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().code, QStringLiteral("store.name_taken"));
}

TEST_F(ServerStoreTest, AServerCannotStandAtAnotherCustomersSite)
{
    const CustomerId rossi = customer("Rossi");
    const CustomerId bianchi = customer("Bianchi");
    const auto site = write([&] { return CustomerStore(database()).save(Site{{}, bianchi, QStringLiteral("Sede"), {}, {}, 0}); });
    ASSERT_OK(site);
    EXPECT_FALSE(write([&] { return store().save(Server{{}, rossi, *site, QStringLiteral("SRV1")}); }));
    EXPECT_TRUE(store().servers()->empty());
}

TEST_F(ServerStoreTest, ObservationComesBackAsSaved)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    Observation full;
    full.server = srv;
    full.source = QStringLiteral("systeminfo");
    full.tool = QStringLiteral("10.0.17763");
    full.fileName = QString::fromUtf8("così è.txt");
    full.collected = QDateTime(day("2026-03-29"), QTime(1, 59, 59, 999), Qt::UTC);
    full.imported = utc("2026-03-30T08:00:00Z");
    full.rawSha256 = QByteArray::fromHex("00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff");
    full.identity = {QStringLiteral("SRV1"), QStringLiteral("rossi.local"), QStringLiteral("ABC123"), QStringLiteral("0123456789abcdef")};
    full.values = {{QStringLiteral("os"), QStringLiteral("windows-server-2019")},
                   {QStringLiteral("cleared"), QString()},
                   {QString::fromUtf8("attr.é"), QString::fromUtf8("\"quoted\"\n\t日本")}};
    full.hotfixes = {{QStringLiteral("KB5005625"), Presence::Pending, day("2021-09-14")}, {QStringLiteral("KB-TEST"), Presence::Absent, {}}};
    full.products = {
        {QStringLiteral("mdaemon"), QStringLiteral("9.6.0"), Presence::Installed, QStringLiteral("MDaemon Server"), QStringLiteral("Alt-N")},
        {QString::fromUtf8("Łódź Tool"), {}, Presence::Absent, {}, {}}};
    full.packages = {package("bash", "5.2.15-2+b7")};
    full.completeness = {
        {InventoryClass::Packages, {true, 1, 1}}, {InventoryClass::OsHotfixes, {false, 300, 2}}, {InventoryClass::Attributes, {true, -1, 0}}};
    full.id = add(full);
    Observation bare;
    bare.server = srv;
    bare.collected = utc("2026-04-01T00:00:00Z");
    bare.id = add(bare);
    reopen();
    const auto read = store().observations(srv);
    ASSERT_OK(read);
    EXPECT_EQ(*read, (std::vector<Observation>{full, bare}));
}

TEST_F(ServerStoreTest, AnObservationOfNoServerIsRefused)
{
    customer("Rossi");
    const QString before = digest();
    EXPECT_FALSE(write([&] { return store().add(withPackages(ServerId{5}, "2026-01-01T00:00:00Z", {package("a", "1")})); }));
    EXPECT_EQ(digest(), before);
}

TEST_F(ServerStoreTest, RandomPackageListsComeBackThroughTheirRuns)
{
    std::mt19937 random(20150120);
    const CustomerId rossi = customer("Rossi");
    std::vector<std::pair<ServerId, std::vector<InstalledPackage>>> lists;
    for (int i = 0; i < 12; ++i) {
        const ServerId srv = server(rossi, QByteArray("S" + QByteArray::number(i)).constData());
        lists.emplace_back(srv, randomPackages(random, int(random() % 2000)));
        add(withPackages(srv, "2026-01-01T00:00:00Z", lists.back().second));
        if (i == 5)
            reopen();
    }
    const auto states = store().states();
    ASSERT_OK(states);
    for (const auto &[srv, packages] : lists) {
        const auto read = store().observations(srv);
        ASSERT_OK(read);
        EXPECT_EQ(sorted(read->front().packages), sorted(packages));
        ASSERT_TRUE((*states)[srv]->packages);
        EXPECT_EQ(sorted((*states)[srv]->packages->all()), sorted(packages));
    }
}

TEST_F(ServerStoreTest, PackageNamesAreBytes)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    const std::vector<InstalledPackage> odd{
        {"caf\xe9", "1:2~\xff", "", QByteArray("a\0b", 3), ""}, {"", "", "", "", ""}, {"caf\xc3\xa9", "1", "all", "x", "1"}};
    add(withPackages(srv, "2026-01-01T00:00:00Z", odd));
    reopen();
    const auto read = store().observations(srv);
    ASSERT_OK(read);
    EXPECT_EQ(sorted(read->front().packages), sorted(odd));
    add(withPackages(srv, "2026-01-02T00:00:00Z", odd)); // the dictionary knows them again
    EXPECT_EQ(sorted((*store().state(srv))->packages->all()), sorted(odd));
}

TEST_F(ServerStoreTest, ARunIsAFormatByteAndSortedPairs)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    add(withPackages(srv, "2026-01-01T00:00:00Z", {package("a", "1"), package("b", "2")}));
    add(withPackages(srv, "2026-01-02T00:00:00Z", {package("b", "1"), package("a", "2")}));
    Query query(database(), QStringLiteral("SELECT run FROM observation_packages ORDER BY observation DESC"));
    ASSERT_OK(query.step());
    EXPECT_EQ(query.bytes(0), QByteArray::fromHex("01"
                                                  "01000000"
                                                  "02000000"
                                                  "02000000"
                                                  "01000000"));
}

TEST_F(ServerStoreTest, ADamagedRunIsAnErrorNotACrash)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    add(withPackages(srv, "2026-01-01T00:00:00Z", {package("a", "1")}));
    for (const char *run : {"", "02", "0101", "010100000001000000ff", "010000000001000000", "01ffffffff01000000", "0101000000ffffffff"}) {
        ASSERT_OK(
            write([&] { return Query(database(), QStringLiteral("UPDATE observation_packages SET run = ?")).bind(QByteArray::fromHex(run)).run(); }));
        const auto states = store().states();
        ASSERT_FALSE(states) << run;
        EXPECT_EQ(states.error().code, QStringLiteral("db.damaged")) << run;
        EXPECT_FALSE(database().digest()) << run;
    }
}

TEST_F(ServerStoreTest, DictionaryForgetsWhatWasRolledBack)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    const QString before = digest();
    {
        const auto transaction = Transaction::begin(database(), {}, QStringLiteral("test"));
        ASSERT_OK(transaction);
        ASSERT_OK(store().add(withPackages(srv, "2026-01-01T00:00:00Z", {package("lost", "1")})));
    }
    EXPECT_EQ(digest(), before);
    add(withPackages(srv, "2026-01-01T00:00:00Z", {package("kept", "2")}));
    reopen();
    const auto read = store().observations(srv);
    ASSERT_OK(read);
    EXPECT_EQ(read->front().packages, (std::vector<InstalledPackage>{package("kept", "2")}));
}

TEST_F(ServerStoreTest, TwoConnectionsShareOneDictionary)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    const auto other = Database::open(path());
    ASSERT_OK(other);
    ServerStore others(**other);
    for (int i = 0; i < 6; ++i) {
        const Observation mine =
            withPackages(srv, "2026-01-01T00:00:00Z", {package("common", "1"), {"n" + QByteArray::number(i), "1", "all", "s", "1"}});
        if (i % 2) {
            add(mine);
        } else {
            auto transaction = Transaction::begin(**other, {}, QStringLiteral("test"));
            ASSERT_OK(transaction);
            ASSERT_OK(others.add(mine));
            ASSERT_OK(transaction->commit());
        }
    }
    EXPECT_EQ(*store().observations(srv), *others.observations(srv));
    Query count(database(), QStringLiteral("SELECT COUNT(*) FROM package_name"));
    EXPECT_EQ(*count.returnedId(), 7);
}

TEST_F(ServerStoreTest, TakingAnImportBackRestoresTheOneBefore)
{
    const ServerId srv = server(customer("Rossi"), "SRV1");
    Observation first = withPackages(srv, "2026-01-01T00:00:00Z", {package("openssl", "1.0"), package("bash", "5")});
    first.values = {{QStringLiteral("os"), QStringLiteral("debian-11")}};
    add(first);
    const QString before = digest();
    const auto stateBefore = store().state(srv);
    ASSERT_OK(stateBefore);

    Observation second = withPackages(srv, "2026-02-01T00:00:00Z", {package("openssl", "3.0"), package("new", "1")});
    second.values = {{QStringLiteral("os"), QStringLiteral("debian-12")}};
    const ObservationId wrong = add(second);
    EXPECT_EQ((*store().state(srv))->value(QStringLiteral("os")), QStringLiteral("debian-12"));
    EXPECT_EQ((*store().state(srv))->packages->size(), 2u);

    ASSERT_OK(write([&] { return store().remove(wrong); }));
    const auto stateAfter = store().state(srv);
    ASSERT_OK(stateAfter);
    EXPECT_EQ((*stateAfter)->value(QStringLiteral("os")), QStringLiteral("debian-11"));
    expectSamePackages(**stateAfter, **stateBefore);
    EXPECT_EQ(digest(), before);

    const auto twice = write([&] { return store().remove(wrong); });
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, QStringLiteral("import.unknown"));
    EXPECT_EQ(twice.error().args.value(QStringLiteral("id")).toLongLong(), wrong.value);
}

TEST_F(ServerStoreTest, StatesAreOfTheLivingAndOfThoseNeverSeen)
{
    const CustomerId rossi = customer("Rossi");
    const ServerId seen = server(rossi, "SRV1");
    const ServerId unseen = server(rossi, "SRV2");
    const ServerId retired = server(rossi, "SRV3");
    add(withPackages(seen, "2026-01-01T00:00:00Z", {}));
    add(withPackages(retired, "2026-01-01T00:00:00Z", {package("a", "1")}));
    ASSERT_OK(write([&] { return store().save(Server{retired, rossi, {}, QStringLiteral("SRV3"), ServerKind::Server, day("2026-01-02")}); }));
    const auto states = store().states();
    ASSERT_OK(states);
    EXPECT_EQ(states->size(), 2);
    EXPECT_TRUE((*states)[seen]->lastSeen.isValid());
    ASSERT_TRUE((*states)[seen]->packages); // a complete list of nothing
    EXPECT_TRUE((*states)[seen]->packages->empty());
    ASSERT_TRUE((*states)[unseen]);
    EXPECT_FALSE((*states)[unseen]->lastSeen.isValid());
    EXPECT_FALSE((*states)[unseen]->packages);
}

TEST_F(ServerStoreTest, SkippingSupersededListsNeverChangesTheFold)
{
    std::mt19937 random(4096);
    const CustomerId rossi = customer("Rossi");
    const QList<const char *> times{"2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z"};
    for (int round = 0; round < 40; ++round) {
        const ServerId srv = server(rossi, QByteArray("S" + QByteArray::number(round)).constData());
        ASSERT_OK(write([&]() -> Result<void> {
            for (unsigned i = 0; i < 1 + random() % 7; ++i) {
                Observation one = withPackages(srv, times[int(random() % 4)], {}, random() % 2);
                if (random() % 4 == 0)
                    one.source = QStringLiteral("hand");
                if (random() % 5 == 0)
                    one.completeness.clear();
                if (random() % 6 == 0)
                    one.imported = std::exchange(one.collected, QDateTime());
                for (unsigned p = random() % 4; p > 0; --p)
                    one.packages.push_back({"p" + QByteArray::number(int(random() % 5)), QByteArray::number(int(random() % 9)), "amd64", "p", "1"});
                const auto added = store().add(one);
                if (!added)
                    return added.error();
            }
            return {};
        }));
        const auto all = store().observations(srv);
        ASSERT_OK(all);
        expectSamePackages(**store().state(srv), fold(*all));
    }
    const auto states = store().states();
    ASSERT_OK(states);
    const auto servers = store().servers();
    ASSERT_OK(servers);
    for (const Server &one : *servers)
        expectSamePackages(*states->value(one.id), **store().state(one.id));
}

TEST_F(ServerStoreTest, IdentityIsPerFieldTheNewestStated)
{
    const CustomerId rossi = customer("Rossi");
    const ServerId known = server(rossi, "SRV1");
    const ServerId unknown = server(rossi, "SRV2");
    Observation newer = withPackages(known, "2026-02-01T00:00:00Z", {});
    newer.identity = {QStringLiteral("SRV1"), {}, {}, QStringLiteral("new")};
    Observation older = withPackages(known, "2026-01-01T00:00:00Z", {});
    older.identity = {QStringLiteral("OLD"), {}, QStringLiteral("S1"), QStringLiteral("old")};
    add(newer);
    add(older);
    add(withPackages(unknown, "2026-01-01T00:00:00Z", {}));
    const auto identities = store().identities();
    ASSERT_OK(identities);
    EXPECT_EQ(*identities, (QHash<ServerId, IdentityEvidence>{{known, {QStringLiteral("SRV1"), {}, QStringLiteral("S1"), QStringLiteral("new")}}}));
}

TEST_F(ServerStoreTest, RawFilesAreThoseThatObservationsCite)
{
    const CustomerId rossi = customer("Rossi");
    const ServerId srv = server(rossi, "SRV1");
    const ServerId other = server(customer("Bianchi"), "SRV1");
    const QByteArray a(32, 'a');
    const QByteArray b(32, 'b');
    for (const auto &[of, raw] : {std::pair(srv, a), std::pair(srv, a), std::pair(other, b), std::pair(srv, QByteArray())}) {
        Observation observation = withPackages(of, "2026-01-01T00:00:00Z", {});
        observation.rawSha256 = raw;
        add(observation);
    }
    EXPECT_EQ(*store().rawFiles(), (QSet<QByteArray>{a, b}));
    EXPECT_EQ(*store().rawFiles(rossi), (QSet<QByteArray>{a}));
    ASSERT_OK(write([&] { return CustomerStore(database()).remove(rossi); }));
    EXPECT_EQ(*store().rawFiles(), (QSet<QByteArray>{b}));
}

// What makes an import cheap: a list already known costs one row of eight bytes a package, and no row of the dictionaries.
TEST_F(ServerStoreTest, AnImportOfKnownPackagesIsOneRow)
{
    std::mt19937 random(1500);
    const ServerId srv = server(customer("Rossi"), "SRV1");
    const Observation import = withPackages(srv, "2026-01-01T00:00:00Z", randomPackages(random, 1500));
    const auto count = [&](const char *table) {
        return *Query(database(), QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1String(table)).returnedId();
    };
    add(import);
    const qint64 names = count("package_name");
    const qint64 versions = count("package_version");
    add(import);
    EXPECT_EQ(count("package_name"), names);
    EXPECT_EQ(count("package_version"), versions);
    EXPECT_EQ(count("observation_packages"), 2);
    EXPECT_EQ(*Query(database(), QStringLiteral("SELECT MAX(LENGTH(run)) FROM observation_packages")).returnedId(), 1 + 1500 * 8);
}

} // namespace tagliando
