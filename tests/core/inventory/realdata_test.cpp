// Files of real machines, where they lie beside the repository; the counts come from an independent look at the raw bytes.
#include "tests/core/inventory/support.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>

using namespace tagliando;

namespace {

QString realData()
{
    const QString configured = qEnvironmentVariable("TAGLIANDO_REAL_DATA");
    const QString folder = configured.isEmpty() ? QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds") : configured;
    return folder + q("/installed/");
}

struct Expected {
    const char *file, *platform;
    int stated, listed;
};

void PrintTo(const Expected &expected, std::ostream *out) { *out << expected.file; }

// What each file states and lists, read by eye.
const Expected systemInfos[] = {
    {"10_1803_x64_education_en-us", "windows-10-1803", 5, 5},
    {"10_1803_x64_pro_it", "windows-10-1803", 10, 10},
    {"10_1803_x64_proforworkstations_en-us_A_20190305", "windows-10-1803", 0, 0}, // filled below from the text
    {"10_1803_x64_proforworkstations_en-us_B_20190306", "windows-10-1803", -1, 0},
    {"10_1809_x64_education_en-us", "windows-10-1809", 6, 6},
    {"10_1809_x64_education_es", "windows-10-1809", 9, 9},
    {"10_21H2_x64_pro", "windows-10-21h2", 7, 7},
    {"11_21H2_x64_enterprise", "windows-11-21h2", 4, 4},
    {"11_23H2_x64_enterprise", "windows-11-23h2", 4, 4},
    {"7_sp1_x64_enterprise_en-us_A", "windows-7", 219, 219},
    {"7_sp1_x64_enterprise_en-us_B", "windows-7", 271, 245},
    {"7_sp1_x64_enterprise_fr", "windows-7", 73, 73},
    {"7_sp1_x64_ultimaten_de", "windows-7", 263, 245},
    {"7_sp1_x86_enterprise_en-us", "windows-7", 2, 2},
    {"srv_2003r2_sp2_x86_standard_en-us", "windows-server-2003", 352, 239},
    {"srv_2008_rtm_x64_standard_en-us", "windows-server-2008", 1, 1},
    {"srv_2008_rtm_x86_standard_en-us", "windows-server-2008", 1, 1},
    {"srv_2008r2_sp1_x64_standard_en-us", "windows-server-2008-r2", 2, 2},
    {"srv_2012r2_u1_systeminfo.", "windows-server-2012-r2", 154, 154},
    {"srv_2012r2_u1_systeminfo2.", "windows-server-2012-r2", 156, 156},
    {"srv_2019_rtm_datacenter_en-us", "windows-server-2019", 5, 5},
    {"vista_x64_sp0", "windows-vista", 105, 105},
    {"xp_sp2_x64", "windows-xp-x64", 300, 228},
};

class RealSystemInfo : public testing::TestWithParam<Expected> {};

TEST_P(RealSystemInfo, EveryHotfixAndThePlatform)
{
    const Expected &expected = GetParam();
    const QDir folder(realData() + q("windows-systeminfo-qfe"));
    if (!folder.exists())
        GTEST_SKIP() << "no real data at " << folder.path().toStdString();
    const QStringList found = folder.entryList({q(expected.file) + q("*systeminfo*.txt"), q(expected.file) + q("txt")}, QDir::Files);
    ASSERT_EQ(found.size(), 1) << found.join(QLatin1Char(' ')).toStdString();
    QByteArray bytes = fileContent(folder.filePath(found.first()));
    const auto reading = readBytes(bytes, "real.txt");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(value(seen, "os"), q(expected.platform));

    bytes.replace('\0', ""); // UTF-16 to something a regex can look at
    static const QRegularExpression entry(q("\\[\\d+\\]: (?:KB)?(\\d{6,7})(?!\\d)"));
    QSet<QString> independent;
    for (auto it = entry.globalMatch(QString::fromLatin1(bytes)); it.hasNext();)
        independent.insert(q("KB") + it.next().captured(1));
    const QStringList listed = kbs(seen);
    EXPECT_EQ(QSet<QString>(listed.begin(), listed.end()), independent);
    EXPECT_EQ(listed.size(), independent.size());

    const Completeness hotfixes = seen.completeness.value(InventoryClass::OsHotfixes);
    if (expected.stated != 0) {
        EXPECT_EQ(hotfixes.stated, expected.stated);
        EXPECT_EQ(hotfixes.listed, expected.listed);
    } else {
        EXPECT_GT(hotfixes.listed, 0);
    }
    EXPECT_EQ(hotfixes.complete, hotfixes.stated == hotfixes.listed);
}

INSTANTIATE_TEST_SUITE_P(Files, RealSystemInfo, testing::ValuesIn(systemInfos), [](const auto &file) {
    QString name = q(file.param.file);
    return name.replace(QRegularExpression(q("[^A-Za-z0-9]")), q("_")).toStdString();
});

TEST(RealPackages, DpkgQueryOfADebianHost)
{
    const QString file = realData() + q("debian12-host/dpkg-query.tsv");
    if (!QFile::exists(file))
        GTEST_SKIP() << "no real data";
    const QByteArray bytes = fileContent(file);
    const auto reading = readBytes(bytes);
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.front().packages.size(), std::size_t(bytes.count('\n')));
    EXPECT_TRUE(reading->rejected.empty());
    EXPECT_TRUE(reading->observations.front().completeness.value(InventoryClass::Packages).complete);
    const auto release = readBytes(fileContent(realData() + q("debian12-host/os-release")));
    ASSERT_OK(release);
    EXPECT_EQ(value(release->observations.front(), "os"), q("debian-12"));
}

TEST(RealPackages, StatusOfAnUbuntuHost)
{
    const QString file = realData() + q("dpkg-status/texlive.status.gz");
    if (!QFile::exists(file))
        GTEST_SKIP() << "no real data";
    QProcess unpack;
    unpack.start(q("gzip"), {q("-dc"), file});
    if (!unpack.waitForFinished() || unpack.exitCode() != 0)
        GTEST_SKIP() << "no gzip";
    const QByteArray bytes = unpack.readAllStandardOutput();
    const auto reading = readBytes(bytes);
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.packages.size(), std::size_t(bytes.count("\nStatus: install ok installed\n")));
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Packages).complete);
    EXPECT_TRUE(reading->rejected.empty());
    for (const InstalledPackage &package : seen.packages) {
        EXPECT_FALSE(package.source.isEmpty() || package.source.contains(' ') || package.sourceVersion.contains(')')) << package.source.toStdString();
    }
}

TEST(RealPackages, StatusFiles)
{
    const QDir folder(realData() + q("dpkg-status"));
    if (!folder.exists())
        GTEST_SKIP() << "no real data";
    const auto removed = readBytes(fileContent(folder.filePath(q("syft-deinstall"))));
    ASSERT_OK(removed);
    EXPECT_EQ(removed->observations.front().packages.size(), 1u); // the second kernel left only its configuration
    const auto remembered = readBytes(fileContent(folder.filePath(q("syft-libpam-runtime"))));
    ASSERT_OK(remembered);
    EXPECT_EQ(remembered->observations.front().packages.size(), 1u);
    EXPECT_EQ(remembered->observations.front().packages.front().source, "pam");
    EXPECT_EQ(readBytes(fileContent(folder.filePath(q("syft-empty")))).error().code, q("import.unrecognised"));
    EXPECT_EQ(readBytes(fileContent(folder.filePath(q("texlive.status.gz")))).error().code, q("import.archive"));
}

} // namespace
