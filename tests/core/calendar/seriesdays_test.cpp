#include "core/calendar/seriesdays.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

QDate day(const char *text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); }

/// The days, one blank between two.
std::string days(const Series &series, const char *from, const char *to, const QDate &lastDone = {})
{
    QStringList said;
    for (const QDate &one : seriesDays(series, lastDone, day(from), day(to)))
        said << one.toString(Qt::ISODate);
    return said.join(QLatin1Char(' ')).toStdString();
}

} // namespace

TEST(SeriesDays, EveryThreeMonthsFromTheCalendarOrFromTheLastVisit)
{
    Series series;
    series.months = 3;
    series.first = day("2026-01-31");
    EXPECT_EQ(days(series, "2026-02-01", "2026-12-31"), "2026-04-30 2026-07-31 2026-10-31") << "a month's end stays one";
    // From the calendar a late visit changes nothing; from the last one done it counts anew.
    EXPECT_EQ(days(series, "2026-02-01", "2026-07-31", day("2026-05-20")), "2026-04-30 2026-07-31");
    series.anchor = SeriesAnchor::LastDone;
    EXPECT_EQ(days(series, "2026-02-01", "2026-12-31", day("2026-05-20")), "2026-08-20 2026-11-20");
    EXPECT_EQ(days(series, "2026-01-01", "2026-05-01"), "2026-01-31 2026-04-30") << "none done yet: from the first day";
}

TEST(SeriesDays, FourAYearTheSecondTuesdayAndNoAugust)
{
    Series series;
    series.perYear = 4;
    series.first = day("2026-02-10");
    series.skipAugust = true;
    EXPECT_EQ(days(series, "2026-01-01", "2026-12-31"), "2026-02-10 2026-05-10 2026-09-01 2026-11-10");
    Series tuesdays;
    tuesdays.rrule = QStringLiteral("FREQ=MONTHLY;BYDAY=2TU");
    tuesdays.first = day("2026-01-01");
    EXPECT_EQ(days(tuesdays, "2026-11-01", "2027-01-31"), "2026-11-10 2026-12-08 2027-01-12");
    tuesdays.ended = day("2026-12-31");
    EXPECT_EQ(days(tuesdays, "2026-11-01", "2027-01-31"), "2026-11-10 2026-12-08");
    Series five;
    five.perYear = 5;
    five.first = day("2026-01-01");
    EXPECT_EQ(days(five, "2026-01-01", "2026-12-31"), "2026-01-01 2026-03-15 2026-05-27 2026-08-08 2026-10-20");
}

} // namespace tagliando
