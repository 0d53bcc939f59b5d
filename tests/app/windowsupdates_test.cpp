// Microsoft's months through the command line: kept, replaced, refused, judged.
#include "tests/support/cli.h"

#include <QFile>

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

QByteArray month()
{
    QFile file(QStringLiteral(TAGLIANDO_SOURCE_DIR "/tests/data/feeds/cvrf-2026-jan.xml"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject outcome(const CliRun &run) { return run.json().value("feeds").toArray().first().toObject(); }

class WindowsUpdates : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Rossi"});
        cli.done({"server", "add", "SRV", "--customer", "Rossi"});
        cli.done({"--now", "2026-02-01", "set", "SRV", "os=windows-server-2022", "build=20348.4529"});
    }
    QJsonObject update(const QByteArray &bytes) const
    {
        return outcome(cli.done({"--json", "--now", "2026-02-01", "feeds", "update", "msrc", "--from", cli.write("month.xml", bytes)}));
    }
    QJsonArray findings() const { return cli.done({"--json", "--now", "2026-02-01", "findings"}).findings(); }
    QJsonObject finding(const QString &wanted) const
    {
        for (const QJsonValue &row : findings()) {
            if (row.toObject().value("track").toString() == wanted)
                return row.toObject();
        }
        return {};
    }
    Cli cli;
    const QString track = "win:windows-server-2022:cumulative";
};

TEST_F(WindowsUpdates, AMonthBecomesWhatToInstall)
{
    const QJsonObject first = update(month());
    EXPECT_EQ(first.value("records").toInt(), 3);
    EXPECT_EQ(first.value("notes").toArray().size(), 1); // Office is named, not dropped
    const QJsonObject row = finding(track);
    EXPECT_EQ(row.value("state"), "overdue"); // exploited and critical since 13 January
    EXPECT_TRUE(row.value("exploited").toBool());
    cli.done({"--now", "2026-02-01", "set", "SRV", "build=20348.4648"});
    EXPECT_NE(finding(track).value("state"), "overdue");
    EXPECT_TRUE(cli.done({"--now", "2026-02-01", "why", "SRV", "KB5073457"}).out.contains(track));
}

TEST_F(WindowsUpdates, OnlyANewerStateReplacesAMonth)
{
    update(month());
    const QString held = cli.digest();
    EXPECT_TRUE(update(month()).value("unchanged").toBool());
    EXPECT_EQ(cli.digest(), held);
    QByteArray older = month();
    older.replace("2026-01-30T03:20:43", "2026-01-14T00:00:00").replace("4648", "4649");
    const QJsonObject kept = update(older);
    EXPECT_TRUE(kept.value("unchanged").toBool());
    EXPECT_EQ(kept.value("notes").toArray().size(), 1);
    EXPECT_EQ(cli.digest(), held);
    QByteArray newer = month();
    newer.replace("2026-01-30T03:20:43", "2026-02-01T00:00:00").replace("4648", "4529");
    EXPECT_FALSE(update(newer).value("unchanged").toBool());
    EXPECT_NE(finding(track).value("state"), "overdue");
}

TEST_F(WindowsUpdates, WhatCannotBeReadLeavesTheLastGoodCopy)
{
    update(month());
    const QString held = cli.digest();
    const QByteArray good = month();
    for (const QByteArray &bad :
         {good.left(good.size() / 2), QByteArray("<!DOCTYPE html><html></html>"), QByteArray("<!DOCTYPE a []>") + good, QByteArray()}) {
        const CliRun run = cli.run({"--lang", "it", "feeds", "update", "msrc", "--from", cli.write("bad.xml", bad)});
        EXPECT_EQ(run.code, 1);
        EXPECT_TRUE(run.err.contains("bad.xml")) << run.err.toStdString();
    }
    EXPECT_EQ(cli.digest(), held);
}

TEST(WindowsUpdatesScope, NothingIsFetchedWhereNobodyRunsWindows)
{
    Cli cli;
    const CliRun run = cli.run({"--lang", "en", "feeds", "update", "msrc"});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.err.contains("No machine needs the source msrc")) << run.err.toStdString();
}

} // namespace
