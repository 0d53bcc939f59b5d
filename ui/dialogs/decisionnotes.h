// What is added to a decision later: a correction, and what came of it. The old words stay.
#pragma once

#include "ui/dialogs/formdialog.h"

class QComboBox;
class QLineEdit;

namespace tagliando {

class DateField;

class CorrectionDialog : public FormDialog {
    Q_OBJECT
public:
    CorrectionDialog(Desk &desk, DecisionId decision, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    DecisionId decision_;
    QLineEdit *text_;
};

class OutcomeDialog : public FormDialog {
    Q_OBJECT
public:
    OutcomeDialog(Desk &desk, DecisionId decision, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    DecisionId decision_;
    DateField *incident_;
    QLineEdit *hours_, *cost_;
    QComboBox *blamed_;
};

} // namespace tagliando
