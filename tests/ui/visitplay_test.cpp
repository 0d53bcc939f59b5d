// A visit of the demonstration worked in the real window from the proposal to the signed rapportino and its mail, in both languages.
// TAGLIANDO_PICTURES=FOLDER keeps a picture of each step and the papers.
#include "core/usecases/createdemo.h"
#include "core/usecases/journaling.h"
#include "core/usecases/visits.h"
#include "tests/ui/window.h"
#include "ui/common/table.h"
#include "ui/visits/linesmodel.h"
#include "ui/visits/proposalsmodel.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>

using namespace tagliando;

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }

class VisitPlay : public WindowTest, public testing::WithParamInterface<Language> {
protected:
    VisitPlay() { clock = Clock{Moment::wallClock(QDate(2026, 11, 21), QTime(8, 30))}; }

    void openDemo()
    {
        prepare([&](Session &session) {
            ASSERT_OK(createDemo(session));
            const auto snapshot = takeSnapshot(session);
            ASSERT_OK(snapshot);
            for (const Visit &booked : (*snapshot)->visits.visits)
                if (booked.isOpen()) // what the demonstration has booked is proposed anew
                    ASSERT_OK(cancelVisit(session, booked.id));
            ASSERT_OK(editCustomer(session, q("Epsilon Arredi"), {{q("lang"), GetParam() == Language::Italian ? q("it") : q("en")}}));
            Contact contact;
            contact.name = q("Ing. Marta Conti");
            contact.role = q("direttrice");
            contact.email = q("conti@example.com");
            ASSERT_OK(addContact(session, q("Epsilon Arredi"), contact));
        });
        openWindow(GetParam());
        window->go({q("visits"), {}, {}, {}, {}});
        settle();
    }

    Table *lines() { return find<Table>("visitLines"); }
    LinesModel *model() { return static_cast<LinesModel *>(lines()->model()); }
    /// The one that was booked here: the newest.
    const Visit &visit()
    {
        const auto &visits = workspace->snapshot()->visits.visits;
        return *std::max_element(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.id.value < b.id.value; });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(lines(), key, modifiers);
        settle();
    }
    void choose(int number)
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (model()->at(row).kind == SheetRow::Line && model()->at(row).line.number == number)
                lines()->setCurrentIndex(model()->index(row, LinesModel::What));
    }
    QDialog *dialog(const char *name) { return window->findChild<QDialog *>(q(name)); }
    void type(const char *field, const QString &text)
    {
        auto *box = window->findChild<QComboBox *>(q(field));
        auto *line = box ? box->lineEdit() : find<QLineEdit>(field);
        ASSERT_TRUE(line) << field;
        line->setFocus();
        line->setText(text); // keyClicks knows ASCII only
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void click(const char *button)
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
        settle();
    }
    /// Chooses the file a save dialog asks for.
    QString saveAs(const char *fileDialog, const char *name)
    {
        auto *where = window->findChild<QFileDialog *>(q(fileDialog));
        EXPECT_TRUE(where) << fileDialog;
        const QString pictures = qEnvironmentVariable("TAGLIANDO_PICTURES");
        const QString kept =
            QDir(pictures.isEmpty() ? folder.path() : pictures).filePath((GetParam() == Language::Italian ? q("it-") : q("en-")) + q(name));
        if (where) {
            Q_EMIT where->fileSelected(kept);
            where->close();
        }
        settle();
        return kept;
    }

    void bookEpsilon()
    {
        auto *proposals = find<Table>("proposals");
        for (int row = proposals->model()->rowCount() - 1; row >= 0; --row)
            if (proposals->model()->index(row, ProposalsModel::Who).data().toString() == q("Epsilon Arredi"))
                proposals->setCurrentIndex(proposals->model()->index(row, ProposalsModel::Who));
        QTest::keyClick(proposals, Qt::Key_Return);
        settle();
        picture(q("visit-1-proposal"));
        const auto before = workspace->snapshot()->visits.visits.size();
        click("visitBook");
        ASSERT_EQ(workspace->snapshot()->visits.visits.size(), before + 1) << text("errorBannerSentence").toStdString();
        picture(q("visit-2-booked"));
    }

    void moveByKeyboard()
    {
        click("visitMove");
        type("moveDay", q("2026-12-09"));
        EXPECT_TRUE(find<QWidget>("moveCost")->isVisible()) << "what a later day costs is said without a mouse too";
        picture(q("visit-3-move"));
        QTest::keyClick(dialog("moveVisit"), Qt::Key_Escape);
        settle();
        EXPECT_EQ(visit().day, QDate(2026, 11, 25));
    }

    void printSheet()
    {
        click("visitSheet");
        ASSERT_TRUE(dialog("workSheet"));
        picture(q("visit-4-sheet"));
        click("workSheetSave");
        EXPECT_TRUE(QFile::exists(saveAs("workSheetFile", "visit-foglio.pdf")));
        click("workSheetClose");
        EXPECT_FALSE(dialog("workSheet"));
    }

    void work()
    {
        workspace->setClock(Clock{Moment::wallClock(visit().day, QTime(18, 40))});
        settle();
        lines()->setFocus();
        std::vector<int> installs;
        for (const VisitLine &line : visit().lines)
            if (line.kind == LineKind::Install)
                installs.push_back(line.number);
        ASSERT_GE(installs.size(), 4u);
        failed = installs[installs.size() - 1];
        deferred = installs[installs.size() - 2];
        useless = installs[installs.size() - 3];
        const int last = visit().lines.back().number;
        for (int number = 1; number <= last; ++number) {
            choose(number);
            if (number == failed)
                fail();
            else if (number == deferred)
                defer();
            else if (number == useless)
                leaveOut();
            else
                tick(number);
        }
        picture(q("visit-8-worked"));
        EXPECT_EQ(visit().count(LineOutcome::Open), 0);
    }
    void tick(int number)
    {
        press(Qt::Key_Space);
        if (visit().line(number)->outcome == LineOutcome::Done)
            return;
        // What comes after a failed line needs a note that takes it upon itself.
        EXPECT_TRUE(find<QWidget>("errorBanner")->isVisible());
        picture(q("visit-7-refused"));
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *outcome = find<QComboBox>("lineOutcomeKind");
        outcome->setCurrentIndex(outcome->findData(q("done")));
        type("lineNote", q("provato ugualmente"));
        click("lineOutcomeSave");
        EXPECT_EQ(visit().line(number)->outcome, LineOutcome::Done);
    }
    void fail()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        type("lineNote", q("spazio insufficiente su C:"));
        picture(q("visit-5-failed"));
        click("lineOutcomeSave");
        EXPECT_EQ(visit().line(failed)->outcome, LineOutcome::Failed);
    }
    void defer()
    {
        press(Qt::Key_D, Qt::ControlModifier);
        ASSERT_TRUE(dialog("decideDialog"));
        type("decideBy", q("Ing. Marta Conti"));
        EXPECT_EQ(find<QComboBox>("decideRole")->currentText(), q("direttrice"));
        type("decideWarned", q("2026-11-25"));
        type("decideUntil", q("2027-01-15"));
        auto *reason = find<QComboBox>("decideReason");
        reason->setCurrentIndex(reason->findData(q("no-window")));
        QTest::qWait(300);
        settle();
        picture(q("visit-6-decide"));
        click("decideSave");
        ASSERT_FALSE(dialog("decideDialog")) << text("decideRefusal").toStdString();
        EXPECT_EQ(visit().line(deferred)->outcome, LineOutcome::Deferred);
        ASSERT_EQ(workspace->snapshot()->fleet.agreements.decisions.back().id, visit().line(deferred)->decision);
    }
    void leaveOut()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *outcome = find<QComboBox>("lineOutcomeKind");
        outcome->setCurrentIndex(outcome->findData(q("na")));
        type("lineNote", q("sostituita ieri"));
        click("lineOutcomeSave");
        EXPECT_EQ(visit().line(useless)->outcome, LineOutcome::NotApplicable);
    }

    void close()
    {
        workspace->setClock(Clock{Moment::wallClock(visit().day, QTime(21, 55))});
        settle();
        click("visitClose");
        click("closeVisitSave");
        ASSERT_TRUE(dialog("closeVisit")) << "without an end and a signature it stays";
        picture(q("visit-9-close-refused"));
        type("closeArrive", q("18:20"));
        type("closeEnd", q("21:50"));
        type("closePause", q("10"));
        type("closeSignedBy", q("Ing. Marta Conti"));
        type("closeRole", q("direttrice"));
        type("closeNext", q("2027-01-20"));
        type("closeTests", q("posta in entrata e uscita, stampa, VPN"));
        type("closeReservations", q("ERP da riprovare lunedì"));
        picture(q("visit-10-close"));
        click("closeVisitSave");
        ASSERT_FALSE(dialog("closeVisit")) << text("closeVisitRefusal").toStdString();
        EXPECT_EQ(visit().status, VisitStatus::Done);
    }

    void sign()
    {
        ASSERT_TRUE(dialog("serviceReport")) << "the rapportino comes by itself";
        picture(q("visit-11-report"));
        click("serviceReportMail");
        const QString pdf = saveAs("serviceReportFile", "visit-rapportino.pdf");
        QFile paper(pdf), mail(QString(pdf).replace(q(".pdf"), q(".eml")));
        ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
        ASSERT_TRUE(mail.open(QIODevice::ReadOnly));
        const QByteArray bytes = paper.readAll();
        const QByteArray draft = mail.readAll();
        EXPECT_TRUE(bytes.startsWith("%PDF"));
        EXPECT_TRUE(draft.contains("To: conti@example.com"));
        EXPECT_TRUE(QByteArray(draft).replace("\r\n", "").contains(bytes.toBase64())) << "the very file that was saved";
        EXPECT_EQ(opened, QStringList{mail.fileName()}) << "in the user's mail program";
        EXPECT_TRUE(text("serviceReportNote").contains(q(".eml")));
        picture(q("visit-12-mail"));
        click("serviceReportClose");
        picture(q("visit-13-done"));
        prepare([&](Session &session) {
            const auto rows = readableJournal(session);
            ASSERT_OK(rows);
            EXPECT_EQ(rows->back().kind, q("visit.paper"));
            EXPECT_TRUE(rows->back().body.contains(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())));
        });
    }

    int failed = 0, deferred = 0, useless = 0;
    QStringList opened; ///< by the desktop
};

/// Stands in for the user's mail program.
class Desktop : public QObject {
    Q_OBJECT
public:
    explicit Desktop(QStringList &opened) : opened_(opened) { QDesktopServices::setUrlHandler(q("file"), this, "open"); }
    ~Desktop() override { QDesktopServices::unsetUrlHandler(q("file")); }
public Q_SLOTS:
    void open(const QUrl &url) { opened_ << url.toLocalFile(); }

private:
    QStringList &opened_;
};

} // namespace

TEST_P(VisitPlay, FromTheProposalToTheSignedReportAndItsMail)
{
    const Desktop desktop(opened);
    openDemo();
    bookEpsilon();
    if (HasFatalFailure())
        return;
    moveByKeyboard();
    printSheet();
    work();
    close();
    sign();
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, VisitPlay, testing::Values(Language::Italian, Language::English),
                         [](const auto &one) { return one.param == Language::Italian ? "Italian" : "English"; });

#include "visitplay_test.moc"
