// `dpkg -l`: fixed columns whose widths the underline of the header tells. On a terminal dpkg cuts what is longer than its column.
#include "core/inventory/formats/packagelist.h"

#include <QList>

namespace tagliando {

namespace {

constexpr qsizetype namesFrom = 4; ///< behind the three letters of the state and a blank

struct Columns {
    qsizetype name = 0, version = 0, architecture = 0, description = 0; ///< widths; 0: dpkg before 1.16 shows no architecture

    [[nodiscard]] bool known() const { return name > 0; }
    [[nodiscard]] qsizetype versionFrom() const { return namesFrom + name + 1; }
    [[nodiscard]] qsizetype architectureFrom() const { return versionFrom() + version + 1; }

    /// dpkg divides a terminal's width by this rule; written to a file the columns are as wide as their longest entry.
    [[nodiscard]] bool ofTerminal() const
    {
        const qsizetype wider = name - 14;
        return wider >= 0 && version == 12 + wider && description == 33 + 2 * wider;
    }
};

// "+++-==============-============-============-====="
bool readUnderline(QByteArrayView line, Columns *columns)
{
    if (!line.startsWith("+++-="))
        return false;
    QList<qsizetype> widths;
    for (const QByteArray &run : line.sliced(namesFrom).trimmed().toByteArray().split('-')) {
        if (run.count('=') != run.size() || run.isEmpty())
            return false;
        widths.append(run.size());
    }
    if (widths.size() == 4)
        *columns = {widths[0], widths[1], widths[2], widths[3]};
    else if (widths.size() == 3)
        *columns = {widths[0], widths[1], 0, widths[2]};
    else
        return false;
    return true;
}

QByteArray field(QByteArrayView line, qsizetype from, qsizetype width)
{
    return from >= line.size() ? QByteArray() : line.sliced(from, std::min(width, line.size() - from)).trimmed().toByteArray();
}

struct Row {
    DpkgState state = DpkgState::Installed;
    QByteArray name, version, architecture;
};

bool readRow(QByteArrayView line, const Columns &columns, Row *row)
{
    if (line.size() < namesFrom + 2 || line[3] != ' ' || !readStatusAbbreviation(line.first(3), &row->state))
        return false;
    if (columns.known()) {
        row->name = field(line, namesFrom, columns.name);
        row->version = field(line, columns.versionFrom(), columns.version);
        row->architecture = columns.architecture > 0 ? field(line, columns.architectureFrom(), columns.architecture) : QByteArray();
    } else { // grep took the header away: the columns are told by their blanks
        const QList<QByteArray> words = line.sliced(namesFrom).toByteArray().simplified().split(' ');
        row->name = words.value(0);
        row->version = words.value(1);
        row->architecture = words.value(2);
    }
    return isDpkgName(row->name) && (isDpkgVersion(row->version) || (row->state == DpkgState::Gone && row->version == "<none>"));
}

} // namespace

int recogniseDpkgList(const QByteArray &head)
{
    Lines lines(head);
    Columns columns;
    int fitting = 0, others = 0;
    while (fitting + others < tellingLines && lines.next()) {
        Row row;
        if (readUnderline(lines.line(), &columns))
            return 95;
        if (!lines.line().trimmed().isEmpty())
            (readRow(lines.line(), columns, &row) ? fitting : others)++;
    }
    return fitting > 0 && others * 10 <= fitting ? 80 : 0;
}

Result<Reading> readDpkgList(const ReaderInput &input)
{
    PackageList list(input, "dpkg-list");
    Columns columns;
    bool headed = false;
    Lines lines(input.bytes);
    while (lines.next()) {
        const QByteArrayView line = lines.line();
        if (readUnderline(line, &columns)) {
            headed = true;
            continue;
        }
        // The legend above the underline is in the user's language.
        if (line.trimmed().isEmpty() || line.startsWith('|') || (!headed && line.contains('=') && line.contains('/')))
            continue;
        Row row;
        if (!readRow(line, columns, &row)) {
            list.reject(lines.number(), "import.line_unreadable", line);
            continue;
        }
        const bool filled = row.name.size() == columns.name || row.version.size() == columns.version;
        if (filled && columns.ofTerminal() && row.state != DpkgState::Gone) {
            list.reject(lines.number(), "import.entry_cut", QByteArray(row.name + ' ' + row.version));
            continue;
        }
        list.add({row.name, row.version, row.architecture, {}, {}}, row.state, lines.number());
    }
    if (!headed)
        list.partial(); // filtered by somebody: nobody knows what is missing
    list.withoutSources();
    return list.finish();
}

} // namespace tagliando
