#include "core/usecases/collectorscript.h"
#include "tests/ui/window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>

namespace tagliando {

class CollectorTest : public WindowTest {};

TEST_F(CollectorTest, IsReadAndCopiedForEachSystem)
{
    prepareFranco();
    openWindow();
    desk->go({QStringLiteral("collector"), {}, {}, {}, {}});
    auto *dialog = find<QDialog>("collectorDialog");
    ASSERT_TRUE(dialog);
    QTest::mouseClick(find<QPushButton>("collectorCopy"), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), *collectorScript(QStringLiteral("windows")));
    EXPECT_EQ(text("collectorDone"), QStringLiteral("Copiato."));
    find<QComboBox>("collectorSystem")->setCurrentIndex(1);
    EXPECT_EQ(text("collectorDone"), QString());
    EXPECT_EQ(find<QPlainTextEdit>("collectorScript")->toPlainText(), *collectorScript(QStringLiteral("linux")));
    desk->go({QStringLiteral("collector"), {}, {}, {}, {}});
    EXPECT_EQ(window->findChildren<QDialog *>(QStringLiteral("collectorDialog")).size(), 1);
}

// Where only fresh data would decide, the way to get them is one click away.
TEST_F(CollectorTest, IsOfferedWhereDataAreOldOrMissing)
{
    prepareFranco();
    prepare([](Session &session) { // a second machine, whose lists nobody gave
        ServerWish wish;
        wish.name = QStringLiteral("SRV-NUOVO");
        wish.customer = QStringLiteral("Cliente di Franco");
        ASSERT_OK(addServer(session, wish));
        ASSERT_OK(setValues(session, QStringLiteral("SRV-NUOVO"), {}, {QStringLiteral("os=windows-server-2003"), QStringLiteral("sp=2")}, {}));
    });
    openWindow();
    desk->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    QPushButton *offered = find<QPushButton>("whyCollector");
    ASSERT_TRUE(offered);
    bool seen = false;
    for (const Finding &row : workspace->snapshot()->findings.rows) {
        desk->go({QStringLiteral("customers"), row.customer, {}, row.track, {}});
        settle();
        const bool collects = row.about->action.kind == QLatin1String("collect") || row.stale;
        if (row.state != State::Satisfied) {
            EXPECT_EQ(offered->isVisibleTo(window.get()), collects) << row.track.toStdString();
        }
        seen = seen || collects;
    }
    EXPECT_TRUE(seen);
}

} // namespace tagliando
