// `scan --ssh`: the machines of a customer over a real sshd, each failure a sentence, nothing stored that was not read.
#include "tests/support/cli.h"
#include "tests/support/sshd.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;
using tagliando::test::Sshd;

namespace {

class ScanOverSsh : public testing::Test {
protected:
    void SetUp() override
    {
        if (!sshd.start())
            GTEST_SKIP() << "openssh-server is not installed";
        sshd.host("web1 alias");
        sshd.host("changed", "good", "changed");
        sshd.host("dead", "good", "known", Sshd::freePort());
        config = sshd.config();
        cli.done({"customer", "add", "Alfa"});
    }
    CliRun scan(const QStringList &words) { return cli.run(QStringList{"--json", "--lang", "en", "scan", "--ssh", "--ssh-config", config} + words); }
    static QStringList reasons(const CliRun &run)
    {
        QStringList found;
        for (const QJsonValue &row : run.json().value("rejected").toArray())
            found << row["reason"].toString();
        return found;
    }
    Cli cli;
    Sshd sshd;
    QString config;
};

TEST_F(ScanOverSsh, ACustomersMachinesAreAskedAndTheOthersNamed)
{
    for (const char *name : {"web1", "changed", "dead", "db", "dc1", "switch"})
        cli.done({"server", "add", name, "--customer", "Alfa", "--kind", QByteArray(name) == "switch" ? "network" : "server"});
    cli.done({"set", "db", "attr.ssh=alias"});
    cli.done({"set", "dc1", "os=windows-server-2019"});
    const CliRun run = scan({"--customer", "Alfa"});
    EXPECT_EQ(run.code, 3) << run.err.toStdString();
    QStringList servers;
    for (const QJsonValue &host : run.json().value("hosts").toArray()) {
        servers << host["server"].toString();
        EXPECT_TRUE(host["complete"].toObject().value("packages").toBool());
        EXPECT_GT(host["packages"].toInt(), 50);
    }
    servers.sort();
    EXPECT_EQ(servers, (QStringList{"db", "web1"})) << "db is known to ssh by another name";
    const QString all = reasons(run).join('\n');
    EXPECT_EQ(reasons(run).size(), 3) << all.toStdString();
    EXPECT_TRUE(all.contains("CHANGED") && all.contains("dead") && all.contains("dc1 runs Windows")) << all.toStdString();
}

TEST_F(ScanOverSsh, AHostOfNobodyYetNeedsACustomer)
{
    EXPECT_EQ(scan({"web1"}).code, 1);
    EXPECT_EQ(scan({"web1", "--customer", "Alfa", "--server", "WEB-1"}).code, 0);
    EXPECT_TRUE(cli.done({"server", "list"}).out.contains("Alfa | WEB-1"));
    EXPECT_EQ(scan({"--server", "WEB-1"}).code, 1) << "ssh knows no WEB-1";
    cli.done({"set", "WEB-1", "attr.ssh=web1"});
    EXPECT_EQ(scan({"--server", "WEB-1"}).code, 0);
    EXPECT_EQ(cli.run({"scan", "--ssh"}).code, 2);
}

TEST_F(ScanOverSsh, AnotherMachineAtTheAddressIsNotStored)
{
    QFile id("/etc/machine-id");
    if (!id.open(QIODevice::ReadOnly) || id.readAll().trimmed().isEmpty())
        GTEST_SKIP() << "this system has no machine id";
    cli.done({"import",
              cli.write("web1.json", R"({"tagliando":1,"kind":"linux","tool":"collect.sh 1","collected":"2026-11-20T08:00:00Z","host":"web1",
        "machine_id":"00000000000000000000000000000001","os_release":{"ID":"debian","VERSION_ID":"12"},"packages":[]})"),
              "--customer", "Alfa"});
    const QString before = cli.digest();
    const CliRun run = scan({"--server", "web1"});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(reasons(run).join('\n').contains("another machine")) << run.out.toStdString();
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(ScanOverSsh, AHostileNameRunsNothing)
{
    const QString trap = cli.path("trap");
    const QString before = cli.digest();
    for (const QString &host : {QString("web1;touch " + trap), QString("a b"), QString("$(id)")}) {
        const CliRun run = scan({host, "--customer", "Alfa"});
        EXPECT_EQ(run.code, 1) << host.toStdString();
        EXPECT_TRUE(reasons(run).join('\n').contains("is no host")) << run.out.toStdString();
    }
    EXPECT_NE(scan({"-oProxyCommand=touch " + trap, "--customer", "Alfa"}).code, 0);
    EXPECT_EQ(cli.digest(), before);
    cli.done({"server", "add", "S", "--customer", "Alfa"});
    cli.done({"set", "S", "attr.ssh=-oProxyCommand=touch " + trap});
    EXPECT_TRUE(reasons(scan({"--server", "S"})).join('\n').contains("is no host"));
    EXPECT_FALSE(QFile::exists(trap));
}

} // namespace
