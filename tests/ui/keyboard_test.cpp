// Everything is reached with the keyboard, and what has focus has a name.
#include "tests/ui/window.h"

#include "ui/common/searchbox.h"
#include "ui/common/table.h"

#include <QApplication>
#include <QChartView>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>

namespace tagliando {

class Keyboard : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        prepareFranco();
        openWindow();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(focus, key, modifiers);
        settle();
    }
};

TEST_F(Keyboard, NumbersChooseScreens)
{
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(window->currentScreen()->id(), QStringLiteral("customers"));
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(window->currentScreen()->id(), QStringLiteral("today"));
}

TEST_F(Keyboard, EnterOpensAndEscapeGoesBack)
{
    press(Qt::Key_2, Qt::ControlModifier);
    find<Table>("customerList")->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(find<QLabel>("customerName")->isVisible());
    press(Qt::Key_Escape);
    EXPECT_TRUE(find<Table>("customerList")->isVisible());
    EXPECT_FALSE(find<QLabel>("customerName")->isVisible());
}

TEST_F(Keyboard, EscapeEmptiesTheFilterBeforeItGoesBack)
{
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(find<QLineEdit>("actionFilter"), QStringLiteral("mdaemon"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(find<QLineEdit>("actionFilter")->text().isEmpty());
    EXPECT_TRUE(find<QLabel>("customerName")->isVisible());
    press(Qt::Key_Escape);
    EXPECT_TRUE(find<Table>("customerList")->isVisible());
}

TEST_F(Keyboard, HomeAndEndAreRows)
{
    prepare([](Session &session) {
        ASSERT_OK(addCustomer(session, QStringLiteral("Alfa"), {}));
        ASSERT_OK(addCustomer(session, QStringLiteral("Zeta"), {}));
    });
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace->snapshot()->fleet.customers.size() == 3; }, 5000));
    press(Qt::Key_2, Qt::ControlModifier);
    auto *list = find<Table>("customerList");
    list->setFocus();
    press(Qt::Key_End);
    EXPECT_EQ(list->currentIndex().row(), 2);
    press(Qt::Key_Home);
    EXPECT_EQ(list->currentIndex().row(), 0);
}

TEST_F(Keyboard, SearchFindsAServerAndGoesThere)
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *search = find<SearchBox>("search");
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("srv-po"));
    settle();
    ASSERT_TRUE(search->popup()->isVisible());
    EXPECT_EQ(search->popup()->currentIndex().data().toString(), QStringLiteral("SRV-POSTA"));
    press(Qt::Key_Return);
    EXPECT_EQ(text("customerName"), QStringLiteral("Cliente di Franco"));
    EXPECT_EQ(find<Tree>("machines")->currentIndex().data().toString(), QStringLiteral("SRV-POSTA"));
}

TEST_F(Keyboard, SearchFindsAKbAndSaysWhenNobodyIsConcerned)
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *search = find<SearchBox>("search");
    QTest::keyClicks(search, QStringLiteral("kb968730"));
    settle();
    EXPECT_EQ(search->popup()->currentIndex().data().toString(), QStringLiteral("KB968730"));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("KB4999999"));
    settle();
    EXPECT_FALSE(search->popup()->currentIndex().isValid()) << "an answer with nowhere to go cannot be chosen";
    ASSERT_GE(search->popup()->model()->rowCount(), 2);
    EXPECT_EQ(search->popup()->model()->index(1, 0).data().toString(), QStringLiteral("KB4999999"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(search->popup()->isVisible());
}

TEST_F(Keyboard, F6WalksThroughThePanels)
{
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    find<QWidget>("rail")->setFocus();
    press(Qt::Key_F6);
    EXPECT_TRUE(find<Tree>("machines")->hasFocus());
    press(Qt::Key_F6);
    EXPECT_TRUE(find<Tree>("actions")->hasFocus());
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(find<Tree>("machines")->hasFocus());
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(find<QLineEdit>("actionFilter")->hasFocus());
}

TEST_F(Keyboard, CopiesTheRowAndItsKb)
{
    auto *stops = find<Table>("stops");
    stops->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(
        QApplication::clipboard()->text().contains(QStringLiteral("MDaemon su SRV-POSTA smette di funzionare\trichiede uno fra KB968730, KB938397")))
        << QApplication::clipboard()->text().toStdString();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("KB968730 KB938397"));
}

TEST_F(Keyboard, AFilterThatFindsNothingCanBeTakenAway)
{
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    const int all = find<Tree>("actions")->model()->rowCount();
    ASSERT_GE(all, 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(find<QLineEdit>("actionFilter"), QStringLiteral("zzzz"));
    settle();
    EXPECT_EQ(text("noActionMatchesSentence"), QStringLiteral("Nessuna azione con questi filtri"));
    EXPECT_TRUE(find<QWidget>("noActionMatches")->isVisible());
    EXPECT_TRUE(find<QLabel>("customerSum")->isVisible()) << "the counts above stay";
    QTest::mouseClick(find<QPushButton>("noActionMatchesAction"), Qt::LeftButton);
    settle();
    EXPECT_EQ(find<Tree>("actions")->model()->rowCount(), all);
}

TEST_F(Keyboard, WhateverTakesFocusHasAName)
{
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const QString className = QString::fromLatin1(widget->metaObject()->className());
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(QLatin1String("qt_")) || widget->window() != window.get())
            continue;
        if (widget->focusProxy() || widget->isHidden())
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << className.toStdString() << ' ' << widget->objectName().toStdString();
    }
}

TEST_F(Keyboard, TabGoesFromSearchToTheLists)
{
    find<SearchBox>("search")->setFocus();
    QSet<QString> seen;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        seen.insert(QApplication::focusWidget()->objectName());
    }
    EXPECT_TRUE(seen.contains(QStringLiteral("stops")));
    EXPECT_TRUE(seen.contains(QStringLiteral("import")));
}

} // namespace tagliando
