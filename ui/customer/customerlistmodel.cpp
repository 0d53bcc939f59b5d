#include "ui/customer/customerlist.h"

#include "ui/common/palette.h"
#include "ui/common/roles.h"

namespace tagliando {

namespace {

/// The state a column counts.
std::optional<State> stateOf(int column)
{
    switch (column) {
    case CustomerListModel::Blocking:
        return State::Blocking;
    case CustomerListModel::Overdue:
        return State::Overdue;
    case CustomerListModel::Unsupported:
        return State::Unsupported;
    case CustomerListModel::Due:
        return State::Due;
    case CustomerListModel::Verify:
        return State::Verify;
    case CustomerListModel::Satisfied:
        return State::Satisfied;
    default:
        return std::nullopt;
    }
}

int number(const CustomerRow &row, int column)
{
    if (const auto state = stateOf(column))
        return row.states[static_cast<int>(*state)];
    return column == CustomerListModel::Machines ? row.machines : row.questions;
}

} // namespace

QString CustomerListModel::figure(const CustomerRow &row, int column) const
{
    if (column == Machines && row.seen < row.machines)
        return desk_.say(QT_TRANSLATE_NOOP("window", "{seen} of {of}"),
                         {{QStringLiteral("seen"), desk_.words().number(row.seen)}, {QStringLiteral("of"), desk_.words().number(row.machines)}});
    return desk_.words().number(number(row, column));
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CustomerRow &row = at(index.row());
    if (index.column() == Name) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return row.name;
        case Qt::AccessibleTextRole:
            return QString(desk_.words().colour(row.worst) + QStringLiteral(": ") + row.name);
        case MarkRole:
            return static_cast<int>(row.worst);
        case LetterRole:
            return desk_.words().colourLetter(row.worst);
        case KeyRole:
            return key(row);
        default:
            return {};
        }
    }
    if (index.column() == LastSeen) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.lastSeen.isValid() ? desk_.words().date(row.lastSeen.date()) : desk_.say(QT_TRANSLATE_NOOP("window", "never"));
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    const int n = number(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return figure(row, index.column());
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") + figure(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case ToneRole:
        if (n == 0)
            return static_cast<int>(SecondTone);
        if (index.column() == Blocking || index.column() == Overdue)
            return static_cast<int>(markOf(*stateOf(index.column())));
        return static_cast<int>(InkTone);
    case BoldRole:
        return n > 0 && (index.column() == Blocking || index.column() == Overdue);
    default:
        return {};
    }
}

QString CustomerListModel::heading(int section) const
{
    if (const auto state = stateOf(section))
        return desk_.words().state(*state);
    switch (section) {
    case Name:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Customer"));
    case Machines:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Machines"));
    case Questions:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Questions"));
    case LastSeen:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Last inventory"));
    default:
        return {};
    }
}

bool CustomerListModel::before(const CustomerRow &a, const CustomerRow &b, int column) const
{
    switch (column) {
    case Name:
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    case LastSeen:
        return a.lastSeen < b.lastSeen;
    default:
        return number(a, column) < number(b, column);
    }
}

} // namespace tagliando
