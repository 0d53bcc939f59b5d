#include "ui/dialogs/scanmodel.h"

namespace tagliando {

QVariant ScanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ScanRow &row = at(index.row());
    switch (index.column()) {
    case Machine:
        return row.machine;
    case Address:
        return row.address;
    default:
        return row.outcome;
    }
}

QString ScanModel::heading(int section) const
{
    switch (section) {
    case Machine:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Machine"));
    case Address:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Asked at"));
    default:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Outcome"));
    }
}

} // namespace tagliando
