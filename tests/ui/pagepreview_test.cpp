#include "tests/support/samplereport.h"
#include "ui/common/pagepreview.h"
#include "ui/paper/report.h"

#include <QApplication>
#include <QScrollBar>
#include <QtTest>

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

class Preview : public testing::Test {
protected:
    void SetUp() override
    {
        preview_.resize(700, 600);
        preview_.setPages(std::make_shared<paper::Pages>(layOutReport(sample::report(), Words(Language::Italian))));
        preview_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&preview_));
    }
    bool complete()
    {
        preview_.viewport()->repaint();
        return QTest::qWaitFor([this] { return preview_.isComplete(); }, 5000);
    }

    PagePreview preview_;
};

} // namespace

TEST_F(Preview, ShowsThePaintedPage)
{
    ASSERT_TRUE(complete());
    const QImage grab = preview_.viewport()->grab().toImage();
    int red = 0;
    for (int y = 0; y < grab.height(); ++y) {
        for (int x = 0; x < grab.width(); ++x)
            red += grab.pixel(x, y) == stateColours(State::Blocking).fill.rgb();
    }
    EXPECT_GT(red, 50) << "the first page shows what blocks";
}

TEST_F(Preview, TurnsPagesWithTheKeys)
{
    EXPECT_EQ(preview_.currentPage(), 0);
    QTest::keyClick(&preview_, Qt::Key_PageDown);
    EXPECT_EQ(preview_.currentPage(), 1);
    QTest::keyClick(&preview_, Qt::Key_End);
    EXPECT_EQ(preview_.currentPage(), preview_.pageCount() - 1);
    QTest::keyClick(&preview_, Qt::Key_PageDown);
    EXPECT_EQ(preview_.currentPage(), preview_.pageCount() - 1);
    QTest::keyClick(&preview_, Qt::Key_PageUp);
    EXPECT_EQ(preview_.currentPage(), preview_.pageCount() - 2);
    QTest::keyClick(&preview_, Qt::Key_Home);
    EXPECT_EQ(preview_.currentPage(), 0);
}

TEST_F(Preview, FitsTheWidthTheWholePageOrAPercentage)
{
    preview_.setFit(PagePreview::Fit::PageWidth);
    EXPECT_EQ(preview_.horizontalScrollBar()->maximum(), 0);
    const int wide = preview_.percent();
    preview_.setFit(PagePreview::Fit::WholePage);
    EXPECT_LT(preview_.percent(), wide);
    preview_.setFit(PagePreview::Fit::Percent, 200);
    EXPECT_EQ(preview_.percent(), 200);
    EXPECT_GT(preview_.horizontalScrollBar()->maximum(), 0);
    preview_.setFit(PagePreview::Fit::Percent, 100000);
    EXPECT_LE(preview_.percent(), 400) << "a picture has an end";
    ASSERT_TRUE(complete());
}

TEST_F(Preview, KeepsThePageWhenThePaperChanges)
{
    preview_.showPage(2);
    preview_.setPages(std::make_shared<paper::Pages>(layOutReport(sample::report(39), Words(Language::English))));
    EXPECT_EQ(preview_.currentPage(), 2);
    preview_.setPages(nullptr);
    EXPECT_EQ(preview_.pageCount(), 0);
    preview_.viewport()->repaint();
    EXPECT_TRUE(preview_.isComplete());
}

TEST_F(Preview, NeverPaintsPagesOnTheWindowsThread)
{
    ASSERT_TRUE(complete());
    preview_.setFit(PagePreview::Fit::Percent, 300);
    preview_.viewport()->repaint();
    EXPECT_FALSE(preview_.isComplete()) << "the pages come later, from another thread";
    ASSERT_TRUE(complete());
}
