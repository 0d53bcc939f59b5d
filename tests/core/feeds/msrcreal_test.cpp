// Microsoft's real months, where they are at hand.
#include "core/matching/conditionmatcher.h"

#include "tests/core/feeds/realmonths.h"
#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

#include <QDir>
#include <QRegularExpression>

using namespace tagliando;
using namespace tagliando::testing_words;

namespace {

std::vector<MsrcMonth> monthsIn(const QString &folder)
{
    std::vector<MsrcMonth> months;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        months.push_back(readMonth(file.filePath()));
    return months;
}

std::vector<Requirement> requirementsOf(const std::vector<MsrcMonth> &months)
{
    std::vector<MsrcDigest> digests;
    for (const MsrcMonth &month : months)
        digests.push_back(digestOf(month, testVocabulary()));
    return msrcRequirements(digests, testVocabulary());
}

ServerState windows(const QString &platform, const QString &build)
{
    return Machine().value("os", qPrintable(platform)).value("build", qPrintable(build)).state();
}

struct TrackView {
    int satisfied = 0;
    QStringList missing, targets; ///< ids, what to install
    QDate since;                  ///< oldest release among the missing
};

TrackView cumulative(const std::vector<Requirement> &requirements, const QString &platform, const QString &build)
{
    const ServerState state = windows(platform, build);
    TrackView view;
    for (const Requirement &requirement : requirements) {
        if (requirement.track != QStringLiteral("win:%1:cumulative").arg(platform))
            continue;
        const VerdictKind kind = judge(requirement, {&state, nullptr, nullptr, {}}, testVocabulary()).front().kind;
        if (kind == VerdictKind::Satisfied)
            ++view.satisfied;
        if (kind != VerdictKind::Missing)
            continue;
        view.missing << requirement.id;
        if (!view.targets.contains(requirement.target))
            view.targets << requirement.target;
        if (!view.since.isValid() || requirement.released->date < view.since)
            view.since = requirement.released->date;
    }
    return view;
}

TEST(MsrcReal, January2026Counted)
{
    REAL_DATA(path, "msrc/cvrf-xml/cvrf-2026-Jan.xml.gz");
    const MsrcMonth month = readMonth(path);
    EXPECT_EQ(month.id, QStringLiteral("2026-Jan"));
    QMap<QString, int> fixes;
    QMap<QString, QSet<QString>> kbs;
    for (const MsrcVulnerability &vulnerability : month.vulnerabilities) {
        for (const MsrcFix &fix : vulnerability.fixes) {
            for (const QString &product : fix.products) {
                ++fixes[month.products.value(product).text];
                kbs[month.products.value(product).text] << fix.kb;
            }
        }
    }
    for (const auto &[text, kb] :
         {std::pair("Windows Server 2022", "KB5073457"), std::pair("Windows Server 2025", "KB5073379"), std::pair("Windows Server 2019", "KB5073723"),
          std::pair("Windows 11 Version 24H2 for x64-based Systems", "KB5074109"), std::pair("Windows Server 2012 R2", "KB5073696")})
        EXPECT_EQ(kbs.value(QLatin1String(text)), QSet<QString>{QLatin1String(kb)}) << text;
    EXPECT_EQ(fixes.value(QStringLiteral("Windows Server 2022")), fixes.value(QStringLiteral("Windows Server 2022 (Server Core installation)")));
    EXPECT_EQ(fixes.value(QStringLiteral("Windows Server 2022")), 77);
    EXPECT_EQ(fixes.value(QStringLiteral("Windows Server 2025")), 85);
    EXPECT_EQ(fixes.value(QStringLiteral("Windows Server 2012 R2")), 37);
}

TEST(MsrcReal, ServersAndClientsAtKnownBuilds)
{
    REAL_DATA(folder, "msrc/cvrf-xml");
    const auto requirements = requirementsOf(monthsIn(folder));
    const QString server2022 = QStringLiteral("windows-server-2022");
    EXPECT_EQ(cumulative(requirements, server2022, QStringLiteral("20348.4648")).missing, QStringList());
    EXPECT_GT(cumulative(requirements, server2022, QStringLiteral("20348.4648")).satisfied, 10);
    const TrackView late = cumulative(requirements, server2022, QStringLiteral("20348.4294"));
    EXPECT_EQ(late.targets, QStringList{QStringLiteral("KB5073457")});
    EXPECT_EQ(late.since, QDate(2025, 11, 11));
    // The same build number, two lines since January 2026.
    EXPECT_EQ(cumulative(requirements, QStringLiteral("windows-11-24h2"), QStringLiteral("26100.7623")).missing, QStringList());
    const TrackView server2025 = cumulative(requirements, QStringLiteral("windows-server-2025"), QStringLiteral("26100.7462"));
    EXPECT_EQ(server2025.targets, QStringList{QStringLiteral("KB5073379")});
    EXPECT_EQ(server2025.since, QDate(2026, 1, 13));
    EXPECT_EQ(cumulative(requirements, QStringLiteral("windows-server-2025"), QStringLiteral("26100.32230")).missing, QStringList());
}

TEST(MsrcReal, EveryWindowsReleaseHasAPlatform)
{
    REAL_DATA(folder, "msrc/cvrf-xml");
    REAL_DATA(json, "msrc/cvrf-json/2020-dec.json.gz");
    std::vector<MsrcMonth> months = monthsIn(folder);
    months.push_back(readMonth(json));
    ASSERT_GT(months.size(), 15U);
    static const QRegularExpression release(QStringLiteral("^Windows (Server|XP|Vista|RT|7|8|10|11)\\b"));
    QSet<QString> without;
    int mapped = 0;
    for (const MsrcMonth &month : months) {
        for (const MsrcProduct &product : month.products) {
            if (!product.platform.isEmpty())
                ++mapped;
            else if (release.match(product.text).hasMatch())
                without << product.text;
        }
    }
    EXPECT_GT(mapped, 300);
    EXPECT_EQ(without.values(), QStringList());
}

TEST(MsrcReal, OneMonthGrowsAndItsTracksStay)
{
    for (const char *name : {"2025-Nov", "2026-Jan"}) {
        REAL_DATA(folder, "msrc/cvrf-xml-revisions");
        std::size_t before = 0;
        QSet<QString> tracks;
        for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("cvrf-%1@*").arg(QLatin1String(name))}, QDir::Files, QDir::Name)) {
            const MsrcMonth month = readMonth(file.filePath());
            EXPECT_EQ(month.id, QLatin1String(name));
            EXPECT_GT(month.vulnerabilities.size(), before) << file.fileName().toStdString();
            before = month.vulnerabilities.size();
            QSet<QString> now;
            for (const Requirement &requirement : requirementsOf({month}))
                now << requirement.track;
            if (!tracks.isEmpty()) {
                EXPECT_EQ(now, tracks) << file.fileName().toStdString();
            }
            tracks = now;
        }
        EXPECT_GT(before, 50U);
        EXPECT_FALSE(tracks.isEmpty());
    }
}

} // namespace
