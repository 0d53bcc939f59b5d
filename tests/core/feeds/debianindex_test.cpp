#include "core/feeds/debianindex.h"
#include "tests/core/feeds/compressed.h"
#include "tests/core/feeds/fixtures.h"
#include "tests/core/feeds/realdata.h"
#include "tests/core/feeds/signedarchive.h"

namespace tagliando {
namespace {

const QByteArray packages = "Package: openssl\nVersion: 3.0.17-1~deb12u3\n\nPackage: libssl3\nSource: openssl\nVersion: 3.0.17-1~deb12u3\n";
const QDateTime now(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

QByteArray gzip(const QByteArray &content) { return compressed(content, archive_write_add_filter_gzip); }

class DebianIndexFiles : public testing::Test {
protected:
    static SignedArchive &archive()
    {
        static SignedArchive shared;
        static const bool made = shared.create();
        EXPECT_TRUE(made) << "gpg is needed (installer/packages-test.txt)";
        return shared;
    }

    void put(const char *name, const QByteArray &content) { SignedArchive::write(folder.filePath(QLatin1String(name)), content); }

    Result<DebianReading> read() { return readDebianIndexes({folder.path()}, smallVocabulary(), now, archive().keyring()); }

    QString codeOf(const Result<DebianReading> &result) { return result ? QStringLiteral("accepted") : result.error().code; }

    QTemporaryDir folder;
};

} // namespace

TEST_F(DebianIndexFiles, FindsPackagesByHashWhateverTheirName)
{
    put("some-index", archive().clearSigned(SignedArchive::release("bookworm-security", packages)));
    put("a file", gzip(packages));
    put("readme.txt", "not an index");
    const Result<DebianReading> reading = read();
    ASSERT_OK(reading);
    ASSERT_EQ(reading->indexes.size(), 1U);
    const DebianIndex &index = reading->indexes.front();
    EXPECT_EQ(index.release, QStringLiteral("debian-12"));
    EXPECT_EQ(index.name, QStringLiteral("bookworm-security"));
    EXPECT_EQ(index.date, QDateTime(QDate(2026, 11, 20), QTime(0, 12, 41), Qt::UTC));
    EXPECT_FALSE(index.outdated);
    EXPECT_EQ(index.signedBy, QStringLiteral("Test Archive <archive@example.org>"));
    EXPECT_EQ(index.fingerprint.size(), 40);
    ASSERT_EQ(index.fixes.size(), 1U);
    EXPECT_EQ(index.fixes[0].source, "openssl");
    EXPECT_EQ(index.fixes[0].release, QStringLiteral("debian-12"));
    EXPECT_EQ(index.fixes[0].advisory, QStringLiteral("bookworm-security"));
    ASSERT_EQ(reading->skipped.size(), 1U) << "nothing is left out silently";
    EXPECT_EQ(reading->skipped[0].code, QStringLiteral("index.unrelated"));
    EXPECT_TRUE(reading->skipped[0].args.value(QStringLiteral("file")).toString().endsWith(QLatin1String("readme.txt")));
}

TEST_F(DebianIndexFiles, PastValidUntilIsSaidNotRefused)
{
    put("InRelease", archive().clearSigned(SignedArchive::release("bookworm-security", packages)));
    put("Packages", packages);
    const QDateTime last(QDate(2026, 11, 27), QTime(0, 12, 41), Qt::UTC);
    const auto at = [&](const QDateTime &moment) { return readDebianIndexes({folder.path()}, smallVocabulary(), moment, archive().keyring()); };
    ASSERT_OK(at(last));
    EXPECT_FALSE(at(last)->indexes[0].outdated);
    EXPECT_TRUE(at(last.addSecs(1))->indexes[0].outdated);
    EXPECT_EQ(at(last.addSecs(1))->indexes[0].fixes.size(), 1U);
}

TEST_F(DebianIndexFiles, RefusesWhatNobodySigned)
{
    const QByteArray release = SignedArchive::release("bookworm-security", packages);
    const QByteArray good = archive().clearSigned(release);
    put("Packages", packages);
    put("InRelease", release);
    EXPECT_EQ(codeOf(read()), QStringLiteral("trust.unsigned"));
    put("InRelease", changed(good, "20 Nov 2026", "21 Nov 2026"));
    EXPECT_EQ(codeOf(read()), QStringLiteral("trust.bad_signature"));
    put("InRelease", good + "\nOrigin: Debian\n");
    EXPECT_EQ(codeOf(read()), QStringLiteral("trust.bad_signature")) << "text outside the signed block";
    put("InRelease", good + good);
    EXPECT_EQ(codeOf(read()), QStringLiteral("trust.bad_signature"));
    put("InRelease", good.left(good.size() / 2));
    EXPECT_EQ(codeOf(read()), QStringLiteral("trust.bad_signature"));
    put("InRelease", good);
    EXPECT_OK(read());
    SignedArchive stranger;
    ASSERT_TRUE(stranger.create());
    const Result<DebianReading> foreign = readDebianIndexes({folder.path()}, smallVocabulary(), now, stranger.keyring());
    EXPECT_EQ(codeOf(foreign), QStringLiteral("trust.no_key"));
    EXPECT_EQ(codeOf(readDebianIndexes({folder.path()}, smallVocabulary(), now, QStringLiteral("/nowhere.gpg"))), QStringLiteral("trust.no_keyring"));
}

TEST_F(DebianIndexFiles, RefusesContentThatTheIndexDoesNotVouchFor)
{
    put("InRelease", archive().clearSigned(SignedArchive::release("bookworm-security", packages)));
    EXPECT_EQ(codeOf(read()), QStringLiteral("feed.no_packages"));
    put("Packages", changed(packages, "deb12u3", "deb12u9"));
    EXPECT_EQ(codeOf(read()), QStringLiteral("feed.hash_mismatch"));
    put("Packages", packages);
    EXPECT_OK(read());
    put("Packages2.gz", gzip(changed(packages, "deb12u3", "deb12u9")));
    const Result<DebianReading> mixed = read();
    ASSERT_FALSE(mixed) << "one right file does not excuse a wrong one";
    EXPECT_EQ(mixed.error().code, QStringLiteral("feed.hash_mismatch"));
    EXPECT_TRUE(mixed.error().args.value(QStringLiteral("file")).toString().endsWith(QLatin1String("Packages2.gz")));
    put("Packages2.gz", gzip(packages).left(40));
    EXPECT_EQ(codeOf(read()), QStringLiteral("archive.bad"));
}

TEST_F(DebianIndexFiles, LeavesOutOtherIndexesAndSaysWhy)
{
    put("x_InRelease", archive().clearSigned(SignedArchive::release("bookworm", packages)));
    put("x_main_Packages", "Package: linux\nVersion: 6.1\n");
    EXPECT_EQ(codeOf(read()), QStringLiteral("feed.no_security"));
    put("y_InRelease", archive().clearSigned(SignedArchive::release("bookworm-security", packages)));
    put("y_main_Packages", packages);
    put("z_InRelease", archive().clearSigned(SignedArchive::release("sarge-security", packages)));
    put("w_InRelease", changed(SignedArchive::release("bookworm-security", packages), "Debian", "Elsewhere"));
    put("v_InRelease", archive().clearSigned(SignedArchive::release("bookworm-security", packages, "Thu, 19 Nov 2026 00:12:41 UTC")));
    const Result<DebianReading> reading = read();
    ASSERT_OK(reading);
    ASSERT_EQ(reading->indexes.size(), 1U);
    EXPECT_EQ(reading->indexes[0].date.date(), QDate(2026, 11, 20)) << "the newer of two states";
    QStringList codes;
    for (const Error &skipped : reading->skipped)
        codes << skipped.code;
    codes.sort();
    EXPECT_EQ(codes.join(QLatin1Char(' ')), QStringLiteral("index.foreign index.not_security index.older index.unknown_release index.unrelated"));
}

TEST_F(DebianIndexFiles, FilesOfAnIndexLeftOutAreNoMismatch)
{
    const QByteArray other = "Package: linux\nVersion: 6.1\n";
    put("first", archive().clearSigned(SignedArchive::release("bookworm", other)));
    put("second", archive().clearSigned(SignedArchive::release("bookworm-security", packages)));
    put("a", gzip(other));
    put("b", packages);
    const Result<DebianReading> reading = read();
    ASSERT_OK(reading);
    EXPECT_EQ(reading->skipped.size(), 2U);
    put("c", "Package: linux\nVersion: 6.2\n");
    EXPECT_EQ(codeOf(read()), QStringLiteral("feed.hash_mismatch"));
}

TEST_F(DebianIndexFiles, AFolderWithoutAnIndexIsRefused)
{
    EXPECT_EQ(codeOf(read()), QStringLiteral("feed.no_index"));
    put("Packages", packages);
    EXPECT_EQ(codeOf(read()), QStringLiteral("feed.no_index"));
    EXPECT_EQ(codeOf(readDebianIndexes({QStringLiteral("/nowhere")}, smallVocabulary(), now, archive().keyring())),
              QStringLiteral("file.not_found"));
}

TEST_F(DebianIndexFiles, RealIndexVerifiesWithDebiansKeys)
{
    REAL_DATA(path, "debian/apt-index");
    if (!QFile::exists(debianArchiveKeyring()))
        GTEST_SKIP() << "no Debian keyring";
    const Result<DebianReading> reading = readDebianIndexes({path}, smallVocabulary(), now);
    ASSERT_OK(reading);
    ASSERT_EQ(reading->indexes.size(), 1U);
    EXPECT_EQ(reading->indexes[0].release, QStringLiteral("debian-12"));
    EXPECT_TRUE(reading->indexes[0].signedBy.contains(QStringLiteral("Debian Security Archive Automatic Signing Key")));
    EXPECT_GT(reading->indexes[0].fixes.size(), 300U);
    EXPECT_TRUE(reading->skipped.empty());
}

} // namespace tagliando
