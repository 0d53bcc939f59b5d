#include "ui/visits/visitsscreen.h"

#include "ui/common/labels.h"
#include "ui/common/nocustomers.h"
#include "ui/common/table.h"
#include "ui/visits/bookdelegate.h"
#include "ui/visits/calendartable.h"
#include "ui/visits/proposalsmodel.h"
#include "ui/visits/visitlegend.h"
#include "ui/visits/visitpanel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int weeksShown = 7;
constexpr int daysPlanned = 90;

} // namespace

VisitsScreen::VisitsScreen(Desk &desk, QWidget *parent)
    : Screen(desk, QStringLiteral("visits"), QStringLiteral("visits"), parent),
      noCustomers_(new NoCustomers(desk, QStringLiteral("noCustomersToVisit"), this)), splitter_(new QSplitter(Qt::Horizontal, this))
{
    splitter_->setObjectName(QStringLiteral("visitsSplitter"));
    splitter_->setHandleWidth(1);
    splitter_->addWidget(buildDesk());
    panel_ = new VisitPanel(desk, this);
    splitter_->addWidget(panel_);
    splitter_->setStretchFactor(0, 8);
    splitter_->setStretchFactor(1, 7);
    splitter_->setCollapsible(0, false);
    splitter_->setSizes({655, 575});
    desk.memory().keep(splitter_, QStringLiteral("visits/splitter"));

    stack_ = pagesOf(this, splitter_, noCustomers_);
    connectPanel();
}

QWidget *VisitsScreen::buildDesk()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addWidget(buildCalendar(page), 5);
    column->addWidget(buildProposals(page), 2);
    return page;
}

QWidget *VisitsScreen::buildCalendar(QWidget *page)
{
    auto *part = new QWidget(page);
    title_ = titleLabel(QStringLiteral("visitsTitle"), part);
    range_ = bodyLabel(QStringLiteral("visitsRange"), part);
    const auto button = [&](const char *name, auto action) {
        auto *made = new QPushButton(part);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("small", true);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    earlier_ = button("visitsEarlier", [this] { turn(-1); });
    today_ = button("visitsToday", [this] { turn(0); });
    later_ = button("visitsLater", [this] { turn(1); });
    days_ = new CalendarModel(desk(), this);
    calendar_ = new CalendarTable(days_, desk(), part);
    legend_ = new VisitLegend(desk(), part);

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(metrics::grid);
    titleRow->addWidget(title_, 0, Qt::AlignBaseline);
    titleRow->addSpacing(metrics::grid);
    titleRow->addWidget(range_, 1, Qt::AlignBaseline);
    for (QPushButton *one : {earlier_, today_, later_})
        titleRow->addWidget(one);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addLayout(titleRow);
    column->addWidget(calendar_, 1);
    column->addWidget(legend_);

    connect(calendar_, &CalendarTable::visitChosen, this, &VisitsScreen::choose);
    connect(calendar_, &CalendarTable::dragged, this, [this](const CalendarVisit &visit, const QDate &to) {
        if (panel_->visit() && panel_->visit()->id == visit.id)
            panel_->sayMovedTo(to);
    });
    connect(calendar_, &CalendarTable::dropped, this, [this](const CalendarVisit &visit, const QDate &to) { move(visit.id, to); });
    return part;
}

QWidget *VisitsScreen::buildProposals(QWidget *page)
{
    auto *part = new QWidget(page);
    proposalsTitle_ = sectionLabel(QStringLiteral("proposalsTitle"), part);
    proposalsNote_ = noteLabel(QStringLiteral("proposalsNote"), part);
    noProposals_ = bodyLabel(QStringLiteral("noProposals"), part);
    noProposals_->setWordWrap(true);
    proposalsTable_ = new Table(QStringLiteral("proposals"), metrics::twoLineRow, part);
    proposals_ = new ProposalsModel(desk(), this);
    proposalsTable_->setModel(proposals_);
    proposalsTable_->setItemDelegate(new TwoLineDelegate(proposalsTable_));
    proposalsTable_->setItemDelegateForColumn(ProposalsModel::Book, new BookDelegate(proposalsTable_));
    QHeaderView *header = proposalsTable_->horizontalHeader();
    header->hide();
    header->setSectionResizeMode(ProposalsModel::Why, QHeaderView::Stretch);
    header->resizeSection(ProposalsModel::Who, 150);
    header->resizeSection(ProposalsModel::When, 186);
    header->resizeSection(ProposalsModel::Book, 92);
    desk().memory().keep(header, QStringLiteral("visits/proposals"));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid / 2);
    column->addLayout(headingRow(proposalsTitle_, proposalsNote_));
    column->addWidget(noProposals_);
    column->addWidget(proposalsTable_, 1);

    connect(proposalsTable_, &Table::clicked, this, [this](const QModelIndex &index) {
        chooseProposal(index.row());
        if (index.column() == ProposalsModel::Book)
            bookProposal(index.row());
    });
    connect(proposalsTable_, &Table::activated, this, [this](const QModelIndex &index) { chooseProposal(index.row()); });
    return part;
}

QString VisitsScreen::label() const { return desk().say(QT_TRANSLATE_NOOP("window", "Visits")); }

QList<QWidget *> VisitsScreen::panels() const { return {calendar_, proposalsTable_, panel_->lines()}; }

void VisitsScreen::retranslate()
{
    noCustomers_->retranslate();
    title_->setText(label());
    earlier_->setText(QStringLiteral("‹"));
    earlier_->setAccessibleName(desk().say(QT_TRANSLATE_NOOP("window", "A week earlier")));
    earlier_->setToolTip(earlier_->accessibleName());
    today_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Today")));
    today_->setAccessibleName(today_->text());
    later_->setText(QStringLiteral("›"));
    later_->setAccessibleName(desk().say(QT_TRANSLATE_NOOP("window", "A week later")));
    later_->setToolTip(later_->accessibleName());
    calendar_->setAccessibleName(label());
    proposalsTitle_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Proposals")));
    proposalsTable_->setAccessibleName(proposalsTitle_->text());
    noProposals_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Nothing is open that a visit could close.")));
    panel_->retranslate();
    legend_->update();
    if (view_.snapshot)
        show(view_);
}

void VisitsScreen::refresh() { derive(); }

// Planning takes a moment: the old weeks stay readable meanwhile.
void VisitsScreen::derive()
{
    const auto snapshot = desk().snapshot();
    if (!snapshot)
        return;
    const QDate today = desk().today();
    const bool planned = view_.snapshot == snapshot && view_.proposals.from == today;
    latest_.run(
        this,
        [snapshot, today, first = first_.isValid() ? first_ : today, customer = choice_.customer, known = planned ? view_.proposals : Proposals{},
         planned] {
            View view{snapshot, known, {}};
            if (!planned)
                view.proposals = proposeVisits(snapshot->input(), snapshot->findings, snapshot->visits, {{}, today, today.addDays(daysPlanned), {}});
            std::vector<Visit> proposed;
            for (const Proposal &proposal : view.proposals.visits)
                proposed.push_back(proposal.visit);
            view.calendar = visitCalendar(snapshot->input(), snapshot->findings, snapshot->visits, proposed, first, weeksShown, customer);
            return view;
        },
        [this](View view) { show(std::move(view)); });
}

void VisitsScreen::show(View view)
{
    view_ = std::move(view);
    stack_->setCurrentIndex(view_.snapshot->fleet.customers.empty() ? 1 : 0);
    proposals_->setRows(view_.proposals.visits);
    const int count = proposals_->rowCount();
    noProposals_->setVisible(count == 0);
    proposalsTable_->setVisible(count > 0);
    proposalsNote_->setText(count == 0 ? QString() : desk().count(QT_TRANSLATE_N_NOOP("window", "%n visits to book"), count));
    setWaiting(count);
    if (!choice_.visit && choice_.proposal.isEmpty() && count > 0)
        choice_ = {view_.proposals.visits.front().visit.customer, {}, proposals_->keyOf(view_.proposals.visits.front())};
    days_->setCalendar(view_.calendar, desk().today());
    sayRange();
    showChoice();
}

void VisitsScreen::sayRange()
{
    const QDate first = view_.calendar.first;
    const QLocale locale = desk().locale();
    range_->setText(locale.toString(first, QStringLiteral("d MMMM yyyy")) + QStringLiteral(" – ") +
                    locale.toString(first.addDays(7 * weeksShown - 1), QStringLiteral("d MMMM yyyy")));
    today_->setEnabled(first_.isValid());
}

void VisitsScreen::showChoice()
{
    const Visit *visit = choice_.visit ? view_.snapshot->visits.visit(choice_.visit) : nullptr;
    int row = -1;
    if (!visit && !choice_.proposal.isEmpty()) {
        row = proposals_->rowOf(choice_.proposal);
        visit = row < 0 ? nullptr : &proposals_->at(row).visit;
    }
    int proposal = -1;
    for (size_t i = 0; row >= 0 && i < view_.proposals.visits.size(); ++i)
        if (view_.proposals.visits[i].visit == *visit)
            proposal = static_cast<int>(i);
    calendar_->choose(choice_.visit, proposal);
    const Customer *customer = view_.snapshot->customer(choice_.customer);
    legend_->setCustomer(customer ? customer->name : QString());
    if (row >= 0)
        proposalsTable_->setCurrentIndex(proposals_->index(row, 0));
    else
        proposalsTable_->clearSelection();
    if (visit)
        panel_->showVisit(*visit);
    else
        panel_->showNothing();
}

void VisitsScreen::choose(const CalendarVisit &visit)
{
    const bool otherCustomer = visit.customer != choice_.customer;
    choice_ = {visit.customer, visit.id, {}};
    if (visit.proposal >= 0)
        choice_.proposal = proposals_->keyOf(view_.proposals.visits[static_cast<size_t>(visit.proposal)]);
    showChoice();
    if (otherCustomer)
        derive(); // the windows in the cells are the chosen customer's
}

void VisitsScreen::chooseProposal(int row)
{
    const Proposal &proposal = proposals_->at(row);
    const bool otherCustomer = proposal.visit.customer != choice_.customer;
    choice_ = {proposal.visit.customer, {}, proposals_->keyOf(proposal)};
    showChoice();
    if (otherCustomer)
        derive();
}

void VisitsScreen::turn(int weeks)
{
    if (weeks == 0)
        first_ = {};
    else
        first_ = view_.calendar.first.addDays(7 * weeks);
    derive();
}

void VisitsScreen::open(const Goto &target)
{
    if (!target.customer)
        return;
    const auto snapshot = desk().snapshot();
    const Visit *next = snapshot ? snapshot->visits.next(target.customer, desk().today()) : nullptr;
    choice_ = {target.customer, next ? next->id : VisitId{}, {}};
    for (const Proposal &proposal : view_.proposals.visits)
        if (!next && choice_.proposal.isEmpty() && proposal.visit.customer == target.customer)
            choice_.proposal = proposals_->keyOf(proposal);
    if (view_.snapshot)
        showChoice();
    derive();
}

} // namespace tagliando
