#include "ui/paper/visitwriter.h"
#include "ui/words/capitalised.h"

namespace tagliando::paper {

namespace {

constexpr size_t namedMachines = 12;

Table factTable(const std::vector<std::pair<QString, QString>> &facts)
{
    Table table{{{QString(), 1}, {QString(), 3}}, {}, true};
    for (const auto &[label, value] : facts) {
        if (!value.isEmpty())
            table.rows.push_back({{cell(Piece::second(label)), cell(Piece::plain(value))}, false});
    }
    return table;
}

} // namespace

void VisitWriter::letterHead(const PaperOptions &options, const QString &right, const QString &rightLine) const
{
    pager.band(options.provider.isEmpty() ? Cell() : Cell{{Piece::bold(options.provider)}, {Piece::second(options.providerLine)}},
               {{Piece::bold(right)}, {Piece::second(rightLine)}});
}

void VisitWriter::facts(const std::vector<std::pair<QString, QString>> &left, const std::vector<std::pair<QString, QString>> &right) const
{
    Pager first(Pager::halfWidth()), second(Pager::halfWidth());
    first.table(factTable(left));
    second.table(factTable(right));
    pager.sideBySide(first, second);
}

Cell VisitWriter::machines(const PaperRow &row) const
{
    const VisitLine &first = *row.lines.front();
    if (row.lines.size() == 1)
        return cell(Piece::plain(first.serverName.isEmpty() ? say(QT_TRANSLATE_NOOP("Paper", "all")) : first.serverName));
    QStringList names;
    for (const VisitLine *line : row.lines)
        names << line->serverName;
    const QString more = row.lines.size() > namedMachines ? QStringLiteral(" …") : QString();
    return {{Piece::plain(count(QT_TRANSLATE_N_NOOP("Paper", "%n workstation(s)"), static_cast<int>(row.lines.size())))},
            {Piece::second(names.mid(0, namedMachines).join(QStringLiteral(", ")) + more)}};
}

Cell VisitWriter::what(const PaperRow &row, bool notices) const
{
    const VisitLine &line = *row.lines.front();
    const QString note = line.note.isEmpty() ? QString() : QStringLiteral(": ") + line.note;
    Cell what = cell(Piece::plain(capitalised(visits.what(line)) + note));
    if (!notices)
        return what;
    QStringList details = visits.details(line);
    if (!details.isEmpty())
        what.push_back({Piece::second(details.join(QStringLiteral("; ")))});
    for (const Advice &notice : line.notices)
        what.push_back({Piece::bold(visits.notice(notice, paper.zone))});
    return what;
}

QString VisitWriter::hour(const QDateTime &utc) const
{
    const QTimeZone zone(paper.zone.toUtf8());
    return utc.isValid() ? utc.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).time().toString(QStringLiteral("HH:mm")) : QString();
}

} // namespace tagliando::paper
