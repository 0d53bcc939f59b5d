#include "core/feeds/formats/epss.h"

#include "core/feeds/formats/advisoryrecords.h"
#include "core/base/csvrows.h"
#include "core/feeds/formats/feederror.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

class EpssReader {
public:
    explicit EpssReader(const QString &file) : file_(file) {}

    Result<void> take(int line, const QString &cve, const QString &score)
    {
        static const QRegularExpression form(QStringLiteral("^CVE-\\d{4}-\\d{4,}\\z"));
        if (!form.match(cve).hasMatch())
            return badFeed(file_, line, QStringLiteral("cve"), QStringLiteral("reason.bad_value"), cve);
        bool number = false;
        const double value = score.toDouble(&number);
        if (!number || !(value >= 0 && value <= 1))
            return badFeed(file_, line, cve, QStringLiteral("reason.bad_value"), score);
        const auto known = seen_.constFind(cve);
        if (known != seen_.cend() && *known != value) // which of two would be a guess
            return badFeed(file_, line, cve, QStringLiteral("reason.repeated"), cve);
        if (known == seen_.cend()) {
            seen_.insert(cve, value);
            scores_.push_back({cve, value});
        }
        return {};
    }

    Result<EpssReading> finish(const QString &model, QDateTime day)
    {
        if (scores_.empty())
            return badFeed(file_, 0, {}, QStringLiteral("reason.empty"));
        if (!day.isValid()) { // early files say their day in their name only
            static const QRegularExpression named(QStringLiteral("(\\d{4}-\\d\\d-\\d\\d)"));
            day = readFeedDate(named.match(file_).captured(1));
        }
        return EpssReading{EpssTable(model, day.date(), scores_), day};
    }

private:
    const QString &file_;
    QHash<QString, double> seen_;
    std::vector<EpssScore> scores_;
};

Result<EpssReading> parseCsv(QByteArray bytes, const QString &file)
{
    static const QRegularExpression model(QStringLiteral("model_version:([^,\\s]+)")), day(QStringLiteral("score_date:([^,\\s]+)"));
    QString remarks;
    int remarkLines = 0;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    while (bytes.startsWith('#')) {
        const qsizetype end = bytes.indexOf('\n');
        remarks += QString::fromUtf8(bytes.left(end));
        bytes.remove(0, end < 0 ? bytes.size() : end + 1);
        ++remarkLines;
    }
    const Result<std::vector<CsvRow>> rows = readCsvRows(bytes);
    if (!rows)
        return jsonError(rows.error(), QStringLiteral("feed.bad"), file);
    qsizetype cve = -1, score = -1;
    for (qsizetype i = 0; !rows->empty() && i < rows->front().cells.size(); ++i) {
        const QString name = rows->front().cells[i].trimmed().toLower();
        if (name == QLatin1String("cve") && cve < 0)
            cve = i;
        else if (name == QLatin1String("epss") && score < 0)
            score = i;
    }
    if (cve < 0 || score < 0)
        return badFeed(file, 1 + remarkLines, cve < 0 ? QStringLiteral("cve") : QStringLiteral("epss"), QStringLiteral("reason.missing"));
    EpssReader reader(file);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const CsvRow &row = (*rows)[i];
        if (row.cells.size() != rows->front().cells.size())
            return badFeed(file, row.line + remarkLines, {}, QStringLiteral("reason.cells_differ"), QString::number(row.cells.size()));
        if (row.cells[score].trimmed().isEmpty())
            continue; // listed without a score
        if (const auto taken = reader.take(row.line + remarkLines, row.cells[cve].trimmed(), row.cells[score].trimmed()); !taken)
            return taken.error();
    }
    QString date = day.match(remarks).captured(1);
    static const QRegularExpression zone(QStringLiteral("([+-]\\d\\d)(\\d\\d)$")); // "+0000"
    date.replace(zone, QStringLiteral("\\1:\\2"));
    return reader.finish(model.match(remarks).captured(1), readFeedDate(date));
}

Result<EpssReading> parseJson(const QByteArray &bytes, const QString &file)
{
    const Result<JsonNode> root = readJsonTree(bytes, {128 * 1024 * 1024, 4'000'000, 16});
    if (!root)
        return jsonError(root.error(), QStringLiteral("feed.bad"), file);
    const JsonNode *data = listOf(*root, "data");
    if (!data)
        return badFeed(file, root->line, QStringLiteral("data"), QStringLiteral("reason.missing"));
    EpssReader reader(file);
    QDateTime day;
    for (const JsonNode &item : data->items) {
        if (const auto taken = reader.take(item.line, textOf(item, "cve"), textOf(item, "epss")); !taken)
            return taken.error();
        day = std::max(day, readFeedDate(textOf(item, "date")));
    }
    return reader.finish(textOf(*root, "model_version"), day);
}

} // namespace

Result<EpssReading> parseEpss(const QByteArray &bytes, const QString &file)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), file}}};
    return bytes.left(64).trimmed().startsWith('{') ? parseJson(bytes, file) : parseCsv(bytes, file);
}

} // namespace tagliando
