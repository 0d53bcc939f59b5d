#pragma once

#include "core/planning/proposals.h"
#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"

namespace tagliando {

/// Visits nobody has booked yet: who, when, why that day, and the button that books it.
class ProposalsModel : public RowsModel<Proposal> {
public:
    enum Column { Who, When, Why, Book, ColumnCount };

    ProposalsModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

    [[nodiscard]] QString keyOf(const Proposal &row) const { return key(row); }

protected:
    [[nodiscard]] QString key(const Proposal &row) const override;

private:
    [[nodiscard]] QString place(const Proposal &row) const;
    [[nodiscard]] QString whyThatDay(const Proposal &row) const;

    Desk &desk_;
};

} // namespace tagliando
