#pragma once

#include "core/usecases/visits.h"
#include "ui/dialogs/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tagliando {

class DateField;

/// Visits that repeat with a customer: how often, counted from where, and who goes.
class SeriesDialog : public FormDialog {
    Q_OBJECT
public:
    SeriesDialog(Desk &desk, const Customer &customer, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    enum Rhythm { Months, Weeks, PerYear, Rule };

    void showFields();
    [[nodiscard]] Rhythm rhythm() const;

    QString customer_;
    QComboBox *rhythm_, *site_, *technician_;
    QLineEdit *count_, *rule_, *start_, *minutes_;
    DateField *from_;
    QCheckBox *fromLastDone_, *skipAugust_;
};

} // namespace tagliando
