#pragma once

#include "ui/common/desk.h"
#include "ui/decisions/decisionsview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace tagliando {

/// One decision: its story in one line, the words the customer was given, what was added since, and what can be done about it.
class DecisionDetail : public QWidget {
    Q_OBJECT
public:
    explicit DecisionDetail(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Null: nothing is chosen.
    void setDecision(const DecisionRow *row, const Snapshot *snapshot);
    [[nodiscard]] QWidget *scroll() const;

Q_SIGNALS:
    void renewWanted();
    void correctionWanted();
    void outcomeWanted();
    void sheetWanted();

private:
    Desk &desk_;
    QLabel *title_, *status_, *story_, *conflict_, *note_;
    QScrollArea *words_;
    QPushButton *renew_, *correct_, *outcome_, *sheet_;
};

} // namespace tagliando
