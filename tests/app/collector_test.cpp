// The collectors' scripts: the shell one is run under every shell this system has, on this machine and on one made of stand-ins; the PowerShell one
// cannot run here and is held to what version 2 knows.
#include "tests/support/cli.h"

#include <QRegularExpression>
#include <QStandardPaths>

using tagliando::test::Cli;

namespace {

QByteArray script(const char *name)
{
    QFile file(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/collectors/") + QLatin1String(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Runs collect.sh; `path` replaces the search path of the script. Empty: the shell is not here.
QByteArray collected(const QStringList &shell, const QString &path = {})
{
    const QString program = QStandardPaths::findExecutable(shell.front());
    if (program.isEmpty())
        return {};
    QProcess process;
    if (!path.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", path);
        process.setProcessEnvironment(environment);
    }
    process.start(program, shell.mid(1) + QStringList{TAGLIANDO_SOURCE_DIR "/resources/collectors/collect.sh"});
    EXPECT_TRUE(process.waitForFinished(60000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

class CollectorScript : public testing::TestWithParam<QStringList> {};

// A machine of Red Hat's family: only these commands exist there.
class StandIns {
public:
    StandIns()
    {
        for (const char *tool : {"awk", "sed", "tr", "date", "cat", "grep", "sort", "ls"})
            QFile::link(QStandardPaths::findExecutable(QLatin1String(tool)), folder_.filePath(QLatin1String(tool)));
    }
    void add(const QString &name, const QByteArray &body)
    {
        QFile file(folder_.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }
    QString path() const { return folder_.path(); }

private:
    QTemporaryDir folder_;
};

} // namespace

TEST_P(CollectorScript, ListsWhatTheMachineHasInstalled)
{
    const QByteArray json = collected(GetParam());
    if (json.isEmpty())
        GTEST_SKIP() << GetParam().join(' ').toStdString() << " is not installed";
    QJsonParseError error;
    const QJsonObject machine = QJsonDocument::fromJson(json, &error).object();
    ASSERT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    QProcess dpkg;
    dpkg.start("dpkg-query", {"-W", "-f", "${db:Status-Status}\\n"});
    if (!dpkg.waitForFinished(30000))
        GTEST_SKIP() << "not a Debian system";
    EXPECT_EQ(machine.value("packages").toArray().size(), dpkg.readAllStandardOutput().count("installed\n"));
    const Cli cli;
    cli.done({"customer", "add", "C"});
    const auto imported = cli.done({"--json", "import", cli.write("m.json", json), "--customer", "C"}).json();
    const QJsonObject host = imported.value("hosts").toArray().at(0).toObject();
    EXPECT_EQ(host.value("packages").toInt(), machine.value("packages").toArray().size());
    EXPECT_TRUE(host.value("complete").toObject().value("packages").toBool());
    EXPECT_EQ(imported.value("rejected").toArray().size(), 0) << QJsonDocument(imported).toJson().toStdString();
}

TEST_P(CollectorScript, ReadsRpmWithEpochSourceAndModule)
{
    StandIns machine;
    machine.add("uname", "[ \"$1\" = -r ] && echo 4.18.0-513.el8.x86_64 || echo 'rocky\"one'\n");
    machine.add("rpm",
                "case $1 in --querytags) echo MODULARITYLABEL ;; *) printf '%b' '"
                "openssl-libs\\t1:1.1.1k-12.el8_9\\tx86_64\\topenssl-1.1.1k-12.el8_9.src.rpm\\t\\t(none)\\n"
                "nodejs\\t1:18.19.1-1.module+el8.9.0\\tx86_64\\tnodejs-18.19.1-1.module+el8.9.0.src.rpm\\t\\tnodejs:18:8090020240301:a75119d5\\n"
                "gpg-pubkey\\tabc-def\\t(none)\\t(none)\\t\\t(none)\\n' ;; esac\n");
    machine.add("needs-restarting", "exit 1\n");
    const QByteArray json = collected(GetParam(), machine.path());
    if (json.isEmpty())
        GTEST_SKIP() << GetParam().join(' ').toStdString() << " is not installed";
    const QJsonObject seen = QJsonDocument::fromJson(json).object();
    EXPECT_EQ(seen.value("host").toString(), "rocky\"one") << json.toStdString();
    EXPECT_TRUE(seen.value("pending_restart").toBool());
    const QJsonArray packages = seen.value("packages").toArray();
    ASSERT_EQ(packages.size(), 2);
    EXPECT_EQ(packages[0].toObject(),
              (QJsonObject{{"name", "openssl-libs"}, {"version", "1:1.1.1k-12.el8_9"}, {"arch", "x86_64"}, {"source", "openssl"}}));
    EXPECT_EQ(packages[1].toObject().value("module").toString(), "nodejs:18");
    EXPECT_TRUE(seen.value("complete").toObject().value("packages").toBool());
}

INSTANTIATE_TEST_SUITE_P(Shells, CollectorScript, testing::Values(QStringList{"dash"}, QStringList{"bash"}, QStringList{"busybox", "sh"}),
                         [](const auto &shell) { return shell.param.front().toStdString(); });

TEST(CollectorPowerShell, UsesNothingNewerThanVersion2)
{
    const QString text = QString::fromUtf8(script("collect.ps1"));
    const QStringList code = text.split('\n').replaceInStrings(QRegularExpression("(^|\\s)#.*$"), QString());
    const QRegularExpression newer(
        "ConvertTo-Json|\\[pscustomobject\\]|\\[ordered\\]|\\s-(in|notin|shl|shr)\\s|\\.(Where|ForEach)\\(|\\?\\?|\\?\\.|&&|\\|\\||::new\\(|"
        "Get-ComputerInfo|Win32_Product\\b|-Raw\\b|Invoke-|Start-|Set-|New-Item|Remove-",
        QRegularExpression::CaseInsensitiveOption);
    for (int i = 0; i < code.size(); ++i)
        EXPECT_FALSE(newer.match(code[i]).hasMatch()) << "line " << i + 1 << ": " << code[i].toStdString();
    const QString all = code.join('\n');
    EXPECT_EQ(all.count('{'), all.count('}'));
    EXPECT_EQ(all.count('('), all.count(')'));
    for (const QChar c : text)
        EXPECT_LT(c.unicode(), 128) << "a pasted text passes through the console's code page";
}

TEST(CollectorCommand, PrintsTheScriptItself)
{
    const Cli cli;
    EXPECT_EQ(cli.done({"collector", "linux"}).out.toUtf8(), script("collect.sh"));
    EXPECT_EQ(cli.done({"collector", "windows"}).out.toUtf8(), script("collect.ps1"));
    const auto refused = cli.run({"--lang", "en", "collector", "vms"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.err.contains("windows, linux")) << refused.err.toStdString();
}
