// Microsoft's months against what others say of the same machines and holes: Vuls' scans, the CVE records, and the months' own earlier states.
#include "core/feeds/formats/msrcbuild.h"
#include "core/inventory/formats/reader.h"
#include "core/matching/conditionmatcher.h"

#include "tests/core/feeds/realmonths.h"
#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <iostream>
#include <map>

using namespace tagliando;
using namespace tagliando::testing_words;

namespace {

MsrcDigest digestFrom(const QString &path) { return digestOf(readMonth(path), testVocabulary()); }

std::vector<MsrcDigest> digestsIn(const QString &folder, const QString &name = QStringLiteral("*"))
{
    std::vector<MsrcDigest> digests;
    for (const QFileInfo &file : QDir(folder).entryInfoList({name}, QDir::Files, QDir::Name))
        digests.push_back(digestFrom(file.filePath()));
    return digests;
}

VerdictKind kindOf(const Requirement &requirement, const ServerState &state)
{
    return judge(requirement, {&state, nullptr, nullptr, {}}, testVocabulary()).front().kind;
}

// Vuls knows Microsoft's table of builds: of each update of a machine it says whether it is there. A machine with its revision is asked twice: by its
// build alone, and with everything that the scan states, lists that are wrong included. A machine without one is asked by its lists.
TEST(MsrcOracles, AgreeWithVulsScans)
{
    REAL_DATA(folder, "msrc/cvrf-xml");
    REAL_DATA(scans, "installed/vuls-results");
    const auto requirements = msrcRequirements(digestsIn(folder), testVocabulary());
    std::map<QString, int> agree;
    int byBuild = 0, byList = 0;
    QStringList differ, leftOut;
    for (const QFileInfo &file : QDir(scans).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto reading =
            readInventory({contentOf(file.filePath()), file.fileName(), QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC), testVocabulary()});
        if (!reading)
            continue; // the inventory tests count those
        for (const Observation &seen : reading->observations) {
            const QString platform = seen.values.value(QStringLiteral("os"));
            if (!testVocabulary().isA(platform, QStringLiteral("windows")))
                continue;
            QMap<QString, Presence> stated;
            for (const HotfixStatement &hotfix : seen.hotfixes)
                stated.insert(hotfix.kb, hotfix.presence);
            QSet<QString> offeredAgain; // in both lists: Vuls does not know either
            for (const RejectedLine &row : reading->rejected) {
                if (row.reason == QLatin1String("import.hotfix_contradiction"))
                    offeredAgain << row.args.value(QStringLiteral("text")).toString();
            }
            agree[file.completeBaseName()];
            if (!offeredAgain.isEmpty())
                leftOut << QStringLiteral("%1 %2, both applied and unapplied in the scan")
                               .arg(file.completeBaseName(), QStringList(offeredAgain.values()).join(QLatin1Char(' ')));
            const bool built = seen.completeness.value(InventoryClass::Build).complete;
            Observation bare = seen;
            bare.hotfixes.clear();
            const ServerState whole = fold({seen}), buildOnly = fold({bare});
            for (const Requirement &requirement : requirements) {
                const QStringList kbs = requirement.id.section(QLatin1Char(':'), 0, 0).split(QLatin1Char('+'));
                if (requirement.cases.front().when.names != QStringList{platform} ||
                    (built && !requirement.track.endsWith(QLatin1String(":cumulative"))))
                    continue;
                // Of the KBs that close a hole the scan names one; a hotpatch and its cumulative never both.
                QSet<Presence> said;
                for (const QString &kb : kbs) {
                    if (stated.contains(kb) && !offeredAgain.contains(kb))
                        said << stated.value(kb);
                }
                if (said.size() != 1 || (!built && *said.begin() == Presence::Absent && kbs.size() > 1))
                    continue;
                const VerdictKind should = *said.begin() == Presence::Installed ? VerdictKind::Satisfied : VerdictKind::Missing;
                const auto compare = [&](const ServerState &state, const char *how) {
                    const VerdictKind is = kindOf(requirement, state);
                    if (is == should) {
                        ++agree[file.completeBaseName()];
                        ++(built ? byBuild : byList);
                        return;
                    }
                    differ << QStringLiteral("%1 %2: %3, by %4 %5")
                                  .arg(file.completeBaseName(), requirement.id, toString(should), QLatin1String(how), toString(is));
                };
                if (built)
                    compare(buildOnly, "build");
                compare(whole, built ? "everything stated" : "list");
            }
        }
    }
    for (const auto &[host, count] : agree)
        std::cout << host.toStdString() << ": "
                  << (count ? std::to_string(count) + " agree" : "not covered: no month at hand names an update its lists name") << std::endl;
    for (const QString &line : leftOut)
        std::cout << "not compared: " << line.toStdString() << std::endl;
    EXPECT_GE(byBuild, 90);
    EXPECT_EQ(differ, QStringList());
    RecordProperty("by_build", byBuild);
    RecordProperty("by_list", byList);
}

/// CVE records whose build is not the month's, with the reason.
const QMap<QString, QString> &cveExceptions()
{
    static const QMap<QString, QString> known{
        {QStringLiteral("CVE-2024-21427"), QStringLiteral("fixed again: the record was raised to the later build")},
    };
    return known;
}

TEST(MsrcOracles, BuildsAreThoseOfTheCveRecords)
{
    REAL_DATA(folder, "msrc/cvrf-xml");
    REAL_DATA(records, "cve5/microsoft");
    QMap<std::pair<QString, QString>, QSet<QString>> fixed; ///< (CVE, platform) -> builds
    for (const MsrcDigest &month : digestsIn(folder)) {
        QMap<std::pair<QString, QString>, QString> builds;
        for (const MsrcUpdate &update : month.updates)
            builds.insert({update.platform, update.kb}, update.build);
        for (const MsrcHoles &holes : month.holes) {
            for (const QString &cve : holes.cves) {
                for (const QString &kb : holes.kbs)
                    fixed[{cve, holes.platform}] << builds.value({holes.platform, kb});
            }
        }
    }
    int equal = 0;
    QStringList differ;
    for (const QFileInfo &file : QDir(records).entryInfoList({QStringLiteral("CVE-*.json")}, QDir::Files, QDir::Name)) {
        const QString cve = file.completeBaseName();
        const QJsonObject cna = QJsonDocument::fromJson(contentOf(file.filePath()))
                                    .object()
                                    .value(QLatin1String("containers"))
                                    .toObject()
                                    .value(QLatin1String("cna"))
                                    .toObject();
        for (const QJsonValue affected : cna.value(QLatin1String("affected")).toArray()) {
            QString text = affected.toObject().value(QLatin1String("product")).toString();
            text.remove(QLatin1String(" (Server Core installation)"));
            const QString platform = testVocabulary().platformMeant(text);
            const Platform *known = testVocabulary().platform(platform);
            if (!known || known->builds.isEmpty())
                continue;
            for (const QJsonValue version : affected.toObject().value(QLatin1String("versions")).toArray()) {
                const QString build = msrc::buildOn(*known, version.toObject().value(QLatin1String("lessThan")).toString(), testVocabulary());
                QSet<QString> ours = fixed.value({cve, platform});
                ours.remove(QString());
                if (build.isEmpty() || ours.isEmpty())
                    continue; // the month is not at hand, or one of the two names another branch
                if (ours.contains(build))
                    ++equal;
                else
                    differ << cve + QLatin1Char(' ') + platform + QStringLiteral(": record ") + build + QStringLiteral(", month ") +
                                  QStringList(ours.values()).join(QLatin1Char(','));
            }
        }
    }
    QStringList unexplained;
    for (const QString &line : differ) {
        const QString reason = cveExceptions().value(line.section(QLatin1Char(' '), 0, 0));
        std::cout << "differs: " << line.toStdString() << (reason.isEmpty() ? "" : ", because ") << reason.toStdString() << std::endl;
        if (reason.isEmpty())
            unexplained << line;
    }
    std::cout << "builds equal to the record's: " << equal << ", different: " << differ.size() << std::endl;
    RecordProperty("equal", equal);
    RecordProperty("different", int(differ.size()));
    EXPECT_GT(equal, 100);
    EXPECT_EQ(unexplained, QStringList());
}

using Key = std::pair<QString, QString>;

std::map<Key, MsrcUpdate> updatesOf(const MsrcDigest &month)
{
    std::map<Key, MsrcUpdate> updates;
    for (const MsrcUpdate &update : month.updates)
        updates.emplace(Key{update.platform, update.kb}, update);
    return updates;
}

std::map<Key, MsrcHoles> holesOf(const MsrcDigest &month)
{
    std::map<Key, MsrcHoles> holes;
    for (const MsrcHoles &one : month.holes)
        holes.emplace(Key{one.platform, one.kbs.join(QLatin1Char(' '))}, one);
    return holes;
}

template <class Record>
QSet<Key> changed(const std::map<Key, Record> &before, const std::map<Key, Record> &after)
{
    QSet<Key> keys;
    for (const auto &[key, record] : before) {
        const auto found = after.find(key);
        if (found == after.end() || !(found->second == record))
            keys << key;
    }
    for (const auto &[key, record] : after) {
        if (!before.contains(key))
            keys << key;
    }
    return keys;
}

std::map<QString, Requirement> requirementsOf(const MsrcDigest &month)
{
    std::map<QString, Requirement> requirements;
    for (Requirement &requirement : msrcRequirements({month}, testVocabulary())) {
        requirement.verifiedOn.reset(); // the day of the publication moves with each of them
        requirements.emplace(requirement.id, std::move(requirement));
    }
    return requirements;
}

// What a month asks changes where one of its records changed: the same holes, or an update of the same platform.
TEST(MsrcOracles, ARepublishedMonthChangesOnlyWhatChanged)
{
    REAL_DATA(folder, "msrc/cvrf-xml-revisions");
    int changes = 0, untouched = 0;
    for (const char *name : {"2025-Nov", "2026-Jan"}) {
        const auto states = digestsIn(folder, QStringLiteral("cvrf-%1@*").arg(QLatin1String(name)));
        ASSERT_GE(states.size(), 2U);
        for (std::size_t i = 1; i < states.size(); ++i) {
            const MsrcDigest &before = states[i - 1], &after = states[i];
            EXPECT_LT(before.current, after.current);
            const QSet<Key> holes = changed(holesOf(before), holesOf(after));
            QSet<QString> platforms;
            for (const Key &key : changed(updatesOf(before), updatesOf(after)))
                platforms << key.first.section(QLatin1Char(':'), 0, 0); // a product's lines together
            for (const Key &key : holes) {
                if (key.first.contains(QLatin1Char(':')))
                    platforms << key.first.section(QLatin1Char(':'), 0, 0);
            }
            const auto was = requirementsOf(before), is = requirementsOf(after);
            for (const auto &[id, requirement] : is) {
                const QString platform = id.section(QLatin1Char(':'), 1);
                const auto earlier = was.find(id);
                if (earlier != was.end() && earlier->second == requirement) {
                    ++untouched;
                    continue;
                }
                ++changes;
                QStringList kbs = id.section(QLatin1Char(':'), 0, 0).split(QLatin1Char('+'));
                kbs.sort();
                EXPECT_TRUE(platforms.contains(platform) || holes.contains(Key{platform, kbs.join(QLatin1Char(' '))}))
                    << name << " state " << i << ": " << id.toStdString();
            }
            for (const auto &[id, requirement] : was) {
                if (is.contains(id))
                    continue;
                ++changes;
                EXPECT_FALSE(holes.isEmpty()) << name << " state " << i << " lost " << id.toStdString();
            }
        }
    }
    EXPECT_GT(changes, 0);
    RecordProperty("changes", changes);
    RecordProperty("untouched", untouched);
    std::cout << "requirements changed " << changes << ", untouched " << untouched << std::endl;
}

} // namespace
