// Criteri and Accordi through the real window: agreeing a policy, baselines with drift (scenario 11), freezes, windows, questions.
#include "core/usecases/baselines.h"
#include "core/usecases/policies.h"
#include "tests/ui/agreements.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QTabBar>

namespace tagliando {

namespace {

class Agreeing : public AgreementsTest {
protected:
    void openCustomer(const char *name)
    {
        window->go({q("customers"), workspace->snapshot()->customerNamed(q(name))->id, {}, {}, {}});
        settle();
        find<QTabBar>("customerTabs")->setCurrentIndex(1);
        settle();
    }
    [[nodiscard]] QDialog *dialog(const char *name) const { return window->findChild<QDialog *>(q(name)); }
    static QString all(QWidget *widget) { return visibleTexts(widget).join(QLatin1Char('\n')); }
};

/// Scenario 11: a golden mail server and two others.
class GoldenServer : public Agreeing {
protected:
    void prepareMail()
    {
        on("2026-11-01", [](Session &session) {
            ASSERT_OK(addCustomer(session, q("Posta"), {}));
            const QStringList common{q("os=debian-12"), q("role=mail"), q("products=complete"), q("packages=complete")};
            const std::pair<const char *, QStringList> machines[] = {
                {"MX-A",
                 {q("product.postfix=3.7.11"), q("product.dovecot=2.3.19.1"), q("product.fail2ban=present"), q("product.unattended-upgrades=present"),
                  q("attr.smtpd_tls_protocols=>=TLSv1.2")}},
                {"MX-B",
                 {q("product.postfix=3.7.6"), q("product.dovecot=2.3.19.1"), q("product.fail2ban=absent"), q("product.unattended-upgrades=present")}},
                {"MX-C",
                 {q("product.postfix=3.7.11"), q("product.dovecot=2.3.16"), q("product.fail2ban=present"), q("product.unattended-upgrades=present"),
                  q("attr.smtpd_tls_protocols=>=TLSv1.2")}}};
            for (const auto &[name, values] : machines) {
                ServerWish wish;
                wish.name = q(name);
                wish.customer = q("Posta");
                ASSERT_OK(addServer(session, wish));
                ASSERT_OK(setValues(session, wish.name, {}, common + values, {}));
            }
        });
    }
    /// The label that follows the machine's name in the detail.
    QString driftOf(const char *machine)
    {
        const auto labels = find<QScrollArea>("policiesDetail")->findChildren<QLabel *>();
        for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
            if (labels[i]->text() == q(machine))
                return labels[i + 1]->text();
        }
        return {};
    }
};

} // namespace

TEST_F(GoldenServer, TakenAssignedAndDriftShown)
{
    prepareMail();
    openOn("2026-11-01");
    window->go({q("policies"), {}, {}, {}, {}});
    settle();
    click("takeBaseline");
    QTest::qWait(50);
    typeInto("takeServer", q("MX-A, Posta"));
    type("takeName", q("Server di posta Debian"));
    click("takeBaselineDialogSave");
    settle();
    EXPECT_FALSE(dialog("takeBaselineDialog"));
    auto *list = find<Table>("baselineList");
    ASSERT_EQ(list->model()->rowCount(), 1);
    EXPECT_EQ(cell(list, 0, 0), q("Server di posta Debian v1 del 01/11/2026"));
    EXPECT_EQ(cell(list, 0, 2), q("ancora nessuno"));
    click("assignBaseline");
    QTest::qWait(50);
    click("assignBaselineDialogSave");
    settle();
    ASSERT_TRUE(dialog("assignBaselineDialog")) << "asked of nobody";
    choose("assignRole", q("mail"));
    click("assignBaselineDialogSave");
    settle();
    EXPECT_FALSE(dialog("assignBaselineDialog"));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    settle();
    EXPECT_EQ(driftOf("MX-A").section(QLatin1Char(';'), 0, 0), q("0 mancanti"));
    EXPECT_TRUE(driftOf("MX-B").startsWith(q("2 mancanti"))) << driftOf("MX-B").toStdString();
    EXPECT_TRUE(driftOf("MX-B").contains(q("1 da verificare"))) << driftOf("MX-B").toStdString();
    EXPECT_TRUE(driftOf("MX-C").startsWith(q("1 mancante"))) << driftOf("MX-C").toStdString();
    // And in the customer's own list, compared with the version by name.
    const auto &rows = workspace->snapshot()->findings.rows;
    EXPECT_EQ(std::count_if(rows.begin(), rows.end(),
                            [](const Finding &row) { return row.holder->serverName == q("MX-B") && row.state != State::Satisfied; }),
              3);
}

TEST_F(GoldenServer, WhatIsInstalledClosesWithDateAndNameAndTheUnknownStays)
{
    prepareMail();
    on("2026-11-01", [](Session &session) {
        ASSERT_OK(takeBaselineFrom(session, q("MX-A"), {}, q("Server di posta Debian"), {}));
        ASSERT_OK(assignBaseline(session, q("Server di posta Debian"), q("mail"), {}, {}));
    });
    openOn("2026-11-12");
    window->go({q("customers"), workspace->snapshot()->customerNamed(q("Posta"))->id, {}, {}, {}});
    settle();
    click("customerValue");
    settle();
    auto *machine = find<QComboBox>("valueMachine");
    machine->setCurrentIndex(machine->findText(q("MX-B")));
    type("valueWords", q("product.postfix=3.7.11 product.fail2ban=present"));
    click("valueSave");
    settle();
    int closed = 0, verify = 0;
    for (const Finding &row : workspace->snapshot()->findings.resolved)
        if (row.holder->serverName == q("MX-B") && row.track.startsWith(q("base:"))) {
            ++closed;
            EXPECT_EQ(row.notes->resolved->at.toTimeZone(QTimeZone("Europe/Rome")).date(), QDate(2026, 11, 12));
            EXPECT_EQ(row.notes->resolved->by, workspace->technician());
        }
    EXPECT_EQ(closed, 2) << "postfix and fail2ban";
    for (const Finding &row : workspace->snapshot()->findings.rows)
        verify += row.holder->serverName == q("MX-B") && row.state == State::Verify;
    EXPECT_EQ(verify, 1) << "nobody said what TLS it speaks";
    window->go({q("policies"), {}, {}, {}, {}});
    settle();
    auto *list = find<Table>("baselineList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    settle();
    EXPECT_EQ(driftOf("MX-B").section(QLatin1Char(';'), 0, 0).section(QLatin1Char(','), 0, 0), q("0 mancanti")) << driftOf("MX-B").toStdString();
}

TEST_F(GoldenServer, ANewVersionReopensAndTheOldOneStaysMet)
{
    prepareMail();
    on("2026-11-01", [](Session &session) {
        ASSERT_OK(takeBaselineFrom(session, q("MX-A"), {}, q("Server di posta Debian"), {}));
        ASSERT_OK(assignBaseline(session, q("Server di posta Debian"), q("mail"), {}, {}));
    });
    openOn("2026-11-10");
    window->go({q("policies"), {}, {}, {}, {}});
    settle();
    const QString next = folder.filePath(q("v2.json"));
    QFile out(next);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(R"({"format":1,"name":"Server di posta Debian","version":2,"lines":[{"id":"postfix","needs":{"product":"postfix","ge":"3.7.12"}},
        {"id":"dovecot","needs":{"product":"dovecot","ge":"2.3.19.1"},"ends":"2026-12-31"},{"id":"fail2ban","needs":{"product":"fail2ban"}}]})");
    out.close();
    workspace->run<Baseline>(
        window.get(), [next](Session &session, const Progress &) { return addBaseline(session, next); },
        [](const Result<Baseline> &added) { ASSERT_OK(added); });
    settle();
    auto *list = find<Table>("baselineList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell(list, 0, 0) == q("Server di posta Debian v2 del 10/11/2026"); }, 10000))
        << cell(list, 0, 0).toStdString();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    settle();
    EXPECT_TRUE(driftOf("MX-A").startsWith(q("1 mancante"))) << driftOf("MX-A").toStdString();
    EXPECT_TRUE(driftOf("MX-A").contains(q("rispettava v1"))) << driftOf("MX-A").toStdString();
    workspace->setClock(Clock(Moment::wallClock(QDate(2027, 1, 1))));
    ASSERT_TRUE(QTest::qWaitFor([&] { return all(find<QWidget>("policiesDetail")).contains(q("fuori supporto dal 01/01/2027")); }, 10000))
        << all(find<QWidget>("policiesDetail")).toStdString();
}

TEST_F(Agreeing, APolicyIsPreviewedBeforeItIsAgreed)
{
    prepareVerdi();
    openOn("2026-11-21");
    window->go({q("policies"), {}, {}, {}, {}});
    settle();
    auto *list = find<Table>("policyList");
    ASSERT_EQ(list->model()->rowCount(), 1);
    EXPECT_EQ(cell(list, 0, 0), q("tutti"));
    click("changePolicy");
    settle();
    choose("policyChoice", q("fedramp_conmon"));
    answered();
    EXPECT_TRUE(text("policyChanges").contains(q("cambi"))) << text("policyChanges").toStdString();
    EXPECT_FALSE(text("policyChanges").startsWith(q("Nulla"))) << "the fix's day moves from 14 to 30 days";
    EXPECT_TRUE(all(find<QWidget>("policyChangeList")).contains(q("→")));
    EXPECT_EQ(workspace->snapshot()->catalogue->policies.assignments.size(), 0u) << "a preview saves nothing";
    auto *customer = find<QComboBox>("policyPlaceCustomer");
    customer->setCurrentIndex(customer->findText(q("Verdi")));
    answered();
    click("policyDialogSave");
    settle();
    EXPECT_FALSE(dialog("policyDialog"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, 10000));
    EXPECT_EQ(cell(list, 1, 0), q("Verdi"));
    EXPECT_EQ(cell(list, 1, 2), q("21/11/2026"));
}

TEST_F(Agreeing, AFreezeSaysWhatIsMissingAndThenFreezes)
{
    prepareVerdi();
    openOn("2026-11-21");
    openCustomer("Verdi");
    EXPECT_TRUE(find<QLabel>("freezesNone")->isVisible());
    click("newFreeze");
    answered();
    EXPECT_TRUE(find<QLabel>("freezeOrderedByRefusal")->isVisible());
    EXPECT_FALSE(text("freezeOrderedByRefusal").contains(q("--"))) << text("freezeOrderedByRefusal").toStdString();
    typeInto("freezeOrderedBy", q("Comando"));
    choose("freezeReason", q("operation"));
    type("freezeFrom", q("01/12/2026"));
    type("freezeTo", q("01/11/2026"));
    answered();
    EXPECT_TRUE(find<QLabel>("freezeToRefusal")->isVisible());
    type("freezeTo", q("31/05/2027"));
    type("freezeFrom", q("01/06/2026"));
    answered();
    EXPECT_FALSE(find<QLabel>("freezeToRefusal")->isVisible());
    click("freezeDialogSave");
    settle();
    EXPECT_FALSE(dialog("freezeDialog"));
    auto *freezes = find<Table>("freezes");
    ASSERT_EQ(freezes->model()->rowCount(), 1);
    EXPECT_EQ(cell(freezes, 0, 0), q("01/06/2026 – 31/05/2027"));
    EXPECT_EQ(cell(freezes, 0, 2), q("Comando"));
    const auto &rows = workspace->snapshot()->findings.rows;
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const Finding &row) { return row.state == State::Frozen; }));
    click("freezeException");
    QTest::qWait(50);
    type("exceptionDate", q("22/11/2026"));
    click("freezeExceptionDialogSave");
    settle();
    ASSERT_TRUE(dialog("freezeExceptionDialog")) << "an exception has a name";
    type("exceptionBy", q("Comando"));
    click("freezeExceptionDialogSave");
    settle();
    EXPECT_TRUE(cell(freezes, 0, 3).contains(q("22/11/2026, Comando"))) << cell(freezes, 0, 3).toStdString();
}

TEST_F(Agreeing, AMonthlyFreezeAndAWindowReadInWords)
{
    prepareVerdi();
    openOn("2026-11-21");
    openCustomer("Verdi");
    click("newFreeze");
    QTest::qWait(50);
    find<QComboBox>("freezeShape")->setCurrentIndex(1);
    type("freezeFirstDay", q("10"));
    type("freezeLastDay", q("16"));
    type("freezeEventDay", q("16"));
    typeInto("freezeOrderedBy", q("Studio"));
    choose("freezeReason", q("no-window"));
    type("freezeLabel", q("F24 e IVA"));
    answered();
    click("freezeDialogSave");
    settle();
    EXPECT_FALSE(dialog("freezeDialog"));
    EXPECT_EQ(cell(find<Table>("freezes"), 0, 0), q("ogni mese, giorni 10–16"));
    EXPECT_EQ(cell(find<Table>("freezes"), 0, 1), q("F24 e IVA"));
    click("newWindow");
    QTest::qWait(50);
    for (const char *day : {"windowDay1", "windowDay2", "windowDay3", "windowDay4", "windowDay5"})
        find<QCheckBox>(day)->setChecked(true);
    type("windowFrom", q("18:30"));
    type("windowTo", q("22:00"));
    click("windowDialogSave");
    settle();
    EXPECT_FALSE(dialog("windowDialog"));
    EXPECT_EQ(cell(find<Table>("windows"), 0, 0), q("lun–ven 18:30–22:00"));
}

TEST_F(Agreeing, AnAnswerShowsWhatItChangesBeforeItIsGiven)
{
    on("2026-11-21", [](Session &session) {
        ASSERT_OK(addCustomer(session, q("Beta"), {}));
        ServerWish wish;
        wish.name = q("SRV-B");
        wish.customer = q("Beta");
        ASSERT_OK(addServer(session, wish));
        ASSERT_OK(setValues(session, wish.name, {}, {q("os=windows-server-2022"), q("hotfixes=complete"), q("products=complete")}, {}));
    });
    openOn("2026-11-21");
    window->go({q("customers"), workspace->snapshot()->customerNamed(q("Beta"))->id, {}, {}, {}});
    settle();
    ASSERT_TRUE(find<QWidget>("questions")->isVisible());
    const std::size_t answers = workspace->snapshot()->fleet.answers.size();
    click("question1Yes");
    answered();
    ASSERT_TRUE(dialog("answerDialog"));
    EXPECT_FALSE(text("answerChanges").isEmpty());
    EXPECT_EQ(workspace->snapshot()->fleet.answers.size(), answers) << "shown before it is given";
    click("answerDialogSave");
    settle();
    ASSERT_TRUE(dialog("answerDialog")) << "an answer has a name";
    EXPECT_TRUE(find<QLabel>("answerByRefusal")->isVisible());
    type("answerBy", q("Sig. Beta"));
    click("answerDialogSave");
    settle();
    EXPECT_FALSE(dialog("answerDialog"));
    EXPECT_GT(workspace->snapshot()->fleet.answers.size(), answers);
    find<QTabBar>("customerTabs")->setCurrentIndex(1);
    settle();
    EXPECT_EQ(cell(find<Table>("answers"), 0, 2), q("Sig. Beta"));
    EXPECT_EQ(cell(find<Table>("answers"), 0, 3), q("21/11/2026"));
}

} // namespace tagliando
