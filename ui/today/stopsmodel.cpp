#include "ui/today/stopsmodel.h"

#include "ui/common/findingtext.h"
#include "ui/common/palette.h"
#include "ui/common/roles.h"
#include "ui/words/visits.h"

namespace tagliando {

void StopsModel::setView(const TodayView &view)
{
    previous_ = std::exchange(snapshot_, view.snapshot);
    visits_ = ClosingVisits(snapshot_->visits, desk_.today());
    setRows(view.stops);
    previous_.reset();
}

QVariant StopsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ActionGroup &group = at(index.row());
    const Finding &finding = *group.findings.front();
    const Words &words = desk_.words();
    const bool red = group.state == State::Blocking;
    switch (role) {
    case Qt::AccessibleTextRole:
        if (index.column() == Mark)
            return spoken(words, group, snapshot_->now);
        return index.data(Qt::DisplayRole).toString() + QStringLiteral(", ") + index.data(SecondLineRole).toString();
    case IdentifierRole:
        return identifierOf(finding);
    case KeyRole:
        return key(group);
    case BoldRole:
        return index.column() == Closes ? closes(group, role) : red && index.column() != Who;
    default:
        break;
    }
    switch (index.column()) {
    case Mark:
        if (role == MarkRole)
            return static_cast<int>(markOf(group.state));
        if (role == LetterRole)
            return words.stateLetter(group.state);
        if (role == Qt::ToolTipRole)
            return words.state(group.state);
        break;
    case When:
        if (role == Qt::DisplayRole)
            return whenLines(words, finding, snapshot_->now).first;
        if (role == SecondLineRole)
            return whenLines(words, finding, snapshot_->now).second;
        if (role == ToneRole)
            return red ? static_cast<int>(ServerColour::Blocking) : static_cast<int>(InkTone);
        if (role == Qt::ToolTipRole)
            return whenInFull(words, finding, snapshot_->now);
        break;
    case What:
        if (role == Qt::DisplayRole)
            return groupTitle(words, group);
        if (role == SecondLineRole)
            return words.action(finding);
        if (role == Qt::ToolTipRole)
            return QString(groupTitle(words, group) + QLatin1Char('\n') + words.action(finding));
        break;
    case Who:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return finding.holder->customerName;
        if (role == SecondLineRole)
            return machinesOf(words, group, 2);
        break;
    case Closes:
        return closes(group, role);
    default:
        break;
    }
    return {};
}

// In bold where somebody must still book a visit.
QVariant StopsModel::closes(const ActionGroup &group, int role) const
{
    const Closing closing = visits_.of(group.findings);
    if (role == BoldRole)
        return !closing.visit || closing.late || closing.left > 0;
    const auto [first, second] = VisitWords(desk_.words()).closing(closing);
    if (role == Qt::DisplayRole)
        return first;
    if (role == SecondLineRole)
        return second;
    return role == Qt::ToolTipRole ? QVariant(second.isEmpty() ? first : first + QLatin1Char('\n') + second) : QVariant();
}

// The column of marks has no heading to see, only one to hear.
QVariant StopsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == Mark && orientation == Qt::Horizontal && role == Qt::AccessibleTextRole)
        return desk_.say(QT_TRANSLATE_NOOP("window", "State"));
    return RowsModel::headerData(section, orientation, role);
}

QString StopsModel::heading(int section) const
{
    switch (section) {
    case When:
        return desk_.say(QT_TRANSLATE_NOOP("window", "When"));
    case What:
        return desk_.say(QT_TRANSLATE_NOOP("window", "What, and what it needs"));
    case Who:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Customer"));
    case Closes:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Visit that closes it"));
    default:
        return {};
    }
}

Goto StopsModel::target(const QModelIndex &index) const
{
    const ActionGroup &group = at(index.row());
    return {QStringLiteral("customers"), group.customer, {}, group.track, {}};
}

QString StopsModel::key(const ActionGroup &row) const { return row.key(); }

bool StopsModel::before(const ActionGroup &a, const ActionGroup &b, int column) const
{
    const Words &words = desk_.words();
    switch (column) {
    case Mark:
        return displayRank(markOf(a.state)) < displayRank(markOf(b.state));
    case When:
        return a.findings.front()->stopsAt < b.findings.front()->stopsAt;
    case What:
        return groupTitle(words, a).compare(groupTitle(words, b), Qt::CaseInsensitive) < 0;
    case Closes: {
        const auto day = [this](const ActionGroup &group) {
            const Closing closing = visits_.of(group.findings);
            return closing.visit ? closing.visit->day : QDate();
        };
        return day(a) < day(b);
    }
    default:
        return a.findings.front()->holder->customerName.compare(b.findings.front()->holder->customerName, Qt::CaseInsensitive) < 0;
    }
}

} // namespace tagliando
