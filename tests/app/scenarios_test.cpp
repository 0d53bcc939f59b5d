// The acceptance scenarios of the product, literally, through the command line.
#include "tests/support/cli.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

bool has(const CliRun &run, const QString &text) { return run.out.contains(text); }
#define EXPECT_SAYS(run, text) EXPECT_TRUE(has(run, QString::fromUtf8(text))) << (run).out.toStdString() << "\nshould say: " << (text)
#define EXPECT_SILENT(run, text) EXPECT_FALSE(has(run, QString::fromUtf8(text))) << (run).out.toStdString() << "\nshould not say: " << (text)

const QString fact = "mdaemon-licence-sha2-2015";

// Scenario 1: Franco's customer, MDaemon on Windows Server 2003.
class Franco : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Cliente di Franco"});
        cli.done({"server", "add", "SRV-POSTA", "--customer", "Cliente di Franco"});
        cli.done({"--now", "2015-01-12", "set", "SRV-POSTA", "os=windows-server-2003", "sp=2", "product.mdaemon=13.0.5", "hotfixes=complete",
                  "kb.KB914961=installed", "kb.KB2509553=installed"});
    }
    CliRun findings(const QString &now) const { return cli.done({"--now", now, "findings", "--customer", "Cliente di Franco"}); }
    QJsonObject finding(const QString &now) const
    {
        const QJsonArray rows = cli.done({"--now", now, "--json", "findings", "--requirement", fact}).findings();
        EXPECT_EQ(rows.size(), 1);
        return rows.first().toObject();
    }
    Cli cli;
};

TEST_F(Franco, EightDaysBefore)
{
    const CliRun run = findings("2015-01-12");
    EXPECT_EQ(run.lines().value(0),
              "BLOCCANTE | MDaemon su SRV-POSTA smette di funzionare | dal 20/01/2015 | mancano 8 giorni | richiede uno fra KB968730, KB938397");
    EXPECT_SAYS(run, "Al primo riavvio del servizio dal 20/01/2015 parte una tolleranza di 4 giorni; primo fermo possibile 24/01/2015. "
                     "Controllare che l'alias Postmaster esista.");
    EXPECT_SILENT(run, "KB2868626");
    const QJsonObject row = finding("2015-01-12");
    EXPECT_EQ(row["state"], "blocking");
    EXPECT_EQ(row["phase"], "ahead");
    EXPECT_EQ(row["stops_at"], "2015-01-20");
    EXPECT_EQ(row["earliest_stop"], "2015-01-24");
    EXPECT_EQ(row["days_to_stop"], 8);
    EXPECT_EQ(row["track"], "fact:" + fact);
}

TEST_F(Franco, StandsAboveAnyNumberOfOverduePatches)
{
    QJsonArray advisories;
    for (int i = 0; i < 30; ++i) {
        advisories << QJsonObject{{"id", QString("old-%1").arg(i)}, {"title", QString("Old %1").arg(i)}, {"platforms", QJsonArray{"windows-server-2003"}},
                                  {"kb", QString("KB-OLD-%1").arg(i)}, {"kind", "hotfix"}, {"released", "2013-01-01"}, {"severity", "critical"}};
    }
    const QString file = cli.write("own.json", QJsonDocument(QJsonObject{{"format", 1}, {"advisories", advisories}}).toJson());
    cli.done({"--now", "2015-01-12", "feeds", "update", "own", "--from", file});
    const CliRun run = findings("2015-01-12");
    EXPECT_TRUE(run.lines().value(0).startsWith("BLOCCANTE | MDaemon su SRV-POSTA")) << run.out.toStdString();
    EXPECT_EQ(run.out.count("\nSCADUTA | "), 30);
}

TEST_F(Franco, GraceFromTheFirstFailedCheck)
{
    cli.done({"--now", "2015-01-22T09:00", "set", "SRV-POSTA", "mdaemon.first_failed_check=2015-01-21T08:30"});
    EXPECT_SAYS(findings("2015-01-22T09:00"), "In tolleranza: si ferma il 25/01/2015 alle 08:30, tra 2 giorni e 23 ore");
    const QJsonObject row = finding("2015-01-22T09:00");
    EXPECT_EQ(row["stops_at"], "2015-01-25T08:30:00+01:00");
    EXPECT_EQ(row["stops_precision"], "instant");
    EXPECT_EQ(row["phase"], "grace");
}

TEST_F(Franco, OnlyTheLastStartKnown)
{
    cli.done({"--now", "2015-01-22T09:00", "set", "SRV-POSTA", "mdaemon.last_start=2015-01-21T08:30"});
    EXPECT_SAYS(findings("2015-01-22T09:00"), "si ferma al più tardi");
    EXPECT_SAYS(findings("2015-01-22T09:00"), "25/01/2015 alle 08:30, tra 2 giorni e 23 ore");
    EXPECT_EQ(finding("2015-01-22T09:00")["stops_precision"], "latest");
}

TEST_F(Franco, NotRestartedSinceMustNotRestart)
{
    cli.done({"--now", "2015-01-22T09:00", "set", "SRV-POSTA", "mdaemon.last_start=2015-01-10"});
    const CliRun run = findings("2015-01-22T09:00");
    EXPECT_SAYS(run, "Non riavviare: la tolleranza non è ancora partita");
    const QJsonObject row = finding("2015-01-22T09:00");
    EXPECT_TRUE(row["stops_at"].isNull());
    EXPECT_EQ(row["phase"], "armed");
    EXPECT_EQ(row["state"], "blocking");
}

TEST_F(Franco, StoppedAfterTheGrace)
{
    cli.done({"--now", "2015-01-22T09:00", "set", "SRV-POSTA", "mdaemon.first_failed_check=2015-01-21T08:30"});
    EXPECT_SAYS(findings("2015-01-25T10:00"), "FERMO dal 25/01/2015 08:30");
    EXPECT_EQ(finding("2015-01-25T10:00")["phase"], "stopped");
}

TEST_F(Franco, ClosedByOneHotfixAndAGoodCheck)
{
    cli.done({"--now", "2015-01-12", "set", "SRV-POSTA", "mdaemon.last_start=2015-01-10"});
    cli.done({"--as", "Franco", "--now", "2015-01-22", "set", "SRV-POSTA", "kb.KB968730=installed", "mdaemon.last_check=ok"});
    EXPECT_SILENT(findings("2015-01-22"), "MDaemon");
    EXPECT_SILENT(findings("2015-01-22"), "KB938397");
    const CliRun resolved = cli.done({"--now", "2015-01-22", "findings", "--resolved"});
    EXPECT_SAYS(resolved, "risolta il 22/01/2015 da Franco");
}

TEST_F(Franco, WindowsXpNeedsServicePackThree)
{
    cli.done({"--now", "2015-01-12", "set", "SRV-POSTA", "os=windows-xp", "sp=2"});
    EXPECT_SAYS(findings("2015-01-12"), "richiede Windows XP Service Pack 3");
}

TEST_F(Franco, LaterSystemsAreNotConcerned)
{
    for (const char *platform : {"os=windows-vista", "os=windows-server-2008"}) {
        cli.done({"--now", "2015-01-12", "set", "SRV-POSTA", platform});
        EXPECT_SILENT(findings("2015-01-12"), "MDaemon su SRV-POSTA") << platform;
    }
}

TEST(Scenario1, WithoutAHotfixListItIsToVerify)
{
    const Cli cli;
    cli.done({"customer", "add", "C"});
    cli.done({"server", "add", "SRV-POSTA", "--customer", "C"});
    cli.done({"--now", "2015-01-12", "set", "SRV-POSTA", "os=windows-server-2003", "sp=2", "product.mdaemon=13.0.5"});
    const CliRun run = cli.done({"--now", "2015-01-12", "findings", "--requirement", fact});
    EXPECT_TRUE(run.lines().value(0).startsWith("DA VERIFICARE")) << run.out.toStdString();
    EXPECT_SILENT(run, "BLOCCANTE");
}

TEST(Scenario5, NoFalseAlarmsNoFalseCalm)
{
    const Cli cli;
    cli.done({"customer", "add", "Eta"});
    const auto server = [&](const QString &name, const QStringList &words, const QString &collected = "2026-11-20") {
        cli.done({"server", "add", name, "--customer", "Eta"});
        cli.done(QStringList{"--now", "2026-11-21", "set", name, "--collected", collected, "os=windows-server-2019", "product.eset=present"} + words);
    };
    server("A", {"hotfixes=complete", "kb.KB5005625=installed"});
    server("B", {"hotfixes=complete", "build=17763.6532"});
    server("C", {"hotfixes=complete", "build=17763.2183"});
    server("D", {"hotfixes=complete", "kb.KB5005625=installed"}, "2026-10-12");
    const CliRun run = cli.done({"--now", "2026-11-21", "findings", "--all", "--requirement", "eset-acs-2023"});
    EXPECT_SAYS(run, "compresa in un cumulativo successivo");
    EXPECT_SAYS(run, "BLOCCANTE (parziale)");
    EXPECT_SAYS(run, "DA VERIFICARE (rilevazione del 12/10/2026)");
    EXPECT_SAYS(run, "2 OK, 1 bloccante, 1 da verificare");
    EXPECT_SAYS(run, "66,7 % dei verificati (3 su 4)");
    EXPECT_SILENT(run, "75 %");
    const QJsonObject json = cli.done({"--now", "2026-11-21", "--json", "findings", "--all", "--requirement", "eset-acs-2023"}).json();
    EXPECT_EQ(json["compliance"]["with_decisions"]["n"], 2);
    EXPECT_EQ(json["compliance"]["with_decisions"]["of"], 3);
}

TEST(Scenario5, FirefoxByChannel)
{
    const Cli cli;
    cli.done({"customer", "add", "Eta"});
    const auto verdict = [&](const QString &name, const QString &product) {
        cli.done({"server", "add", name, "--customer", "Eta"});
        cli.done({"--now", "2026-11-21", "set", name, "os=windows-11-24h2", product});
        const QJsonArray rows = cli.done({"--now", "2026-11-21", "--json", "findings", "--all", "--server", name, "--requirement", "firefox-root-2025"}).findings();
        EXPECT_EQ(rows.size(), 1) << name.toStdString();
        return rows.first()["state"].toString();
    };
    EXPECT_EQ(verdict("PC-1", "product.firefox-esr=115.13"), "satisfied");
    EXPECT_EQ(verdict("PC-2", "product.firefox=127.0"), "blocking");
    EXPECT_EQ(verdict("PC-3", "product.firefox=boh"), "verify");
}

class EntraConnect : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Omega"});
        cli.done({"server", "add", "SRV-SYNC", "--customer", "Omega"});
        cli.done({"--now", "2026-07-01", "set", "SRV-SYNC", "os=windows-server-2022", "product.entra-connect=2.4.21.0"});
    }
    CliRun findings(const QString &now) const { return cli.done({"--now", now, "findings", "--requirement", "entra-connect-25790"}); }
    Cli cli;
};

TEST_F(EntraConnect, BeforeOnAndAfterTheDay)
{
    EXPECT_SAYS(findings("2026-08-01"), "dal 30/09/2026 | mancano 60 giorni");
    EXPECT_SAYS(findings("2026-09-30"), "oggi");
    EXPECT_SAYS(findings("2026-11-21"), "FERMO da 52 giorni; l'aggiornamento ripristina subito il servizio");
}

TEST_F(EntraConnect, TheUpdateClosesItAndTheStopStaysInHistory)
{
    cli.done({"--now", "2026-11-21", "set", "SRV-SYNC", "product.entra-connect=2.6.1.0"});
    EXPECT_SILENT(findings("2026-11-21"), "FERMO");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings", "--resolved"}), "risolta il 21/11/2026");
    const QJsonArray rows = cli.done({"--now", "2026-11-21", "--json", "findings", "--resolved", "--requirement", "entra-connect-25790"}).findings();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first()["resolved"]["stopped_days"], 52);
}

TEST_F(EntraConnect, NaturalOrder)
{
    cli.done({"--now", "2026-08-01", "set", "SRV-SYNC", "product.entra-connect=2.5.79.0"});
    EXPECT_SILENT(findings("2026-08-01"), "mancano");
    cli.done({"--now", "2026-08-02", "set", "SRV-SYNC", "product.entra-connect=2.5.8.0"});
    EXPECT_SAYS(findings("2026-08-02"), "mancano 59 giorni");
}

// Scenario 8's blocks, as far as this part of the product goes: dates, precision, order.
TEST(Scenario8, BlocksByDate)
{
    const Cli cli;
    const auto machine = [&](const QString &customer, const QString &server, const QStringList &words) {
        cli.done({"customer", "add", customer});
        cli.done({"server", "add", server, "--customer", customer});
        cli.done(QStringList{"--now", "2026-11-21", "set", server, "--customer", customer} + words);
    };
    machine("Alfa", "SRV-FATT", {"os=windows-server-2022", "sdi.issued=2023-12-04", "products=complete", "hotfixes=complete"});
    machine("Delta", "HV1", {"os=windows-server-2022", "product.hpe-sas-ssd=HPD6", "counter.ssd_hours=0@2023-04-03T09:00", "products=complete"});
    machine("Gamma", "SRV-DC", {"os=windows-server-2016", "products=complete", "hotfixes=complete"});
    machine("Beta", "COPIA-1", {"attr.model=C258"});
    cli.done({"--now", "2026-11-21", "question", "answer", "smtp-auth-basic", "yes", "--customer", "Beta", "--by", "Sig.ra Bruni"});
    const CliRun run = cli.done({"--now", "2026-11-21", "findings"});
    EXPECT_SAYS(run, "03/12/2026");
    EXPECT_SAYS(run, "28/12/2026 16:00");
    EXPECT_SAYS(run, "perdita dei dischi");
    EXPECT_SAYS(run, "fine dicembre 2026");
    EXPECT_SAYS(run, "circa 40 giorni");
    EXPECT_SAYS(run, "12/01/2027");
    EXPECT_LT(run.out.indexOf("03/12/2026"), run.out.indexOf("28/12/2026 16:00"));
    EXPECT_LT(run.out.indexOf("28/12/2026 16:00"), run.out.indexOf("fine dicembre 2026"));
    EXPECT_LT(run.out.indexOf("fine dicembre 2026"), run.out.indexOf("12/01/2027"));
}

} // namespace
