// What the rows and `why` say where an acceptance test once found them wrong: through the program, as a technician reads them.
#include "tests/support/cli.h"

namespace tagliando {

namespace {

using test::Cli;
using test::CliRun;

#define EXPECT_SAYS(run, text) EXPECT_TRUE((run).out.contains(QString(text))) << (run).out.toStdString()
#define EXPECT_SILENT(run, text) EXPECT_FALSE((run).out.contains(QString(text))) << (run).out.toStdString()

class Wording : public testing::Test {
protected:
    Wording() { cli.done({"customer", "add", "Alfa"}); }
    void server(const QString &name, const QStringList &values, const QString &now = "2026-11-21") const
    {
        cli.done({"server", "add", name, "--customer", "Alfa"});
        cli.done(QStringList{"--now", now, "set", name} + values);
    }
    Cli cli;
};

TEST_F(Wording, ADateThatIsNoneIsRefusedAndLeavesNoPlaceholder)
{
    server("SRV", {"os=windows-server-2022", "sdi.issued=2024-01-15"});
    EXPECT_EQ(cli.run({"--now", "2026-11-21", "set", "SRV", "sdi.issued=boh"}).code, 1);
    EXPECT_SILENT(cli.done({"--now", "2026-11-21", "findings", "--requirement", "sdi-channel-cert"}), "{");
}

TEST_F(Wording, ACustomerTakenOnLaterSeesBothDays)
{
    cli.done({"customer", "edit", "Alfa", "managed_since=2026-11-01"});
    cli.done({"feeds", "update", "own", "--from", cli.write("own.json", R"({"format": 1, "source": "https://msp.example/a", "advisories": [
        {"id": "old", "title": "SQL Server 2019 CU99", "kind": "hotfix", "kb": "KB-TEST", "platforms": ["windows-server-2019"],
         "released": "2024-06-05", "severity": "high"}]})")});
    server("SQL", {"os=windows-server-2019", "hotfixes=complete"}, "2026-11-10");
    const CliRun run = cli.done({"--now", "2026-11-10", "findings", "--requirement", "old"});
    EXPECT_SAYS(run, "SQL Server 2019 CU99 su SQL");
    EXPECT_SAYS(run, "mancante da 888 giorni, in carico dal 01/11/2026, entro il 15/11/2026");
    EXPECT_SAYS(cli.done({"--now", "2026-11-20", "findings", "--requirement", "old"}), "in carico dal 01/11/2026, entro il 15/11/2026");
    const QJsonArray rows = cli.done({"--now", "2026-11-10", "--json", "--lang", "en", "findings", "--requirement", "old"}).findings();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_TRUE(rows.first()["advice"].toArray().first().toString().startsWith("missing for 888 days, managed since 1 Nov 2026, by 15 Nov 2026"));
    cli.done({"--now", "2026-11-20", "set", "SQL", "kb.KB-TEST=pending"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-20", "why", "SQL", "KB-TEST"}), "Manca solo il riavvio: KB-TEST");
}

TEST_F(Wording, SmtpAuthCanBeTurnedOnAgain)
{
    server("COPIA", {"attr.model=C258"});
    cli.done({"--now", "2026-11-21", "question", "answer", "smtp-auth-basic", "yes", "--customer", "Alfa", "--by", "Bruni"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings", "--requirement", "exo-smtp-auth-basic"}), "riattivabile");
}

TEST_F(Wording, WhyNamesWhatIsAskedForAndWhomItDoesNotConcern)
{
    server("POSTA", {"os=windows-server-2003", "sp=2", "product.mdaemon=13.0.5", "hotfixes=complete"}, "2015-01-12");
    EXPECT_SAYS(cli.done({"--now", "2015-01-12", "why", "POSTA", "mdaemon-licence-sha2-2015"}), "Mancano KB968730 e KB938397: ne basta una");
    server("VISTA", {"os=windows-vista", "product.mdaemon=13.0.5"}, "2015-01-12");
    EXPECT_SAYS(cli.done({"--now", "2015-01-12", "why", "VISTA", "mdaemon-licence-sha2-2015"}), "Non riguarda VISTA: Il sistema operativo è");
    const QJsonArray rows =
        cli.done({"--now", "2015-01-12", "--json", "findings", "--server", "POSTA", "--requirement", "mdaemon-licence-sha2-2015"}).findings();
    ASSERT_EQ(rows.size(), 1);
    QStringList inputs;
    for (const QJsonValue &evidence : rows.first()["evidence"].toArray())
        inputs << evidence["input"].toString();
    EXPECT_TRUE(inputs.contains("kb.KB968730=absent (hotfixes=complete)")) << inputs.join("; ").toStdString();
}

TEST_F(Wording, AnExpiryHasATitleAndAStaleRowItsAge)
{
    server("WEB", {"expires.certificate_mail.alfa.example=2026-12-01"});
    const QJsonArray rows = cli.done({"--now", "2026-11-21", "--json", "findings", "--server", "WEB"}).findings();
    ASSERT_FALSE(rows.isEmpty());
    for (const QJsonValue &row : rows)
        EXPECT_FALSE(row["requirement"]["title"].toString().isEmpty());
    EXPECT_EQ(rows.first()["requirement"]["title"], "Scadenza: certificato mail.alfa.example");
    server("ESET", {"os=windows-server-2019", "product.eset=present", "hotfixes=complete", "kb.KB5005625=installed"}, "2026-10-12");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "why", "ESET", "eset-acs-2023"}), "Da verificare: rilevazione di 40 giorni fa, limite 30");
}

TEST_F(Wording, WhatIsNotVerifiedHasNoPhase)
{
    server("ESET", {"os=windows-server-2019", "product.eset=present"});
    const QJsonArray rows = cli.done({"--now", "2026-11-21", "--json", "findings", "--requirement", "eset-acs-2023"}).findings();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first()["state"], "verify");
    for (const char *field : {"phase", "days_to_stop", "stops_at"})
        EXPECT_TRUE(rows.first()[field].isNull()) << field;
}

TEST_F(Wording, ARestartThatStopsAtOnceSpeaksOfNoGrace)
{
    server("PC", {"os=windows-10-1909", "product.checkpoint-endpoint=E80.92"}, "2020-12-15");
    EXPECT_SAYS(cli.done({"--now", "2020-12-15", "findings", "--requirement", "checkpoint-vpn-2021"}),
                "Al primo riavvio dal 01/01/2021 si ferma. Prima del 01/01/2021 installare la correzione: dopo un riavvio la VPN non parte");
    const CliRun armed = cli.done({"--now", "2021-01-05", "findings", "--requirement", "checkpoint-vpn-2021"});
    EXPECT_SAYS(armed, "Non riavviare: al prossimo riavvio si ferma");
    EXPECT_SILENT(armed, "tolleranza");
    EXPECT_SILENT(armed, "Prima del 01/01/2021");
}

} // namespace

} // namespace tagliando
