// Linux advisories through the command line: taken, replaced, refused.
#include "tests/support/cli.h"

#include <QDir>
#include <QFile>

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

QByteArray alsa(const QByteArray &id, const QByteArray &name, const QByteArray &version)
{
    return R"({"id": ")" + id + R"(", "summary": "Important: )" + name +
           R"( security update", "published": "2024-05-01T00:00:00Z", "modified": "2024-05-01T00:00:00Z", "related": ["CVE-2024-0001"], "affected": [
           {"package": {"ecosystem": "AlmaLinux:9", "name": ")" +
           name + R"("}, "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": ")" + version + R"("}]}]}]})";
}

QJsonObject outcome(const CliRun &run) { return run.json().value("feeds").toArray().first().toObject(); }

class LinuxFeeds : public testing::Test {
protected:
    CliRun update(const QString &feed, const QString &from) const
    {
        return cli.run({"--json", "--now", "2026-02-01", "feeds", "update", feed, "--from", from});
    }
    int held(const QString &feed) const
    {
        const QJsonArray feeds = cli.done({"--json", "--now", "2026-02-01", "feeds", "list"}).json().value("feeds").toArray();
        for (const QJsonValue &one : feeds) {
            if (one.toObject().value("name").toString() == feed)
                return one.toObject().value("records").toInt();
        }
        return -1;
    }
    Cli cli;
};

TEST_F(LinuxFeeds, AFolderGrowsByAdvisoryAndARevisionReplacesItsOwn)
{
    QDir().mkpath(cli.path("osv/almalinux9"));
    cli.write("osv/almalinux9/a.json", alsa("ALSA-2024:1", "bash", "5.1.8-9.el9"));
    cli.write("osv/almalinux9/b.json", alsa("ALSA-2024:2", "curl", "7.76.1-29.el9"));
    cli.write("osv/README.md", "about these files");
    const CliRun first = update("almalinux", cli.path("osv"));
    EXPECT_EQ(first.code, 0) << first.err.toStdString();
    EXPECT_EQ(outcome(first).value("records").toInt(), 2);
    EXPECT_EQ(outcome(first).value("notes").toArray().size(), 1); // the text is said to be none
    EXPECT_EQ(held("almalinux"), 2);
    EXPECT_TRUE(outcome(update("almalinux", cli.path("osv"))).value("unchanged").toBool());
    update("almalinux", cli.write("later.json", alsa("ALSA-2024:2", "curl", "7.76.1-30.el9")));
    EXPECT_EQ(held("almalinux"), 2);
    update("almalinux", cli.write("more.json", alsa("ALSA-2024:3", "zlib", "1.2.11-41.el9")));
    EXPECT_EQ(held("almalinux"), 3);
}

TEST_F(LinuxFeeds, OneBadDocumentIsNamedAndTheOthersAreKept)
{
    QDir().mkpath(cli.path("osv"));
    cli.write("osv/a.json", alsa("ALSA-2024:1", "bash", "5.1.8-9.el9"));
    cli.write("osv/b.json", alsa("ALSA-2024:2", "curl", "7.76.1-29.el9").left(100));
    const CliRun run = update("almalinux", cli.path("osv"));
    EXPECT_EQ(run.code, 3);
    EXPECT_TRUE(run.err.contains("b.json")) << run.err.toStdString();
    EXPECT_EQ(outcome(run).value("refused").toArray().size(), 1);
    EXPECT_EQ(held("almalinux"), 1);
}

TEST_F(LinuxFeeds, ARefusedSourceChangesNothing)
{
    update("almalinux", cli.write("a.json", alsa("ALSA-2024:1", "bash", "5.1.8-9.el9")));
    const QString before = cli.digest();
    const QByteArray bad[] = {"{\"id\": \"x\"", "<html><body>Login</body></html>", "", "\x1f\x8b\x08\x00garbage", "PK\x03\x04garbage", "just text"};
    for (const QByteArray &bytes : bad) {
        const CliRun run = update("almalinux", cli.write("bad", bytes));
        EXPECT_EQ(run.code, 1) << bytes.constData();
        EXPECT_FALSE(run.err.isEmpty());
    }
    EXPECT_EQ(update("almalinux", cli.path("nothing-here")).code, 1);
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(LinuxFeeds, WhatIsLeftOutIsSaidWithoutJsonToo)
{
    const QString file = cli.write("a.json", alsa("ALSA-2024:1", "bash", "5.1.8-9.el9").replace("AlmaLinux:9", "AlmaLinux:7"));
    const CliRun run = cli.done({"--lang", "en", "feeds", "update", "almalinux", "--from", file});
    EXPECT_TRUE(run.out.contains("their release is unknown (AlmaLinux:7)")) << run.out.toStdString();
}

TEST_F(LinuxFeeds, DebiansTrackerReplacesItselfAndLeavesTheAdvisories)
{
    const QByteArray tracker =
        R"({"bash": {"CVE-2024-0001": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "5.2.15-3", "urgency": "low"}}},
                                            "CVE-2024-0002": {"releases": {"bookworm": {"status": "open", "urgency": "low"}}}}})";
    EXPECT_EQ(update("debian", cli.write("tracker.json", tracker)).code, 0);
    EXPECT_EQ(held("debian"), 2);
    EXPECT_EQ(
        update("debian", cli.write("list", "[05 Mar 2024] DSA-1-1 bash - security update\n\t{CVE-2024-0001}\n\t[bookworm] - bash 5.2.15-3\n")).code,
        0);
    EXPECT_EQ(held("debian"), 2); // the advisory speaks for the version now
    EXPECT_EQ(update("debian", cli.write("tracker.json", R"({"bash": {"CVE-2024-0002": {"releases": {"bookworm": {"status": "resolved",
        "fixed_version": "0", "urgency": "low"}}}}})"))
                  .code,
              0);
    EXPECT_EQ(held("debian"), 1);
}

TEST_F(LinuxFeeds, AnUpdateOfADebianHostIsFoundThroughTheTracker)
{
    cli.done({"customer", "add", "Rossi"});
    cli.done({"server", "add", "WEB", "--customer", "Rossi"});
    cli.done({"--now", "2026-02-01", "set", "WEB", "os=debian-12"});
    const QString status =
        cli.write("WEB.dpkg", "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.2.15-2\n\n"
                              "Package: zlib1g\nStatus: install ok installed\nArchitecture: amd64\nSource: zlib\nVersion: 1:1.2.13-1\n");
    cli.done({"--now", "2026-02-01", "import", status, "--server", "WEB", "--customer", "Rossi"});
    update("debian", cli.write("tracker.json", R"({"bash": {"CVE-2024-0001": {"releases": {"bookworm": {"status": "resolved",
        "fixed_version": "5.2.15-3", "urgency": "high"}}}}, "zlib": {"CVE-2024-0003": {"releases": {"bookworm": {"status": "resolved",
        "fixed_version": "1:1.2.13-1", "urgency": "high"}}}}})"));
    QJsonObject found;
    int rows = 0;
    for (const QJsonValue &row : cli.done({"--json", "--now", "2026-02-01", "findings"}).findings()) {
        if (row.toObject().value("track").toString().startsWith("pkg:")) {
            found = row.toObject();
            ++rows;
        }
    }
    EXPECT_EQ(rows, 1);
    EXPECT_EQ(found.value("track").toString(), "pkg:debian-12/bash");
    EXPECT_EQ(found.value("target").toString(), "5.2.15-3");
    EXPECT_EQ(found.value("cves").toArray().first().toString(), "CVE-2024-0001");
}

} // namespace
