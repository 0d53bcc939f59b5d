#include "ui/today/latemodel.h"

#include "ui/common/roles.h"
#include "ui/words/visits.h"

namespace tagliando {

namespace {

int figure(const LateCustomer &row, int column)
{
    switch (column) {
    case LateModel::All:
        return row.ages.total();
    case LateModel::Exploited:
        return row.exploited;
    default:
        return row.ages.byAge[column - LateModel::Week];
    }
}

} // namespace

void LateModel::setView(const TodayView &view)
{
    std::vector<LateCustomer> rows = view.late;
    if (!rows.empty())
        rows.push_back(view.total);
    setRows(std::move(rows));
}

QVariant LateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LateCustomer &row = at(index.row());
    const bool total = !row.customer;
    if (index.column() == Name) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return total ? desk_.say(QT_TRANSLATE_NOOP("window", "Total")) : row.name;
        if (role == BoldRole)
            return total;
        return {};
    }
    if (index.column() == Next) {
        const bool none = !total && !row.nextDay.isValid();
        const VisitWords words(desk_.words());
        const QString next = total                     ? QString()
                             : none                    ? desk_.say(QT_TRANSLATE_NOOP("window", "none booked"))
                             : row.nextStart.isValid() ? QString(words.shortDay(row.nextDay) + QStringLiteral(", ") + words.time(row.nextStart))
                                                       : words.shortDay(row.nextDay);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return next;
        if (role == Qt::AccessibleTextRole)
            return QString(headerData(Next, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") + next);
        return role == BoldRole ? QVariant(none) : QVariant();
    }
    const int n = figure(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return desk_.words().number(n);
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") + desk_.words().number(n));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case ToneRole:
        if (index.column() == All)
            return static_cast<int>(ServerColour::Overdue);
        return n == 0 ? static_cast<int>(SecondTone) : static_cast<int>(InkTone);
    case BoldRole:
        return total || index.column() == All;
    default:
        return {};
    }
}

QString LateModel::heading(int section) const
{
    switch (section) {
    case Name:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Customer"));
    case All:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Overdue"));
    case Week:
        return desk_.say(QT_TRANSLATE_NOOP("window", "1–7 d"));
    case Month:
        return desk_.say(QT_TRANSLATE_NOOP("window", "8–30 d"));
    case Quarter:
        return desk_.say(QT_TRANSLATE_NOOP("window", "31–90 d"));
    case Older:
        return desk_.say(QT_TRANSLATE_NOOP("window", "> 90 d"));
    case Exploited:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Exploited"));
    case Next:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Next visit"));
    default:
        return {};
    }
}

Goto LateModel::target(const QModelIndex &index) const { return {QStringLiteral("customers"), at(index.row()).customer, {}, {}, {}}; }

bool LateModel::before(const LateCustomer &a, const LateCustomer &b, int column) const
{
    if (column == Name)
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    if (column == Next)
        return std::pair(a.nextDay, a.nextStart) < std::pair(b.nextDay, b.nextStart);
    return figure(a, column) < figure(b, column);
}

} // namespace tagliando
