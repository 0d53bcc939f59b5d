#include "core/store/cataloguestore.h"

#include "core/store/generation.h"
#include "core/store/query.h"
#include "tests/core/store/workspace.h"

namespace tagliando {

namespace {

const QString debian = QStringLiteral("debian");
const QString bookworm = QStringLiteral("debian-12");

class CatalogueStoreTest : public WorkspaceTest {
protected:
    CatalogueStore store() { return CatalogueStore(database()); }

    qint64 count(const QString &table)
    {
        const Result<qint64> rows = Query(database(), QStringLiteral("SELECT COUNT(*) FROM ") + table).returnedId();
        EXPECT_OK(rows);
        return rows ? *rows : -1;
    }
};

PackageFix fix(const QByteArray &source, const char *version, const char *firstIndexed, const QString &release = bookworm)
{
    PackageFix fix;
    fix.release = release;
    fix.source = source;
    fix.fixedVersion = version;
    fix.advisory = QStringLiteral("DSA-5678-1");
    fix.severity = Severity::High;
    fix.cves = {QStringLiteral("CVE-2024-0001"), QStringLiteral("CVE-2024-0002")};
    fix.released = CatalogueDate{day("2024-05-31"), Precision::Month};
    fix.firstIndexed = day(firstIndexed);
    fix.feed = debian;
    return fix;
}

std::vector<PackageFix> manyFixes(int count, const char *version)
{
    std::vector<PackageFix> fixes;
    for (int i = 0; i < count; ++i)
        fixes.push_back(fix(QByteArray::number(100000 + i), version, "2026-01-01"));
    return fixes;
}

} // namespace

TEST_F(CatalogueStoreTest, DocumentsAreAddedAndReplacedOneByOne)
{
    using Document = CatalogueStore::Document;
    const Document fact{QStringLiteral("facts"), QStringLiteral("FR-1"), "{ \"id\": \"FR-1\", \"t\": \"citt\xc3\xa0\" }\n", day("2026-01-01")};
    const Document own{QStringLiteral("own"), QStringLiteral("FR-1"), "{}", {}};
    ASSERT_OK(store().put({fact, own}));
    EXPECT_EQ(*store().documents(), (std::vector<Document>{fact, own}));
    Document changed = fact;
    changed.body = "{}";
    changed.firstIndexed = {};
    ASSERT_OK(write([&] { return store().put({changed}); }));
    changed.firstIndexed = fact.firstIndexed; // kept
    reopen();
    EXPECT_EQ(*store().documents(), (std::vector<Document>{changed, own}));
}

TEST_F(CatalogueStoreTest, FixesComeBackAsSaved)
{
    PackageFix bare;
    bare.release = bookworm;
    bare.source = "zlib\xff";
    bare.feed = debian;
    PackageFix modular = fix("zzz-nodejs", "1:18.19.1-1.module_el9.4.0", "2026-01-01");
    modular.architecture = "x86_64";
    modular.module = "nodejs:18";
    modular.support = QStringLiteral("eus:9.4");
    modular.restart = Restart::Yes;
    const std::vector<PackageFix> fixes{fix("openssl", "3.0.15-1", "2026-01-01"), bare, modular};
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, fixes));
    reopen();
    EXPECT_EQ(*store().packageFixes(), fixes);
}

TEST_F(CatalogueStoreTest, ReplacingTouchesOneFeedAndReleaseOnly)
{
    const QString bullseye = QStringLiteral("debian-11");
    const PackageFix other = fix("bash", "5.1", "2026-01-01", bullseye);
    ASSERT_OK(store().replacePackageFixes(debian, bullseye, {other}));
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, {fix("openssl", "1", "2026-01-01"), fix("zlib", "1", "2026-01-01")}));
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, {fix("openssl", "2", "2026-02-01")}));
    EXPECT_EQ(*store().packageFixes(), (std::vector<PackageFix>{other, fix("openssl", "2", "2026-02-01")}));
    EXPECT_EQ(count(QStringLiteral("package_fix")), 2);
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, {}));
    EXPECT_EQ(*store().packageFixes(), (std::vector<PackageFix>{other}));
}

TEST_F(CatalogueStoreTest, TheDayAFixWasFirstSeenSurvives)
{
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, {fix("openssl", "1", "2026-01-01"), fix("zlib", "1", "2026-01-01")}));
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, {fix("openssl", "1", "2026-03-01"), fix("zlib", "2", "2026-03-01")}));
    EXPECT_EQ(*store().packageFixes(), (std::vector<PackageFix>{fix("openssl", "1", "2026-01-01"), fix("zlib", "2", "2026-03-01")}));
    // A version that went away and comes back is new again.
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, {fix("zlib", "1", "2026-04-01")}));
    EXPECT_EQ(store().packageFixes()->front().firstIndexed, day("2026-04-01"));
}

TEST_F(CatalogueStoreTest, EqualContentHasAnEqualDigestHoweverOftenReplaced)
{
    const auto fixes = manyFixes(700, "1");
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, fixes));
    ASSERT_OK(store().replaceKev({{QStringLiteral("CVE-1"), day("2026-01-01"), day("2026-01-22"), QStringLiteral("x"), true}}));
    const QString once = digest();
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(10, "2")));
    EXPECT_NE(digest(), once);
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, fixes));
    ASSERT_OK(store().replaceKev({{QStringLiteral("CVE-1"), day("2026-01-01"), day("2026-01-22"), QStringLiteral("x"), true}}));
    EXPECT_EQ(digest(), once);
}

TEST_F(CatalogueStoreTest, InsideATransactionEverythingWaitsForItsCommit)
{
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(10, "1")));
    const QString before = digest();
    {
        const auto transaction = Transaction::begin(database(), {}, QStringLiteral("test"));
        ASSERT_OK(transaction);
        ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(7000, "2")));
        EXPECT_EQ(store().packageFixes()->size(), 7000u);
    }
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(store().packageFixes()->size(), 10u);
}

TEST_F(CatalogueStoreTest, StagedRowsAreSeenByNobodyAndSweptByTheNextUpdate)
{
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(10, "1")));
    const QString before = digest();
    // What a killed update leaves: a claimed number and rows under it.
    Generation killed(database(), QStringLiteral("package_fix"), debian, bookworm);
    ASSERT_OK(write([&]() -> Result<void> {
        const Result<qint64> generation = killed.claim();
        if (!generation)
            return generation.error();
        return Query(database(),
                     QStringLiteral("INSERT INTO package_fix (feed, platform, generation, source, fixed_version, advisory, severity, cves, "
                                    "released_precision) VALUES (?, ?, ?, '', '', '', 'low', '[]', '')"))
            .bind(debian)
            .bind(bookworm)
            .bind(*generation)
            .run();
    }));
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(store().packageFixes()->size(), 10u);
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(4000, "2")));
    EXPECT_EQ(count(QStringLiteral("package_fix")), 4000);
}

TEST_F(CatalogueStoreTest, OfTwoUpdatesAtOnceTheLaterOneWins)
{
    Generation earlier(database(), QStringLiteral("package_fix"), debian, bookworm);
    const Result<qint64> generation = write([&] { return earlier.claim(); });
    ASSERT_OK(generation);
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(3, "2")));
    const auto flipped = write([&] { return earlier.flip(*generation); });
    ASSERT_FALSE(flipped);
    EXPECT_EQ(flipped.error().code, QStringLiteral("db.locked"));
    EXPECT_EQ(store().packageFixes()->size(), 3u);
}

TEST_F(CatalogueStoreTest, ABulkUpdateAnnouncesItselfOnce)
{
    const qint64 before = database().revision();
    ASSERT_OK(store().replacePackageFixes(debian, bookworm, manyFixes(9000, "1")));
    EXPECT_EQ(database().revision(), before + 1);
}

TEST_F(CatalogueStoreTest, KevIsReplacedAsAWhole)
{
    const KevEntry full{QStringLiteral("CVE-2021-44228"), day("2021-12-10"), day("2021-12-24"), QString::fromUtf8("Log4Shell “è”"), true};
    const KevEntry bare{QStringLiteral("CVE-2026-0001"), {}, {}, {}, false};
    ASSERT_OK(store().replaceKev({bare, full}));
    EXPECT_EQ(*store().kev(), (std::vector<KevEntry>{full, bare}));
    ASSERT_OK(write([&] { return store().replaceKev({full}); }));
    EXPECT_EQ(*store().kev(), (std::vector<KevEntry>{full}));
    EXPECT_EQ(count(QStringLiteral("kev")), 1);
}

TEST_F(CatalogueStoreTest, FeedStatesComeBackAsSaved)
{
    FeedState full{debian,
                   utc("2026-01-01T00:00:00Z"),
                   utc("2026-01-08T00:00:00Z"),
                   utc("2026-01-01T06:00:00Z"),
                   41000,
                   QStringLiteral("\"etag\""),
                   QStringLiteral("Thu, 01 Jan 2026 00:00:00 GMT"),
                   QStringLiteral("ABCDEF"),
                   {},
                   {}};
    FeedState onlyName;
    onlyName.name = QStringLiteral("kev");
    ASSERT_OK(store().save(full));
    ASSERT_OK(store().save(onlyName));
    reopen();
    EXPECT_EQ(*store().feeds(), (std::vector<FeedState>{full, onlyName}));
}

TEST_F(CatalogueStoreTest, AFailedRunIsRememberedWithoutChangingWhatIsHeld)
{
    FeedState state;
    state.name = debian;
    const QString empty = digest();
    state.lastError = QStringLiteral("feed.unreachable");
    state.fetched = utc("2026-01-01T05:00:00Z");
    ASSERT_OK(store().save(state));
    EXPECT_EQ(digest(), empty);
    state.records = 5;
    state.lastError.clear();
    ASSERT_OK(store().save(state));
    const QString before = digest();
    state.lastError = QStringLiteral("feed.bad_signature");
    state.lastErrorDetail = QStringLiteral("InRelease");
    state.fetched = utc("2026-01-02T05:00:00Z");
    ASSERT_OK(store().save(state));
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(*store().feeds(), (std::vector<FeedState>{state}));
}

} // namespace tagliando
