// Figures of both languages, by tables.
#include "tests/support/result.h"
#include "tests/words/scenario.h"

namespace tagliando {

namespace {

using namespace scenario;

TEST(Figures, Dates)
{
    EXPECT_EQ(it().date(QDate(2026, 11, 21)), q("21/11/2026"));
    EXPECT_EQ(en().date(QDate(2026, 11, 21)), q("21 Nov 2026"));
    EXPECT_EQ(it().date(QDate(2015, 1, 2)), q("02/01/2015"));
    EXPECT_EQ(en().date(QDate(2026, 9, 2)), q("2 Sep 2026"));
}

TEST(Figures, VagueDatesSayThatTheyAreVague)
{
    const CatalogueDate month{QDate(2026, 12, 31), Precision::Month};
    EXPECT_EQ(it().date(month), q("fine dicembre 2026"));
    EXPECT_EQ(en().date(month), q("end of December 2026"));
    const CatalogueDate year{QDate(2026, 12, 31), Precision::Year};
    EXPECT_EQ(it().date(year), q("fine 2026"));
    EXPECT_EQ(en().date(year), q("end of 2026"));
    EXPECT_EQ(it().date(CatalogueDate{QDate(2026, 12, 31), Precision::Day}), q("31/12/2026"));
    EXPECT_EQ(it().date(CatalogueDate{}), QString());
}

TEST(Figures, TimesAreLocalToTheZone)
{
    const QString rome = q("Europe/Rome");
    EXPECT_EQ(it().dateTime(utc("2015-01-25T07:30:00Z"), rome), q("25/01/2015 08:30"));
    EXPECT_EQ(en().dateTime(utc("2015-01-25T07:30:00Z"), rome), q("25 Jan 2015 08:30"));
    EXPECT_EQ(it().dateTimeAt(utc("2015-01-25T07:30:00Z"), rome), q("25/01/2015 alle 08:30"));
    EXPECT_EQ(en().dateTimeAt(utc("2015-01-25T07:30:00Z"), rome), q("25 Jan 2015 at 08:30"));
    EXPECT_EQ(it().dateTime(utc("2026-07-01T22:30:00Z"), rome), q("02/07/2026 00:30"));
    EXPECT_EQ(it().dateTime(utc("2015-01-25T07:30:00Z"), q("Nowhere/Town")), q("25/01/2015 07:30 UTC"));
    EXPECT_EQ(it().dateTime({}, rome), QString());
}

struct Amount {
    double value;
    int decimals;
    const char *italian, *english;
};

TEST(Figures, Numbers)
{
    const Amount rows[] = {{0, 0, "0", "0"}, {1234.5, 1, "1.234,5", "1,234.5"}, {32768, 0, "32.768", "32,768"}, {3.5, 1, "3,5", "3.5"}};
    for (const Amount &row : rows) {
        EXPECT_EQ(it().number(row.value, row.decimals), q(row.italian));
        EXPECT_EQ(en().number(row.value, row.decimals), q(row.english));
    }
}

TEST(Figures, MoneyOfTheFirstScenario)
{
    EXPECT_EQ(it().money(1900.20), q("1.900,20 €"));
    EXPECT_EQ(it().money(825), q("825,00 €"));
    EXPECT_EQ(it().money(1075.2), q("1.075,20 €"));
    EXPECT_EQ(en().money(1900.20), q("€1,900.20"));
}

struct Share {
    int n, of;
    const char *italian, *english;
};

TEST(Figures, OnlyAllIsAHundredPercent)
{
    const Share rows[] = {{2, 3, "66,7 %", "66.7%"}, {1, 2, "50 %", "50%"},           {3, 3, "100 %", "100%"},   {0, 5, "0 %", "0%"},
                          {0, 0, "–", "–"},          {1999, 2000, "99,9 %", "99.9%"}, {1, 8, "12,5 %", "12.5%"}, {9999, 10000, "99,9 %", "99.9%"}};
    for (const Share &row : rows) {
        EXPECT_EQ(it().percent(row.n, row.of), q(row.italian));
        EXPECT_EQ(en().percent(row.n, row.of), q(row.english));
    }
}

TEST(Figures, PluralsAndDurations)
{
    EXPECT_EQ(it().days(1), q("1 giorno"));
    EXPECT_EQ(it().days(2), q("2 giorni"));
    EXPECT_EQ(it().days(0), q("0 giorni"));
    EXPECT_EQ(en().days(1), q("1 day"));
    EXPECT_EQ(en().days(2), q("2 days"));
    constexpr qint64 hour = 3600;
    EXPECT_EQ(it().duration(71 * hour + 1800), q("2 giorni e 23 ore"));
    EXPECT_EQ(en().duration(71 * hour + 1800), q("2 days and 23 hours"));
    EXPECT_EQ(it().duration(25 * hour), q("1 giorno e 1 ora"));
    EXPECT_EQ(it().duration(48 * hour), q("2 giorni"));
    EXPECT_EQ(it().duration(5 * hour), q("5 ore"));
    EXPECT_EQ(it().duration(59), q("meno di un'ora"));
    EXPECT_EQ(en().duration(59), q("less than an hour"));
}

TEST(Figures, Months)
{
    EXPECT_EQ(it().monthName(12), q("dicembre"));
    EXPECT_EQ(en().monthName(12), q("December"));
}

TEST(Say, AnArgumentIsNeverReadAgain)
{
    const QString said = it().say("Nothing", "{a} and {b}", {{q("a"), q("{b}")}, {q("b"), q("x")}});
    EXPECT_EQ(said, q("{b} and x"));
    EXPECT_EQ(it().say("Nothing", "{unknown} stays, {open", {}), q("{unknown} stays, {open"));
}

} // namespace

} // namespace tagliando
