#include "core/feeds/formats/epss.h"
#include "tests/core/feeds/linuxvocabulary.h"
#include "tests/core/feeds/realdata.h"

using namespace tagliando;
using namespace tagliando::test;

namespace {

Result<EpssReading> parse(const char *text, const char *name = "epss.csv") { return parseEpss(text, QLatin1String(name)); }

TEST(Epss, EveryHeaderSaysTheSame)
{
    const struct {
        const char *text, *name, *model;
        QDate day;
    } cases[] = {
        {"cve,epss\nCVE-2020-5902,0.65117\n", "epss_scores-2021-04-14.csv.gz", "", {2021, 4, 14}},
        {"cve,epss,percentile\nCVE-2020-5902,0.65117,0.99\n", "a", "", {}},
        {"#model_version:v2023.03.01,score_date:2023-03-07T00:00:00+0000\ncve,epss,percentile\r\nCVE-2020-5902,0.65117,0.99\r\n",
         "a",
         "v2023.03.01",
         {2023, 3, 7}},
        {"CVE,CVSS3,EPSS,EPSS Percentile,Description\nCVE-2020-5902,,0.65117,0.9,\"two,\nlines\"\nCVE-2020-5903,,,,none\n",
         "kev-2026-02-02.csv",
         "",
         {2026, 2, 2}},
        {R"({"data": [{"cve": "CVE-2020-5902", "epss": "0.65117", "percentile": "0.9", "date": "2024-05-01"}]})", "api", "", {2024, 5, 1}},
    };
    for (const auto &one : cases) {
        const auto read = parse(one.text, one.name);
        ASSERT_OK(read);
        EXPECT_EQ(read->table.size(), 1) << one.text;
        EXPECT_DOUBLE_EQ(read->table.of(QStringLiteral("CVE-2020-5902")).value_or(-1), 0.65117) << one.text;
        EXPECT_EQ(read->table.model().toStdString(), one.model);
        EXPECT_EQ(read->day.date(), one.day) << one.text;
    }
}

TEST(Epss, TheTableFindsWhatItHoldsAndNothingElse)
{
    std::vector<EpssScore> scores;
    for (int i = 0; i < 500; ++i)
        scores.push_back({QStringLiteral("CVE-%1-%2").arg(1999 + i % 20).arg(1000 + i * 7), i / 500.0});
    scores.push_back({QStringLiteral("CVE-2024-12345678"), 1.0});
    const EpssTable table = EpssTable::fromBody(EpssTable(QStringLiteral("v1"), QDate(2024, 1, 1), scores).body());
    EXPECT_EQ(table.size(), 501);
    for (const EpssScore &score : scores)
        EXPECT_NEAR(table.of(score.cve).value_or(-1), score.score, 0.000005) << score.cve.toStdString();
    for (const char *absent : {"CVE-1999-1001", "CVE-2024-1234567", "CVE-2030-1000", "CVE-1998-9999", "", "GHSA-1", "CVE-20-1"})
        EXPECT_FALSE(table.of(QLatin1String(absent))) << absent;
    EXPECT_EQ(table.highest({QStringLiteral("CVE-1999-1000"), QStringLiteral("CVE-2024-12345678"), QStringLiteral("CVE-1-1")}), 1.0);
    EXPECT_FALSE(table.highest({}));
    EXPECT_EQ(EpssTable::fromBody("damaged").size(), 0);
}

TEST(Epss, WhatIsNoScoreRefusesTheFile)
{
    const struct {
        const char *text, *reason;
        int line;
    } cases[] = {{"cve,epss\nCVE-2020-5902,1.5\n", "reason.bad_value", 2},
                 {"#model_version:v1,score_date:2022-01-01T00:00:00+0000\ncve,epss\nCVE-2020-5902,0.5\nCVE-2020-5903,nan\n", "reason.bad_value", 4},
                 {"cve,epss\nCVE-2020-5902,0.5\nCVE-2020-5902,0.6\n", "reason.repeated", 3},
                 {"cve,score\nCVE-2020-5902,0.5\n", "reason.missing", 1},
                 {"cve,epss\nCVE-2020-5902\n", "reason.cells_differ", 2},
                 {"cve,epss\n", "reason.empty", 0},
                 {"{\"data\": [", "reason.syntax", 1}};
    for (const auto &one : cases) {
        const auto read = parse(one.text);
        ASSERT_FALSE(read) << one.text;
        EXPECT_EQ(argument(read.error(), "reason"), one.reason) << one.text;
        EXPECT_EQ(argument(read.error(), "line"), std::to_string(one.line)) << one.text;
    }
    EXPECT_EQ(parse("<html>").error().code.toStdString(), "feed.html");
}

TEST(Epss, RealFiles)
{
    REAL_DATA(path, "epss/kev-epss-2026-02-02.csv");
    const auto read = parseEpss(contentOf(path), path);
    ASSERT_OK(read);
    EXPECT_GT(read->table.size(), 1000);
    EXPECT_NEAR(read->table.of(QStringLiteral("CVE-2018-14634")).value_or(-1), 0.19488, 0.000005);
}

} // namespace
