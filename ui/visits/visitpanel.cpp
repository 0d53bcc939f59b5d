#include "ui/visits/visitpanel.h"

#include "core/planning/slip.h"
#include "ui/common/findingtext.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/statemark.h"
#include "ui/common/table.h"
#include "ui/visits/linesmodel.h"
#include "ui/words/visits.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

VisitPanel::VisitPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), nothing_(bodyLabel(QStringLiteral("noVisitChosen"), this)), page_(new QWidget(this))
{
    setObjectName(QStringLiteral("visitPanel"));
    setAutoFillBackground(true);
    QPalette raised = palette();
    raised.setColor(QPalette::Window, colour(Role::Raised));
    setPalette(raised);
    nothing_->setWordWrap(true);

    title_ = titleLabel(QStringLiteral("visitTitle"), page_);
    when_ = newLabel(QStringLiteral("visitWhen"), metrics::body, QFont::DemiBold, Role::Ink, page_);
    who_ = noteLabel(QStringLiteral("visitWho"), page_);
    who_->setWordWrap(true);
    leftOut_ = noteLabel(QStringLiteral("visitLeftOut"), page_);
    leftOut_->setWordWrap(true);
    hint_ = noteLabel(QStringLiteral("visitHint"), page_);
    slip_ = new QWidget(page_);
    slip_->setObjectName(QStringLiteral("visitSlip"));
    // A tint: the solid colour is the mark's alone.
    QColor tint = look(ServerColour::Overdue).fill;
    tint.setAlphaF(0.18F);
    slip_->setStyleSheet(QStringLiteral("#visitSlip { background: %1; border: 1px solid %2; border-radius: 4px; }")
                             .arg(tint.name(QColor::HexArgb), look(ServerColour::Overdue).fill.name()));
    slipText_ = bodyLabel(QStringLiteral("visitSlipText"), slip_);
    slipText_->setWordWrap(true);
    slipMark_ = new StateMark(slip_);
    auto *slipRow = new QHBoxLayout(slip_);
    slipRow->setContentsMargins(metrics::grid, metrics::grid / 2, metrics::grid, metrics::grid / 2);
    slipRow->addWidget(slipMark_);
    slipRow->addWidget(slipText_, 1);

    table_ = new Table(QStringLiteral("visitLines"), metrics::oneLineRow, page_);
    lines_ = new LinesModel(desk_, this);
    table_->setModel(lines_);
    table_->setItemDelegate(new RowDelegate(table_));
    table_->setItemDelegateForColumn(LinesModel::Outcome, new StateDelegate(table_));
    table_->installEventFilter(this);
    QPalette grey = table_->palette();
    grey.setColor(QPalette::Base, colour(Role::Raised));
    table_->setPalette(grey);
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionResizeMode(LinesModel::What, QHeaderView::Stretch);
    header->resizeSection(LinesModel::Number, 34);
    header->resizeSection(LinesModel::Machine, 84);
    header->resizeSection(LinesModel::Restart, 66);
    header->resizeSection(LinesModel::Minutes, 66);
    header->resizeSection(LinesModel::Outcome, 122);
    desk_.memory().keep(header, QStringLiteral("visits/lines"));
    connect(table_, &Table::activated, this, [this](const QModelIndex &index) {
        if (lines_->at(index.row()).kind == SheetRow::Line)
            Q_EMIT outcomeWanted(lines_->at(index.row()).line.number);
    });

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(metrics::grid);
    titleRow->addWidget(title_, 1);
    titleRow->addWidget(buildButtons());
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::grid);
    for (QPushButton *button : {book_, close_, cancel_})
        bottom->addWidget(button);
    bottom->addStretch();
    bottom->addWidget(hint_);
    auto *pageColumn = new QVBoxLayout(page_);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(metrics::grid);
    pageColumn->addLayout(titleRow);
    for (QWidget *part : {static_cast<QWidget *>(when_), static_cast<QWidget *>(who_), slip_, static_cast<QWidget *>(table_)})
        pageColumn->addWidget(part, part == table_ ? 1 : 0);
    pageColumn->addWidget(leftOut_);
    pageColumn->addLayout(bottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->addWidget(nothing_, 0, Qt::AlignTop);
    column->addWidget(page_, 1);
    showNothing();
}

QWidget *VisitPanel::buildButtons()
{
    auto *buttons = new QWidget(page_);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    const auto button = [this](const char *name, auto signal, bool small) {
        auto *made = new QPushButton(page_);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("small", small);
        connect(made, &QPushButton::clicked, this, signal);
        return made;
    };
    move_ = button("visitMove", &VisitPanel::moveWanted, true);
    calendar_ = button("visitCalendarFile", &VisitPanel::calendarWanted, true);
    sheet_ = button("visitSheet", &VisitPanel::sheetWanted, true);
    close_ = button("visitClose", &VisitPanel::closeWanted, false);
    book_ = button("visitBook", &VisitPanel::bookWanted, false);
    cancel_ = button("visitCancel", &VisitPanel::cancelWanted, false);
    close_->setDefault(true);
    book_->setDefault(true);
    for (QPushButton *made : {move_, calendar_, sheet_})
        row->addWidget(made);
    return buttons;
}

void VisitPanel::retranslate()
{
    nothing_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Choose a visit or a proposal in the calendar.")));
    move_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Move…")));
    calendar_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Calendar file…")));
    close_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Close the visit…")));
    book_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Book")));
    cancel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Call it off")));
    hint_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Space: done. Ctrl+D: put off. Ctrl+Enter: another outcome.")));
    table_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Order of work")));
    slipMark_->setState(ServerColour::Overdue, desk_.words());
    for (QPushButton *button : {move_, calendar_, close_, book_, cancel_})
        button->setAccessibleName(button->text());
    if (visit_)
        showVisit(Visit(*visit_));
}

void VisitPanel::showNothing()
{
    visit_.reset();
    page_->hide();
    nothing_->show();
}

void VisitPanel::showVisit(const Visit &visit)
{
    const bool other = !visit_ || visit_->id != visit.id || visit_->customer != visit.customer;
    visit_ = visit;
    nothing_->hide();
    page_->show();
    sayHeading();
    sayLeftOut();
    sayMovedTo({});
    fillLines();
    const bool booked = bool(visit.id), open = booked && visit.isOpen();
    book_->setVisible(!booked);
    for (QWidget *part :
         {static_cast<QWidget *>(move_), static_cast<QWidget *>(close_), static_cast<QWidget *>(cancel_), static_cast<QWidget *>(hint_)})
        part->setVisible(open);
    cancel_->setVisible(open && visit.status == VisitStatus::Booked);
    calendar_->setVisible(booked);
    sheet_->setVisible(booked);
    sheet_->setText(visit.status == VisitStatus::Done ? desk_.say(QT_TRANSLATE_NOOP("window", "Service report…"))
                                                      : desk_.say(QT_TRANSLATE_NOOP("window", "Work sheet…")));
    sheet_->setAccessibleName(sheet_->text());
    table_->setColumnHidden(LinesModel::Outcome, !booked);
    if (other && lines_->rowCount() > 1)
        table_->setCurrentIndex(lines_->index(1, LinesModel::What));
}

void VisitPanel::fillLines()
{
    lines_->setVisit(*visit_);
    table_->clearSpans();
    for (int row = 0; row < lines_->rowCount(); ++row)
        if (lines_->at(row).kind == SheetRow::Heading)
            table_->setSpan(row, 0, 1, LinesModel::ColumnCount);
}

// "mar 24/11/2026, 18:30–22:00, in sede a Modena" and who goes, for how much.
void VisitPanel::sayHeading()
{
    const auto snapshot = desk_.snapshot();
    const Words &words = desk_.words();
    const Customer *customer = snapshot->customer(visit_->customer);
    title_->setText(customer ? customer->name : QString());
    QStringList when{VisitWords(words).day(visit_->day)};
    if (visit_->start.isValid())
        when << VisitWords(words).hours(*visit_);
    QString site;
    for (const Site &one : snapshot->fleet.sites)
        if (one.id == visit_->site)
            site = one.name;
    when << (visit_->remote   ? desk_.say(QT_TRANSLATE_NOOP("window", "from remote"))
             : site.isEmpty() ? desk_.say(QT_TRANSLATE_NOOP("window", "on site"))
                              : desk_.say(QT_TRANSLATE_NOOP("window", "on site, {site}"), {{QStringLiteral("site"), site}}));
    when << VisitWords(words).status(visit_->statusOn(desk_.today()));
    when_->setText(when.join(QStringLiteral(", ")));
    QStringList who;
    if (const Technician *technician = snapshot->visits.technician(visit_->technician))
        who << technician->name;
    int closes = 0;
    for (const VisitLine &line : visit_->lines)
        closes += static_cast<int>(line.tracks.size());
    who << desk_.count(QT_TRANSLATE_N_NOOP("window", "closes %n open checks"), closes);
    who << desk_.say(QT_TRANSLATE_NOOP("window", "{planned} planned of {agreed}"),
                     {{QStringLiteral("planned"), VisitWords(words).length(visit_->plannedMinutes())},
                      {QStringLiteral("agreed"), VisitWords(words).length(visit_->minutes)}});
    who_->setText(who.join(QStringLiteral("; ")));
}

void VisitPanel::sayLeftOut()
{
    const QStringList lines = VisitWords(desk_.words()).leftOut(*visit_, desk_.snapshot()->defaultZone);
    constexpr qsizetype shown = 4; // the work above keeps the room; the sheet on paper says them all
    const int more = static_cast<int>(lines.size() - shown);
    QStringList said = lines.mid(0, shown);
    if (more > 0)
        said << desk_.count(QT_TRANSLATE_N_NOOP("window", "and %n more: the work sheet names them"), more);
    leftOut_->setText(said.join(QLatin1Char('\n')));
    leftOut_->setToolTip(more > 0 ? lines.join(QLatin1Char('\n')) : QString());
    leftOut_->setVisible(!lines.isEmpty());
}

void VisitPanel::sayMovedTo(const QDate &day)
{
    const Slip slip = day.isValid() ? slipTo(*visit_, day) : slipPastLastDay(*visit_);
    slip_->setVisible(slip.costs() && (day.isValid() || visit_->isOpen() || !visit_->id));
    if (!slip.costs())
        return;
    const QVariantMap args{{QStringLiteral("day"), desk_.words().date(day.isValid() ? day : slip.lastDay)},
                           {QStringLiteral("lost"), VisitWords(desk_.words()).lost(slip)}};
    slipText_->setText(day.isValid() ? desk_.say(QT_TRANSLATE_NOOP("window", "On {day}: {lost}."), args)
                                     : desk_.say(QT_TRANSLATE_NOOP("window", "Not after {day}: if the visit slips, {lost}."), args));
}

bool VisitPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != table_ || event->type() != QEvent::KeyPress || !visit_ || !visit_->id || !visit_->isOpen())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex index = table_->currentIndex();
    if (!index.isValid() || lines_->at(index.row()).kind != SheetRow::Line)
        return false;
    const VisitLine &line = lines_->at(index.row()).line;
    const int number = line.number;
    const bool control = key->modifiers() == Qt::ControlModifier;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if ((key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) || (key->key() == Qt::Key_M && control)) {
        Q_EMIT lineDone(number);
        return true;
    }
    if (enter && control) {
        Q_EMIT outcomeWanted(number);
        return true;
    }
    if (key->key() == Qt::Key_D && control && line.kind == LineKind::Install) {
        Q_EMIT deferralWanted(number);
        return true;
    }
    return false;
}

} // namespace tagliando
