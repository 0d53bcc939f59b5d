// An rpm host through the command line: imported, told what it misses by its distribution's advisory, closed by the next import.
#include "tests/support/cli.h"

using tagliando::test::Cli;
using tagliando::test::CliRun;

namespace {

struct Distribution {
    const char *os;
    const char *feed;
    const char *track;
    QByteArray advisory;
};

// openssl-libs is fixed in 1:3.0.7-28.el9_4; the source package is openssl.
QByteArray osv(const char *ecosystem, const char *id)
{
    return QByteArray(R"({"id": ")") + id + R"(", "summary": "Important: openssl security update", "published": "2026-01-10T00:00:00Z",
        "modified": "2026-01-10T00:00:00Z", "related": ["CVE-2026-0001"], "affected": [{"package": {"ecosystem": ")" +
           ecosystem + R"(", "name": "openssl-libs"}, "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"},
        {"fixed": "1:3.0.7-28.el9_4"}]}]}]})";
}

const char *const apollo = R"({"advisories": [{"name": "RLSA-2026:1", "kind": "Security", "severity": "Important", "synopsis": "Important: openssl",
    "published_at": "2026-01-10T00:00:00Z", "cves": [{"cve": "CVE-2026-0001"}], "packages": [{"nevra": "openssl-libs-1:3.0.7-28.el9_4.x86_64.rpm",
    "module_name": null, "module_stream": null, "product_name": "Rocky Linux 9 x86_64"}]}], "total": 1})";

const char *const csaf = R"({"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "Red Hat Security Advisory: openssl",
    "aggregate_severity": {"text": "Important"}, "tracking": {"id": "RHSA-2026:1", "current_release_date": "2026-01-10T00:00:00+00:00",
    "initial_release_date": "2026-01-10T00:00:00+00:00"}}, "product_tree": {"branches": [{"category": "vendor", "name": "Red Hat", "branches": [
      {"category": "product_name", "name": "BaseOS", "product": {"product_id": "OS", "name": "BaseOS", "product_identification_helper":
        {"cpe": "cpe:/o:redhat:enterprise_linux:9::baseos"}}},
      {"category": "product_version", "name": "x", "product": {"product_id": "LIBS", "name": "openssl-libs", "product_identification_helper":
        {"purl": "pkg:rpm/redhat/openssl-libs@3.0.7-28.el9_4?arch=x86_64&epoch=1"}}}]}],
    "relationships": [{"category": "default_component_of", "product_reference": "LIBS", "relates_to_product_reference": "OS", "full_product_name":
      {"product_id": "OS:LIBS", "name": "x"}}]}, "vulnerabilities": [{"cve": "CVE-2026-0001", "product_status": {"fixed": ["OS:LIBS"]}}]})";

QByteArray listed(const char *release)
{
    return QByteArray("openssl-libs 1 3.0.7 ") + release + " x86_64 openssl-3.0.7-" + release +
           ".src.rpm\nbash 0 5.1.8 9.el9 x86_64 bash-5.1.8-9.el9.src.rpm\n";
}

class RpmHost : public testing::TestWithParam<Distribution> {};

TEST_P(RpmHost, MissesWhatItsDistributionFixedUntilTheNextImport)
{
    const Cli cli;
    const Distribution &distribution = GetParam();
    const auto on = [&](const QStringList &words) { return cli.run(QStringList{"--json", "--now", "2026-02-01"} + words); };
    const auto finding = [&] {
        for (const QJsonValue &row : on({"findings", "--all"}).findings()) {
            if (row.toObject().value("track").toString() == distribution.track)
                return row.toObject();
        }
        return QJsonObject();
    };
    const auto import = [&](const QString &collected, const char *release) {
        const CliRun run = on({"import", cli.write("SRV-" + collected + ".txt", listed(release)), "--server", "SRV", "--customer", "Rossi"});
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
    };
    cli.done({"customer", "add", "Rossi"});
    cli.done({"server", "add", "SRV", "--customer", "Rossi"});
    cli.done({"--now", "2026-01-30", "set", "SRV", QStringLiteral("os=") + distribution.os});
    import("first", "27.el9_4");
    EXPECT_TRUE(finding().isEmpty()) << "nobody told yet";
    const CliRun update = on({"feeds", "update", distribution.feed, "--from", cli.write("advisory.json", distribution.advisory)});
    EXPECT_EQ(update.code, 0) << update.err.toStdString() << update.out.toStdString();

    const QJsonObject missing = finding();
    EXPECT_EQ(missing.value("verdict").toString(), "missing");
    EXPECT_EQ(missing.value("target").toString(), "1:3.0.7-28.el9_4");
    EXPECT_EQ(missing.value("cves").toArray(), QJsonArray{"CVE-2026-0001"});
    EXPECT_TRUE(missing.value("state") == "due" || missing.value("state") == "overdue");

    import("second", "28.el9_4");
    const QJsonObject done = finding();
    EXPECT_TRUE(done.isEmpty() || done.value("state") == "satisfied") << done.value("state").toString().toStdString();
    const QJsonArray resolved = on({"findings", "--resolved"}).findings();
    ASSERT_EQ(resolved.size(), 1);
    EXPECT_EQ(resolved.first().toObject().value("track").toString(), distribution.track);
}

INSTANTIATE_TEST_SUITE_P(OfEachFamily, RpmHost,
                         testing::Values(Distribution{"almalinux-9", "almalinux", "pkg:almalinux-9/openssl", osv("AlmaLinux:9", "ALSA-2026:1")},
                                         Distribution{"rocky-9", "rocky", "pkg:rocky-9/openssl", apollo},
                                         Distribution{"rhel-9", "redhat", "pkg:rhel-9/openssl", csaf}),
                         [](const auto &one) { return std::string(one.param.feed); });

} // namespace
