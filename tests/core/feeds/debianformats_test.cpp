#include "core/feeds/decompress.h"
#include "core/feeds/formats/parsers.h"
#include "tests/core/feeds/fixtures.h"
#include "tests/core/feeds/realdata.h"

#include <QMap>
#include <QProcess>

namespace tagliando {
namespace {

const QByteArray release = "Origin: Debian\nSuite: oldstable-security\nCodename: bookworm-security\nDate: Fri, 20 Nov 2026 00:12:41 UTC\n"
                           "Valid-Until: Fri, 27 Nov 2026 00:12:41 UTC\nSHA256:\n"
                           " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855        0 contrib/binary-arm64/Packages\n"
                           " F61F27BD17DE546264AA58F40F3AAFAAC7021E0EF69C17F6B1B4CD7664A037EC       20 main/binary-amd64/Packages.gz\n";

const QByteArray packages = "Package: libssl3\nSource: openssl\nVersion: 3.0.17-1~deb12u2\nDescription: x\n more\n .\n text\n\n"
                            "Package: openssl\nVersion: 3.0.17-1~deb12u3\n\n"
                            "Package: binnmu\nSource: real (1:2.0-3)\nVersion: 1:2.0-3+b1\n\n\n"
                            "Package: old\nVersion: 1.0~rc1\n\nPackage: old\nVersion: 1.0\n";

QString reasonOf(const Error &error) { return error.args.value(QStringLiteral("reason")).toString(); }

} // namespace

TEST(InRelease, ReadsDatesCodenameAndHashes)
{
    const Result<ReleaseIndex> index = parseInRelease(release, {});
    ASSERT_OK(index);
    EXPECT_EQ(index->codename, QStringLiteral("bookworm-security"));
    EXPECT_EQ(index->suite, QStringLiteral("oldstable-security"));
    EXPECT_EQ(index->date, QDateTime(QDate(2026, 11, 20), QTime(0, 12, 41), Qt::UTC));
    EXPECT_EQ(index->validUntil, QDateTime(QDate(2026, 11, 27), QTime(0, 12, 41), Qt::UTC));
    ASSERT_EQ(index->sha256.size(), 1) << "the empty file is nobody's";
    EXPECT_EQ(index->sha256.value("f61f27bd17de546264aa58f40f3aafaac7021e0ef69c17f6b1b4cd7664a037ec"),
              QStringLiteral("main/binary-amd64/Packages.gz"));
    EXPECT_FALSE(parseInRelease(changed(release, "Valid-Until: Fri, 27 Nov 2026 00:12:41 UTC\n", ""), {})->validUntil.isValid());
}

TEST(InRelease, RefusesWhatIsNotOneWholeIndex)
{
    const QByteArray wrong[] = {
        "",
        "\n\n",
        changed(release, "Codename: bookworm-security\n", ""),
        changed(release, "Fri, 20 Nov 2026 00:12:41 UTC", "yesterday"),
        changed(release, "Fri, 27 Nov 2026 00:12:41 UTC", "2026-11-27"),
        changed(release, " F61F27", " F61F2"),
        changed(release, "       20 main", " main"),
        changed(release, "SHA256:\n", "SHA1:\n"),
        changed(release, "Suite:", "Codename: trixie-security\nSuite:"),
        release + "\nCodename: trixie-security\n",
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + release,
        " continued\n" + release,
    };
    for (const QByteArray &bytes : wrong) {
        const Result<ReleaseIndex> read = parseInRelease(bytes, QStringLiteral("InRelease"));
        ASSERT_FALSE(read) << bytes.constData();
        EXPECT_EQ(read.error().code, QStringLiteral("feed.bad"));
        EXPECT_EQ(read.error().args.value(QStringLiteral("file")).toString(), QStringLiteral("InRelease"));
    }
    EXPECT_EQ(parseInRelease("<html><body>captive portal</body></html>", {}).error().code, QStringLiteral("feed.html"));
}

TEST(Packages, KeepsTheNewestVersionOfEverySource)
{
    const Result<std::vector<PackageFix>> read = parsePackages(packages, {}, QStringLiteral("debian-12"), QStringLiteral("debian"));
    ASSERT_OK(read);
    QMap<QByteArray, QByteArray> versions;
    for (const PackageFix &fix : *read) {
        versions.insert(fix.source, fix.fixedVersion);
        EXPECT_EQ(fix.release, QStringLiteral("debian-12"));
        EXPECT_EQ(fix.feed, QStringLiteral("debian"));
    }
    const QMap<QByteArray, QByteArray> expected{{"openssl", "3.0.17-1~deb12u3"}, {"real", "1:2.0-3"}, {"old", "1.0"}};
    EXPECT_EQ(versions, expected);
    EXPECT_TRUE(parsePackages("", {}, {}, {})->empty()) << "an architecture without updates";
}

TEST(Packages, NamesTheLineOfWhatIsWrong)
{
    struct {
        QByteArray bytes;
        const char *reason;
        int line;
    } const wrong[] = {
        {changed(packages, "Version: 3.0.17-1~deb12u3\n", ""), "reason.missing", 9},
        {changed(packages, "Package: openssl\n", ""), "reason.missing", 9},
        {changed(packages, "1:2.0-3)", "1:2.0-3"), "reason.bad_value", 13},
        {changed(packages, "(1:2.0-3)", "(x:2.0-3)"), "reason.bad_version", 14},
        {changed(packages, "Package: binnmu", "Package binnmu"), "reason.syntax", 12},
        {changed(packages, "Version: 1.0~rc1\n", "Version: 1.0~rc1\nVersion: 2\n"), "reason.repeated", 19},
    };
    for (const auto &one : wrong) {
        const auto read = parsePackages(one.bytes, QStringLiteral("Packages"), {}, {});
        ASSERT_FALSE(read) << one.bytes.constData();
        EXPECT_EQ(reasonOf(read.error()), QLatin1String(one.reason));
        EXPECT_EQ(read.error().args.value(QStringLiteral("line")).toInt(), one.line) << one.bytes.constData();
    }
    EXPECT_FALSE(parsePackages(QByteArray(5'000'000, 'x'), {}, {}, {}));
    EXPECT_FALSE(parsePackages("Package: " + QByteArray(5'000'000, 'x') + "\nVersion: 1\n", {}, {}, {}));
}

TEST(Packages, RealIndexAgreesWithAnIndependentCount)
{
    REAL_DATA(file, "debian/apt-index/bookworm-security_main_amd64_Packages.gz");
    const Result<QByteArray> content = decompress(contentOf(file), file);
    ASSERT_OK(content);
    const auto read = parsePackages(*content, file, QStringLiteral("debian-12"), QStringLiteral("debian"));
    ASSERT_OK(read);
    QSet<QByteArray> sources;
    for (const QByteArray &stanza : QByteArray(*content).replace("\n\n", QByteArray(1, '\0')).split('\0')) {
        QByteArray source, package;
        for (const QByteArray &line : stanza.split('\n')) {
            if (line.startsWith("Package: "))
                package = line.mid(9);
            if (line.startsWith("Source: "))
                source = line.mid(8).split(' ').first();
        }
        if (!package.isEmpty())
            sources.insert(source.isEmpty() ? package : source);
    }
    EXPECT_GT(sources.size(), 100);
    EXPECT_EQ(read->size(), static_cast<std::size_t>(sources.size()));
}

} // namespace tagliando
