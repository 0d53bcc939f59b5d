#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"

namespace tagliando {

struct ScanRow {
    QString machine, address;
    QString outcome; ///< one sentence; empty: not asked yet
    bool refused = false;
};

/// Who is asked over SSH, where, and what came of it.
class ScanModel : public RowsModel<ScanRow> {
public:
    enum Column { Machine, Address, Outcome, ColumnCount };

    ScanModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

protected:
    [[nodiscard]] QString key(const ScanRow &row) const override { return row.machine + QLatin1Char('\n') + row.address; }

private:
    Desk &desk_;
};

} // namespace tagliando
