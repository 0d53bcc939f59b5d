// Taking a baseline from a golden server, and saying of whom one is asked.
#pragma once

#include "ui/dialogs/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tagliando {

class TakeBaselineDialog : public FormDialog {
    Q_OBJECT
public:
    TakeBaselineDialog(Desk &desk, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    QComboBox *server_;
    QLineEdit *name_;
    QCheckBox *versions_, *present_, *attributes_;
};

class AssignBaselineDialog : public FormDialog {
    Q_OBJECT
public:
    AssignBaselineDialog(Desk &desk, const QString &baseline, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    QString baseline_;
    QComboBox *role_, *server_;
};

} // namespace tagliando
