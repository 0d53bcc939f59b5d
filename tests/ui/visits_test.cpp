// Visite through the real window: proposed, booked, dragged, worked, closed.
#include "core/usecases/freezing.h"
#include "core/usecases/updatefeeds.h"
#include "tests/ui/window.h"
#include "ui/common/table.h"
#include "ui/visits/calendartable.h"
#include "ui/visits/linesmodel.h"
#include "ui/visits/proposalsmodel.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QUndoStack>

using namespace tagliando;

namespace {

class Visits : public WindowTest {
protected:
    Visits() { clock = Clock{Moment::wallClock(QDate(2026, 11, 21))}; }

    void openVisits(Language language = Language::Italian)
    {
        const QString own = folder.filePath(QStringLiteral("own.json"));
        QFile file(own);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": 1, "advisories": [{"id": "cu-2019", "title": {"it": "Cumulativo", "en": "Cumulative update"},
            "platforms": ["windows-server-2019"], "kb": "KB9000001", "kind": "cumulative", "released": "2026-11-10", "severity": "critical",
            "restart": "yes", "minutes": 30, "source": "https://example.org", "fixed_build": "17763.9999"}]})");
        file.close();
        prepare([&](Session &session) {
            ASSERT_OK(addCustomer(session, QStringLiteral("Delta"), {}));
            ASSERT_OK(addTechnician(session, QStringLiteral("L. Ferri"), {{QStringLiteral("hours"), QStringLiteral("40")}}));
            Contact contact;
            contact.name = QStringLiteral("Ing. Conti");
            contact.role = QStringLiteral("direttore");
            ASSERT_OK(addContact(session, QStringLiteral("Delta"), contact));
            WindowWish window;
            window.place.customer = QStringLiteral("Delta");
            window.weekly = QStringLiteral("tue,18:30-22:00");
            ASSERT_OK(addWindow(session, window));
            for (const char *name : {"SRV-A", "SRV-B"}) {
                ServerWish wish;
                wish.name = QString::fromLatin1(name);
                wish.customer = QStringLiteral("Delta");
                ASSERT_OK(addServer(session, wish));
                ASSERT_OK(setValues(session, wish.name, {},
                                    {QStringLiteral("os=windows-server-2019"), QStringLiteral("build=17763.1000"),
                                     QStringLiteral("products=complete"), QStringLiteral("hotfixes=complete")},
                                    {}));
            }
            ASSERT_OK(updateFeeds(session, {QStringLiteral("own")}, own));
        });
        openWindow(language);
        window->go({QStringLiteral("visits"), {}, {}, {}, {}});
        settle();
    }

    QAbstractItemModel *proposals() { return find<Table>("proposals")->model(); }
    Table *lines() { return find<Table>("visitLines"); }
    const VisitBook &book() { return workspace->snapshot()->visits; }

    void bookTheFirst()
    {
        QTest::mouseClick(find<QPushButton>("visitBook"), Qt::LeftButton);
        settle();
        ASSERT_EQ(book().visits.size(), 1u);
    }

    int rowOfInstall(int which)
    {
        const auto *model = static_cast<LinesModel *>(lines()->model());
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->at(row).kind == SheetRow::Line && model->at(row).line.kind == LineKind::Install && which-- == 0)
                return row;
        return -1;
    }
    VisitLine lineOf(int row) { return static_cast<LinesModel *>(lines()->model())->at(row).line; }

    /// Who put it off, until when; then the button.
    void decide()
    {
        auto *dialog = window->findChild<QDialog *>(QStringLiteral("decideDialog"));
        ASSERT_TRUE(dialog);
        dialog->findChild<QComboBox *>(QStringLiteral("decideBy"))->lineEdit()->setText(QStringLiteral("Ing. Conti"));
        dialog->findChild<QComboBox *>(QStringLiteral("decideRole"))->lineEdit()->setText(QStringLiteral("direttore"));
        dialog->findChild<QLineEdit *>(QStringLiteral("decideWarned"))->setText(QStringLiteral("24/11/2026"));
        dialog->findChild<QLineEdit *>(QStringLiteral("decideUntil"))->setText(QStringLiteral("20/12/2026"));
        auto *reason = dialog->findChild<QComboBox *>(QStringLiteral("decideReason"));
        reason->setCurrentIndex(reason->findData(QStringLiteral("no-window")));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("decideSave")), Qt::LeftButton);
        settle();
    }

    /// Tabs through the form as typed and presses its button.
    void answer(const char *dialog, const QMap<QString, QString> &fields)
    {
        auto *form = window->findChild<QDialog *>(QString::fromLatin1(dialog));
        ASSERT_TRUE(form) << dialog;
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            auto *edit = form->findChild<QLineEdit *>(it.key());
            if (auto *box = form->findChild<QComboBox *>(it.key()))
                edit = box->lineEdit();
            ASSERT_TRUE(edit) << it.key().toStdString();
            edit->setText(it.value());
        }
        QTest::mouseClick(form->findChild<QPushButton *>(QString::fromLatin1(dialog) + QStringLiteral("Save")), Qt::LeftButton);
        settle();
    }
};

} // namespace

TEST_F(Visits, ProposesTheFirstFreeWindowAndBooksItWithItsLines)
{
    openVisits();
    ASSERT_EQ(proposals()->rowCount(), 1);
    EXPECT_TRUE(proposals()->index(0, ProposalsModel::When).data().toString().contains(QStringLiteral("24/11/2026, 18:30")))
        << "the first Tuesday after Saturday the 21st";
    EXPECT_EQ(text("visitTitle"), QStringLiteral("Delta"));
    bookTheFirst();
    EXPECT_EQ(book().visits[0].day, QDate(2026, 11, 24));
    EXPECT_EQ(book().visits[0].count(LineOutcome::Open), int(book().visits[0].lines.size()));
    EXPECT_EQ(proposals()->rowCount(), 0) << "what is booked is not proposed again";
    EXPECT_TRUE(text("visitWhen").contains(QStringLiteral("18:30")));
    EXPECT_GE(rowOfInstall(1), 0) << "both machines have a line";
}

TEST_F(Visits, ADraggedVisitSaysWhatItLosesAndMoves)
{
    openVisits();
    bookTheFirst();
    auto *calendar = find<CalendarTable>("visitCalendar");
    auto *model = static_cast<CalendarModel *>(calendar->model());
    const QRect from = calendar->visualRect(model->indexOf(QDate(2026, 11, 24))), to = calendar->visualRect(model->indexOf(QDate(2026, 12, 1)));
    const QPoint pill = layOutDay(from, model->day(model->indexOf(QDate(2026, 11, 24))), model->lanesOf(1)).visits.at(0).center();
    QTest::mousePress(calendar->viewport(), Qt::LeftButton, {}, pill);
    QTest::mouseMove(calendar->viewport(), pill + QPoint(0, 30));
    QTest::mouseMove(calendar->viewport(), to.center());
    EXPECT_TRUE(find<QWidget>("visitSlip")->isVisible()) << "a fortnight after the release the cumulative update becomes overdue";
    EXPECT_TRUE(text("visitSlipText").contains(QStringLiteral("01/12/2026"))) << text("visitSlipText").toStdString();
    QTest::mouseRelease(calendar->viewport(), Qt::LeftButton, {}, to.center());
    settle();
    EXPECT_EQ(book().visits[0].day, QDate(2026, 12, 1));
    EXPECT_EQ(book().visits[0].sequence, 1) << "the same calendar event, changed";
}

TEST_F(Visits, BookingMovingAndCallingOffAreTakenBackOneByOne)
{
    openVisits();
    bookTheFirst();
    EXPECT_EQ(text("actBannerSentence"), QStringLiteral("Visita prenotata: Delta, mar 24/11/2026"));
    QTest::mouseClick(find<QPushButton>("visitMove"), Qt::LeftButton);
    settle();
    answer("moveVisit", {{QStringLiteral("moveDay"), QStringLiteral("01/12/2026")}, {QStringLiteral("moveStart"), QStringLiteral("19:00")}});
    ASSERT_EQ(book().visits[0].day, QDate(2026, 12, 1));
    QTest::mouseClick(find<QPushButton>("visitCancel"), Qt::LeftButton);
    settle();
    ASSERT_EQ(book().visits[0].status, VisitStatus::Cancelled);
    const auto takeBack = [this] { pressInWindow(Qt::Key_Z, Qt::ControlModifier); };
    takeBack();
    EXPECT_EQ(book().visits[0].status, VisitStatus::Booked);
    EXPECT_EQ(book().visits[0].day, QDate(2026, 12, 1));
    takeBack();
    EXPECT_EQ(book().visits[0].day, QDate(2026, 11, 24));
    EXPECT_EQ(book().visits[0].start, QTime(18, 30));
    EXPECT_EQ(book().visits[0].sequence, 4) << "each of them is a change of the same calendar event";
    takeBack();
    EXPECT_EQ(book().visits[0].status, VisitStatus::Cancelled);
    pressInWindow(Qt::Key_Y, Qt::ControlModifier);
    ASSERT_EQ(book().visits.size(), 2u);
    EXPECT_EQ(book().visits[1].status, VisitStatus::Booked);
}

TEST_F(Visits, SpaceMarksALineDoneAndOtherOutcomesAreAskedFor)
{
    clock = Clock{Moment::wallClock(QDate(2026, 11, 24))};
    openVisits();
    bookTheFirst();
    lines()->setFocus();
    // What comes before must be done first: the backup is the first line.
    const auto *model = static_cast<LinesModel *>(lines()->model());
    for (int row = 0; row < rowOfInstall(0); ++row) {
        if (model->at(row).kind != SheetRow::Line)
            continue;
        lines()->setCurrentIndex(model->index(row, 2));
        QTest::keyClick(lines(), Qt::Key_Space);
        settle();
    }
    lines()->setCurrentIndex(model->index(rowOfInstall(0), 2));
    QTest::keyClick(lines(), Qt::Key_Space);
    settle();
    EXPECT_EQ(lineOf(rowOfInstall(0)).outcome, LineOutcome::Done);
    lines()->setCurrentIndex(model->index(rowOfInstall(1), 2));
    QTest::keyClick(lines(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    answer("lineOutcome", {{QStringLiteral("lineNote"), QStringLiteral("spazio insufficiente")}});
    EXPECT_EQ(lineOf(rowOfInstall(1)).outcome, LineOutcome::Failed);
    QTest::keyClick(lines(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    find<QComboBox>("lineOutcomeKind")->setCurrentIndex(1);
    answer("lineOutcome", {{QStringLiteral("lineNote"), QStringLiteral("il titolare ci ripensa")}});
    EXPECT_EQ(lineOf(rowOfInstall(1)).outcome, LineOutcome::Failed) << "nothing is saved before somebody decided";
    decide();
    EXPECT_EQ(lineOf(rowOfInstall(1)).outcome, LineOutcome::Deferred);
    EXPECT_EQ(lineOf(rowOfInstall(1)).note, QStringLiteral("il titolare ci ripensa"));
    ASSERT_EQ(workspace->snapshot()->fleet.agreements.decisions.size(), 1u) << "a deferral is a decision with a name";
    EXPECT_EQ(lineOf(rowOfInstall(1)).decision, workspace->snapshot()->fleet.agreements.decisions[0].id);
    pressInWindow(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(lineOf(rowOfInstall(1)).outcome, LineOutcome::Failed) << "the tick is taken back";
    EXPECT_EQ(workspace->snapshot()->fleet.agreements.decisions.size(), 1u) << "what was decided stays on record";
}

TEST_F(Visits, NothingToDoIsSaidAndTheWeeksTurn)
{
    openVisits(Language::English);
    auto *calendar = find<CalendarTable>("visitCalendar");
    const auto *model = static_cast<CalendarModel *>(calendar->model());
    EXPECT_EQ(model->calendar().first, QDate(2026, 11, 16));
    QTest::mouseClick(find<QPushButton>("visitsLater"), Qt::LeftButton);
    settle();
    EXPECT_EQ(model->calendar().first, QDate(2026, 11, 23));
    QTest::mouseClick(find<QPushButton>("visitsToday"), Qt::LeftButton);
    settle();
    EXPECT_EQ(model->calendar().first, QDate(2026, 11, 16));
    EXPECT_TRUE(model->index(1, 1).data().toString().contains(QStringLiteral("Delta"))) << "a screen reader hears the day's visits";
}
