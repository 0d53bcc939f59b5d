#include "core/inventory/formats/csvtable.h"

#include "core/inventory/formats/plaintext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tagliando {

namespace {

constexpr qsizetype lookedAt = 64 * 1024; ///< bytes that decide about separator and header
constexpr int headerWithin = 30;          ///< rows: titles and dates that exports print above their header

struct Shape {
    int width = 0;    ///< cells of most rows
    double share = 0; ///< of the rows that are so wide
};

// Spreadsheets leave empty cells behind the last column.
bool isWide(const CsvRow &row, qsizetype width)
{
    return row.cells.size() >= width &&
           std::all_of(row.cells.begin() + width, row.cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

Shape shapeOf(const std::vector<CsvRow> &rows)
{
    QSet<qsizetype> widths;
    for (const CsvRow &row : rows)
        widths.insert(row.cells.size());
    Shape shape;
    qsizetype most = 0;
    for (const qsizetype width : std::as_const(widths)) {
        const qsizetype wide = std::count_if(rows.begin(), rows.end(), [&](const CsvRow &row) { return isWide(row, width); });
        if (wide > most || (wide == most && width > shape.width)) {
            most = wide;
            shape.width = int(width);
        }
    }
    shape.share = rows.empty() ? 0 : double(most) / double(rows.size());
    return shape;
}

// The beginning of the text as whole rows: a quoted cell may hold the line breaks, so a cut in one is moved up.
std::vector<CsvRow> firstRows(const QByteArray &text, char delimiter)
{
    qsizetype size = std::min(text.size(), lookedAt);
    for (int attempt = 0; attempt < 8; ++attempt) {
        if (size < text.size())
            size = text.lastIndexOf('\n', size - 1) + 1;
        auto rows = readCsvRows(text.left(size), delimiter);
        if (rows)
            return *std::move(rows);
        if (size == text.size() || size <= 1)
            break;
        --size;
    }
    return {};
}

// Excel's own hint: a first line that says "sep=;".
char statedDelimiter(QByteArray *text)
{
    static const QRegularExpression hint(QStringLiteral("^sep=([,;|\\t])\\r?\\n"), QRegularExpression::CaseInsensitiveOption);
    const auto match = hint.match(QString::fromLatin1(text->left(10)));
    if (!match.hasMatch())
        return 0;
    *text = '\n' + text->mid(match.capturedLength()); // line numbers stay
    return match.captured(1).at(0).toLatin1();
}

char foundDelimiter(const QByteArray &text)
{
    char best = 0;
    double bestScore = 0;
    for (const char candidate : {';', '\t', ',', '|'}) {
        const Shape shape = shapeOf(firstRows(text, candidate));
        const double score = shape.width < 2 || shape.share < 0.5 ? 0 : shape.share * shape.width;
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

bool looksLikeData(const QStringList &cells)
{
    static const QRegularExpression data(QStringLiteral("^(KB\\d{5,8}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|\\d+(\\.\\d+)+.*|\\d{4,})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return std::any_of(cells.begin(), cells.end(), [](const QString &cell) { return data.match(cell.trimmed()).hasMatch(); });
}

QStringList uniqueNames(const QStringList &cells)
{
    QStringList names;
    for (const QString &cell : cells) {
        const QString name = cell.trimmed().isEmpty() ? QString::number(names.size() + 1) : cell.simplified();
        QString unique = name;
        for (int number = 2; names.contains(unique, Qt::CaseInsensitive); ++number)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(number);
        names << unique;
    }
    return names;
}

void fitWidth(QStringList *cells, int width)
{
    while (cells->size() > width && cells->last().trimmed().isEmpty())
        cells->removeLast();
}

Error refused(const char *code, const QString &file, int line = 0)
{
    Error error{QLatin1String(code), {{QStringLiteral("file"), file}}};
    if (line > 0)
        error.args.insert(QStringLiteral("line"), line);
    return error;
}

RejectedLine rejected(const CsvTable &table, const CsvRow &row, const char *reason, QVariantMap args = {})
{
    args.insert(QStringLiteral("text"), row.cells.join(QLatin1Char(table.delimiter)).left(200));
    return {table.fileName, row.line, QLatin1String(reason), args};
}

Result<QByteArray> utf8Of(const QByteArray &bytes, const QString &fileName, const CsvChoices &choices, Encoding *encoding)
{
    auto text = plainText(bytes, fileName);
    if (!choices.encoding) {
        if (!text)
            return text.error();
        *encoding = text->encoding;
        return text->utf8;
    }
    if (!text && text.error().code != QLatin1String("import.encoding"))
        return text.error(); // binary, archive, web page: no encoding makes it a table
    *encoding = *choices.encoding;
    auto chosen = toUtf8(bytes, *choices.encoding);
    if (!chosen) {
        Error error = chosen.error();
        error.args.insert(QStringLiteral("file"), fileName);
        return error;
    }
    return chosen;
}

} // namespace

Result<CsvTable> readCsvTable(const QByteArray &bytes, const QString &fileName, const CsvChoices &choices)
{
    CsvTable table;
    table.fileName = fileName;
    auto text = utf8Of(bytes, fileName, choices, &table.encoding);
    if (!text)
        return text.error();
    const QByteArray start = text->left(100).trimmed();
    if (start.startsWith('{') || start.startsWith('[') || start.startsWith('<'))
        return refused("csv.no_table", fileName); // a document of another make, whatever its commas look like
    const char stated = statedDelimiter(&*text);
    table.delimiter = choices.delimiter ? choices.delimiter : stated ? stated : foundDelimiter(*text);
    if (!table.delimiter)
        return refused("csv.no_table", fileName);
    auto rows = readCsvRows(*text, table.delimiter);
    if (!rows)
        return refused("csv.quotes", fileName, rows.error().args.value(QStringLiteral("line")).toInt());
    const int width = shapeOf(firstRows(*text, table.delimiter)).width;
    if (rows->empty() || width < 2)
        return refused("csv.no_table", fileName);
    size_t at = 0;
    while (at < rows->size() && at < size_t(headerWithin) && (*rows)[at].cells.size() < width)
        table.rejected.push_back(rejected(table, (*rows)[at++], "csv.above_header"));
    if (at == rows->size())
        return refused("csv.no_table", fileName);
    QStringList header = (*rows)[at].cells;
    fitWidth(&header, width);
    if (looksLikeData(header)) {
        header = QStringList(header.size());
        table.header = uniqueNames(header);
    } else {
        table.header = uniqueNames(header);
        ++at;
    }
    for (; at < rows->size(); ++at) {
        CsvRow &row = (*rows)[at];
        fitWidth(&row.cells, int(table.header.size()));
        if (row.cells.size() == table.header.size()) {
            table.rows.push_back(std::move(row));
            continue;
        }
        ++table.brokenRows;
        table.rejected.push_back(rejected(
            table, row, "csv.cells", {{QStringLiteral("count"), int(row.cells.size())}, {QStringLiteral("expected"), int(table.header.size())}}));
    }
    return table;
}

} // namespace tagliando
