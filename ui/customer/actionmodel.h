#pragma once

#include "core/planning/closingvisits.h"
#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/customer/customerview.h"

namespace tagliando {

/// One row per action that closes, worst first; its machines are its children when they are several.
class ActionModel : public DiffingModel {
public:
    enum Column { StateColumn, What, By, VisitColumn, ColumnCount };

    ActionModel(Desk &desk, QObject *parent) : DiffingModel(parent), desk_(desk) {}
    void setActions(const CustomerView &view, const std::vector<ActionGroup> &groups);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

    /// The finding behind a row: of an action, its worst. Null for no row.
    [[nodiscard]] const Finding *finding(const QModelIndex &index) const;
    /// All findings of a row: of an action, one for each machine.
    [[nodiscard]] std::vector<const Finding *> findings(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &track) const;

private:
    struct Row {
        ActionGroup group;
        std::vector<const Finding *> machines; ///< the children shown; empty for one machine
        quintptr serial = 0;                   ///< what children carry: it outlives a change of place
    };

    [[nodiscard]] int rowOf(quintptr serial) const;
    [[nodiscard]] QVariant actionData(const ActionGroup &group, int column, int role) const;
    [[nodiscard]] QVariant machineData(const Finding &finding, int column, int role) const;

    [[nodiscard]] QVariant visitData(const std::vector<const Finding *> &findings, State state, int role) const;

    Desk &desk_;
    std::shared_ptr<const Snapshot> snapshot_;
    ClosingVisits visits_;                                 ///< of `snapshot_`
    std::shared_ptr<const std::vector<Finding>> findings_; ///< rows point into it
    Moment now_ = Moment::wallClock({});
    std::vector<Row> rows_;
    quintptr lastSerial_ = 0;
};

} // namespace tagliando
