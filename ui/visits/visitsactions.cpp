// What a person does on the Visite screen; the drawing of it is in visitsscreen.cpp.
#include "ui/common/table.h"
#include "ui/dialogs/savepages.h"
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
    connect(panel_, &VisitPanel::sheetWanted, this, &VisitsScreen::savePaper);
    connect(panel_, &VisitPanel::calendarWanted, this, &VisitsScreen::saveCalendarFile);
    connect(panel_, &VisitPanel::lineDone, this, &VisitsScreen::markDone);
    connect(panel_, &VisitPanel::outcomeWanted, this, &VisitsScreen::askOutcome);
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
    for (const VisitLine &line : proposal.visit.lines)
        wish.tracks += line.tracks;
    wish.tracks.removeDuplicates();
    desk().workspace().run<VisitId>(
        this, [wish](Session &session, const Progress &) { return bookVisit(session, wish); },
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
    run([visit, day = to.toString(Qt::ISODate)](Session &session) { return moveVisit(session, visit, day, {}, {}); });
}

void VisitsScreen::markDone(int number)
{
    const VisitLine *line = panel_->visit()->line(number);
    LineWish wish;
    wish.outcome = toString(line && line->outcome == LineOutcome::Done ? LineOutcome::Open : LineOutcome::Done);
    run([id = panel_->visit()->id, number, wish](Session &session) { return tickLine(session, id, number, wish); });
}

void VisitsScreen::askOutcome(int number)
{
    const VisitLine *line = panel_->visit() ? panel_->visit()->line(number) : nullptr;
    if (line && panel_->visit()->id && panel_->visit()->isOpen())
        (new LineOutcomeDialog(desk(), *panel_->visit(), *line, this))->open();
}

void VisitsScreen::askClose()
{
    auto *dialog = new CloseVisitDialog(desk(), *panel_->visit(), this);
    connect(dialog, &QDialog::accepted, this, [this, id = panel_->visit()->id] { saveReport(id); });
    dialog->open();
}

void VisitsScreen::callOff()
{
    run([id = panel_->visit()->id](Session &session) { return cancelVisit(session, id); });
}

void VisitsScreen::savePaper()
{
    const VisitId id = panel_->visit()->id;
    if (panel_->visit()->status == VisitStatus::Done)
        return saveReport(id);
    desk().workspace().run<VisitPaper>(
        this, [id](Session &session, const Progress &) { return visitPaper(session, id); },
        [this](const Result<VisitPaper> &paper) {
            if (!paper)
                return desk().report(paper.error());
            auto pages = std::make_shared<const paper::Pages>(layOutWorkSheet(*paper, Words(paper->customer.language), paperOptions(desk())));
            askWhereToSave(desk(),
                           {QStringLiteral("saveWorkSheet"), desk().say(QT_TRANSLATE_NOOP("window", "Save the work sheet")),
                            pages->title + QStringLiteral(".pdf")},
                           this, [this, pages](const QString &file) { writePages(desk(), *pages, file); });
        });
}

// The paper's SHA-256 goes into the journal: which file was signed can be proved later.
void VisitsScreen::saveReport(VisitId id)
{
    desk().workspace().run<VisitPaper>(
        this, [id](Session &session, const Progress &) { return visitPaper(session, id); },
        [this, id](const Result<VisitPaper> &paper) {
            if (!paper)
                return desk().report(paper.error());
            auto pages = std::make_shared<const paper::Pages>(layOutServiceReport(*paper, Words(paper->customer.language), paperOptions(desk())));
            askWhereToSave(desk(),
                           {QStringLiteral("saveServiceReport"), desk().say(QT_TRANSLATE_NOOP("window", "Save the service report")),
                            pages->title + QStringLiteral(".pdf")},
                           this, [this, id, pages](const QString &file) {
                               if (writePages(desk(), *pages, file))
                                   run([id, file](Session &session) { return recordVisitPaper(session, id, file); });
                           });
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
