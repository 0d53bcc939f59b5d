#include "ui/today/olddatamodel.h"

#include "ui/common/roles.h"

namespace tagliando {

QVariant OldDataModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OldData &row = at(index.row());
    if (index.column() == What) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return row.feed ? desk_.words().feedName(row.name) : row.name + QStringLiteral(", ") + row.customer;
        if (role == SecondLineRole) {
            if (!row.feed)
                return desk_.say(QT_TRANSLATE_NOOP("window", "not seen: nothing is certain"));
            return row.failed ? desk_.say(QT_TRANSLATE_NOOP("window", "update failed, last good copy in use"))
                              : desk_.say(QT_TRANSLATE_NOOP("window", "old copy in use"));
        }
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.days < 0 ? desk_.say(QT_TRANSLATE_NOOP("window", "never")) : desk_.words().days(row.days);
    case SecondLineRole:
        return row.day.isValid() ? desk_.words().date(row.day) : QString();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case BoldRole:
        return true;
    default:
        return {};
    }
}

QString OldDataModel::heading(int section) const
{
    return section == What ? desk_.say(QT_TRANSLATE_NOOP("window", "Source or machine")) : desk_.say(QT_TRANSLATE_NOOP("window", "Age"));
}

QString OldDataModel::key(const OldData &row) const
{
    return (row.feed ? QStringLiteral("feed/") : QStringLiteral("machine/")) + row.customer + QLatin1Char('/') + row.name;
}

} // namespace tagliando
