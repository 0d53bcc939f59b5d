#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/policies/policiesview.h"

namespace tagliando {

class PolicyModel : public RowsModel<PolicyInForce> {
public:
    enum Column { Whom, Name, From, ColumnCount };

    PolicyModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

protected:
    [[nodiscard]] QString key(const PolicyInForce &row) const override;

private:
    [[nodiscard]] QString text(const PolicyInForce &row, int column) const;
    Desk &desk_;
};

/// A baseline with what it is asked of and how it stands there.
struct BaselineRow {
    HeldBaseline held;
    int machines = 0, missing = 0, unknown = 0, ended = 0;
};
std::vector<BaselineRow> baselineRows(const PoliciesView &view);

class BaselineModel : public RowsModel<BaselineRow> {
public:
    enum Column { Name, Lines, AskedOf, Missing, Unknown, ColumnCount };

    BaselineModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;
    [[nodiscard]] bool isFigure(int section) const override { return section != Name && section != AskedOf; }

protected:
    [[nodiscard]] QString key(const BaselineRow &row) const override { return row.held.current().name; }

private:
    [[nodiscard]] QString text(const BaselineRow &row, int column) const;
    Desk &desk_;
};

/// "Server di posta Debian v1 of 1 Nov 2026".
QString baselineTitle(const Desk &desk, const Baseline &baseline);

} // namespace tagliando
