// Rapporti through the real window: choosing, reading, saving, printing.
#include "tests/ui/window.h"
#include "ui/common/pagepreview.h"
#include "ui/common/table.h"
#include "ui/reports/reportsscreen.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

using namespace tagliando;

namespace {

class Reports : public WindowTest {
protected:
    void openReports(Language language = Language::Italian)
    {
        prepareFranco();
        prepare([](Session &session) {
            const KeyValues english{{QStringLiteral("lang"), QStringLiteral("en")}};
            ASSERT_OK(addCustomer(session, QStringLiteral("Wessex Mills"), english));
        });
        openWindow(language);
        window->go({QStringLiteral("reports"), {}, {}, {}, {}});
        screen = find<ReportsScreen>("reports");
        ASSERT_TRUE(screen);
        ASSERT_TRUE(laidOut());
    }
    bool laidOut()
    {
        return QTest::qWaitFor([this] { return screen->pages() != nullptr; }, 10000);
    }
    /// All the words on the pages in hand.
    QString paperText()
    {
        settle();
        QString text;
        for (const paper::Page &page : screen->pages()->pages) {
            for (const paper::DrawnText &drawn : page.texts)
                text += drawn.text + QLatin1Char('\n');
        }
        return text;
    }
    void chooseLanguage(int index)
    {
        auto *box = find<QComboBox>("reportLanguage");
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    ReportsScreen *screen = nullptr;
};

} // namespace

TEST_F(Reports, ShowsTheFirstCustomersReportInHisLanguage)
{
    openReports();
    EXPECT_EQ(text("reportTitle"), QStringLiteral("Cliente di Franco"));
    const QString paper = paperText();
    EXPECT_TRUE(paper.contains(QStringLiteral("Rapporto di manutenzione al 12/01/2015"))) << paper.toStdString();
    EXPECT_TRUE(paper.contains(QStringLiteral("SRV-POSTA")));
    EXPECT_EQ(text("reportPageNumber"), QStringLiteral("1 di %1").arg(screen->pages()->pages.size()));
}

TEST_F(Reports, SpeaksTheCustomersLanguageBesideAnItalianWindowUnlessAskedOtherwise)
{
    openReports();
    auto *table = find<Table>("reportCustomers");
    table->setCurrentIndex(table->model()->index(1, 0));
    EXPECT_TRUE(paperText().contains(QStringLiteral("Maintenance report as of 12 Jan 2015")));
    EXPECT_EQ(find<QPushButton>("saveReport")->text(), QStringLiteral("Salva PDF…"));
    chooseLanguage(1);
    EXPECT_TRUE(paperText().contains(QStringLiteral("Rapporto di manutenzione al 12/01/2015")));
    chooseLanguage(0);
    EXPECT_TRUE(paperText().contains(QStringLiteral("Maintenance report as of 12 Jan 2015")));
}

TEST_F(Reports, GoesToTheCustomerAskedFor)
{
    openReports();
    const CustomerId english = workspace->snapshot()->customerNamed(QStringLiteral("Wessex Mills"))->id;
    find<QLineEdit>("reportFilter")->setText(QStringLiteral("Franco"));
    window->go({QStringLiteral("reports"), english, {}, {}, {}});
    settle();
    EXPECT_EQ(screen->currentCustomer(), english);
    EXPECT_EQ(text("reportTitle"), QStringLiteral("Wessex Mills"));
    auto *table = find<Table>("reportCustomers");
    EXPECT_EQ(table->currentIndex().data().toString(), QStringLiteral("Wessex Mills"));
}

TEST_F(Reports, TurnsPages)
{
    openReports();
    settle();
    ASSERT_GE(screen->pages()->pages.size(), 2U);
    auto *previous = find<QPushButton>("reportPreviousPage");
    auto *next = find<QPushButton>("reportNextPage");
    EXPECT_FALSE(previous->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    EXPECT_EQ(text("reportPageNumber"), QStringLiteral("2 di %1").arg(screen->pages()->pages.size()));
    EXPECT_TRUE(previous->isEnabled());
    QTest::mouseClick(previous, Qt::LeftButton);
    EXPECT_EQ(find<PagePreview>("reportPreview")->currentPage(), 0);
}

TEST_F(Reports, SavesWhatIsShown)
{
    openReports();
    const QString name = folder.filePath(QStringLiteral("rapporto.pdf"));
    QTest::mouseClick(find<QPushButton>("saveReport"), Qt::LeftButton);
    auto *dialog = find<QFileDialog>("saveReportDialog");
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith(QStringLiteral("Cliente di Franco 2015-01-12.pdf")))
        << dialog->selectedFiles().value(0).toStdString();
    dialog->selectFile(name);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(name); }, 5000));
    QFile pdf(name);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-1.4"));
    EXPECT_TRUE(text("reportNote").contains(QStringLiteral("rapporto.pdf")));
}

TEST_F(Reports, SaysInTheBannerWhyItCannotSave)
{
    openReports();
    screen->savePdf(folder.filePath(QStringLiteral("missing/rapporto.pdf")));
    auto *banner = find<QWidget>("errorBanner");
    EXPECT_TRUE(banner->isVisible());
    QString said;
    for (const QLabel *label : banner->findChildren<QLabel *>())
        said += label->text();
    EXPECT_TRUE(said.contains(QStringLiteral("rapporto.pdf"))) << said.toStdString();
}

TEST_F(Reports, PrintsTheChosenPages)
{
    openReports();
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("printed.pdf")));
    printer.setPrintRange(QPrinter::PageRange);
    printer.setFromTo(2, 2);
    screen->print(printer);
    QFile pdf(printer.outputFileName());
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF"));
    EXPECT_EQ(text("reportNote"), QStringLiteral("1 pagina inviata alla stampante"));
}

TEST_F(Reports, WithoutCustomersOffersTheFirstStep)
{
    openWindow();
    window->go({QStringLiteral("reports"), {}, {}, {}, {}});
    settle();
    EXPECT_TRUE(find<QWidget>("noCustomersToReport")->isVisible());
    EXPECT_FALSE(find<QWidget>("reportPreview")->isVisible());
}
