// Machines asked over SSH: a real sshd, and everything that goes wrong on the way to one.
#include "core/inventory/ssh.h"
#include "tests/core/inventory/support.h"
#include "tests/support/sshd.h"

#include <QElapsedTimer>

namespace tagliando {

namespace {

QString codeOf(const Result<QByteArray> &answer) { return answer ? QStringLiteral("answered") : answer.error().code; }

class Ssh : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        sshd = new test::Sshd;
        started = sshd->start();
        silent = new QTcpServer;
        ASSERT_TRUE(silent->listen(QHostAddress::LocalHost)); // takes connections and never says a word
        if (!started)
            return;
        sshd->host("right");
        sshd->host("wrong-key", "wrong");
        sshd->host("changed-key", "good", "changed");
        sshd->host("unknown-key", "good", "nothing");
        sshd->host("cut", "cut");
        sshd->host("quiet", "quiet");
        sshd->host("endless", "endless");
        sshd->host("no-shell", "noshell");
        sshd->host("dead", "good", "known", test::Sshd::freePort());
        sshd->host("silent", "good", "known", silent->serverPort());
        sshd->host("m*");
        options.configFile = sshd->config();
        options.connectSeconds = 2;
    }
    static void TearDownTestSuite()
    {
        delete sshd;
        delete silent;
    }
    void SetUp() override
    {
        if (!started)
            GTEST_SKIP() << "openssh-server is not installed";
    }
    static Result<QByteArray> ask(const char *host, const SshOptions &how = options)
    {
        return runOverSsh({q(host)}, "echo here; uname -n\n", how).front();
    }

    static inline test::Sshd *sshd = nullptr;
    static inline QTcpServer *silent = nullptr;
    static inline bool started = false;
    static inline SshOptions options;
};

TEST_F(Ssh, TheCollectorListsTheRightPackages)
{
    const auto answer = runOverSsh({q("right")}, fileContent(q(TAGLIANDO_SOURCE_DIR "/resources/collectors/collect.sh")), options).front();
    ASSERT_OK(answer);
    const auto reading = readInventory({*answer, q("right"), fallbackTime(), vocabulary()}, q("collector"));
    ASSERT_OK(reading);
    QProcess dpkg;
    dpkg.start(q("dpkg-query"), {q("-W"), q("-f"), q("${db:Status-Status} ${Package} ${Version}\\n")});
    if (!dpkg.waitForFinished(30000) || dpkg.exitCode() != 0)
        GTEST_SKIP() << "not a Debian system";
    QStringList expected, seen;
    for (const QByteArray &line : dpkg.readAllStandardOutput().split('\n')) {
        if (line.startsWith("installed "))
            expected << QString::fromUtf8(line.mid(10));
    }
    for (const InstalledPackage &package : reading->observations.at(0).packages)
        seen << QString::fromUtf8(package.name + ' ' + package.version);
    expected.sort();
    seen.sort();
    EXPECT_EQ(seen, expected);
}

TEST_F(Ssh, EveryFailureHasItsOwnName)
{
    EXPECT_EQ(codeOf(ask("right")), q("answered"));
    EXPECT_EQ(codeOf(ask("wrong-key")), q("ssh.denied")) << "the server would take a password: nobody is asked";
    EXPECT_EQ(codeOf(ask("changed-key")), q("ssh.key_changed"));
    EXPECT_EQ(codeOf(ask("unknown-key")), q("ssh.key_unknown"));
    EXPECT_EQ(codeOf(ask("cut")), q("ssh.cut"));
    EXPECT_EQ(codeOf(ask("dead")), q("ssh.unreachable"));
    EXPECT_EQ(codeOf(ask("silent")), q("ssh.silent"));
    EXPECT_EQ(codeOf(ask("no-shell")), q("ssh.no_shell"));
    EXPECT_EQ(codeOf(ask("name.that.is.nowhere.invalid")), q("ssh.unknown_host"));
    SshOptions hasty = options;
    hasty.connectSeconds = 1;
    hasty.silenceSeconds = 1;
    EXPECT_EQ(codeOf(ask("quiet", hasty)), q("ssh.silent"));
    SshOptions small = options;
    small.largestAnswer = 1 << 20;
    EXPECT_EQ(codeOf(ask("endless", small)), q("ssh.too_large"));
    SshOptions none = options;
    none.program = q("/nonexistent/ssh");
    EXPECT_EQ(codeOf(ask("right", none)), q("ssh.missing"));
}

TEST_F(Ssh, AHostNeverBecomesAnOption)
{
    const QString trap = QString::fromLocal8Bit(sshd->path("trap"));
    for (const QString &host :
         {q("-oProxyCommand=touch ") + trap, q("-oProxyCommand=touch${IFS}") + trap, q("-F"), q("--"), QString(), q(" right"), q("right "),
          q("right\n-oProxyCommand=x"), q("right;touch ") + trap, q("$(touch ") + trap + q(")"), q("a b"), q("r\tight"), q("ri`ght"),
          q("user@-oProxyCommand=x"), q("-l@right"), q("a@b@right"), q("r\u00efght"), QString(300, QLatin1Char('a'))}) {
        EXPECT_FALSE(checkSshHost(host)) << host.toStdString();
        const auto answer = runOverSsh({host}, "echo\n", options).front();
        EXPECT_EQ(codeOf(answer), q("ssh.host")) << host.toStdString();
    }
    EXPECT_FALSE(QFile::exists(trap));
    for (const char *host : {"right", "web1.alfa.local", "10.0.0.5", "fe80::1", "root@web1", "srv_1"})
        EXPECT_OK(checkSshHost(q(host))) << host;
    const QStringList arguments = sshArguments(q("right"), options);
    EXPECT_EQ(arguments.indexOf(q("--")), arguments.indexOf(q("right")) - 1);
}

TEST_F(Ssh, TwentyMachinesAtOnceAndOneOfThemDead)
{
    QStringList hosts;
    for (int i = 0; i < 20; ++i)
        hosts << (i == 7 ? q("silent") : QStringLiteral("m%1").arg(i));
    std::atomic<int> reports = 0;
    const Progress progress([&](double, const QString &) { ++reports; });
    QElapsedTimer time;
    time.start();
    const auto answers = runOverSsh(hosts, "echo here\n", options, progress);
    ASSERT_EQ(answers.size(), 20U);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(codeOf(answers[size_t(i)]), i == 7 ? q("ssh.silent") : q("answered")) << i;
    EXPECT_EQ(reports, 20);
    EXPECT_LT(time.elapsed(), 60000) << "the dead one holds nobody up";
}

TEST_F(Ssh, GivingUpStopsEverything)
{
    const Progress progress([](double, const QString &) {});
    SshOptions two = options;
    two.atOnce = 2;
    QElapsedTimer time;
    time.start();
    std::thread user([&] {
        QProcess::execute(q("sleep"), {q("1")});
        progress.cancel();
    });
    const auto answers = runOverSsh({q("quiet"), q("quiet"), q("quiet"), q("right")}, "echo\n", two, progress);
    user.join();
    for (const auto &answer : answers)
        EXPECT_EQ(codeOf(answer), q("job.cancelled"));
    EXPECT_LT(time.elapsed(), 20000);
}

} // namespace

} // namespace tagliando
