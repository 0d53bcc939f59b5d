// The layout itself: nothing outside the page, nothing over something else, no lonely heading.
#include "tests/support/samplereport.h"
#include "ui/paper/report.h"

#include <gtest/gtest.h>

using namespace tagliando;
using namespace tagliando::paper;

namespace {

QRectF inkOf(const DrawnText &text, Ruler &ruler)
{
    const QFontMetricsF &metrics = ruler.metrics(text.style);
    return {text.baseline.x(), text.baseline.y() - metrics.capHeight(), metrics.horizontalAdvance(text.text), metrics.capHeight()};
}

void expectSound(const Pages &pages)
{
    Ruler ruler;
    constexpr qreal tolerance = 6; // half a millimetre is 14
    for (const Page &page : pages.pages) {
        std::vector<QRectF> inks;
        for (const DrawnText &text : page.texts) {
            const QRectF ink = inkOf(text, ruler);
            EXPECT_GE(static_cast<int>(text.style.size), 80) << "text under 8 pt";
            EXPECT_GE(ink.left(), -tolerance) << text.text.toStdString();
            EXPECT_LE(ink.right(), sheet::width + tolerance) << text.text.toStdString();
            EXPECT_GE(ink.top(), -tolerance) << text.text.toStdString();
            EXPECT_LE(ink.bottom(), sheet::height + tolerance) << text.text.toStdString();
            for (const QRectF &other : inks)
                EXPECT_FALSE(other.adjusted(0, 0, -tolerance, 0).intersects(ink)) << "printed over something: " << text.text.toStdString();
            inks.push_back(ink);
        }
        for (const DrawnBox &box : page.boxes) {
            EXPECT_GE(box.rect.left(), -tolerance);
            EXPECT_LE(box.rect.right(), sheet::width + tolerance);
            EXPECT_LE(box.rect.bottom(), sheet::height + tolerance);
        }
    }
}

Cell words(const QString &text) { return cell(Piece::plain(text)); }

} // namespace

TEST(ReportLayout, PrintsNothingOutsideThePageOrOverSomethingElse)
{
    for (const Language language : {Language::Italian, Language::English}) {
        for (const int groups : {0, 7, 40, 120})
            expectSound(
                layOutReport(sample::report(groups), Words(language), {QStringLiteral("Ferri Informatica S.r.l."), QStringLiteral("via Emilia")}));
        expectSound(layOutReport(sample::reportOf({}), Words(language)));
    }
}

TEST(ReportLayout, StaysSoundWithOverlongWordsEverywhere)
{
    std::vector<Finding> rows = sample::stops();
    for (Finding &row : rows) {
        row.about.edit().title = row.about.edit().headline = row.about.edit().consequence =
            row.about.edit().workaround = {QString(700, QLatin1Char('M')), QString(700, QLatin1Char('M'))};
        row.holder.edit().serverName = QString(120, QLatin1Char('S')) + QString::number(row.server.value);
        row.about.edit().action.text = {QString(300, QLatin1Char('A')), {}};
        row.about.edit().source = QStringLiteral("https://") + QString(2000, QLatin1Char('u'));
    }
    Report report = sample::reportOf(rows);
    report.customer.name = QString(400, QLatin1Char('C'));
    report.technician = QString(300, QLatin1Char('T'));
    expectSound(layOutReport(report, Words(Language::Italian), {QString(200, QLatin1Char('P')), QString(200, QLatin1Char('L'))}));
}

TEST(Flow, BreaksAtSpacesAndNeverAtAHyphen)
{
    Ruler ruler;
    const qreal width = ruler.width(QStringLiteral("SRV-MAIL-01, SRV"), {});
    const std::vector<Line> lines = fillLines(words(QStringLiteral("SRV-MAIL-01, SRV-ERP-01, SRV-BKP-01")), width, ruler);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].drawn.texts.front().text, QStringLiteral("SRV-MAIL-01,"));
    EXPECT_EQ(lines[2].drawn.texts.front().text, QStringLiteral("SRV-BKP-01"));
}

TEST(Flow, CutsAWordWiderThanTheLineBetweenCharacters)
{
    Ruler ruler;
    const QString word = QStringLiteral("e\u0301").repeated(80); // an accent stays on its letter
    const std::vector<Line> lines = fillLines(words(word), 500, ruler);
    ASSERT_GT(lines.size(), 3U);
    QString joined;
    for (const Line &line : lines) {
        EXPECT_LE(line.width, 500.5);
        EXPECT_EQ(line.drawn.texts.front().text.at(0), QLatin1Char('e'));
        joined += line.drawn.texts.front().text;
    }
    EXPECT_EQ(joined, word);
}

TEST(Flow, TidiesControlCharactersAndDirectionOverrides) { EXPECT_EQ(tidy(QStringLiteral("a\tb\r\n c\u202Ed\uFEFF")), QStringLiteral("a b cd")); }

TEST(Pager, AHeadingGoesWithWhatFollowsIt)
{
    const Words italian(Language::Italian);
    for (int lines = 30; lines < 80; ++lines) {
        Pager pager;
        for (int i = 0; i < lines; ++i)
            pager.paragraph(words(QStringLiteral("riga")));
        pager.heading(QStringLiteral("TITOLO"));
        pager.table({{{QStringLiteral("TESTATA"), 1}}, {{{words(QStringLiteral("PRIMA"))}}, {{words(QStringLiteral("SECONDA"))}}}});
        const Pages pages = std::move(pager).finish({}, {}, italian);
        const auto pageOf = [&](const QString &text) {
            for (size_t p = 0; p < pages.pages.size(); ++p) {
                for (const DrawnText &drawn : pages.pages[p].texts) {
                    if (drawn.text == text)
                        return static_cast<int>(p);
                }
            }
            return -1;
        };
        ASSERT_GE(pageOf(QStringLiteral("TITOLO")), 0);
        EXPECT_EQ(pageOf(QStringLiteral("TITOLO")), pageOf(QStringLiteral("PRIMA"))) << lines;
        EXPECT_EQ(pageOf(QStringLiteral("TESTATA")), pageOf(QStringLiteral("PRIMA"))) << lines;
    }
}

TEST(Pager, CutsARowHigherThanAPageAndLosesNoLine)
{
    Cell high;
    for (int i = 0; i < 200; ++i)
        high.push_back({Piece::plain(QStringLiteral("riga%1").arg(i))});
    Pager pager;
    pager.table(
        {{{QStringLiteral("A"), 1}, {QStringLiteral("B"), 1}}, {{{words(QStringLiteral("corta")), high}}, {{words(QStringLiteral("dopo")), {}}}}});
    const Pages pages = std::move(pager).finish({}, {}, Words(Language::Italian));
    expectSound(pages);
    ASSERT_GE(pages.pages.size(), 3U);
    int found = 0;
    int headers = 0;
    for (const Page &page : pages.pages) {
        for (const DrawnText &text : page.texts) {
            found += text.text.startsWith(QStringLiteral("riga"));
            headers += text.text == QStringLiteral("A");
        }
    }
    EXPECT_EQ(found, 200);
    EXPECT_EQ(headers, static_cast<int>(pages.pages.size()));
}

TEST(PageImage, ShowsTheSamePageWithItsColours)
{
    const Pages pages = layOutReport(sample::report(), Words(Language::Italian));
    const QImage image = pageImage(pages.pages.front(), 96);
    ASSERT_EQ(image.size(), QSize(794, 1123));
    int red = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            red += image.pixel(x, y) == stateColours(State::Blocking).fill.rgb();
    }
    EXPECT_GT(red, 200) << "the marks of what blocks are filled";
    EXPECT_EQ(image.pixel(2, 2), qRgb(255, 255, 255));
}

// A page with two rows on it and then the annex on the next is paper thrown away; a page that is nearly full is closed.
TEST(ReportLayout, APartBeginsOnThePageThatHasHalfOfItFree)
{
    const auto pagesWith = [](int lines) {
        Pager pager;
        for (int i = 0; i < lines; ++i)
            pager.paragraph(words(QString::number(i)));
        pager.newPart();
        pager.heading(QStringLiteral("Annex"), TypeSize::Title);
        pager.paragraph(words(QStringLiteral("first words")));
        const Pages pages = std::move(pager).finish(QStringLiteral("t"), QStringLiteral("f"), Words(Language::English));
        expectSound(pages);
        return pages.pages.size();
    };
    EXPECT_EQ(pagesWith(4), 1U);
    EXPECT_EQ(pagesWith(45), 2U);
    EXPECT_EQ(pagesWith(0), 1U);
}
