#include "ui/decisions/decisionsmodel.h"

#include "ui/common/palette.h"
#include "ui/common/roles.h"

namespace tagliando {

namespace {

/// What is put off and stops keeps its red mark; what ended is late again.
std::optional<ServerColour> markFor(const DecisionRow &row)
{
    switch (row.view.status) {
    case DecisionStatus::Active:
    case DecisionStatus::Expiring:
        return row.blocking || row.conflict ? ServerColour::Blocking : ServerColour::Deferred;
    case DecisionStatus::Expired:
        return row.blocking ? ServerColour::Blocking : ServerColour::Overdue;
    case DecisionStatus::Closed:
        return ServerColour::Satisfied;
    case DecisionStatus::Superseded:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

namespace {

/// One word; the days stand beside the end.
QString shortStatus(const Desk &desk, const DecisionRow &row)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("window", "In force"), QT_TRANSLATE_NOOP("window", "Expiring"),
                                            QT_TRANSLATE_NOOP("window", "Expired"), QT_TRANSLATE_NOOP("window", "Closed"),
                                            QT_TRANSLATE_NOOP("window", "Replaced")};
    return row.conflict ? desk.say(QT_TRANSLATE_NOOP("window", "In conflict")) : desk.say(names[static_cast<int>(row.view.status)]);
}

} // namespace

QVariant DecisionsModel::statusData(const DecisionRow &row, int role) const
{
    const Words &words = desk_.words();
    const auto mark = markFor(row);
    const QString status = shortStatus(desk_, row);
    switch (role) {
    case Qt::DisplayRole:
        return status;
    case Qt::ToolTipRole:
        return words.decisionStatus(row.view);
    case Qt::AccessibleTextRole:
        return QString(status + QStringLiteral(": ") + row.what + QStringLiteral(", ") + row.customer);
    case MarkRole:
        return mark ? QVariant(static_cast<int>(*mark)) : QVariant();
    case LetterRole:
        return mark ? words.colourLetter(*mark) : QString();
    case BoldRole:
        return row.conflict || row.view.status == DecisionStatus::Expired;
    default:
        return {};
    }
}

QString DecisionsModel::first(const DecisionRow &row, int column) const
{
    const Decision &decision = *row.view.decision;
    switch (column) {
    case What:
        return row.what;
    case CustomerName:
        return row.customer;
    case By:
        return decision.by.isEmpty() ? QStringLiteral("–") : decision.by;
    case Until:
        return desk_.words().date(decision.until);
    case Answered:
        return decision.outcomes.empty() ? QStringLiteral("–") : desk_.words().blame(decision.outcomes.back().blamed);
    default:
        return {};
    }
}

QString DecisionsModel::second(const DecisionRow &row, int column) const
{
    const Decision &decision = *row.view.decision;
    const Words &words = desk_.words();
    switch (column) {
    case What:
        return row.machines;
    case CustomerName:
        return words.decisionKind(decision.kind) + QStringLiteral(", ") + words.decisionReason(decision.reason);
    case By:
        return decision.role;
    case Until:
        if (row.view.status == DecisionStatus::Expiring || row.view.status == DecisionStatus::Expired)
            return words.decisionStatus(row.view).section(QLatin1Char(':'), 0, 0);
        if (row.view.reviewOverdueDays > 0)
            return desk_.count(QT_TRANSLATE_N_NOOP("window", "review %n day(s) late"), row.view.reviewOverdueDays);
        return decision.renewal > 0 ? desk_.count(QT_TRANSLATE_N_NOOP("window", "renewed %n time(s)"), decision.renewal) : QString();
    case Answered:
        return decision.outcomes.empty() ? QString() : words.date(decision.outcomes.back().incident);
    default:
        return {};
    }
}

QVariant DecisionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DecisionRow &row = at(index.row());
    if (role == KeyRole)
        return key(row);
    if (role == IdentifierRole)
        return row.view.decision->tracks.join(QLatin1Char(' '));
    if (index.column() == Status)
        return statusData(row, role);
    const QString line = first(row, index.column()), below = second(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return line;
    case SecondLineRole:
        return below;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return below.isEmpty() ? line : QString(line + QLatin1Char('\n') + below);
    case BoldRole:
        return index.column() == What;
    case ToneRole:
        return index.column() == Until && row.view.status == DecisionStatus::Expired ? static_cast<int>(ServerColour::Overdue)
                                                                                     : static_cast<int>(InkTone);
    default:
        return {};
    }
}

QString DecisionsModel::heading(int section) const
{
    switch (section) {
    case Status:
        return desk_.say(QT_TRANSLATE_NOOP("window", "State"));
    case What:
        return desk_.say(QT_TRANSLATE_NOOP("window", "What was put off"));
    case CustomerName:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Customer"));
    case By:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Decided by"));
    case Until:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Valid until"));
    case Answered:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Who answered for it"));
    default:
        return {};
    }
}

bool DecisionsModel::before(const DecisionRow &a, const DecisionRow &b, int column) const
{
    if (column == Until)
        return a.view.decision->until < b.view.decision->until;
    if (column == Status)
        return a.view.status < b.view.status;
    return first(a, column).compare(first(b, column), Qt::CaseInsensitive) < 0;
}

} // namespace tagliando
