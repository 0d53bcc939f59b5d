// Models tell their views only what differs: selection and open branches survive, and Qt's own tester finds no fault.
#include "tests/support/result.h"
#include "ui/common/diffingmodel.h"
#include "ui/customer/actionmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QTreeView>

#include <gtest/gtest.h>

namespace tagliando {

namespace {

class Names : public RowsModel<QString> {
public:
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override { return role == Qt::DisplayRole ? QVariant(at(index.row())) : QVariant(); }

protected:
    QString key(const QString &row) const override { return row; }
    bool before(const QString &a, const QString &b, int) const override { return a < b; }
};

std::vector<QString> someNames(QRandomGenerator &random)
{
    std::vector<QString> names;
    for (int i = 0; i < 30; ++i) {
        if (random.bounded(2))
            names.push_back(QString::number(i));
    }
    std::shuffle(names.begin(), names.end(), random);
    return names;
}

Finding finding(int server, const QString &track, State state)
{
    Finding row;
    row.customer = {1};
    row.server = {server};
    row.holder.edit().serverName = QStringLiteral("SRV-%1").arg(server);
    row.holder.edit().zone = QStringLiteral("Europe/Rome");
    row.track = track;
    row.state = state;
    row.about.edit().title = {track, track};
    return row;
}

CustomerView viewOf(std::vector<Finding> rows)
{
    CustomerView view;
    view.snapshot = std::make_shared<Snapshot>();
    view.rows = std::make_shared<const std::vector<Finding>>(std::move(rows));
    return view;
}

} // namespace

TEST(RowsModel, EveryChangeKeepsTheSelectedRowSelected)
{
    Names model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QItemSelectionModel selection(&model);
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        const std::vector<QString> before = someNames(random);
        model.setRows(before);
        ASSERT_EQ(model.rowCount(), static_cast<int>(before.size()));
        if (before.empty())
            continue;
        const QString chosen = before[random.bounded(static_cast<quint32>(before.size()))];
        selection.setCurrentIndex(model.index(model.rowOf(chosen), 0), QItemSelectionModel::ClearAndSelect);
        const std::vector<QString> after = someNames(random);
        model.setRows(after);
        for (size_t row = 0; row < after.size(); ++row)
            ASSERT_EQ(model.at(static_cast<int>(row)), after[row]);
        if (std::find(after.begin(), after.end(), chosen) != after.end()) {
            ASSERT_EQ(selection.currentIndex().data().toString(), chosen);
            ASSERT_EQ(selection.selectedRows().size(), 1);
        }
    }
}

TEST(RowsModel, SortsAndReturnsToItsOwnOrder)
{
    Names model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")});
    model.sort(0, Qt::AscendingOrder);
    EXPECT_EQ(model.at(0), QStringLiteral("a"));
    model.sort(0, Qt::DescendingOrder);
    EXPECT_EQ(model.at(0), QStringLiteral("c"));
    model.sort(-1);
    EXPECT_EQ(model.at(0), QStringLiteral("b"));
}

class Actions : public testing::Test {
protected:
    Workspace workspace{
        Workspace::Options{QStringLiteral(":memory:"), Clock(Moment::wallClock(QDate(2026, 11, 21))), QStringLiteral("Europe/Rome"), {}}};
    Desk desk{workspace, Memory(), Language::Italian};
    ActionModel model{desk, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void show(const CustomerView &view, const ActionFilter &filter = {}) { model.setActions(view, actionsOf(view, filter, desk.words())); }
};

TEST_F(Actions, GroupsMachinesUnderTheirAction)
{
    show(viewOf({finding(1, QStringLiteral("kb:A"), State::Overdue), finding(2, QStringLiteral("kb:A"), State::Due),
                 finding(1, QStringLiteral("fact:B"), State::Blocking)}));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.finding(model.index(0, 0))->track, QStringLiteral("fact:B")) << "worst first";
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0) << "one machine needs no branch";
    EXPECT_EQ(model.rowCount(model.index(1, 0)), 2);
    EXPECT_EQ(model.index(1, 0, model.index(1, 0)).data(), QStringLiteral("Da fare"));
}

TEST_F(Actions, OpenBranchesAndSelectionSurviveANewSnapshot)
{
    show(viewOf({finding(1, QStringLiteral("kb:A"), State::Overdue), finding(2, QStringLiteral("kb:A"), State::Overdue),
                 finding(3, QStringLiteral("kb:A"), State::Overdue)}));
    QTreeView view;
    view.setModel(&model);
    view.expand(model.index(0, 0));
    view.setCurrentIndex(model.index(1, 0, model.index(0, 0)));
    const QString machine = model.finding(view.currentIndex())->holder->serverName;
    show(viewOf({finding(3, QStringLiteral("kb:A"), State::Overdue), finding(2, QStringLiteral("kb:A"), State::Overdue),
                 finding(9, QStringLiteral("fact:B"), State::Blocking)}));
    ASSERT_EQ(model.rowCount(), 2);
    const QModelIndex group = model.indexOf(QStringLiteral("kb:A"));
    EXPECT_EQ(group.row(), 1) << "the block came above it";
    EXPECT_TRUE(view.isExpanded(group));
    EXPECT_EQ(model.finding(view.currentIndex())->holder->serverName, machine);
    EXPECT_EQ(model.rowCount(group), 2);
}

TEST_F(Actions, FiltersByTextStateAndMachine)
{
    const CustomerView view = viewOf({finding(1, QStringLiteral("kb:A"), State::Overdue), finding(2, QStringLiteral("kb:A"), State::Due),
                                      finding(1, QStringLiteral("fact:B"), State::Blocking), finding(1, QStringLiteral("kb:C"), State::Satisfied)});
    ActionFilter filter;
    EXPECT_EQ(actionsOf(view, filter, desk.words()).size(), 2U) << "satisfied ones are not shown unasked";
    filter.satisfiedToo = true;
    EXPECT_EQ(actionsOf(view, filter, desk.words()).size(), 3U);
    filter = {};
    filter.text = QStringLiteral("srv-2");
    EXPECT_EQ(actionsOf(view, filter, desk.words()).size(), 1U);
    filter = {};
    filter.state = State::Blocking;
    EXPECT_EQ(actionsOf(view, filter, desk.words()).size(), 1U);
    filter = {};
    filter.machines = {ServerId{2}};
    const auto groups = actionsOf(view, filter, desk.words());
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups.front().state, State::Due) << "the worst of the machines asked for";
}

} // namespace tagliando
