#include "ui/visits/linesmodel.h"

#include "ui/common/findingtext.h"
#include "ui/common/roles.h"
#include "ui/words/visits.h"

namespace tagliando {

std::optional<ServerColour> markOf(LineOutcome outcome)
{
    if (outcome == LineOutcome::Done)
        return ServerColour::Satisfied;
    if (outcome == LineOutcome::Deferred)
        return ServerColour::Deferred;
    return {};
}

void LinesModel::setVisit(const Visit &visit)
{
    std::vector<SheetRow> rows;
    SheetRow total{SheetRow::Total, {}, {}, 0, 0, 0};
    for (const VisitLine &line : visit.lines) {
        if (rows.empty() || rows.back().group != line.group)
            rows.push_back({SheetRow::Heading, line.group, {}, 0, 0, 0});
        rows.push_back({SheetRow::Line, line.group, line, 0, 0, 0});
        ++total.lines;
        total.restarts += line.restart;
        total.minutes += line.minutes;
    }
    if (total.lines > 0)
        rows.push_back(total);
    setRows(std::move(rows));
}

QString LinesModel::key(const SheetRow &row) const
{
    switch (row.kind) {
    case SheetRow::Heading:
        return QStringLiteral("group:") + toString(row.group);
    case SheetRow::Line:
        return QStringLiteral("line:%1").arg(row.line.number);
    default:
        return QStringLiteral("total");
    }
}

Qt::ItemFlags LinesModel::flags(const QModelIndex &index) const
{
    return index.isValid() && at(index.row()).kind == SheetRow::Line ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsEnabled;
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SheetRow &row = at(index.row());
    if (role == KeyRole)
        return key(row);
    if (role == Qt::TextAlignmentRole)
        return QVariant((row.kind != SheetRow::Heading && isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (row.kind == SheetRow::Line)
        return lineData(row.line, index.column(), role);
    if (row.kind == SheetRow::Total)
        return totalData(row, index.column(), role);
    if (role == BoldRole)
        return true;
    return index.column() == Number && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? VisitWords(desk_.words()).group(row.group)
                                                                                                   : QVariant();
}

// What the line asks for, what that means in steps, what to know before, and what was noted.
QString LinesModel::details(const VisitLine &line) const
{
    const VisitWords words(desk_.words());
    QStringList lines{words.what(line)};
    lines += words.details(line);
    for (const Advice &notice : line.notices)
        lines << words.notice(notice, desk_.snapshot()->defaultZone);
    if (!line.note.isEmpty())
        lines << line.note;
    return lines.join(QLatin1Char('\n'));
}

QVariant LinesModel::lineData(const VisitLine &line, int column, int role) const
{
    const Words &words = desk_.words();
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    switch (column) {
    case Number:
        return text ? QString::number(line.number) : QVariant();
    case Machine:
        return text ? line.serverName : QVariant();
    case What:
        if (role == BoldRole)
            return line.state == State::Blocking && line.kind == LineKind::Install;
        if (role == Qt::ToolTipRole)
            return details(line);
        return text ? capitalised(VisitWords(words).what(line)) : QVariant();
    case Restart:
        if (!line.restart)
            return {};
        return role == Qt::DisplayRole ? words.number(1) : text ? VisitWords(words).restarts(1) : QVariant();
    case Minutes:
        return text ? words.number(line.minutes) : QVariant();
    case Outcome:
        if (role == MarkRole && markOf(line.outcome))
            return static_cast<int>(*markOf(line.outcome));
        if (role == LetterRole && markOf(line.outcome))
            return words.colourLetter(*markOf(line.outcome));
        return text && line.outcome != LineOutcome::Open ? VisitWords(words).outcome(line.outcome) : QVariant();
    default:
        return {};
    }
}

QVariant LinesModel::totalData(const SheetRow &row, int column, int role) const
{
    if (role == BoldRole)
        return true;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Machine:
        return desk_.count(QT_TRANSLATE_N_NOOP("window", "%n lines"), row.lines);
    case Restart:
        return role == Qt::DisplayRole ? desk_.words().number(row.restarts) : VisitWords(desk_.words()).restarts(row.restarts);
    case Minutes:
        return desk_.words().number(row.minutes);
    default:
        return {};
    }
}

QString LinesModel::heading(int section) const
{
    switch (section) {
    case Number:
        return desk_.say(QT_TRANSLATE_NOOP("window", "No."));
    case Machine:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Machine"));
    case What:
        return desk_.say(QT_TRANSLATE_NOOP("window", "What to do"));
    case Restart:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Restarts"));
    case Minutes:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Minutes"));
    case Outcome:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Outcome"));
    default:
        return {};
    }
}

} // namespace tagliando
