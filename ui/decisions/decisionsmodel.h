#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/decisions/decisionsview.h"

namespace tagliando {

class DecisionsModel : public RowsModel<DecisionRow> {
public:
    enum Column { Status, What, CustomerName, By, Until, Answered, ColumnCount };

    DecisionsModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

protected:
    [[nodiscard]] QString key(const DecisionRow &row) const override { return QString::number(row.view.decision->id.value); }
    [[nodiscard]] bool before(const DecisionRow &a, const DecisionRow &b, int column) const override;

private:
    [[nodiscard]] QVariant statusData(const DecisionRow &row, int role) const;
    [[nodiscard]] QString first(const DecisionRow &row, int column) const;
    [[nodiscard]] QString second(const DecisionRow &row, int column) const;
    Desk &desk_;
};

} // namespace tagliando
