// CISA's Known Exploited Vulnerabilities, JSON or CSV (FEEDS B1).
#include "core/base/csvrows.h"
#include "core/feeds/formats/jsontree.h"
#include "core/feeds/formats/parsers.h"

#include "core/feeds/formats/jsonfields.h"

#include <QSet>

namespace tagliando {

namespace {

Error bad(const QString &file, int line, const QString &field, const QString &reason, const QString &value = {})
{
    JsonNode place;
    place.line = line;
    JsonFault fault;
    fault.note(place, field, reason, value);
    return fault.error(QStringLiteral("feed.bad"), file);
}

struct KevRecord {
    int line = 0;
    QString cve, added, due, name, ransomware;
};

/// The catalogue out of records of either form; a record that cannot be judged refuses the file, because a hole in KEV is a missed deadline.
Result<KevCatalogue> catalogueOf(const std::vector<KevRecord> &records, const QString &file)
{
    static const QRegularExpression cveForm(QStringLiteral("^CVE-\\d{4}-\\d{4,}\\z"));
    KevCatalogue catalogue;
    QSet<QString> seen;
    for (const KevRecord &record : records) {
        if (!cveForm.match(record.cve).hasMatch())
            return bad(file, record.line, QStringLiteral("cveID"), QStringLiteral("reason.bad_value"), record.cve);
        if (seen.contains(record.cve))
            return bad(file, record.line, QStringLiteral("cveID"), QStringLiteral("reason.repeated"), record.cve);
        seen.insert(record.cve);
        KevEntry entry;
        entry.cve = record.cve;
        entry.added = readIsoDate(record.added);
        entry.due = readIsoDate(record.due);
        entry.name = record.name;
        entry.ransomware = record.ransomware.compare(QLatin1String("known"), Qt::CaseInsensitive) == 0;
        if (!entry.added.isValid())
            return bad(file, record.line, record.cve + QStringLiteral(".dateAdded"), QStringLiteral("reason.bad_date"), record.added);
        if (!entry.due.isValid())
            return bad(file, record.line, record.cve + QStringLiteral(".dueDate"), QStringLiteral("reason.bad_date"), record.due);
        catalogue.entries.push_back(std::move(entry));
    }
    return catalogue;
}

QString stringOf(const JsonNode &object, const char *key)
{
    const JsonNode *found = object.find(QLatin1String(key));
    return found && found->kind == JsonNode::Kind::String ? found->text.trimmed() : QString();
}

Result<KevCatalogue> parseJson(const QByteArray &bytes, const QString &file)
{
    const Result<JsonNode> root = readJsonTree(bytes);
    if (!root)
        return jsonError(root.error(), QStringLiteral("feed.bad"), file);
    const JsonNode *list = root->find(QStringLiteral("vulnerabilities"));
    if (!list || list->kind != JsonNode::Kind::Array)
        return bad(file, root->line, QStringLiteral("vulnerabilities"), QStringLiteral("reason.missing"));
    const JsonNode *count = root->find(QStringLiteral("count"));
    if (count && count->text.toULongLong() != list->items.size())
        return bad(file, count->line, QStringLiteral("count"), QStringLiteral("reason.count_differs"), count->text);
    std::vector<KevRecord> records;
    for (const JsonNode &item : list->items)
        records.push_back({item.line, stringOf(item, "cveID"), stringOf(item, "dateAdded"), stringOf(item, "dueDate"),
                           stringOf(item, "vulnerabilityName"), stringOf(item, "knownRansomwareCampaignUse")});
    Result<KevCatalogue> catalogue = catalogueOf(records, file);
    if (!catalogue)
        return catalogue;
    catalogue->version = stringOf(*root, "catalogVersion");
    const QString released = stringOf(*root, "dateReleased");
    catalogue->released = QDateTime::fromString(released, Qt::ISODateWithMs).toUTC();
    if (!catalogue->released.isValid())
        return bad(file, root->line, QStringLiteral("dateReleased"), QStringLiteral("reason.bad_date"), released);
    return catalogue;
}

Result<KevCatalogue> parseCsv(const QByteArray &bytes, const QString &file)
{
    const Result<std::vector<CsvRow>> rows = readCsvRows(bytes);
    if (!rows)
        return jsonError(rows.error(), QStringLiteral("feed.bad"), file);
    if (rows->empty())
        return bad(file, 0, {}, QStringLiteral("reason.empty"));
    const QStringList &header = rows->front().cells;
    const char *const names[] = {"cveID", "dateAdded", "dueDate", "vulnerabilityName", "knownRansomwareCampaignUse"};
    qsizetype column[5];
    for (int i = 0; i < 5; ++i) {
        column[i] = header.indexOf(QLatin1String(names[i]));
        if (column[i] < 0)
            return bad(file, 1, QLatin1String(names[i]), QStringLiteral("reason.missing"));
    }
    std::vector<KevRecord> records;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const CsvRow &row = (*rows)[i];
        if (row.cells.size() != header.size())
            return bad(file, row.line, {}, QStringLiteral("reason.cells_differ"), QString::number(row.cells.size()));
        const auto cell = [&](int index) { return row.cells.at(column[index]).trimmed(); };
        records.push_back({row.line, cell(0), cell(1), cell(2), cell(3), cell(4)});
    }
    return catalogueOf(records, file); // a CSV says neither its version nor its day
}

} // namespace

Result<KevCatalogue> parseKev(const QByteArray &bytes, const QString &fileName)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), fileName}}};
    const QByteArray head = bytes.left(64).trimmed();
    const bool json = head.startsWith('{') || head.startsWith("\xEF\xBB\xBF{") || head.startsWith('[');
    return json ? parseJson(bytes, fileName) : parseCsv(bytes, fileName);
}

} // namespace tagliando
