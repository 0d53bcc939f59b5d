// OSV records of Linux distributions (FEEDS B6, B7, B8).
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/formats/rpmpackages.h"

namespace tagliando {

namespace {

/// What an ecosystem means: "Ubuntu:Pro:22.04:LTS" is ubuntu-22.04, for who has Ubuntu Pro.
struct Ecosystem {
    QString release, support;
    bool special = false; ///< FIPS, realtime: builds of their own, never folded into the others (FEEDS B7)
};

Ecosystem ecosystemOf(const QString &text, const Vocabulary &vocabulary)
{
    static const QHash<QString, QString> distributions{{QStringLiteral("AlmaLinux"), QStringLiteral("almalinux")},
                                                       {QStringLiteral("Rocky Linux"), QStringLiteral("rocky")},
                                                       {QStringLiteral("Ubuntu"), QStringLiteral("ubuntu")},
                                                       {QStringLiteral("Debian"), QStringLiteral("debian")}};
    const QStringList parts = text.split(QLatin1Char(':'));
    Ecosystem ecosystem;
    const QString distribution = distributions.value(parts.first());
    qsizetype at = 1;
    if (parts.value(at) == QLatin1String("Pro")) {
        ecosystem.support = QStringLiteral("ubuntu-pro");
        ++at;
    }
    const QString version = parts.value(at);
    if (distribution.isEmpty())
        return ecosystem;
    if (!version.isEmpty() && !version.at(0).isDigit()) {
        ecosystem.special = true; // "FIPS-updates", "Realtime", "SIG Cloud"
        return ecosystem;
    }
    for (const QString &part : parts.mid(at + 1))
        ecosystem.special = ecosystem.special || part != QLatin1String("LTS"); // "22.04:LTS:for:NVIDIA:BlueField"
    if (!version.isEmpty())
        ecosystem.release = vocabulary.linuxPlatform(distribution, version);
    return ecosystem;
}

/// "…?arch=source&distro=fips-updates/jammy": an archive of its own, unless it is one of ESM's. Rocky's SIGs: "rocky-linux-8-sig-cloud".
bool isSpecialArchive(const QString &purl)
{
    const qsizetype at = purl.indexOf(QLatin1String("distro="));
    if (at < 0)
        return false;
    const QString distro = purl.mid(at + 7).section(QLatin1Char('&'), 0, 0).replace(QLatin1String("%2F"), QLatin1String("/"), Qt::CaseInsensitive);
    const QString archive = distro.contains(QLatin1Char('/')) ? distro.section(QLatin1Char('/'), 0, 0) : QString();
    return (!archive.isEmpty() && !archive.startsWith(QLatin1String("esm"))) || distro.contains(QLatin1String("-sig-"));
}

QString bareId(QString id)
{
    for (const char *prefix : {"UBUNTU-", "DEBIAN-"}) {
        if (id.startsWith(QLatin1String(prefix) + QLatin1String("CVE-")))
            id = id.mid(static_cast<qsizetype>(qstrlen(prefix)));
    }
    return id;
}

Severity severityOf(const JsonNode &owner)
{
    Severity worst = Severity::Unknown;
    if (const JsonNode *list = listOf(owner, "severity")) {
        for (const JsonNode &item : list->items) {
            const Severity severity = severityNamed(textOf(item, "score"));
            if (static_cast<int>(severity) > static_cast<int>(worst))
                worst = severity;
        }
    }
    return worst;
}

class OsvReader {
public:
    OsvReader(const JsonNode &record, const QString &file, FixCollector &collector) : record_(record), file_(file), collector_(collector) {}

    Result<void> read()
    {
        const QString id = textOf(record_, "id");
        if (id.isEmpty())
            return badFeed(file_, record_.line, QStringLiteral("id"), QStringLiteral("reason.missing"));
        base_.advisory = bareId(id);
        const JsonNode *affected = listOf(record_, "affected");
        const JsonNode *withdrawn = record_.find(QStringLiteral("withdrawn"));
        const JsonNode *given = record_.find(QStringLiteral("affected"));
        if (given && !affected && given->kind != JsonNode::Kind::Null)
            return badFeed(file_, given->line, QStringLiteral("affected"), QStringLiteral("reason.bad_value"), given->text);
        collector_.speaksOf(base_.advisory);
        collector_.dated(readFeedDate(textOf(record_, "modified")));
        if (withdrawn && withdrawn->kind == JsonNode::Kind::String) {
            collector_.leaveOut(QStringLiteral("reason.withdrawn"), id);
            return {};
        }
        if (id.startsWith(QLatin1String("LSN-"))) {
            collector_.leaveOut(QStringLiteral("reason.live_patch"), id);
            return {};
        }
        if (!affected || affected->items.empty()) {
            collector_.leaveOut(QStringLiteral("reason.no_package_name"), id);
            return {};
        }
        head();
        for (const JsonNode &item : affected->items) {
            if (const auto taken = affectedItem(item); !taken)
                return taken;
        }
        rpm_.handOver(base_, titles_, collector_);
        return {};
    }

private:
    void head()
    {
        base_.released = dayOf(readFeedDate(textOf(record_, "published")));
        const QString summary = textOf(record_, "summary");
        base_.severity = severityOf(record_);
        if (base_.severity == Severity::Unknown)
            base_.severity = severityNamed(summary.section(QLatin1Char(':'), 0, 0));
        QString named = base_.advisory;
        for (const char *key : {"aliases", "upstream", "related"}) {
            if (const JsonNode *list = listOf(record_, key)) {
                for (const JsonNode &item : list->items)
                    named += QLatin1Char(' ') + bareId(item.text);
            }
        }
        base_.cves = cvesIn(named);
        titles_ = modulesOfTitle(summary);
        if (titles_.isEmpty())
            titles_ = modulesOfTitle(textOf(record_, "details").section(QLatin1Char('\n'), 0, 0));
    }

    Result<void> affectedItem(const JsonNode &item)
    {
        const JsonNode *package = objectOf(item, "package");
        if (!package) // ranges of a git repository, without a package
            return {};
        const QString name = textOf(*package, "name"), ecosystemText = textOf(*package, "ecosystem"), purl = textOf(*package, "purl");
        if (name.isEmpty() || ecosystemText.isEmpty())
            return badFeed(file_, package->line,
                           name.isEmpty() ? QStringLiteral("affected.package.name") : QStringLiteral("affected.package.ecosystem"),
                           QStringLiteral("reason.missing"));
        const Ecosystem ecosystem = ecosystemOf(ecosystemText, collector_.vocabulary());
        if (ecosystem.special || isSpecialArchive(purl)) {
            collector_.leaveOut(QStringLiteral("reason.special_build"),
                                ecosystem.special ? ecosystemText : purl.section(QLatin1String("distro="), 1));
            return {};
        }
        if (ecosystem.release.isEmpty()) {
            collector_.leaveOut(QStringLiteral("reason.unknown_release"), ecosystemText);
            return {};
        }
        const JsonNode *specific = objectOf(item, "ecosystem_specific");
        if (specific && textOf(*specific, "urgency") == QLatin1String("unimportant")) { // Debian's word, as in its tracker
            collector_.leaveOut(QStringLiteral("reason.unimportant"), base_.advisory);
            return {};
        }
        PackageFix fix = base_;
        fix.release = ecosystem.release;
        fix.source = name.toUtf8();
        fix.support = ecosystem.support;
        refine(item, fix);
        const JsonNode *ranges = listOf(item, "ranges");
        if (!ranges)
            return badFeed(file_, item.line, QStringLiteral("affected.ranges"), QStringLiteral("reason.missing"));
        const Platform *platform = collector_.vocabulary().platform(fix.release);
        for (const JsonNode &range : ranges->items) {
            if (textOf(range, "type") != QLatin1String("ECOSYSTEM"))
                continue;
            const JsonNode *events = listOf(range, "events");
            if (!events)
                return badFeed(file_, range.line, QStringLiteral("affected.ranges.events"), QStringLiteral("reason.missing"));
            bool fixed = false;
            for (const JsonNode &event : events->items) {
                const QByteArray version = textOf(event, "fixed").toUtf8();
                if (version.isEmpty())
                    continue;
                fixed = true;
                take(fix, version, platform);
            }
            if (!fixed)
                take(fix, {}, platform);
        }
        return {};
    }

    /// Ubuntu names the CVEs and their priorities again per package.
    void refine(const JsonNode &item, PackageFix &fix) const
    {
        const JsonNode *own = objectOf(item, "database_specific");
        const JsonNode *map = own ? objectOf(*own, "cves_map") : nullptr;
        const JsonNode *list = map ? listOf(*map, "cves") : nullptr;
        QStringList cves;
        Severity worst = Severity::Unknown;
        for (std::size_t i = 0; list && i < list->items.size(); ++i) {
            cves += cvesIn(textOf(list->items[i], "id"));
            const Severity severity = severityOf(list->items[i]);
            if (static_cast<int>(severity) > static_cast<int>(worst))
                worst = severity;
        }
        if (!cves.isEmpty())
            fix.cves = cves;
        if (worst != Severity::Unknown)
            fix.severity = worst;
        const JsonNode *specific = objectOf(item, "ecosystem_specific");
        if (specific && textOf(*specific, "availability").contains(QLatin1String("Ubuntu Pro")) &&
            textOf(*specific, "availability").contains(QLatin1String("vailable with")))
            fix.support = QStringLiteral("ubuntu-pro");
    }

    void take(const PackageFix &fix, const QByteArray &version, const Platform *platform)
    {
        if (platform && platform->scheme == VersionScheme::Rpm && !version.isEmpty()) {
            rpm_.add(fix.release, fix.source, version, {}, {}, fix.support);
            return;
        }
        PackageFix one = fix;
        one.fixedVersion = version;
        if (isEsmBuild(version))
            one.support = QStringLiteral("ubuntu-pro");
        if (version.isEmpty())
            one.support.clear(); // there is nothing to subscribe to
        collector_.add(std::move(one));
    }

    const JsonNode &record_;
    const QString &file_;
    FixCollector &collector_;
    PackageFix base_;
    QList<QByteArray> titles_;
    RpmPackages rpm_;
};

} // namespace

Result<void> readOsvRecord(const JsonNode &record, const QString &file, FixCollector &collector) { return OsvReader(record, file, collector).read(); }

} // namespace tagliando
