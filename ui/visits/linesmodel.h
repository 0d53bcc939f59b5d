#pragma once

#include "core/domain/visit.h"
#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"

namespace tagliando {

/// A row of the work sheet: a group's heading, a line, or the total.
struct SheetRow {
    enum Kind { Heading, Line, Total } kind = Line;
    WorkGroup group = WorkGroup::Before;
    VisitLine line;
    int lines = 0, restarts = 0, minutes = 0; ///< of the total
};

/// The order of work of one visit, with what became of each line.
class LinesModel : public RowsModel<SheetRow> {
public:
    enum Column { Number, Machine, What, Restart, Minutes, Outcome, ColumnCount };

    LinesModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}
    void setVisit(const Visit &visit);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;
    [[nodiscard]] bool isFigure(int section) const override { return section == Number || section == Restart || section == Minutes; }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QString key(const SheetRow &row) const override;

private:
    [[nodiscard]] QString details(const VisitLine &line) const;
    [[nodiscard]] QVariant lineData(const VisitLine &line, int column, int role) const;
    [[nodiscard]] QVariant totalData(const SheetRow &row, int column, int role) const;

    Desk &desk_;
};

/// How an outcome is marked: done like what is satisfied, deferred like a deferral; others have no mark.
std::optional<ServerColour> markOf(LineOutcome outcome);

} // namespace tagliando
