// SQL Server and Exchange out of Microsoft's months: each line of a product has its own build and KB.
#include "core/feeds/formats/msrc.h"
#include "core/feeds/formats/msrcline.h"
#include "core/matching/conditionmatcher.h"

#include "core/feeds/decompress.h"
#include "tests/core/feeds/realdata.h"
#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

#include <QDir>

using namespace tagliando;
using namespace tagliando::testing_words;

namespace {

QString q(const char *text) { return QLatin1String(text); }

TEST(MsrcLine, ProductTexts)
{
    EXPECT_EQ(msrc::lineOf(q("Microsoft SQL Server 2019 for x64-based Systems (GDR)")), q("sql-server-2019:gdr"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft SQL Server 2022 for x64-based Systems (CU 22)")), q("sql-server-2022:cu"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft SQL Server 2016 for x64-based Systems Service Pack 3 Azure Connect Feature Pack")),
              q("sql-server-2016:azure"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft SQL Server 2016 for x64-based Systems Service Pack 3 Azure Connectivity Pack")), q("sql-server-2016:azure"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft SQL Server 2014 Service Pack 3 for 32-bit Systems (CU 4)")), q("sql-server-2014:cu"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft SQL Server 2008 R2 for x64-Based Systems Service Pack 3 (QFE)")), q("sql-server-2008-r2:qfe"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft Exchange Server 2019 Cumulative Update 14")), q("exchange-2019:cu14"));
    EXPECT_EQ(msrc::lineOf(q("Microsoft Exchange Server Subscription Edition RTM")), q("exchange-se:rtm"));
    for (const char *other :
         {"Microsoft ODBC Driver 17 for SQL Server", "SQL Server backend for Django", "Microsoft SQL Server Management Studio 20.2",
          "Exchange Server", "Microsoft SQL Server 2031 for x64-based Systems (GDR)", "Microsoft Exchange Server 2019 and something else"})
        EXPECT_EQ(msrc::lineOf(q(other)), QString()) << other;
}

TEST(MsrcLine, ABuildOfAnotherLineIsNone)
{
    EXPECT_EQ(msrc::buildOnLine(q("exchange-2019:cu14"), q("15.02.1544.009")), q("15.2.1544.9"));
    EXPECT_EQ(msrc::buildOnLine(q("exchange-2016:cu23"), q("15.02.1544.009")), QString());
    EXPECT_EQ(msrc::buildOnLine(q("sql-server-2014:cu"), q("12.0.6174.8")), QString()) << "published with each other's build";
    EXPECT_EQ(msrc::buildOnLine(q("sql-server-2014:gdr"), q("12.0.6174.8")), q("12.0.6174.8"));
    EXPECT_EQ(msrc::buildOnLine(q("sql-server-2019:gdr"), q("16.0.1000.6")), QString());
}

MsrcDigest november()
{
    const auto update = [](const char *line, const char *kb, const char *build) {
        return MsrcUpdate{q(line), q(kb), MsrcKind::SecurityUpdate, q(build), {}, Restart::Maybe};
    };
    const auto holes = [](const char *line, const char *kb) { return MsrcHoles{q(line), {q(kb)}, Severity::High, false, {q("CVE-2025-59499")}}; };
    MsrcDigest month{q("2025-Nov"), {2025, 11, 11}, QDate(2025, 11, 11).startOfDay(Qt::UTC), {}, {}, {}, {}};
    month.updates = {update("sql-server-2019:cu", "KB5068404", "15.0.4455.2"), update("sql-server-2019:gdr", "KB5068405", "15.0.2155.2"),
                     update("exchange-2019:cu14", "KB5071874", "15.2.1544.37"), update("exchange-2019:cu15", "KB5071875", "15.2.1748.42")};
    month.holes = {holes("sql-server-2019:cu", "KB5068404"), holes("sql-server-2019:gdr", "KB5068405"), holes("exchange-2019:cu14", "KB5071874"),
                   holes("exchange-2019:cu15", "KB5071875")};
    return month;
}

Verdict verdict(const char *product, const Machine &machine, const MsrcDigest &month = november())
{
    for (const Requirement &requirement : msrcRequirements({month}, testVocabulary())) {
        if (requirement.track != q("prod:") + q(product))
            continue;
        const ServerState state = machine.state();
        return judge(requirement, {&state, nullptr, nullptr, {}}, testVocabulary()).front();
    }
    ADD_FAILURE() << "nothing asks anything of " << product;
    return {};
}

Machine sql(const char *version) { return Machine().os("windows-server-2022").has("sql-server-2019", version); }
Machine exchange(const char *version) { return Machine().os("windows-server-2019").has("exchange-2019", version); }

TEST(MsrcProducts, EachLineOfSqlServerHasItsOwnBuild)
{
    EXPECT_EQ(verdict("sql-server-2019", sql("15.0.2155.2")).kind, VerdictKind::Satisfied);
    EXPECT_EQ(verdict("sql-server-2019", sql("15.0.4455.2")).kind, VerdictKind::Satisfied);
    const Verdict gdr = verdict("sql-server-2019", sql("15.0.2154.9"));
    EXPECT_EQ(gdr.kind, VerdictKind::Missing);
    EXPECT_EQ(gdr.action.kbAny, QStringList{q("KB5068405")});
    const Verdict cu = verdict("sql-server-2019", sql("15.0.4430.1")); // above the GDR's build, on the other line
    EXPECT_EQ(cu.kind, VerdictKind::Missing);
    EXPECT_EQ(cu.action.kbAny, QStringList{q("KB5068404")});
    EXPECT_EQ(verdict("sql-server-2019", sql("")).kind, VerdictKind::Unknown);
    EXPECT_EQ(verdict("sql-server-2019", Machine().os("windows-server-2022").complete(InventoryClass::Products)).kind, VerdictKind::NotApplicable);
    EXPECT_EQ(
        verdict("sql-server-2019", Machine().os("windows-server-2022").has("sql-server-2022", "16.0.1000.6").complete(InventoryClass::Products)).kind,
        VerdictKind::NotApplicable);
}

TEST(MsrcProducts, AnExchangeUpdateIsSeenByVersionOrByItsKbAndNeverGuessed)
{
    EXPECT_EQ(verdict("exchange-2019", exchange("15.2.1544.37")).kind, VerdictKind::Satisfied);
    EXPECT_EQ(verdict("exchange-2019", exchange("15.2.1748.42")).kind, VerdictKind::Satisfied);
    EXPECT_EQ(verdict("exchange-2019", exchange("15.2.1544.4").kb("KB5071874")).kind, VerdictKind::Satisfied);
    // The list of programs names the cumulative update; a complete list of the system's hotfixes says nothing of Exchange.
    EXPECT_EQ(verdict("exchange-2019", exchange("15.2.1544.4").complete(InventoryClass::OsHotfixes)).kind, VerdictKind::Unknown);
    const Verdict missing = verdict("exchange-2019", exchange("15.2.1544.4").complete(InventoryClass::MsiUpdates));
    EXPECT_EQ(missing.kind, VerdictKind::Missing);
    EXPECT_EQ(missing.action.kbAny, QStringList{q("KB5071874")});
    const Verdict old = verdict("exchange-2019", exchange("15.2.1258.12")); // a cumulative update that gets no fix any more
    EXPECT_EQ(old.kind, VerdictKind::Missing);
    EXPECT_EQ(old.action.kbAny, QStringList{q("KB5071875")});
}

TEST(MsrcProducts, ALineWithoutABuildIsDecidedByItsKbAlone)
{
    MsrcDigest month = november();
    for (MsrcUpdate &update : month.updates)
        update.build.clear();
    EXPECT_EQ(verdict("sql-server-2019", sql("15.0.4430.1"), month).kind, VerdictKind::Unknown);
    EXPECT_EQ(verdict("sql-server-2019", sql("15.0.4430.1").kb("KB5068404"), month).kind, VerdictKind::Satisfied);
}

TEST(MsrcProducts, KeptAndReadBack)
{
    const MsrcDigest month = november();
    const auto back = readMsrcDigest(msrcBody(month), q("2025-Nov"));
    ASSERT_OK(back);
    EXPECT_EQ(*back, month);
}

TEST(MsrcProductsReal, EverySqlServerAndExchangeIsMapped)
{
    REAL_DATA(folder, "msrc/cvrf-xml");
    QStringList unmapped;
    std::vector<MsrcDigest> digests;
    for (const QFileInfo &file : QDir(folder).entryInfoList({q("cvrf-20*")}, QDir::Files, QDir::Name)) {
        const auto bytes = decompress(contentOf(file.filePath()), file.filePath());
        ASSERT_OK(bytes);
        const auto month = parseMsrc(*bytes, file.fileName(), testVocabulary());
        ASSERT_OK(month);
        digests.push_back(digestOf(*month, testVocabulary()));
        for (auto it = digests.back().unmapped.begin(); it != digests.back().unmapped.end(); ++it) {
            if (it.key().startsWith(q("Microsoft SQL Server 20")) || it.key().startsWith(q("Microsoft Exchange Server 20")))
                unmapped << it.key();
        }
    }
    EXPECT_EQ(unmapped, QStringList());
    const auto requirements = msrcRequirements(digests, testVocabulary());
    const auto open = [&](const Machine &machine, const char *product) {
        const ServerState state = machine.state();
        QStringList kbs;
        for (const Requirement &requirement : requirements) {
            if (requirement.track != q("prod:") + q(product))
                continue;
            const Verdict verdict = judge(requirement, {&state, nullptr, nullptr, {}}, testVocabulary()).front();
            if (verdict.kind == VerdictKind::Missing)
                kbs << verdict.action.kbAny;
        }
        return kbs;
    };
    EXPECT_EQ(open(sql("15.0.4430.1"), "sql-server-2019"), QStringList{q("KB5068404")});
    EXPECT_EQ(open(sql("15.0.4455.2"), "sql-server-2019"), QStringList());
    EXPECT_TRUE(open(sql("15.0.2155.2"), "sql-server-2019").isEmpty());
    EXPECT_TRUE(open(sql("15.0.2000.5"), "sql-server-2019").contains(q("KB5068405")));
}

} // namespace
