#pragma once

#include "core/usecases/importcustomers.h"
#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace tagliando {

class RejectedModel;
class Table;

/// A table of customers, sites, contacts and contracts: what it would add and change, what is wrong with which row, then the import.
class CustomersDialog : public QDialog {
    Q_OBJECT
public:
    /// Without a path it offers the template and asks for a file.
    CustomersDialog(Desk &desk, QWidget *parent);
    void read(const QString &path);

private:
    void build();
    void chooseFile();
    void saveTemplate();
    void run(bool dryRun);
    void show(const Result<CustomersOutcome> &outcome);

    Desk &desk_;
    QString path_;
    QLabel *intro_, *counts_, *names_, *datesLabel_;
    QComboBox *dates_;
    Table *rejected_;
    RejectedModel *model_;
    QPushButton *template_, *choose_, *cancel_, *go_;
};

} // namespace tagliando
