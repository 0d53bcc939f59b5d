#pragma once

#include "core/usecases/importinventory.h"
#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"

namespace tagliando {

/// The preview of an import: a host a row, what it is and what would change.
class ImportModel : public RowsModel<ImportedHost> {
public:
    enum Column { ServerColumn, Format, System, Packages, Products, Hotfixes, Added, Changed, Removed, ColumnCount };

    ImportModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString key(const ImportedHost &row) const override
    {
        return row.customer + QLatin1Char('/') + row.server + QLatin1Char('/') + row.file;
    }

private:
    Desk &desk_;
};

/// What was not understood, with the reason: nothing is skipped silently.
class RejectedModel : public RowsModel<RejectedLine> {
public:
    RejectedModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString key(const RejectedLine &row) const override;

private:
    Desk &desk_;
};

} // namespace tagliando
