#pragma once

#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tagliando {

/// A new customer: the name, and the language of the papers he gets.
class CustomerDialog : public QDialog {
    Q_OBJECT
public:
    explicit CustomerDialog(Desk &desk, QWidget *parent);

Q_SIGNALS:
    void created(const QString &name);

private:
    void save();

    Desk &desk_;
    QLineEdit *name_;
    QComboBox *language_;
    QLabel *error_;
    QPushButton *save_;
};

} // namespace tagliando
