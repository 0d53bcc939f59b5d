#pragma once

#include "core/usecases/policies.h"
#include "ui/dialogs/formdialog.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QTimer;

namespace tagliando {

class DateField;
class PlaceFields;

/// Agrees a policy with everybody, a customer, a site or a machine; what would change in the list is shown before anything is saved.
class PolicyDialog : public FormDialog {
    Q_OBJECT
public:
    PolicyDialog(Desk &desk, CustomerId customer, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    void load();
    void chooseFile();
    void follow();
    void show(const ListPreview &preview);
    [[nodiscard]] QString policy() const { return chosen_; }

    PlaceFields *place_;
    QComboBox *policy_;
    DateField *from_;
    QLabel *count_;
    QScrollArea *changes_;
    QTimer *pause_;
    QString chosen_; ///< id of a preset, or a file
    quint64 asked_ = 0;
};

} // namespace tagliando
