// The Debian security tracker's JSON: per source package and CVE, what each release has (FEEDS B6).
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

namespace tagliando {

Result<void> readTrackerPackage(const JsonNode &package, const QString &file, FixCollector &collector)
{
    static const QStringList rolling{QStringLiteral("sid"), QStringLiteral("experimental")};
    if (package.kind != JsonNode::Kind::Object)
        return badFeed(file, package.line, package.key, QStringLiteral("reason.bad_value"), package.text);
    for (const JsonNode &cve : package.items) {
        const QString path = package.key + QLatin1Char('.') + cve.key;
        const JsonNode *releases = objectOf(cve, "releases");
        if (!releases)
            return badFeed(file, cve.line, path + QStringLiteral(".releases"), QStringLiteral("reason.missing"));
        for (const JsonNode &entry : releases->items) {
            const QString status = textOf(entry, "status"), urgency = textOf(entry, "urgency"), version = textOf(entry, "fixed_version");
            if (status.isEmpty())
                return badFeed(file, entry.line, path + QLatin1Char('.') + entry.key + QStringLiteral(".status"), QStringLiteral("reason.missing"));
            if (rolling.contains(entry.key)) {
                collector.leaveOut(QStringLiteral("reason.unknown_release"), entry.key);
                continue;
            }
            if (status == QLatin1String("resolved") && version == QLatin1String("0"))
                continue; // never was affected
            if (status == QLatin1String("undetermined")) {
                collector.leaveOut(QStringLiteral("reason.undetermined"), cve.key);
                continue;
            }
            if (urgency == QLatin1String("unimportant")) {
                collector.leaveOut(QStringLiteral("reason.unimportant"), cve.key);
                continue;
            }
            if (status != QLatin1String("open") && (status != QLatin1String("resolved") || version.isEmpty()))
                return badFeed(file, entry.line, path + QLatin1Char('.') + entry.key + QStringLiteral(".status"), QStringLiteral("reason.bad_value"),
                               status);
            PackageFix fix;
            fix.release = collector.vocabulary().platformForCodename(QStringLiteral("debian"), entry.key);
            if (fix.release.isEmpty()) {
                collector.leaveOut(QStringLiteral("reason.unknown_release"), entry.key);
                continue;
            }
            fix.source = package.key.toUtf8();
            fix.fixedVersion = status == QLatin1String("open") ? QByteArray() : version.toUtf8();
            // Thousands of old CVEs: those fixed by one upload are one fix.
            fix.advisory = fix.fixedVersion.isEmpty() ? cve.key : trackerAdvisory();
            fix.cves = cvesIn(cve.key);
            fix.severity = severityNamed(urgency);
            collector.add(std::move(fix));
        }
    }
    return {};
}

} // namespace tagliando
