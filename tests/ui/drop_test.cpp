// Two hundred mixed files dropped on the window, as a technician would.
#include "tests/support/mixedfiles.h"
#include "tests/ui/window.h"

#include "ui/common/table.h"
#include "ui/dialogs/importdialog.h"

#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QTimer>

namespace tagliando {

class Drop : public WindowTest {
protected:
    ImportDialog *drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDropEvent event(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window.get())->event(&event);
        auto *dialog = window->findChild<ImportDialog *>();
        EXPECT_TRUE(dialog);
        return dialog;
    }

    // With TAGLIANDO_PICTURES=FOLDER the screens are kept for whoever wants to look.
    static void picture(QWidget *widget, const char *name)
    {
        const QString folder = qEnvironmentVariable("TAGLIANDO_PICTURES");
        if (!folder.isEmpty())
            widget->grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }

    bool idle()
    {
        const bool done = QTest::qWaitFor([this] { return !workspace->isBusy(); }, 60000);
        settle();
        return done;
    }
};

TEST_F(Drop, TwoHundredMixedFiles)
{
    clock = Clock(Moment::wallClock(QDate(2026, 11, 21)));
    prepare([](Session &session) { ASSERT_OK(addCustomer(session, QStringLiteral("Alfa"), {})); });
    openWindow(qEnvironmentVariable("TAGLIANDO_PICTURES_LANGUAGE") == QLatin1String("en") ? Language::English : Language::Italian);
    const QString files = folder.filePath(QStringLiteral("raccolta"));
    ASSERT_EQ(MixedFiles(files).write(), 200);

    // The window answers while it reads: a timer of the same thread fires all the time.
    qint64 longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, [&] { longest = std::max(longest, since.restart()); });
    beat.start(5);
    auto *dialog = drop(files);
    picture(dialog, "drop-reading");
    ASSERT_TRUE(idle());
    beat.stop();
    picture(dialog, "drop-preview");
    EXPECT_LT(longest, 1000) << "ms without an answer";

    auto *hosts = dialog->findChild<Table *>(QStringLiteral("importHosts"));
    EXPECT_EQ(hosts->model()->rowCount(), 91) << "a row a machine, not a row a file";
    auto *rejected = dialog->findChild<Table *>(QStringLiteral("importRejected"));
    ASSERT_GT(rejected->model()->rowCount(), 10);
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 0U) << "a preview writes nothing";

    // What could be two kinds is asked once for all six.
    auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("importKind"));
    ASSERT_TRUE(kind && kind->isVisible());
    kind->setCurrentIndex(kind->findData(QStringLiteral("missing-updates")));
    Q_EMIT kind->activated(kind->currentIndex());
    ASSERT_TRUE(idle());
    EXPECT_EQ(hosts->model()->rowCount(), 97);
    picture(dialog, "drop-chosen");

    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("importGo")), Qt::LeftButton);
    ASSERT_TRUE(idle());
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 97U);
    picture(window.get(), "drop-after");
    QTest::qWait(50);

    desk->undo().undo();
    ASSERT_TRUE(idle());
    int known = 0;
    for (const Server &server : workspace->snapshot()->fleet.servers)
        known += workspace->snapshot()->fleet.states.value(server.id)->lastSeen.isValid() ? 1 : 0;
    EXPECT_EQ(known, 0) << "one step back takes all of it";
}

} // namespace tagliando
