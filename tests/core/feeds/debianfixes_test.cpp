// Debian's tracker and its lists of advisories, and how they become one with the index.
#include "tests/core/feeds/linuxvocabulary.h"

#include "core/feeds/formats/debiancombine.h"

using namespace tagliando;
using namespace tagliando::test;

namespace {

TEST(DebianFixes, TheTrackerTellsFixedOpenAndNeverAffectedApart)
{
    const QByteArray tracker = R"({"openssl": {
        "CVE-2024-0001": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "3.0.14-1~deb12u2", "urgency": "high**"},
                                    "sid": {"status": "resolved", "fixed_version": "3.2.2-1", "urgency": "high"}}},
        "CVE-2024-0002": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "3.0.14-1~deb12u2", "urgency": "low"}}},
        "CVE-2024-0003": {"releases": {"bookworm": {"status": "open", "urgency": "not yet assigned", "nodsa": "Minor issue"}}},
        "CVE-2024-0004": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "0", "urgency": "high"}}},
        "CVE-2024-0005": {"releases": {"bookworm": {"status": "open", "urgency": "unimportant"}}},
        "CVE-2024-0006": {"releases": {"bookworm": {"status": "undetermined", "urgency": "not yet assigned"}}},
        "TEMP-0000000-556898": {"releases": {"bullseye": {"status": "open", "urgency": "end-of-life"}}}}})";
    const FixReading reading = readingOf(tracker, "debian");
    EXPECT_EQ(linesOf(reading), (Lines{"debian-11 openssl - - - - TEMP-0000000-556898", "debian-12 openssl - - - - CVE-2024-0003",
                                       "debian-12 openssl - - 3.0.14-1~deb12u2 - debian-tracker"}));
    EXPECT_EQ(linesOf(reading.fixes.back().cves), (Lines{"CVE-2024-0001", "CVE-2024-0002"}));
    EXPECT_EQ(reading.fixes.back().severity, Severity::High);
    EXPECT_EQ(leftOut(reading, "reason.unimportant"), 1);
    EXPECT_EQ(leftOut(reading, "reason.undetermined"), 1);
    EXPECT_EQ(reading.families.size(), 3u); // the whole tracker replaces the whole tracker
}

TEST(DebianFixes, TheListsOfAdvisoriesAreReadByCodename)
{
    const QByteArray list =
        "[05 Mar 2023] DSA-5369-1 syslog-ng - security update\n\t{CVE-2022-38725 CVE-2022-1}\n\t[bullseye] - syslog-ng 3.28.1-2+deb11u1\n"
        "\t[bookworm] - syslog-ng <not-affected> (Fixed before release)\n\t[woody] - syslog-ng 1\n\tNOTE: nothing\n"
        "[1 Jun 2024] DLA-1-2 x - regression update\n\t[bullseye] - x 1-1\n";
    const FixReading reading = readingOf(list, "debian");
    EXPECT_EQ(linesOf(reading), (Lines{"debian-11 syslog-ng - - 3.28.1-2+deb11u1 - DSA-5369-1", "debian-11 x - - 1-1 - DLA-1-2"}));
    EXPECT_EQ(reading.fixes.front().released->date, QDate(2023, 3, 5));
    EXPECT_EQ(linesOf(reading.fixes.front().cves), Lines{"CVE-2022-38725"}); // the other one is no CVE id
    EXPECT_EQ(leftOut(reading, "reason.unknown_release"), 1);
}

PackageFix fix(const char *advisory, const char *version, const char *cve = nullptr)
{
    PackageFix one;
    one.release = QStringLiteral("debian-12");
    one.source = "openssl";
    one.advisory = QLatin1String(advisory);
    one.fixedVersion = version;
    if (cve)
        one.cves << QLatin1String(cve);
    return one;
}

TEST(DebianFixes, OfOneVersionTheAdvisorySpeaks)
{
    const auto combined =
        combinedDebianFixes({fix("bookworm-security", "3.0.15-1"), fix("bookworm-security", "3.0.14-1"),
                             fix("debian-tracker", "3.0.14-1", "CVE-2024-1"), fix("DSA-5764-1", "3.0.14-1", "CVE-2024-2"), fix("CVE-2024-9", "")});
    Lines lines;
    for (const PackageFix &one : combined)
        lines.push_back(one.advisory.toStdString() + ' ' + one.fixedVersion.toStdString() + ' ' + one.cves.join(QLatin1Char(',')).toStdString());
    EXPECT_EQ(lines, (Lines{"CVE-2024-9  ", "DSA-5764-1 3.0.14-1 CVE-2024-2,CVE-2024-1", "bookworm-security 3.0.15-1 "}));
    EXPECT_EQ(combinedDebianFixes(combined), combined); // once combined, combined
}

} // namespace
