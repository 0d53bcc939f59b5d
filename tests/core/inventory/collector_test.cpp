#include "tests/core/inventory/support.h"

using namespace tagliando;

namespace {

TEST(Collector, WindowsWithEverything)
{
    const auto reading = readFixture("collector-windows.json");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.tool, q("collector 1.0"));
    EXPECT_EQ(seen.identity, (IdentityEvidence{q("DC1"), q("alfa.local"), q("VMware-42 1a"), {}}));
    EXPECT_EQ(seen.collected, QDateTime(QDate(2026, 11, 21), QTime(6, 30), Qt::UTC));
    EXPECT_EQ(value(seen, "os"), q("windows-server-2025"));
    EXPECT_EQ(value(seen, "build"), q("26100.32230"));
    EXPECT_EQ(value(seen, "edition"), q("ServerStandard"));
    EXPECT_EQ(value(seen, "installation"), q("Server Core"));
    EXPECT_EQ(value(seen, "product_type"), q("domain-controller"));
    EXPECT_EQ(value(seen, "role"), q("domain-controller,dns,hypervisor"));
    EXPECT_EQ(value(seen, "pending_restart"), q("yes"));
    EXPECT_EQ(value(seen, "last_boot"), q("2026-11-15T03:10:00+01:00"));
    EXPECT_EQ(value(seen, "expires.certificate_mail.alfa.example"), q("2027-01-31")); // renewed: the longer one
    const QList<HotfixStatement> hotfixes{{q("KB5078740"), Presence::Installed, QDate(2026, 11, 12)},
                                          {q("KB5043080"), Presence::Installed, {}},
                                          {q("KB5050000"), Presence::Pending, {}}};
    EXPECT_EQ(seen.hotfixes, hotfixes);
    ASSERT_EQ(seen.products.size(), 2);
    EXPECT_EQ(seen.products[0].product, q("firefox-esr"));
    EXPECT_EQ(seen.products[0].version, q("115.13.0"));
    EXPECT_EQ(seen.products[1].product, q("Gestionale Perché")); // unmapped, never dropped
    EXPECT_TRUE(seen.completeness.value(InventoryClass::OsHotfixes).complete);
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Products).complete);
    EXPECT_FALSE(seen.completeness.value(InventoryClass::MsiUpdates).complete);
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Build).complete);
    EXPECT_EQ(reasons(*reading), QStringList{q("import.unknown_keys@0")});
    EXPECT_EQ(reading->rejected.front().args.value(q("count")).toInt(), 1);
}

TEST(Collector, Linux)
{
    const auto reading = readFixture("collector-linux.json");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(value(seen, "os"), q("debian-12"));
    EXPECT_EQ(value(seen, "kernel"), q("6.1.0-18-amd64"));
    EXPECT_EQ(value(seen, "pending_restart"), q("no"));
    ASSERT_EQ(seen.packages.size(), 2u);
    EXPECT_EQ(seen.packages[0].source, "glibc");
    EXPECT_EQ(seen.packages[1], (InstalledPackage{"bash", "5.2.15-2+b2", "amd64", "bash", "5.2.15-2+b2"}));
    EXPECT_EQ(seen.completeness.value(InventoryClass::Packages), (Completeness{true, -1, 2}));
    EXPECT_TRUE(reading->rejected.empty());
}

TEST(Collector, WrongRowMakesItsClassPartial)
{
    const auto reading = readBytes(
        R"({"tagliando":1,"kind":"windows","host":"A","build":17763,"collected":"2026-11-21T07:30","hotfixes":[{"id":"KB5005625"},{"id":7},"x"],
                                       "products":[{"name":"Firefox","version":"1"}],"complete":{"hotfixes":true,"products":true,"moon":true}})");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    EXPECT_FALSE(seen.completeness.value(InventoryClass::OsHotfixes).complete);
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Products).complete);
    EXPECT_FALSE(seen.completeness.value(InventoryClass::Build).complete); // no revision
    EXPECT_EQ(seen.collected, fallbackTime());                             // without an offset it could be hours off
    QStringList fields;
    for (const RejectedLine &row : reading->rejected)
        fields.append(row.reason + QLatin1Char(' ') + row.args.value(q("text")).toString());
    fields.sort();
    EXPECT_EQ(fields, (QStringList{q("import.bad_field collected"), q("import.bad_field hotfixes[1].id"), q("import.bad_field hotfixes[2]"),
                                   q("import.platform_unknown Windows 17763"), q("import.unknown_keys complete.moon")}));
}

TEST(Collector, OneObjectWhereAListIsMeant)
{
    const auto reading =
        readBytes(R"({"tagliando":1,"kind":"windows","host":"A","hotfixes":{"id":"KB5005625"},"roles":"DNS","complete":{"hotfixes":true}})");
    ASSERT_OK(reading);
    EXPECT_EQ(kbs(reading->observations.front()), QStringList{q("KB5005625")});
    EXPECT_EQ(value(reading->observations.front(), "role"), q("dns"));
}

TEST(Collector, SeveralMachines)
{
    const auto reading = readBytes(R"([{"tagliando":1,"kind":"windows","host":"A"},{"tagliando":1,"kind":"linux","host":"B"}])");
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.size(), 2u);
}

TEST(Collector, RefusedWhole)
{
    const struct {
        const char *text, *code;
    } cases[] = {
        {R"({"tagliando":2,"kind":"windows"})", "import.collector_version"},
        {R"({"tagliando":0,"kind":"windows"})", "import.collector_version"},
        {R"({"tagliando":1,"kind":"mainframe"})", "import.collector_kind"},
        {R"([{"tagliando":1,"kind":"linux"},3])", "import.collector_version"},
        {R"({"tagliando":1,"kind":"windows","hotfixes":[)", "import.json"},
        {R"({"tagliando":1,"kind":"windows"}x)", "import.json"},
        {R"({"other":1})", "import.unrecognised"},
        {"[]", "import.unrecognised"},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.text);
        ASSERT_FALSE(reading.has_value()) << c.text;
        EXPECT_EQ(reading.error().code, q(c.code)) << c.text;
        EXPECT_EQ(reading.error().args.value(q("file")).toString(), q("file.txt")) << c.text;
    }
}

TEST(Collector, ATimeThatIsNoneRefusesTheFile)
{
    for (const char *text : {"2026-02-31", "ieri", "2026-11-21T25:00:00Z", "21/11/2026"}) {
        const auto reading = readBytes(QByteArray(R"({"tagliando":1,"kind":"windows","host":"A","collected":")") + text + R"("})", "a.json");
        ASSERT_FALSE(reading.has_value()) << text;
        EXPECT_EQ(reading.error().code, q("import.bad_collected"));
        EXPECT_EQ(reading.error().args.value(q("file")).toString(), q("a.json"));
        EXPECT_EQ(reading.error().args.value(q("text")).toString(), q(text));
    }
}

TEST(VersionBanner, TheRegistryTellsTheRevision)
{
    const char *const texts[] = {
        "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n    CurrentBuild    REG_SZ    17763\r\n"
        "    UBR    REG_DWORD    0x1984\r\n",
        "CurrentBuildNumber : 17763\r\nUBR                : 6532\r\n",
        "Microsoft Windows [Version 10.0.17763]\r\n\r\n    UBR    REG_DWORD    0x1984\r\n",
    };
    for (const char *text : texts) {
        const auto reading = readBytes(text);
        ASSERT_OK(reading);
        ASSERT_EQ(reading->observations.size(), 1U);
        EXPECT_EQ(reading->observations[0].source, q("ver"));
        EXPECT_EQ(reading->observations[0].values.value(q("build")), q("17763.6532")) << text;
    }
    EXPECT_FALSE(readBytes("UBR : 6532\r\n").has_value()) << "of which build?";
    const auto other = readBytes("Microsoft Windows [Version 10.0.17763]\r\nCurrentBuild : 20348\r\nUBR : 6532\r\n");
    ASSERT_OK(other);
    EXPECT_EQ(other->observations[0].values.value(q("build")), q("17763")) << "another machine's revision";
}

TEST(Rejected, AlwaysNamesWhatIsMeant)
{
    const struct {
        QByteArray file, named;
    } cases[] = {
        {"ID=plan9\nVERSION_ID=4\n", "plan9 4"},
        {R"({"tagliando":1,"kind":"windows","host":"A","build":"99999.1"})", "Windows 99999.1"},
        {R"({"tagliando":1,"kind":"linux","host":"mx1","os_release":{"ID":"plan9","VERSION_ID":"4"}})", "plan9 4"},
        {R"({"tagliando":1,"kind":"linux","host":"mx1"})", "mx1"},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.file);
        ASSERT_OK(reading);
        ASSERT_FALSE(reading->rejected.empty()) << c.file.constData();
        EXPECT_EQ(reading->rejected[0].reason, q("import.platform_unknown"));
        EXPECT_EQ(reading->rejected[0].args.value(q("text")).toString(), q(c.named.constData()));
    }
}

} // namespace
