#include "core/store/serverstore.h"

#include "core/store/packagedictionary.h"
#include "core/store/query.h"
#include "tests/core/store/packages.h"

namespace tagliando {

namespace {

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
} // namespace tagliando
