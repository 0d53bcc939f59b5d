#pragma once

#include "ui/common/desk.h"
#include "ui/common/latest.h"
#include "ui/customer/customerview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace tagliando {

class ActionModel;
class AgreementsPanel;
class CustomerHeader;
class EmptyState;
class MachineTree;
class QuestionsPanel;
class SameMachinePanel;
class Tree;
class WhyPanel;

/// One customer: machines at the left, what is to be done in the middle, why at the right.
class CustomerPage : public QWidget {
    Q_OBJECT
public:
    explicit CustomerPage(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    void refresh();
    /// Also selects the machine, the finding and the filter of the target.
    void open(const Goto &target);
    [[nodiscard]] CustomerId customer() const { return customer_; }
    [[nodiscard]] QList<QWidget *> panels() const;
    [[nodiscard]] QLineEdit *filterField() const { return filter_; }

Q_SIGNALS:
    void backWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildActions();
    void buildStates();
    void show(CustomerView view);
    void filterActions();
    void follow();
    void explain();
    void decide();
    void showMenu(const QPoint &at);
    void clearFilters();
    void setState(int choice);
    [[nodiscard]] ActionFilter filterNow() const;

    Desk &desk_;
    CustomerId customer_, shown_;
    bool showing_ = false; ///< the tree is being brought up to date: its selection is not the person's
    CustomerView view_;
    std::optional<Goto> wanted_; ///< to select once the rows are there
    Latest<CustomerView> latest_;
    Latest<std::vector<ActionGroup>> latestActions_;
    int stateChoice_ = -1; ///< -1: open; -2: all; else a State

    CustomerHeader *header_;
    QTabBar *tabs_;
    QStackedWidget *sides_;
    QSplitter *splitter_;
    AgreementsPanel *agreements_;
    Tree *machines_, *actions_;
    MachineTree *machineModel_;
    ActionModel *actionModel_;
    WhyPanel *why_;
    QuestionsPanel *questions_;
    SameMachinePanel *sameMachine_;
    QLineEdit *filter_;
    QToolButton *state_;
    QLabel *count_;
    QStackedWidget *stack_;
    EmptyState *noMatch_, *nothing_;
};

} // namespace tagliando
