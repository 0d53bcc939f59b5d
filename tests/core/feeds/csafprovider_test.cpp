// What CSAF providers list, as it is found in the wild.
#include "core/feeds/formats/csafprovider.h"
#include "tests/core/feeds/linuxvocabulary.h"
#include "tests/core/feeds/realdata.h"

using namespace tagliando;
using namespace tagliando::test;

namespace {

const QString file = QStringLiteral("list");

TEST(CsafProvider, MetadataNamesFeedsThatAreForEverybody)
{
    const auto provider = parseProviderMetadata(R"({"distributions": [{"directory_url": "https://a.example/white/"}, {"rolie": {"feeds": [
        {"tlp_label": "WHITE", "url": "https://a.example/white.json"}, {"tlp_label": "AMBER", "url": "https://a.example/amber.json"}]}}]})",
                                                file);
    ASSERT_OK(provider);
    EXPECT_EQ(linesOf(provider->directories), Lines{"https://a.example/white/"});
    EXPECT_EQ(linesOf(provider->feeds), Lines{"https://a.example/white.json"});
    EXPECT_FALSE(parseProviderMetadata("{}", file));
    EXPECT_EQ(parseProviderMetadata("<html>", file).error().code.toStdString(), "feed.html");
}

TEST(CsafProvider, ChangesAreReadQuotedAndUnquoted)
{
    const auto changes =
        parseCsafChanges("\"2023/rhsa-2023_7464.json\",\"2024-08-15T11:45:05+00:00\"\r\ncsaf_files/OT/white/2024/a.json,2024-11-12T08:00:00.0000000\n"
                         "2024/b.json,someday\n\n2024/c.json\n",
                         file);
    ASSERT_OK(changes);
    ASSERT_EQ(changes->size(), 4u);
    EXPECT_EQ(changes->at(0).path.toStdString(), "2023/rhsa-2023_7464.json");
    EXPECT_EQ(changes->at(0).changed, QDateTime(QDate(2024, 8, 15), QTime(11, 45, 5), Qt::UTC));
    EXPECT_EQ(changes->at(1).changed, QDateTime(QDate(2024, 11, 12), QTime(8, 0), Qt::UTC)); // without a zone: UTC
    EXPECT_FALSE(changes->at(2).changed.isValid());
    EXPECT_FALSE(changes->at(3).changed.isValid());
    for (const char *bad : {"../../etc/passwd.json,2024-01-01\n", "<html>\n", "a.txt,2024-01-01\n"})
        EXPECT_FALSE(parseCsafChanges(bad, file)) << bad;
}

TEST(CsafProvider, RolieEntriesAreAddresses)
{
    const auto rolie =
        parseRolie(R"({"feed": {"entry": [{"id": "A", "updated": "2024-05-01T00:00:00Z", "content": {"src": "https://a.example/a.json"}},
        {"id": "B", "updated": "broken", "link": [{"rel": "hash", "href": "https://a.example/b.json.sha256"}, {"rel": "self", "href": "https://a.example/b.json"}]}]}})",
                   file);
    ASSERT_OK(rolie);
    ASSERT_EQ(rolie->size(), 2u);
    EXPECT_EQ(rolie->at(1).path.toStdString(), "https://a.example/b.json");
    EXPECT_FALSE(rolie->at(1).changed.isValid());
    const auto merge = parseRolie("{\"feed\": {\"entry\": [\n<<<<<<< HEAD\n]}}", file);
    ASSERT_FALSE(merge);
    EXPECT_EQ(argument(merge.error(), "line"), "2");
}

TEST(CsafProvider, RealFiles)
{
    REAL_DATA(changes, "csaf/provider-cisa-it/white/changes.csv");
    EXPECT_OK(parseCsafChanges(contentOf(changes), changes));
    const QString rolie = realData(QStringLiteral("csaf/provider-cisa-it/white/cisa-csaf-it-feed-tlp-white.json"));
    const auto read = parseRolie(contentOf(rolie), rolie);
    ASSERT_OK(read);
    EXPECT_EQ(read->size(), 4u);
}

} // namespace
