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

QString ColumnModel::heading(int section) const
{
    if (section == Name)
        return desk_.say(QT_TRANSLATE_NOOP("window", "Column"));
    if (section == Meaning)
        return desk_.say(QT_TRANSLATE_NOOP("window", "Meaning"));
    return desk_.say(QT_TRANSLATE_NOOP("window", "Row {number}"), {{QStringLiteral("number"), section}});
}

} // namespace tagliando
