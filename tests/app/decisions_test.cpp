// Scenarios 2 and 9: who decided, and until when. Literally, through the command line.
#include "tests/app/agreements.h"

using namespace tagliando::test;

namespace {

TEST_F(TooImportant, WithoutAnExpiryItIsNotSaved)
{
    const QString before = cli.digest();
    EXPECT_REFUSED(cli.run(deferral({})), "Serve una scadenza");
    EXPECT_EQ(cli.digest(), before);
    cli.done(deferral({"--until", "2011-12-31"}));
    EXPECT_NE(cli.digest(), before);
}

TEST_F(TooImportant, TheDeferralNeitherHidesNorSoftensIt)
{
    cli.done(deferral({"--until", "2011-12-31"}));
    grow();
    const CliRun run = cli.done({"--now", "2011-07-06", "findings"});
    EXPECT_EQ(run.lines().value(0), "BLOCCANTE (parziale) | posta in uscita verso cliente.example | in corso | RINVIATA dal CEO fino al 31/12/2011");
    EXPECT_SAYS(run, "patch disponibile da 4 anni");
    EXPECT_SAYS(run, "Alternative: dnscache locale, smarthost per quel dominio");
    EXPECT_SAYS(run, "15 minuti fuori orario");
    EXPECT_SILENT(run, "Conflitto"); // what has begun is no collision any more
    const QJsonArray rows = cli.done({"--now", "2011-07-06", "--json", "findings"}).findings();
    ASSERT_FALSE(rows.isEmpty());
    const QJsonObject row = rows.first().toObject();
    EXPECT_EQ(row["state"], "blocking");
    EXPECT_EQ(row["track"], "fact:" + qmail + "#cliente.example");
    const QJsonObject decision = row["decision"].toObject();
    EXPECT_EQ(decision["kind"], "deferral");
    EXPECT_EQ(decision["by"], "Sig. Rossi");
    EXPECT_EQ(decision["role"], "CEO");
    EXPECT_EQ(decision["warned"], "2011-03-01");
    EXPECT_EQ(decision["until"], "2011-12-31");
    EXPECT_EQ(decision["reason"], "management-refused");
    EXPECT_EQ(decision["status"], "active");
}

TEST_F(TooImportant, SavedAlsoWhenTheStopWasSeenBefore)
{
    grow();
    cli.done(deferral({"--until", "2011-12-31"}));
    EXPECT_SAYS(cli.done({"--now", "2011-07-06", "findings"}), "in corso | RINVIATA dal CEO fino al 31/12/2011");
}

TEST_F(TooImportant, TheConditionGoesAndTheHistoryStays)
{
    cli.done(deferral({"--until", "2011-12-31"}));
    grow();
    cli.done({"--now", "2011-07-07", "set", "mx1", "mx.cliente.example.bytes=480"});
    EXPECT_SILENT(cli.done({"--now", "2011-07-07", "findings"}), "posta in uscita");
    EXPECT_SAYS(cli.done({"--now", "2011-07-07", "findings", "--resolved"}), "07/07/2011");
    EXPECT_SAYS(cli.done({"--now", "2011-07-07", "decision", "list"}), "chiusa");
}

TEST_F(TooImportant, WhoAnsweredForIt)
{
    cli.done(deferral({"--until", "2011-12-31"}));
    grow();
    cli.done({"--now", "2011-07-08", "set", "mx1", "flag.oversize-dns=installed"});
    cli.done({"--now", "2011-07-09", "decision", "outcome", "1", "--incident", "2011-07-06", "--hours", "16", "--cost", "900", "--blamed", "blamed"});
    const CliRun list = cli.done({"--now", "2011-07-09", "decision", "list"});
    EXPECT_SAYS(list,
                "avvisato 01/03/2011 - rifiutato da CEO 03/03/2011 - guasto 06/07/2011 - risolto 08/07/2011 - chi ne ha risposto? ha preso la colpa");
    const CliRun stats = cli.done({"--now", "2011-07-09", "decision", "stats"});
    EXPECT_SAYS(stats, "ha preso la colpa: 1");
    EXPECT_SAYS(stats, "protetto: 0");
    const QJsonObject json = cli.done({"--now", "2011-07-09", "--json", "decision", "stats"}).json();
    EXPECT_EQ(json["blamed"]["blamed"], 1);
    EXPECT_EQ(json["incidents"], 1);
    EXPECT_EQ(json["hours"], 16);
}

// Scenario 9: a deferral that expires.
class Expiring : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Verdi"});
        cli.done({"contract", "set", "--customer", "Verdi", "approvers=titolare,consiglio di amministrazione"});
        cli.done({"server", "add", "SRV-1", "--customer", "Verdi"});
        cli.done({"--now", "2026-06-01", "set", "SRV-1", "os=windows-server-2019", "hotfixes=complete"});
        const QString file = cli.write("own.json", R"({"format":1,"advisories":[{"id":"KB-TEST","title":"Test","platforms":["windows-server-2019"],
            "kb":"KB9999999","kind":"hotfix","released":"2026-10-10","severity":"critical"}]})");
        cli.done({"--now", "2026-10-11", "feeds", "update", "own", "--from", file});
        cli.done(QStringList{"--now", "2026-10-20", "decision", "add"} + people("titolare", "2026-10-31") +
                 QStringList{"--customer", "Verdi", "--server", "SRV-1", "--requirement", "KB9999999", "--kind", "deferral", "--reason", "no-window",
                             "--control", "server isolato", "--control-checked", "2026-09-01"});
        cli.done(QStringList{"--now", "2026-10-28", "decision", "renew", "1"} + people("titolare", "2026-11-08"));
        cli.done(QStringList{"--now", "2026-10-31", "decision", "renew", "2"} + people("titolare", "2026-11-15"));
    }
    static QStringList people(const QString &role, const QString &until)
    {
        return {"--by", "Dott. Verdi", "--role", role, "--warned", "2026-10-15", "--until", until};
    }
    CliRun findings(const QString &now) const { return cli.done({"--now", now, "findings"}); }
    QJsonObject json(const QString &now) const { return cli.done({"--now", now, "--json", "findings"}).json(); }
    Cli cli;
};

TEST_F(Expiring, AnnouncedThenExpiredThenOverdueInBothFigures)
{
    EXPECT_SAYS(findings("2026-11-01"), "RINVIATA dal titolare fino al 15/11/2026; in scadenza (14 giorni)");
    EXPECT_EQ(json("2026-11-01")["counts"].toObject()["findings"].toObject()["deferred"], 1);
    EXPECT_EQ(json("2026-11-01")["compliance"].toObject()["with_decisions"].toObject()["of"], 0);
    EXPECT_EQ(json("2026-11-01")["compliance"].toObject()["without_decisions"].toObject()["of"], 1);

    EXPECT_SAYS(findings("2026-11-21"), "scaduta da 28 giorni; rinvio scaduto da 6 giorni: nessuna decisione valida");
    const QJsonObject later = json("2026-11-21");
    EXPECT_EQ(later["counts"].toObject()["findings"].toObject()["overdue"], 1);
    EXPECT_EQ(later["compliance"].toObject()["with_decisions"].toObject()["of"], 1);
    EXPECT_EQ(later["compliance"].toObject()["without_decisions"].toObject()["of"], 1);
    EXPECT_EQ(later["findings"].toArray()[0].toObject()["due"], "2026-10-24");
    EXPECT_EQ(later["findings"].toArray()[0].toObject()["decision"].toObject()["status"], "expired");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "decision", "list", "--expiring"}), "rinvio scaduto da 6 giorni: nessuna decisione valida");
}

TEST_F(Expiring, TheThirdRenewalNeedsAHigherApproverAndAFreshCheck)
{
    const QString before = cli.digest();
    const QStringList renew{"--now", "2026-11-21", "decision", "renew", "3"};
    EXPECT_REFUSED(cli.run(renew + people("titolare", "2026-12-15")), "81 giorni");
    EXPECT_REFUSED(cli.run(renew + people("consiglio di amministrazione", "2026-12-15")), "verifica");
    EXPECT_REFUSED(cli.run(renew + people("titolare", "2026-12-15") + QStringList{"--control-checked", "2026-11-20"}), "titolare");
    // A new deferral of the same thing is a renewal all the same.
    EXPECT_REFUSED(
        cli.run(QStringList{"--now", "2026-11-21", "decision", "add"} + people("titolare", "2026-12-15") +
                QStringList{"--customer", "Verdi", "--server", "SRV-1", "--requirement", "KB9999999", "--kind", "deferral", "--reason", "no-window"}),
        "titolare");
    EXPECT_EQ(cli.digest(), before);
    cli.done(renew + people("consiglio di amministrazione", "2026-12-15") + QStringList{"--control-checked", "2026-11-20"});
    EXPECT_EQ(json("2026-11-21")["counts"].toObject()["findings"].toObject()["deferred"], 1);
    const QJsonArray rows = cli.done({"--now", "2026-11-21", "--json", "decision", "list"}).json()["decisions"].toArray();
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[2].toObject()["status"], "superseded");
    EXPECT_EQ(rows[3].toObject()["renewal"], 3);
    EXPECT_REFUSED(cli.run(QStringList{"--now", "2026-11-21", "decision", "renew", "1"} + people("titolare", "2026-12-20")), "2");
}

TEST_F(Expiring, ACorrectionAddsARow)
{
    cli.done({"--now", "2026-11-02", "--as", "Franco", "decision", "correct", "3", "--text", "il titolare è il Dott. Verdi junior"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-02", "decision", "list"}), "da Franco: il titolare è il Dott. Verdi junior");
    const QString csv = cli.path("d.csv");
    cli.done({"--now", "2026-11-02", "decision", "export", "--out", csv});
    QFile file(csv);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(text.contains("Dott. Verdi junior"));
    EXPECT_EQ(text.count("\"decision\""), 3);
}

TEST_F(Expiring, AnEndLiesAheadAndAfterTheStart)
{
    const QString before = cli.digest();
    const auto add = [&](const QStringList &more) {
        return cli.run(
            QStringList{"--now", "2026-11-21", "decision", "add", "--customer", "Verdi", "--server", "SRV-1", "--requirement", "KB9999999"} + more);
    };
    const QStringList good{"--kind", "acceptance", "--by", "V", "--role", "titolare", "--reason", "no-window", "--warned", "2026-11-01"};
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-11-01"}), "passato");
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-13-01"}), "non è una data");
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-12-01", "--decided", "2026-11-22"}), "22/11/2026");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--by", "V", "--reason", "no-window", "--warned", "2026-11-01", "--until", "2026-12-01"}), "ruolo");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--role", "titolare", "--reason", "no-window", "--warned", "2026-11-01", "--until", "2026-12-01"}),
                   "nome");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--by", "V", "--role", "titolare", "--reason", "no-window", "--until", "2026-12-01"}), "avvisato");
    EXPECT_REFUSED(
        add({"--kind", "acceptance", "--by", "V", "--role", "titolare", "--reason", "boh", "--warned", "2026-11-01", "--until", "2026-12-01"}),
        "boh");
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-12-01", "--proof", cli.path("gone.pdf")}), "gone.pdf");
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(Expiring, ProofIsKeptByItsHash)
{
    const QString file = cli.write("mail.eml", "From: verdi\n\nva bene\n");
    cli.done(QStringList{"--now", "2026-11-10", "decision", "renew", "3", "--control-checked", "2026-11-09", "--proof", file, "--channel", "mail"} +
             people("consiglio di amministrazione", "2026-12-15"));
    const QJsonArray rows = cli.done({"--now", "2026-11-10", "--json", "decision", "list"}).json()["decisions"].toArray();
    EXPECT_EQ(rows.last().toObject()["proof"].toString().size(), 64);
    EXPECT_EQ(rows.last().toObject()["proof_name"], "mail.eml");
    EXPECT_EQ(rows.last().toObject()["channel"], "mail");
}

} // namespace
