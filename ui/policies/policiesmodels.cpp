#include "ui/policies/policiesmodels.h"

#include "ui/common/roles.h"

namespace tagliando {

QString PolicyModel::key(const PolicyInForce &row) const
{
    return QStringList{row.customer, row.site, row.server, row.from.toString(Qt::ISODate)}.join(QLatin1Char('\n'));
}

QString PolicyModel::text(const PolicyInForce &row, int column) const
{
    switch (column) {
    case Whom: {
        QStringList whom{row.customer, row.site, row.server};
        whom.removeAll(QString());
        return whom.isEmpty() ? desk_.say(QT_TRANSLATE_NOOP("window", "everybody")) : whom.join(QStringLiteral(", "));
    }
    case Name:
        return desk_.words().text(row.policy.name);
    case From:
        return row.from.isValid() ? desk_.words().date(row.from) : desk_.say(QT_TRANSLATE_NOOP("window", "where nothing was agreed"));
    default:
        return {};
    }
}

QVariant PolicyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PolicyInForce &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case KeyRole:
        return key(row);
    case BoldRole:
        return index.column() == Name;
    default:
        return {};
    }
}

QString PolicyModel::heading(int section) const
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("window", "For whom"), QT_TRANSLATE_NOOP("window", "Policy"),
                                            QT_TRANSLATE_NOOP("window", "In force from")};
    return section < ColumnCount ? desk_.say(names[section]) : QString();
}

std::vector<BaselineRow> baselineRows(const PoliciesView &view)
{
    std::vector<BaselineRow> rows;
    for (const HeldBaseline &held : view.baselines) {
        BaselineRow row{held};
        for (const BaselineDrift &drift : view.drift.rows) {
            if (drift.baseline != held.current().name)
                continue;
            ++row.machines;
            row.missing += static_cast<int>(drift.missing.size());
            row.unknown += static_cast<int>(drift.unknown.size());
        }
        for (const auto &[baseline, line, day] : view.drift.ended)
            row.ended += baseline == held.current().name;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString baselineTitle(const Desk &desk, const Baseline &baseline)
{
    return desk.say(QT_TRANSLATE_NOOP("window", "{name} v{version} of {date}"), {{QStringLiteral("name"), baseline.name},
                                                                                 {QStringLiteral("version"), baseline.version},
                                                                                 {QStringLiteral("date"), desk.words().date(baseline.date)}});
}

QString BaselineModel::text(const BaselineRow &row, int column) const
{
    const Words &words = desk_.words();
    switch (column) {
    case Name:
        return baselineTitle(desk_, row.held.current());
    case Lines:
        return words.number(static_cast<double>(row.held.current().lines.size()));
    case AskedOf: {
        QStringList whom;
        for (const QString &role : row.held.assignment.roles)
            whom << words.role(role);
        if (!row.held.assignment.servers.isEmpty())
            whom << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines"), static_cast<int>(row.held.assignment.servers.size()));
        return whom.isEmpty() ? desk_.say(QT_TRANSLATE_NOOP("window", "nobody yet")) : words.list(whom);
    }
    case Missing:
        return words.number(row.missing);
    case Unknown:
        return words.number(row.unknown);
    default:
        return {};
    }
}

QVariant BaselineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BaselineRow &row = at(index.row());
    const bool number = index.column() == Lines || index.column() == Missing || index.column() == Unknown;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name && row.ended > 0
                   ? desk_.count(QT_TRANSLATE_N_NOOP("window", "%n line(s) out of support: the baseline needs a new version"), row.ended)
                   : text(row, index.column());
    case Qt::TextAlignmentRole:
        return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case KeyRole:
        return key(row);
    case BoldRole:
        return index.column() == Name || (index.column() == Missing && row.missing > 0);
    case ToneRole:
        return number && text(row, index.column()) == QLatin1String("0") ? static_cast<int>(SecondTone) : static_cast<int>(InkTone);
    default:
        return {};
    }
}

QString BaselineModel::heading(int section) const
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("window", "Baseline"), QT_TRANSLATE_NOOP("window", "Lines"),
                                            QT_TRANSLATE_NOOP("window", "Asked of"), QT_TRANSLATE_NOOP("window", "Missing"),
                                            QT_TRANSLATE_NOOP("window", "To verify")};
    return section < ColumnCount ? desk_.say(names[section]) : QString();
}

} // namespace tagliando
