#include "ui/dialogs/columnmodel.h"

namespace tagliando {

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ColumnRow &row = at(index.row());
    if (index.column() == Name)
        return row.name;
    return index.column() == Meaning ? QString() : row.samples.value(index.column() - First);
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Name)
        return desk_.say(QT_TRANSLATE_NOOP("window", "Column"));
    if (section == Meaning)
        return desk_.say(QT_TRANSLATE_NOOP("window", "Meaning"));
    return desk_.say(QT_TRANSLATE_NOOP("window", "Row {number}"), {{QStringLiteral("number"), section}});
}

} // namespace tagliando
