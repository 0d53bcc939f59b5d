#include "ui/reports/reportcustomers.h"

#include "ui/common/roles.h"

namespace tagliando {

void ReportCustomers::fill(const Snapshot *snapshot, const QString &wanted)
{
    std::vector<ReportCustomer> rows;
    if (snapshot) {
        for (const Customer &customer : snapshot->fleet.customers) {
            if (customer.name.contains(wanted, Qt::CaseInsensitive))
                rows.push_back({customer.id, customer.name});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ReportCustomer &a, const ReportCustomer &b) { return a.name.localeAwareCompare(b.name) < 0; });
    setRows(std::move(rows));
}

QVariant ReportCustomers::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReportCustomer &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.name;
    case KeyRole:
        return key(row);
    default:
        return {};
    }
}

} // namespace tagliando
