// Ctrl+Z takes back what was agreed in the window: each time an act of its own, with its row in the journal, and never a decision.
#include "core/usecases/freezing.h"
#include "core/usecases/journaling.h"
#include "tests/ui/agreements.h"
#include "ui/dialogs/decidedialog.h"

#include <QUndoStack>

using namespace tagliando;

namespace {

class Undo : public AgreementsTest {
protected:
    void openVerdi()
    {
        prepareVerdi();
        openOn("2026-11-21");
        window->go({q("customers"), verdi(), {}, {}, {}});
        settle();
    }
    CustomerId verdi() { return workspace->snapshot()->customerNamed(q("Verdi"))->id; }
    const Agreements &agreements() { return workspace->snapshot()->fleet.agreements; }
    void press(Qt::Key key) { pressInWindow(key, Qt::ControlModifier); }
    /// Kinds of the journal's rows in their order; the chain must hold.
    QStringList journal()
    {
        QStringList kinds;
        prepare([&](Session &session) {
            const auto rows = readableJournal(session);
            ASSERT_OK(rows);
            for (const JournalEntry &row : *rows)
                kinds << row.kind;
            const auto check = checkJournal(session, {});
            ASSERT_OK(check);
            EXPECT_TRUE(check->faults.empty() && check->rewritten.empty());
        });
        return kinds;
    }
    Finding row()
    {
        for (const Finding &finding : workspace->snapshot()->findings.rows)
            if (finding.holder->serverName == q("SRV-1") && finding.state != State::Verify)
                return finding;
        return {};
    }
    void orderFreeze()
    {
        click("newFreeze");
        settle();
        type("freezeFrom", q("21/11/2026"));
        type("freezeTo", q("10/01/2027"));
        typeInto("freezeOrderedBy", q("Dott. Verdi"));
        choose("freezeReason", q("no-window"));
        answered();
        click("freezeDialogSave");
        settle();
    }
};

} // namespace

TEST_F(Undo, AFreezeIsWithdrawnAndOrderedAgain)
{
    openVerdi();
    const State before = row().state;
    orderFreeze();
    ASSERT_EQ(agreements().freezes.size(), 1u);
    EXPECT_EQ(row().state, State::Frozen);
    EXPECT_TRUE(find<QWidget>("actBanner")->isVisible());
    EXPECT_EQ(text("actBannerSentence"), q("Blocco modifiche registrato"));
    press(Qt::Key_Z);
    EXPECT_EQ(agreements().freezes.size(), 0u);
    EXPECT_EQ(row().state, before);
    EXPECT_EQ(text("actBannerSentence"), q("Annullato: Blocco modifiche registrato"));
    click("actBannerAction");
    settle();
    EXPECT_EQ(agreements().freezes.size(), 1u);
    press(Qt::Key_Z);
    EXPECT_EQ(agreements().freezes.size(), 0u);
    EXPECT_EQ(journal(), QStringList({q("freeze"), q("freeze.withdrawn"), q("freeze"), q("freeze.withdrawn")}));
    pressInWindow(Qt::Key_Escape);
    EXPECT_FALSE(find<QWidget>("actBanner")->isVisible());
    EXPECT_TRUE(find<QLabel>("customerName")->isVisible()) << "Esc closed the sentence, not the customer";
}

TEST_F(Undo, AnExceptionGoesAndTheFreezeStays)
{
    openVerdi();
    orderFreeze();
    click("freezeException");
    settle();
    type("exceptionBy", q("Dott. Verdi"));
    type("exceptionDate", q("01/12/2026"));
    click("freezeExceptionDialogSave");
    settle();
    ASSERT_EQ(agreements().freezes[0].exceptions.size(), 1u);
    press(Qt::Key_Z);
    ASSERT_EQ(agreements().freezes.size(), 1u);
    EXPECT_TRUE(agreements().freezes[0].exceptions.empty());
    EXPECT_EQ(journal(), QStringList({q("freeze"), q("freeze.exception"), q("freeze.withdrawn")}));
}

TEST_F(Undo, AWindowGoesAndComesBack)
{
    openVerdi();
    click("newWindow");
    settle();
    QTest::mouseClick(find<QWidget>("windowDay2"), Qt::LeftButton);
    find<QAbstractButton>("windowDay2")->setChecked(true);
    type("windowFrom", q("18:30"));
    type("windowTo", q("22:00"));
    click("windowDialogSave");
    settle();
    ASSERT_EQ(agreements().windows.size(), 1u);
    press(Qt::Key_Z);
    EXPECT_TRUE(agreements().windows.empty());
    press(Qt::Key_Y);
    EXPECT_EQ(agreements().windows.size(), 1u);
}

TEST_F(Undo, ASeriesIsAgreedAndTakenBack)
{
    openVerdi();
    click("newSeries");
    settle();
    type("seriesCount", q("0"));
    click("seriesDialogSave");
    settle();
    EXPECT_TRUE(find<QLabel>("seriesCountRefusal")->isVisible()) << "never is no rhythm";
    type("seriesCount", q("3"));
    type("seriesStart", q("18:30"));
    click("seriesDialogSave");
    settle();
    ASSERT_EQ(workspace->snapshot()->visits.series.size(), 1u);
    EXPECT_EQ(workspace->snapshot()->visits.series[0].months, 3);
    EXPECT_EQ(cell(find<Table>("series"), 0, 0), q("ogni 3 mesi"));
    press(Qt::Key_Z);
    EXPECT_TRUE(workspace->snapshot()->visits.series.empty());
    press(Qt::Key_Y);
    EXPECT_EQ(workspace->snapshot()->visits.series.size(), 1u);
}

TEST_F(Undo, TheFormerPolicyHoldsAgainWithWhatWasPromised)
{
    openVerdi();
    const QDateTime promised = row().dueAt;
    const auto agree = [&](const char *policy) {
        click("customerPolicy");
        settle();
        choose("policyChoice", q(policy));
        answered();
        click("policyDialogSave");
        settle();
    };
    agree("fedramp_conmon");
    ASSERT_GT(row().dueAt, promised) << "thirty days instead of fourteen";
    const QDateTime relaxed = row().dueAt;
    agree("uk_cyber_essentials");
    ASSERT_NE(row().dueAt, relaxed);
    EXPECT_EQ(workspace->snapshot()->catalogue->policies.assignments.size(), 1u) << "the same place, the same day";
    press(Qt::Key_Z);
    EXPECT_EQ(row().dueAt, relaxed);
    press(Qt::Key_Z);
    EXPECT_EQ(row().dueAt, promised);
    EXPECT_TRUE(workspace->snapshot()->catalogue->policies.assignments.empty());
    EXPECT_EQ(journal(), QStringList({q("policy"), q("policy"), q("policy.withdrawn"), q("policy.withdrawn")}));
}

TEST_F(Undo, ADecisionIsNotTakenBack)
{
    openVerdi();
    auto *dialog = new DecideDialog(*desk, {verdi(), q("Verdi"), {q("SRV-1")}, q("KB9999999"), q("KB9999999"), {}}, window.get());
    dialog->open();
    answered();
    typeInto("decideBy", q("Dott. Verdi"));
    typeInto("decideRole", q("titolare"));
    type("decideWarned", q("20/11/2026"));
    type("decideUntil", q("20/12/2026"));
    choose("decideReason", q("no-window"));
    answered();
    click("decideSave");
    settle();
    ASSERT_EQ(agreements().decisions.size(), 1u);
    EXPECT_EQ(desk->undo().count(), 0);
    press(Qt::Key_Z);
    EXPECT_EQ(agreements().decisions.size(), 1u);
    EXPECT_EQ(journal(), QStringList({q("decision")}));
}

// What another process changed meanwhile is not thrown over: the window says so.
TEST_F(Undo, WhatChangedSinceIsNotThrownOver)
{
    openVerdi();
    click("newWindow");
    settle();
    find<QAbstractButton>("windowDay2")->setChecked(true);
    type("windowFrom", q("18:30"));
    type("windowTo", q("22:00"));
    click("windowDialogSave");
    settle();
    prepare([&](Session &session) { ASSERT_OK(removeWindow(session, agreements().windows[0].id)); });
    press(Qt::Key_Z);
    EXPECT_TRUE(find<QWidget>("errorBanner")->isVisible());
    EXPECT_TRUE(text("errorBannerSentence").contains(q("finestra di manutenzione"))) << text("errorBannerSentence").toStdString();
}
