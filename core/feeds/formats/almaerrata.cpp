// AlmaLinux' errata.full.json (FEEDS B8): the published form and the one of the errata database.
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/formats/rpmpackages.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

/// A date as text, as number or as {"$date": milliseconds}.
QDateTime dateOf(const JsonNode &record, const char *key)
{
    if (const JsonNode *wrapped = objectOf(record, key))
        return readFeedDate(textOf(*wrapped, "$date"));
    return readFeedDate(textOf(record, key));
}

QString majorOf(const QByteArray &release, const QString &collection)
{
    static const QRegularExpression dist(QStringLiteral("\\.(?:module[+_])?el(\\d+)")), named(QStringLiteral("almalinux-(\\d+)"));
    const auto match = dist.match(QString::fromUtf8(release));
    return match.hasMatch() ? match.captured(1) : named.match(collection).captured(1);
}

QList<QByteArray> modulesOf(const JsonNode &record)
{
    QList<QByteArray> modules = modulesOfTitle(textOf(record, "title"));
    const JsonNode *list = listOf(record, "modules");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const QByteArray name = textOf(list->items[i], "name").toUtf8(), stream = textOf(list->items[i], "stream").toUtf8();
        const QByteArray module = stream.isEmpty() ? name : name + ':' + stream;
        if (!name.isEmpty() && !modules.contains(module))
            modules.append(module);
    }
    return modules;
}

} // namespace

Result<void> readAlmaErratum(const JsonNode &record, const QString &file, FixCollector &collector)
{
    const QString id = textOf(record, record.find(QStringLiteral("updateinfo_id")) ? "updateinfo_id" : "id");
    if (id.isEmpty())
        return badFeed(file, record.line, QStringLiteral("updateinfo_id"), QStringLiteral("reason.missing"));
    const JsonNode *collection = objectOf(record, "pkglist");
    const JsonNode *packages = listOf(collection ? *collection : record, "packages");
    if (!packages)
        return badFeed(file, record.line, id + QStringLiteral(".packages"), QStringLiteral("reason.missing"));
    collector.speaksOf(id);
    collector.dated(dateOf(record, "updated_date"));
    const QString type = textOf(record, "type");
    if (!type.isEmpty() && type.compare(QLatin1String("security"), Qt::CaseInsensitive) != 0) {
        collector.leaveOut(QStringLiteral("reason.not_security"), id);
        return {};
    }
    PackageFix base;
    base.advisory = id;
    base.severity = severityNamed(textOf(record, "severity"));
    if (base.severity == Severity::Unknown)
        base.severity = severityNamed(textOf(record, "title").section(QLatin1Char(':'), 0, 0));
    base.released = dayOf(dateOf(record, "issued_date"));
    const JsonNode *references = listOf(record, "references");
    for (std::size_t i = 0; references && i < references->items.size(); ++i) {
        if (textOf(references->items[i], "type").compare(QLatin1String("cve"), Qt::CaseInsensitive) == 0)
            base.cves += cvesIn(textOf(references->items[i], "id"));
    }
    base.cves.removeDuplicates();

    RpmPackages rpm;
    const QString collectionName = collection ? textOf(*collection, "name") : QString();
    for (const JsonNode &package : packages->items) {
        const RpmName name{textOf(package, "name").toUtf8(), textOf(package, "epoch").toUtf8(), textOf(package, "version").toUtf8(),
                           textOf(package, "release").toUtf8(), textOf(package, "arch").toUtf8()};
        if (name.name.isEmpty() || name.version.isEmpty())
            return badFeed(file, package.line, id + QStringLiteral(".packages"), QStringLiteral("reason.missing"));
        if (textOf(package, "reboot_suggested") == QLatin1String("1"))
            base.restart = Restart::Yes;
        const QString major = majorOf(name.release, collectionName);
        if (major.isEmpty()) {
            collector.leaveOut(QStringLiteral("reason.unknown_release"), QString::fromUtf8(name.name + '-' + name.version + '-' + name.release));
            continue;
        }
        rpm.add(collector.vocabulary().linuxPlatform(QStringLiteral("almalinux"), major), name.name, evrOf(name), name.architecture);
    }
    rpm.handOver(base, modulesOf(record), collector);
    return {};
}

} // namespace tagliando
