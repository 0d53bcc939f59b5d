#include "tests/core/inventory/support.h"

using namespace tagliando;

namespace {

TEST(DpkgQuery, SixColumns)
{
    const auto reading = readFixture("dpkg-query.tsv");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.source, q("dpkg-query"));
    EXPECT_EQ(seen.identity, IdentityEvidence());
    const std::vector<InstalledPackage> expected{
        {"adduser", "3.134", "all", "adduser", "3.134"},
        {"libc6", "2.36-9+deb12u4", "amd64", "glibc", "2.36-9+deb12u4"},
        {"libstdc++6", "12.2.0-14", "amd64", "gcc-12", "12.2.0-14"}, // on hold is installed
        {"nano", "7.2-1+b1", "amd64", "nano", "7.2-1"},              // half configured: its files are there
    };
    EXPECT_EQ(seen.packages, expected);
    EXPECT_EQ(reasons(*reading), (QStringList{q("import.package_broken@5"), q("import.package_broken@6")}));
    EXPECT_EQ(seen.completeness.value(InventoryClass::Packages), (Completeness{true, -1, 4}));
}

TEST(DpkgQuery, FewerColumnsAreTold)
{
    const struct {
        const char *text;
        InstalledPackage package;
        bool sources = false; ///< the list names them
    } cases[] = {
        {"libc6:amd64\t2.36-9\nzlib1g:amd64\t1:1.2.13\ngone\t\n", {"libc6", "2.36-9", "amd64", "libc6", "2.36-9"}},
        {"libc6:amd64\t2.36-9\tamd64\n", {"libc6", "2.36-9", "amd64", "libc6", "2.36-9"}},
        {"libc6\t2.36-9\tii \n", {"libc6", "2.36-9", "", "libc6", "2.36-9"}},
        {"libc6\t2.36-9\tglibc\n", {"libc6", "2.36-9", "", "glibc", "2.36-9"}, true},
        {"libc6\t2.36-9\tamd64\tinstall ok installed\n", {"libc6", "2.36-9", "amd64", "libc6", "2.36-9"}},
        {"libc6\t2.36-9+b1\tglibc\t2.36-9\n", {"libc6", "2.36-9+b1", "", "glibc", "2.36-9"}, true},
        {"libc6\t2.36-9\tamd64\tii\tglibc\r\n", {"libc6", "2.36-9", "amd64", "glibc", "2.36-9"}, true},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.text);
        ASSERT_OK(reading);
        EXPECT_EQ(reading->observations.front().packages.front(), c.package) << c.text;
        // Debian's advisories name source packages: a list without them proves nothing, and says so.
        EXPECT_EQ(reasons(*reading), c.sources ? QStringList() : QStringList{q("import.sources_missing@0")}) << c.text;
        EXPECT_EQ(reading->observations.front().completeness.value(InventoryClass::Packages).complete, c.sources);
    }
}

TEST(DpkgQuery, UnreadableLineIsReportedAndTheListIsPartial)
{
    QByteArray text;
    for (int i = 0; i < 30; ++i)
        text += "package" + QByteArray::number(i) + "\t1.0\tamd64\n";
    text += "bash\t5.2\tam";
    const auto cutInside = readBytes(text + "\nlibssl3\t3.0.1"); // the last line lost a column
    ASSERT_OK(cutInside);
    EXPECT_EQ(reasons(*cutInside), (QStringList{q("import.line_unreadable@32"), q("import.sources_missing@0")}));
    EXPECT_FALSE(cutInside->observations.front().completeness.value(InventoryClass::Packages).complete);
    EXPECT_EQ(cutInside->observations.front().packages.size(), 31u);
}

TEST(DpkgStatus, OnlyInstalledPackagesWithTheirSource)
{
    const auto reading = readFixture("dpkg-status.txt");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    const std::vector<InstalledPackage> expected{
        {"libc6", "2.36-9+deb12u4", "amd64", "glibc", "2.36-9+deb12u4"},
        {"linux-image-6.1.0-18-amd64", "6.1.76-1", "amd64", "linux-signed-amd64", "6.1.76+1"},
        {"bash", "5.2.15-2+b2", "amd64", "bash", "5.2.15-2"},
        {"man-db", "2.11.2-2", "amd64", "man-db", "2.11.2-2"},
    };
    EXPECT_EQ(seen.packages, expected);
    EXPECT_EQ(reasons(*reading), QStringList{q("import.package_broken@31")});
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Packages).complete);
}

TEST(DpkgStatus, LostFieldsMakeItPartial)
{
    const auto reading =
        readBytes("Package: a1\nStatus: install ok installed\nVersion: 1\n\nPackage: b1\nStatus: install ok installed\n\n"
                  "Package: c1\nVersion: 2\nStatus: install ok odd\n\nno colon here\nPackage: d1\nStatus: install ok installed\nVersion: 3\n"
                  "Package: e1\nStatus: install ok installed\nVersion: 4\n");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    ASSERT_EQ(seen.packages.size(), 3u);
    EXPECT_EQ(seen.packages[2].name, "e1"); // a lost blank line does not make two packages one
    EXPECT_EQ(reasons(*reading),
              (QStringList{q("import.package_without_version@5"), q("import.package_without_status@8"), q("import.line_unreadable@12")}));
    EXPECT_FALSE(seen.completeness.value(InventoryClass::Packages).complete);
}

TEST(RpmQuery, ASeventhColumnNamesTheModule)
{
    const auto reading =
        readBytes("nodejs 1 18.20.6 1.module+el9.5.0+32 x86_64 nodejs-18.20.6-1.module+el9.5.0+32.src.rpm nodejs:18:9050020250130:rhel9\n"
                  "bash 0 5.1.8 9.el9 x86_64 bash-5.1.8-9.el9.src.rpm (none)\n");
    ASSERT_OK(reading);
    const std::vector<InstalledPackage> expected{
        {"bash", "5.1.8-9.el9", "x86_64", "bash", "5.1.8-9.el9", ""},
        {"nodejs", "1:18.20.6-1.module+el9.5.0+32", "x86_64", "nodejs", "1:18.20.6-1.module+el9.5.0+32", "nodejs:18"},
    };
    std::vector<InstalledPackage> packages = reading->observations.front().packages;
    std::sort(packages.begin(), packages.end(), [](const InstalledPackage &a, const InstalledPackage &b) { return a.name < b.name; });
    EXPECT_EQ(packages, expected);
}

TEST(RpmQuery, EpochAndSource)
{
    const auto reading = readFixture("rpm-qa.txt");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    const std::vector<InstalledPackage> expected{
        {"glibc", "2.34-100.el9_4.2", "x86_64", "glibc", "2.34-100.el9_4.2"},
        {"bind-libs", "32:9.16.23-18.el9_4.1", "x86_64", "bind", "32:9.16.23-18.el9_4.1"},
    };
    EXPECT_EQ(seen.packages, expected);
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Packages).complete);
}

TEST(OsRelease, MinorFallsBackToTheRelease)
{
    const auto alma = readFixture("os-release-alma");
    ASSERT_OK(alma);
    EXPECT_EQ(value(alma->observations.front(), "os"), q("almalinux-9"));
    EXPECT_EQ(value(alma->observations.front(), "os_version"), q("9.4"));
    const auto stream = readBytes("ID=centos\nVERSION_ID=8\nPRETTY_NAME=\"CentOS Stream 8\"\n");
    ASSERT_OK(stream);
    EXPECT_EQ(value(stream->observations.front(), "os"), q("centos-stream-8"));
    const auto testing = readBytes("ID=debian\nVERSION_CODENAME=trixie\nPRETTY_NAME=\"Debian GNU/Linux trixie/sid\"\n");
    ASSERT_OK(testing);
    EXPECT_EQ(value(testing->observations.front(), "os"), q("debian-13"));
    const auto unknown = readBytes("ID=plan9\nVERSION_ID='4'\nPRETTY_NAME=\"Plan \\\"9\\\"\"\n");
    ASSERT_OK(unknown);
    EXPECT_EQ(reasons(*unknown), QStringList{q("import.platform_unknown@0")});
    EXPECT_EQ(unknown->rejected.front().args.value(q("text")).toString(), q("Plan \"9\""));
}

TEST(KernelLine, RunningKernelAndHost)
{
    const auto line = readBytes("Linux mx1 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01) x86_64 GNU/Linux\n");
    ASSERT_OK(line);
    EXPECT_EQ(value(line->observations.front(), "kernel"), q("6.1.0-18-amd64"));
    EXPECT_EQ(line->observations.front().identity.hostname, q("mx1"));
    const auto release = readBytes("5.14.0-427.13.1.el9_4.x86_64\n");
    ASSERT_OK(release);
    EXPECT_EQ(value(release->observations.front(), "kernel"), q("5.14.0-427.13.1.el9_4.x86_64"));
}

TEST(VersionBanner, BuildWithRevision)
{
    const struct {
        const char *text, *build, *os;
        bool complete;
    } cases[] = {
        {"Microsoft Windows [Version 10.0.20348.2113]", "20348.2113", "windows-server-2022", true},
        {"\r\nMicrosoft Windows [Versione 10.0.20348.2113]\r\n\r\nC:\\>", "20348.2113", "windows-server-2022", true},
        {"Microsoft Windows [Версия 10.0.17763.6532]", "17763.6532", "", true}, // a client and a server have this build
        {"Microsoft Windows [Version 5.2.3790]", "3790", "", false},
        {"Microsoft Windows XP [Versione 5.1.2600]", "2600", "windows-xp", false},
        {"10.0.22631.4460\n", "22631.4460", "windows-11-23h2", true},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.text);
        ASSERT_OK(reading);
        const Observation &seen = reading->observations.front();
        EXPECT_EQ(value(seen, "build"), q(c.build)) << c.text;
        EXPECT_EQ(value(seen, "os"), q(c.os)) << c.text;
        EXPECT_EQ(seen.completeness.value(InventoryClass::Build).complete, c.complete) << c.text;
    }
    EXPECT_OK(readFixture("ver-it.txt"));
}

} // namespace
