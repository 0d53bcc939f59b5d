// Tables of any make through the command line: mapping, saving, synchronising, and nothing written that was not said.
#include "tests/support/cli.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

class CsvImport : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Alfa"});
        cli.done({"customer", "add", "Beta"});
    }
    /// "customer/server" of all machines.
    QStringList machines()
    {
        QStringList found;
        for (const QJsonValue &row : cli.done({"--json", "server", "list"}).json().value("servers").toArray())
            found << row["customer"].toString() + '/' + row["server"].toString();
        return found;
    }
    static QStringList reasons(const CliRun &run)
    {
        QStringList found;
        for (const QJsonValue &row : run.json().value("rejected").toArray())
            found << row["reason"].toString();
        return found;
    }
    Cli cli;
};

const QByteArray software("Kunde;Gerät;Programm;Version;Zuletzt gesehen\n"
                          "Alfa;SRV-1;7-Zip 23.01 (x64);23.01;2026-11-20\n"
                          "Alfa;SRV-1;MDaemon;13.0.5;2026-11-20\n"
                          "Beta;SRV-1;MDaemon;13.6.0;2026-11-20\n");

TEST_F(CsvImport, AnUnknownTableAsksWhatItsColumnsMean)
{
    const QString before = cli.digest();
    const CliRun run = cli.run({"--lang", "en", "import", cli.write("x.csv", software)});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.err.contains("Kunde, Gerät, Programm")) << run.err.toStdString();
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(CsvImport, OneFileHoldsAllCustomers)
{
    const QString file = cli.write("x.csv", software);
    const QString before = cli.digest();
    EXPECT_EQ(cli.done({"--json", "import", file, "--map", "Kunde", "--dry-run"}).json().value("hosts").toArray().size(), 2);
    EXPECT_EQ(cli.digest(), before) << "a dry run writes nothing";
    const QJsonArray hosts = cli.done({"--json", "import", file, "--map", "Kunde"}).json().value("hosts").toArray();
    EXPECT_EQ(hosts[0].toObject().value("products").toInt(), 2);
    EXPECT_EQ(hosts[0].toObject().value("kind").toString(), "csv");
    EXPECT_EQ(machines(), (QStringList{"Alfa/SRV-1", "Beta/SRV-1"})) << "one name in two customers stays two";
    const CliRun again = cli.done({"--json", "import", file, "--map", "Kunde", "--dry-run"});
    EXPECT_EQ(again.json().value("hosts").toArray()[0].toObject().value("added").toInt(), 0);
}

TEST_F(CsvImport, UnknownCustomersAreRefusedOrMade)
{
    const QString file = cli.write("x.csv", "Cliente,Sede,Host,SO\nAlfa,Milano,S1,Debian 12\nAlfta,,S2,Debian 12\nGamma,Torino,S3,Debian 12\n");
    const QString before = cli.digest();
    const CliRun dry = cli.run({"--json", "--lang", "en", "import", file, "--map", "Cliente", "--dry-run"});
    EXPECT_EQ(reasons(dry).size(), 3) << dry.out.toStdString();
    EXPECT_TRUE(reasons(dry).join('\n').contains("perhaps Alfa"));
    EXPECT_EQ(cli.digest(), before);
    const CliRun made = cli.done({"--json", "import", file, "--map", "Cliente", "--create-customers"});
    EXPECT_EQ(made.json().value("new_customers").toArray(), (QJsonArray{"Alfta", "Gamma"}));
    EXPECT_EQ(machines(), (QStringList{"Alfa/S1", "Alfta/S2", "Gamma/S3"}));
    EXPECT_EQ(cli.run({"site", "add", "Torino", "--customer", "Gamma"}).code, 1) << "the site is there already";
}

TEST_F(CsvImport, AProfileRemembers)
{
    const QByteArray rows("Wer,Was,Wieviel\nS1,bash,5.2-2\nS2,bash,5.2-1\n");
    cli.done(
        {"import", cli.write("x.csv", rows), "--customer", "Alfa", "--columns", "Wer=server,Was=package,Wieviel=version", "--save-profile", "Meins"});
    EXPECT_EQ(machines(), (QStringList{"Alfa/S1", "Alfa/S2"}));
    const QJsonArray hosts = cli.done({"--json", "import", cli.write("y.csv", rows), "--customer", "Beta"}).json().value("hosts").toArray();
    ASSERT_EQ(hosts.size(), 2) << "its columns are known now";
    EXPECT_EQ(hosts[0].toObject().value("packages").toInt(), 1);
    EXPECT_TRUE(cli.done({"import", "profile", "list"}).out.contains("Meins | merge"));
    cli.done({"import", "profile", "remove", "meins"});
    EXPECT_EQ(cli.run({"import", cli.write("y.csv", rows), "--customer", "Beta"}).code, 1);
    EXPECT_EQ(cli.run({"import", cli.write("y.csv", rows), "--customer", "Beta", "--profile", "Meins"}).code, 1);
}

TEST_F(CsvImport, ModesSayWhatAbsenceMeans)
{
    const auto file = [&](const QByteArray &rows) { return cli.write("x.csv", "Host,Programma,Versione\n" + rows); };
    const auto products = [&] {
        const CliRun run =
            cli.done({"--json", "import", file("S1,MDaemon,14\n"), "--customer", "Alfa", "--as-kind", "csv", "--mode", "replace", "--dry-run"});
        const QJsonObject host = run.json().value("hosts").toArray()[0].toObject();
        return host.value("removed").toInt();
    };
    cli.done({"--now", "2026-11-01", "import", file("S1,MDaemon,13\nS1,Other,1\nS2,MDaemon,13\n"), "--customer", "Alfa", "--as-kind", "csv"});
    EXPECT_EQ(products(), 1) << "Other would go";
    const CliRun merged = cli.done({"--json", "--now", "2026-11-02", "import", file("S1,MDaemon,14\n"), "--customer", "Alfa", "--as-kind", "csv"});
    EXPECT_EQ(merged.json().value("hosts").toArray()[0].toObject().value("removed").toInt(), 0);
    cli.done({"server", "add", "SW-1", "--customer", "Alfa", "--kind", "network"});
    const QStringList sync{"--json",    "--now", "2026-11-03", "import", file("S1,MDaemon,14\n"), "--customer", "Alfa",
                           "--as-kind", "csv",   "--mode",     "sync"};
    const QString before = cli.digest();
    EXPECT_EQ(cli.done(sync + QStringList{"--dry-run"}).json().value("retired").toArray(), QJsonArray{"Alfa: S2"});
    EXPECT_EQ(cli.digest(), before);
    cli.done(sync);
    EXPECT_EQ(machines(), (QStringList{"Alfa/S1", "Alfa/SW-1"})) << "what an export never lists is not gone";
}

TEST_F(CsvImport, ASynchronisationNeedsTheWholeFile)
{
    cli.done({"server", "add", "S2", "--customer", "Alfa"});
    const QString before = cli.digest();
    const CliRun run = cli.run({"--lang", "en", "import", cli.write("x.csv", "Host,Programma,Versione\nS1,MDaemon,13\n,MDaemon,13\n"), "--customer",
                                "Alfa", "--as-kind", "csv", "--mode", "sync"});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.err.contains("--mode replace")) << run.err.toStdString();
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(CsvImport, OfAnotherCustomersRowsNothingIsTaken)
{
    const CliRun run = cli.done({"--json", "--lang", "en", "import", cli.write("x.csv", software), "--customer", "Alfa", "--as-kind", "csv"});
    EXPECT_EQ(run.json().value("hosts").toArray().size(), 1);
    EXPECT_TRUE(reasons(run).join('\n').contains("line 4")) << run.out.toStdString();
    EXPECT_EQ(machines(), QStringList{"Alfa/SRV-1"});
}

TEST_F(CsvImport, AnAmbiguousDateAsksOnce)
{
    const QString file = cli.write("x.csv", "Host,KB,Installato il\nS1,KB5034441,01/02/2026\n");
    const QString before = cli.digest();
    const CliRun asked = cli.run({"--lang", "en", "import", file, "--customer", "Alfa", "--as-kind", "csv"});
    EXPECT_EQ(asked.code, 1);
    EXPECT_TRUE(asked.err.contains("01/02/2026") && asked.err.contains("--dates day")) << asked.err.toStdString();
    EXPECT_EQ(cli.digest(), before);
    cli.done({"import", file, "--customer", "Alfa", "--as-kind", "csv", "--dates", "day", "--save-profile", "it"});
    cli.done({"import", file, "--customer", "Alfa"});
}

TEST_F(CsvImport, BadOptionsChangeNothing)
{
    const QString file = cli.write("x.csv", software);
    const QString before = cli.digest();
    const auto refused = [&](const QStringList &options, const QString &named, int code = 1) {
        const CliRun run = cli.run(QStringList{"--lang", "en", "import", file} + options);
        EXPECT_EQ(run.code, code) << options.join(' ').toStdString();
        EXPECT_TRUE(run.err.contains(named)) << run.err.toStdString();
        EXPECT_EQ(cli.digest(), before);
    };
    refused({"--map", "Kunden"}, "Kunde");
    refused({"--columns", "Kunde"}, "Kunde", 2);
    refused({"--columns", "Kunde=custmer"}, "customer");
    refused({"--map", "Kunde", "--mode", "destroy"}, "merge|replace|sync");
    refused({"--map", "Kunde", "--dates", "year"}, "day|month");
    refused({"--profile", "none"}, "none");
}

} // namespace
