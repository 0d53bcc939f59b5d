#pragma once

#include "core/planning/closingvisits.h"
#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/today/todayview.h"

namespace tagliando {

/// "Cosa si ferma": one row per (customer, track).
class StopsModel : public RowsModel<ActionGroup> {
public:
    enum Column { Mark, When, What, Who, Closes, ColumnCount };

    StopsModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}
    void setView(const TodayView &view);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Goto target(const QModelIndex &index) const;

protected:
    [[nodiscard]] QString key(const ActionGroup &row) const override;
    [[nodiscard]] bool before(const ActionGroup &a, const ActionGroup &b, int column) const override;

private:
    [[nodiscard]] QVariant closes(const ActionGroup &group, int role) const;

    Desk &desk_;
    ClosingVisits visits_;                                ///< of `snapshot_`
    std::shared_ptr<const Snapshot> snapshot_, previous_; ///< rows point into them; the old one is needed until the views have caught up
};

} // namespace tagliando
