// Files dropped on the window: a preview first, then the import, and back again.
#include "tests/ui/window.h"

#include "core/usecases/updatefeeds.h"
#include "ui/common/table.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/valuedialog.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>

namespace tagliando {

class Import : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        prepare([](Session &session) { ASSERT_OK(addCustomer(session, QStringLiteral("Beta Servizi"), {})); });
        openWindow();
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        QFile out(folder.filePath(QString::fromUtf8(name)));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return out.fileName();
    }

    ImportDialog *drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDropEvent event(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window.get())->event(&event); // sendEvent gives drops to the target of a real drag only
        auto *dialog = window->findChild<ImportDialog *>();
        EXPECT_TRUE(dialog);
        return dialog;
    }

    bool idle()
    {
        const bool done = QTest::qWaitFor([this] { return !workspace->isBusy(); }, 10000);
        settle();
        return done;
    }

    /// Twenty packages as dpkg-query prints them, and one line that is none.
    static QByteArray packages()
    {
        QByteArray list;
        for (int i = 1; i <= 20; ++i) {
            const QByteArray name = "package" + QByteArray::number(i);
            list += name + "\t1." + QByteArray::number(i) + "-1\tamd64\tii \t" + name + "\t1." + QByteArray::number(i) + "-1\n";
        }
        return list + "not a line\n";
    }
};

TEST_F(Import, PreviewsImportsAndUndoes)
{
    auto *dialog = drop({write("srv-web.tsv", packages())});
    ASSERT_TRUE(idle());
    auto *hosts = dialog->findChild<Table *>(QStringLiteral("importHosts"));
    ASSERT_EQ(hosts->model()->rowCount(), 1);
    EXPECT_EQ(hosts->model()->index(0, 0).data().toString(), QStringLiteral("srv-web"));
    EXPECT_EQ(hosts->model()->index(0, 3).data().toString(), QStringLiteral("20")) << "packages";
    auto *rejected = dialog->findChild<Table *>(QStringLiteral("importRejected"));
    ASSERT_EQ(rejected->model()->rowCount(), 1);
    EXPECT_TRUE(rejected->model()->index(0, 0).data().toString().contains(QStringLiteral("riga 21")));
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 0U) << "a preview writes nothing";

    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("importGo")), Qt::LeftButton);
    ASSERT_TRUE(idle());
    ASSERT_EQ(workspace->snapshot()->fleet.servers.size(), 1U);
    EXPECT_EQ(desk->undo().count(), 1);
    const ServerId server = workspace->snapshot()->fleet.servers.front().id;
    EXPECT_TRUE(workspace->snapshot()->fleet.states.value(server)->packages);

    window->activateWindow(); // no window manager gives it back when a dialog closes
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(idle());
    const auto state = workspace->snapshot()->fleet.states.value(server);
    EXPECT_TRUE(!state || !state->packages);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(workspace->snapshot()->fleet.states.value(server)->packages);
}

TEST_F(Import, SaysWhyAFileIsRefused)
{
    auto *dialog = drop({write("pagina.tsv", "<!DOCTYPE html><html><body>accesso negato</body></html>")});
    ASSERT_TRUE(idle());
    EXPECT_EQ(dialog->findChild<Table *>(QStringLiteral("importHosts"))->model()->rowCount(), 0);
    auto *rejected = dialog->findChild<Table *>(QStringLiteral("importRejected"));
    ASSERT_EQ(rejected->model()->rowCount(), 1);
    EXPECT_FALSE(rejected->model()->index(0, 1).data().toString().isEmpty());
    EXPECT_FALSE(dialog->findChild<QPushButton *>(QStringLiteral("importGo"))->isEnabled());
}

TEST_F(Import, AValueByHandIsCheckedInPlace)
{
    prepare([](Session &session) {
        ServerWish wish;
        wish.name = QStringLiteral("SRV-1");
        wish.customer = QStringLiteral("Beta Servizi");
        ASSERT_OK(addServer(session, wish));
    });
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace->snapshot()->fleet.servers.size() == 1; }, 5000)) << "another process wrote";
    window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
    settle();
    QTest::mouseClick(find<QPushButton>("customerValue"), Qt::LeftButton);
    auto *dialog = window->findChild<ValueDialog *>();
    ASSERT_TRUE(dialog);
    auto *words = dialog->findChild<QLineEdit *>(QStringLiteral("valueWords"));
    auto *error = dialog->findChild<QLabel *>(QStringLiteral("valueError"));
    words->setText(QStringLiteral("oss=debian-12"));
    QTest::keyClick(words, Qt::Key_Return);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(error->text().contains(QStringLiteral("oss"))) << error->text().toStdString();
    words->setText(QStringLiteral("os=debian-12"));
    QTest::keyClick(words, Qt::Key_Return);
    ASSERT_TRUE(idle());
    EXPECT_EQ(workspace->snapshot()->fleet.states.value(workspace->snapshot()->fleet.servers.front().id)->value(QStringLiteral("os")),
              QStringLiteral("debian-12"));
}

} // namespace tagliando
