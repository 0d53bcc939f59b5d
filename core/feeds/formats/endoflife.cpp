#include "core/feeds/formats/endoflife.h"

#include "core/feeds/formats/advisoryrecords.h"
#include "core/base/csvrows.h"
#include "core/feeds/formats/feederror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tagliando {

namespace {

/// A date, true or false: v0 mixes them. Empty and null are "not given".
struct End {
    QDate day;
    bool ended = false, bad = false;
};

End endOf(const JsonNode *node)
{
    End end;
    if (!node || node->kind == JsonNode::Kind::Null || (node->kind == JsonNode::Kind::String && node->text.isEmpty()))
        return end;
    if (node->kind == JsonNode::Kind::Bool) {
        end.ended = node->boolean;
        return end;
    }
    end.day = readIsoDate(node->text);
    end.bad = !end.day.isValid();
    return end;
}

/// "…/windows-server.json" -> "windows-server"
QString productOfFile(const QString &file) { return file.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0); }

class EndOfLifeReader {
public:
    EndOfLifeReader(const QByteArray &bytes, const QString &file) : bytes_(bytes), file_(file) {}

    Result<EndOfLifeReading> read()
    {
        const QByteArray head = bytes_.left(256).trimmed();
        Result<void> done;
        if (head.startsWith('{') || head.startsWith('['))
            done = json();
        else if (head.startsWith("---"))
            done = page();
        else
            done = distroInfo();
        if (!done)
            return done.error();
        return std::move(reading_);
    }

private:
    Result<void> cycle(const JsonNode &node, const QString &name, const char *endKey, const char *sureKey, const char *extendedKey,
                       ProductCycles &into)
    {
        ReleaseCycle one;
        one.cycle = name;
        if (name.isEmpty())
            return badFeed(file_, node.line, into.product + QStringLiteral(".name"), QStringLiteral("reason.missing"));
        const End end = endOf(node.find(QLatin1String(endKey))), extended = endOf(node.find(QLatin1String(extendedKey)));
        for (const auto &[key, value] : {std::pair{endKey, &end}, {extendedKey, &extended}}) {
            if (value->bad)
                return badFeed(file_, node.line, into.product + QLatin1Char('.') + name + QLatin1Char('.') + QLatin1String(key),
                               QStringLiteral("reason.bad_date"), textOf(node, key));
        }
        const JsonNode *sure = sureKey ? node.find(QLatin1String(sureKey)) : nullptr;
        one.end = end.day;
        one.extendedEnd = extended.day;
        one.ended = !one.end.isValid() && (end.ended || (sure && sure->boolean));
        into.cycles.push_back(one);
        return {};
    }

    Result<void> product(const JsonNode &node)
    {
        ProductCycles product;
        product.product = textOf(node, "name");
        const JsonNode *releases = listOf(node, "releases");
        if (product.product.isEmpty() || !releases)
            return badFeed(file_, node.line, releases ? QStringLiteral("name") : product.product + QStringLiteral(".releases"),
                           QStringLiteral("reason.missing"));
        for (const JsonNode &release : releases->items) {
            if (const auto taken = cycle(release, textOf(release, "name"), "eolFrom", "isEol", "eoesFrom", product); !taken)
                return taken;
        }
        reading_.products.push_back(std::move(product));
        return {};
    }

    Result<void> json()
    {
        const Result<JsonNode> root = readJsonTree(bytes_, {64 * 1024 * 1024, 4'000'000, 32});
        if (!root)
            return jsonError(root.error(), QStringLiteral("feed.bad"), file_);
        reading_.generated = readFeedDate(textOf(*root, "generated_at"));
        if (const JsonNode *result = objectOf(*root, "result"))
            return product(*result);
        if (const JsonNode *results = listOf(*root, "result")) {
            for (const JsonNode &one : results->items) {
                if (const auto taken = product(one); !taken)
                    return taken;
            }
            return {};
        }
        ProductCycles product;
        product.product = productOfFile(file_);
        if (const JsonNode *releases = objectOf(*root, "releases")) { // release data
            for (const JsonNode &release : releases->items) {
                if (const auto taken = cycle(release, release.key, "eol", nullptr, "eoes", product); !taken)
                    return taken;
            }
        } else if (root->kind == JsonNode::Kind::Array && !root->items.empty() && root->items.front().find(QStringLiteral("cycle"))) { // v0
            for (const JsonNode &release : root->items) {
                if (const auto taken = cycle(release, textOf(release, "cycle"), "eol", nullptr, "extendedSupport", product); !taken)
                    return taken;
            }
        } else {
            return badFeed(file_, root->line, {}, QStringLiteral("reason.unknown_format"), root->items.empty() ? QString() : root->items.front().key);
        }
        reading_.products.push_back(std::move(product));
        return {};
    }

    /// A product's page of endoflife.date: the list of releases in its head, one key a line.
    Result<void> page()
    {
        static const QRegularExpression entry(QStringLiteral("^  (- |  )(\\w+):\\s*(.*)$"));
        ProductCycles product;
        bool inReleases = false, closed = false;
        int line = 0;
        for (const QByteArray &raw : bytes_.split('\n')) {
            ++line;
            const QString text = QString::fromUtf8(raw.trimmed().isEmpty() ? QByteArray() : raw);
            if (line > 1 && text.startsWith(QLatin1String("---"))) {
                closed = true;
                break;
            }
            if (text.startsWith(QLatin1String("permalink:")))
                product.product = text.mid(10).trimmed().section(QLatin1Char('/'), -1);
            if (!text.isEmpty() && !text.startsWith(QLatin1Char(' ')) && !text.startsWith(QLatin1Char('#')))
                inReleases = text.startsWith(QLatin1String("releases:"));
            const auto match = entry.match(text);
            if (!inReleases || !match.hasMatch())
                continue;
            QString value = match.captured(3).section(QLatin1String(" #"), 0, 0).trimmed();
            if (value.size() > 1 && (value.startsWith(QLatin1Char('"')) || value.startsWith(QLatin1Char('\''))))
                value = value.mid(1, value.size() - 2);
            const QString key = match.captured(2);
            if (match.captured(1) == QLatin1String("- ")) {
                if (key != QLatin1String("releaseCycle"))
                    return badFeed(file_, line, QStringLiteral("releaseCycle"), QStringLiteral("reason.missing"));
                product.cycles.push_back({value, {}, {}, false});
            } else if (!product.cycles.empty() && (key == QLatin1String("eol") || key == QLatin1String("eoes"))) {
                const QDate day = readIsoDate(value);
                const bool flag = value == QLatin1String("true") || value == QLatin1String("false");
                if (!day.isValid() && !flag)
                    return badFeed(file_, line, product.cycles.back().cycle + QLatin1Char('.') + key, QStringLiteral("reason.bad_date"), value);
                (key == QLatin1String("eol") ? product.cycles.back().end : product.cycles.back().extendedEnd) = day;
                if (key == QLatin1String("eol"))
                    product.cycles.back().ended = value == QLatin1String("true");
            }
        }
        if (product.product.isEmpty() || product.cycles.empty())
            return badFeed(file_, line, closed ? QStringLiteral("releases") : QString(),
                           closed ? QStringLiteral("reason.missing") : QStringLiteral("reason.truncated"));
        reading_.products.push_back(std::move(product));
        return {};
    }

    Result<void> distroInfo()
    {
        const Result<std::vector<CsvRow>> rows = readCsvRows(bytes_);
        if (!rows)
            return jsonError(rows.error(), QStringLiteral("feed.bad"), file_);
        const QStringList header = rows->empty() ? QStringList() : rows->front().cells;
        const qsizetype version = header.indexOf(QLatin1String("version")), end = header.indexOf(QLatin1String("eol"));
        if (version < 0 || end < 0 || !header.contains(QLatin1String("series")))
            return badFeed(file_, 1, {}, QStringLiteral("reason.unknown_format"), header.join(QLatin1Char(',')).left(60));
        const bool ubuntu = header.contains(QLatin1String("eol-esm")) || header.contains(QLatin1String("eol-server"));
        const qsizetype extended = header.indexOf(ubuntu ? QLatin1String("eol-esm") : QLatin1String("eol-lts"));
        ProductCycles product;
        product.product = ubuntu ? QStringLiteral("ubuntu") : QStringLiteral("debian");
        for (std::size_t i = 1; i < rows->size(); ++i) {
            const CsvRow &row = (*rows)[i]; // trailing cells may be left away
            const QString cycle = row.cells.value(version).section(QLatin1Char(' '), 0, 0);
            if (cycle.isEmpty())
                continue; // sid
            ReleaseCycle one{cycle, {}, {}, false};
            for (const auto &[column, day] : {std::pair{end, &one.end}, {extended, &one.extendedEnd}}) {
                const QString text = column < 0 ? QString() : row.cells.value(column).trimmed();
                *day = readIsoDate(text);
                if (!text.isEmpty() && !day->isValid())
                    return badFeed(file_, row.line, cycle, QStringLiteral("reason.bad_date"), text);
            }
            product.cycles.push_back(one);
        }
        reading_.products.push_back(std::move(product));
        return {};
    }

    const QByteArray &bytes_;
    const QString &file_;
    EndOfLifeReading reading_;
};

} // namespace

Result<EndOfLifeReading> parseEndOfLife(const QByteArray &bytes, const QString &file)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), file}}};
    return EndOfLifeReader(bytes, file).read();
}

QByteArray endOfLifeBody(const ProductCycles &product)
{
    QJsonArray cycles;
    for (const ReleaseCycle &cycle : product.cycles) {
        QJsonObject one{{QStringLiteral("cycle"), cycle.cycle}};
        if (cycle.end.isValid())
            one[QStringLiteral("eol")] = cycle.end.toString(Qt::ISODate);
        else if (cycle.ended)
            one[QStringLiteral("eol")] = true;
        if (cycle.extendedEnd.isValid())
            one[QStringLiteral("extendedSupport")] = cycle.extendedEnd.toString(Qt::ISODate);
        cycles << one;
    }
    return QJsonDocument(cycles).toJson(QJsonDocument::Compact);
}

Result<ProductCycles> readEndOfLifeBody(const QByteArray &body, const QString &product)
{
    ProductCycles cycles;
    cycles.product = product;
    if (body == "[]")
        return cycles;
    const auto read = parseEndOfLife(body, product);
    if (!read)
        return read.error();
    cycles.cycles = read->products.front().cycles;
    return cycles;
}

} // namespace tagliando
