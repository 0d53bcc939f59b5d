#include "core/base/csvrows.h"

namespace tagliando {

namespace {

Error refusal(const char *reason, int line)
{
    return Error{QLatin1String(reason), {{QStringLiteral("line"), line}, {QStringLiteral("value"), QString()}}};
}

} // namespace

Result<std::vector<CsvRow>> readCsvRows(const QByteArray &bytes, char delimiter)
{
    if (bytes.size() > 64 * 1024 * 1024)
        return refusal("reason.too_large", 0);
    if (!bytes.isValidUtf8())
        return refusal("reason.not_utf8", 0);
    const char *at = bytes.constData() + (bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    const char *const end = bytes.constData() + bytes.size();
    std::vector<CsvRow> rows;
    int line = 1;
    while (at != end) {
        CsvRow row;
        row.line = line;
        bool more = true;
        while (more) {
            QByteArray cell;
            if (at != end && *at == '"') {
                const int opened = line;
                for (++at;; ++at) {
                    if (at == end)
                        return refusal("reason.open_quote", opened);
                    if (*at == '"' && (at + 1 == end || at[1] != '"'))
                        break;
                    if (*at == '"')
                        ++at;
                    if (*at == '\n')
                        ++line;
                    cell += *at;
                }
                ++at;
                if (at != end && *at != delimiter && *at != '\r' && *at != '\n')
                    return refusal("reason.stray_quote", line);
            } else {
                const char *const start = at;
                while (at != end && *at != delimiter && *at != '\r' && *at != '\n')
                    ++at;
                cell = QByteArray(start, at - start);
            }
            row.cells << QString::fromUtf8(cell);
            more = at != end && *at == delimiter;
            if (more)
                ++at;
        }
        if (at != end && *at == '\r')
            ++at;
        if (at != end && *at == '\n') {
            ++at;
            ++line;
        }
        if (row.cells.size() > 1 || !row.cells.front().isEmpty())
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tagliando
