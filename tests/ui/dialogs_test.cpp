// Every dialog of the program, in both languages: it has a first focus, each field a name, Esc closes it, and no word on it is cut.
// TAGLIANDO_PICTURES=FOLDER keeps a picture of each.
#include "core/usecases/createdemo.h"
#include "tests/ui/window.h"
#include "ui/common/table.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QFontMetrics>
#include <QLineEdit>
#include <QMimeData>
#include <QStyle>
#include <QStyleOptionButton>

using namespace tagliando;

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }

class Dialogs : public WindowTest, public testing::WithParamInterface<Language> {
protected:
    Dialogs() { clock = Clock{Moment::wallClock(QDate(2026, 11, 21), QTime(8, 30))}; }

    void SetUp() override
    {
        WindowTest::SetUp();
        prepare([&](Session &session) { ASSERT_OK(createDemo(session)); });
        openWindow(GetParam());
    }

    CustomerId customer(const char *name) { return workspace->snapshot()->customerNamed(q(name))->id; }
    void go(const char *screen, CustomerId whose = {}, const QString &track = {})
    {
        window->go({q(screen), whose, {}, track, {}});
        settle();
    }
    void click(const char *button)
    {
        auto *found = find<QPushButton>(button);
        ASSERT_TRUE(found);
        EXPECT_TRUE(found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }

    void drop(const char *name, const QByteArray &bytes)
    {
        QFile out(folder.filePath(q(name)));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(out.fileName())});
        QDropEvent event(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window.get())->event(&event); // sendEvent gives drops to the target of a real drag only
        settle();
    }

    /// What is open now: looked at, kept as a picture, closed with Esc. `below`: another dialog stays open under it.
    void look(const char *name, bool below = false)
    {
        QTest::qWait(300); // what is asked while typing has answered
        settle();
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog) << name;
        picture(q("dialog-") + q(name));
        EXPECT_TRUE(dialog->focusWidget()) << name << " has no first focus";
        EXPECT_FALSE(dialog->windowTitle().isEmpty()) << name;
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const bool own = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy();
            if (!own && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled()) {
                EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
                    << name << ": " << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
            }
            expectWhole(name, widget);
        }
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Escape);
        settle();
        EXPECT_TRUE(below ? QApplication::activeModalWidget() != dialog : !QApplication::activeModalWidget()) << name << ": Esc closes it";
        if (QWidget *left = below ? nullptr : QApplication::activeModalWidget())
            left->close();
    }

    /// A label that does not wrap, a button, a placeholder: wide enough for its words.
    static void expectWhole(const char *name, QWidget *widget)
    {
        const auto expect = [&](const QString &text, int room) {
            const int needed = widget->fontMetrics().horizontalAdvance(text);
            EXPECT_LE(needed, room) << name << ": \"" << text.toStdString() << "\" is cut in " << widget->objectName().toStdString();
        };
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (!label->wordWrap() && label->textFormat() != Qt::RichText) {
                expect(label->text().section(QLatin1Char('\n'), 0, 0), label->contentsRect().width() + 1);
            } else if (label->wordWrap() && label->width() > 0) {
                EXPECT_LE(label->heightForWidth(label->width()), label->height() + 1)
                    << name << ": \"" << label->text().toStdString() << "\" lacks height in " << label->objectName().toStdString();
            }
        } else if (const auto *box = qobject_cast<QCheckBox *>(widget)) {
            EXPECT_GE(box->width(), box->sizeHint().width()) << name << ": " << box->text().toStdString();
        } else if (const auto *button = qobject_cast<QPushButton *>(widget)) {
            expect(button->text().remove(QLatin1Char('&')), button->contentsRect().width());
        } else if (const auto *field = qobject_cast<QLineEdit *>(widget)) {
            expect(field->placeholderText(), field->contentsRect().width() - 8);
        } else if (const auto *choice = qobject_cast<QComboBox *>(widget)) {
            expect(choice->currentText(), choice->contentsRect().width() - 24);
        }
    }
};

} // namespace

TEST_P(Dialogs, OfAnywhere)
{
    for (const char *command : {"new-customer", "import-customers", "collector", "settings", "help"}) {
        go(command);
        look(command);
    }
}

TEST_P(Dialogs, OfACustomer)
{
    go("customers", customer("Epsilon Arredi"));
    for (const char *button : {"customerValue", "customerScan", "newFreeze", "newWindow", "newSeries", "customerPolicy"}) {
        click(button);
        look(button);
    }
    find<QWidget>("actions")->setFocus();
    pressInWindow(Qt::Key_D, Qt::ControlModifier);
    look("decide");
}

TEST_P(Dialogs, OfAFreeze)
{
    CustomerId frozen;
    for (const Freeze &freeze : workspace->snapshot()->fleet.agreements.freezes)
        if (freeze.exceptionsAllowed)
            frozen = freeze.place.customer;
    ASSERT_TRUE(frozen);
    go("customers", frozen);
    click("freezeException");
    look("freezeException");
    click("newFreeze");
    for (int shape = 1; shape <= 3; ++shape) {
        find<QComboBox>("freezeShape")->setCurrentIndex(shape);
        QTest::qWait(300);
        settle();
        picture(q("dialog-newFreeze-%1").arg(shape));
    }
    look("newFreeze-refused");
}

TEST_P(Dialogs, OfFiles)
{
    drop("export.csv", "Wer;Programm;Version\nSRV-1;MDaemon;13\nSRV-1;7-Zip;23\nSRV-2;MDaemon;14\n;MDaemon;15\n");
    look("table", true);
    look("import");
}

TEST_P(Dialogs, OfPoliciesAndBaselines)
{
    go("policies");
    for (const char *button : {"changePolicy", "takeBaseline"}) {
        click(button);
        look(button);
    }
}

TEST_P(Dialogs, OfDecisions)
{
    ASSERT_FALSE(workspace->snapshot()->fleet.agreements.decisions.empty());
    go("decisions");
    for (const char *button : {"decisionRenew", "decisionCorrect", "decisionOutcome", "decisionSheet"}) {
        click(button);
        look(button);
    }
}

TEST_P(Dialogs, OfAVisit)
{
    go("visits");
    click("visitBook");
    for (const char *button : {"visitMove", "visitClose", "visitSheet"}) {
        click(button);
        look(button);
    }
    auto *lines = find<Table>("visitLines");
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_Return, Qt::ControlModifier);
    settle();
    look("lineOutcome");
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, Dialogs, testing::Values(Language::Italian, Language::English),
                         [](const auto &one) { return one.param == Language::Italian ? "Italian" : "English"; });
