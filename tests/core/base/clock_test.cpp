#include "core/base/clock.h"
#include "tests/support/result.h"

using namespace tagliando;

namespace {

QTimeZone rome() { return QTimeZone("Europe/Rome"); }

TEST(Moment, DateIsMidnightInEveryZone)
{
    const auto moment = Moment::parse(QStringLiteral("2015-01-12"));
    ASSERT_OK(moment);
    EXPECT_EQ(moment->in(rome()).toString(QStringLiteral("yyyy-MM-dd HH:mm")), QStringLiteral("2015-01-12 00:00"));
    EXPECT_EQ(moment->in(QTimeZone("America/New_York")).time(), QTime(0, 0));
    EXPECT_NE(moment->in(rome()).toUTC(), moment->in(QTimeZone("America/New_York")).toUTC());
}

TEST(Moment, OffsetNamesOneInstant)
{
    const auto moment = Moment::parse(QStringLiteral("2026-11-10T18:00:00Z"));
    ASSERT_OK(moment);
    EXPECT_EQ(moment->in(rome()).time(), QTime(19, 0));
    EXPECT_EQ(moment->in(QTimeZone::utc()).time(), QTime(18, 0));
}

TEST(Moment, RefusesWhatIsNoDate)
{
    for (const char *text : {"", "31/02/2026", "2026-02-31", "2026-02-3", "yesterday", "2026-01-01T25:00", "2026-01-01 25:00", "2026-01-01boh",
                             "2026-01-01 boh", "2026/01/01", "2026-01-01T08:30boh", "2026-01-01T08:30+1", "2026-01-01  08:30"})
        EXPECT_EQ(Moment::parse(QString::fromLatin1(text)).error().code, QStringLiteral("now.unreadable")) << text;
}

TEST(Zone, UnknownIsAnErrorNotUtc)
{
    EXPECT_OK(zoneNamed(QStringLiteral("Europe/Rome")));
    EXPECT_EQ(zoneNamed(QStringLiteral("Europe/Roma")).error().code, QStringLiteral("zone.unknown"));
}

TEST(LocalTime, WithoutOffsetBelongsToTheZone)
{
    EXPECT_EQ(readLocalTime(QStringLiteral("2015-01-21T08:30"), rome()).toUTC().time(), QTime(7, 30));
    EXPECT_EQ(readLocalTime(QStringLiteral("2015-01-21T08:30Z"), rome()).time(), QTime(9, 30));
    EXPECT_FALSE(readLocalTime(QStringLiteral("ieri"), rome()).isValid());
}

TEST(LocalTime, ABlankStandsForTheT)
{
    EXPECT_EQ(readLocalTime(QStringLiteral("2015-01-21 08:30"), rome()).time(), QTime(8, 30));
    EXPECT_EQ(readLocalTime(QStringLiteral("2015-01-21 08:30+00:00"), rome()).time(), QTime(9, 30));
    const auto moment = Moment::parse(QStringLiteral("2015-01-21 08:30"));
    ASSERT_OK(moment);
    EXPECT_EQ(moment->in(rome()).time(), QTime(8, 30));
}

TEST(LocalTime, NothingIsCutOff)
{
    for (const char *text : {"2015-01-21T25:00", "2015-02-31", "21/01/2015 08:30", "2015-01-21 boh", "2015-01-21boh", "boh"})
        EXPECT_FALSE(readLocalTime(QString::fromLatin1(text), rome()).isValid()) << text;
}

} // namespace
