#include "core/feeds/decompress.h"
#include "core/feeds/formats/parsers.h"
#include "tests/core/feeds/fixtures.h"
#include "tests/core/feeds/realdata.h"

#include <QMap>

#include <algorithm>

namespace tagliando {
namespace {

const QByteArray kevJson = R"({
  "title": "CISA Catalog of Known Exploited Vulnerabilities",
  "catalogVersion": "2026.11.20", "dateReleased": "2026-11-20T15:00:12.1234Z", "count": 2,
  "vulnerabilities": [
    {"cveID": "CVE-2026-1111", "vendorProject": "Vendor", "vulnerabilityName": "Vendor Hole", "dateAdded": "2026-11-01", "dueDate": "2026-11-22",
     "knownRansomwareCampaignUse": "Known", "notes": "", "cwes": ["CWE-79"]},
    {"cveID": "CVE-2026-2222", "vulnerabilityName": "Other, \"quoted\" Hole", "dateAdded": "2026-11-02", "dueDate": "2026-11-23",
     "knownRansomwareCampaignUse": "Unknown"}]})";

const QByteArray kevCsv = "cveID,vendorProject,vulnerabilityName,dateAdded,dueDate,knownRansomwareCampaignUse\r\n"
                          "CVE-2026-1111,Vendor,Vendor Hole,2026-11-01,2026-11-22,Known\r\n"
                          "CVE-2026-2222,\"Ven\ndor\",\"Other, \"\"quoted\"\" Hole\",2026-11-02,2026-11-23,Unknown\r\n";

Error refusal(const QByteArray &bytes)
{
    const Result<KevCatalogue> read = parseKev(bytes, QStringLiteral("kev.json"));
    EXPECT_FALSE(read) << bytes.left(200).constData();
    return read ? Error{} : read.error();
}

QString arg(const Error &error, const char *name) { return error.args.value(QLatin1String(name)).toString(); }

} // namespace

TEST(Kev, ReadsJsonAndCsvToTheSameEntries)
{
    const Result<KevCatalogue> json = parseKev(kevJson, {});
    ASSERT_OK(json);
    EXPECT_EQ(json->version, QStringLiteral("2026.11.20"));
    EXPECT_EQ(json->released.date(), QDate(2026, 11, 20));
    ASSERT_EQ(json->entries.size(), 2U);
    EXPECT_EQ(json->entries[0],
              (KevEntry{QStringLiteral("CVE-2026-1111"), QDate(2026, 11, 1), QDate(2026, 11, 22), QStringLiteral("Vendor Hole"), true}));
    EXPECT_FALSE(json->entries[1].ransomware);
    const Result<KevCatalogue> csv = parseKev(kevCsv, {});
    ASSERT_OK(csv);
    EXPECT_EQ(csv->entries, json->entries);
}

TEST(Kev, WrongRecordRefusesTheFileAndIsNamed)
{
    const Error date = refusal(changed(kevJson, "2026-11-23", "23/11/2026"));
    EXPECT_EQ(date.code, QStringLiteral("feed.bad"));
    EXPECT_EQ(arg(date, "field"), QStringLiteral("CVE-2026-2222.dueDate"));
    EXPECT_EQ(arg(date, "line"), QStringLiteral("7"));
    EXPECT_EQ(arg(refusal(changed(kevJson, "2026-11-01", "2026-02-30")), "field"), QStringLiteral("CVE-2026-1111.dateAdded"));
    EXPECT_EQ(arg(refusal(changed(kevJson, "CVE-2026-2222", "CVE-2026-1111")), "reason"), QStringLiteral("reason.repeated"));
    EXPECT_EQ(arg(refusal(changed(kevJson, "\"count\": 2", "\"count\": 3")), "reason"), QStringLiteral("reason.count_differs")) << "a cut catalogue";
    EXPECT_EQ(arg(refusal(changed(kevCsv, "2026-11-22", "soon")), "line"), QStringLiteral("2"));
    EXPECT_EQ(arg(refusal(changed(kevCsv, "2026-11-23,Unknown", "2026-11-23")), "reason"), QStringLiteral("reason.cells_differ"));
    EXPECT_EQ(arg(refusal(changed(kevCsv, ",dueDate", ",due")), "field"), QStringLiteral("dueDate"));
    EXPECT_EQ(arg(refusal(changed(kevCsv, "\"Ven", "Ven")), "reason"), QStringLiteral("reason.cells_differ")) << "the row breaks in two";
    EXPECT_EQ(arg(refusal(kevCsv + "\"open"), "reason"), QStringLiteral("reason.open_quote"));
}

TEST(Kev, RefusesWhatIsNoCatalogue)
{
    EXPECT_EQ(refusal("<!DOCTYPE HTML><html><title>Access Denied</title>").code, QStringLiteral("feed.html"));
    EXPECT_EQ(refusal(kevJson.left(kevJson.size() - 20)).code, QStringLiteral("feed.bad"));
    EXPECT_EQ(refusal("{}").code, QStringLiteral("feed.bad"));
    EXPECT_EQ(refusal("").code, QStringLiteral("feed.bad"));
    EXPECT_EQ(refusal("hello").code, QStringLiteral("feed.bad"));
    EXPECT_EQ(refusal(QByteArray("{\"a\":").repeated(100'000)).code, QStringLiteral("feed.bad"));
}

TEST(Kev, RealCatalogues)
{
    REAL_DATA(earlierFile, "kev/kev-2025-04-04.json");
    REAL_DATA(laterFile, "kev/kev-2025-04-17.json");
    REAL_DATA(csvFile, "kev/kev-2025-04-17.csv.gz");
    const Result<KevCatalogue> earlier = parseKev(contentOf(earlierFile), earlierFile);
    const Result<KevCatalogue> later = parseKev(contentOf(laterFile), laterFile);
    ASSERT_OK(earlier);
    ASSERT_OK(later);
    EXPECT_EQ(earlier->entries.size(), 1314U);
    EXPECT_EQ(later->entries.size(), 1323U);
    EXPECT_LT(earlier->released, later->released);
    QMap<QString, KevEntry> before;
    for (const KevEntry &entry : earlier->entries)
        before.insert(entry.cve, entry);
    int added = 0;
    int changed = 0;
    for (const KevEntry &entry : later->entries) {
        added += before.contains(entry.cve) ? 0 : 1;
        changed += before.contains(entry.cve) && before.value(entry.cve) != entry ? 1 : 0;
    }
    EXPECT_EQ(added, 9);
    EXPECT_EQ(changed, 5) << "of the seven changed records two changed only in texts that are not kept";

    const Result<QByteArray> csvBytes = decompress(contentOf(csvFile), csvFile, 64 * 1024 * 1024);
    ASSERT_OK(csvBytes);
    const Result<KevCatalogue> csv = parseKev(*csvBytes, csvFile);
    ASSERT_OK(csv);
    const auto sorted = [](std::vector<KevEntry> entries) {
        std::sort(entries.begin(), entries.end(), [](const KevEntry &a, const KevEntry &b) { return a.cve < b.cve; });
        return entries;
    };
    EXPECT_EQ(sorted(csv->entries), sorted(later->entries));
}

} // namespace tagliando
