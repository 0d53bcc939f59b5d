#pragma once

#include "ui/common/screen.h"
#include "ui/policies/policiesview.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace tagliando {

class BaselineModel;
class PolicyModel;
class Table;

/// Criteri: which deadlines were agreed with whom, and what each kind of machine must have.
class PoliciesScreen : public Screen {
    Q_OBJECT
public:
    explicit PoliciesScreen(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString label() const override;
    void retranslate() override;
    void refresh() override;
    void open(const Goto &target) override;
    [[nodiscard]] QList<QWidget *> panels() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildLists();
    void load();
    void show();
    void showPolicy();
    void showBaseline();
    void changePolicy();
    void chooseBaseline();
    void addBaselineFile();
    void add(const QString &readyOrFile);
    void takeBaseline();
    void assign();

    PoliciesView view_;
    bool stale_ = true; ///< drift is judged anew only while somebody looks
    QLabel *title_, *note_, *baselinesTitle_, *baselinesNote_, *detailTitle_;
    QPushButton *change_, *add_, *take_, *assign_;
    QSplitter *splitter_;
    Table *policies_, *baselines_;
    PolicyModel *policyModel_;
    BaselineModel *baselineModel_;
    QScrollArea *detail_;
};

} // namespace tagliando
