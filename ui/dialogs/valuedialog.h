#pragma once

#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tagliando {

/// What a technician states by hand about one machine: KEY=VALUE words, as on the command line.
class ValueDialog : public QDialog {
    Q_OBJECT
public:
    ValueDialog(Desk &desk, const Customer &customer, const std::vector<Server> &machines, ServerId chosen, QWidget *parent);

private:
    void save();
    /// Splits like a shell: blanks part words, double quotes hold them together.
    [[nodiscard]] QStringList words() const;

    Desk &desk_;
    Customer customer_;
    QComboBox *machine_;
    QLineEdit *values_, *collected_;
    QLabel *error_;
    QPushButton *save_;
};

} // namespace tagliando
