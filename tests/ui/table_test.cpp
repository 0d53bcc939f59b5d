// A table nobody knows is dropped on the window: its columns are asked, counted at once, remembered, and imported.
#include "tests/ui/window.h"

#include "core/usecases/importprofiles.h"
#include "ui/common/table.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/tabledialog.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>

namespace tagliando {

class TableDrop : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        prepare([](Session &session) { ASSERT_OK(addCustomer(session, QStringLiteral("Alfa"), {})); });
        openWindow();
    }

    void drop(const char *name, const QByteArray &bytes)
    {
        QFile out(folder.filePath(QString::fromUtf8(name)));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(out.fileName())});
        QDropEvent event(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window.get())->event(&event);
        settle();
    }
    QComboBox *meaning(int column) { return find<QComboBox>(QStringLiteral("tableMeaning%1").arg(column).toUtf8().constData()); }
    void choose(QComboBox *box, const char *target)
    {
        const int index = box->findData(QString::fromUtf8(target));
        ASSERT_GE(index, 0) << target;
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        settle();
    }
    void click(const char *button)
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
        settle();
    }
};

TEST_F(TableDrop, AsksCountsRemembersAndImports)
{
    drop("export.csv", "Wer;Programm;Version\nSRV-1;MDaemon;13\nSRV-1;7-Zip;23\nSRV-2;MDaemon;14\n;MDaemon;15\n");
    ASSERT_TRUE(window->findChild<TableDialog *>()) << "the only file is an unknown table: asked at once";
    EXPECT_EQ(meaning(1)->currentData().toString(), QStringLiteral("product")) << "guessed";
    EXPECT_EQ(meaning(0)->currentData().toString(), QString());
    choose(meaning(0), "server");
    EXPECT_EQ(text("tableCounts"), QStringLiteral("2 macchine, 4 righe, 1 rifiutata"));
    auto *columns = find<Table>("tableColumns");
    EXPECT_EQ(columns->model()->index(0, 1).data().toString(), QStringLiteral("SRV-1"));
    find<QLineEdit>("tableSaveAs")->setText(QStringLiteral("Il mio RMM"));
    click("tableGo");
    EXPECT_FALSE(window->findChild<TableDialog *>() && window->findChild<TableDialog *>()->isVisible());
    auto *hosts = find<Table>("importHosts");
    EXPECT_EQ(hosts->model()->rowCount(), 2);
    click("importGo");
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 2U);

    drop("again.csv", "Wer;Programm;Version\nSRV-3;MDaemon;13\n");
    EXPECT_FALSE(window->findChild<TableDialog *>() && window->findChild<TableDialog *>()->isVisible()) << "what is remembered is not asked again";
    EXPECT_EQ(window->findChildren<Table *>(QStringLiteral("importHosts")).last()->model()->rowCount(), 1);
}

TEST_F(TableDrop, AnAmbiguousDateIsAsked)
{
    drop("export.csv", "Host;KB;Installato il\nSRV-1;KB5034441;01/02/2026\n");
    EXPECT_TRUE(text("tableCounts").contains(QStringLiteral("01/02/2026"))) << text("tableCounts").toStdString();
    EXPECT_FALSE(find<QPushButton>("tableGo")->isEnabled());
    auto *dates = find<QComboBox>("tableDates");
    dates->setCurrentIndex(1);
    Q_EMIT dates->activated(1);
    settle();
    EXPECT_EQ(text("tableCounts"), QStringLiteral("1 macchina, 1 riga, 0 rifiutate"));
    EXPECT_TRUE(find<QPushButton>("tableGo")->isEnabled());
}

TEST_F(TableDrop, CustomersThatDoNotExistAreCountedAndMadeOnlyWhenAsked)
{
    drop("export.csv", "Cliente;Host;Sistema operativo\nAlfa;S1;Debian 12\nGamma;S2;Debian 12\n");
    EXPECT_TRUE(text("tableCounts").contains(QStringLiteral("1 cliente che non esiste ancora"))) << text("tableCounts").toStdString();
    click("tableGo");
    EXPECT_EQ(find<Table>("importHosts")->model()->rowCount(), 1);
    EXPECT_EQ(find<Table>("importRejected")->model()->rowCount(), 1);
    click("importColumns");
    find<QAbstractButton>("tableCreateCustomers")->click();
    settle();
    click("tableGo");
    EXPECT_EQ(find<Table>("importHosts")->model()->rowCount(), 2);
    EXPECT_TRUE(text("importSummary").contains(QStringLiteral("1 cliente nuovo"))) << text("importSummary").toStdString();
    click("importGo");
    EXPECT_EQ(workspace->snapshot()->fleet.customers.size(), 2U);
}

} // namespace tagliando
