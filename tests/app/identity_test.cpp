// Which machine is which: two names of one, one name of two, and a machine that changes hands.
#include "tests/support/cli.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

class Identity : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Alfa"});
        cli.done({"customer", "add", "Beta"});
    }
    QString collected(const char *host, const char *machineId, const QByteArray &version = "3.0.1-1")
    {
        return cli.write(
            QString(host) + ".json",
            QByteArray(R"({"tagliando":1,"kind":"linux","tool":"collect.sh 1","collected":"2026-11-20T08:00:00Z","host":")") + host +
                R"(","machine_id":")" + machineId +
                R"(","os_release":{"ID":"debian","VERSION_ID":"12"},"complete":{"packages":true},"packages":[{"name":"openssl","version":")" +
                version + R"("}]})");
    }
    QJsonObject list(const QStringList &more = {}) { return cli.done(QStringList{"--json", "server", "list"} + more).json(); }
    QStringList machines()
    {
        QStringList found;
        for (const QJsonValue &row : list().value("servers").toArray())
            found << row["customer"].toString() + '/' + row["server"].toString();
        return found;
    }
    Cli cli;
};

TEST_F(Identity, OneMachineUnderTwoNamesIsProposedAndMergedOnAWord)
{
    const QString id = "11111111111111111111111111111111";
    cli.done({"import", collected("posta", qPrintable(id)), "--customer", "Alfa", "--server", "POSTA-VECCHIA"});
    cli.done({"server", "add", "MAIL", "--customer", "Alfa"});
    cli.done({"set", "MAIL", "exposure=internet"});
    cli.done({"import", collected("posta", qPrintable(id), "3.0.9-1"), "--customer", "Alfa", "--server", "MAIL"});
    EXPECT_EQ(machines(), (QStringList{"Alfa/MAIL", "Alfa/POSTA-VECCHIA"})) << "never merged by itself";
    const QJsonArray proposals = list().value("probably_same").toArray();
    ASSERT_EQ(proposals.size(), 1);
    EXPECT_EQ(proposals[0].toObject().value("by").toString(), "hardware");
    EXPECT_TRUE(cli.run({"--lang", "en", "server", "list"}).err.contains("server merge"));

    cli.done({"server", "merge", "MAIL", "POSTA-VECCHIA"});
    EXPECT_EQ(machines(), QStringList{"Alfa/MAIL"});
    EXPECT_EQ(list().value("probably_same").toArray().size(), 0);
    EXPECT_EQ(cli.run({"server", "merge", "MAIL", "POSTA-VECCHIA"}).code, 1);
}

TEST_F(Identity, DifferentMachinesAreNotAskedAboutAgain)
{
    cli.done({"server", "add", "SRV", "--customer", "Alfa"});
    cli.done({"server", "add", "srv.alfa.local", "--customer", "Alfa"});
    cli.done({"server", "add", "srv.beta.local", "--customer", "Beta"});
    EXPECT_EQ(list().value("probably_same").toArray().size(), 1) << "never across customers";
    EXPECT_EQ(list({"--customer", "Beta"}).value("probably_same").toArray().size(), 0);
    cli.done({"server", "separate", "SRV", "srv.alfa.local"});
    EXPECT_EQ(list().value("probably_same").toArray().size(), 0);
    EXPECT_EQ(machines().size(), 3);
    EXPECT_EQ(cli.run({"server", "separate", "SRV", "SRV"}).code, 1);
    EXPECT_EQ(cli.run({"server", "merge", "SRV", "srv.beta.local"}).code, 1) << "of another customer";
    EXPECT_EQ(cli.run({"server", "merge", "SRV"}).code, 2);
}

TEST_F(Identity, AMergeKeepsWhatIsOwedAndSince)
{
    const QByteArray own(
        R"({"format":1,"advisories":[{"id":"x","title":"X","platforms":["windows-server-2019"],"fixed_build":"17763.9999","kb":"KB5099999",)"
        R"("kind":"cumulative","released":"2026-10-01","severity":"critical"}]})");
    cli.done({"--now", "2026-10-02", "feeds", "update", "own", "--from", cli.write("own.json", own)});
    for (const char *name : {"OLD", "NEW"})
        cli.done({"server", "add", name, "--customer", "Alfa"});
    cli.done({"--now", "2026-10-03", "set", "OLD", "os=windows-server-2019", "build=17763.1"});
    const auto update = [&](const char *now) {
        for (const QJsonValue &row : cli.done({"--json", "--now", now, "findings", "--customer", "Alfa"}).findings()) {
            if (row["track"].toString() == "win:windows-server-2019:cumulative")
                return row.toObject();
        }
        return QJsonObject();
    };
    const QJsonObject before = update("2026-10-03");
    EXPECT_EQ(before.value("server").toString(), "OLD");
    cli.done({"--now", "2026-11-20", "server", "merge", "NEW", "OLD"});
    const QJsonObject after = update("2026-11-20");
    EXPECT_EQ(after.value("server").toString(), "NEW");
    EXPECT_EQ(after.value("opened"), before.value("opened")) << "a new name is no new deadline";
    EXPECT_EQ(after.value("due"), before.value("due"));
}

TEST_F(Identity, OneNameInTwoCustomersIsTwoMachines)
{
    cli.done({"import", collected("SRV-1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "--customer", "Alfa"});
    cli.done({"import", collected("SRV-1", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"), "--customer", "Beta"});
    EXPECT_EQ(machines(), (QStringList{"Alfa/SRV-1", "Beta/SRV-1"}));
    EXPECT_EQ(list().value("probably_same").toArray().size(), 0);
    const QString before = cli.digest();
    EXPECT_EQ(cli.run({"import", collected("SRV-1", "cccccccccccccccccccccccccccccccc")}).code, 1) << "whose it is has to be said";
    EXPECT_EQ(cli.digest(), before);
    const CliRun known = cli.done({"--json", "import", collected("SRV-1", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")});
    EXPECT_EQ(known.json().value("hosts").toArray()[0].toObject().value("customer").toString(), "Beta") << "the machine's own id says it";
}

TEST_F(Identity, AMachineThatChangesHandsStartsAnew)
{
    cli.done({"import", collected("SRV-1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "--customer", "Alfa"});
    cli.done({"server", "add", "SRV-2", "--customer", "Beta"});
    cli.done({"server", "move", "SRV-1", "--to", "Beta"});
    EXPECT_EQ(machines(), (QStringList{"Beta/SRV-1", "Beta/SRV-2"}));
    EXPECT_TRUE(list().value("servers").toArray()[0].toObject().value("platform").isNull()) << "nothing that was Alfa's is shown to Beta";
    cli.done({"server", "add", "SRV-2", "--customer", "Alfa"});
    const QString before = cli.digest();
    EXPECT_EQ(cli.run({"server", "move", "SRV-2", "--customer", "Alfa", "--to", "Beta"}).code, 1);
    EXPECT_EQ(cli.digest(), before) << "a name that is taken there leaves it here";
}

} // namespace
