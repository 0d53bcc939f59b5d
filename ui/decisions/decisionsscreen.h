#pragma once

#include "ui/common/latest.h"
#include "ui/common/screen.h"
#include "ui/decisions/decisionsview.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tagliando {

class DecisionDetail;
class DecisionsModel;
class EmptyState;
class Table;

/// Decisioni: who put off what and until when, over all customers, and who answered for it in the end.
class DecisionsScreen : public Screen {
    Q_OBJECT
public:
    explicit DecisionsScreen(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString label() const override;
    void retranslate() override;
    void refresh() override;
    void open(const Goto &target) override;
    bool back() override;
    [[nodiscard]] QList<QWidget *> panels() const override;
    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] CustomerId currentCustomer() const override;

private:
    void buildList();
    void buildChoices();
    void choose(DecisionChoice choice);
    void clearFilters();
    void show();
    void showDetail();
    void renew();
    void correct();
    void recordOutcome();
    void showSheet();
    void openCustomer();
    [[nodiscard]] const DecisionRow *current() const;

    DecisionsView view_;
    DecisionFilter filter_;
    QString wantedTrack_; ///< to select once the rows are there
    Latest<DecisionsView> latest_;
    QLabel *title_, *note_, *sums_;
    QLineEdit *field_;
    QToolButton *choice_;
    QSplitter *splitter_;
    QStackedWidget *stack_;
    Table *table_;
    DecisionsModel *model_;
    EmptyState *none_, *noMatch_;
    DecisionDetail *detail_;
};

} // namespace tagliando
