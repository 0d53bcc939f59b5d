#include "core/feeds/formats/fixdocument.h"

#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/formats/jsonpieces.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

/// A record may be long (a CVE of every kernel flavour), a document of many is read piece by piece.
constexpr JsonLimits recordLimits{64 * 1024 * 1024, 4'000'000, 64};

using RecordReader = Result<void> (*)(const JsonNode &, const QString &, FixCollector &);

bool has(const JsonNode &node, const char *key) { return node.find(QLatin1String(key)) != nullptr; }

RecordReader readerOf(const JsonNode &record)
{
    if (has(record, "document"))
        return readRedHatCsaf;
    if (has(record, "@context") && has(record, "statements"))
        return readOpenVex;
    if (has(record, "release_packages"))
        return readUbuntuNotice;
    if (has(record, "updateinfo_id") || (has(record, "packages") && has(record, "issued_date")))
        return readAlmaErratum;
    if (has(record, "name") && has(record, "packages") && (has(record, "affected_products") || has(record, "synopsis")))
        return readApolloAdvisory;
    if (has(record, "id") && has(record, "packages") && (has(record, "priority") || has(record, "notices_ids")))
        return readUbuntuCve;
    if (has(record, "id") && (has(record, "affected") || has(record, "modified") || has(record, "withdrawn") || has(record, "schema_version")))
        return readOsvRecord;
    return nullptr;
}

class JsonDocument {
public:
    JsonDocument(const QByteArray &bytes, const QString &file, FixCollector &collector) : bytes_(bytes), file_(file), collector_(collector) {}

    Result<Taken> read()
    {
        JsonPieces pieces(bytes_);
        if (!pieces.next())
            return pieces.error().code.isEmpty() ? unknown(1, {}) : refused(pieces.error());
        if (!pieces.isObject())
            return records(JsonPieces(bytes_));
        // What an object of thousands is made of can be told by its first member.
        static const QRegularExpression usn(QStringLiteral("^(USN-|LSN-)?\\d+-\\d+$"));
        const JsonPiece first = pieces.piece();
        if (usn.match(first.key).hasMatch())
            return members(JsonPieces(bytes_), readUsn);
        if (isTrackerPackage(first)) {
            for (const QString &prefix : {QStringLiteral("CVE-"), QStringLiteral("TEMP-"), trackerAdvisory()})
                collector_.replaces({{}, prefix});
            return members(JsonPieces(bytes_), readTrackerPackage);
        }
        do {
            static const QStringList wrappers{QStringLiteral("advisories"), QStringLiteral("data"),  QStringLiteral("vulns"),
                                              QStringLiteral("notices"),    QStringLiteral("cves"),  QStringLiteral("items"),
                                              QStringLiteral("results"),    QStringLiteral("errata")};
            if (wrappers.contains(pieces.piece().key) && pieces.piece().bytes.startsWith('[') && holdsRecords(pieces.piece())) {
                const JsonPiece list = pieces.piece();
                const Result<Taken> taken = records(JsonPieces(list.bytes, list.line));
                while (pieces.next()) {
                }
                return pieces.error().code.isEmpty() ? taken : refused(pieces.error());
            }
        } while (pieces.next());
        if (!pieces.error().code.isEmpty())
            return refused(pieces.error());
        const Result<JsonNode> whole = readJsonTree(bytes_, recordLimits);
        if (!whole)
            return refused(whole.error());
        const RecordReader reader = readerOf(*whole);
        if (!reader)
            return unknown(1, whole->items.empty() ? QString() : whole->items.front().key);
        if (const auto done = reader(*whole, file_, collector_); !done)
            return done.error();
        return Taken::Yes;
    }

private:
    Error refused(const Error &syntax) const { return jsonError(syntax, QStringLiteral("feed.bad"), file_); }
    Result<Taken> unknown(int line, const QString &value) const { return badFeed(file_, line, {}, QStringLiteral("reason.unknown_format"), value); }

    /// {"CVE-…": {"releases": …}}: the first source package of the tracker.
    static bool isTrackerPackage(const JsonPiece &piece)
    {
        static const QRegularExpression id(QStringLiteral("^(CVE-\\d{4}-|TEMP-)"));
        JsonPieces inner(piece.bytes, piece.line);
        return piece.bytes.startsWith('{') && inner.next() && id.match(inner.piece().key).hasMatch();
    }

    /// "cves" of a notice is a list too, but of names.
    static bool holdsRecords(const JsonPiece &piece)
    {
        JsonPieces inner(piece.bytes, piece.line);
        if (!inner.next())
            return inner.error().code.isEmpty(); // an empty page
        const Result<JsonNode> first = readPiece(inner.piece(), recordLimits);
        return first && readerOf(*first);
    }

    Result<Taken> records(JsonPieces pieces)
    {
        while (pieces.next()) {
            const Result<JsonNode> record = readPiece(pieces.piece(), recordLimits);
            if (!record)
                return refused(record.error());
            const RecordReader reader = readerOf(*record);
            if (!reader)
                return unknown(record->line, record->items.empty() ? record->text : record->items.front().key);
            if (const auto done = reader(*record, file_, collector_); !done)
                return done.error();
        }
        if (!pieces.error().code.isEmpty())
            return refused(pieces.error());
        return Taken::Yes;
    }

    Result<Taken> members(JsonPieces pieces, RecordReader reader)
    {
        while (pieces.next()) {
            Result<JsonNode> member = readPiece(pieces.piece(), recordLimits);
            if (!member)
                return refused(member.error());
            member->key = pieces.piece().key;
            if (const auto done = reader(*member, file_, collector_); !done)
                return done.error();
        }
        if (!pieces.error().code.isEmpty())
            return refused(pieces.error());
        return Taken::Yes;
    }

    const QByteArray &bytes_;
    const QString &file_;
    FixCollector &collector_;
};

bool looksLikeDebianAdvisories(const QByteArray &head)
{
    static const QRegularExpression form(QStringLiteral("^\\[\\d{1,2} [A-Z][a-z]{2} \\d{4}\\] D[SLT]+A-"));
    return form.match(QString::fromLatin1(head)).hasMatch();
}

/// Red Hat's list of documents that are no more (FEEDS B4): "2023/rhsa-2023_6202.json","2024-08-17T03:23:31+00:00"
Result<Taken> readDeletions(const QByteArray &bytes, const QString &file, FixCollector &collector)
{
    static const QRegularExpression form(QStringLiteral("^\"?(?:[^\",]*/)?((?:cve|rh[sbe]a)-\\d{4}[-_]\\d+)\\.json\"?,"),
                                         QRegularExpression::CaseInsensitiveOption);
    int line = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++line;
        if (raw.trimmed().isEmpty())
            continue;
        const auto match = form.match(QString::fromUtf8(raw));
        if (!match.hasMatch())
            return badFeed(file, line, {}, QStringLiteral("reason.bad_value"), QString::fromUtf8(raw.left(80)));
        collector.speaksOf(match.captured(1).toUpper().replace(QLatin1Char('_'), QLatin1Char(':')));
    }
    return Taken::Yes;
}

Result<Taken> readAny(const QByteArray &bytes, const QString &file, FixCollector &collector)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), file}}};
    QByteArray head = bytes.left(512);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    if (file.endsWith(QLatin1String("deletions.csv"))) // what it is, only its name says: changes.csv looks the same
        return readDeletions(bytes, file, collector);
    const bool advisories = looksLikeDebianAdvisories(head);
    if (!advisories && (head.startsWith('{') || head.startsWith('[')))
        return JsonDocument(bytes, file, collector).read();
    if (!advisories && !head.startsWith('<'))
        return Taken::NotAdvisories;
    const Result<void> done = advisories                  ? readDebianAdvisories(bytes, file, collector)
                              : head.contains("<updates") ? readUpdateInfo(bytes, file, collector)
                                                          : readOval(bytes, file, collector);
    if (!done)
        return done.error();
    return Taken::Yes;
}

} // namespace

Result<Taken> readFixDocument(const QByteArray &bytes, const QString &file, FixCollector &collector)
{
    collector.begin();
    Result<Taken> taken = readAny(bytes, file, collector);
    if (taken && *taken == Taken::Yes)
        collector.keep();
    else
        collector.drop();
    return taken;
}

} // namespace tagliando
