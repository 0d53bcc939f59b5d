// CSAF: Red Hat's packages as fixes, other vendors' products as own advisories.
#include "tests/core/feeds/linuxvocabulary.h"

#include "core/feeds/formats/csafproducts.h"
#include "core/feeds/formats/parsers.h"

using namespace tagliando;
using namespace tagliando::test;

namespace {

QByteArray rhsa(const QByteArray &cpe, const QByteArray &category = "csaf_security_advisory")
{
    return R"({"document": {"category": ")" + category + R"(", "csaf_version": "2.0", "title": "Red Hat Security Advisory: ruby:3.1 security update",
        "aggregate_severity": {"text": "Important"}, "tracking": {"id": "RHSA-2024:1431", "current_release_date": "2024-03-20T00:00:00+00:00",
        "initial_release_date": "2024-03-19T17:41:34+00:00"}},
      "product_tree": {"branches": [{"category": "vendor", "name": "Red Hat", "branches": [
        {"category": "product_name", "name": "AppStream", "product": {"product_id": "APP", "name": "AppStream", "product_identification_helper": {"cpe": ")" +
           cpe + R"("}}},
        {"category": "product_version", "name": "ruby", "product": {"product_id": "RUBY", "name": "ruby", "product_identification_helper":
          {"purl": "pkg:rpm/redhat/ruby@3.1.4-142.module%2Bel8.9.0%2B21471?arch=x86_64&epoch=1&rpmmod=ruby:3.1:8090020240311122605:a75119d5"}}},
        {"category": "product_version", "name": "bash", "product": {"product_id": "bash-0:4.4.20-4.el8.x86_64", "name": "bash"}},
        {"category": "product_version", "name": "src", "product": {"product_id": "bash-0:4.4.20-4.el8.src", "name": "bash"}},
        {"category": "product_version", "name": "dbg", "product": {"product_id": "bash-debuginfo-0:4.4.20-4.el8.x86_64", "name": "bash"}},
        {"category": "product_version", "name": "oci", "product": {"product_id": "OCI", "name": "image", "product_identification_helper": {"purl": "pkg:oci/ubi8"}}}]}],
       "relationships": [
        {"category": "default_component_of", "product_reference": "RUBY", "relates_to_product_reference": "APP", "full_product_name": {"product_id": "APP:RUBY", "name": "r"}},
        {"category": "default_component_of", "product_reference": "bash-0:4.4.20-4.el8.x86_64", "relates_to_product_reference": "APP", "full_product_name": {"product_id": "APP:BASH", "name": "b"}},
        {"category": "default_component_of", "product_reference": "bash-0:4.4.20-4.el8.src", "relates_to_product_reference": "APP", "full_product_name": {"product_id": "APP:SRC", "name": "b"}},
        {"category": "default_component_of", "product_reference": "bash-debuginfo-0:4.4.20-4.el8.x86_64", "relates_to_product_reference": "APP", "full_product_name": {"product_id": "APP:DBG", "name": "b"}},
        {"category": "default_component_of", "product_reference": "OCI", "relates_to_product_reference": "APP", "full_product_name": {"product_id": "APP:OCI", "name": "b"}}]},
      "vulnerabilities": [{"cve": "CVE-2024-0001", "product_status": {"fixed": ["APP:RUBY", "APP:BASH", "APP:SRC", "APP:DBG", "APP:OCI", "GONE"]},
        "remediations": [{"category": "vendor_fix", "product_ids": ["APP:RUBY", "APP:BASH"], "restart_required": {"category": "machine"}}],
        "threats": [{"category": "impact", "details": "Moderate"}]}]})";
}

TEST(RedHatCsaf, AComponentOfAPlatformIsAFix)
{
    const FixReading reading = readingOf(rhsa("cpe:/a:redhat:enterprise_linux:8::appstream"), "rhel");
    EXPECT_EQ(linesOf(reading), (Lines{"rhel-8 bash - x86_64 0:4.4.20-4.el8 - RHSA-2024:1431",
                                       "rhel-8 ruby ruby:3.1 x86_64 1:3.1.4-142.module+el8.9.0+21471 - RHSA-2024:1431"}));
    EXPECT_EQ(reading.fixes.front().restart, Restart::Yes);
    EXPECT_EQ(reading.fixes.front().severity, Severity::Medium); // the product's own impact, not the document's
    EXPECT_EQ(reading.fixes.front().released->date, QDate(2024, 3, 19));
    EXPECT_EQ(leftOut(reading, "reason.debug_symbols"), 1);
    EXPECT_EQ(leftOut(reading, "reason.no_rpm"), 1);
    EXPECT_EQ(leftOut(reading, "reason.undefined_product"), 1);
}

TEST(RedHatCsaf, AStreamOfExtendedSupportIsNotForEverybody)
{
    for (const auto &[cpe, support] : {std::pair{"cpe:/a:redhat:rhel_eus:8.6::appstream", "eus:8.6"},
                                       {"cpe:/o:redhat:rhel_aus:8.4::baseos", "aus:8.4"},
                                       {"cpe:2.3:o:redhat:rhel_els:8:*:*:*:*:*:*:*", "els:8"},
                                       {"cpe:/o:redhat:enterprise_linux:8.10::baseos", ""}}) {
        const FixReading reading = readingOf(rhsa(cpe), "rhel");
        ASSERT_EQ(reading.fixes.size(), 2u) << cpe;
        EXPECT_EQ(reading.fixes.front().support.toStdString(), support);
        EXPECT_EQ(reading.fixes.front().release.toStdString(), "rhel-8");
    }
    const FixReading other = readingOf(rhsa("cpe:/a:redhat:openshift:4.15::el8"), "rhel");
    EXPECT_TRUE(other.fixes.empty());
    EXPECT_EQ(leftOut(other, "reason.other_product"), 5);
}

TEST(RedHatCsaf, VexTellsWhatIsOpenAndWhichErratumClosedTheRest)
{
    const QByteArray vex = R"({"document": {"category": "csaf_vex", "csaf_version": "2.0", "tracking": {"id": "CVE-2024-28834",
        "current_release_date": "2024-11-01T00:00:00+00:00"}}, "product_tree": {"branches": [
        {"category": "product_name", "name": "RHEL 9", "product": {"product_id": "BaseOS-9", "name": "x", "product_identification_helper": {"cpe": "cpe:/o:redhat:enterprise_linux:9::baseos"}}},
        {"category": "product_name", "name": "RHEL 8", "product": {"product_id": "red_hat_enterprise_linux_8", "name": "x", "product_identification_helper": {"cpe": "cpe:/o:redhat:enterprise_linux:8"}}},
        {"category": "product_version", "name": "g", "product": {"product_id": "gnutls-0:3.8.3-4.el9_4.x86_64", "name": "gnutls"}},
        {"category": "product_version", "name": "g", "product": {"product_id": "gnutls", "name": "gnutls"}},
        {"category": "product_version", "name": "n", "product": {"product_id": "nodejs:18/nodejs", "name": "nodejs:18/nodejs"}}],
       "relationships": [
        {"category": "default_component_of", "product_reference": "gnutls-0:3.8.3-4.el9_4.x86_64", "relates_to_product_reference": "BaseOS-9", "full_product_name": {"product_id": "A", "name": ""}},
        {"category": "default_component_of", "product_reference": "nodejs:18/nodejs", "relates_to_product_reference": "red_hat_enterprise_linux_8", "full_product_name": {"product_id": "C", "name": ""}},
        {"category": "default_component_of", "product_reference": "gnutls", "relates_to_product_reference": "red_hat_enterprise_linux_8", "full_product_name": {"product_id": "B", "name": ""}}]},
      "vulnerabilities": [{"cve": "CVE-2024-28834", "product_status": {"fixed": ["A"], "known_affected": ["B", "C"], "known_not_affected": ["X"]},
        "remediations": [{"category": "vendor_fix", "date": "2024-05-23T10:00:00+00:00", "product_ids": ["A"], "url": "https://access.redhat.com/errata/RHSA-2024:2570"}]}]})";
    const FixReading reading = readingOf(vex, "rhel");
    EXPECT_EQ(linesOf(reading), (Lines{"rhel-8 gnutls - - - - CVE-2024-28834", "rhel-8 nodejs nodejs:18 - - - CVE-2024-28834",
                                       "rhel-9 gnutls - x86_64 0:3.8.3-4.el9_4 - RHSA-2024:2570"}));
    EXPECT_FALSE(reading.advisories.contains(QStringLiteral("RHSA-2024:2570"))); // other CVEs of that erratum stay
}

TEST(RedHatCsaf, AnotherCategoryIsRefused)
{
    FixCollector collector(linuxVocabulary(), QStringLiteral("redhat"), QStringLiteral("rhel"));
    const auto taken = readFixDocument(rhsa("cpe:/a:redhat:enterprise_linux:8::appstream", "csaf_something"), QStringLiteral("a"), collector);
    ASSERT_FALSE(taken);
    EXPECT_EQ(argument(taken.error(), "field"), "document.category");
}

const Vocabulary &products()
{
    static const Vocabulary vocabulary = *Vocabulary::parse(R"({"format": 1, "platforms": []})", R"({"format": 1, "products": [
        {"id": "fortios", "name": "FortiOS", "vendor": "Fortinet", "scheme": "natural", "class": "browser"},
        {"id": "firefox", "name": "Firefox", "vendor": "Mozilla", "scheme": "natural", "class": "browser"}]})");
    return vocabulary;
}

CsafProductFixes fixesOf(const QByteArray &branches, const QByteArray &status)
{
    const QByteArray text =
        R"({"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "A hole", "publisher": {"name": "Fortinet"},
        "tracking": {"id": "FG-IR-24-1", "initial_release_date": "2024-05-01T00:00:00Z"}},
      "product_tree": {"branches": [{"category": "vendor", "name": "Fortinet", "branches": [)" +
        branches + R"(]}]},
      "vulnerabilities": [{"cve": "CVE-2024-0001", "product_status": )" +
        status + R"(, "scores": [{"cvss_v3": {"baseScore": 9.8}}]}]})";
    const auto root = readJsonTree(text);
    EXPECT_OK(root);
    const auto document = readCsaf(*root, QStringLiteral("a"));
    EXPECT_OK(document);
    return csafProductFixes(*document, products());
}

QByteArray ranged(const QByteArray &product, const QByteArray &id, const QByteArray &range)
{
    return R"({"category": "product_name", "name": ")" + product + R"(", "branches": [{"category": "product_version_range", "name": ")" + range +
           R"(", "product": {"product_id": ")" + id + R"(", "name": "x"}}]})";
}

TEST(CsafProducts, ARangesEndIsTheFix)
{
    const CsafProductFixes fixes = fixesOf(ranged("FortiOS", "1", "vers:intdot/>=7.2.0|<7.2.9") + ',' + ranged("FortiOS", "2", "<6.4.16") + ',' +
                                               ranged("FortiGizmo", "3", "<2"),
                                           R"({"known_affected": ["1", "2", "3"]})");
    ASSERT_EQ(linesOf(fixes.ids), (Lines{"FG-IR-24-1:fortios", "FG-IR-24-1:fortios:2"}));
    EXPECT_EQ(linesOf(fixes.unmapped), Lines{"Fortinet FortiGizmo"});
    const auto own = parseOwnAdvisories(joinOwnAdvisories(fixes.bodies), QStringLiteral("a"), products());
    ASSERT_OK(own);
    ASSERT_EQ(own->requirements.size(), 2u);
    EXPECT_EQ(own->requirements.front().severity, Severity::Critical);
    EXPECT_EQ(linesOf(own->requirements.front().cves), Lines{"CVE-2024-0001"});
}

TEST(CsafProducts, WhatCannotBeToldIsForAPerson)
{
    for (const char *range : {"<=7.2.8", "vers:generic/*", "all versions", ">=7.0", "vers:intdot/>=1|<=2", "<azl3 ruby 3.3.5-2"}) {
        const CsafProductFixes fixes = fixesOf(ranged("FortiOS", "1", range), R"({"known_affected": ["1"]})");
        EXPECT_TRUE(fixes.ids.isEmpty()) << range;
        EXPECT_EQ(linesOf(fixes.needsReview), Lines{"fortios"}) << range;
    }
    const QByteArray two = R"({"category": "product_name", "name": "FortiOS", "branches": [
        {"category": "product_version", "name": "7.2.9", "product": {"product_id": "1", "name": "x"}},
        {"category": "product_version", "name": "7.0.16", "product": {"product_id": "2", "name": "x"}}]})";
    EXPECT_EQ(linesOf(fixesOf(two, R"({"fixed": ["1", "2"]})").needsReview), Lines{"fortios"});
    EXPECT_EQ(linesOf(fixesOf(two, R"({"fixed": ["1"]})").ids), Lines{"FG-IR-24-1:fortios"});
}

TEST(CsafProducts, ADevicesSystemIsAPlatform)
{
    const Vocabulary vocabulary =
        *Vocabulary::parse(R"({"format": 1, "platforms": [{"id": "fortios", "name": "FortiOS", "side": "either", "scheme": "natural"}]})",
                           R"({"format": 1, "products": []})");
    CsafDocument document;
    document.id = QStringLiteral("FG-IR-1");
    CsafProduct product;
    product.id = QStringLiteral("1");
    product.branches = {{QStringLiteral("product_name"), QStringLiteral("FortiOS")},
                        {QStringLiteral("product_version_range"), QStringLiteral("<7.4.3")}};
    document.products.insert(product.id, product);
    CsafVulnerability hole;
    hole.cve = QStringLiteral("CVE-2024-0001");
    hole.statuses.insert(QStringLiteral("known_affected"), {product.id});
    document.vulnerabilities.push_back(hole);
    const CsafProductFixes fixes = csafProductFixes(document, vocabulary);
    ASSERT_EQ(fixes.bodies.size(), 1u);
    const auto own = parseOwnAdvisories(fixes.bodies.front(), QStringLiteral("a"), vocabulary);
    ASSERT_OK(own);
    EXPECT_EQ(linesOf(own->requirements.front().cves), Lines{"CVE-2024-0001"});
}

TEST(RedHatCsaf, DeletedDocumentsTakeTheirFixesAway)
{
    FixCollector collector(linuxVocabulary(), QStringLiteral("redhat"), QStringLiteral("rhel"));
    const auto taken =
        readFixDocument("\"2023/rhsa-2023_6202.json\",\"2024-08-17T03:23:31+00:00\"\n2024/cve-2024-1234.json,2024-08-17T03:23:31+00:00\n",
                        QStringLiteral("x/deletions.csv"), collector);
    ASSERT_OK(taken);
    EXPECT_EQ(collector.finish().advisories, (QSet<QString>{QStringLiteral("RHSA-2023:6202"), QStringLiteral("CVE-2024-1234")}));
    EXPECT_FALSE(readFixDocument("nothing of the kind\n", QStringLiteral("deletions.csv"), collector));
}

} // namespace
