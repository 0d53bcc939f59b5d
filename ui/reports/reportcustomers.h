#pragma once

#include "core/usecases/snapshot.h"
#include "ui/common/diffingmodel.h"

namespace tagliando {

struct ReportCustomer {
    CustomerId id;
    QString name;
};

/// The customers' names, in the alphabet's order.
class ReportCustomers : public RowsModel<ReportCustomer> {
public:
    using RowsModel::RowsModel;

    /// Those whose name contains `wanted`.
    void fill(const Snapshot *snapshot, const QString &wanted);
    [[nodiscard]] int rowOfCustomer(CustomerId customer) const { return rowOf(QString::number(customer.value)); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QString key(const ReportCustomer &row) const override { return QString::number(row.id.value); }
};

} // namespace tagliando
