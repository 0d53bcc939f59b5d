// What Vuls writes about a host (docs/formats/vuls.md); the real ones lie beside the repository.
#include "tests/core/inventory/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace tagliando;

namespace {

QByteArray host(const char *family, const char *release, const char *more, const char *scanned = "2026-05-07T06:45:47.439157127Z")
{
    return QByteArray(R"({"jsonVersion": 4, "lang": "", "serverName": "srv1", "family": ")") + family + R"(", "release": ")" + release +
           R"(", "scannedAt": ")" + scanned + R"(", "scannedVersion": "0.38.6")" + more + "}";
}

const Observation &only(const Result<Reading> &reading)
{
    static const Observation none;
    if (!reading || reading->observations.size() != 1) {
        ADD_FAILURE() << "not one observation" << (reading ? "" : testing::PrintToString(reading.error()));
        return none;
    }
    return reading->observations.front();
}

QStringList withPresence(const Observation &seen, Presence presence)
{
    QStringList out;
    for (const HotfixStatement &hotfix : seen.hotfixes) {
        if (hotfix.presence == presence)
            out << hotfix.kb;
    }
    return out;
}

TEST(Vuls, AWindowsServer)
{
    const auto reading =
        readBytes(host("windows", "Windows Server 2022", R"(,"runningKernel": {"release": "", "version": "10.0.20348.3328", "rebootRequired": false},
        "windowsKB": {"applied": ["5053603", "890830"], "unapplied": ["5078766", "890830"]},
        "packages": {"Microsoft Edge": {"name": "Microsoft Edge", "version": "147.0.3912.86", "vendor": "Microsoft Corporation"},
                     "Alfa Gestionale": {"name": "Alfa Gestionale", "version": "1.2"}})"));
    const Observation &seen = only(reading);
    EXPECT_EQ(seen.source, q("vuls"));
    EXPECT_EQ(seen.identity.hostname, q("srv1"));
    EXPECT_EQ(seen.collected, QDateTime(QDate(2026, 5, 7), QTime(6, 45, 47), Qt::UTC));
    EXPECT_EQ(value(seen, "os"), q("windows-server-2022"));
    EXPECT_EQ(value(seen, "build"), q("20348.3328"));
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Build).complete);
    EXPECT_EQ(withPresence(seen, Presence::Installed), QStringList{q("KB5053603")});
    EXPECT_EQ(withPresence(seen, Presence::Absent), (QStringList{q("KB5078766"), q("KB890830")}));
    EXPECT_EQ(reasons(*reading), QStringList{q("import.hotfix_contradiction@0")});
    EXPECT_FALSE(seen.completeness.value(InventoryClass::OsHotfixes).complete);
    ASSERT_EQ(seen.products.size(), 2);
    EXPECT_EQ(seen.products[0].product, q("Alfa Gestionale")); // unmapped: kept by its name
    EXPECT_EQ(seen.products[1].product, q("edge"));
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Products).complete);
    EXPECT_FALSE(seen.values.contains(q("pending_restart"))); // "false" is also what never looked
}

TEST(Vuls, TheProductDecidesWhereTwoShareABuild)
{
    const auto of = [](const char *release, const char *version) {
        const QByteArray kernel = QByteArray(R"(,"runningKernel": {"version": ")") + version + R"("})";
        return value(only(readBytes(host("windows", release, kernel.constData()))), "os");
    };
    EXPECT_EQ(of("Windows Server 2025", "10.0.26100.32230"), q("windows-server-2025"));
    EXPECT_EQ(of("Windows Server 2025 (Server Core installation)", "10.0.26100.32230"), q("windows-server-2025"));
    EXPECT_EQ(of("Windows 11 Version 24H2 for x64-based Systems", "10.0.26100.7623"), q("windows-11-24h2"));
    EXPECT_EQ(of("Windows 10 for 32-bit Systems", "10.0.10240.17443"), q("windows-10-1507"));
    EXPECT_EQ(of("Windows Server 2012 R2", ""), q("windows-server-2012-r2"));
}

TEST(Vuls, OldWindowsSaysItsServicePackAndNoRevision)
{
    const Observation seen =
        only(readBytes(host("windows", "Windows 7 for x64-based Systems Service Pack 1",
                            R"(,"runningKernel": {"version": "6.1.7601"}, "windowsKB": {"applied": ["4019990"]}, "packages": {})")));
    EXPECT_EQ(value(seen, "os"), q("windows-7"));
    EXPECT_EQ(value(seen, "sp"), q("1"));
    EXPECT_EQ(value(seen, "build"), q("7601"));
    EXPECT_FALSE(seen.completeness.value(InventoryClass::Build).complete);
    EXPECT_FALSE(seen.completeness.contains(InventoryClass::Products)); // it could not list any
}

TEST(Vuls, RpmPackagesWithEpochReleaseModuleAndSource)
{
    const auto reading = readBytes(host("alma", "8.9", R"J(,"runningKernel": {"release": "4.18.0-513.9.1.el8_9.x86_64", "rebootRequired": true},
        "packages": {"NetworkManager-libnm": {"name": "NetworkManager-libnm", "version": "1:1.40.16", "release": "9.el8", "arch": "x86_64", "modularitylabel": ""},
                     "perl-Encode-Locale": {"name": "perl-Encode-Locale", "version": "0:1.05", "release": "10.module_el8.5.0+2812", "arch": "noarch",
                                            "modularitylabel": "perl-libwww-perl:6.34:8060020220422081956:fbe42456"},
                     "gpg-pubkey": {"name": "gpg-pubkey", "version": "ced7258b", "release": "6525146f", "arch": "(none)"
}
},
        "SrcPackages": {"NetworkManager": {"name": "NetworkManager", "version": "1:1.40.16-9.el8", "arch": "src", "binaryNames": ["NetworkManager-libnm"]}})J"));
    const Observation &seen = only(reading);
EXPECT_EQ(value(seen, "os"), q("almalinux-8"));
EXPECT_EQ(value(seen, "os_version"), q("8.9"));
EXPECT_EQ(value(seen, "kernel"), q("4.18.0-513.9.1.el8_9.x86_64"));
EXPECT_EQ(value(seen, "pending_restart"), q("yes"));
ASSERT_EQ(seen.packages.size(), 2U);
EXPECT_EQ(seen.packages[0], (InstalledPackage{"NetworkManager-libnm", "1:1.40.16-9.el8", "x86_64", "NetworkManager", "1:1.40.16-9.el8", ""}));
EXPECT_EQ(seen.packages[1].version, QByteArray("1.05-10.module_el8.5.0+2812"));
EXPECT_EQ(seen.packages[1].module, QByteArray("perl-libwww-perl:6.34"));
EXPECT_EQ(seen.completeness.value(InventoryClass::Packages), (Completeness{true, -1, 2}));
}

TEST(Vuls, ADebianPackageWithoutItsSourceLeavesTheListPartial)
{
    const char *packages = R"(,"packages": {"libssl3": {"name": "libssl3", "version": "3.0.18-1~deb12u2", "release": ""}})";
    const Observation lone = only(readBytes(host("debian", "12", packages)));
    EXPECT_EQ(value(lone, "os"), q("debian-12"));
    EXPECT_FALSE(lone.completeness.value(InventoryClass::Packages).complete);
    const QByteArray whole =
        QByteArray(packages) + R"(, "SrcPackages": {"openssl": {"name": "openssl", "version": "3.0.18-1~deb12u2", "binaryNames": ["libssl3"]}})";
    const Observation known = only(readBytes(host("debian", "12", whole.constData())));
    EXPECT_TRUE(known.completeness.value(InventoryClass::Packages).complete);
    EXPECT_EQ(known.packages.front().source, QByteArray("openssl"));
}

TEST(Vuls, FamiliesOfLinux)
{
    const auto of = [](const char *family, const char *release) { return value(only(readBytes(host(family, release, ""))), "os"); };
    EXPECT_EQ(of("redhat", "7.3"), q("rhel-7"));
    EXPECT_EQ(of("centos", "7.7.1908"), q("centos-7"));
    EXPECT_EQ(of("centos", "stream9"), q("centos-stream-9"));
    EXPECT_EQ(of("rocky", "9.1"), q("rocky-9"));
    EXPECT_EQ(of("oracle", "6.10"), q("oracle-linux-6"));
    EXPECT_EQ(of("amazon", "2023.3.20240312"), q("amazon-linux-2023"));
    EXPECT_EQ(of("amazon", "2 (Karoo)"), q("amazon-linux-2"));
    EXPECT_EQ(of("fedora", "38"), q("fedora-38"));
    EXPECT_EQ(of("opensuse.leap", "15.3"), q("opensuse-leap-15.3"));
    EXPECT_EQ(of("opensuse.tumbleweed", "tumbleweed"), q("opensuse-tumbleweed"));
    EXPECT_EQ(of("suse.linux.enterprise.server", "15.3"), q("sles-15-sp3"));
    EXPECT_EQ(of("ubuntu", "14.04"), q("ubuntu-14.04"));
    const auto unknown = readBytes(host("plan9", "4", ""));
    EXPECT_EQ(value(only(unknown), "os"), QString());
    EXPECT_EQ(reasons(*unknown), QStringList{q("import.platform_unknown@0")});
}

TEST(Vuls, WhatIsNoMachineIsRefused)
{
    const auto pseudo = readBytes(host("pseudo", "", ""));
    ASSERT_FALSE(pseudo);
    EXPECT_EQ(pseudo.error().code, q("import.no_machine"));
    EXPECT_EQ(pseudo.error().args.value(q("text")).toString(), q("srv1"));
    EXPECT_EQ(pseudo.error().args.value(q("file")).toString(), q("file.txt"));
    const auto both = readBytes("[" + host("pseudo", "", "") + "," + host("debian", "12", "") + "," + host("ubuntu", "22.04", "") + "]");
    ASSERT_OK(both);
    EXPECT_EQ(both->observations.size(), 2U);
    EXPECT_EQ(reasons(*both), QStringList{q("import.no_machine@0")});
}

TEST(Vuls, TheTimeOfTheScanIsKeptOrTheFileRefused)
{
    const auto bad = readBytes(host("debian", "12", "", "yesterday"));
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, q("import.bad_collected"));
    const auto reported = readBytes(host("debian", "12", R"(,"reportedAt": "2026-04-08T22:57:43.673111127+09:00")", "0001-01-01T00:00:00Z"));
    EXPECT_EQ(only(reported).collected, QDateTime(QDate(2026, 4, 8), QTime(13, 57, 43), Qt::UTC));
    EXPECT_EQ(reasons(*reported), QStringList{q("import.bad_field@0")});
    EXPECT_EQ(only(readBytes(host("debian", "12", "", "0001-01-01T00:00:00Z"))).collected, fallbackTime());
}

TEST(Vuls, AFailedScanIsNeverComplete)
{
    const auto reading = readBytes(
        host("debian", "12",
             R"(,"errors": ["Failed to scan: timeout"], "packages": {"bash": {"name": "bash", "version": "5"}, "vim": {"name": "vim", "version": ""}},
        "SrcPackages": {"bash": {"name": "bash", "version": "5", "binaryNames": ["bash"]}})"));
    EXPECT_FALSE(only(reading).completeness.value(InventoryClass::Packages).complete);
    EXPECT_EQ(reasons(*reading), (QStringList{q("import.package_without_version@0"), q("import.scan_error@0")}));
}

TEST(Vuls, WrongTypesAndCutFilesAreOneErrorOrOneLine)
{
    const auto wrong = readBytes(
        R"({"jsonVersion": 4, "serverName": "x", "family": "debian", "packages": [], "SrcPackages": 3, "windowsKB": "", "runningKernel": []})");
    EXPECT_TRUE(only(wrong).packages.empty());
    const auto cut = readBytes(host("debian", "12", "").chopped(1));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, q("import.json"));
    EXPECT_FALSE(readBytes(QByteArray(R"({"jsonVersion": 4, "family": "x", "a": )") + QByteArray(3000, '[') + "}"));
    EXPECT_FALSE(readBytes(R"({"jsonVersion": 4, "family": "debian"})")); // nobody's
}

TEST(VulsReal, EveryHostCounted)
{
    const QString configured = qEnvironmentVariable("TAGLIANDO_REAL_DATA");
    const QDir folder((configured.isEmpty() ? QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds") : configured) +
                      q("/installed/vuls-results"));
    if (!folder.exists())
        GTEST_SKIP() << "no real data";
    int read = 0, refused = 0;
    for (const QString &name : folder.entryList({q("*.json")}, QDir::Files, QDir::Name)) {
        SCOPED_TRACE(name.toStdString());
        const QByteArray bytes = fileContent(folder.filePath(name));
        const auto reading = readBytes(bytes, qPrintable(name));
        const QJsonObject raw = QJsonDocument::fromJson(bytes).object();
        if (raw.value(q("family")) == q("pseudo")) {
            ASSERT_FALSE(reading);
            EXPECT_EQ(reading.error().code, q("import.no_machine"));
            ++refused;
            continue;
        }
        ASSERT_OK(reading);
        ++read;
        const Observation &seen = only(reading);
        EXPECT_EQ(seen.identity.hostname, raw.value(q("serverName")).toString());
        EXPECT_FALSE(value(seen, "os").isEmpty());
        const QJsonObject packages = raw.value(q("packages")).toObject();
        const bool windows = raw.value(q("family")) == q("windows");
        const int keys = packages.contains(q("gpg-pubkey")) ? 1 : 0;
        EXPECT_EQ(windows ? seen.products.size() : qsizetype(seen.packages.size()), packages.size() - keys);
        int modular = 0, labelled = 0;
        for (const QJsonValue package : packages)
            labelled += package.toObject().value(q("modularitylabel")).toString().isEmpty() ? 0 : 1;
        for (const InstalledPackage &package : seen.packages)
            modular += package.module.isEmpty() ? 0 : 1;
        EXPECT_EQ(modular, labelled);
        QSet<QString> applied, unapplied;
        for (const QJsonValue kb : raw.value(q("windowsKB")).toObject().value(q("applied")).toArray())
            applied << q("KB") + kb.toString();
        for (const QJsonValue kb : raw.value(q("windowsKB")).toObject().value(q("unapplied")).toArray())
            unapplied << q("KB") + kb.toString();
        EXPECT_EQ(withPresence(seen, Presence::Installed).size(), (applied - unapplied).size());
        EXPECT_EQ(withPresence(seen, Presence::Absent).size(), unapplied.size());
        EXPECT_EQ(seen.completeness.value(InventoryClass::Packages).complete, !windows);
    }
    EXPECT_GT(read, 0);
    RecordProperty("read", read);
    RecordProperty("refused", refused);
}

} // namespace
