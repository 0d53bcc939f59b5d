#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/today/todayview.h"

namespace tagliando {

/// "Clienti per lavoro in ritardo": a customer a row, the total below.
class LateModel : public RowsModel<LateCustomer> {
public:
    enum Column { Name, All, Week, Month, Quarter, Older, Exploited, Next, ColumnCount };

    LateModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}
    void setView(const TodayView &view);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;
    [[nodiscard]] bool isFigure(int section) const override { return section != Name && section != Next; }
    [[nodiscard]] Goto target(const QModelIndex &index) const;

protected:
    [[nodiscard]] QString key(const LateCustomer &row) const override { return QString::number(row.customer.value); }
    [[nodiscard]] bool before(const LateCustomer &a, const LateCustomer &b, int column) const override;
    [[nodiscard]] bool isLast(const LateCustomer &row) const override { return !row.customer; }

private:
    Desk &desk_;
};

} // namespace tagliando
