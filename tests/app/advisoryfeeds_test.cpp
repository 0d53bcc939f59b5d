// EPSS, ends of support, CSAF and Ubuntu through the command line, to the finding.
#include "tests/support/cli.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

QJsonObject outcome(const CliRun &run) { return run.json().value("feeds").toArray().first().toObject(); }

class AdvisoryFeeds : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Rossi"});
        cli.done({"server", "add", "SRV", "--customer", "Rossi"});
    }
    CliRun update(const QString &feed, const QString &from) const
    {
        return cli.run({"--json", "--now", "2026-02-01", "feeds", "update", feed, "--from", from});
    }
    void set(const QStringList &values) const { cli.done(QStringList{"--now", "2026-02-01", "set", "SRV"} + values); }
    QJsonObject finding(const QString &track) const
    {
        for (const QJsonValue &row : cli.done({"--json", "--now", "2026-02-01", "findings"}).findings()) {
            if (row.toObject().value("track").toString().startsWith(track))
                return row.toObject();
        }
        return {};
    }
    void importPackages(const QByteArray &status) const
    {
        cli.done({"--now", "2026-02-01", "import", cli.write("SRV.dpkg", status), "--server", "SRV", "--customer", "Rossi"});
    }
    Cli cli;
};

const char *const curl = "Package: libcurl4\nStatus: install ok installed\nArchitecture: amd64\nSource: curl\nVersion: 7.81.0-1ubuntu1.13\n";

TEST_F(AdvisoryFeeds, AnUbuntuNoticeIsDueAndEpssStandsBesideIt)
{
    set({"os=ubuntu-22.04"});
    importPackages(curl);
    const CliRun run = update("ubuntu", cli.write("usn.json", R"({"6429-1": {"timestamp": 1697000000, "cves": ["CVE-2023-38545", "CVE-2023-38546"],
        "releases": {"jammy": {"sources": {"curl": {"version": "7.81.0-1ubuntu1.14"}}, "allbinaries": {"curl": {"pocket": "security", "version": "7.81.0-1ubuntu1.14"}}}}}})"));
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    QJsonObject row = finding("pkg:ubuntu-22.04/curl");
    EXPECT_EQ(row.value("target").toString(), "7.81.0-1ubuntu1.14");
    EXPECT_EQ(row.value("cves").toArray().size(), 2);
    EXPECT_TRUE(row.value("epss").isNull());
    update("epss", cli.write("epss.csv", "#model_version:v2025.03.14,score_date:2026-01-31T00:00:00+0000\ncve,epss,percentile\n"
                                         "CVE-2023-38545,0.25,0.9\nCVE-2023-38546,0.5,0.9\nCVE-2020-0001,0.9,0.9\n"));
    row = finding("pkg:ubuntu-22.04/curl");
    EXPECT_DOUBLE_EQ(row.value("epss").toDouble(), 0.5); // the likeliest of its holes
    const CliRun older =
        update("epss", cli.write("old.csv", "#model_version:v1,score_date:2025-01-31T00:00:00+0000\ncve,epss\nCVE-2023-38545,0.1\n"));
    EXPECT_TRUE(outcome(older).value("unchanged").toBool());
    EXPECT_DOUBLE_EQ(finding("pkg:ubuntu-22.04/curl").value("epss").toDouble(), 0.5);
}

TEST_F(AdvisoryFeeds, AReleasesEndIsItsOwnFinding)
{
    set({"os=ubuntu-20.04"});
    const CliRun run =
        update("endoflife", cli.write("full.json", R"({"generated_at": "2026-01-30T00:00:00+00:00", "result": [{"name": "ubuntu", "releases": [
        {"name": "20.04", "eolFrom": "2025-05-29", "isEol": true, "eoesFrom": "2030-04-23"}]}]})"));
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    const QJsonObject row = finding("eol:ubuntu-20.04");
    EXPECT_EQ(row.value("requirement").toObject().value("kind").toString(), "end_of_life");
    EXPECT_EQ(row.value("state").toString(), "unsupported");
    cli.done({"--now", "2026-02-01", "question", "answer", "extended-support", "yes", "--server", "SRV", "--by", "Anna"});
    EXPECT_NE(finding("eol:ubuntu-20.04").value("state").toString(), "unsupported"); // covered until 2030
    set({"os=ubuntu-24.04"});
    EXPECT_TRUE(finding("eol:").isEmpty());
}

QByteArray csaf(const QByteArray &id, const QByteArray &version)
{
    return R"({"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "Firefox hole", "publisher": {"name": "P", "namespace": "https://p.example"},
      "tracking": {"id": ")" +
           id + R"(", "current_release_date": "2026-01-10T00:00:00Z", "initial_release_date": "2026-01-10T00:00:00Z"}},
      "product_tree": {"branches": [{"category": "vendor", "name": "Mozilla", "branches": [{"category": "product_name", "name": "Firefox", "branches": [
        {"category": "product_version_range", "name": "vers:generic/<)" +
           version + R"(", "product": {"product_id": "1", "name": "Firefox"}}]},
        {"category": "product_name", "name": "Gizmotron", "product": {"product_id": "2", "name": "Gizmotron"}}]}]},
      "vulnerabilities": [{"cve": "CVE-2026-1000", "product_status": {"known_affected": ["1", "2"]}, "scores": [{"cvss_v3": {"baseScore": 9.1}}]}]})";
}

TEST_F(AdvisoryFeeds, ACsafProviderIsReadByItsTreeAndItsHashes)
{
    set({"product.firefox=140.0"});
    QDir().mkpath(cli.path("tree/white/2026"));
    const QByteArray good = csaf("P-1", "140.5");
    cli.write("tree/white/2026/p-1.json", good);
    cli.write("tree/white/2026/p-1.json.sha256", QCryptographicHash::hash(good, QCryptographicHash::Sha256).toHex().toUpper() + "  p-1.json\n");
    cli.write("tree/white/2026/p-2.json", csaf("P-2", "150.0"));
    cli.write("tree/white/2026/p-2.json.sha512", QByteArray(128, '0') + "  p-2.json\n");
    cli.write("tree/white/2026/p-3.json", csaf("P-3", "1") + "<<<<<<< HEAD\n");
    cli.write("tree/white/index.txt", "2026/p-1.json\n");
    cli.write("tree/provider-metadata.json", R"({"canonical_url": "https://p.example/provider-metadata.json", "metadata_version": "2.0"})");
    const CliRun run = update("csaf:p.example", cli.path("tree"));
    EXPECT_EQ(run.code, 3);
    EXPECT_EQ(outcome(run).value("refused").toArray().size(), 2) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains("p-2.json") && run.err.contains("p-3.json")) << run.err.toStdString();
    EXPECT_TRUE(run.out.contains("Gizmotron")); // unknown products are named, not dropped
    const QJsonObject row = finding("own:P-1:firefox");
    EXPECT_EQ(row.value("target").toString(), "140.5");
    EXPECT_EQ(row.value("cves").toArray().first().toString(), "CVE-2026-1000");
    EXPECT_EQ(row.value("severity").toString(), "critical");
    EXPECT_TRUE(finding("own:P-2").isEmpty());
}

} // namespace
