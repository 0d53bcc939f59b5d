// Scenario 1 through the window: what a technician reads on 12 January 2015, in both languages.
#include "tests/ui/window.h"

#include "ui/common/roles.h"
#include "ui/common/table.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

QString cell(const QAbstractItemView *view, int row, int column, int role = Qt::DisplayRole)
{
    return view->model()->index(row, column).data(role).toString();
}

} // namespace

class Scenario : public WindowTest {};

TEST_F(Scenario, FirstRowOfOggiIsFranco)
{
    prepareFranco();
    openWindow();
    auto *stops = find<Table>("stops");
    ASSERT_GE(stops->model()->rowCount(), 1);
    EXPECT_EQ(cell(stops, 0, 1), QStringLiteral("Mancano 8 giorni"));
    EXPECT_EQ(cell(stops, 0, 1, SecondLineRole), QStringLiteral("dal 20/01/2015"));
    EXPECT_EQ(cell(stops, 0, 2), QStringLiteral("MDaemon su SRV-POSTA smette di funzionare"));
    EXPECT_EQ(cell(stops, 0, 2, SecondLineRole), QStringLiteral("richiede uno fra KB968730, KB938397"));
    EXPECT_EQ(cell(stops, 0, 3), QStringLiteral("Cliente di Franco"));
    EXPECT_EQ(cell(stops, 0, 0, Qt::AccessibleTextRole),
              QStringLiteral("Bloccante: MDaemon su SRV-POSTA smette di funzionare, Dal 20/01/2015, mancano 8 giorni"));
    EXPECT_TRUE(text("todayDate").contains(QStringLiteral("12 gennaio 2015"))) << text("todayDate").toStdString();
    EXPECT_TRUE(find<QWidget>("referenceBanner")->isVisible());
}

TEST_F(Scenario, EnterOpensTheCustomerOnThatFindingWithItsReasons)
{
    prepareFranco();
    openWindow();
    auto *stops = find<Table>("stops");
    stops->setFocus();
    stops->setCurrentIndex(stops->model()->index(0, 0));
    QTest::keyClick(stops, Qt::Key_Return);
    settle();
    EXPECT_EQ(window->currentScreen()->id(), QStringLiteral("customers"));
    EXPECT_EQ(text("customerName"), QStringLiteral("Cliente di Franco"));
    auto *actions = find<Tree>("actions");
    EXPECT_EQ(cell(actions, actions->currentIndex().row(), 1), QStringLiteral("MDaemon su SRV-POSTA smette di funzionare"));
    const QStringList titles{QStringLiteral("Ingresso"), QStringLiteral("Regola"), QStringLiteral("Verdetto"), QStringLiteral("Orologio"),
                             QStringLiteral("Scadenza")};
    for (int step = 1; step <= 5; ++step) {
        EXPECT_EQ(text(qPrintable(QStringLiteral("why%1Title").arg(step))), titles[step - 1]);
        EXPECT_FALSE(text(qPrintable(QStringLiteral("why%1").arg(step))).isEmpty());
    }
    EXPECT_TRUE(text("why5").contains(QStringLiteral("mancano 8 giorni"))) << text("why5").toStdString();
    const auto advice = window->findChildren<QLabel *>(QRegularExpression(QStringLiteral("^advice\\d")));
    const bool grace =
        std::any_of(advice.begin(), advice.end(), [](const QLabel *label) { return label->text().contains(QStringLiteral("24/01/2015")); });
    EXPECT_TRUE(grace) << "the first possible stop is told";
}

TEST_F(Scenario, CountsInTheHeaderAddUp)
{
    prepareFranco();
    openWindow();
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    const auto figures = QRegularExpression(QStringLiteral("^(\\d+) .*? \\+ (\\d+) .*? = (\\d+) ")).match(text("customerSum"));
    ASSERT_TRUE(figures.hasMatch()) << text("customerSum").toStdString();
    EXPECT_EQ(figures.captured(1).toInt() + figures.captured(2).toInt(), figures.captured(3).toInt());
    EXPECT_EQ(figures.captured(3).toInt(), static_cast<int>(workspace->snapshot()->findings.rows.size()));
}

TEST_F(Scenario, EnglishLeavesNoItalianOnTheScreen)
{
    prepareFranco();
    openWindow();
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    desk->setLanguage(Language::English);
    settle();
    auto *stops = find<Table>("stops");
    EXPECT_EQ(cell(stops, 0, 2), QStringLiteral("MDaemon on SRV-POSTA stops working"));
    EXPECT_EQ(cell(stops, 0, 1), QStringLiteral("8 days left"));
    EXPECT_EQ(cell(stops, 0, 1, SecondLineRole), QStringLiteral("from 20 Jan 2015"));
    EXPECT_EQ(text("todayDate"), QStringLiteral("Monday 12 January 2015"));
    static const QRegularExpression italian(
        QStringLiteral(
            "\\b(di|che|del|dal|dei|della|per|con|una|uno|il|gli|nel|non|giorni|giorno|macchin[ae]|client[ei]|oggi|scadut[ae]|aperte|verifiche|"
            "domande|rapporto|importa|cerca|filtra|stato|entro|perché|copia|tutt[ei])\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (QString read : visibleTexts(window.get())) {
        read.remove(QStringLiteral("Cliente di Franco"));
        EXPECT_FALSE(italian.match(read).hasMatch()) << read.toStdString() << " / " << italian.match(read).captured().toStdString();
    }
}

TEST_F(Scenario, ItalianLeavesNoEnglishOnTheScreen)
{
    prepareFranco();
    openWindow(Language::English);
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    desk->setLanguage(Language::Italian);
    settle();
    static const QRegularExpression english(
        QStringLiteral(
            "\\b(the|of|and|with|machines?|customers?|overdue|checks?|today|search|report|import|state|why|copy|days?|left|stops?|open)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<\"]+"));
    for (QString read : visibleTexts(window.get())) {
        read.remove(address);
        EXPECT_FALSE(english.match(read).hasMatch()) << read.toStdString() << " / " << english.match(read).captured().toStdString();
    }
}

TEST_F(Scenario, TheReferenceDateIsReadAndReset)
{
    prepareFranco();
    openWindow();
    workspace->setClock(Clock(Moment::wallClock(QDate(2015, 1, 15))));
    ASSERT_TRUE(QTest::qWaitFor([this] { return cell(find<Table>("stops"), 0, 1) == QStringLiteral("Mancano 5 giorni"); }, 5000));
    QTest::mouseClick(find<QPushButton>("referenceBannerAction"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !find<QWidget>("referenceBanner")->isVisible(); }, 5000));
    EXPECT_FALSE(workspace->clock().isFixed());
}

TEST_F(Scenario, AnEmptyWorkspaceSaysWhatToDo)
{
    openWindow();
    EXPECT_EQ(text("noCustomersSentence"), QStringLiteral("Nessun cliente. Importare un inventario o aprire la dimostrazione."));
    EXPECT_TRUE(find<QWidget>("noCustomersSentence")->isVisible());
    EXPECT_FALSE(find<QWidget>("stops")->isVisible());
}

TEST_F(Scenario, NothingKnownToStopIsNeverCalledWell)
{
    prepare([](Session &session) {
        ASSERT_OK(addCustomer(session, QStringLiteral("Vuoto"), {}));
        ServerWish wish;
        wish.name = QStringLiteral("PC-1");
        wish.customer = QStringLiteral("Vuoto");
        ASSERT_OK(addServer(session, wish));
    });
    openWindow();
    EXPECT_TRUE(find<QWidget>("nothingStops")->isVisible());
    EXPECT_TRUE(text("nothingStops").startsWith(QStringLiteral("Nessun blocco noto alla data del 12/01/2015"))) << text("nothingStops").toStdString();
}

} // namespace tagliando
