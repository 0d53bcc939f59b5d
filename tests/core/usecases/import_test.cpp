// What a technician drops: folders, zips, many files for one machine, many machines in one file.
#include "core/store/rawstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/importinventory.h"
#include "core/usecases/people.h"
#include "core/usecases/rawpruning.h"
#include "core/usecases/statedifference.h"
#include "tests/core/feeds/packed.h"
#include "tests/support/result.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tagliando;

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }

QByteArray packageList(int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += "package" + QByteArray::number(i) + "\t1." + QByteArray::number(i) + "\tamd64\tii \tpackage" + QByteArray::number(i) + "\t1\n";
    return out;
}

QByteArray collected(const char *host, const char *serial)
{
    return QByteArray("{\"tagliando\":1,\"kind\":\"windows\",\"host\":\"") + host + "\",\"serial\":\"" + serial +
           "\",\"os\":\"Microsoft Windows Server 2019 "
           "Standard\",\"build\":\"17763\",\"ubr\":6532,\"product_type\":3,\"collected\":\"2026-11-20T08:00:00Z\"}";
}

const QByteArray debian = "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n";

class ImportTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        auto opened = Database::open(folder.filePath(q("workspace.tagliando")));
        ASSERT_OK(opened);
        database = std::move(*opened);
        const auto loaded = loadResources();
        ASSERT_OK(loaded);
        session.emplace(Session{*database, *loaded, Clock(Moment::wallClock(QDate(2026, 11, 21))), q("Franco")});
        ASSERT_OK(addCustomer(*session, q("Alfa"), {}));
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(q("drop/") + q(name));
        EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }

    Result<ImportOutcome> import(const QStringList &paths, bool dryRun = false, const QStringList &preferred = {})
    {
        ImportWish wish;
        wish.paths = paths;
        wish.customer = q("Alfa");
        wish.dryRun = dryRun;
        wish.preferredKinds = preferred;
        return importInventory(*session, wish);
    }

    QStringList servers()
    {
        QStringList names;
        const auto all = ServerStore(*database).servers();
        for (const Server &server : *all)
            names << server.name;
        names.sort();
        return names;
    }

    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::optional<Session> session;
};

QStringList codes(const ImportOutcome &outcome)
{
    QStringList out;
    for (const RejectedLine &line : outcome.rejected)
        out << line.file + QLatin1Char(' ') + line.reason;
    out.sort();
    return out;
}

TEST_F(ImportTest, AFolderOfManyFilesForOneMachineAndManyMachinesInOneFile)
{
    write("SRV1/os-release", debian);
    write("SRV1/dpkg-query.tsv", packageList(20));
    write("mx1_uname.txt", "Linux mx1 6.1.0-18-amd64 #1 SMP x86_64 GNU/Linux\n");
    write("mx1_dpkg-query_2026-11-20.tsv", packageList(10));
    write("wmic.txt", "Node,HotFixID,InstalledOn\nDC1,KB5005112,2026-11-01\nDC2,KB5005112,2026-11-02\n");
    write(".DS_Store", "x");
    const auto outcome = import({folder.filePath(q("drop"))});
    ASSERT_OK(outcome);
    EXPECT_EQ(outcome->files, 5);
    EXPECT_EQ(outcome->refused, 0) << codes(*outcome).join(QLatin1Char('|')).toStdString();
    EXPECT_EQ(servers(), (QStringList{q("DC1"), q("DC2"), q("SRV1"), q("mx1")}));
    const auto states = ServerStore(*database).states();
    ASSERT_OK(states);
    int packages = 0;
    for (const auto &state : *states)
        packages += state->packages ? int(state->packages->size()) : 0;
    EXPECT_EQ(packages, 30);
}

TEST_F(ImportTest, AZipIsAFolder)
{
    const QByteArray zip =
        packed({{q("SRV1/dpkg-query.tsv"), packageList(20)}, {q("SRV2/dpkg-query.tsv"), packageList(10)}, {q("note.txt"), "words"}},
               archive_write_set_format_zip);
    const QByteArray alone = packed({{q("os-release"), debian}, {q("dpkg-query.tsv"), packageList(5)}}, archive_write_set_format_zip);
    const auto outcome = import({write("inventari.zip", zip), write("SRV9.zip", alone)});
    ASSERT_OK(outcome);
    EXPECT_EQ(servers(), (QStringList{q("SRV1"), q("SRV2"), q("SRV9")}));
    EXPECT_EQ(codes(*outcome), QStringList{q("inventari.zip/note.txt import.unrecognised")});
    EXPECT_EQ(outcome->refused, 1);
}

TEST_F(ImportTest, HostileArchivesChangeNothing)
{
    const QString before = *database->digest();
    const QByteArray good = packageList(20);
    const auto outcome = import(
        {write("evil.zip", packed({{q("SRV1/dpkg-query.tsv"), good}, {q("../../x"), "y"}}, archive_write_set_format_zip)),
         write("table.xlsx", packed({{q("[Content_Types].xml"), "<x/>"}}, archive_write_set_format_zip)),
         write("bomb.zip", packed({{q("SRV2/dpkg-query.tsv"), good}, {q("zeros"), QByteArray(40 << 20, '\0')}}, archive_write_set_format_zip))});
    ASSERT_OK(outcome);
    EXPECT_TRUE(outcome->hosts.empty());
    EXPECT_EQ(codes(*outcome), (QStringList{q("bomb.zip archive.too_large"), q("evil.zip archive.unsafe_name"), q("table.xlsx import.spreadsheet")}));
    EXPECT_EQ(*database->digest(), before);
}

TEST_F(ImportTest, TwoNewMachinesOfOneNameAreNotMerged)
{
    const auto outcome = import({write("a.json", collected("SRV1", "VMware-1111")), write("b.json", collected("SRV1", "VMware-2222")),
                                 write("c.json", collected("SRV1.alfa.local", "VMware-1111"))});
    ASSERT_OK(outcome);
    EXPECT_EQ(codes(*outcome), QStringList{q("b.json import.which_server")});
    EXPECT_EQ(outcome->hosts.size(), 2u);
    EXPECT_EQ(servers(), QStringList{q("SRV1")});
}

TEST_F(ImportTest, AToolsAnswersAreJoinedToItsDevices)
{
    const QByteArray devices =
        R"([{"id":17,"organizationId":2,"nodeClass":"WINDOWS_SERVER","systemName":"DC1","os":{"name":"Windows Server 2019 Standard Edition"}}])";
    const QByteArray installs = R"({"results":[{"deviceId":17,"kbNumber":"KB5005112","status":"INSTALLED","timestamp":1763712000},
        {"deviceId":18,"kbNumber":"KB5005112","status":"INSTALLED","timestamp":1763712000}]})";
    const auto alone = import({write("os-patch-installs.json", installs)}, true);
    ASSERT_OK(alone);
    EXPECT_EQ(alone->refused, 1);
    EXPECT_EQ(codes(*alone).size(), 2);
    const auto joined = import({folder.filePath(q("drop/os-patch-installs.json")), write("zz-devices.json", devices)});
    ASSERT_OK(joined);
    EXPECT_EQ(servers(), QStringList{q("DC1")});
    EXPECT_EQ(joined->hosts.size(), 2u);
    EXPECT_EQ(codes(*joined), QStringList{q("os-patch-installs.json import.device_unnamed")});
}

TEST_F(ImportTest, WhatCouldBeTwoKindsIsAskedOnceForAll)
{
    const QByteArray list = "KB4487017: 2019-02 Cumulative Update (KB4487017)\n";
    const QStringList paths{write("SRV1_updates.txt", list), write("SRV2_updates.txt", list), write("SRV3_dpkg-query.tsv", packageList(3))};
    const auto asked = import(paths, true);
    ASSERT_OK(asked);
    EXPECT_EQ(codes(*asked), (QStringList{q("SRV1_updates.txt import.ambiguous"), q("SRV2_updates.txt import.ambiguous")}));
    const auto told = import(paths, false, {q("missing-updates")});
    ASSERT_OK(told);
    EXPECT_EQ(told->hosts.size(), 3u);
    EXPECT_EQ(told->hosts[0].format, q("missing-updates"));
}

TEST_F(ImportTest, WhatIsNewAboutANewMachineIsCountedAsItIsFolded)
{
    Observation said;
    said.source = q("collector");
    said.collected = said.imported = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    said.values = {{q("os"), q("debian-12")}, {q("build"), q("1")}, {q("role"), q("mail,dns")}};
    said.hotfixes = {{q("KB1"), Presence::Installed, {}}, {q("KB2"), Presence::Absent, {}}, {q("KB1"), Presence::Absent, {}}};
    said.products = {{q("firefox"), q("1"), Presence::Installed, {}, {}}, {q("firefox"), q("2"), Presence::Installed, {}, {}}};
    said.packages = {{"linux-image", "1", "amd64", "linux", "1"},
                     {"linux-image", "2", "amd64", "linux", "2"},
                     {"libc6", "1", "amd64", "glibc", "1"},
                     {"libc6", "1", "i386", "glibc", "1"}};
    EXPECT_EQ(statementsIn(said), 3 + 2 + 1 + 3);
    EXPECT_EQ(statementsIn(said), differenceBetween(nullptr, fold({said})).added);
}

TEST_F(ImportTest, CancelledWhileReadingNothingIsStored)
{
    ImportWish wish;
    wish.paths = {write("SRV1.tsv", packageList(20))};
    wish.customer = q("Alfa");
    const Progress progress;
    progress.cancel();
    const auto outcome = importInventory(*session, wish, progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, q("job.cancelled"));
    EXPECT_TRUE(servers().isEmpty());
}

TEST_F(ImportTest, OldRawFilesGoExceptWhatIsStillCited)
{
    const auto sha = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); };
    const RawStore raw(database->rawFolder());
    const QByteArray systeminfo = "Host Name: SRV1\nOS Name: Microsoft Windows Server 2019 Standard\nOS Version: 10.0.17763 N/A Build 17763\n"
                                  "OS Manufacturer: x\nOS Configuration: Member Server\nHotfix(s): 1 Hotfix(s) Installed.\n      [01]: KB5005112\n";
    ASSERT_OK(import({write("systeminfo.txt", systeminfo)}));
    QList<QByteArray> lists;
    for (int week = 0; week < 6; ++week) {
        lists << packageList(20 + week);
        session->clock = Clock(Moment::wallClock(QDate(2026, 11, 22).addDays(7 * week)));
        ASSERT_OK(import({write("SRV1.tsv", lists.last())}));
    }
    ASSERT_EQ(servers(), QStringList{q("SRV1")});
    for (int week = 0; week < 3; ++week)
        EXPECT_EQ(raw.read(sha(lists[week])).error().code, q("raw.missing")) << week;
    for (int week = 3; week < 6; ++week)
        EXPECT_OK(raw.read(sha(lists[week]))) << week;
    EXPECT_OK(raw.read(sha(systeminfo))) << "the oldest of all, and the only one that knows the build";
    const auto observations = ServerStore(*database).observations(ServerStore(*database).servers()->front().id);
    ASSERT_OK(observations);
    EXPECT_EQ(observations->size(), 7u) << "what was said stays";
}

} // namespace
