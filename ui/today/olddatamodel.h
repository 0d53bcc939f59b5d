#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/today/todayview.h"

namespace tagliando {

/// "Dati vecchi": feeds that are old or failed, machines not seen; what, and how many days.
class OldDataModel : public RowsModel<OldData> {
public:
    enum Column { What, Age, ColumnCount };

    OldDataModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

protected:
    [[nodiscard]] QString key(const OldData &row) const override;

private:
    Desk &desk_;
};

} // namespace tagliando
