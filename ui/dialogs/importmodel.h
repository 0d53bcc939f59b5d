#pragma once

#include "core/usecases/importinventory.h"
#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"

namespace tagliando {

/// A machine of an import: what its files say together.
struct ImportedMachine {
    ImportedHost all; ///< sums and what is known of it; `file` and `format` of its first file
    QStringList files, formats;
};

/// The files of one import by machine, in their order.
std::vector<ImportedMachine> machinesIn(const ImportOutcome &outcome);

/// The preview of an import: a machine a row, what it is and what would change.
class ImportModel : public RowsModel<ImportedMachine> {
public:
    enum Column { ServerColumn, Format, System, Packages, Products, Hotfixes, Added, Changed, Removed, ColumnCount };

    ImportModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;
    [[nodiscard]] bool isFigure(int section) const override { return section > System; }

protected:
    [[nodiscard]] QString key(const ImportedMachine &row) const override { return row.all.customer + QLatin1Char('/') + row.all.server; }

private:
    Desk &desk_;
};

/// The rejected lines as people read them: files as a whole first, those of one reason in one row; then of each file and reason the first line and
/// how many are like it.
std::vector<RejectedLine> rejectedIn(const ImportOutcome &outcome);

/// What was not understood, with the reason: nothing is skipped silently.
class RejectedModel : public RowsModel<RejectedLine> {
public:
    RejectedModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;

protected:
    [[nodiscard]] QString key(const RejectedLine &row) const override;

private:
    [[nodiscard]] QString why(const RejectedLine &line) const;

    Desk &desk_;
};

} // namespace tagliando
