#include "ui/customer/actionmodel.h"

#include "ui/common/findingtext.h"
#include "ui/common/palette.h"
#include "ui/common/roles.h"
#include "ui/words/visits.h"

namespace tagliando {

namespace {

bool isLate(State state) { return state == State::Blocking || state == State::Overdue; }

} // namespace

void ActionModel::setActions(const CustomerView &view, const std::vector<ActionGroup> &groups)
{
    const auto previous = std::exchange(findings_, view.rows); // old rows point into it until the end of this function
    now_ = view.snapshot->now;
    const auto earlier = std::exchange(snapshot_, view.snapshot);
    visits_ = ClosingVisits(snapshot_->visits, desk_.today());
    QHash<QString, const Row *> known;
    for (const Row &row : rows_)
        known.insert(row.group.key(), &row);
    std::vector<Row> next;
    std::vector<std::vector<const Finding *>> machines;
    for (const ActionGroup &group : groups) {
        const Row *row = known.value(group.key());
        machines.push_back(group.findings.size() > 1 ? group.findings : std::vector<const Finding *>());
        // A row that stays keeps its old children until the loop below changes them, one parent at a time.
        next.push_back({group, row ? row->machines : machines.back(), row ? row->serial : ++lastSerial_});
    }
    replaceRows(QModelIndex(), rows_, std::move(next), [](const Row &row) { return row.group.key(); });
    for (size_t i = 0; i < rows_.size(); ++i)
        replaceRows(index(static_cast<int>(i), 0), rows_[i].machines, std::move(machines[i]),
                    [](const Finding *finding) { return QString::number(finding->server.value); });
}

int ActionModel::rowOf(quintptr serial) const
{
    const auto it = std::find_if(rows_.begin(), rows_.end(), [&](const Row &row) { return row.serial == serial; });
    return it == rows_.end() ? -1 : static_cast<int>(it - rows_.begin());
}

QModelIndex ActionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? rows_[static_cast<size_t>(parent.row())].serial : quintptr(0));
}

QModelIndex ActionModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int row = rowOf(index.internalId());
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int ActionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(rows_.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(rows_[static_cast<size_t>(parent.row())].machines.size());
}

const Finding *ActionModel::finding(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalId() == 0)
        return rows_[static_cast<size_t>(index.row())].group.findings.front();
    const int parentRow = rowOf(index.internalId());
    return parentRow < 0 ? nullptr : rows_[static_cast<size_t>(parentRow)].machines[static_cast<size_t>(index.row())];
}

std::vector<const Finding *> ActionModel::findings(const QModelIndex &index) const
{
    if (index.isValid() && index.internalId() == 0)
        return rows_[static_cast<size_t>(index.row())].group.findings;
    const Finding *one = finding(index);
    return one ? std::vector<const Finding *>{one} : std::vector<const Finding *>();
}

QModelIndex ActionModel::indexOf(const QString &track) const
{
    for (size_t row = 0; row < rows_.size(); ++row) {
        if (rows_[row].group.track == track)
            return index(static_cast<int>(row), 0);
    }
    return {};
}

QVariant ActionModel::data(const QModelIndex &index, int role) const
{
    const Finding *of = finding(index);
    if (!of)
        return {};
    if (role == IdentifierRole)
        return identifierOf(*of);
    return index.internalId() == 0 ? actionData(rows_[static_cast<size_t>(index.row())].group, index.column(), role)
                                   : machineData(*of, index.column(), role);
}

QVariant ActionModel::actionData(const ActionGroup &group, int column, int role) const
{
    const Finding &first = *group.findings.front();
    const Words &words = desk_.words();
    if (role == KeyRole)
        return group.track;
    switch (column) {
    case StateColumn:
        switch (role) {
        case Qt::DisplayRole:
            return words.state(group.state);
        case Qt::AccessibleTextRole:
            return spoken(words, group, now_);
        case Qt::ToolTipRole:
            return words.stateLine(first);
        case MarkRole:
            return static_cast<int>(markOf(group.state));
        case LetterRole:
            return words.stateLetter(group.state);
        case ToneRole:
            return group.state == State::Blocking ? static_cast<int>(ServerColour::Blocking) : static_cast<int>(InkTone);
        case BoldRole:
            return group.state == State::Blocking;
        default:
            return {};
        }
    case What: {
        const QString machines = machinesOf(words, group);
        const QString action = words.action(first);
        const QString second = machines.isEmpty() || action.isEmpty() ? machines + action : machines + QStringLiteral("; ") + action;
        if (role == Qt::DisplayRole)
            return groupTitle(words, group);
        if (role == SecondLineRole)
            return second;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return QString(groupTitle(words, group) + QLatin1Char('\n') + second);
        if (role == BoldRole)
            return true;
        return {};
    }
    case By: {
        const TwoLines lines = whenLines(words, first, now_);
        if (role == Qt::DisplayRole)
            return lines.first;
        if (role == SecondLineRole) {
            const QString anchor = isLate(group.state) || group.state == State::Due ? words.anchor(first.anchor) : QString();
            const bool told = anchor.isEmpty() || first.stopsAt.isValid() || first.anchor == Anchor::Fact;
            return told ? lines.second : QString(lines.second + QStringLiteral("; ") + anchor);
        }
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return whenInFull(words, first, now_);
        if (role == ToneRole)
            return isLate(group.state) ? static_cast<int>(markOf(group.state)) : static_cast<int>(InkTone);
        if (role == BoldRole)
            return isLate(group.state);
        return {};
    }
    case VisitColumn:
        return visitData(group.findings, group.state, role);
    default:
        return {};
    }
}

// What waits for an answer or was agreed to wait needs no visit; in bold where one is missing.
QVariant ActionModel::visitData(const std::vector<const Finding *> &findings, State state, int role) const
{
    const bool waits = state == State::Verify || state == State::Deferred || state == State::Frozen || state == State::Satisfied;
    const Closing closing = visits_.of(findings);
    if (waits && !closing.visit)
        return {};
    const auto [first, second] = VisitWords(desk_.words()).closing(closing);
    switch (role) {
    case Qt::DisplayRole:
        return closing.visit ? VisitWords(desk_.words()).shortDay(closing.visit->day) : desk_.say(QT_TRANSLATE_NOOP("window", "no visit"));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return second.isEmpty() ? first : QString(first + QStringLiteral(": ") + second);
    case BoldRole:
        return !closing.visit || closing.late || closing.left > 0;
    default:
        return {};
    }
}

QVariant ActionModel::machineData(const Finding &finding, int column, int role) const
{
    const Words &words = desk_.words();
    if (role == KeyRole)
        return finding.track;
    switch (column) {
    case StateColumn:
        if (role == Qt::DisplayRole)
            return words.state(finding.state);
        if (role == Qt::AccessibleTextRole)
            return QString(words.state(finding.state) + QStringLiteral(": ") + words.headline(finding));
        if (role == MarkRole)
            return static_cast<int>(markOf(finding.state));
        if (role == LetterRole)
            return words.stateLetter(finding.state);
        return {};
    case What:
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return finding.holder->siteName.isEmpty() ? finding.holder->serverName
                                                      : QString(finding.holder->serverName + QStringLiteral(", ") + finding.holder->siteName);
        if (role == Qt::ToolTipRole)
            return words.headline(finding);
        return {};
    case By:
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return whenLines(words, finding, now_).first;
        if (role == Qt::ToolTipRole)
            return whenInFull(words, finding, now_);
        return {};
    case VisitColumn:
        return role == BoldRole ? QVariant() : visitData({&finding}, finding.state, role);
    default:
        return {};
    }
}

QString ActionModel::heading(int section) const
{
    switch (section) {
    case StateColumn:
        return desk_.say(QT_TRANSLATE_NOOP("window", "State"));
    case What:
        return desk_.say(QT_TRANSLATE_NOOP("window", "What, and what it needs"));
    case By:
        return desk_.say(QT_TRANSLATE_NOOP("window", "By when"));
    case VisitColumn:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Visit"));
    default:
        return {};
    }
}

} // namespace tagliando
