// Scenarios 3 and 10 (Casa Blu): when nothing may be touched, and where that collides. Literally, through the command line.
#include "tests/app/agreements.h"

using namespace tagliando::test;

namespace {

// Scenario 3: legitimate freezes.
class Frozen : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Missioni"});
        const QString file = cli.write("own.json", R"({"format":1,"advisories":[{"id":"OLD","title":"Old","platforms":["windows-server-2019"],
            "kb":"KB9999998","kind":"hotfix","released":"2025-10-10","severity":"critical"}]})");
        for (const char *name : {"OPS-SRV", "DSN-GND", "BASE-AN", "PC-UFFICIO"}) {
            cli.done({"server", "add", name, "--customer", "Missioni"});
            cli.done({"--now", "2026-01-01", "set", name, "os=windows-server-2019", "hotfixes=complete"});
        }
        cli.done({"--now", "2026-01-02", "feeds", "update", "own", "--from", file});
        freeze("OPS-SRV", {"--from", "2026-06-01", "--to", "2027-05-31", "--reason", "operation", "--ordered-by", "Comando"});
        freeze("DSN-GND", {"--from", "2020-01-01", "--no-end", "--review-every", "180", "--last-review", "2025-12-01", "--reason", "operation",
                           "--ordered-by", "Missione"});
        cli.done({"--now", "2026-05-20", "freeze", "review", "2", "--on", "2026-05-20"});
        freeze("BASE-AN", {"--from", "2026-02-15", "--to", "2026-10-31", "--reason", "season-closed", "--ordered-by", "Capo base"});
    }
    void freeze(const QString &server, const QStringList &more) const
    {
        cli.done(QStringList{"--now", "2026-01-10", "freeze", "add", "--customer", "Missioni", "--server", server} + more);
    }
    CliRun findings(const QString &now, const QString &server) const { return cli.done({"--now", now, "findings", "--server", server}); }
    Cli cli;
};

TEST_F(Frozen, UntilADayWithoutEndAndOver)
{
    const CliRun ops = findings("2026-11-21", "OPS-SRV");
    EXPECT_SAYS(ops, "CONGELATA fino al 31/05/2027");
    EXPECT_SAYS(ops, "Comando");
    EXPECT_SAYS(findings("2026-11-21", "DSN-GND"), "riesame in ritardo di 5 giorni");
    const CliRun base = findings("2026-11-21", "BASE-AN");
    EXPECT_SAYS(base, "SCADUTA");
    EXPECT_SAYS(base, "da 21 giorni");
    const QJsonObject all = cli.done({"--now", "2026-11-21", "--json", "findings"}).json();
    EXPECT_EQ(all["counts"].toObject()["findings"].toObject()["frozen"], 2);
    EXPECT_EQ(all["counts"].toObject()["findings"].toObject()["overdue"], 2);
    EXPECT_EQ(all["compliance"].toObject()["with_decisions"].toObject()["of"], 2);
    EXPECT_EQ(all["compliance"].toObject()["without_decisions"].toObject()["of"], 4);
}

TEST_F(Frozen, AStopThatFallsInsideIsAConflict)
{
    cli.done({"--now", "2026-01-10", "set", "BASE-AN", "expires.licence=2026-08-01"});
    EXPECT_SAYS(findings("2026-01-10", "BASE-AN"), "Conflitto: il blocco cade nel periodo congelato. Ultimo giorno utile 14/02/2026");
    const QJsonArray rows = cli.done({"--now", "2026-01-10", "--json", "findings", "--server", "BASE-AN", "--requirement", "licence"}).findings();
    ASSERT_EQ(rows.size(), 1);
    const QJsonObject conflict = rows.first().toObject()["conflicts"].toArray()[0].toObject();
    EXPECT_EQ(conflict["kind"], "freeze");
    EXPECT_EQ(conflict["last_useful_day"], "2026-02-14");
    EXPECT_EQ(conflict["days"], 35);
    // Known when the freeze is ordered, it is refused unless somebody answers for it.
    EXPECT_REFUSED(cli.run({"--now", "2026-01-10", "freeze", "add", "--customer", "Missioni", "--from", "2026-07-01", "--to", "2026-09-01",
                            "--ordered-by", "Capo", "--reason", "change-freeze"}),
                   "30/06/2026");
    cli.done({"--now", "2026-01-10", "freeze", "add", "--customer", "Missioni", "--from", "2026-07-01", "--to", "2026-09-01", "--ordered-by", "Capo",
              "--reason", "change-freeze", "--override-by", "Capo"});
}

TEST_F(Frozen, NobodyOrderedItNobodyFreezesIt)
{
    const QString before = cli.digest();
    EXPECT_REFUSED(cli.run({"--now", "2026-11-21", "freeze", "add", "--customer", "Missioni", "--server", "PC-UFFICIO", "--from", "2026-11-21",
                            "--to", "2026-12-31", "--reason", "operation"}),
                   "ordinato");
    const QStringList add{"--now",    "2026-11-21", "freeze",       "add", "--customer", "Missioni",
                          "--server", "PC-UFFICIO", "--ordered-by", "X",   "--reason",   "operation"};
    EXPECT_REFUSED(cli.run(add + QStringList{"--from", "2026-12-31", "--to", "2026-12-01"}), "prima");
    EXPECT_REFUSED(cli.run(add + QStringList{"--from", "2026-12-31", "--no-end"}), "riesame");
    EXPECT_REFUSED(cli.run(add + QStringList{"--rrule", "FREQ=DAILY"}), "libero");
    EXPECT_REFUSED(cli.run(add + QStringList{"--rrule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}), "cinque anni");
    EXPECT_REFUSED(cli.run(add + QStringList{"--rrule", "every full moon"}), "every full moon");
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(Frozen, AnExceptionHasAName)
{
    EXPECT_REFUSED(cli.run({"--now", "2026-11-21", "freeze", "exception", "1", "--date", "2026-12-01"}), "nome");
    cli.done({"--now", "2026-11-21", "freeze", "exception", "1", "--by", "Comando", "--date", "2026-12-01"});
    EXPECT_SILENT(findings("2026-12-01", "OPS-SRV"), "CONGELATA");
    EXPECT_SAYS(findings("2026-12-02", "OPS-SRV"), "CONGELATA");
}

// Scenario 10, Casa Blu: a freeze against a block, in two languages.
TEST(CasaBlu, LastUsefulDayInBothLanguages)
{
    const Cli cli;
    cli.done({"customer", "add", "Casa Blu"});
    cli.done({"--now", "2026-11-21", "freeze", "add", "--customer", "Casa Blu", "--from", "2026-11-27", "--to", "2027-01-06", "--ordered-by",
              "Sig.ra Blu", "--reason", "change-freeze", "--label", "Natale"});
    cli.done({"--now", "2026-11-21", "question", "answer", "smtp-auth-basic", "yes", "--customer", "Casa Blu", "--by", "Sig.ra Blu"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings"}),
                "Conflitto: il blocco cade nel blocco modifiche; ultimo giorno utile 26/11/2026 (5 giorni)");
    const CliRun english = cli.done({"--lang", "en", "--now", "2026-11-21", "findings"});
    EXPECT_SAYS(english, "Conflict: the block falls inside the change freeze; last useful day 26 Nov 2026 (5 days)");
    EXPECT_SAYS(cli.done({"--now", "2026-12-10", "findings"}), "l'ultimo giorno utile era il 26/11/2026 (14 giorni fa)");
    cli.done({"--now", "2026-12-10", "freeze", "exception", "1", "--by", "Sig.ra Blu", "--date", "2026-12-20"});
    EXPECT_SAYS(cli.done({"--now", "2026-12-10", "findings"}), "ultimo giorno utile 20/12/2026 (10 giorni)");
    // A deferral past the stop is refused, and named when somebody takes it upon himself.
    const QStringList decision{"--now",    "2026-11-21", "decision", "add",        "--customer", "Casa Blu", "--requirement", "exo-smtp-auth-basic",
                               "--kind",   "deferral",   "--by",     "Sig.ra Blu", "--role",     "titolare", "--reason",      "change-freeze",
                               "--warned", "2026-11-20", "--until",  "2027-01-10"};
    EXPECT_REFUSED(cli.run(decision), "ultimo giorno utile 20/12/2026");
    cli.done(decision + QStringList{"--override-by", "Sig.ra Blu"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings"}),
                "Conflitto: la decisione scade dopo il blocco; ultimo giorno utile 20/12/2026 (29 giorni)");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings"}), "RINVIATA dal titolare fino al 10/01/2027");
}

} // namespace
