// Rocky Linux' errata as its Apollo API v3 serves them (FEEDS B8).
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/formats/rpmpackages.h"

#include <QRegularExpression>

namespace tagliando {

Result<void> readApolloAdvisory(const JsonNode &record, const QString &file, FixCollector &collector)
{
    const QString id = textOf(record, "name");
    if (id.isEmpty())
        return badFeed(file, record.line, QStringLiteral("name"), QStringLiteral("reason.missing"));
    const JsonNode *packages = listOf(record, "packages");
    if (!packages)
        return badFeed(file, record.line, id + QStringLiteral(".packages"), QStringLiteral("reason.missing"));
    collector.speaksOf(id);
    collector.dated(readFeedDate(textOf(record, "updated_at")));
    const QString kind = textOf(record, "kind");
    if (!kind.isEmpty() && kind.compare(QLatin1String("security"), Qt::CaseInsensitive) != 0) {
        collector.leaveOut(QStringLiteral("reason.not_security"), id);
        return {};
    }
    PackageFix base;
    base.advisory = id;
    base.severity = severityNamed(textOf(record, "severity"));
    base.released = dayOf(readFeedDate(textOf(record, "published_at")));
    if (const JsonNode *cves = listOf(record, "cves")) {
        for (const JsonNode &cve : cves->items)
            base.cves += cvesIn(cve.kind == JsonNode::Kind::String ? cve.text : textOf(cve, "cve"));
    }
    base.cves.removeDuplicates();

    static const QRegularExpression product(QStringLiteral("^Rocky Linux (\\d+)"));
    RpmPackages rpm;
    for (const JsonNode &package : packages->items) {
        const QString nevra = package.kind == JsonNode::Kind::String ? package.text : textOf(package, "nevra");
        const auto name = readNevra(nevra.toUtf8());
        if (!name)
            return badFeed(file, package.line, id + QStringLiteral(".packages.nevra"), QStringLiteral("reason.bad_value"), nevra);
        const QString productName = textOf(package, "product_name");
        const auto match = product.match(productName);
        if (!match.hasMatch()) {
            collector.leaveOut(productName.contains(QLatin1String("SIG")) ? QStringLiteral("reason.special_build")
                                                                          : QStringLiteral("reason.unknown_release"),
                               productName.isEmpty() ? nevra : productName);
            continue;
        }
        QByteArray module = textOf(package, "module_name").toUtf8();
        const QByteArray stream = textOf(package, "module_stream").toUtf8();
        if (!module.isEmpty() && !stream.isEmpty())
            module += ':' + stream;
        rpm.add(collector.vocabulary().linuxPlatform(QStringLiteral("rocky"), match.captured(1)), name->name, evrOf(*name), name->architecture,
                module);
    }
    rpm.handOver(base, modulesOfTitle(textOf(record, "synopsis")), collector);
    return {};
}

} // namespace tagliando
