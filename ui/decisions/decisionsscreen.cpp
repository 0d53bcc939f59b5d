#include "ui/decisions/decisionsscreen.h"

#include "ui/common/emptystate.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/decisions/decisiondetail.h"
#include "ui/decisions/decisionsmodel.h"
#include "ui/dialogs/decidedialog.h"
#include "ui/dialogs/decisionnotes.h"
#include "ui/dialogs/paperdialog.h"
#include "ui/paper/acceptancepage.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tagliando {

DecisionsScreen::DecisionsScreen(Desk &desk, QWidget *parent)
    : Screen(desk, QStringLiteral("decisions"), QStringLiteral("decisions"), parent), title_(titleLabel(QStringLiteral("decisionsTitle"), this)),
      note_(noteLabel(QStringLiteral("decisionsNote"), this)), sums_(bodyLabel(QStringLiteral("decisionsSums"), this)), field_(new QLineEdit(this)),
      choice_(new QToolButton(this)), splitter_(new QSplitter(Qt::Horizontal, this)), stack_(new QStackedWidget(this)),
      table_(new Table(QStringLiteral("decisionList"), metrics::twoLineRow, this)), model_(new DecisionsModel(desk, this)),
      none_(new EmptyState(QStringLiteral("noDecisions"), this)), noMatch_(new EmptyState(QStringLiteral("noDecisionMatches"), this)),
      detail_(new DecisionDetail(desk, this))
{
    buildList();
    auto *list = new QWidget(this);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(metrics::grid);
    tools->addWidget(field_);
    tools->addWidget(choice_);
    tools->addStretch();
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addLayout(headingRow(title_, note_));
    column->addWidget(sums_);
    column->addLayout(tools);
    column->addWidget(stack_, 1);
    splitter_->setObjectName(QStringLiteral("decisionsSplitter"));
    splitter_->setHandleWidth(1);
    splitter_->addWidget(list);
    splitter_->addWidget(detail_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setCollapsible(0, false);
    splitter_->setSizes({10000, 344});
    detail_->setMinimumWidth(280);
    this->desk().memory().keep(splitter_, QStringLiteral("decisions/splitter"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter_);

    connect(field_, &QLineEdit::textChanged, this, &DecisionsScreen::show);
    connect(field_, &QLineEdit::returnPressed, table_, qOverload<>(&QWidget::setFocus));
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &DecisionsScreen::showDetail);
    connect(table_, &Table::activated, this, &DecisionsScreen::openCustomer);
    connect(noMatch_, &EmptyState::acted, this, &DecisionsScreen::clearFilters);
    connect(none_, &EmptyState::acted, this, [this] { this->desk().go({QStringLiteral("customers"), {}, {}, {}, {}}); });
    connect(detail_, &DecisionDetail::renewWanted, this, &DecisionsScreen::renew);
    connect(detail_, &DecisionDetail::correctionWanted, this, &DecisionsScreen::correct);
    connect(detail_, &DecisionDetail::outcomeWanted, this, &DecisionsScreen::recordOutcome);
    connect(detail_, &DecisionDetail::sheetWanted, this, &DecisionsScreen::showSheet);
}

void DecisionsScreen::buildList()
{
    field_->setObjectName(QStringLiteral("decisionFilter"));
    field_->setFixedWidth(260);
    field_->setClearButtonEnabled(true);
    choice_->setObjectName(QStringLiteral("decisionChoice"));
    choice_->setPopupMode(QToolButton::InstantPopup);
    choice_->setMenu(new QMenu(choice_));
    sums_->setWordWrap(true);
    table_->setModel(model_);
    table_->setItemDelegate(new TwoLineDelegate(table_));
    table_->setItemDelegateForColumn(DecisionsModel::Status, new StateDelegate(table_));
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionResizeMode(DecisionsModel::What, QHeaderView::Stretch);
    header->resizeSection(DecisionsModel::Status, 116);
    header->resizeSection(DecisionsModel::CustomerName, 130);
    header->resizeSection(DecisionsModel::By, 120);
    header->resizeSection(DecisionsModel::Until, 150);
    header->resizeSection(DecisionsModel::Answered, 140);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    desk().memory().keep(header, QStringLiteral("decisions/list"));
    stack_->addWidget(table_);
    stack_->addWidget(none_);
    stack_->addWidget(noMatch_);
}

QString DecisionsScreen::label() const { return desk().say(QT_TRANSLATE_NOOP("window", "Decisions")); }

void DecisionsScreen::buildChoices()
{
    QMenu *menu = choice_->menu();
    menu->clear();
    const auto add = [&](DecisionChoice choice, const QString &text) {
        QAction *action = menu->addAction(text, this, [this, choice] { choose(choice); });
        action->setCheckable(true);
        action->setChecked(choice == filter_.choice);
        if (choice != filter_.choice)
            return;
        choice_->setText(desk().say(QT_TRANSLATE_NOOP("window", "State: {state}"), {{QStringLiteral("state"), text.toLower()}}) +
                         QStringLiteral(" ▾"));
        choice_->setAccessibleName(desk().say(QT_TRANSLATE_NOOP("window", "State: {state}"), {{QStringLiteral("state"), text.toLower()}}));
    };
    add(DecisionChoice::Open, desk().say(QT_TRANSLATE_NOOP("window", "Open")));
    add(DecisionChoice::Expiring, desk().say(QT_TRANSLATE_NOOP("window", "Expiring")));
    add(DecisionChoice::Expired, desk().say(QT_TRANSLATE_NOOP("window", "Expired")));
    add(DecisionChoice::Closed, desk().say(QT_TRANSLATE_NOOP("window", "Closed")));
    add(DecisionChoice::Superseded, desk().say(QT_TRANSLATE_NOOP("window", "Replaced")));
    add(DecisionChoice::All, desk().say(QT_TRANSLATE_NOOP("window", "All")));
}

void DecisionsScreen::retranslate()
{
    title_->setText(label());
    field_->setPlaceholderText(desk().say(QT_TRANSLATE_NOOP("window", "Filter by customer, person, thing")));
    field_->setAccessibleName(field_->placeholderText());
    table_->setAccessibleName(label());
    none_->setTexts(desk().say(QT_TRANSLATE_NOOP("window", "No decision recorded. In a customer, choose a row and press Ctrl+D.")),
                    desk().say(QT_TRANSLATE_NOOP("window", "Go to the customers")));
    noMatch_->setTexts(desk().say(QT_TRANSLATE_NOOP("window", "No decision with these filters")),
                       desk().say(QT_TRANSLATE_NOOP("window", "Clear the filters")));
    detail_->retranslate();
    buildChoices();
    if (desk().snapshot())
        refresh();
}

void DecisionsScreen::refresh()
{
    latest_.run(
        this, [snapshot = desk().snapshot(), words = desk().sharedWords()] { return viewAllDecisions(snapshot, *words); },
        [this](DecisionsView view) {
            view_ = std::move(view);
            show();
        });
}

void DecisionsScreen::show()
{
    if (!view_.snapshot)
        return;
    filter_.text = field_->text().trimmed();
    std::vector<DecisionRow> rows;
    std::copy_if(view_.rows.begin(), view_.rows.end(), std::back_inserter(rows),
                 [&](const DecisionRow &row) { return isAskedFor(row, filter_, desk().words()); });
    const QStringList sums = desk().words().decisionSums(view_.sums);
    const Customer *customer = view_.snapshot->customer(filter_.customer);
    note_->setText(customer ? customer->name : sums.value(0));
    sums_->setText(sums.mid(1).join(QStringLiteral(". ")));
    sums_->setVisible(view_.sums.decisions > 0);
    setWaiting(view_.sums.byStatus[static_cast<int>(DecisionStatus::Expiring)] + view_.sums.byStatus[static_cast<int>(DecisionStatus::Expired)]);
    stack_->setCurrentWidget(view_.rows.empty() ? static_cast<QWidget *>(none_) : rows.empty() ? static_cast<QWidget *>(noMatch_) : table_);
    model_->setRows(std::move(rows));
    if (!wantedTrack_.isEmpty()) {
        for (int row = 0; row < model_->rowCount(); ++row) {
            if (model_->at(row).view.decision->names(wantedTrack_))
                table_->setCurrentIndex(model_->index(row, 0));
        }
        wantedTrack_.clear();
    }
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0)
        table_->setCurrentIndex(model_->index(0, 0));
    showDetail();
}

const DecisionRow *DecisionsScreen::current() const
{
    const QModelIndex index = table_->currentIndex();
    return index.isValid() && index.row() < model_->rowCount() ? &model_->at(index.row()) : nullptr;
}

void DecisionsScreen::showDetail() { detail_->setDecision(current(), view_.snapshot.get()); }

void DecisionsScreen::choose(DecisionChoice choice)
{
    filter_.choice = choice;
    buildChoices();
    show();
}

void DecisionsScreen::clearFilters()
{
    filter_.customer = {};
    field_->clear();
    choose(DecisionChoice::All);
}

void DecisionsScreen::open(const Goto &target)
{
    if (target.customer || !target.filter.isEmpty() || !target.track.isEmpty()) {
        filter_.customer = target.customer;
        filter_.choice = target.track.isEmpty() ? filter_.choice : DecisionChoice::All;
        wantedTrack_ = target.track;
        buildChoices();
        field_->setText(target.filter);
        show();
    }
    table_->setFocus();
}

bool DecisionsScreen::back()
{
    if (field_->text().isEmpty() && !filter_.customer)
        return false;
    filter_.customer = {};
    field_->clear();
    show();
    return true;
}

QList<QWidget *> DecisionsScreen::panels() const { return {table_, detail_->scroll()}; }

QWidget *DecisionsScreen::filterField() const { return field_; }

CustomerId DecisionsScreen::currentCustomer() const { return current() ? current()->view.decision->customer : CustomerId(); }

void DecisionsScreen::openCustomer()
{
    if (const DecisionRow *row = current())
        desk().go({QStringLiteral("customers"),
                   row->view.decision->customer,
                   row->view.decision->servers.empty() ? ServerId() : row->view.decision->servers.front(),
                   row->view.decision->tracks.value(0),
                   {}});
}

void DecisionsScreen::renew()
{
    const DecisionRow *row = current();
    if (!row)
        return;
    const Decision &decision = *row->view.decision;
    QStringList servers;
    for (const ServerId id : decision.servers) {
        if (const Server *server = view_.snapshot->server(id))
            servers << server->name;
    }
    auto *dialog = new DecideDialog(desk(), {decision.customer, row->customer, servers, decision.tracks.value(0), row->what, decision.id}, this);
    dialog->open();
}

void DecisionsScreen::correct()
{
    if (const DecisionRow *row = current())
        (new CorrectionDialog(desk(), row->view.decision->id, this))->open();
}

void DecisionsScreen::recordOutcome()
{
    if (const DecisionRow *row = current())
        (new OutcomeDialog(desk(), row->view.decision->id, this))->open();
}

void DecisionsScreen::showSheet()
{
    const DecisionRow *row = current();
    if (!row)
        return;
    desk().workspace().run<AcceptanceSheet>(
        this, [id = row->view.decision->id](Session &session, const Progress &) { return acceptanceSheetOf(session, id); },
        [this](const Result<AcceptanceSheet> &sheet) {
            if (!sheet)
                return desk().report(sheet.error());
            const paper::Pages pages = layOutAcceptance(*sheet, Words(sheet->customer.language), paperOptions(desk()));
            (new PaperDialog(desk(),
                             {QStringLiteral("sheetDialog"), desk().say(QT_TRANSLATE_NOOP("window", "The sheet to sign")),
                              std::make_shared<const paper::Pages>(pages)},
                             this))
                ->open();
        });
}

} // namespace tagliando
