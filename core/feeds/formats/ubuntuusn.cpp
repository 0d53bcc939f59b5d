// Ubuntu's security notices: the USN database and the JSON API's pages (FEEDS B7). Both name source packages.
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

#include <algorithm>

namespace tagliando {

namespace {

enum class Archive { Free, Pro, Special };

Archive archiveOf(const QString &pocket)
{
    if (pocket.isEmpty() || pocket == QLatin1String("security") || pocket == QLatin1String("updates") || pocket == QLatin1String("release"))
        return Archive::Free;
    return pocket.startsWith(QLatin1String("esm")) ? Archive::Pro : Archive::Special; // "fips", "fips-updates", "realtime", …
}

/// One source package of a notice in one release.
void take(PackageFix fix, const QString &codename, const QString &pocket, FixCollector &collector)
{
    const Archive archive = archiveOf(pocket);
    if (archive == Archive::Special)
        return collector.leaveOut(QStringLiteral("reason.special_build"), codename + QLatin1Char('/') + pocket);
    const Vocabulary &vocabulary = collector.vocabulary();
    fix.release = vocabulary.platformForCodename(QStringLiteral("ubuntu"), codename);
    const Platform *platform = vocabulary.platform(fix.release);
    if (!platform)
        return collector.leaveOut(QStringLiteral("reason.unknown_release"), codename);
    // What came out after a release's end is in ESM's archives, whatever the notice says of its pocket (kernels bear no "esm").
    const bool late =
        pocket.isEmpty() && fix.released && platform->ltsUntil.isValid() && platform->endOfLife.isValid() && fix.released->date > platform->endOfLife;
    if (archive == Archive::Pro || late || isEsmBuild(fix.fixedVersion))
        fix.support = QStringLiteral("ubuntu-pro");
    collector.add(std::move(fix));
}

bool isSource(const JsonNode &package)
{
    const JsonNode *flag = package.find(QStringLiteral("is_source"));
    return flag && flag->boolean;
}

/// "4011-1" -> "USN-4011-1"; empty for notices of other kinds (live patches).
QString usnId(const QString &id)
{
    if (id.startsWith(QLatin1String("USN-")))
        return id;
    return !id.isEmpty() && id.at(0).isDigit() ? QStringLiteral("USN-") + id : QString();
}

/// The pocket of a source in the database: that of its binaries, which bear its version.
QString pocketOf(const JsonNode &release, const QString &version)
{
    QString any;
    for (const char *list : {"allbinaries", "binaries"}) {
        const JsonNode *binaries = objectOf(release, list);
        for (std::size_t i = 0; binaries && i < binaries->items.size(); ++i) {
            const QString pocket = textOf(binaries->items[i], "pocket");
            if (pocket.isEmpty())
                continue;
            if (textOf(binaries->items[i], "version") == version)
                return pocket;
            if (any.isEmpty())
                any = pocket;
        }
    }
    return any;
}

} // namespace

Result<void> readUsn(const JsonNode &record, const QString &file, FixCollector &collector)
{
    const QString stated = textOf(record, "id").isEmpty() ? record.key : textOf(record, "id");
    const QString id = usnId(stated);
    if (id.isEmpty()) {
        collector.leaveOut(QStringLiteral("reason.live_patch"), stated);
        return {};
    }
    const JsonNode *releases = objectOf(record, "releases");
    if (!releases)
        return badFeed(file, record.line, id + QStringLiteral(".releases"), QStringLiteral("reason.missing"));
    const QDateTime date = readFeedDate(textOf(record, "timestamp"));
    collector.speaksOf(id);
    collector.dated(date);
    PackageFix base;
    base.advisory = id;
    base.released = dayOf(date);
    const JsonNode *cves = listOf(record, "cves");
    for (std::size_t i = 0; cves && i < cves->items.size(); ++i)
        base.cves += cvesIn(cves->items[i].text);
    base.cves.removeDuplicates();
    for (const JsonNode &release : releases->items) {
        const JsonNode *sources = objectOf(release, "sources");
        if (!sources || sources->items.empty())
            collector.leaveOut(QStringLiteral("reason.no_source"), id + QLatin1Char(' ') + release.key);
        for (std::size_t i = 0; sources && i < sources->items.size(); ++i) {
            const JsonNode &source = sources->items[i];
            const QString version = textOf(source, "version");
            if (version.isEmpty()) {
                collector.leaveOut(QStringLiteral("reason.no_version"), id + QLatin1Char(' ') + source.key);
                continue;
            }
            PackageFix fix = base;
            fix.source = source.key.toUtf8();
            fix.fixedVersion = version.toUtf8();
            take(std::move(fix), release.key, pocketOf(release, version), collector);
        }
    }
    return {};
}

Result<void> readUbuntuNotice(const JsonNode &record, const QString &file, FixCollector &collector)
{
    const QString stated = textOf(record, "id"), id = usnId(stated);
    if (stated.isEmpty())
        return badFeed(file, record.line, QStringLiteral("id"), QStringLiteral("reason.missing"));
    if (id.isEmpty()) {
        collector.leaveOut(QStringLiteral("reason.live_patch"), stated);
        return {};
    }
    const JsonNode *releases = objectOf(record, "release_packages");
    if (!releases)
        return badFeed(file, record.line, id + QStringLiteral(".release_packages"), QStringLiteral("reason.missing"));
    const QDateTime date = readFeedDate(textOf(record, "published"));
    collector.speaksOf(id);
    collector.dated(date);
    PackageFix base;
    base.advisory = id;
    base.released = dayOf(date);
    const JsonNode *cves = listOf(record, "cves_ids");
    for (std::size_t i = 0; cves && i < cves->items.size(); ++i)
        base.cves += cvesIn(cves->items[i].text);
    base.cves.removeDuplicates();
    for (const JsonNode &release : releases->items) {
        const bool sources = std::any_of(release.items.begin(), release.items.end(), isSource);
        if (!sources && !release.items.empty())
            collector.leaveOut(QStringLiteral("reason.no_source"), id + QLatin1Char(' ') + release.key);
        for (const JsonNode &package : release.items) {
            if (!isSource(package))
                continue;
            PackageFix fix = base;
            fix.source = textOf(package, "name").toUtf8();
            fix.fixedVersion = textOf(package, "version").toUtf8();
            if (fix.fixedVersion.isEmpty()) {
                collector.leaveOut(QStringLiteral("reason.no_version"), id + QLatin1Char(' ') + textOf(package, "name"));
                continue;
            }
            take(std::move(fix), release.key, textOf(package, "pocket"), collector);
        }
    }
    return {};
}

Result<void> readUbuntuCve(const JsonNode &record, const QString &file, FixCollector &collector)
{
    static const QStringList open{QStringLiteral("needed"), QStringLiteral("pending"), QStringLiteral("deferred"), QStringLiteral("ignored"),
                                  QStringLiteral("active")};
    static const QStringList unknown{QStringLiteral("needs-triage"), QStringLiteral("in-triage"), QStringLiteral("untriaged")};
    const QString id = textOf(record, "id");
    const JsonNode *packages = listOf(record, "packages");
    if (id.isEmpty() || !packages)
        return badFeed(file, record.line, id.isEmpty() ? QStringLiteral("id") : id + QStringLiteral(".packages"), QStringLiteral("reason.missing"));
    collector.speaksOf(id);
    collector.dated(readFeedDate(textOf(record, "updated_at")));
    PackageFix base;
    base.advisory = id;
    base.cves = cvesIn(id);
    base.severity = severityNamed(textOf(record, "priority"));
    for (const JsonNode &package : packages->items) {
        const JsonNode *statuses = listOf(package, "statuses");
        for (std::size_t i = 0; statuses && i < statuses->items.size(); ++i) {
            const JsonNode &status = statuses->items[i];
            const QString codename = textOf(status, "release_codename"), word = textOf(status, "status");
            if (codename == QLatin1String("upstream") || codename == QLatin1String("devel"))
                continue;
            PackageFix fix = base;
            fix.source = textOf(package, "name").toUtf8();
            if (word == QLatin1String("released")) {
                fix.fixedVersion = textOf(status, "description").toUtf8();
                if (fix.fixedVersion.isEmpty())
                    collector.leaveOut(QStringLiteral("reason.no_version"), id);
                else
                    take(std::move(fix), codename, textOf(status, "pocket"), collector);
            } else if (open.contains(word)) {
                if (archiveOf(textOf(status, "pocket")) == Archive::Free)
                    take(std::move(fix), codename, QStringLiteral("security"), collector);
            } else if (unknown.contains(word)) {
                collector.leaveOut(QStringLiteral("reason.undetermined"), id);
            }
        }
    }
    return {};
}

} // namespace tagliando
