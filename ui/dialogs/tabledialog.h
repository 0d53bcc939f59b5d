#pragma once

#include "core/usecases/readtable.h"
#include "ui/common/desk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tagliando {

class ColumnModel;
class Table;

/// A table of no known kind: its columns with their first cells, what each means, and at once how many machines and rows that makes.
class TableDialog : public QDialog {
    Q_OBJECT
public:
    /// `file`: the name of one of the files under `paths`, as an import calls it.
    TableDialog(Desk &desk, QStringList paths, QString file, QWidget *parent);

Q_SIGNALS:
    /// Everything is said: every column of the table is named in `wish`.
    void mapped(const tagliando::TableWish &wish);

private:
    void build();
    void addRow(class QGridLayout *grid, int row, int column, const char *source, QWidget *field);
    /// Reads the file again with what is chosen; `profile` empty: the one that fits.
    void read(const QString &profile);
    void show(const Result<OpenTable> &opened);
    void fillMeanings();
    void count();
    void finish();
    [[nodiscard]] CsvMapping mapping() const;
    [[nodiscard]] TableWish wish() const;

    Desk &desk_;
    QStringList paths_;
    QString file_;
    std::shared_ptr<const CsvTable> table_;
    QList<QComboBox *> meanings_;
    int questions_ = 0; ///< only the newest answer is shown
    QComboBox *profile_, *delimiter_, *encoding_, *dates_, *mode_;
    QCheckBox *create_;
    QLineEdit *saveAs_;
    QLabel *intro_, *counts_;
    Table *columns_;
    ColumnModel *model_;
    QPushButton *go_, *cancel_;
};

} // namespace tagliando
