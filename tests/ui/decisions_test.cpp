// Decisions through the real window: recorded from a customer's row, read over all customers, renewed, corrected, answered for.
#include "tests/ui/agreements.h"

#include "ui/common/pagepreview.h"
#include "ui/common/roles.h"

#include <QFileDialog>
#include <QMenu>
#include <QToolButton>

namespace tagliando {

namespace {

class Deciding : public AgreementsTest {
protected:
    /// Opens the dialog on the customer's row about KB9999999, by the keyboard.
    void openDialog()
    {
        const auto &rows = workspace->snapshot()->findings.rows;
        const auto row =
            std::find_if(rows.begin(), rows.end(), [](const Finding &one) { return one.about->requirement == QLatin1String("KB-TEST"); });
        ASSERT_NE(row, rows.end());
        window->go({q("customers"), row->customer, {}, row->track, {}});
        settle();
        auto *actions = find<Tree>("actions");
        actions->setFocus();
        QTest::keyClick(actions, Qt::Key_D, Qt::ControlModifier);
        answered();
        ASSERT_TRUE(window->findChild<QDialog *>(q("decideDialog")));
    }
    [[nodiscard]] QDialog *dialog(const char *name) const { return window->findChild<QDialog *>(q(name)); }
};

} // namespace

TEST_F(Deciding, TheDialogSaysWhatIsMissingBesideItsFieldAndShowsTheWords)
{
    prepareVerdi();
    openOn("2026-10-20");
    openDialog();
    EXPECT_TRUE(find<QLabel>("decideUntilRefusal")->isVisible());
    EXPECT_EQ(text("decideUntilRefusal"), q("! Serve una scadenza: dire fino a quando vale la decisione"));
    EXPECT_EQ(find<QComboBox>("decideBy")->findText(q("Dott. Verdi")), 0);
    EXPECT_TRUE(find<QComboBox>("decideBy")->currentText().isEmpty()) << "nobody is assumed to have decided";
    type("decideUntil", q("31/10/26"));
    EXPECT_EQ(find<QLineEdit>("decideUntil")->text(), q("31/10/2026"));
    answered();
    EXPECT_FALSE(find<QLabel>("decideUntilRefusal")->isVisible());
    EXPECT_TRUE(find<QLabel>("decideByRefusal")->isVisible());
    find<QComboBox>("decideBy")->setCurrentText(q("Dott. Verdi"));
    EXPECT_EQ(find<QComboBox>("decideRole")->currentText(), q("titolare")) << "the contact brings his role";
    type("decideWarned", q("15/10/2026"));
    choose("decideReason", q("no-window"));
    answered();
    EXPECT_FALSE(find<QLabel>("decideWarnedRefusal")->isVisible());
    EXPECT_EQ(text("decidePaperTitle"), q("Rinvio di un intervento"));
    EXPECT_TRUE(text("decideWords3").startsWith(q("Dott. Verdi (titolare), dopo l'avviso del 15/10/2026"))) << text("decideWords3").toStdString();
    EXPECT_TRUE(text("decideWords3").contains(q("fino al 31/10/2026")));
    click("decideSave");
    settle();
    EXPECT_FALSE(dialog("decideDialog"));
    const auto &decisions = workspace->snapshot()->fleet.agreements.decisions;
    ASSERT_EQ(decisions.size(), 1u);
    EXPECT_EQ(decisions[0].by, q("Dott. Verdi"));
    EXPECT_EQ(decisions[0].until, QDate(2026, 10, 31));
}

TEST_F(Deciding, NothingIsSavedWhileSomethingStandsAgainstIt)
{
    prepareVerdi();
    openOn("2026-10-20");
    openDialog();
    type("decideUntil", q("01/10/2026"));
    click("decideSave");
    settle();
    ASSERT_TRUE(dialog("decideDialog"));
    EXPECT_TRUE(workspace->snapshot()->fleet.agreements.decisions.empty());
    for (const QString &read : visibleTexts(dialog("decideDialog")))
        EXPECT_FALSE(read.contains(q("--"))) << read.toStdString() << ": options of the command line have no place in a form";
}

TEST_F(Deciding, ADecisionBeyondTheStopAsksWhoAnswersForIt)
{
    on("2015-01-02", [](Session &) {});
    prepareFranco();
    openOn("2015-01-12");
    const CustomerId franco = workspace->snapshot()->fleet.customers.front().id;
    window->go({q("customers"), franco, {}, q("fact:mdaemon-licence-sha2-2015"), {}});
    settle();
    auto *actions = find<Tree>("actions");
    actions->setFocus();
    QTest::keyClick(actions, Qt::Key_D, Qt::ControlModifier);
    answered();
    EXPECT_FALSE(find<QLineEdit>("decideOverride")->isVisible());
    typeInto("decideBy", q("Sig. Rossi"));
    typeInto("decideRole", q("CEO"));
    type("decideWarned", q("10/01/2015"));
    choose("decideReason", q("management-refused"));
    type("decideUntil", q("31/03/2015"));
    answered();
    EXPECT_TRUE(find<QLineEdit>("decideOverride")->isVisible());
    EXPECT_TRUE(text("decideUntilRefusal").contains(q("dopo il blocco del 20/01/2015"))) << text("decideUntilRefusal").toStdString();
    click("decideSave");
    settle();
    ASSERT_TRUE(dialog("decideDialog"));
    type("decideOverride", q("Sig. Rossi"));
    answered();
    click("decideSave");
    settle();
    EXPECT_FALSE(dialog("decideDialog"));
    ASSERT_EQ(workspace->snapshot()->fleet.agreements.decisions.size(), 1u);
    EXPECT_EQ(workspace->snapshot()->fleet.agreements.decisions[0].overrideBy, q("Sig. Rossi"));
    // It does not turn the row yellow, and it is in conflict.
    EXPECT_EQ(workspace->snapshot()->findings.rows.front().state, State::Blocking);
    window->go({q("decisions"), {}, {}, {}, {}});
    settle();
    EXPECT_EQ(cell(find<Table>("decisionList"), 0, 0), q("In conflitto"));
    EXPECT_TRUE(find<QLabel>("decisionConflict")->isVisible());
}

// Scenario 9, by clicking.
TEST_F(Deciding, AnnouncedThenExpired)
{
    prepareVerdi();
    deferTwice();
    openOn("2026-11-01");
    window->go({q("decisions"), {}, {}, {}, {}});
    settle();
    auto *list = find<Table>("decisionList");
    ASSERT_EQ(list->model()->rowCount(), 1) << "replaced ones are not open";
    EXPECT_EQ(cell(list, 0, 0), q("In scadenza"));
    EXPECT_EQ(cell(list, 0, 4, SecondLineRole), q("in scadenza (14 giorni)"));
    EXPECT_EQ(cell(list, 0, 3), q("Dott. Verdi"));
    EXPECT_EQ(cell(list, 0, 4), q("15/11/2026"));
    EXPECT_EQ(window->currentScreen()->waiting(), 1);
    workspace->setClock(Clock(Moment::wallClock(QDate(2026, 11, 21))));
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell(list, 0, 4, SecondLineRole) == q("rinvio scaduto da 6 giorni"); }, 10000));
    EXPECT_EQ(cell(list, 0, 0), q("Scaduta"));
    EXPECT_EQ(text("decisionStatus").section(QLatin1Char(';'), 0, 0), q("rinvio scaduto da 6 giorni: nessuna decisione valida"));
    EXPECT_EQ(cell(list, 0, 0, LetterRole), q("S"));
    find<QToolButton>("decisionChoice")->menu()->actions().last()->trigger();
    settle();
    EXPECT_EQ(list->model()->rowCount(), 3);
}

TEST_F(Deciding, TheThirdRenewalNeedsAHigherApproverAndAFreshCheck)
{
    prepareVerdi();
    deferTwice();
    openOn("2026-11-21");
    window->go({q("decisions"), {}, {}, {}, {}});
    settle();
    click("decisionRenew");
    answered();
    ASSERT_TRUE(dialog("decideDialog"));
    EXPECT_FALSE(find<QComboBox>("decideKind")->isEnabled());
    EXPECT_EQ(find<QLineEdit>("decideControl")->text(), q("server isolato")) << "what stays is filled in";
    typeInto("decideBy", q("Dott. Verdi"));
    typeInto("decideRole", q("titolare"));
    type("decideUntil", q("15/12/2026"));
    answered();
    EXPECT_TRUE(text("decideByRefusal").contains(q("81 giorni"))) << text("decideByRefusal").toStdString();
    typeInto("decideRole", q("consiglio di amministrazione"));
    answered();
    EXPECT_TRUE(text("decideControlCheckedRefusal").contains(q("81 giorni"))) << text("decideControlCheckedRefusal").toStdString();
    type("decideControlChecked", q("20/11/2026"));
    answered();
    click("decideSave");
    settle();
    EXPECT_FALSE(dialog("decideDialog"));
    auto *list = find<Table>("decisionList");
    ASSERT_EQ(list->model()->rowCount(), 1);
    EXPECT_EQ(cell(list, 0, 0), q("In vigore"));
    EXPECT_EQ(cell(list, 0, 4, SecondLineRole), q("rinnovata 3 volte"));
}

TEST_F(Deciding, ACorrectionStandsBesideTheWordsAndTheOutcomeIsCounted)
{
    prepareVerdi();
    deferTwice();
    openOn("2026-11-02");
    window->go({q("decisions"), {}, {}, {}, {}});
    settle();
    click("decisionCorrect");
    QTest::qWait(50);
    click("correctionDialogSave");
    settle();
    ASSERT_TRUE(dialog("correctionDialog")) << "an empty correction is none";
    EXPECT_TRUE(find<QLabel>("correctionTextRefusal")->isVisible());
    type("correctionText", q("si tratta del Dott. Verdi junior"));
    click("correctionDialogSave");
    settle();
    EXPECT_FALSE(dialog("correctionDialog"));
    EXPECT_TRUE(visibleTexts(find<QWidget>("decisionDetail")).contains(q("si tratta del Dott. Verdi junior")));
    click("decisionOutcome");
    QTest::qWait(50);
    type("outcomeIncident", q("01/11/2026"));
    type("outcomeHours", q("16"));
    choose("outcomeBlamed", q("blamed"));
    click("outcomeDialogSave");
    settle();
    EXPECT_FALSE(dialog("outcomeDialog"));
    EXPECT_TRUE(text("decisionsSums").contains(q("ha preso la colpa: 1"))) << text("decisionsSums").toStdString();
    EXPECT_TRUE(text("decisionStory").endsWith(q("chi ne ha risposto? ha preso la colpa"))) << text("decisionStory").toStdString();
}

TEST_F(Deciding, TheSheetIsSavedAsPdf)
{
    prepareVerdi();
    deferTwice();
    openOn("2026-11-02");
    window->go({q("decisions"), {}, {}, {}, {}});
    settle();
    click("decisionSheet");
    settle();
    ASSERT_TRUE(dialog("sheetDialog")) << "looked at first";
    EXPECT_EQ(window->findChild<PagePreview *>(q("sheetDialogPages"))->pageCount(), 1);
    click("sheetDialogSave");
    auto *where = window->findChild<QFileDialog *>(q("sheetDialogFile"));
    ASSERT_TRUE(where);
    const QString pdf = folder.filePath(q("foglio.pdf"));
    Q_EMIT where->fileSelected(pdf);
    where->close();
    QFile written(pdf);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.read(5).startsWith("%PDF"));
}

TEST_F(Deciding, AnEmptyListSaysHowToBegin)
{
    prepareVerdi();
    openOn("2026-10-20");
    window->go({q("decisions"), {}, {}, {}, {}});
    settle();
    EXPECT_TRUE(find<QWidget>("noDecisions")->isVisible());
    EXPECT_TRUE(text("noDecisionsSentence").contains(q("Ctrl+D")));
    EXPECT_EQ(window->currentScreen()->waiting(), 0);
}

TEST(DateField, ReadsDaysAsPeopleWriteThem)
{
    const QLocale italian(QLocale::Italian, QLocale::Italy);
    const QDate today(2026, 11, 21), wanted(2026, 12, 31);
    for (const char *text : {"31/12/2026", "31.12.2026", "31-12-2026", "31/12/26", "2026-12-31", "31 dic 2026", "31 dicembre 2026", " 31/12/2026 "})
        EXPECT_EQ(typedDate(QString::fromUtf8(text), italian, today), wanted) << text;
    EXPECT_EQ(typedDate(QStringLiteral("+30"), italian, today), QDate(2026, 12, 21));
    for (const char *text : {"", "31/02/2026", "31", "domani", "+", "31/12", "2026-13-01"})
        EXPECT_FALSE(typedDate(QString::fromUtf8(text), italian, today).isValid()) << text;
}

} // namespace tagliando
