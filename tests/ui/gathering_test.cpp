// From the window: machines asked over SSH, customers out of a table, one machine under two names.
#include "tests/ui/window.h"

#include "tests/support/sshd.h"
#include "ui/common/table.h"
#include "ui/dialogs/customersdialog.h"
#include "ui/dialogs/sshdialog.h"

namespace tagliando {

class Gathering : public WindowTest {
protected:
    static void addMachines(Session &session, const QStringList &names)
    {
        ASSERT_OK(addCustomer(session, QStringLiteral("Alfa"), {}));
        for (const QString &name : names)
            ASSERT_OK(addServer(session, {name, QStringLiteral("Alfa"), {}, {}, {}}));
    }
    void openCustomer()
    {
        window->go({QStringLiteral("customers"), workspace->snapshot()->fleet.customers.front().id, {}, {}, {}});
        settle();
    }
    void click(const char *button)
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
        settle();
    }
    QString cell(const char *table, int row, int column) { return find<Table>(table)->model()->index(row, column).data().toString(); }
};

TEST_F(Gathering, ACustomersMachinesAreScannedOverSshAndTakenBack)
{
    test::Sshd sshd;
    if (!sshd.start())
        GTEST_SKIP() << "openssh-server is not installed";
    sshd.host("web1");
    sshd.host("dead", "good", "known", test::Sshd::freePort());
    prepare([](Session &session) { addMachines(session, {QStringLiteral("web1"), QStringLiteral("dead")}); });
    openWindow();
    openCustomer();
    click("customerScan");
    auto *dialog = window->findChild<SshDialog *>();
    ASSERT_TRUE(dialog);
    SshOptions options;
    options.configFile = sshd.config();
    dialog->setOptions(options);
    EXPECT_EQ(find<Table>("sshMachines")->model()->rowCount(), 2);
    click("sshGo");
    EXPECT_TRUE(QTest::qWaitFor([&] { return text("sshSummary").contains(QStringLiteral("1 macchina rilevata, 1 non riuscita")); }, 30000))
        << text("sshSummary").toStdString();
    settle();
    EXPECT_TRUE(cell("sshMachines", 0, 2).contains(QStringLiteral("raggiungibile"))) << cell("sshMachines", 0, 2).toStdString();
    EXPECT_TRUE(cell("sshMachines", 1, 2).contains(QStringLiteral("pacchetti"))) << cell("sshMachines", 1, 2).toStdString();
    const auto seen = [&] {
        int machines = 0;
        for (const Server &server : workspace->snapshot()->fleet.servers)
            machines += workspace->snapshot()->fleet.states.value(server.id)->packages ? 1 : 0;
        return machines;
    };
    EXPECT_EQ(seen(), 1);
    click("sshClose");
    desk->undo().undo();
    settle();
    EXPECT_EQ(seen(), 0);
}

TEST_F(Gathering, CustomersComeOutOfATable)
{
    openWindow();
    window->go({QStringLiteral("customers"), {}, {}, {}, {}});
    settle();
    click("importCustomers");
    auto *dialog = window->findChild<CustomersDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(find<QPushButton>("customersGo")->isEnabled());
    QFile table(folder.filePath(QStringLiteral("clienti.csv")));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("Cliente;Sede;Referente;PEC\nAlfa;Milano;Anna;anna@pec.example\nBeta;;;\nGamma;;Carlo;niente\n");
    table.close();
    dialog->read(table.fileName());
    settle();
    EXPECT_EQ(text("customersCounts"), QStringLiteral("2 clienti nuovi, 0 cambiati, 1 sede, 1 referente, 0 contratti, 1 rifiutata"));
    EXPECT_EQ(find<Table>("customersRejected")->model()->rowCount(), 1);
    EXPECT_EQ(workspace->snapshot()->fleet.customers.size(), 0U) << "a preview writes nothing";
    click("customersGo");
    EXPECT_EQ(workspace->snapshot()->fleet.customers.size(), 2U);
}

TEST_F(Gathering, OneMachineUnderTwoNamesIsAskedAboutOnce)
{
    prepare([](Session &session) {
        addMachines(session, {QStringLiteral("SRV-POSTA"), QStringLiteral("srv-posta.alfa.local"), QStringLiteral("web")});
    });
    openWindow();
    openCustomer();
    auto *panel = find<QWidget>("sameMachine");
    ASSERT_TRUE(panel->isVisible());
    EXPECT_TRUE(text("sameMachineText").contains(QStringLiteral("SRV-POSTA, srv-posta.alfa.local"))) << text("sameMachineText").toStdString();
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 3U) << "nothing is merged by itself";
    click("sameMachineFirst");
    EXPECT_FALSE(panel->isVisible());
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 2U);
}

TEST_F(Gathering, DifferentMachinesAreNotAskedAboutAgain)
{
    prepare([](Session &session) { addMachines(session, {QStringLiteral("SRV"), QStringLiteral("srv.alfa.local")}); });
    openWindow();
    openCustomer();
    click("sameMachineApart");
    EXPECT_FALSE(find<QWidget>("sameMachine")->isVisible());
    EXPECT_EQ(workspace->snapshot()->fleet.servers.size(), 2U);
}

} // namespace tagliando
