// Any table: found separators and headers, columns that mean something, dates that may mean two things.
#include "core/inventory/formats/csvdates.h"
#include "core/inventory/formats/csvmachines.h"
#include "core/inventory/formats/csvstatus.h"
#include "tests/core/inventory/support.h"

namespace tagliando {

namespace {

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("(no error)") : result.error().code;
}

CsvTable tableOf(const QByteArray &bytes, const CsvChoices &choices = {})
{
    auto table = readCsvTable(bytes, q("export.csv"), choices);
    EXPECT_OK(table);
    return table ? *std::move(table) : CsvTable{};
}

Result<CsvReading> readAs(const CsvTable &table, CsvMapping mapping)
{
    static const DeclaredAttributes declared{{q("mdaemon.last_start"), AttributeKind::Time}};
    return readCsvMachines({table, mapping, fallbackTime(), QTimeZone("Europe/Rome"), vocabulary(), declared});
}

CsvMapping guessed(const CsvTable &table, CsvMode mode = CsvMode::Merge)
{
    CsvMapping mapping;
    mapping.columns = guessColumns(table.header);
    mapping.mode = mode;
    return mapping;
}

QStringList reasons(const std::vector<RejectedLine> &lines)
{
    QStringList out;
    for (const RejectedLine &line : lines)
        out << QStringLiteral("%1@%2").arg(line.reason).arg(line.line);
    return out;
}

TEST(CsvTable, FindsSeparatorEncodingAndHeader)
{
    const CsvTable semicolons = tableOf("Nome computer;Hotfix\r\nSRV-1;KB5034441\r\nSRV-2;KB5034441\r\n");
    EXPECT_EQ(semicolons.delimiter, ';');
    EXPECT_EQ(semicolons.header, (QStringList{q("Nome computer"), q("Hotfix")}));
    ASSERT_EQ(semicolons.rows.size(), 2U);
    EXPECT_EQ(semicolons.rows[1].line, 3);

    EXPECT_EQ(tableOf("sep=|\nhost|note\na|x;y;z\nb|1;2;3\n").delimiter, '|') << "Excel's own hint";
    EXPECT_EQ(tableOf("host\tversion, installed\na\t1,0\nb\t2,0\n").delimiter, '\t');
    EXPECT_EQ(tableOf("Societ\xe0;Host\nCaff\xe8;S1\nBar;S2\n").header.front(), q("Società")) << "CP1252";
    EXPECT_EQ(tableOf("Host;Citt\x85\nS1;Forl\x8d\n", {0, Encoding::Cp850}).rows[0].cells[1], q("Forlì")) << "the encoding somebody chose";
    const QString utf16 = q("Host,KB\nS1,KB5034441\n");
    EXPECT_EQ(tableOf(QByteArray("\xff\xfe", 2) + QByteArray(reinterpret_cast<const char *>(utf16.utf16()), utf16.size() * 2)).header.size(), 2);
}

TEST(CsvTable, WhatStandsAboveTheHeaderIsSaid)
{
    const CsvTable table =
        tableOf("Patch report\nprinted by Franco\n\nHost,KB,State\nS1,KB5034441,Installed\nS2,KB5034441,Installed\nS3,KB5034441,Missing\n");
    EXPECT_EQ(table.header, (QStringList{q("Host"), q("KB"), q("State")}));
    EXPECT_EQ(reasons(table.rejected), (QStringList{q("csv.above_header@1"), q("csv.above_header@2")}));
}

TEST(CsvTable, AFileWithoutHeaderHasNumberedColumns)
{
    const CsvTable table = tableOf("S1,KB5034441\nS2,KB5034442\n");
    EXPECT_EQ(table.header, (QStringList{q("1"), q("2")}));
    EXPECT_EQ(table.rows.size(), 2U);
}

TEST(CsvTable, RowsOfAnotherWidthAreRejectedWithTheirLine)
{
    const CsvTable table = tableOf("Host,KB,Note\nS1,KB5034441,\"two\nlines\"\nS2,KB5034441\nS3,KB5034441,x,,\nS4,KB5034441,x,y\n");
    EXPECT_EQ(table.rows.size(), 2U) << "empty cells behind the last column are none";
    EXPECT_EQ(reasons(table.rejected), (QStringList{q("csv.cells@4"), q("csv.cells@6")}));
    EXPECT_EQ(table.brokenRows, 2);
}

TEST(CsvTable, WhatIsNoTableIsRefused)
{
    for (const char *text : {"{\"a\": 1, \"b\": 2}", "[1,2]", "just one line\nand another\n", "<a,b>\n<c,d>\n"})
        EXPECT_EQ(codeOf(readCsvTable(text, q("x.csv"))), q("csv.no_table")) << text;
    EXPECT_EQ(codeOf(readCsvTable("a,b\n\"c,d\ne,f\n", q("x.csv"))), q("csv.no_table"));
    QByteArray open("Host,KB\n");
    for (int i = 0; i < 20000; ++i)
        open += "S1,KB5034441\n";
    EXPECT_EQ(codeOf(readCsvTable(open + "\"S2,KB1\n", q("x.csv"))), q("csv.quotes"));
}

TEST(CsvHeaders, AreKnownInFiveLanguages)
{
    const auto targets = [](const QStringList &header) {
        QStringList found;
        const auto columns = guessColumns(header);
        for (const QString &column : header)
            found << columns.value(column);
        return found;
    };
    const QStringList software{q("customer"), q("server"), q("product"), q("version"), q("vendor"), q("installed_on")};
    EXPECT_EQ(targets({q("Company"), q("Computer Name"), q("Software"), q("Version"), q("Publisher"), q("Install Date")}), software);
    EXPECT_EQ(targets({q("Ragione sociale"), q("Nome computer"), q("Programma"), q("Versione"), q("Produttore"), q("Data installazione")}), software);
    EXPECT_EQ(targets({q("Kunde"), q("Rechnername"), q("Anwendung"), q("Version"), q("Hersteller"), q("Installiert am")}), software);
    EXPECT_EQ(targets({q("Société"), q("Nom d'ordinateur"), q("Logiciel"), q("Version"), q("Éditeur"), q("Date d'installation")}), software);
    EXPECT_EQ(targets({q("Empresa"), q("Nombre del equipo"), q("Programa"), q("Versión"), q("Fabricante"), q("Fecha de instalación")}), software);
    EXPECT_EQ(targets({q("Organization"), q("Location"), q("Device"), q("OS"), q("KB"), q("Status"), q("Needs Reboot"), q("Installed Date")}),
              (QStringList{q("customer"), q("site"), q("server"), q("os"), q("kb"), q("status"), q("pending_restart"), q("installed_on")}))
        << "an RMM's patch sheet";
    EXPECT_EQ(targets({q("Name"), q("OS version")}), (QStringList{q("server"), q("os_version")}));
    EXPECT_EQ(targets({q("Host"), q("Name"), q("Version")}), (QStringList{q("server"), q("product"), q("version")}));
    EXPECT_EQ(targets({q("AssetName"), q("Domain"), q("OSname"), q("Build"), q("Lasttried")}),
              (QStringList{q("server"), q("domain"), q("os"), q("build"), q("collected")}));
}

TEST(CsvMachines, GathersRowsByMachineAndCustomer)
{
    const CsvTable table = tableOf("Cliente;Host;Sistema operativo;Programma;Versione\n"
                                   "Alfa;SRV-1;Windows Server 2019 Standard;=HYPERLINK(\"http://x\");1.0\n"
                                   "Alfa;srv-1;Windows Server 2019 Standard;7-Zip 23.01 (x64);23.01\n"
                                   "Beta;SRV-1;Debian GNU/Linux 12 (bookworm);MDaemon;13.0.5\n"
                                   "Beta;;Windows;X;1\n");
    const auto reading = readAs(table, guessed(table));
    ASSERT_OK(reading);
    ASSERT_EQ(reading->machines.size(), 2U) << "one name in two customers is two machines";
    const CsvMachine &alfa = reading->machines[0];
    EXPECT_EQ(alfa.customer, q("Alfa"));
    EXPECT_EQ(value(alfa.observation, "os"), q("windows-server-2019"));
    ASSERT_EQ(alfa.observation.products.size(), 2);
    EXPECT_EQ(alfa.observation.products[0].listedAs, q("=HYPERLINK(\"http://x\")")) << "a formula is a text like any other";
    EXPECT_FALSE(alfa.observation.completeness.value(InventoryClass::Products).complete) << "a merge says nothing about what it does not list";
    EXPECT_EQ(reading->machines[1].observation.products[0].product, q("mdaemon"));
    EXPECT_EQ(value(reading->machines[1].observation, "os"), q("debian-12"));
    EXPECT_EQ(alfa.observation.collected, fallbackTime());
    EXPECT_EQ(reasons(reading->rejected), QStringList{q("csv.no_server@5")});
    EXPECT_EQ(reading->rows, 4);
}

TEST(CsvMachines, HotfixesKeepTheirState)
{
    const CsvTable table =
        tableOf("Device,KB,Status,Installed Date\nS1,5034441,Installed,2026-01-13\nS1,KB5034765,Missing,\nS1,KB5034766,Pending,\n"
                "S1,KB5034767,Pending reboot,\nS1,\"KB5034768, KB5034769\",INSTALLED,\nS1,KB5034770,Quarantined,\nS1,n/a,Installed,\n"
                "S1,KB5034441,failed,\n");
    const auto reading = readAs(table, guessed(table, CsvMode::Replace));
    ASSERT_OK(reading);
    const Observation &seen = reading->machines[0].observation;
    const auto presence = [&](const char *kb) {
        for (const HotfixStatement &one : seen.hotfixes) {
            if (one.kb == q(kb))
                return toString(one.presence);
        }
        return q("-");
    };
    EXPECT_EQ(presence("KB5034441"), q("absent")) << "listed as installed and as failed: the worse counts";
    EXPECT_EQ(presence("KB5034765"), q("absent"));
    EXPECT_EQ(presence("KB5034766"), q("absent")) << "it waits to be installed";
    EXPECT_EQ(presence("KB5034767"), q("pending"));
    EXPECT_EQ(presence("KB5034769"), q("installed"));
    EXPECT_EQ(seen.hotfixes[0].installedOn, QDate(2026, 1, 13));
    EXPECT_EQ(reasons(reading->rejected), (QStringList{q("csv.status@7"), q("import.entry_no_hotfix@8"), q("import.hotfix_contradiction@9")}));
    EXPECT_FALSE(seen.completeness.value(InventoryClass::OsHotfixes).complete) << "rows of this machine were rejected";
}

TEST(CsvMachines, OnlyARowWithoutMachineMakesEveryListDoubtful)
{
    const QByteArray rows("Host,Package,Version\nS1,bash,5.2-2\nS2,bash,5.2-2\n");
    const auto complete = [](const Result<CsvReading> &reading, size_t machine) {
        return reading->machines[machine].observation.completeness.value(InventoryClass::Packages).complete;
    };
    CsvTable table = tableOf(rows);
    auto reading = readAs(table, guessed(table, CsvMode::Replace));
    EXPECT_TRUE(complete(reading, 0) && complete(reading, 1));
    table = tableOf(rows + "S2,curl,\n");
    reading = readAs(table, guessed(table, CsvMode::Replace));
    EXPECT_TRUE(complete(reading, 0) && !complete(reading, 1));
    table = tableOf(rows + ",curl,8\n");
    reading = readAs(table, guessed(table, CsvMode::Replace));
    EXPECT_FALSE(complete(reading, 0) || complete(reading, 1));
    table = tableOf(rows + "curl,8\n");
    reading = readAs(table, guessed(table, CsvMode::Replace));
    EXPECT_FALSE(complete(reading, 0) || complete(reading, 1));
}

TEST(CsvMachines, ColumnsMayHoldWhatAPersonCanState)
{
    const CsvTable table =
        tableOf("Host,Ruolo,Scadenza antivirus,Licenza,Avvio,Exchange\nS1,dc,31/12/2026,abc,13/01/2026 08:30,15.2.1118.40\nS2,nonsense,,,,\n");
    CsvMapping mapping;
    mapping.columns = {{q("Host"), q("server")},
                       {q("Ruolo"), q("role")},
                       {q("Scadenza antivirus"), q("expires.antivirus")},
                       {q("Licenza"), q("attr.licence")},
                       {q("Avvio"), q("mdaemon.last_start")},
                       {q("Exchange"), q("product.exchange-2019")}};
    const auto reading = readAs(table, mapping);
    ASSERT_OK(reading);
    const Observation &seen = reading->machines[0].observation;
    EXPECT_EQ(value(seen, "role"), q("domain-controller"));
    EXPECT_EQ(value(seen, "expires.antivirus"), q("2026-12-31"));
    EXPECT_EQ(value(seen, "attr.licence"), q("abc"));
    EXPECT_EQ(value(seen, "mdaemon.last_start"), q("2026-01-13T07:30:00Z")) << "local to the zone";
    ASSERT_EQ(seen.products.size(), 1);
    EXPECT_EQ(seen.products[0].version, q("15.2.1118.40"));
    EXPECT_EQ(reasons(reading->rejected), QStringList{q("set.unknown_role@3")});
}

TEST(CsvMachines, ReplacingClearsWhatTheFileLeavesEmpty)
{
    const CsvTable table = tableOf("Host,Kernel,Role\nS1,,\n");
    const auto merged = readAs(table, guessed(table));
    EXPECT_FALSE(merged->machines[0].observation.values.contains(q("kernel")));
    const auto replaced = readAs(table, guessed(table, CsvMode::Replace));
    EXPECT_EQ(replaced->machines[0].observation.values.value(q("kernel"), q("-")), QString());
    EXPECT_FALSE(replaced->machines[0].observation.values.contains(q("role"))) << "what a person stated stays";
}

TEST(CsvDates, AnAmbiguousDateAsks)
{
    const auto reading = [](const QByteArray &dates, DateOrder order = DateOrder::Unknown) {
        const CsvTable table = tableOf("Host,KB,Installed on\n" + dates);
        CsvMapping mapping = guessed(table);
        mapping.dates = order;
        return readAs(table, mapping);
    };
    const auto asked = reading("S1,KB5034441,01/02/2026\n");
    ASSERT_EQ(codeOf(asked), q("csv.date_order"));
    EXPECT_EQ(asked.error().args.value(q("text")).toString(), q("01/02/2026"));
    const auto on = [](const Result<CsvReading> &read) { return read->machines[0].observation.hotfixes[0].installedOn; };
    EXPECT_EQ(on(reading("S1,KB5034441,01/02/2026\n", DateOrder::DayFirst)), QDate(2026, 2, 1));
    EXPECT_EQ(on(reading("S1,KB5034441,01/02/2026\n", DateOrder::MonthFirst)), QDate(2026, 1, 2));
    EXPECT_EQ(on(reading("S1,KB5034441,01/02/2026\nS2,KB5034441,13/02/2026\n")), QDate(2026, 2, 1)) << "another row proves it";
    EXPECT_EQ(on(reading("S1,KB5034441,01/02/2026\nS2,KB5034441,02/13/2026\n")), QDate(2026, 1, 2));
    ASSERT_EQ(codeOf(reading("S1,KB5034441,01/02/2026\nS2,KB5034441,02/13/2026\nS3,KB5034441,13/02/2026\n")), q("csv.date_order"));
    EXPECT_EQ(on(reading("S1,KB5034441,02/02/2026\n")), QDate(2026, 2, 2)) << "both ways are one day";
}

TEST(CsvDates, AreReadAsToolsWriteThem)
{
    const QTimeZone rome("Europe/Rome");
    const auto iso = [&](const char *text, DateOrder order = DateOrder::Unknown) { return readCsvTime(q(text), order, rome).toString(Qt::ISODate); };
    EXPECT_EQ(iso("2026-01-13"), q("2026-01-12T23:00:00Z"));
    EXPECT_EQ(iso("20260113"), q("2026-01-12T23:00:00Z"));
    EXPECT_EQ(iso("1768300200"), q("2026-01-13T10:30:00Z"));
    EXPECT_EQ(iso("1768300200.25"), q("2026-01-13T10:30:00Z"));
    EXPECT_EQ(iso("1768300200123"), q("2026-01-13T10:30:00Z"));
    EXPECT_EQ(iso("01.02.2026"), q("2026-01-31T23:00:00Z")) << "dots: day first";
    EXPECT_EQ(iso("13/01/2026, 11:30:00"), q("2026-01-13T10:30:00Z"));
    EXPECT_EQ(iso("1/13/2026 11:30 PM"), q("2026-01-13T22:30:00Z"));
    EXPECT_EQ(iso("01 13 2026 11:30"), q("2026-01-13T10:30:00Z")) << "Tactical RMM";
    EXPECT_EQ(iso("2026-01-13T11:30:00+01:00"), q("2026-01-13T10:30:00Z"));
    for (const char *text : {"31/02/2026", "2026-13-01", "soon", "", "12", "99999999", "01/02/2026"})
        EXPECT_EQ(iso(text), QString()) << text;
}

TEST(CsvMapping, MistakesNameColumnAndNearest)
{
    const CsvTable table = tableOf("Host,KB,Version\nS1,KB5034441,1\n");
    const auto refused = [&](QMap<QString, QString> columns) {
        CsvMapping mapping;
        mapping.columns = std::move(columns);
        return checkMapping(mapping, table, {});
    };
    EXPECT_OK(refused({{q("HOST"), q("server")}}));
    EXPECT_EQ(codeOf(refused({{q("Hosts"), q("server")}})), q("csv.unknown_column"));
    EXPECT_EQ(refused({{q("Hosts"), q("server")}}).error().args.value(q("nearest")).toString(), q("Host"));
    EXPECT_EQ(codeOf(refused({{q("Host"), q("sever")}})), q("csv.unknown_target"));
    EXPECT_EQ(refused({{q("Host"), q("sever")}}).error().args.value(q("nearest")).toString(), q("server"));
    EXPECT_EQ(codeOf(refused({{q("Host"), q("server")}, {q("KB"), q("server")}})), q("csv.twice"));
    EXPECT_EQ(codeOf(refused({{q("Host"), q("customer")}})), q("csv.nothing_mapped"));
    EXPECT_EQ(codeOf(refused({{q("Host"), q("server")}, {q("Version"), q("version")}})), q("csv.version_of_what"));
    EXPECT_EQ(codeOf(refused({{q("Host"), q("package")}, {q("KB"), q("product")}})), q("csv.package_and_product"));
}

TEST(CsvMapping, SurvivesBeingSaved)
{
    CsvMapping mapping;
    mapping.columns = {{q("Società, cliente"), q("customer")}, {q("Host"), q("server")}};
    mapping.choices = {';', Encoding::Cp850};
    mapping.dates = DateOrder::MonthFirst;
    mapping.mode = CsvMode::Sync;
    mapping.createCustomers = true;
    const auto back = csvMappingFromJson(toJson(mapping));
    ASSERT_OK(back);
    EXPECT_EQ(*back, mapping);
    EXPECT_EQ(codeOf(csvMappingFromJson("{}")), q("csv.bad_profile"));
    EXPECT_EQ(codeOf(csvMappingFromJson(R"({"columns":{"a":"server"},"mode":"destroy"})")), q("csv.bad_profile"));
}

// Whatever order the rows come in, each machine says the same.
TEST(CsvMachines, OrderOfRowsDoesNotMatter)
{
    QList<QByteArray> rows;
    for (int machine = 0; machine < 7; ++machine) {
        for (int package = 0; package < 11; ++package)
            rows << "S" + QByteArray::number(machine) + ",p" + QByteArray::number(package) + "," + QByteArray::number(machine * package) + "\n";
    }
    const auto read = [](const QList<QByteArray> &lines) {
        const CsvTable table = tableOf("Host,Package,Version\n" + lines.join());
        auto reading = readAs(table, guessed(table));
        QMap<QString, QStringList> found;
        for (const CsvMachine &machine : reading->machines) {
            QStringList &list = found[machine.observation.identity.hostname];
            for (const InstalledPackage &package : machine.observation.packages)
                list << QString::fromUtf8(package.name + '=' + package.version);
            list.sort();
        }
        return found;
    };
    const auto expected = read(rows);
    EXPECT_EQ(expected.size(), 7);
    for (int step : {3, 5, 13, 29}) {
        QList<QByteArray> other;
        for (int i = 0; i < rows.size(); ++i)
            other << rows[(i * step) % rows.size()];
        EXPECT_EQ(read(other), expected) << step;
    }
}

} // namespace

} // namespace tagliando
