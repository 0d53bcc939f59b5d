#include "tests/ui/window.h"

#include "ui/common/banner.h"

#include <QFile>

namespace tagliando {

class WorkspaceTest : public WindowTest {};

TEST_F(WorkspaceTest, AFileThatIsNoWorkspaceIsSaidInTheBanner)
{
    QFile bad(file);
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write(QByteArray(4096, 'x'));
    bad.close();
    Workspace::Options options;
    options.file = file;
    workspace = std::make_unique<Workspace>(options);
    desk = std::make_unique<Desk>(*workspace, Memory(), Language::Italian);
    window = std::make_unique<MainWindow>(*desk);
    addScreens(*window, *desk);
    window->show();
    auto *banner = find<Banner>("errorBanner");
    ASSERT_TRUE(QTest::qWaitFor([&] { return banner->isVisible(); }, 5000));
    EXPECT_FALSE(banner->sentence().isEmpty());
    EXPECT_FALSE(banner->sentence().contains(QStringLiteral("db."))) << "a sentence, not an id";
    EXPECT_FALSE(window->findChild<QPushButton *>(QStringLiteral("errorBannerAction"))->text().isEmpty());
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_FALSE(banner->isVisible());
    EXPECT_FALSE(workspace->snapshot());
}

TEST_F(WorkspaceTest, TheNewestReferenceDateWins)
{
    prepareFranco();
    openWindow();
    for (int day = 1; day <= 20; ++day)
        workspace->setClock(Clock(Moment::wallClock(QDate(2015, 2, day))));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !workspace->isBusy(); }, 20000));
    EXPECT_EQ(desk->today(), QDate(2015, 2, 20));
}

TEST_F(WorkspaceTest, AJobWhoseReceiverDiedIsStillDone)
{
    openWindow();
    bool answered = false;
    auto receiver = std::make_unique<QObject>();
    workspace->run<CustomerId>(
        receiver.get(), [](Session &session, const Progress &) { return addCustomer(session, QStringLiteral("Alfa"), {}); },
        [&](const Result<CustomerId> &) { answered = true; });
    receiver.reset();
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace->snapshot()->fleet.customers.size() == 1; }, 5000));
    EXPECT_FALSE(answered);
}

TEST_F(WorkspaceTest, WhatAnotherProcessWritesAppears)
{
    openWindow();
    EXPECT_TRUE(workspace->snapshot()->fleet.customers.empty());
    prepare([](Session &session) { ASSERT_OK(addCustomer(session, QStringLiteral("Gamma"), {})); });
    EXPECT_TRUE(QTest::qWaitFor([this] { return workspace->snapshot()->fleet.customers.size() == 1; }, 5000));
}

} // namespace tagliando
