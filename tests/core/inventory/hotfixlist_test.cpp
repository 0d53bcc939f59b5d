// Get-HotFix and wmic qfe.
#include "tests/core/inventory/support.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace tagliando;

namespace {

TEST(HotfixList, WmicsTable)
{
    const auto reading = readBytes("Caption                        CSName  Description      FixComments  HotFixID   InstallDate  InstalledBy         "
                                   " InstalledOn  Name  Status  \r\n"
                                   "http://support.microsoft.com/  SRV1    Update                        KB2894852               NT "
                                   "AUTHORITY\\SYSTEM  3/17/2019                  \r\n"
                                   "                               SRV1    Security Update               KB4487017                                   "
                                   " 2019-03-02                 \r\n");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.source, q("hotfix-list"));
    EXPECT_EQ(seen.identity.hostname, q("SRV1"));
    EXPECT_EQ(kbs(seen), (QStringList{q("KB2894852"), q("KB4487017")}));
    EXPECT_EQ(seen.hotfixes[0].installedOn, QDate(2019, 3, 17)) << "17 is no month";
    EXPECT_EQ(seen.hotfixes[1].installedOn, QDate(2019, 3, 2));
    EXPECT_TRUE(reading->rejected.empty());
    EXPECT_EQ(seen.completeness.value(InventoryClass::OsHotfixes), (Completeness{false, -1, 2})) << "the component store is not everything";
}

TEST(HotfixList, PowerShellsTableOfTwoMachines)
{
    const auto reading =
        readBytes("PS C:\\> Get-HotFix -ComputerName A,B\n\nSource        Description      HotFixID      InstalledBy          InstalledOn\n"
                  "------        -----------      --------      -----------          -----------\n"
                  "A             Update           KB5005625     NT AUTHORITY\\SYSTEM                   \n"
                  "B             Security Update  KB5006672     NT AUTHORITY\\SYSTEM                   \n");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 2u);
    EXPECT_EQ(reading->observations[1].identity.hostname, q("B"));
    EXPECT_EQ(kbs(reading->observations[1]), QStringList{q("KB5006672")});
    EXPECT_TRUE(reading->rejected.empty());
}

TEST(HotfixList, CsvOfBoth)
{
    const auto shell = readBytes("\"CSName\",\"HotFixID\",\"Description\",\"InstalledBy\",\"InstalledOn\"\r\n\"DC1\",\"KB5005625\",\"Update, "
                                 "cumulative\",\"ALFA\\a\",\"2021-09-30\"\r\n");
    ASSERT_OK(shell);
    EXPECT_EQ(shell->observations.front().identity.hostname, q("DC1"));
    EXPECT_EQ(shell->observations.front().hotfixes.front().installedOn, QDate(2021, 9, 30));
    const auto typed = readBytes("#TYPE System.Management.ManagementObject\n\"PSComputerName\",\"HotFixID\"\n\"DC2\",\"KB5005625\"\n");
    ASSERT_OK(typed);
    EXPECT_EQ(typed->observations.front().identity.hostname, q("DC2"));
    const auto wmic = readBytes("\r\r\nNode,Caption,CSName,Description,FixComments,HotFixID,InstallDate,InstalledBy,InstalledOn,Name,"
                                "ServicePackInEffect,Status\r\r\nSRV2,,SRV2,Update,,KB4462930,,,,,,\r\r\n");
    ASSERT_OK(wmic);
    EXPECT_EQ(kbs(wmic->observations.front()), QStringList{q("KB4462930")});
}

TEST(HotfixList, NameAndValue)
{
    const auto reading = readBytes("\n\nCaption=\nCSName=SRV3\nHotFixID=KB4462930\nInstalledOn=\n\n\nCaption=\nCSName=SRV3\nHotFixID=KB4485449\n\n");
    ASSERT_OK(reading);
    EXPECT_EQ(kbs(reading->observations.front()), (QStringList{q("KB4462930"), q("KB4485449")}));
    EXPECT_EQ(reading->observations.front().identity.hostname, q("SRV3"));
}

TEST(HotfixList, NothingIsSkippedSilently)
{
    const auto reading = readBytes("HotFixID\nKB5005625\nKB50...\nsomething else\n");
    ASSERT_OK(reading);
    EXPECT_EQ(kbs(reading->observations.front()), QStringList{q("KB5005625")});
    EXPECT_EQ(reasons(*reading), (QStringList{q("import.entry_cut@3"), q("import.entry_no_hotfix@4")}));
    EXPECT_FALSE(readBytes("HotFixID\n"));
    EXPECT_FALSE(readBytes("Our hotfix of 2019 broke the mail, see HotFix page\n"));
}

// Get-HotFix prints dates in the machine's own way: one date of the list that fits only one order tells the order of all.
TEST(HotfixList, DatesOfOneListAreWrittenInOneWay)
{
    const struct {
        const char *first, *second;
        QDate read;
    } cases[] = {
        {"11/3/2026 12:00:00 AM", "11/20/2026 12:00:00 AM", {2026, 11, 3}},
        {"3/11/2026 12:00:00 AM", "2/11/2026 12:00:00 AM", {2026, 3, 11}}, // AM and PM
        {"03/11/2026 00:00:00", "20/11/2026 00:00:00", {2026, 11, 3}},
        {"03.11.2026 00:00:00", "04.11.2026 00:00:00", {2026, 11, 3}},
        {"2026-11-03", "2026-11-04", {2026, 11, 3}},
        {"2026/11/03 0:00:00", "2026/11/04 0:00:00", {2026, 11, 3}},
        {"01d43d2ed5bb8000", "01d43d2ed5bb8000", {2018, 8, 26}},
        {"03/11/2026 00:00:00", "04/11/2026 00:00:00", {}}, // March or November
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(QByteArray("\"Source\";\"HotFixID\";\"InstalledOn\"\n\"SRV\";\"KB5005625\";\"") + c.first +
                                       "\"\n\"SRV\";\"KB5006672\";\"" + c.second + "\"\n");
        ASSERT_OK(reading);
        EXPECT_EQ(reading->observations.front().hotfixes.first().installedOn, c.read) << c.first;
        EXPECT_EQ(reasons(*reading), c.read.isValid() ? QStringList() : QStringList{q("import.date_ambiguous@2")}) << c.first;
    }
}

TEST(HotfixList, PowerShellsListForm)
{
    const auto reading =
        readBytes("\r\nDescription         : Security Update\r\nHotFixID            : KB5005112\r\nInstalledOn         : 20/11/2026 00:00:00\r\n"
                  "PSComputerName      : SRV1\r\n\r\nDescription         : Update\r\nHotFixID            : KB5006672\r\nInstalledOn         : \r\n"
                  "PSComputerName      : SRV1\r\n");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    EXPECT_EQ(reading->observations.front().identity.hostname, q("SRV1"));
    EXPECT_EQ(reading->observations.front().hotfixes,
              (QList<HotfixStatement>{{q("KB5005112"), Presence::Installed, QDate(2026, 11, 20)}, {q("KB5006672"), Presence::Installed, {}}}));
}

TEST(HotfixListReal, EveryUpdateOfWmic)
{
    const QString configured = qEnvironmentVariable("TAGLIANDO_REAL_DATA");
    const QDir folder((configured.isEmpty() ? QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds") : configured) +
                      q("/installed/windows-systeminfo-qfe"));
    if (!folder.exists())
        GTEST_SKIP() << "no real data";
    int read = 0;
    for (const QString &name : folder.entryList({q("*qfe.txt")}, QDir::Files, QDir::Name)) {
        SCOPED_TRACE(name.toStdString());
        QByteArray bytes = fileContent(folder.filePath(name));
        const auto reading = readBytes(bytes, qPrintable(name));
        bytes.replace('\0', "");
        static const QRegularExpression number(q("(?<![=\\d])KB(\\d{5,8})"));
        QSet<QString> independent;
        for (auto it = number.globalMatch(QString::fromLatin1(bytes)); it.hasNext();)
            independent.insert(q("KB") + it.next().captured(1));
        if (independent.isEmpty()) {
            EXPECT_FALSE(reading) << "an empty list says nothing";
            continue;
        }
        if (!reading && reading.error().code != q("import.unrecognised")) { // two encodings in one file
            std::cout << name.toStdString() << " refused: " << reading.error().code.toStdString() << std::endl;
            continue;
        }
        ASSERT_OK(reading);
        ++read;
        QSet<QString> ours;
        for (const Observation &seen : reading->observations) {
            const QStringList listed = kbs(seen);
            ours += QSet<QString>(listed.begin(), listed.end());
        }
        EXPECT_EQ(independent - ours, QSet<QString>());
    }
    EXPECT_GT(read, 2);
}

} // namespace
