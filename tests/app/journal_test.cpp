// The journal as a file somebody may have touched.
#include "tests/app/agreements.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace tagliando::test;

namespace {

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
    sql(open + QStringList{"UPDATE journal SET seq = 99 WHERE seq = 2", "UPDATE journal SET seq = 2 WHERE seq = 3",
                           "UPDATE journal SET seq = 3 WHERE seq = 99"});
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
