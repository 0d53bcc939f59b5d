#include "ui/customer/customerpage.h"

#include "core/usecases/explain.h"
#include "ui/common/emptystate.h"
#include "ui/common/findingtext.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/customer/actionmodel.h"
#include "ui/customer/agreementspanel.h"
#include "ui/customer/customerheader.h"
#include "ui/customer/machinetree.h"
#include "ui/customer/questionspanel.h"
#include "ui/customer/samemachinepanel.h"
#include "ui/customer/whypanel.h"
#include "ui/dialogs/decidedialog.h"
#include "ui/dialogs/valuedialog.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int openOnly = -1;
constexpr int everything = -2;

class ActionDelegate : public TwoLineDelegate {
public:
    using TwoLineDelegate::TwoLineDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.parent().isValid() ? metrics::oneLineRow : metrics::twoLineRow};
    }
};

class MachineDelegate : public StateDelegate {
public:
    explicit MachineDelegate(QObject *parent) : StateDelegate(parent, true) { setRules(false); }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, metrics::treeRow}; }
};

} // namespace

CustomerPage::CustomerPage(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), header_(new CustomerHeader(desk, this)), tabs_(new QTabBar(this)), sides_(new QStackedWidget(this)),
      splitter_(new QSplitter(Qt::Horizontal, this)), agreements_(new AgreementsPanel(desk, this)),
      machines_(new Tree(QStringLiteral("machines"), this)), machineModel_(new MachineTree(desk, this)), why_(new WhyPanel(desk, this))
{
    machines_->setModel(machineModel_);
    machines_->setItemDelegate(new MachineDelegate(machines_));
    machines_->header()->hide();
    machines_->setBackground(colour(Role::Raised));
    machines_->setMinimumWidth(160);
    why_->setMinimumWidth(260);

    splitter_->setObjectName(QStringLiteral("customerSplitter"));
    splitter_->setHandleWidth(1);
    splitter_->addWidget(machines_);
    splitter_->addWidget(buildActions());
    splitter_->addWidget(why_);
    splitter_->setStretchFactor(1, 1);
    splitter_->setCollapsible(1, false);
    splitter_->setSizes({192, 10000, 344});
    desk_.memory().keep(splitter_, QStringLiteral("customers/splitter"));

    auto *rule = new QFrame(this);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    QPalette grey = rule->palette();
    grey.setColor(QPalette::Window, colour(Role::Line));
    rule->setPalette(grey);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(rule);
    column->addWidget(tabs_);
    column->addWidget(sides_, 1);
    tabs_->setObjectName(QStringLiteral("customerTabs"));
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->addTab(QString());
    tabs_->addTab(QString());
    sides_->addWidget(splitter_);
    sides_->addWidget(agreements_);
    connect(tabs_, &QTabBar::currentChanged, sides_, &QStackedWidget::setCurrentIndex);

    connect(header_, &CustomerHeader::backWanted, this, &CustomerPage::backWanted);
    connect(header_, &CustomerHeader::importWanted, this, [this] { desk_.go({QStringLiteral("import"), customer_, {}, {}, {}}); });
    connect(header_, &CustomerHeader::scanWanted, this, [this] {
        const auto machines = machineModel_->machinesUnder(machines_->currentIndex());
        desk_.go({QStringLiteral("scan-ssh"), customer_, machines.size() == 1 ? *machines.cbegin() : ServerId(), {}, {}});
    });
    connect(header_, &CustomerHeader::reportWanted, this, [this] { desk_.go({QStringLiteral("reports"), customer_, {}, {}, {}}); });
    connect(header_, &CustomerHeader::valueWanted, this, [this] {
        const auto machine = machineModel_->machinesUnder(machines_->currentIndex());
        auto *dialog = new ValueDialog(desk_, view_.customer, view_.machines, machine.size() == 1 ? *machine.cbegin() : ServerId(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(machines_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustomerPage::filterActions);
    // In a narrow window the reasons give way to the list; opening a row brings them back.
    connect(actions_, &Tree::activated, why_, &QWidget::show);
    connect(why_, &WhyPanel::decideWanted, this, &CustomerPage::decide);
    connect(why_, &WhyPanel::decisionWanted, this, [this] {
        if (const Finding *finding = actionModel_->finding(actions_->currentIndex()))
            desk_.go({QStringLiteral("decisions"), customer_, {}, finding->track, {}});
    });
    connect(actions_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustomerPage::explain);
}

QWidget *CustomerPage::buildActions()
{
    auto *middle = new QWidget(this);
    filter_ = new QLineEdit(middle);
    filter_->setObjectName(QStringLiteral("actionFilter"));
    filter_->setProperty("small", true);
    filter_->setFixedWidth(220);
    filter_->setClearButtonEnabled(true);
    state_ = new QToolButton(middle);
    state_->setObjectName(QStringLiteral("stateFilter"));
    state_->setPopupMode(QToolButton::InstantPopup);
    state_->setMenu(new QMenu(state_));
    state_->setStyleSheet(QStringLiteral("QToolButton { min-height: 22px; } QToolButton:focus { min-height: 20px; }"));
    count_ = noteLabel(QStringLiteral("actionCount"), middle);
    actions_ = new Tree(QStringLiteral("actions"), middle);
    actionModel_ = new ActionModel(desk_, this);
    actions_->setModel(actionModel_);
    actions_->setItemDelegate(new ActionDelegate(actions_));
    actions_->setItemDelegateForColumn(ActionModel::StateColumn, new StateDelegate(actions_));
    QHeaderView *header = actions_->header();
    header->setStretchLastSection(false);
    header->setStyleSheet(QStringLiteral("QHeaderView::section:first { padding-left: 24px; }")); // above the marks, not above the arrows
    header->setSectionResizeMode(ActionModel::What, QHeaderView::Stretch);
    header->resizeSection(ActionModel::StateColumn, 156);
    header->resizeSection(ActionModel::By, 226);
    header->resizeSection(ActionModel::VisitColumn, 92);
    desk_.memory().keep(header, QStringLiteral("customers/actions"));
    noMatch_ = new EmptyState(QStringLiteral("noActionMatches"), middle);
    nothing_ = new EmptyState(QStringLiteral("nothingToDo"), middle);
    stack_ = new QStackedWidget(middle);
    stack_->addWidget(actions_);
    stack_->addWidget(noMatch_);
    stack_->addWidget(nothing_);
    questions_ = new QuestionsPanel(desk_, middle);
    sameMachine_ = new SameMachinePanel(desk_, middle);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(metrics::blockGap, metrics::grid, metrics::blockGap, metrics::grid);
    tools->setSpacing(metrics::grid);
    tools->addWidget(filter_);
    tools->addWidget(state_);
    tools->addStretch();
    tools->addWidget(count_);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(stack_, 1);
    column->addWidget(sameMachine_);
    column->addWidget(questions_);

    actions_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(actions_, &Tree::customContextMenuRequested, this, &CustomerPage::showMenu);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_D), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            &CustomerPage::decide);
    connect(filter_, &QLineEdit::textChanged, this, &CustomerPage::filterActions);
    connect(filter_, &QLineEdit::returnPressed, actions_, qOverload<>(&QWidget::setFocus));
    connect(noMatch_, &EmptyState::acted, this, &CustomerPage::clearFilters);
    return middle;
}

void CustomerPage::buildStates()
{
    QMenu *menu = state_->menu();
    menu->clear();
    const auto add = [&](const QString &text, int choice) {
        QAction *action = menu->addAction(text, this, [this, choice] { setState(choice); });
        action->setCheckable(true);
        action->setChecked(choice == stateChoice_);
        if (choice == stateChoice_) {
            state_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "State: {state}"), {{QStringLiteral("state"), text.toLower()}}) +
                            QStringLiteral(" ▾"));
            state_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "State: {state}"), {{QStringLiteral("state"), text.toLower()}}));
        }
    };
    add(desk_.say(QT_TRANSLATE_NOOP("window", "Open")), openOnly);
    add(desk_.say(QT_TRANSLATE_NOOP("window", "All")), everything);
    menu->addSeparator();
    for (const State state :
         {State::Blocking, State::Overdue, State::Unsupported, State::Due, State::Deferred, State::Frozen, State::Verify, State::Satisfied})
        add(desk_.words().state(state), static_cast<int>(state));
}

void CustomerPage::retranslate()
{
    header_->retranslate();
    why_->retranslate();
    questions_->retranslate();
    agreements_->retranslate();
    tabs_->setTabText(0, desk_.say(QT_TRANSLATE_NOOP("window", "To do")));
    tabs_->setTabText(1, desk_.say(QT_TRANSLATE_NOOP("window", "Agreements")));
    tabs_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Sides of the customer")));
    for (QToolButton *scroll : tabs_->findChildren<QToolButton *>())
        scroll->setAccessibleName(tabs_->accessibleName()); // Qt's own words are not in our language
    sameMachine_->retranslate();
    machines_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Machines")));
    actions_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Things to do")));
    filter_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "Filter actions and machines")));
    filter_->setAccessibleName(filter_->placeholderText());
    noMatch_->setTexts(desk_.say(QT_TRANSLATE_NOOP("window", "No action with these filters")),
                       desk_.say(QT_TRANSLATE_NOOP("window", "Clear the filters")));
    buildStates();
    if (view_.rows)
        show(view_);
}

void CustomerPage::refresh()
{
    if (!customer_)
        return;
    latest_.run(
        this, [snapshot = desk_.snapshot(), customer = customer_] { return viewCustomer(snapshot, customer); },
        [this](CustomerView view) { show(std::move(view)); });
}

void CustomerPage::open(const Goto &target)
{
    const bool other = customer_ != target.customer;
    customer_ = target.customer;
    wanted_ = target;
    if (other || !target.track.isEmpty())
        tabs_->setCurrentIndex(0);
    if (other || !target.filter.isEmpty() || !target.track.isEmpty()) {
        const QSignalBlocker quiet(filter_);
        filter_->setText(target.filter);
        stateChoice_ = openOnly;
        buildStates();
    }
    if (desk_.snapshot())
        refresh();
}

void CustomerPage::show(CustomerView view)
{
    if (!view.rows) { // the customer is gone
        customer_ = {};
        Q_EMIT backWanted();
        return;
    }
    view_ = std::move(view);
    header_->setView(view_);
    questions_->setView(view_);
    agreements_->setView(view_);
    sameMachine_->setCustomer(view_.customer.name);
    showing_ = true;
    machineModel_->setView(view_);
    if (std::exchange(shown_, customer_) != customer_)
        machines_->expandToDepth(1);
    if (wanted_ || !machines_->currentIndex().isValid()) {
        const QModelIndex machine = wanted_ && wanted_->server ? machineModel_->indexOf(wanted_->server) : QModelIndex();
        machines_->setCurrentIndex(machine.isValid() ? machine : machineModel_->index(0, 0));
    }
    showing_ = false;
    filterActions();
}

ActionFilter CustomerPage::filterNow() const
{
    ActionFilter filter;
    filter.machines = machineModel_->machinesUnder(machines_->currentIndex());
    filter.text = filter_->text().trimmed();
    filter.satisfiedToo = stateChoice_ == everything;
    if (stateChoice_ >= 0)
        filter.state = static_cast<State>(stateChoice_);
    return filter;
}

void CustomerPage::filterActions()
{
    if (!view_.rows || showing_)
        return;
    latestActions_.run(
        this, [view = view_, filter = filterNow(), words = desk_.sharedWords()] { return actionsOf(view, filter, *words); },
        [this, view = view_](const std::vector<ActionGroup> &groups) {
            actionModel_->setActions(view, groups);
            follow();
        });
}

// The rows are there: texts about them, the wanted selection, and why.
void CustomerPage::follow()
{
    const ActionFilter filter = filterNow();
    const int actions = actionModel_->rowCount();
    int findings = 0;
    for (int row = 0; row < actions; ++row)
        findings += std::max(1, actionModel_->rowCount(actionModel_->index(row, 0)));
    count_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n actions"), actions) + QStringLiteral(", ") +
                    (filter.satisfiedToo ? desk_.count(QT_TRANSLATE_N_NOOP("window", "%n checks"), findings)
                                         : desk_.count(QT_TRANSLATE_N_NOOP("window", "%n open"), findings)));
    nothing_->setTexts(desk_.words().noKnownStops(desk_.today(), view_.sums.verified, view_.sums.servers));
    stack_->setCurrentWidget(actions > 0 ? static_cast<QWidget *>(actions_) : filter.isNarrow() ? static_cast<QWidget *>(noMatch_) : nothing_);
    if (wanted_ && !wanted_->track.isEmpty()) {
        if (const QModelIndex row = actionModel_->indexOf(wanted_->track); row.isValid()) {
            actions_->setCurrentIndex(row);
            actions_->scrollTo(row);
        }
    } else if (wanted_ && actions > 0) {
        actions_->setCurrentIndex(actionModel_->index(0, 0));
    }
    wanted_.reset();
    if (!actions_->currentIndex().isValid() && actions > 0)
        actions_->setCurrentIndex(actionModel_->index(0, 0));
    explain();
}

void CustomerPage::explain()
{
    const Finding *finding = actionModel_->finding(actions_->currentIndex());
    why_->setFinding(finding, finding ? certaintyOf(*view_.snapshot, *finding) : Certainty(), view_.snapshot->now);
}

void CustomerPage::showMenu(const QPoint &at)
{
    const Finding *finding = actionModel_->finding(actions_->indexAt(at));
    if (!finding)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("actionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(desk_.say(QT_TRANSLATE_NOOP("window", "Defer, accept or refuse…")) + QStringLiteral("\tCtrl+D"), this, &CustomerPage::decide)
        ->setEnabled(finding->state != State::Satisfied);
    if (finding->notes->decision)
        menu->addAction(desk_.say(QT_TRANSLATE_NOOP("window", "Open its decision")), this, [this, track = finding->track] {
            desk_.go({QStringLiteral("decisions"), customer_, {}, track, {}});
        });
    menu->popup(actions_->viewport()->mapToGlobal(at));
}

// The row's machines are what is put off; what is in order needs no decision.
void CustomerPage::decide()
{
    const std::vector<const Finding *> findings = actionModel_->findings(actions_->currentIndex());
    if (findings.empty() || findings.front()->state == State::Satisfied)
        return;
    DecisionSubject subject{customer_, view_.customer.name, {}, findings.front()->track, {}, {}};
    for (const Finding *finding : findings) {
        if (!finding->holder->serverName.isEmpty())
            subject.servers << finding->holder->serverName;
    }
    subject.heading = capitalised(findings.size() == 1 ? desk_.words().headline(*findings.front()) : desk_.words().title(*findings.front()));
    (new DecideDialog(desk_, subject, this))->open();
}

void CustomerPage::clearFilters()
{
    setState(openOnly);
    filter_->clear();
    filter_->setFocus();
}

void CustomerPage::setState(int choice)
{
    stateChoice_ = choice;
    buildStates();
    filterActions();
}

QList<QWidget *> CustomerPage::panels() const
{
    if (tabs_->currentIndex() == 1)
        return QList<QWidget *>{tabs_} + agreements_->panels();
    QList<QWidget *> panels{machines_, actions_, why_->findChild<QWidget *>(QStringLiteral("whyScroll"))};
    if (QWidget *name = questions_->firstFocus())
        panels.append(name);
    return panels;
}

void CustomerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The side panel gives way first, then the tree.
    why_->setVisible(width() + metrics::rail >= 1200);
    machines_->setVisible(width() + metrics::rail >= 960);
}

} // namespace tagliando
