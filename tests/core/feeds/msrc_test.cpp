// Reading Microsoft's months: both shapes of the document, what is kept of them, what is refused.
#include "core/feeds/formats/msrc.h"
#include "core/feeds/formats/msrcremediation.h"

#include "tests/core/feeds/fixtures.h"
#include "tests/support/vocabulary.h"

#include <QTimeZone>

using namespace tagliando;

namespace {

QByteArray xmlMonth() { return sourceFile("tests/data/feeds/cvrf-2026-jan.xml"); }
QByteArray jsonMonth() { return sourceFile("tests/data/feeds/cvrf-2026-jan.json"); }
Result<MsrcMonth> parse(const QByteArray &bytes) { return parseMsrc(bytes, QStringLiteral("month.xml"), testVocabulary()); }

MsrcDigest digest(const QByteArray &bytes)
{
    const auto month = parse(bytes);
    EXPECT_OK(month);
    return month ? digestOf(*month, testVocabulary()) : MsrcDigest();
}

std::string reason(const QByteArray &bytes)
{
    const auto month = parse(bytes);
    if (month)
        return "read";
    EXPECT_EQ(month.error().args.value(QStringLiteral("file")).toString(), QStringLiteral("month.xml"));
    return (month.error().code + QLatin1Char(' ') + month.error().args.value(QStringLiteral("reason")).toString()).trimmed().toStdString();
}

TEST(Msrc, ReadsWhatAMonthSays)
{
    const auto month = parse(xmlMonth());
    ASSERT_OK(month);
    EXPECT_EQ(month->id, QStringLiteral("2026-Jan"));
    EXPECT_EQ(month->initial, QDate(2026, 1, 13));
    EXPECT_EQ(month->current, QDateTime(QDate(2026, 1, 30), QTime(3, 20, 43), QTimeZone::utc()));
    EXPECT_EQ(month->products.size(), 5);
    EXPECT_EQ(month->products.value(QStringLiteral("2")).platform, QStringLiteral("windows-server-2022"));
    EXPECT_EQ(month->products.value(QStringLiteral("5")).platform, QString());
    EXPECT_EQ(month->withoutKb, 1);
    ASSERT_EQ(month->vulnerabilities.size(), 2U);
    const MsrcVulnerability &first = month->vulnerabilities.front();
    EXPECT_TRUE(first.exploited);
    EXPECT_FALSE(month->vulnerabilities.back().exploited);
    EXPECT_EQ(first.severities.value(QStringLiteral("1")), Severity::High); // an impact is no severity
    EXPECT_EQ(first.severities.value(QStringLiteral("2")), Severity::Critical);
    ASSERT_EQ(first.fixes.size(), 2U); // neither the known issue nor the release notes
    EXPECT_EQ(first.fixes.front().kb, QStringLiteral("KB5073457"));
    EXPECT_EQ(first.fixes.front().restart, Restart::Yes);
    EXPECT_EQ(month->vulnerabilities.back().fixes.front().supersedes, QStringList{QStringLiteral("KB5072033")});
}

TEST(Msrc, KeepsOneLinePerPlatformAndKb)
{
    const MsrcDigest kept = digest(xmlMonth());
    ASSERT_EQ(kept.updates.size(), 3U);
    EXPECT_EQ(kept.updates[0].platform, QStringLiteral("windows-11-25h2"));
    EXPECT_EQ(kept.updates[0].build, QStringLiteral("26200.7623")); // given for 26100, one servicing branch
    EXPECT_EQ(kept.updates[1].platform, QStringLiteral("windows-server-2019"));
    EXPECT_EQ(kept.updates[1].build, QString()); // 17784 is no build of Server 2019
    EXPECT_EQ(kept.updates[2].kb, QStringLiteral("KB5073457"));
    EXPECT_EQ(kept.updates[2].build, QStringLiteral("20348.4648"));
    ASSERT_EQ(kept.holes.size(), 3U);
    EXPECT_EQ(kept.holes[2].severity, Severity::Critical); // the worst of full and Core
    EXPECT_TRUE(kept.holes[2].exploited);
    EXPECT_EQ(kept.unmapped, (QMap<QString, int>{{QStringLiteral("Microsoft Office 2019 for 32-bit editions"), 1}}));
}

TEST(Msrc, JsonSaysTheSameAsXml) { EXPECT_EQ(digest(jsonMonth()), digest(xmlMonth())); }

TEST(Msrc, BodyReadsBackAsItWasAndDoesNotChange)
{
    const MsrcDigest kept = digest(xmlMonth());
    const QByteArray body = msrcBody(kept);
    const auto again = readMsrcDigest(body, kept.id);
    ASSERT_OK(again);
    EXPECT_EQ(*again, kept);
    EXPECT_EQ(msrcBody(*again), body);
    for (qsizetype cut = 0; cut < body.size(); cut += 97)
        EXPECT_FALSE(readMsrcDigest(body.left(cut), kept.id)) << cut;
    EXPECT_FALSE(readMsrcDigest(changed(body, "\"kb\":\"KB5073457\"", "\"kb\":\"KB1\""), kept.id)); // a hole nobody closes
}

TEST(Msrc, RefusesWhatIsNoMonth)
{
    EXPECT_EQ(reason({}), "feed.bad reason.empty");
    EXPECT_EQ(reason("<!DOCTYPE html><html><body>Sign in</body></html>"), "feed.html");
    EXPECT_EQ(reason("<rss/>"), "feed.bad reason.missing");
    EXPECT_EQ(reason("{}"), "feed.bad reason.missing");
    EXPECT_EQ(reason("no data at all"), "feed.bad reason.bad_xml");
    EXPECT_EQ(reason(changed(xmlMonth(), "2026-01-13T08:00:00", "yesterday")), "feed.bad reason.bad_date");
    EXPECT_EQ(reason(changed(xmlMonth(), ">2026-Jan<", ">../../etc<")), "feed.bad reason.bad_value");
    EXPECT_EQ(reason(changed(jsonMonth(), "\"2026-Jan\"", "\"2026-Jan/../x\"")), "feed.bad reason.bad_value");
}

TEST(Msrc, RefusesDocumentTypesAndEntities)
{
    const QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n";
    EXPECT_EQ(reason(changed(xmlMonth(), "<cvrf:cvrfdoc", bomb + "<cvrf:cvrfdoc")), "feed.bad reason.doctype");
    EXPECT_EQ(reason(changed(xmlMonth(), ">First<", ">&outside;<")), "feed.bad reason.bad_xml");
}

TEST(Msrc, RefusesEveryCut)
{
    const QByteArray xml = xmlMonth().trimmed();
    for (qsizetype cut = 1; cut < xml.size(); cut += 61)
        EXPECT_FALSE(parse(xml.left(cut))) << cut;
    const QByteArray json = jsonMonth().trimmed();
    for (qsizetype cut = 1; cut < json.size(); cut += 61)
        EXPECT_FALSE(parse(json.left(cut))) << cut;
    EXPECT_EQ(reason(xml.left(xml.size() - 5)), "feed.bad reason.truncated");
    EXPECT_EQ(reason(xml + "<more/>"), "feed.bad reason.bad_xml");
}

TEST(Msrc, SurvivesDeepNestingAndMillionsOfProducts)
{
    const QByteArray head = xmlMonth().left(xmlMonth().indexOf("<prod:Branch"));
    EXPECT_NE(reason(head + QByteArray("<prod:Branch>").repeated(200'000)), "read");
    EXPECT_EQ(reason(head + QByteArray("<prod:Branch/>").repeated(600'000)), "feed.bad reason.too_large");
}

TEST(Msrc, ReadsTheSpellingsOfTheField)
{
    using namespace msrc;
    EXPECT_EQ(kbOf(QStringLiteral(" 5073457 ")), QStringLiteral("KB5073457"));
    EXPECT_EQ(kbOf(QStringLiteral("kb5073457")), QStringLiteral("KB5073457"));
    for (const char *none : {"Release Notes", "Click to Update", "", "4.18.2001.10", "MS16-110", "123456789012"})
        EXPECT_EQ(kbOf(QLatin1String(none)), QString()) << none;
    EXPECT_EQ(kbsOf(QStringLiteral("MS16-110, 3187754")), QStringList{QStringLiteral("KB3187754")});
    EXPECT_EQ(kbsOf(QStringLiteral("5002, 5071547; KB5071546,5071547")), (QStringList{QStringLiteral("KB5071546"), QStringLiteral("KB5071547")}));
    EXPECT_EQ(buildsOf(QStringLiteral("10.0.14393.1; 10.0.17763.2 ;V1.003;Build 123;https://aka.ms/x")),
              (QStringList{QStringLiteral("10.0.14393.1"), QStringLiteral("10.0.17763.2")}));
    for (const char *name : {"Security Hotpatch Update", "SecurityHotpatchUpdate", "AzureHotpatch", "Azure Hotpatch"})
        EXPECT_EQ(kindOf(QLatin1String(name)), MsrcKind::Hotpatch) << name;
    EXPECT_EQ(kindOf(QStringLiteral("ServicingStackUpdate")), MsrcKind::ServicingStack);
    EXPECT_EQ(kindOf(QStringLiteral("IE Cumulative")), MsrcKind::IeCumulative);
    EXPECT_EQ(kindOf(QStringLiteral("Security Only")), MsrcKind::SecurityOnly);
    EXPECT_EQ(kindOf(QStringLiteral("CBL-Mariner")), MsrcKind::Other);
    EXPECT_EQ(monthOf(QStringLiteral("Oct-OOB"), QDate(2016, 10, 27)), QStringLiteral("2016-Oct-OOB"));
    EXPECT_EQ(monthOf(QStringLiteral("2017-May-B"), {}), QStringLiteral("2017-May-B"));
}

TEST(Msrc, ListsMonthsNewestFirst)
{
    const QByteArray list = R"({"value": [
        {"ID": "2016-Apr", "InitialReleaseDate": "2016-04-12T07:00:00Z", "CurrentReleaseDate": "2018-04-10T07:00:00Z"},
        {"ID": "2026-Jan", "InitialReleaseDate": "2026-01-13T08:00:00Z", "CurrentReleaseDate": "2026-01-30T03:20:43Z"}]})";
    const auto months = parseMsrcList(list, QStringLiteral("updates"));
    ASSERT_OK(months);
    ASSERT_EQ(months->size(), 2U);
    EXPECT_EQ(months->front().id, QStringLiteral("2026-Jan"));
    EXPECT_EQ(months->back().current, QDateTime(QDate(2018, 4, 10), QTime(7, 0), QTimeZone::utc()));
    EXPECT_FALSE(parseMsrcList(changed(list, "2026-Jan", "../2026"), QStringLiteral("updates"))); // it becomes part of an address
    EXPECT_FALSE(parseMsrcList("<html></html>", QStringLiteral("updates")));
}

} // namespace
