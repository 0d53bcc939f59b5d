#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"

#include <QStringList>

namespace tagliando {

struct ColumnRow {
    QString name;
    QStringList samples; ///< the first rows' cells
};

/// A table turned on its side: a column of the file is a row here, its first cells beside its name.
class ColumnModel : public RowsModel<ColumnRow> {
public:
    enum Column { Name, First, Second, Third, Meaning, ColumnCount };

    ColumnModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

protected:
    [[nodiscard]] QString key(const ColumnRow &row) const override { return row.name; }

private:
    Desk &desk_;
};

} // namespace tagliando
