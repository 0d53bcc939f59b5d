// The JSON of tools people already have: osquery, GLPI, PatchMon, NinjaOne, Tactical RMM, CycloneDX.
#include "tests/core/inventory/support.h"

using namespace tagliando;

namespace {

Completeness classOf(const Observation &seen, InventoryClass c) { return seen.completeness.value(c); }

TEST(Osquery, PackagesOfBothKinds)
{
    const auto deb =
        readBytes(R"json([{"admindir":"/var/lib/dpkg","arch":"amd64","maintainer":"x","name":"libc6","revision":"9+deb12u10","source":"glibc",
        "status":"install ok installed","version":"2.36-9+deb12u10"},{"admindir":"/var/lib/dpkg","arch":"amd64","maintainer":"x","name":"bash",
        "revision":"2+b8","source":"bash (5.2.15-2)","status":"install ok installed","version":"5.2.15-2+b8"},{"admindir":"/var/lib/dpkg","arch":"amd64",
        "maintainer":"x","name":"old","revision":"","source":"","status":"deinstall ok config-files","version":"1.0"}])json",
                  "srv01.json");
    ASSERT_OK(deb);
    const std::vector<InstalledPackage> expected{{"libc6", "2.36-9+deb12u10", "amd64", "glibc", "2.36-9+deb12u10"},
                                                 {"bash", "5.2.15-2+b8", "amd64", "bash", "5.2.15-2"}};
    EXPECT_EQ(deb->observations.front().packages, expected);
    EXPECT_TRUE(classOf(deb->observations.front(), InventoryClass::Packages).complete);
    const auto rpm =
        readBytes(R"json([{"arch":"x86_64","epoch":"32","name":"bind","package_group":"","release":"14.el9","sha1":"a","version":"9.16.23"},
        {"arch":"x86_64","epoch":"0","name":"bash","package_group":"","release":"6.el9","sha1":"b","version":"5.1.8"},
        {"arch":"(none)","epoch":"0","name":"gpg-pubkey","package_group":"","release":"4ae0493b","sha1":"c","version":"fd431d51"}])json");
    ASSERT_OK(rpm);
    ASSERT_EQ(rpm->observations.front().packages.size(), 2u);
    EXPECT_EQ(rpm->observations.front().packages[0].version, "32:9.16.23-14.el9");
    EXPECT_EQ(rpm->observations.front().packages[1].version, "5.1.8-6.el9");
}

TEST(Osquery, TablesByNameAndAnswersOneAfterTheOther)
{
    const char *const system = R"json([{"arch":"64-bit","build":"17763","codename":"Microsoft Windows Server 2019 Standard","major":"10","minor":"0",
        "name":"Microsoft Windows Server 2019 Standard","patch":"","platform":"windows","platform_like":"windows","revision":"6532","version":"10.0.17763"}])json";
    const char *const patches =
        R"json([{"caption":"","csname":"SRV01","description":"Update","hotfix_id":"KB5005112","installed_on":"9/13/2022"}])json";
    const char *const programs =
        R"json([{"identifying_number":"{1}","install_date":"","name":"7-Zip 23.01 (x64)","publisher":"Igor Pavlov","uninstall_string":"x","version":"23.01"}])json";
    for (const QByteArray &text : {QByteArray("{\"os_version\":") + system + ",\"patches\":" + patches + ",\"programs\":" + programs + '}',
                                   QByteArray(system) + '\n' + patches + '\n' + programs + '\n'}) {
        const auto reading = readBytes(text);
        ASSERT_OK(reading);
        ASSERT_EQ(reading->observations.size(), 1u);
        const Observation &seen = reading->observations.front();
        EXPECT_EQ(value(seen, "os"), q("windows-server-2019"));
        EXPECT_EQ(value(seen, "build"), q("17763.6532"));
        EXPECT_EQ(seen.identity.hostname, q("SRV01"));
        EXPECT_EQ(kbs(seen), QStringList{q("KB5005112")});
        EXPECT_EQ(seen.products.size(), 1);
        EXPECT_FALSE(classOf(seen, InventoryClass::OsHotfixes).complete);
    }
}

TEST(Osquery, ALogOfManyHosts)
{
    const auto reading = readBytes(
        R"json({"snapshot":[{"name":"bash","version":"5.2.15-2+b8","source":"bash","arch":"amd64","revision":"2+b8","maintainer":"x"}],"name":"pack_debs","hostIdentifier":"web1","unixTime":1763712000,"action":"snapshot"}
{"snapshot":[{"name":"Debian GNU/Linux","version":"12 (bookworm)","major":"12","minor":"0","patch":"0","platform":"debian","platform_like":"","codename":"bookworm"}],"name":"os","hostIdentifier":"web1","unixTime":"1763712001"}
{"snapshot":[{"name":"Ubuntu","version":"22.04.3 LTS (Jammy Jellyfish)","major":"22","minor":"4","patch":"0","platform":"ubuntu","platform_like":"debian","codename":"jammy"}],"name":"os","hostIdentifier":"web2","unixTime":1763712000}
)json");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 2u);
    EXPECT_EQ(reading->observations[0].identity.hostname, q("web1"));
    EXPECT_EQ(value(reading->observations[0], "os"), q("debian-12"));
    EXPECT_EQ(reading->observations[0].packages.size(), 1u);
    EXPECT_EQ(reading->observations[0].collected, QDateTime(QDate(2025, 11, 21), QTime(8, 0, 1), Qt::UTC));
    EXPECT_EQ(value(reading->observations[1], "os"), q("ubuntu-22.04"));
}

TEST(Glpi, LinuxAndWindows)
{
    const auto debian = readBytes(
        R"json({"action":"inventory","deviceid":"mx1-2026-11-20-08-15-02","itemtype":"Computer","content":{"versionclient":"GLPI-Agent_v1.5",
        "hardware":{"name":"mx1"},"bios":{"ssn":"VMware-1"},"operatingsystem":{"full_name":"Debian GNU/Linux 12 (bookworm)","name":"Debian","version":"12",
        "kernel_version":"6.1.0-18-amd64","arch":"x86_64"},"softwares":[{"name":"bash","version":"5.2.15-2+b8","arch":"amd64","from":"deb"},
        {"name":"","version":"1"}]}})json");
    ASSERT_OK(debian);
    const Observation &linuxHost = debian->observations.front();
    EXPECT_EQ(linuxHost.identity.hostname, q("mx1"));
    EXPECT_EQ(value(linuxHost, "os"), q("debian-12"));
    EXPECT_EQ(value(linuxHost, "kernel"), q("6.1.0-18-amd64"));
    EXPECT_EQ(linuxHost.packages.size(), 1u);
    EXPECT_EQ(reasons(*debian), (QStringList{q("import.rows_without_name@0"), q("import.sources_missing@0")}));
    EXPECT_FALSE(classOf(linuxHost, InventoryClass::Packages).complete);

    const char *const windows =
        R"json({"CONTENT":{"HARDWARE":{"NAME":"SRV02","OSVERSION":"10.0.17763"},"OPERATINGSYSTEM":{"FULL_NAME":"Microsoft Windows Server 2019 Standard",
        "KERNEL_VERSION":"10.0.17763"},"SOFTWARES":[{"NAME":"7-Zip 23.01 (x64)","VERSION":"23.01","FROM":"registry"},{"NAME":"KB5005112","FROM":"WMI"}]},
        "DEVICEID":"SRV02-2026-11-20-08-15-02"%1})json";
    const auto whole = readBytes(QByteArray(windows).replace("%1", ""));
    ASSERT_OK(whole);
    const Observation &server = whole->observations.front();
    EXPECT_EQ(value(server, "os"), q("windows-server-2019"));
    EXPECT_EQ(value(server, "build"), q("17763"));
    EXPECT_FALSE(classOf(server, InventoryClass::Build).complete);
    EXPECT_EQ(kbs(server), QStringList{q("KB5005112")});
    EXPECT_TRUE(classOf(server, InventoryClass::Products).complete);
    const auto partial = readBytes(QByteArray(windows).replace("%1", ",\"partial\":true"));
    ASSERT_OK(partial);
    EXPECT_FALSE(classOf(partial->observations.front(), InventoryClass::Products).complete);
}

TEST(Glpi, AnRpmsEpochIsNotPrinted)
{
    const auto reading = readBytes(R"json({"deviceid":"a","content":{"hardware":{"name":"a"},"operatingsystem":{"name":"AlmaLinux","version":"9.4"},
        "softwares":[{"name":"bind","version":"9.16.23-14.el9","arch":"x86_64","from":"rpm"}]}})json");
    ASSERT_OK(reading);
    EXPECT_EQ(value(reading->observations.front(), "os"), q("almalinux-9"));
    EXPECT_EQ(reading->observations.front().packages.front().version, "?:9.16.23-14.el9");
    EXPECT_TRUE(classOf(reading->observations.front(), InventoryClass::Packages).complete);
}

TEST(PatchMon, AgentReportAndServerAnswer)
{
    const auto agent = readBytes(
        R"json({"packages":[{"name":"bash","description":"x","currentVersion":"5.1.8-6.el9","availableVersion":"5.1.8-9.el9","needsUpdate":true,
        "isSecurityUpdate":true},{"name":"curl","currentVersion":"7.76.1-26.el9","needsUpdate":false,"isSecurityUpdate":false}],"osType":"Rocky Linux",
        "osVersion":"9.4","hostname":"db1","machineId":"0f3c","kernelVersion":"5.14.0-427.el9.x86_64","needsReboot":true,"agentVersion":"1.3.0"})json");
    ASSERT_OK(agent);
    const Observation &seen = agent->observations.front();
    EXPECT_EQ(seen.identity.hostname, q("db1"));
    EXPECT_EQ(seen.identity.machineId, q("0f3c"));
    EXPECT_EQ(value(seen, "os"), q("rocky-9"));
    EXPECT_EQ(value(seen, "pending_restart"), q("yes"));
    EXPECT_EQ(value(seen, "attr.waiting_updates"), q("1"));
    ASSERT_EQ(seen.packages.size(), 2u);
    EXPECT_EQ(seen.packages[0].version, "?:5.1.8-6.el9");
    EXPECT_TRUE(classOf(seen, InventoryClass::Packages).complete);

    const auto server = readBytes(
        R"json({"host":{"id":"1","hostname":"mx1","friendly_name":"posta"},"packages":[{"name":"bash","current_version":"5.2","available_version":null,
        "needs_update":false,"is_security_update":false,"last_checked":"2026-11-20T08:00:00Z"}],"total":2})json");
    ASSERT_OK(server);
    EXPECT_EQ(classOf(server->observations.front(), InventoryClass::Packages), (Completeness{false, 2, 1})) << "the second page is elsewhere";
}

TEST(NinjaOne, AnswersAreJoinedByTheDevicesNumber)
{
    const auto devices = readBytes(
        R"json([{"id":17,"organizationId":2,"nodeClass":"WINDOWS_SERVER","systemName":"DC1","dnsName":"dc1.alfa.local","lastContact":1763712000.5,
        "os":{"name":"Windows Server 2019 Standard Edition","buildNumber":"17763","needsReboot":true},"system":{"serialNumber":"S1"}}])json");
    ASSERT_OK(devices);
    EXPECT_EQ(devices->deviceNames.value(q("ninjaone:17")), q("DC1"));
    const Observation &dc = devices->observations.front();
    EXPECT_EQ(value(dc, "os"), q("windows-server-2019"));
    EXPECT_EQ(dc.identity.serial, q("S1"));
    EXPECT_EQ(value(dc, "pending_restart"), q("yes"));

    const auto installs = readBytes(
        R"json({"results":[{"id":"a","deviceId":17,"kbNumber":"KB5005112","name":"x","status":"FAILED","installedAt":1763600000,"timestamp":1763712000.2},
        {"id":"a","deviceId":17,"kbNumber":"KB5005112","name":"x","status":"INSTALLED","installedAt":1763625600,"timestamp":1763712000.2},
        {"id":"b","deviceId":18,"kbNumber":"5034765","name":"y","status":"MANUAL","timestamp":1763712100},
        {"id":"c","deviceId":18,"kbNumber":null,"name":"Intel - Display","status":"APPROVED","timestamp":1763712100}],"cursor":{"name":"x"}})json");
    ASSERT_OK(installs);
    ASSERT_EQ(installs->observations.size(), 2u);
    EXPECT_EQ(value(installs->observations[0], "attr.device"), q("ninjaone:17"));
    EXPECT_EQ(installs->observations[0].hotfixes, (QList<HotfixStatement>{{q("KB5005112"), Presence::Installed, QDate(2025, 11, 20)}}));
    EXPECT_EQ(installs->observations[1].hotfixes, (QList<HotfixStatement>{{q("KB5034765"), Presence::Absent, {}}}));
    EXPECT_FALSE(classOf(installs->observations[0], InventoryClass::OsHotfixes).complete);
    EXPECT_EQ(reasons(*installs), QStringList{q("import.entry_no_hotfix@0")});

    const auto software = readBytes(
        R"json({"results":[{"installDate":"2024-01-01","location":"C:\\","name":"7-Zip 23.01 (x64)","publisher":"Igor Pavlov","size":1,"version":"23.01",
        "deviceId":17,"timestamp":1763712000.2}]})json");
    ASSERT_OK(software);
    EXPECT_EQ(software->observations.front().products.size(), 1);
}

TEST(TacticalRmm, AgentsUpdatesAndSoftware)
{
    const auto agents = readBytes(
        R"json([{"agent_id":"abc","hostname":"DC1","site_name":"Sede","client_name":"Alfa","plat":"windows","needs_reboot":false,"version":"2.7.0",
        "operating_system":"Windows Server 2019 Standard, 64 bit v1809 (build 17763.6532)","last_seen":"2026-11-20T08:00:00Z"},
        {"agent_id":"abd","hostname":"mx1","site_name":"Sede","client_name":"Alfa","plat":"linux","needs_reboot":true,"operating_system":"Debian 12 x86_64 6.1.0-18-amd64"}])json");
    ASSERT_OK(agents);
    ASSERT_EQ(agents->observations.size(), 2u);
    EXPECT_EQ(value(agents->observations[0], "os"), q("windows-server-2019"));
    EXPECT_EQ(value(agents->observations[0], "build"), q("17763.6532"));
    EXPECT_TRUE(classOf(agents->observations[0], InventoryClass::Build).complete);
    EXPECT_EQ(value(agents->observations[1], "os"), q("debian-12"));
    EXPECT_EQ(value(agents->observations[1], "pending_restart"), q("yes"));

    const auto updates = readBytes(
        R"json([{"id":1,"agent":5,"guid":"g","kb":"KB5005112","title":"t","installed":true,"downloaded":true,"result":"success","date_installed":"11 15 2026 03:10"},
        {"id":2,"agent":5,"guid":"h","kb":"KB5034765","title":"u","installed":false,"downloaded":false,"result":"n/a","date_installed":null}])json");
    ASSERT_OK(updates);
    EXPECT_EQ(updates->observations.front().hotfixes,
              (QList<HotfixStatement>{{q("KB5005112"), Presence::Installed, QDate(2026, 11, 15)}, {q("KB5034765"), Presence::Absent, {}}}));
    const auto software = readBytes(
        R"json({"id":1,"software":[{"name":"7-Zip 23.01 (x64)","size":"5 MB","source":"","version":"23.01","location":"","publisher":"Igor Pavlov",
        "uninstall":"x","install_date":"0001-01-01 00:00:00 +0000 UTC"}],"agent":5})json");
    ASSERT_OK(software);
    EXPECT_EQ(software->observations.front().products.size(), 1);
}

TEST(CycloneDx, AMachineOfSyftAndOneOfTrivy)
{
    const auto syft = readBytes(
        R"json({"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"timestamp":"2026-11-20T09:00:00+01:00","component":{"type":"file","name":"/"}},
        "components":[{"type":"library","name":"libc6","version":"2.36-9","purl":"pkg:deb/debian/libc6@2.36-9+deb12u10?arch=amd64&distro=debian-12&upstream=glibc"},
        {"type":"library","name":"tar","purl":"pkg:deb/debian/tar@1.34%2Bdfsg-1.2?arch=amd64&distro=debian-12"},
        {"type":"library","name":"lodash","purl":"pkg:npm/lodash@4.17.21"},{"type":"operating-system","name":"debian","version":"12"}]})json");
    ASSERT_OK(syft);
    const Observation &seen = syft->observations.front();
    EXPECT_EQ(value(seen, "os"), q("debian-12"));
    EXPECT_EQ(seen.collected, QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC));
    const std::vector<InstalledPackage> expected{{"libc6", "2.36-9+deb12u10", "amd64", "glibc", "2.36-9+deb12u10"},
                                                 {"tar", "1.34+dfsg-1.2", "amd64", "tar", "1.34+dfsg-1.2"}};
    EXPECT_EQ(seen.packages, expected);
    EXPECT_EQ(reasons(*syft), QStringList{q("import.components_left_out@0")});
    EXPECT_TRUE(seen.identity.hostname.isEmpty());

    const auto trivy =
        readBytes(R"json({"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"device","name":"db1"}},"components":[
        {"type":"operating-system","name":"alma","version":"9.4"},
        {"type":"library","name":"bind","purl":"pkg:rpm/alma/bind@9.16.23-14.el9?arch=x86_64&epoch=32"},
        {"type":"library","name":"nodejs","purl":"pkg:rpm/alma/nodejs@18.19.0-1.module_el8?arch=x86_64&epoch=1&rpmmod=nodejs:18:8080:63b"},
        {"type":"library","name":"bind","purl":"pkg:rpm/alma/bind@9.16.23-14.el9?arch=src&epoch=32"}]})json");
    ASSERT_OK(trivy);
    EXPECT_EQ(trivy->observations.front().identity.hostname, q("db1"));
    EXPECT_EQ(value(trivy->observations.front(), "os"), q("almalinux-9"));
    ASSERT_EQ(trivy->observations.front().packages.size(), 2u);
    EXPECT_EQ(trivy->observations.front().packages[0].version, "32:9.16.23-14.el9");
    EXPECT_EQ(trivy->observations.front().packages[1].module, "nodejs:18");
}

TEST(CycloneDx, APieceOfSoftwareIsNoMachine)
{
    const auto reading = readBytes(
        R"json({"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"library","name":"vim","purl":"pkg:rpm/redhat/vim@9.1"}},
        "components":[{"type":"library","name":"vim-common","purl":"pkg:rpm/redhat/vim-common@9.1-5?arch=x86_64"}]})json");
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, q("import.no_machine_bill"));
    EXPECT_EQ(reading.error().args.value(q("text")).toString(), q("vim"));
}

// Cut anywhere, a tool's JSON is refused as such or read as a shorter one; it is never taken for another kind.
TEST(OtherTools, CutAnywhereStillEndsWell)
{
    const QByteArray whole =
        R"json([{"admindir":"/var/lib/dpkg","arch":"amd64","maintainer":"x","name":"libc6","revision":"9","source":"glibc","version":"2.36-9"}])json";
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto reading = readBytes(whole.left(size));
        ASSERT_FALSE(reading) << size;
        EXPECT_TRUE(reading.error().code.startsWith(q("import."))) << size;
    }
}

} // namespace
