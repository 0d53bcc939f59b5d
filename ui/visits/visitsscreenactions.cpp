// What a person does on the Visite screen; the drawing of it is in visitsscreen.cpp.
#include "ui/common/findingtext.h"
#include "ui/common/table.h"
#include "ui/dialogs/decidedialog.h"
#include "ui/dialogs/paperdialog.h"
#include "ui/paper/visitpaper.h"
#include "ui/visits/proposalsmodel.h"
#include "ui/visits/visitdialogs.h"
#include "ui/visits/visitpanel.h"
#include "ui/visits/visitsscreen.h"
#include "ui/words/visits.h"

#include <QFileDialog>
#include <QSaveFile>

namespace tagliando {

void VisitsScreen::connectPanel()
{
    connect(panel_, &VisitPanel::bookWanted, this, [this] { bookProposal(proposals_->rowOf(choice_.proposal)); });
    connect(panel_, &VisitPanel::moveWanted, this, &VisitsScreen::askMove);
    connect(panel_, &VisitPanel::cancelWanted, this, &VisitsScreen::callOff);
    connect(panel_, &VisitPanel::closeWanted, this, &VisitsScreen::askClose);
    connect(panel_, &VisitPanel::sheetWanted, this, &VisitsScreen::showPaper);
    connect(panel_, &VisitPanel::calendarWanted, this, &VisitsScreen::saveCalendarFile);
    connect(panel_, &VisitPanel::lineDone, this, &VisitsScreen::markDone);
    connect(panel_, &VisitPanel::outcomeWanted, this, &VisitsScreen::askOutcome);
    connect(panel_, &VisitPanel::deferralWanted, this, [this](int number) { askDecision(number, panel_->visit()->line(number)->note); });
}

void VisitsScreen::run(std::function<Result<void>(Session &)> work)
{
    desk().workspace().run<void>(
        this, [work = std::move(work)](Session &session, const Progress &) { return work(session); },
        [this](const Result<void> &done) {
            if (!done)
                desk().report(done.error());
        });
}

void VisitsScreen::run(Ways<Done> ways)
{
    perform<Done>(desk(), this, std::move(ways), [this](const Result<Done> &done) {
        if (!done)
            desk().report(done.error());
    });
}

void VisitsScreen::bookProposal(int row)
{
    if (row < 0)
        return;
    const Proposal &proposal = proposals_->at(row);
    BookingWish wish;
    wish.customer = proposal.customerName;
    wish.site = proposal.siteName;
    wish.date = proposal.visit.day.toString(Qt::ISODate);
    wish.start = proposal.visit.start.toString(QStringLiteral("HH:mm"));
    if (const Technician *technician = view_.snapshot->visits.technician(proposal.visit.technician))
        wish.technician = technician->name;
    wish.apart = proposal.apart;
    wish.remote = proposal.visit.remote;
    wish.proposed = proposal.visit;
    perform<VisitId>(desk(), this,
                     {desk().say(QT_TRANSLATE_NOOP("window", "Visit booked: {customer}, {day}"),
                                 {{QStringLiteral("customer"), proposal.customerName},
                                  {QStringLiteral("day"), VisitWords(desk().words()).day(proposal.visit.day)}}),
                      [wish](Session &session, const Progress &) { return bookVisit(session, wish); },
                      [](Session &session, const VisitId &booked) { return cancelVisit(session, booked); }},
                     [this, customer = proposal.visit.customer](const Result<VisitId> &booked) {
                         if (!booked)
                             return desk().report(booked.error());
                         choice_ = {customer, booked.value(), {}};
                     });
}

void VisitsScreen::askMove()
{
    if (panel_->visit() && panel_->visit()->id)
        (new MoveVisitDialog(desk(), *panel_->visit(), this))->open();
}

void VisitsScreen::move(VisitId visit, const QDate &to)
{
    const Visit *known = view_.snapshot->visits.visit(visit);
    if (!known || known->day == to)
        return;
    run(movedVisit(desk(), *known, to.toString(Qt::ISODate), {}, {}));
}

void VisitsScreen::markDone(int number)
{
    const VisitLine *line = panel_->visit()->line(number);
    LineWish wish;
    wish.outcome = toString(line && line->outcome == LineOutcome::Done ? LineOutcome::Open : LineOutcome::Done);
    run(tickedLine(*panel_->visit(), number, wish));
}

void VisitsScreen::askOutcome(int number)
{
    const VisitLine *line = panel_->visit() ? panel_->visit()->line(number) : nullptr;
    if (!line || !panel_->visit()->id || !panel_->visit()->isOpen())
        return;
    auto *dialog = new LineOutcomeDialog(desk(), *panel_->visit(), *line, this);
    connect(dialog, &LineOutcomeDialog::deferralWanted, this, [this, number](const QString &note) { askDecision(number, note); });
    dialog->open();
}

// What is put off on site is a decision like any other: the customer reads and signs the same words. The line keeps its id.
void VisitsScreen::askDecision(int number, const QString &note)
{
    const Visit visit = *panel_->visit();
    const VisitLine *line = visit.line(number);
    const Customer *customer = view_.snapshot->customer(visit.customer);
    if (!line || line->kind != LineKind::Install || !visit.isOpen() || !customer)
        return;
    DecisionSubject subject{visit.customer, customer->name, {}, line->tracks.value(0), capitalised(VisitWords(desk().words()).what(*line)), {}};
    if (line->server)
        subject.servers << line->serverName;
    subject.also = line->tracks.mid(1);
    auto *dialog = new DecideDialog(desk(), subject, this);
    connect(dialog, &DecideDialog::decided, this, [this, visit, number, note](DecisionId decision) {
        LineWish wish;
        wish.outcome = toString(LineOutcome::Deferred);
        wish.note = note;
        wish.decision = QString::number(decision.value);
        run(tickedLine(visit, number, wish));
    });
    dialog->open();
}

void VisitsScreen::askClose()
{
    auto *dialog = new CloseVisitDialog(desk(), *panel_->visit(), this);
    connect(dialog, &QDialog::accepted, this, [this, id = panel_->visit()->id] { showReport(id); });
    dialog->open();
}

void VisitsScreen::callOff() { run(calledOffVisit(desk(), *panel_->visit())); }

void VisitsScreen::showPaper()
{
    if (panel_->visit()->status == VisitStatus::Done)
        return showReport(panel_->visit()->id);
    desk().workspace().run<VisitPaper>(
        this, [id = panel_->visit()->id](Session &session, const Progress &) { return visitPaper(session, id); },
        [this](const Result<VisitPaper> &paper) {
            if (!paper)
                return desk().report(paper.error());
            const paper::Pages pages = layOutWorkSheet(*paper, Words(paper->customer.language), paperOptions(desk()));
            (new PaperDialog(
                 desk(),
                 {QStringLiteral("workSheet"), desk().say(QT_TRANSLATE_NOOP("window", "Work sheet")), std::make_shared<const paper::Pages>(pages)},
                 this))
                ->open();
        });
}

// The paper's SHA-256 goes into the journal: which file was signed can be proved later.
void VisitsScreen::showReport(VisitId id)
{
    struct Told {
        VisitPaper paper;
        QDateTime now;
    };
    desk().workspace().run<Told>(
        this,
        [id](Session &session, const Progress &) -> Result<Told> {
            auto paper = visitPaper(session, id);
            return paper ? Result<Told>(Told{std::move(*paper), session.nowUtc()}) : Result<Told>(paper.error());
        },
        [this, id](const Result<Told> &told) {
            if (!told)
                return desk().report(told.error());
            const VisitPaper *paper = &told->paper;
            const Words words(paper->customer.language); // his language, not the window's
            const paper::Pages pages = layOutServiceReport(*paper, words, paperOptions(desk()));
            MailDraft mail = VisitWords(words).mail(*paper);
            mail.date = told->now;
            (new PaperDialog(desk(),
                             {QStringLiteral("serviceReport"), desk().say(QT_TRANSLATE_NOOP("window", "Service report")),
                              std::make_shared<const paper::Pages>(pages),
                              [this, id](const QString &file) { run([id, file](Session &session) { return recordVisitPaper(session, id, file); }); },
                              mail},
                             this))
                ->open();
        });
}

void VisitsScreen::saveCalendarFile()
{
    const Customer *customer = view_.snapshot->customer(panel_->visit()->customer);
    auto *dialog = new QFileDialog(this, desk().say(QT_TRANSLATE_NOOP("window", "Save the customer's visits as a calendar")));
    dialog->setObjectName(QStringLiteral("saveCalendar"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(desk().say(QT_TRANSLATE_NOOP("window", "Calendar (*.ics)")));
    dialog->setDefaultSuffix(QStringLiteral("ics"));
    dialog->selectFile(customer->name + QStringLiteral(".ics"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, name = customer->name, today = desk().today()](const QString &file) {
        run([name, file, today, words = desk().sharedWords()](Session &session) -> Result<void> {
            const auto bytes = visitCalendar(session, name, {}, [&](const Visit &visit) {
                return EventWords{name, VisitWords(*words).calendarText(visit, today)};
            });
            if (!bytes)
                return bytes.error();
            QSaveFile out(file);
            if (!out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() || !out.commit())
                return Error{QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), out.errorString()}}};
            return {};
        });
    });
    dialog->open();
}

} // namespace tagliando
