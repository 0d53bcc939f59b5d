#include "ui/today/todayscreen.h"

#include "ui/common/labels.h"
#include "ui/common/nocustomers.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/today/ageschart.h"
#include "ui/today/latemodel.h"
#include "ui/today/olddatamodel.h"
#include "ui/today/statebars.h"
#include "ui/today/stopsmodel.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

TodayScreen::TodayScreen(Desk &desk, QWidget *parent)
    : Screen(desk, QStringLiteral("today"), QStringLiteral("today"), parent),
      noCustomers_(new NoCustomers(desk, QStringLiteral("noCustomers"), this)), splitter_(new QSplitter(Qt::Horizontal, this))
{
    lists_ = buildLists();
    side_ = buildSide();
    splitter_->setObjectName(QStringLiteral("todaySplitter"));
    splitter_->setHandleWidth(1);
    splitter_->addWidget(lists_);
    splitter_->addWidget(side_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setCollapsible(0, false);
    splitter_->setSizes({10000, metrics::sidePanel});
    desk.memory().keep(splitter_, QStringLiteral("today/splitter"));

    stack_ = pagesOf(this, splitter_, noCustomers_);
    connect(stopsTable_, &Table::activated, this, [this](const QModelIndex &index) { this->desk().go(stops_->target(index)); });
    connect(lateTable_, &Table::activated, this, [this](const QModelIndex &index) {
        if (late_->at(index.row()).customer)
            this->desk().go(late_->target(index));
    });
    connect(oldTable_, &Table::activated, this, [this](const QModelIndex &index) {
        if (!old_->at(index.row()).feed)
            this->desk().go(old_->at(index.row()).target);
    });
}

QWidget *TodayScreen::buildLists()
{
    auto *page = new QWidget(this);
    title_ = titleLabel(QStringLiteral("todayTitle"), page);
    date_ = bodyLabel(QStringLiteral("todayDate"), page);
    coverage_ = noteLabel(QStringLiteral("todayCoverage"), page);
    stopsTitle_ = sectionLabel(QStringLiteral("stopsTitle"), page);
    stopsNote_ = noteLabel(QStringLiteral("stopsNote"), page);
    nothingStops_ = bodyLabel(QStringLiteral("nothingStops"), page);
    nothingStops_->setWordWrap(true);
    nothingStops_->setContentsMargins(metrics::cellPadding, metrics::grid, 0, metrics::grid);
    lateTitle_ = sectionLabel(QStringLiteral("lateTitle"), page);
    lateNote_ = noteLabel(QStringLiteral("lateNote"), page);

    stopsTable_ = new Table(QStringLiteral("stops"), metrics::twoLineRow, page);
    stops_ = new StopsModel(desk(), this);
    stopsTable_->setModel(stops_);
    stopsTable_->setItemDelegate(new TwoLineDelegate(stopsTable_));
    stopsTable_->setItemDelegateForColumn(StopsModel::Mark, new StateDelegate(stopsTable_));
    QHeaderView *header = stopsTable_->horizontalHeader();
    header->setSectionResizeMode(StopsModel::Mark, QHeaderView::Fixed);
    header->setSectionResizeMode(StopsModel::What, QHeaderView::Stretch);
    header->resizeSection(StopsModel::Mark, 37);
    header->resizeSection(StopsModel::When, 210);
    header->resizeSection(StopsModel::Who, 170);
    header->resizeSection(StopsModel::Closes, 190);
    desk().memory().keep(header, QStringLiteral("today/stops"));

    lateTable_ = new Table(QStringLiteral("late"), metrics::oneLineRow, page);
    late_ = new LateModel(desk(), this);
    lateTable_->setModel(late_);
    lateTable_->setItemDelegate(new RowDelegate(lateTable_));
    header = lateTable_->horizontalHeader();
    header->setSectionResizeMode(LateModel::Name, QHeaderView::Stretch);
    for (int column = LateModel::All; column < LateModel::Next; ++column)
        header->resizeSection(column, 82);
    header->resizeSection(LateModel::Next, 190);
    header->setSectionsClickable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::DescendingOrder);
    lateTable_->setSortingEnabled(true);
    desk().memory().keep(header, QStringLiteral("today/late"));

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(metrics::blockGap);
    titleRow->addWidget(title_, 0, Qt::AlignBaseline);
    titleRow->addWidget(date_, 1, Qt::AlignBaseline);
    titleRow->addWidget(coverage_, 0, Qt::AlignBaseline);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::grid);
    column->setSpacing(0);
    column->addLayout(titleRow);
    column->addSpacing(metrics::grid);
    column->addLayout(headingRow(stopsTitle_, stopsNote_));
    column->addSpacing(metrics::grid / 2);
    column->addWidget(stopsTable_);
    column->addWidget(nothingStops_);
    column->addSpacing(metrics::blockGap);
    column->addLayout(headingRow(lateTitle_, lateNote_));
    column->addSpacing(metrics::grid / 2);
    column->addWidget(lateTable_);
    column->addStretch();
    return page;
}

QWidget *TodayScreen::buildSide()
{
    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    side->setMinimumWidth(280);
    QPalette raised = side->palette();
    raised.setColor(QPalette::Window, colour(Role::Raised));
    side->setPalette(raised);
    statesTitle_ = sectionLabel(QStringLiteral("statesTitle"), side);
    agesTitle_ = sectionLabel(QStringLiteral("agesTitle"), side);
    oldTitle_ = sectionLabel(QStringLiteral("oldTitle"), side);
    oldNote_ = noteLabel(QStringLiteral("oldNote"), side);
    bars_ = new StateBars(desk(), side);
    ages_ = new AgesChart(desk(), side);
    oldTable_ = new Table(QStringLiteral("oldData"), metrics::twoLineRow, side);
    old_ = new OldDataModel(desk(), this);
    oldTable_->setModel(old_);
    oldTable_->setItemDelegate(new TwoLineDelegate(oldTable_));
    oldTable_->horizontalHeader()->hide();
    oldTable_->horizontalHeader()->setSectionResizeMode(OldDataModel::What, QHeaderView::Stretch);
    oldTable_->horizontalHeader()->resizeSection(OldDataModel::Age, 92);
    QPalette grey = oldTable_->palette();
    grey.setColor(QPalette::Base, colour(Role::Raised));
    oldTable_->setPalette(grey);

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::grid);
    column->setSpacing(0);
    column->addWidget(statesTitle_);
    column->addSpacing(metrics::grid);
    column->addWidget(bars_);
    column->addSpacing(metrics::blockGap);
    column->addWidget(agesTitle_);
    column->addWidget(ages_);
    column->addSpacing(metrics::blockGap);
    column->addLayout(headingRow(oldTitle_, oldNote_));
    column->addSpacing(metrics::grid / 2);
    column->addWidget(oldTable_, 1);
    column->addStretch(); // holds the rest up when the table is hidden
    return side;
}

QString TodayScreen::label() const { return desk().say(QT_TRANSLATE_NOOP("window", "Today")); }

QList<QWidget *> TodayScreen::panels() const { return {stopsTable_, lateTable_, oldTable_}; }

void TodayScreen::retranslate()
{
    noCustomers_->retranslate();
    title_->setText(label());
    stopsTitle_->setText(desk().say(QT_TRANSLATE_NOOP("window", "What stops")));
    lateTitle_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Customers by late work")));
    oldTitle_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Old data")));
    stopsTable_->setAccessibleName(stopsTitle_->text());
    lateTable_->setAccessibleName(lateTitle_->text());
    oldTable_->setAccessibleName(oldTitle_->text());
    if (view_.snapshot)
        show(view_);
}

void TodayScreen::refresh()
{
    latest_.run(
        this, [snapshot = desk().snapshot()] { return viewToday(snapshot); }, [this](TodayView view) { show(std::move(view)); });
}

void TodayScreen::show(TodayView view)
{
    view_ = std::move(view);
    stack_->setCurrentIndex(view_.snapshot->fleet.customers.empty() ? 1 : 0);
    stops_->setView(view_);
    late_->setView(view_);
    old_->setRows(view_.old);
    bars_->setView(view_);
    ages_->setView(view_);
    sayTitles();
    stopsTable_->setVisible(!view_.stops.empty());
    nothingStops_->setVisible(view_.stops.empty());
    lateTable_->setVisible(!view_.late.empty());
    oldTable_->setVisible(!view_.old.empty());
    if (!view_.stops.empty() && !stopsTable_->currentIndex().isValid())
        stopsTable_->setCurrentIndex(stops_->index(0, 0));
    shareHeight();
    setWaiting(static_cast<int>(view_.stops.size()));
}

void TodayScreen::sayTitles()
{
    const Words &words = desk().words();
    const QDate today = desk().today();
    const int customers = static_cast<int>(view_.snapshot->fleet.customers.size());
    date_->setText(desk().locale().toString(today, QStringLiteral("dddd d MMMM yyyy")));
    coverage_->setText(desk().count(QT_TRANSLATE_N_NOOP("window", "%n customers"), customers) + QStringLiteral(", ") +
                       desk().count(QT_TRANSLATE_N_NOOP("window", "%n machines seen of {of}"), view_.machinesSeen,
                                    {{QStringLiteral("of"), words.number(view_.machines)}}));
    QStringList stops;
    if (view_.stoppedAlready > 0)
        stops << desk().count(QT_TRANSLATE_N_NOOP("window", "%n stopped already"), view_.stoppedAlready);
    if (view_.stopping > 0)
        stops << desk().count(QT_TRANSLATE_N_NOOP("window", "%n about to stop"), view_.stopping);
    const QString rows = desk().count(QT_TRANSLATE_N_NOOP("window", "%n rows"), static_cast<int>(view_.stops.size()));
    stopsNote_->setText(view_.stops.empty() ? QString() : stops.isEmpty() ? rows : rows + QStringLiteral(": ") + words.list(stops));
    nothingStops_->setText(words.noKnownStops(today, view_.verified, view_.machines));
    const int late = view_.total.ages.total();
    lateNote_->setText(
        late == 0
            ? desk().count(QT_TRANSLATE_N_NOOP("window", "nothing overdue at %n customers"), customers)
            : desk().count(QT_TRANSLATE_N_NOOP("window", "%n overdue"), late) + QLatin1Char(' ') +
                  desk().count(QT_TRANSLATE_N_NOOP("window", "at %n customers"), static_cast<int>(view_.late.size())) + QStringLiteral("; ") +
                  desk().count(QT_TRANSLATE_N_NOOP("window", "%n customers without overdue work"), customers - static_cast<int>(view_.late.size())));
    statesTitle_->setText(
        desk().count(QT_TRANSLATE_N_NOOP("window", "%n open of {of} checks"), view_.open, {{QStringLiteral("of"), words.number(view_.checks)}}));
    agesTitle_->setText(desk().count(QT_TRANSLATE_N_NOOP("window", "%n overdue, by delay"), late));
    int feeds = 0;
    for (const OldData &row : view_.old)
        feeds += row.feed;
    oldNote_->setText(desk().count(QT_TRANSLATE_N_NOOP("window", "%n sources"), feeds) + QStringLiteral(", ") +
                      desk().count(QT_TRANSLATE_N_NOOP("window", "%n machines"), static_cast<int>(view_.old.size()) - feeds));
}

// Both tables stand whole when there is room; else the first keeps up to three fifths and each scrolls.
void TodayScreen::shareHeight()
{
    const int headings = 2 * metrics::oneLineRow + metrics::railRow + 4 * metrics::blockGap;
    const int room = std::max(200, height() - headings);
    const int first = view_.stops.empty() ? 0 : stopsTable_->contentHeight();
    const int second = view_.late.empty() ? 0 : lateTable_->contentHeight();
    const int forFirst = first + second <= room ? first : std::min(first, std::max(room * 3 / 5, room - second));
    stopsTable_->setFixedHeight(std::max(forFirst, 1));
    lateTable_->setFixedHeight(std::max(std::min(second, room - forFirst), 1));
}

void TodayScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    // The side panel gives way first.
    side_->setVisible(width() + metrics::rail >= 1200);
    if (view_.snapshot)
        shareHeight();
}

} // namespace tagliando
