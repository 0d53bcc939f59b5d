// Ubuntu's, AlmaLinux' and Rocky's advisories: what becomes of each shape, and what is left out and counted.
#include "tests/core/feeds/linuxvocabulary.h"

using namespace tagliando;
using namespace tagliando::test;

namespace {

QByteArray osv(const QByteArray &id, const QByteArray &summary, const QByteArray &affected, const QByteArray &more = {})
{
    return R"({"id": ")" + id + R"(", "modified": "2024-05-02T10:00:00Z", "published": "2024-05-01T23:30:00Z", "summary": ")" + summary + R"(", )" +
           more + R"("affected": [)" + affected + "]}";
}

QByteArray package(const QByteArray &ecosystem, const QByteArray &name, const QByteArray &events, const QByteArray &purl = {})
{
    return R"({"package": {"ecosystem": ")" + ecosystem + R"(", "name": ")" + name + R"(", "purl": ")" + purl +
           R"("}, "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"})" + events + "]}]}";
}

QByteArray fixedIn(const QByteArray &version) { return R"(, {"fixed": ")" + version + R"("})"; }

TEST(LinuxFixes, AModularBuildBelongsToTheStreamOfItsTitle)
{
    const FixReading reading = readingOf(osv("ALSA-2024:1", "Important: nodejs:18 security update",
                                             package("AlmaLinux:9", "nodejs", fixedIn("1:18.19.1-1.module_el9.3.0+90+abc")) + ',' +
                                                 package("AlmaLinux:9", "openssl", fixedIn("1:3.0.7-25.el9_3")),
                                             R"("related": ["CVE-2024-22019", "RHSA-2024:1"], )"),
                                         "almalinux");
    EXPECT_EQ(linesOf(reading), (Lines{"almalinux-9 nodejs nodejs:18 - 1:18.19.1-1.module_el9.3.0+90+abc - ALSA-2024:1",
                                       "almalinux-9 openssl - - 1:3.0.7-25.el9_3 - ALSA-2024:1"}));
    EXPECT_EQ(reading.fixes.front().severity, Severity::High);
    EXPECT_EQ(linesOf(reading.fixes.front().cves), Lines{"CVE-2024-22019"});
    EXPECT_EQ(reading.fixes.front().released->date, QDate(2024, 5, 1));
}

TEST(LinuxFixes, TwoModulesInOneTitleAreBothKeptAndNoneIsGuessed)
{
    const QByteArray build = package("AlmaLinux:8", "libvirt", fixedIn("8.0.0-23.module_el8.10.0+1"));
    EXPECT_EQ(linesOf(readingOf(osv("ALSA-2", "Moderate: virt:rhel and virt-devel:rhel security update", build), "almalinux")).size(), 2);
    const FixReading untold = readingOf(osv("ALSA-3", "Moderate: libvirt security update", build), "almalinux");
    EXPECT_TRUE(untold.fixes.empty());
    EXPECT_EQ(leftOut(untold, "reason.unknown_module"), 1);
}

TEST(LinuxFixes, TwoVersionsOfOnePackageInOneAdvisoryStayApart)
{
    const FixReading reading = readingOf(osv("ALSA-2025:15115", "Important: postgresql:16 security update",
                                             package("AlmaLinux:8", "pgaudit", fixedIn("16.0-1.module_el8.9.0+3706+885c732e")) + ',' +
                                                 package("AlmaLinux:8", "pgaudit", fixedIn("16.0-1.module_el8.10.0+3801+ac2f0b8e"))),
                                         "almalinux");
    EXPECT_EQ(reading.fixes.size(), 2u);
}

TEST(LinuxFixes, UbuntuProIsNotForEverybodyAndFipsForNobodyHere)
{
    const FixReading reading = readingOf(
        osv("UBUNTU-CVE-2024-1000", "",
            package("Ubuntu:22.04:LTS", "wolfssl", "") + ',' +
                package("Ubuntu:Pro:22.04:LTS", "wolfssl", fixedIn("5.2.0-2ubuntu0.1~esm1"), "pkg:deb/ubuntu/wolfssl?distro=esm-apps/jammy") + ',' +
                package("Ubuntu:22.04:LTS", "open", "") + ',' +
                package("Ubuntu:Pro:FIPS-updates:22.04:LTS", "openssl", fixedIn("3.0.2-0ubuntu1.18+Fips1")) + ',' +
                package("Ubuntu:Pro:22.04:LTS", "openssl", fixedIn("3.0.2-0ubuntu1.18+Fips1"), "pkg:deb/ubuntu/openssl?distro=fips/jammy") + ',' +
                package("Ubuntu:22.04:LTS:for:NVIDIA:BlueField", "linux-bluefield", fixedIn("5.15.0-1")) + ',' +
                package("Ubuntu:4.10", "old", fixedIn("1")) + ',' + package("Debian:12", "bash", fixedIn("5.2-1"))),
        "ubuntu");
    EXPECT_EQ(linesOf(reading),
              (Lines{"ubuntu-22.04 open - - - - CVE-2024-1000", "ubuntu-22.04 wolfssl - - 5.2.0-2ubuntu0.1~esm1 ubuntu-pro CVE-2024-1000"}));
    EXPECT_EQ(leftOut(reading, "reason.special_build"), 3);
    EXPECT_EQ(leftOut(reading, "reason.unknown_release"), 1);
    EXPECT_EQ(leftOut(reading, "reason.other_distribution"), 1);
}

TEST(LinuxFixes, ASpecialInterestGroupsKernelIsNotRockys)
{
    const FixReading reading = readingOf(
        osv("RXSA-2023:0101", "Important: kernel security update",
            package("Rocky Linux:9", "kernel", fixedIn("0:5.14.0-1.el9.cloud"), "pkg:rpm/rocky-linux/kernel?distro=rocky-linux-9-sig-cloud&epoch=0")),
        "rocky");
    EXPECT_TRUE(reading.fixes.empty());
    EXPECT_EQ(leftOut(reading, "reason.special_build"), 1);
}

TEST(LinuxFixes, ANoticeWithoutSourcesIsCounted)
{
    const FixReading reading =
        readingOf(R"({"notices": [{"id": "USN-1-1", "published": "2022-01-01T00:00:00", "cves_ids": [], "release_packages": {"jammy": [
        {"is_source": false, "name": "libpng10-0", "version": ""}]}}], "limit": 20, "offset": 0, "total_results": 1})",
                  "ubuntu");
    EXPECT_TRUE(reading.fixes.empty());
    EXPECT_EQ(leftOut(reading, "reason.no_source"), 1);
}

TEST(LinuxFixes, AWithdrawnRecordTakesItsFixesAway)
{
    const FixReading reading =
        readingOf(osv("ALSA-9", "", package("AlmaLinux:9", "bash", fixedIn("1-1")), R"("withdrawn": "2025-08-01T19:34:27Z", )"), "almalinux");
    EXPECT_TRUE(reading.fixes.empty());
    EXPECT_TRUE(reading.advisories.contains(QStringLiteral("ALSA-9"))); // what was held of it is replaced by nothing
}

TEST(LinuxFixes, RockysApiNamesModulesAndArchitectures)
{
    const QByteArray page = R"({"advisories": [{"name": "RLSA-2025:1", "synopsis": "Important: nodejs:18 security update", "kind": "Security",
        "severity": "Important", "published_at": "2025-01-02T03:04:05+00:00", "cves": [{"cve": "CVE-2025-1"}, {"cve": "CVE-2025-23083"}],
        "packages": [
          {"nevra": "nodejs-1:18.20.6-1.module+el9.5.0+32.x86_64.rpm", "module_name": "nodejs", "module_stream": "18", "product_name": "Rocky Linux 9 x86_64"},
          {"nevra": "nodejs-1:18.20.6-1.module+el9.5.0+32.aarch64.rpm", "module_name": "nodejs", "module_stream": "18", "product_name": "Rocky Linux 9 aarch64"},
          {"nevra": "nodejs-1:18.20.6-1.module+el9.5.0+32.src.rpm", "module_name": "nodejs", "module_stream": "18", "product_name": "Rocky Linux 9 x86_64"},
          {"nevra": "only-0:1-1.el9.x86_64.rpm", "module_name": null, "module_stream": null, "product_name": "Rocky Linux 9 x86_64"},
          {"nevra": "cloud-0:1-1.el9.x86_64.rpm", "product_name": "Rocky Linux SIG Cloud 9"}]},
        {"name": "RLBA-2025:2", "synopsis": "bash bug fix update", "kind": "Bug Fix", "packages": []}], "total": 2})";
    const FixReading reading = readingOf(page, "rocky");
    EXPECT_EQ(linesOf(reading),
              (Lines{"rocky-9 nodejs nodejs:18 - 1:18.20.6-1.module+el9.5.0+32 - RLSA-2025:1", "rocky-9 only - x86_64 0:1-1.el9 - RLSA-2025:1"}));
    EXPECT_EQ(leftOut(reading, "reason.special_build"), 1);
    EXPECT_EQ(leftOut(reading, "reason.not_security"), 1);
}

TEST(LinuxFixes, AnErratumWithoutEpochLeavesItUnknown)
{
    const QByteArray errata = R"([{"updateinfo_id": "ALSA-2021:3253", "type": "security", "title": "Important: bind security update",
        "severity": "Important", "issued_date": {"$date": 1629790196000}, "references": [{"type": "cve", "id": "CVE-2021-3246"}],
        "pkglist": {"name": "almalinux-8-for-x86_64-appstream-rpms__8_0_default", "packages": [
          {"name": "bind", "version": "9.11.26", "release": "4.el8_4", "epoch": "32", "arch": "x86_64", "reboot_suggested": 1},
          {"name": "bind-libs", "version": "9.11.26", "release": "4.el8_4", "arch": "noarch"}]}}])";
    const FixReading reading = readingOf(errata, "almalinux");
    EXPECT_EQ(linesOf(reading),
              (Lines{"almalinux-8 bind - x86_64 32:9.11.26-4.el8_4 - ALSA-2021:3253", "almalinux-8 bind-libs - - 9.11.26-4.el8_4 - ALSA-2021:3253"}));
    EXPECT_EQ(reading.fixes.front().released->date, QDate(2021, 8, 24));
    EXPECT_EQ(reading.fixes.front().restart, Restart::Yes);
}

TEST(LinuxFixes, TheUsnDatabaseNamesSourcesAndPockets)
{
    const QByteArray database = R"({"4011-1": {"timestamp": 1560000000.5, "cves": ["CVE-2019-10906"], "releases": {
          "jammy": {"sources": {"jinja2": {"version": "2.8-1ubuntu0.1"}}, "allbinaries": {"python-jinja2": {"pocket": "security", "version": "2.8-1ubuntu0.1"}}},
          "bionic": {"sources": {"linux": {"version": "4.15.0-999.1"}}, "allbinaries": {"linux-image": {"pocket": "esm-infra", "version": "4.15.0-999.1"}}},
          "warty": {"sources": {"jinja2": {"version": "1"}}}}},
        "7000-1": {"timestamp": 1750000000, "cves": [], "releases": {"bionic": {"sources": {"linux": {"version": "4.15.0-1000.1"}}}}},
        "LSN-0001-1": {"releases": {}}})";
    const FixReading reading = readingOf(database, "ubuntu");
    EXPECT_EQ(linesOf(reading), (Lines{"ubuntu-18.04 linux - - 4.15.0-999.1 ubuntu-pro USN-4011-1",
                                       "ubuntu-18.04 linux - - 4.15.0-1000.1 ubuntu-pro USN-7000-1", // out after the release's end
                                       "ubuntu-22.04 jinja2 - - 2.8-1ubuntu0.1 - USN-4011-1"}));
    EXPECT_EQ(leftOut(reading, "reason.unknown_release"), 1);
    EXPECT_EQ(leftOut(reading, "reason.live_patch"), 1);
}

TEST(LinuxFixes, UbuntusApiTellsWhatIsOpen)
{
    const QByteArray page = R"({"cves": [{"id": "CVE-2024-2000", "priority": "high", "notices_ids": [], "packages": [{"name": "curl", "statuses": [
          {"release_codename": "jammy", "status": "released", "description": "7.81.0-1ubuntu1.14", "pocket": "security"},
          {"release_codename": "bionic", "status": "ignored", "description": "end of standard support", "pocket": "security"},
          {"release_codename": "bionic", "status": "released", "description": "7.58.0-2ubuntu3.24+esm2", "pocket": "esm-infra"},
          {"release_codename": "upstream", "status": "released", "description": "8.4.0"}]},
         {"name": "vim", "statuses": [{"release_codename": "jammy", "status": "needs-triage", "pocket": "security"},
          {"release_codename": "bionic", "status": "needed", "pocket": "security"}, {"release_codename": "focal", "status": "not-affected"}]}]}],
        "limit": 20, "offset": 0, "total_results": 1})";
    const FixReading reading = readingOf(page, "ubuntu");
    EXPECT_EQ(linesOf(reading), (Lines{"ubuntu-18.04 curl - - 7.58.0-2ubuntu3.24+esm2 ubuntu-pro CVE-2024-2000",
                                       "ubuntu-18.04 vim - - - - CVE-2024-2000", "ubuntu-22.04 curl - - 7.81.0-1ubuntu1.14 - CVE-2024-2000"}));
    EXPECT_EQ(leftOut(reading, "reason.undetermined"), 1);
}

TEST(LinuxFixes, OvalIsFollowedFromDefinitionToVersion)
{
    const QByteArray oval = R"(<?xml version="1.0"?><oval_definitions xmlns="http://oval.mitre.org/XMLSchema/oval-definitions-5"><definitions>
      <definition id="oval:com.ubuntu.jammy:def:1" class="vulnerability"><metadata><title>CVE-2023-48795 on Ubuntu 22.04 LTS (jammy) - medium</title>
        <affected family="unix"><platform>Ubuntu 22.04 LTS</platform></affected><reference source="CVE" ref_id="CVE-2023-48795"/>
        <advisory><severity>Medium</severity><public_date>2023-12-18 15:00:00 UTC</public_date></advisory></metadata>
        <criteria><criterion test_ref="t1" comment="openssh package in jammy was vulnerable but has been fixed (note: '1:8.9p1-3ubuntu0.5')."/>
        <criterion test_ref="t2" comment="libssh2 package in jammy is affected and needs fixing."/></criteria></definition></definitions>
      <tests><textfilecontent54_test id="t1"><object object_ref="o1"/><state state_ref="s1"/></textfilecontent54_test>
        <textfilecontent54_test id="t2"><object object_ref="o2"/></textfilecontent54_test></tests>
      <states><textfilecontent54_state id="s1"><subexpression datatype="debian_evr_string" operation="less than">
        1:8.9p1-3ubuntu0.5</subexpression></textfilecontent54_state></states></oval_definitions>)";
    EXPECT_EQ(linesOf(readingOf(oval, "ubuntu")),
              (Lines{"ubuntu-22.04 libssh2 - - - - CVE-2023-48795", "ubuntu-22.04 openssh - - 1:8.9p1-3ubuntu0.5 - CVE-2023-48795"}));
    QByteArray fips = oval;
    const FixReading reading = readingOf(fips.replace("<platform>Ubuntu 22.04", "<platform>Ubuntu Pro FIPS-updates 22.04"), "ubuntu");
    EXPECT_TRUE(reading.fixes.empty());
    EXPECT_EQ(leftOut(reading, "reason.special_build"), 1);
}

TEST(LinuxFixes, VexTellsWhatHasNoFixAndNotWhichVersionBroughtOne)
{
    const QByteArray vex = R"({"@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2026-05-20T15:02:47.589121Z", "statements": [
        {"vulnerability": {"name": "CVE-2023-1"}, "status": "fixed", "products": [{"@id": "pkg:deb/ubuntu/curl@7.81.0-1ubuntu1.24?arch=source&distro=jammy"}]},
        {"vulnerability": {"name": "CVE-2023-1"}, "status": "affected", "products": [{"@id": "pkg:deb/ubuntu/vim@8.0?arch=source&distro=bionic"},
         {"@id": "pkg:deb/ubuntu/vim@8.0?arch=amd64&distro=bionic"}]}]})";
    const FixReading reading = readingOf(vex, "ubuntu");
    EXPECT_EQ(linesOf(reading), Lines{"ubuntu-18.04 vim - - - - CVE-2023-1"});
    EXPECT_EQ(leftOut(reading, "reason.newest_not_fix"), 1);
}

TEST(LinuxFixes, ARepositorysUpdateInfoNamesModules)
{
    const QByteArray xml =
        R"(<?xml version="1.0"?><updates><update type="security"><id>ALSA-2022:4940</id><title>Important: nodejs:18 security update</title>
      <issued date="2022-06-08 00:00:00"/><severity>Important</severity><references><reference id="CVE-2022-1271" type="cve"/><reference id="RHSA-1" type="rhsa"/></references>
      <pkglist><collection short="a"><name>almalinux-9-for-x86_64-appstream-rpms__9_1_default</name><module name="nodejs" stream="18" version="9010020220615" context="rhel9" arch="x86_64"/>
        <package name="nodejs" version="18.0" release="1.module_el9.1.0+1" epoch="1" arch="x86_64" src="a.src.rpm"><filename>a.rpm</filename><reboot_suggested>1</reboot_suggested></package>
        <package name="nodejs" version="18.0" release="1.module_el9.1.0+1" epoch="1" arch="src"><filename>a.rpm</filename></package></collection></pkglist></update>
      <update type="bugfix"><id>ALBA-1</id></update></updates>)";
    const FixReading reading = readingOf(xml, "almalinux");
    EXPECT_EQ(linesOf(reading), Lines{"almalinux-9 nodejs nodejs:18 x86_64 1:18.0-1.module_el9.1.0+1 - ALSA-2022:4940"});
    EXPECT_EQ(linesOf(reading.fixes.front().cves), Lines{"CVE-2022-1271"});
    EXPECT_EQ(reading.fixes.front().restart, Restart::Yes);
    EXPECT_EQ(leftOut(reading, "reason.not_security"), 1);
}

/// Any bytes give fixes or one error with a code; no document leaves anything of itself behind when it is refused.
TEST(LinuxFixes, DamagedDocumentsAreReadOrRefused)
{
    const QByteArray seeds[] = {
        osv("ALSA-2024:1", "Important: nodejs:18 security update", package("AlmaLinux:9", "nodejs", fixedIn("1:18.19.1-1.module_el9.3.0+90+abc"))),
        R"({"advisories": [{"name": "RLSA-2025:1", "synopsis": "a", "kind": "Security", "packages": [{"nevra": "a-1:1-1.el9.x86_64.rpm", "product_name": "Rocky Linux 9 x86_64"}]}]})",
        R"({"4011-1": {"timestamp": 1560000000.5, "cves": [], "releases": {"jammy": {"sources": {"jinja2": {"version": "2.8-1ubuntu0.1"}}}}}})",
        R"({"openssl": {"CVE-2024-0001": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "3.0.14-1~deb12u2", "urgency": "high**"}}}}})",
        "[05 Mar 2023] DSA-5369-1 syslog-ng - security update\n\t{CVE-2022-38725}\n\t[bullseye] - syslog-ng 3.28.1-2+deb11u1\n",
        R"(<oval_definitions><definitions><definition id="oval:com.ubuntu.jammy:def:1"><criteria><criterion test_ref="t" comment="a package in jammy is affected"/></criteria></definition></definitions><tests><x_test id="t"/></tests></oval_definitions>)",
        R"(<updates><update type="security"><id>A</id><pkglist><collection><package name="a" version="1" release="1.el9" arch="x86_64"/></collection></pkglist></update></updates>)",
        R"({"document": {"category": "csaf_vex", "csaf_version": "2.0", "tracking": {"id": "CVE-2024-1"}}, "product_tree": {"relationships": [{"product_reference": "A", "relates_to_product_reference": "A", "full_product_name": {"product_id": "A", "name": "A"}}]}, "vulnerabilities": [{"cve": "CVE-2024-0001", "product_status": {"fixed": ["A"]}}]})",
    };
    quint32 random = 12345; // the same every time
    const auto next = [&] { return random = random * 1664525u + 1013904223u; };
    for (const QByteArray &seed : seeds) {
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = seed;
            for (quint32 changes = next() % 3 + 1; changes > 0 && !bytes.isEmpty(); --changes) {
                const qsizetype at = (next() >> 8) % static_cast<quint32>(bytes.size());
                switch ((next() >> 8) % 4) {
                case 0:
                    bytes[at] = static_cast<char>(next() >> 16);
                    break;
                case 1:
                    bytes.truncate(at);
                    break;
                case 2:
                    bytes.remove(at, static_cast<qsizetype>((next() >> 8) % 20));
                    break;
                default:
                    bytes.insert(at, bytes.mid((next() >> 8) % static_cast<quint32>(bytes.size()), 15));
                }
            }
            FixCollector collector(linuxVocabulary(), QStringLiteral("feed"), QStringLiteral("linux"));
            const Result<Taken> taken = readFixDocument(bytes, QStringLiteral("document"), collector);
            const FixReading reading = collector.finish();
            if (!taken) {
                EXPECT_FALSE(taken.error().code.isEmpty());
                EXPECT_TRUE(reading.fixes.empty() && reading.advisories.isEmpty() && reading.families.empty()) << bytes.constData();
            }
        }
    }
}

TEST(LinuxFixes, ABadDocumentIsRefusedByPlaceAndLeavesNothingBehind)
{
    const struct {
        const char *bytes, *reason;
        int line;
    } cases[] = {
        {"{\"id\": \"ALSA-1\",\n \"affected\": [{\"package\": {\"ecosystem\": \"AlmaLinux:9\"}}]}", "reason.missing", 2},
        {"{\"id\": \"ALSA-1\",\n \"affected\": [", "reason.syntax", 2},
        {"[{\"id\": \"ALSA-1\", \"affected\": []},\n\n {\"some\": \"thing\"}]", "reason.unknown_format", 3},
        {"{\"advisories\": [{\"name\": \"R\", \"packages\": [],\n \"synopsis\": \"\"}] trailing", "reason.syntax", 2},
        {"{\"a\": 1, \"a\": 2}", "reason.duplicate_key", 1},
        {"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><oval_definitions/>", "reason.doctype", 1},
        {"<oval_definitions><definitions>", "reason.truncated", 1},
        {"<updates><update>", "reason.truncated", 1},
        {"<updates><update type=\"security\"><title>x</title></update></updates>", "reason.missing", 1},
        {"<metadata/>", "reason.unknown_format", 1},
    };
    for (const auto &one : cases) {
        FixCollector collector(linuxVocabulary(), QStringLiteral("almalinux"), QStringLiteral("almalinux"));
        const auto taken = readFixDocument(one.bytes, QStringLiteral("file.json"), collector);
        ASSERT_FALSE(taken) << one.bytes;
        EXPECT_EQ(taken.error().code.toStdString(), "feed.bad") << one.bytes;
        EXPECT_EQ(argument(taken.error(), "reason"), one.reason) << one.bytes;
        EXPECT_EQ(argument(taken.error(), "line"), std::to_string(one.line)) << one.bytes;
        EXPECT_EQ(argument(taken.error(), "file"), "file.json");
        const FixReading reading = collector.finish();
        EXPECT_TRUE(reading.fixes.empty() && reading.advisories.isEmpty() && reading.notes.empty());
    }
    FixCollector collector(linuxVocabulary(), QStringLiteral("almalinux"), QStringLiteral("almalinux"));
    EXPECT_EQ(readFixDocument("<!DOCTYPE html><html>Login</html>", QStringLiteral("a"), collector).error().code.toStdString(), "feed.html");
    const auto hash = readFixDocument("0123abcd  advisory.json\n", QStringLiteral("a.sha256"), collector);
    ASSERT_OK(hash);
    EXPECT_EQ(*hash, Taken::NotAdvisories);
    const QByteArray deep = QByteArray("{\"x\":") + QByteArray(100000, '[');
    EXPECT_EQ(argument(readFixDocument(deep, QStringLiteral("a"), collector).error(), "reason"), "reason.too_deep");
}

} // namespace
