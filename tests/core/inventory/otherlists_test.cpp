// Lists people already have: dpkg -l, apt list, rpm -qa in its layouts, dnf updateinfo, DISM, uninstall keys, lists of updates.
#include "core/domain/version/version.h"
#include "tests/core/inventory/support.h"

using namespace tagliando;

namespace {

Completeness packagesOf(const Result<Reading> &reading) { return reading->observations.front().completeness.value(InventoryClass::Packages); }

// As dpkg prints it: columns of these widths, what is longer is cut.
QByteArray dpkgList(const QList<std::array<QByteArray, 4>> &rows, int name, int version, int architecture, int description)
{
    const auto cell = [](const QByteArray &text, int width) { return text.left(width).leftJustified(width, ' '); };
    QByteArray out = "Voluto=Sconosciuto/Installato/Rimosso/Purgato/Fermo\n| Stato=Non/Inst/file-Conf/spacchett./semi-cOnf/semi-inst\n"
                     "|/ Err?=(nessuno)/Reinst. richiesta (Stato,Err: maiuscolo=grave)\n||/ Nome Versione Architettura Descrizione\n+++-" +
                     QByteArray(name, '=') + '-' + QByteArray(version, '=') + '-' + QByteArray(architecture, '=') + '-' +
                     QByteArray(description, '=') + '\n';
    for (const auto &row : rows)
        out += row[0].leftJustified(3, ' ') + ' ' + cell(row[1], name) + ' ' + cell(row[2], version) + ' ' + cell(row[3], architecture) + " words\n";
    return out;
}

const QList<std::array<QByteArray, 4>> longNames{
    {"ii", "bash", "5.2.15-2+b8", "amd64"},
    {"ii", "libapache2-mod-php8.2", "8.2.28-1~deb12u1", "amd64"},
    {"rc", "linux-image-6.1.0-17-amd64", "6.1.69-1", "amd64"},
    {"hi", "libc6:amd64", "2.36-9+deb12u10", "amd64"},
};

TEST(DpkgList, WrittenToAFileItIsWhole)
{
    const auto reading = readBytes(dpkgList(longNames, 26, 16, 12, 60));
    ASSERT_OK(reading);
    const std::vector<InstalledPackage> expected{
        {"bash", "5.2.15-2+b8", "amd64", "bash", "5.2.15-2+b8"},
        {"libapache2-mod-php8.2", "8.2.28-1~deb12u1", "amd64", "libapache2-mod-php8.2", "8.2.28-1~deb12u1"},
        {"libc6", "2.36-9+deb12u10", "amd64", "libc6", "2.36-9+deb12u10"},
    };
    EXPECT_EQ(reading->observations.front().packages, expected);
    EXPECT_EQ(reasons(*reading), QStringList{q("import.sources_missing@0")}); // and therefore
    EXPECT_FALSE(packagesOf(reading).complete);
}

TEST(DpkgList, OnATerminalLongNamesAreCutAndLeftOut)
{
    const auto reading = readBytes(dpkgList(longNames, 14, 12, 12, 33));
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.front().packages.size(), 1u); // "libapache2-mod" is another package, "2.36-9+deb12" another version
    EXPECT_EQ(reasons(*reading), (QStringList{q("import.entry_cut@7"), q("import.entry_cut@9"), q("import.sources_missing@0")}));
    EXPECT_FALSE(packagesOf(reading).complete);
    const auto wider = readBytes(dpkgList(longNames, 14 + 7, 12 + 7, 12, 33 + 14)); // a terminal of 108 columns
    ASSERT_OK(wider);
    EXPECT_EQ(wider->observations.front().packages.size(), 2u) << "a name of exactly the column's width may go on";
}

TEST(DpkgList, FilteredByGrep)
{
    const auto reading = readBytes("ii  bash           5.2.15-2+b8  amd64        GNU Bourne Again SHell\nii  dash  0.5.12-2  amd64  POSIX shell\n");
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.front().packages.size(), 2u);
    EXPECT_FALSE(packagesOf(reading).complete);
}

TEST(AptList, UpgradableIsWhatWaits)
{
    for (const char *from : {"upgradable from", "aggiornabile da", "aktualisierbar von", "pouvant être mis à jour depuis"}) {
        const QByteArray text = QByteArray("Elenco in corso... Fatto\nopenssl/stable-security 3.0.17-1~deb12u2 amd64 [") + from +
                                ": 3.0.16-1~deb12u1]\nbash/stable 5.2.15-2+b9 amd64 [" + from + ": 5.2.15-2+b8]\n";
        const auto reading = readBytes(text);
        ASSERT_OK(reading);
        const Observation &seen = reading->observations.front();
        EXPECT_EQ(value(seen, "attr.waiting_updates"), q("2"));
        EXPECT_EQ(value(seen, "attr.waiting_security_updates"), q("1"));
        EXPECT_EQ(value(seen, "attr.waiting_packages"), q("openssl,bash"));
        EXPECT_TRUE(seen.packages.empty());
        EXPECT_TRUE(seen.completeness.isEmpty());
        EXPECT_TRUE(reading->rejected.empty());
    }
}

TEST(AptList, InstalledIsAListOfPackages)
{
    const auto reading =
        readBytes("WARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n\nListing...\n"
                  "adduser/oldstable,now 3.134 all [installed,automatic]\nbash/oldstable,now 5.2.15-2+b8 amd64 [installed,upgradable to: 5.3]\n");
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.front().packages.size(), 2u);
    EXPECT_EQ(reading->observations.front().packages[1].version, "5.2.15-2+b8");
    EXPECT_TRUE(value(reading->observations.front(), "attr.waiting_updates").isEmpty());
}

TEST(RpmQuery, EveryLayoutSaysTheSamePackage)
{
    const InstalledPackage plain{"bash", "5.1.8-6.el9", "x86_64", "bash", "5.1.8-6.el9"};
    const InstalledPackage unknown{"bash", "?:5.1.8-6.el9", "x86_64", "bash", "?:5.1.8-6.el9"};
    const InstalledPackage bind{"bind", "32:9.16.23-14.el9", "x86_64", "bind", "32:9.16.23-14.el9"};
    const struct {
        const char *text;
        InstalledPackage package;
    } cases[] = {
        {"bash 0 5.1.8 6.el9 x86_64 bash-5.1.8-6.el9.src.rpm\n", plain},
        {"bash (none) 5.1.8 6.el9 x86_64\n", plain},
        {"bind 32 9.16.23 14.el9 x86_64\n", bind},
        {"bash\t5.1.8\t6.el9\tx86_64\n", unknown},
        {"bash-5.1.8-6.el9.x86_64\n", unknown},
        {"bash-(none):5.1.8-6.el9.x86_64\n", plain},
        {"bind-32:9.16.23-14.el9.x86_64\n", bind},
        {"32:bind-9.16.23-14.el9.x86_64\n", bind},
        {"bash-5.1.8-6.el9.x86_64                       mar 15 nov 2022, 10:11:12\n", unknown},
        {"Installed Packages\nbash.x86_64          5.1.8-6.el9        @baseos\n", plain},
        {"Pacchetti installati\nbind.x86_64   32:9.16.23-14.el9   @appstream\n", bind},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.text);
        ASSERT_OK(reading) << c.text;
        ASSERT_EQ(reading->observations.front().packages.size(), 1u) << c.text;
        EXPECT_EQ(reading->observations.front().packages.front(), c.package) << c.text;
        EXPECT_TRUE(reading->rejected.empty()) << c.text;
        EXPECT_TRUE(packagesOf(reading).complete) << c.text;
    }
}

TEST(RpmQuery, NamesWithHyphensKeysAndSeveralKernels)
{
    const auto reading = readBytes("kernel-core-5.14.0-362.8.1.el9_3.x86_64\nkernel-core-5.14.0-427.13.1.el9_4.x86_64\n"
                                   "gpg-pubkey-fd431d51-4ae0493b\npython3-setuptools-wheel-53.0.0-12.el9.noarch\n");
    ASSERT_OK(reading);
    const auto &packages = reading->observations.front().packages;
    ASSERT_EQ(packages.size(), 3u);
    EXPECT_EQ(packages[0].name, "kernel-core");
    EXPECT_EQ(packages[2].name, "python3-setuptools-wheel");
    EXPECT_EQ(packages[2].architecture, "noarch");
}

// An epoch nobody printed is not 0: bind 32:9.16.23-14 would look older than every fix.
TEST(RpmQuery, AnUnknownEpochIsTheAdvisorys)
{
    EXPECT_EQ(compareRpm(QByteArrayView("?:9.16.23-14.el9"), QByteArrayView("32:9.16.23-14.el9")), std::strong_ordering::equal);
    EXPECT_EQ(compareRpm(QByteArrayView("?:9.16.23-11.el9"), QByteArrayView("32:9.16.23-14.el9")), std::strong_ordering::less);
    EXPECT_EQ(compareRpm(QByteArrayView("1:2.0-1"), QByteArrayView("?:1.0-1")), std::strong_ordering::greater);
    const auto order = compareRpmToAdvisory("?:9.16.23-14.el9", "32:9.16.23-14.el9");
    ASSERT_TRUE(order);
    EXPECT_EQ(order->order, std::strong_ordering::equal);
    EXPECT_TRUE(order->epochAssumed);
}

TEST(UpdateInfoList, WhatWaitsOfDnfFourAndFive)
{
    const auto four = readBytes(
        "Last metadata expiration check: 0:10:11 ago on Fri 20 Nov 2026.\nRHSA-2024:2551 Important/Sec. bind-libs-32:9.16.23-15.el9.x86_64\n"
        "RHBA-2024:2560 bugfix         tzdata-2024a-1.el9.noarch\ni RHSA-2024:1000 Moderate/Sec. curl-7.76.1-26.el9.x86_64\n"
        "ALSA-2024:2551 Important/Sec. bind-libs-32:9.16.23-15.el9.x86_64\n");
    ASSERT_OK(four);
    const Observation &seen = four->observations.front();
    EXPECT_EQ(value(seen, "attr.waiting_updates"), q("2"));
    EXPECT_EQ(value(seen, "attr.waiting_security_updates"), q("1"));
    EXPECT_EQ(value(seen, "attr.waiting_advisories"), q("RHSA-2024:2551,RHBA-2024:2560,ALSA-2024:2551"));
    EXPECT_TRUE(seen.packages.empty());
    EXPECT_TRUE(four->rejected.empty());
    const auto five = readBytes("Name                   Type     Severity                Package              Issued\n"
                                "FEDORA-2024-635a54eb7e security Important glib2-2.80.2-1.fc40.x86_64 2024-05-12 04:16:43\n"
                                "FEDORA-2024-27b58399dc bugfix   Moderate  gcc-14.1.1-1.fc40.x86_64   2024-05-11 01:29:32\n");
    ASSERT_OK(five);
    EXPECT_EQ(value(five->observations.front(), "attr.waiting_updates"), q("2"));
    EXPECT_EQ(value(five->observations.front(), "attr.waiting_packages"), q("glib2-2.80.2-1.fc40.x86_64,gcc-14.1.1-1.fc40.x86_64"));
    EXPECT_EQ(value(five->observations.front(), "attr.waiting_security_updates"), q("1"));
}

const char *const dismHead =
    "\nDeployment Image Servicing and Management tool\nVersion: 10.0.17763.1\n\nImage Version: 10.0.17763.6532\n\nPackages listing:\n\n";

TEST(Dism, ListAndTableSayTheSame)
{
    const QByteArray list =
        QByteArray(dismHead) +
        "Package Identity : Package_for_KB4470788~31bf3856ad364e35~amd64~~17763.164.1.1\nState : Installed\nRelease Type : Security Update\n"
        "Install Time : 3/12/2019 6:27 AM\n\nPackage Identity : Package_1_for_KB5005112~31bf3856ad364e35~amd64~~10.0.1.2\nState : Superseded\n"
        "Release Type : Update\nInstall Time : 9/13/2022 11:06 PM\n\nPackage Identity : Package_for_KB5050000~31bf3856ad364e35~amd64~~17763.1.1.1\n"
        "State : Install Pending\nRelease Type : Update\nInstall Time :\n\n"
        "Package Identity : Package_for_KB5060000~31bf3856ad364e35~amd64~~17763.1.1.1\nState : Staged\nRelease Type : Update\nInstall Time :\n";
    const QByteArray table = QByteArray(dismHead) +
                             "----------------------- | --------- | ------- | ----\nPackage Identity | State | Release Type | Install Time\n"
                             "Package_for_KB4470788~31bf3856ad364e35~amd64~~17763.164.1.1 | Installed | Security Update | 3/12/2019 6:27 AM\n"
                             "Package_1_for_KB5005112~31bf3856ad364e35~amd64~~10.0.1.2    | Superseded | Update | 9/13/2022 11:06 PM\n"
                             "Package_for_KB5050000~31bf3856ad364e35~amd64~~17763.1.1.1 | Install Pending | Update | \n"
                             "Package_for_KB5060000~31bf3856ad364e35~amd64~~17763.1.1.1 | Staged | Update | \n";
    QByteArray italian = list;
    italian.replace("State : Installed", "Stato : Installato").replace("State : Superseded", "Stato : Sostituito");
    italian.replace("State : Install Pending", "Stato : Installazione in sospeso").replace("State : Staged", "Stato : A fasi");
    italian.replace("Package Identity", "Identit\xc3\xa0 pacchetto").replace("Image Version", "Versione immagine");
    for (const QByteArray &text : {list, table, italian}) {
        const auto reading = readBytes(text);
        ASSERT_OK(reading);
        const Observation &seen = reading->observations.front();
        EXPECT_EQ(seen.source, q("dism-packages"));
        const QList<HotfixStatement> expected{
            {q("KB4470788"), Presence::Installed, {}}, {q("KB5005112"), Presence::Installed, {}}, {q("KB5050000"), Presence::Pending, {}}};
        EXPECT_EQ(seen.hotfixes, expected);
        EXPECT_EQ(value(seen, "build"), q("17763.6532"));
        EXPECT_EQ(value(seen, "pending_restart"), q("yes"));
        EXPECT_TRUE(seen.completeness.value(InventoryClass::Build).complete);
        EXPECT_FALSE(seen.completeness.value(InventoryClass::OsHotfixes).complete) << "a cumulative update stands there without its number";
        EXPECT_TRUE(reading->rejected.empty());
    }
}

TEST(Dism, AStateNobodyKnowsIsSaid)
{
    const auto reading = readBytes(QByteArray(dismHead) + "Package_for_KB4470788~31bf3856ad364e35~amd64~~17763.164.1.1 | Asennettu | x | y\n");
    ASSERT_OK(reading);
    EXPECT_TRUE(reading->observations.front().hotfixes.isEmpty());
    EXPECT_EQ(reasons(*reading), QStringList{q("import.state_unknown@9")});
}

TEST(UninstallList, BothHivesByTheirPaths)
{
    const QByteArray header = "\"DisplayName\",\"DisplayVersion\",\"Publisher\",\"InstallDate\",\"PSChildName\",\"PSPath\"\r\n";
    const QByteArray native =
        "\"Mozilla Firefox ESR (x64 it)\",\"115.13.0\",\"Mozilla\",,\"x\",\"Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\"
        "Microsoft\\Windows\\CurrentVersion\\Uninstall\\x\"\r\n";
    const QByteArray wow = "\"Acme \"\"Fatture\"\", edizione "
                           "2\",\"7,1\",\"Acme\",\"20200101\",\"y\",\"Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\"
                           "WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\y\"\r\n";
    const auto both = readBytes(header + native + wow + wow + ",,,,\"Connection Manager\",\"Microsoft.PowerShell.Core\\Registry::x\"\r\n");
    ASSERT_OK(both);
    const Observation &seen = both->observations.front();
    ASSERT_EQ(seen.products.size(), 2);
    EXPECT_EQ(seen.products[0].version, q("115.13.0"));
    EXPECT_EQ(seen.products[1].listedAs, q("Acme \"Fatture\", edizione 2"));
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Products).complete);
    const auto one = readBytes(header + native);
    ASSERT_OK(one);
    EXPECT_FALSE(one->observations.front().completeness.value(InventoryClass::Products).complete) << "32-bit programs stand in the other hive";
}

TEST(UninstallList, SemicolonsAndServersAndUpdates)
{
    const auto reading =
        readBytes("#TYPE Selected.System.Management.Automation.PSCustomObject\n\"PSComputerName\";\"DisplayName\";\"DisplayVersion\";\"Publisher\"\n"
                  "\"SRV1\";\"7-Zip 23.01 (x64)\";\"23.01\";\"Igor Pavlov\"\n"
                  "\"SRV2\";\"Security Update for Microsoft Office 2016 (KB4484145) 32-Bit Edition\";\"\";\"Microsoft\"\n");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 2u);
    EXPECT_EQ(reading->observations[0].identity.hostname, q("SRV1"));
    EXPECT_EQ(kbs(reading->observations[1]), QStringList{q("KB4484145")});
    EXPECT_TRUE(reading->observations[1].completeness.contains(InventoryClass::MsiUpdates));
}

TEST(UninstallList, WmicProductIsNeverWhole)
{
    const auto reading = readBytes(
        "Node,IdentifyingNumber,Name,Vendor,Version\r\r\nSRV3,{90160000-000F},Microsoft Office Standard 2016,Microsoft,16.0.4266.1001\r\r\n");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.source, q("win32-product"));
    EXPECT_EQ(seen.identity.hostname, q("SRV3"));
    ASSERT_EQ(seen.products.size(), 1);
    EXPECT_FALSE(seen.completeness.value(InventoryClass::Products).complete);
}

TEST(UpdateList, OnlyAPersonKnowsWhetherTheyAreInstalled)
{
    const QByteArray text =
        "KB4487017: 2019-02 Cumulative Update for Windows 10 Version 1803 (KB4487017)\r\nKB890830: Malicious Software Removal Tool\r\n";
    const auto asked = readBytes(text);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().code, q("import.ambiguous"));
    EXPECT_EQ(asked.error().args.value(q("candidates")).toStringList(), (QStringList{q("installed-updates"), q("missing-updates")}));
    const auto missing = readBytes(text, "x.txt", "missing-updates");
    ASSERT_OK(missing);
    EXPECT_EQ(missing->observations.front().hotfixes.first(), (HotfixStatement{q("KB4487017"), Presence::Absent, {}}));
    const auto installed = readBytes(text, "x.txt", "installed-updates");
    ASSERT_OK(installed);
    EXPECT_EQ(installed->observations.front().hotfixes.first().presence, Presence::Installed);
}

TEST(OtherReports, AreRefusedForWhatTheyAre)
{
    const struct {
        const char *text, *code;
    } cases[] = {
        {"<?xml version=\"1.0\" ?>\n<NessusClientData_v2>\n<Policy><policyName>x</policyName>", "import.scanner_report"},
        {"<?xml version=\"1.0\"?><!DOCTYPE ASSET_DATA_REPORT SYSTEM \"x\"><ASSET_DATA_REPORT><HEADER>", "import.scanner_report"},
        {"IP,Hostname,Port,Port Protocol,CVSS,Severity,QoD,Solution Type,NVT Name,Summary,Specific Result,NVT OID,CVEs\n1.2.3.4,a,,,7.5\n",
         "import.scanner_report"},
        {"{\"object_type\": \"containerImageRPMManifest\", \"rpms\": []}", "import.image_manifest"},
        {"[{\"Name\":\"setup\",\"Version\":\"2.8.14\",\"Release\":\"23.el6\",\"Epoch\":0,\"Arch\":\"noarch\",\"LayerID\":\"sha256:a\"}]",
         "import.image_manifest"},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.text);
        ASSERT_FALSE(reading) << c.text;
        EXPECT_EQ(reading.error().code, q(c.code)) << c.text;
    }
}

} // namespace
