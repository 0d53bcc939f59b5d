// A package list is one run of numbers; what was put in comes out, byte for byte.
#include "core/store/query.h"
#include "tests/core/store/packages.h"

namespace tagliando {

namespace {

class PackageRunsTest : public ServerStoreTest {};

} // namespace

TEST_F(PackageRunsTest, RandomPackageListsComeBackThroughTheirRuns)
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

TEST_F(PackageRunsTest, PackageNamesAreBytes)
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

TEST_F(PackageRunsTest, ARunIsAFormatByteAndSortedPairs)
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

TEST_F(PackageRunsTest, ADamagedRunIsAnErrorNotACrash)
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

TEST_F(PackageRunsTest, DictionaryForgetsWhatWasRolledBack)
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

TEST_F(PackageRunsTest, TwoConnectionsShareOneDictionary)
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

TEST_F(PackageRunsTest, AnImportOfKnownPackagesIsOneRow)
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
