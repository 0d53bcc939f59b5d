// `customer import`: sixty customers in one go, with their sites, contacts and contracts, or a reason for each row that was not taken.
#include "tests/support/cli.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

TEST(CustomersImport, TheTemplateIsATableThatCanBeImported)
{
    const Cli cli;
    const CliRun printed = cli.done({"customer", "import", "--template"});
    cli.done({"customer", "import", "--template", cli.path("t.csv")});
    QFile file(cli.path("t.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(file.readAll()), printed.out);
    const QJsonObject outcome = cli.done({"--json", "customer", "import", cli.path("t.csv")}).json();
    EXPECT_EQ(outcome.value("added").toArray(), QJsonArray{"Alfa Meccanica Srl"});
    EXPECT_EQ(outcome.value("sites").toInt(), 2);
    EXPECT_EQ(outcome.value("contacts").toInt(), 1);
    EXPECT_EQ(outcome.value("contracts").toInt(), 1);
    EXPECT_EQ(outcome.value("unread").toArray().size(), 0);
    const QString stored = cli.digest();
    const QJsonObject again = cli.done({"--json", "customer", "import", cli.path("t.csv")}).json();
    EXPECT_EQ(again.value("unchanged").toInt(), 1);
    EXPECT_EQ(cli.digest(), stored);
}

TEST(CustomersImport, SixtyCustomersAndWhatIsWrongWithFour)
{
    const Cli cli;
    QByteArray rows("Ragione sociale;Lingua;Cliente dal;Sede;Minuti viaggio;Referente;Ruolo;E-mail;Ore;Visite\r\n");
    for (int i = 1; i <= 60; ++i)
        rows += "Cliente " + QByteArray::number(i) + " S.r.l.;italiano;13/02/2024;Milano;" + QByteArray::number(i) +
                ";Anna;titolare;a@x.example;12,5;4\r\n";
    rows += "Senza lingua;klingon;;;;;;;;\r\n"                // 62
            ";;;;;;;;;\r\n"                                   // 63
            "Altro;;31/02/2026;;;;;;;\r\n"                    // 64
            "Cliente 1 S.r.l.;;;;;Anna;;not an address;;\r\n" // 65
            "=1+1;;;;;;;;;\r\n";                              // a name like any other
    const QString file = cli.write("clienti.csv", rows);
    const QString before = cli.digest();
    const CliRun dry = cli.run({"--json", "--lang", "en", "customer", "import", file, "--dry-run"});
    EXPECT_EQ(dry.code, 3);
    EXPECT_EQ(dry.json().value("added").toArray().size(), 61);
    QList<int> lines;
    for (const QJsonValue &row : dry.json().value("rejected").toArray()) {
        lines << row["line"].toInt();
        EXPECT_FALSE(row["reason"].toString().isEmpty());
    }
    EXPECT_EQ(lines, (QList<int>{62, 63, 64, 65}));
    EXPECT_EQ(cli.digest(), before) << "a dry run writes nothing";
    EXPECT_EQ(cli.run({"customer", "import", file}).code, 3);
    const CliRun list = cli.done({"--json", "customer", "list"});
    EXPECT_EQ(list.json().value("customers").toArray().size(), 61);
    EXPECT_TRUE(list.out.contains("2024-02-13"));
    EXPECT_TRUE(list.out.contains("=1+1"));
}

TEST(CustomersImport, AnEmptyCellSaysNothingAndAKnownCustomerIsChanged)
{
    const Cli cli;
    cli.done({"customer", "add", "Alfa", "lang=en", "managed_since=2020-01-01"});
    cli.done({"contact", "add", "Anna", "--customer", "Alfa", "--role", "titolare", "--email", "a@x.example"});
    const QJsonObject outcome =
        cli.done({"--json", "customer", "import", cli.write("x.csv", "Customer,Lang,Contact,PEC,Visits\nALFA,,anna,anna@pec.example,6\n")}).json();
    EXPECT_EQ(outcome.value("changed").toArray(), QJsonArray{"Alfa"});
    EXPECT_EQ(outcome.value("contacts").toInt(), 0) << "Anna is known";
    const QString list = cli.done({"--json", "customer", "list"}).out;
    EXPECT_TRUE(list.contains("\"en\"") && list.contains("2020-01-01")) << list.toStdString();
}

TEST(CustomersImport, BadTablesChangeNothing)
{
    const Cli cli;
    cli.done({"customer", "add", "Alfa"});
    const QString before = cli.digest();
    const auto refused = [&](const QByteArray &bytes, const QString &named) {
        const CliRun run = cli.run({"--lang", "en", "customer", "import", cli.write("x.csv", bytes)});
        EXPECT_EQ(run.code, 1);
        EXPECT_TRUE(run.err.contains(named)) << run.err.toStdString();
        EXPECT_EQ(cli.digest(), before);
    };
    refused("Host,KB\nS1,KB5034441\n", "Host, KB");
    refused("Cliente,Cliente dal\nBeta,01/02/2026\n", "--dates day");
    refused("", "empty");
    refused("<html><body>login</body></html>", "web page");
    refused("Cliente,Santo patrono\nBeta,12-07\n", "no site");
    EXPECT_EQ(cli.run({"customer", "import", cli.path("absent.csv")}).code, 1);
    EXPECT_EQ(cli.run({"customer", "import"}).code, 2);
}

} // namespace
