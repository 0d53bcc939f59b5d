// Bad input: one sentence naming file and reason, exit 1, and the workspace is what it was.
#include "tests/support/cli.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

class BadInput : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "C"});
        cli.done({"server", "add", "S", "--customer", "C"});
        cli.done({"--now", "2026-11-21", "set", "S", "os=windows-server-2019", "build=17763.2183"});
        before = cli.digest();
    }
    void expectRefused(const QStringList &words, const QString &named = {})
    {
        const CliRun run = cli.run(words);
        EXPECT_EQ(run.code, 1) << words.join(' ').toStdString() << run.out.toStdString();
        EXPECT_EQ(run.err.trimmed().count('\n'), 0) << run.err.toStdString();
        EXPECT_FALSE(run.err.trimmed().isEmpty());
        EXPECT_TRUE(run.err.contains(named)) << run.err.toStdString();
        EXPECT_EQ(cli.digest(), before) << words.join(' ').toStdString();
    }
    Cli cli;
    QString before;
};

TEST_F(BadInput, FilesThatAreNoInventory)
{
    const QByteArray deep(100000, '[');
    const QList<std::pair<QString, QByteArray>> files{
        {"empty.txt", ""},
        {"deep.json", deep},
        {"page.html", "<!DOCTYPE html><html><body>Login</body></html>"},
        {"bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"&b;&b;\">]><a>&b;</a>"},
        {"archive.txt", QByteArray("PK\x03\x04", 4) + QByteArray(200, '\0')},
        {"noise.txt", QByteArray::fromHex("00ff00fe8081c3289fa0a1") + QByteArray(500, '\x81')},
        {"truncated.json", "{\"tagliando\":1,\"kind\":\"windows\",\"host\":\"X\",\"hotfixes\":[{\"id\":\"KB"},
        {"line.txt", "ii  " + QByteArray(3 << 20, 'a')},
    };
    for (const auto &[name, bytes] : files)
        expectRefused({"import", cli.write(name, bytes), "--customer", "C"}, name);
    expectRefused({"import", cli.path("absent.txt"), "--customer", "C"}, "absent.txt");
}

TEST_F(BadInput, AVeryLongLine) { expectRefused({"import", cli.write("long.txt", QByteArray(200LL << 20, 'x')), "--customer", "C"}, "long.txt"); }

TEST_F(BadInput, Feeds)
{
    for (const char *feed : {"own", "kev", "debian"}) {
        expectRefused({"feeds", "update", feed, "--from", cli.write("page.html", "<html><body>Access denied</body></html>")});
        expectRefused({"feeds", "update", feed, "--from", cli.write("empty", "")});
        expectRefused({"feeds", "update", feed, "--from", cli.path("absent")});
        expectRefused({"feeds", "update", feed, "--from", cli.write("deep", QByteArray(100000, '['))});
    }
    expectRefused(
        {"feeds", "update", "own", "--from",
         cli.write(
             "date.json",
             R"({"format":1,"advisories":[{"id":"x","title":"X","platforms":["windows-server-2019"],"kb":"KB-X","kind":"hotfix","released":"2026-02-31"}]})")},
        "date.json");
    expectRefused({"feeds", "update", "nonesuch"}, "nonesuch");
}

TEST_F(BadInput, Facts)
{
    expectRefused({"facts", "add", cli.write("fact.json", R"({"format":1,"id":"x","colour":"red"})")}, "fact.json");
    expectRefused({"facts", "add", cli.write("fact.json", "{")}, "fact.json");
}

TEST_F(BadInput, Words)
{
    expectRefused({"set", "S", "buld=17763.1"}, "build");
    expectRefused({"set", "S", "os=windows-server-2o19"}, "windows-server-2019");
    expectRefused({"set", "S", "expires.cert=31/02/2026"}, "31/02/2026");
    expectRefused({"set", "NOBODY", "sp=1"}, "NOBODY");
    expectRefused({"--now", "31/02/2026", "findings"}, "31/02/2026");
    expectRefused({"customer", "add", "C"}, "C");
    expectRefused({"--as", "Nobody Yet", "set", "S", "buld=1"});
}

TEST_F(BadInput, ValuesThatFactsRead)
{
    for (const char *word : {"mdaemon.last_start=2015-02-31", "mdaemon.last_start=boh", "mdaemon.last_start=21/01/2015 08:30",
                             "mdaemon.last_start=2015-01-21T25:00", "sdi.issued=2027-02-31", "sdi.issued=04/12/2023",
                             "winhttp.default_secure_protocols=0xzz", "role=pippo", "kb.pippo=installed", "depends_on=NOBODY"})
        expectRefused({"set", "S", word}, QString(word).section('=', 1).section("installed", 0, 0));
    expectRefused({"set", "S", "kb.pippo=installed"}, "pippo");
    expectRefused({"set", "S", "depends_on=S"}, "S");
    cli.done({"server", "add", "T", "--customer", "C"});
    cli.done({"set", "S", "mdaemon.last_start=2015-01-21 08:30", "os=Windows Server 2019 Standard", "role=dc", "depends_on=T",
              "winhttp.default_secure_protocols=0xA00", "--collected", "2026-11-20 08:00"});
    cli.done({"--now", "2026-11-21 09:00", "findings"});
}

TEST_F(BadInput, UsageIsTwo)
{
    EXPECT_EQ(cli.run({"nonesuch"}).code, 2);
    EXPECT_EQ(cli.run({"findings", "--colour", "red"}).code, 2);
    EXPECT_EQ(cli.run({"set", "S"}).code, 2);
    EXPECT_EQ(cli.run({}).code, 2);
}

TEST(Workspace, NotADatabaseIsRefusedAndLeftAlone)
{
    const Cli cli;
    cli.write("test.tagliando", "this is a letter to my grandmother, not a database, and long enough to look at");
    const CliRun run = cli.run({"findings"});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.err.contains("test.tagliando")) << run.err.toStdString();
    QFile file(cli.file());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("this is a letter"));
}

} // namespace
