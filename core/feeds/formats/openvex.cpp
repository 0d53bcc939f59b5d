// Ubuntu's OpenVEX documents (FEEDS B7). A "fixed" product bears the newest version of the archive, not the one that brought the fix: only what
// is affected and has no fix is taken from here; the fixes come from notices and OSV.
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

#include <QUrl>
#include <QUrlQuery>

namespace tagliando {

namespace {

struct DebPurl {
    QString name, version, architecture, distro;
};

/// "pkg:deb/ubuntu/curl@7.81.0-1ubuntu1.24?arch=source&distro=jammy"
std::optional<DebPurl> readDebPurl(const QString &text)
{
    const QString head = QStringLiteral("pkg:deb/ubuntu/");
    if (!text.startsWith(head))
        return std::nullopt;
    const QString path = text.mid(head.size()).section(QLatin1Char('?'), 0, 0);
    const QUrlQuery query(text.section(QLatin1Char('?'), 1));
    const auto decoded = [](const QString &part) { return QUrl::fromPercentEncoding(part.toUtf8()); };
    return DebPurl{decoded(path.section(QLatin1Char('@'), 0, 0)), decoded(path.section(QLatin1Char('@'), 1)),
                   query.queryItemValue(QStringLiteral("arch")), decoded(query.queryItemValue(QStringLiteral("distro")))};
}

} // namespace

Result<void> readOpenVex(const JsonNode &document, const QString &file, FixCollector &collector)
{
    const JsonNode *statements = listOf(document, "statements");
    if (!statements)
        return badFeed(file, document.line, QStringLiteral("statements"), QStringLiteral("reason.missing"));
    collector.dated(readFeedDate(textOf(document, "timestamp")));
    for (const JsonNode &statement : statements->items) {
        const JsonNode *vulnerability = objectOf(statement, "vulnerability");
        const QString id = vulnerability ? textOf(*vulnerability, "name") : QString(), status = textOf(statement, "status");
        const JsonNode *products = listOf(statement, "products");
        if (id.isEmpty() || status.isEmpty() || !products)
            return badFeed(file, statement.line, id.isEmpty() ? QStringLiteral("vulnerability") : id + QStringLiteral(".status"),
                           QStringLiteral("reason.missing"));
        for (const JsonNode &product : products->items) {
            const auto purl = readDebPurl(textOf(product, "@id"));
            if (!purl || purl->architecture != QLatin1String("source"))
                continue;
            const QString archive = purl->distro.contains(QLatin1Char('/')) ? purl->distro.section(QLatin1Char('/'), 0, 0) : QString();
            const QString codename = purl->distro.section(QLatin1Char('/'), -1);
            if (!archive.isEmpty()) {
                if (!archive.startsWith(QLatin1String("esm")))
                    collector.leaveOut(QStringLiteral("reason.special_build"), purl->distro);
                continue;
            }
            if (status == QLatin1String("fixed")) {
                collector.leaveOut(QStringLiteral("reason.newest_not_fix"), id);
                continue;
            }
            if (status == QLatin1String("under_investigation")) {
                collector.leaveOut(QStringLiteral("reason.undetermined"), id);
                continue;
            }
            if (status != QLatin1String("affected"))
                continue;
            PackageFix fix;
            fix.release = collector.vocabulary().platformForCodename(QStringLiteral("ubuntu"), codename);
            fix.source = purl->name.toUtf8();
            fix.advisory = id;
            fix.cves = cvesIn(id);
            collector.add(std::move(fix));
        }
    }
    return {};
}

} // namespace tagliando
