// Scenarios 2, 3, 9 and 10 (Casa Blu): who decided, until when, and where that collides. Literally, through the command line.
#include "tests/support/cli.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

#define EXPECT_SAYS(run, text) EXPECT_TRUE((run).out.contains(QString::fromUtf8(text))) << (run).out.toStdString() << "\nshould say: " << (text)
#define EXPECT_SILENT(run, text) EXPECT_FALSE((run).out.contains(QString::fromUtf8(text))) << (run).out.toStdString() << "\nshould not say: " << (text)
#define EXPECT_REFUSED(run, text)                                                                                                                     \
    do {                                                                                                                                              \
        const CliRun refused = (run);                                                                                                                 \
        EXPECT_EQ(refused.code, 1) << refused.out.toStdString();                                                                                      \
        EXPECT_TRUE(refused.err.contains(QString::fromUtf8(text))) << refused.err.toStdString() << "\nshould say: " << (text);                        \
    } while (false)

const QString qmail = "qmail-dns-512-2011";

// Scenario 2: too important to patch.
class TooImportant : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Partner applicativo"});
        cli.done({"server", "add", "mx1", "--customer", "Partner applicativo"});
        cli.done({"--now", "2011-03-01", "set", "mx1", "product.qmail=1.03", "flag.oversize-dns=absent"});
    }
    QStringList deferral(const QStringList &more) const
    {
        return QStringList{"--now", "2011-03-03", "--as", "sistemista", "decision", "add", "--customer", "Partner applicativo", "--server", "mx1",
                           "--requirement", qmail, "--kind", "deferral", "--by", "Sig. Rossi", "--role", "CEO", "--reason", "management-refused",
                           "--text", "il CEO non approva il fermo del server di posta", "--warned", "2011-03-01", "--proposed-by", "sistemista",
                           "--decided", "2011-03-03"} +
               more;
    }
    void grow() const { cli.done({"--now", "2011-07-06", "set", "mx1", "mx.cliente.example.bytes=1536"}); }
    Cli cli;
};

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
    EXPECT_EQ(run.lines().value(0),
              "BLOCCANTE (parziale) | posta in uscita verso cliente.example | in corso | RINVIATA dal CEO fino al 31/12/2011");
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
    EXPECT_SAYS(list, "avvisato 01/03/2011 - rifiutato da CEO 03/03/2011 - guasto 06/07/2011 - risolto 08/07/2011 - chi ne ha risposto? ha preso la colpa");
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
    EXPECT_REFUSED(cli.run(QStringList{"--now", "2026-11-21", "decision", "add"} + people("titolare", "2026-12-15") +
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
        return cli.run(QStringList{"--now", "2026-11-21", "decision", "add", "--customer", "Verdi", "--server", "SRV-1", "--requirement", "KB9999999"} + more);
    };
    const QStringList good{"--kind", "acceptance", "--by", "V", "--role", "titolare", "--reason", "no-window", "--warned", "2026-11-01"};
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-11-01"}), "passato");
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-13-01"}), "non è una data");
    EXPECT_REFUSED(add(good + QStringList{"--until", "2026-12-01", "--decided", "2026-11-22"}), "22/11/2026");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--by", "V", "--reason", "no-window", "--warned", "2026-11-01", "--until", "2026-12-01"}), "ruolo");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--role", "titolare", "--reason", "no-window", "--warned", "2026-11-01", "--until", "2026-12-01"}), "nome");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--by", "V", "--role", "titolare", "--reason", "no-window", "--until", "2026-12-01"}), "avvisato");
    EXPECT_REFUSED(add({"--kind", "acceptance", "--by", "V", "--role", "titolare", "--reason", "boh", "--warned", "2026-11-01", "--until", "2026-12-01"}),
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
        freeze("DSN-GND", {"--from", "2020-01-01", "--no-end", "--review-every", "180", "--last-review", "2025-12-01", "--reason", "operation", "--ordered-by", "Missione"});
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
    EXPECT_REFUSED(cli.run({"--now", "2026-01-10", "freeze", "add", "--customer", "Missioni", "--from", "2026-07-01", "--to", "2026-09-01", "--ordered-by",
                            "Capo", "--reason", "change-freeze"}),
                   "30/06/2026");
    cli.done({"--now", "2026-01-10", "freeze", "add", "--customer", "Missioni", "--from", "2026-07-01", "--to", "2026-09-01", "--ordered-by", "Capo",
              "--reason", "change-freeze", "--override-by", "Capo"});
}

TEST_F(Frozen, NobodyOrderedItNobodyFreezesIt)
{
    const QString before = cli.digest();
    EXPECT_REFUSED(cli.run({"--now", "2026-11-21", "freeze", "add", "--customer", "Missioni", "--server", "PC-UFFICIO", "--from", "2026-11-21", "--to",
                            "2026-12-31", "--reason", "operation"}),
                   "ordinato");
    const QStringList add{"--now", "2026-11-21", "freeze", "add", "--customer", "Missioni", "--server", "PC-UFFICIO", "--ordered-by", "X", "--reason", "operation"};
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
    const QStringList decision{"--now", "2026-11-21", "decision", "add", "--customer", "Casa Blu", "--requirement", "exo-smtp-auth-basic", "--kind", "deferral",
                               "--by", "Sig.ra Blu", "--role", "titolare", "--reason", "change-freeze", "--warned", "2026-11-20", "--until", "2027-01-10"};
    EXPECT_REFUSED(cli.run(decision), "ultimo giorno utile 20/12/2026");
    cli.done(decision + QStringList{"--override-by", "Sig.ra Blu"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings"}), "Conflitto: la decisione scade dopo il blocco; ultimo giorno utile 20/12/2026 (29 giorni)");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "findings"}), "RINVIATA dal titolare fino al 10/01/2027");
}

// The journal: what happened cannot be rewritten unseen.
class JournalOnFile : public TooImportant {
protected:
    void SetUp() override
    {
        TooImportant::SetUp();
        cli.done(deferral({"--until", "2011-12-31"}));
        cli.done({"--now", "2011-03-04", "--as", "sistemista", "decision", "correct", "1", "--text", "una correzione"});
        cli.done({"--now", "2011-03-05", "--as", "sistemista", "decision", "correct", "1", "--text", "un'altra"});
        cli.done({"--now", "2011-03-06", "--as", "sistemista", "decision", "correct", "1", "--text", "la terza"});
    }
    void sql(const QStringList &statements) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "journal-test");
            database.setDatabaseName(cli.file());
            ASSERT_TRUE(database.open());
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                lastSqlWorked = query.exec(statement);
            }
        }
        QSqlDatabase::removeDatabase("journal-test");
    }
    CliRun verify(const QStringList &more = {}) const { return cli.run(QStringList{"journal", "verify"} + more); }
    const QStringList open{"DROP TRIGGER journal_update", "DROP TRIGGER journal_delete", "DROP TRIGGER journal_insert"};
    mutable bool lastSqlWorked = false;
};

TEST_F(JournalOnFile, TriggersRefuseEveryChange)
{
    for (const char *statement : {"UPDATE journal SET kind = 'x'", "DELETE FROM journal WHERE seq = 4",
                                  "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2", "UPDATE decision SET record = '{}'"}) {
        sql({statement});
        EXPECT_FALSE(lastSqlWorked) << statement;
    }
    EXPECT_EQ(verify().code, 0);
    EXPECT_SAYS(verify(), "4 righe");
}

TEST_F(JournalOnFile, NamesWhatWasDone)
{
    const QString head = cli.done({"--json", "journal", "verify"}).json()["head"].toString();
    EXPECT_EQ(verify({"--anchor", head}).code, 0);
    sql(open + QStringList{"UPDATE journal SET body = replace(body, 'altra', 'ALTRA') WHERE seq = 3"});
    EXPECT_REFUSED(verify(), "La riga 3 del giornale è stata alterata");
}

TEST_F(JournalOnFile, ARemovedRow)
{
    sql(open + QStringList{"DELETE FROM journal WHERE seq = 2"});
    EXPECT_REFUSED(verify(), "2");
    const QJsonArray faults = cli.run({"--json", "journal", "verify"}).json()["faults"].toArray();
    ASSERT_EQ(faults.size(), 1);
    EXPECT_EQ(faults[0].toObject()["kind"], "removed");
    EXPECT_EQ(faults[0].toObject()["seq"], 2);
}

TEST_F(JournalOnFile, SwappedRows)
{
    sql(open + QStringList{"UPDATE journal SET seq = 99 WHERE seq = 2", "UPDATE journal SET seq = 2 WHERE seq = 3", "UPDATE journal SET seq = 3 WHERE seq = 99"});
    const QJsonArray faults = cli.run({"--json", "journal", "verify"}).json()["faults"].toArray();
    ASSERT_GE(faults.size(), 2);
    EXPECT_EQ(faults[0].toObject()["kind"], "reordered");
    EXPECT_EQ(faults[0].toObject()["seq"], 2);
    EXPECT_EQ(faults[0].toObject()["other"], 3);
}

TEST_F(JournalOnFile, ACutTailIsFoundByTheAnchor)
{
    const QString head = cli.done({"--json", "journal", "verify"}).json()["head"].toString();
    sql(open + QStringList{"DELETE FROM journal WHERE seq = 4"});
    EXPECT_REFUSED(verify(), "tagliata");
    sql({"UPDATE sqlite_sequence SET seq = 3 WHERE name = 'journal'"});
    EXPECT_EQ(verify().code, 0); // nothing inside the file knows any more
    EXPECT_REFUSED(verify({"--anchor", head}), "stampata");
    EXPECT_REFUSED(verify({"--anchor", "boh"}), "boh");
}

TEST_F(JournalOnFile, ARewrittenDecision)
{
    sql({"DROP TRIGGER decision_update", "UPDATE decision SET record = replace(record, '2011-12-31', '2010-12-31')"});
    EXPECT_REFUSED(verify(), "La decisione 1");
}

TEST_F(JournalOnFile, TheTenLineCheckerAgrees)
{
    QFile document(QStringLiteral(TAGLIANDO_SOURCE_DIR "/docs/formats/journal.md"));
    ASSERT_TRUE(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    const QString checker = cli.write("check.py", text.section("```python\n", 1).section("```", 0, 0).toUtf8());
    const QString exported = cli.path("j.jsonl");
    cli.done({"journal", "export", "--out", exported});
    const auto check = [&] {
        QProcess python;
        python.start("python3", {checker, exported});
        if (!python.waitForStarted())
            return CliRun{-1, {}, {}};
        python.waitForFinished();
        return CliRun{python.exitCode(), QString::fromUtf8(python.readAllStandardOutput()), QString::fromUtf8(python.readAllStandardError())};
    };
    const CliRun good = check();
    if (good.code == -1)
        GTEST_SKIP() << "no python3";
    EXPECT_EQ(good.out.trimmed(), "4 " + cli.done({"--json", "journal", "verify"}).json()["head"].toString()) << good.err.toStdString();
    QFile file(exported);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray changed = file.readAll().replace("la terza", "la quarta");
    file.close();
    cli.write("j.jsonl", changed);
    EXPECT_NE(check().code, 0);
}

TEST_F(JournalOnFile, AnErasedPersonLeavesTheChainWhole)
{
    EXPECT_SAYS(cli.done({"journal", "list"}), "Sig. Rossi");
    cli.done({"--now", "2011-04-01", "journal", "erase", "sig. rossi"});
    EXPECT_EQ(verify().code, 0) << verify().err.toStdString();
    EXPECT_SILENT(cli.done({"journal", "list"}), "Rossi");
    EXPECT_SILENT(cli.done({"--now", "2011-04-01", "decision", "list"}), "Rossi");
    grow();
    EXPECT_SAYS(cli.done({"--now", "2011-07-06", "findings"}), "RINVIATA dal CEO fino al 31/12/2011");
    EXPECT_REFUSED(cli.run({"journal", "erase", "Nessuno"}), "Nessuno");
}

TEST_F(JournalOnFile, ADeliveredReportIsOnRecord)
{
    cli.done({"--now", "2011-03-10", "report", "--customer", "Partner applicativo", "--out", cli.path("r.pdf"), "--delivered-to", "Sig. Bianchi"});
    EXPECT_SAYS(cli.done({"journal", "list"}), "Sig. Bianchi");
    EXPECT_EQ(verify().code, 0);
}

} // namespace
