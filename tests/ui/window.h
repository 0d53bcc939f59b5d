// A workspace in a temporary folder and the real window on it, off-screen.
#pragma once

#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "tests/support/result.h"
#include "ui/common/appearance.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace tagliando {

class WindowTest : public testing::Test {
protected:
    void SetUp() override
    {
        dressApplication();
        ASSERT_TRUE(folder.isValid());
        file = folder.filePath(QStringLiteral("workspace.tagliando"));
    }

    /// Runs use cases on the file before the window opens, as another process would.
    template <class Work>
    void prepare(Work work)
    {
        auto database = Database::open(file);
        ASSERT_OK(database);
        auto resources = loadResources();
        ASSERT_OK(resources);
        Session session{**database, *resources, clock, QStringLiteral("Franco")};
        work(session);
    }

    /// Scenario 1: a mail server whose licence check will fail.
    void prepareFranco()
    {
        prepare([](Session &session) {
            ASSERT_OK(addCustomer(session, QStringLiteral("Cliente di Franco"), {}));
            ServerWish wish;
            wish.name = QStringLiteral("SRV-POSTA");
            wish.customer = QStringLiteral("Cliente di Franco");
            ASSERT_OK(addServer(session, wish));
            ASSERT_OK(setValues(session, QStringLiteral("SRV-POSTA"), {},
                                {QStringLiteral("os=windows-server-2003"), QStringLiteral("sp=2"), QStringLiteral("product.mdaemon=13.0.5"),
                                 QStringLiteral("kb.KB914961=installed"), QStringLiteral("kb.KB2509553=installed"),
                                 QStringLiteral("hotfixes=complete"), QStringLiteral("products=complete")},
                                {}));
        });
    }

    void openWindow(Language language = Language::Italian)
    {
        Workspace::Options options;
        options.file = file;
        options.clock = clock;
        workspace = std::make_unique<Workspace>(options);
        desk = std::make_unique<Desk>(*workspace, Memory(), language);
        window = std::make_unique<MainWindow>(*desk);
        addScreens(*window, *desk);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        ASSERT_TRUE(QTest::qWaitFor([this] { return workspace->snapshot() && !workspace->isBusy(); }, 20000));
        settle();
    }

    void TearDown() override
    {
        window.reset();
        desk.reset();
        workspace.reset();
    }

    template <class T>
    T *find(const char *name)
    {
        T *widget = window->findChild<T *>(QString::fromUtf8(name));
        EXPECT_TRUE(widget) << name;
        return widget;
    }

    QString text(const char *label)
    {
        auto *widget = window->findChild<QLabel *>(QString::fromUtf8(label));
        EXPECT_TRUE(widget) << label;
        return widget ? widget->text() : QString();
    }

    /// Waits until what runs in workers has been shown; a view may ask a second question once the first is answered.
    void settle()
    {
        for (int answers = 0; answers < 3; ++answers) {
            QTest::qWait(20);
            EXPECT_TRUE(QTest::qWaitFor(
                [this] { return !(workspace && workspace->isBusy()) && QThreadPool::globalInstance()->activeThreadCount() == 0; }, 20000));
        }
        QTest::qWait(20);
    }

    /// A key for the window itself: no window manager gives it back the focus when a dialog closes.
    void pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.get(), key, modifiers);
        settle();
    }

    /// Saves what is in front, as FOLDER/LANGUAGE-NAME.png, when TAGLIANDO_PICTURES names a folder: for looking at every dialog and step by eye.
    void picture(const QString &name)
    {
        const QString pictures = qEnvironmentVariable("TAGLIANDO_PICTURES");
        if (pictures.isEmpty())
            return;
        QWidget *front = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : window.get();
        const QString language = desk->words().language() == Language::Italian ? QStringLiteral("it-") : QStringLiteral("en-");
        EXPECT_TRUE(QDir().mkpath(pictures));
        EXPECT_TRUE(front->grab().save(QDir(pictures).filePath(language + name + QStringLiteral(".png"))));
    }

    QTemporaryDir folder;
    QString file;
    Clock clock{Moment::wallClock(QDate(2015, 1, 12))};
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
};

/// Every text a person could read in a widget and below it: labels, buttons, fields, and all cells of all models.
QStringList visibleTexts(QWidget *root);

} // namespace tagliando
