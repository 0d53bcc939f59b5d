// Debian's own lists of advisories, data/DSA/list and data/DLA/list of the security tracker (FEEDS B6):
//   [29 Mar 2023] DSA-5380-1 xorg-server - security update
//   <tab>{CVE-2023-1393}
//   <tab>[bullseye] - xorg-server 2:1.20.11-1+deb11u6
#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

#include <QLocale>
#include <QRegularExpression>

namespace tagliando {

Result<void> readDebianAdvisories(const QByteArray &bytes, const QString &file, FixCollector &collector)
{
    static const QRegularExpression head(QStringLiteral("^\\[(\\d{1,2} [A-Z][a-z]{2} \\d{4})\\] (D[SLT]+A-[0-9-]+)(?:\\s+(.*))?$"));
    static const QRegularExpression line(QStringLiteral("^\\[([a-z]+)\\] - (\\S+) (\\S+)"));
    if (!bytes.isValidUtf8())
        return badFeed(file, 0, {}, QStringLiteral("reason.not_utf8"));
    PackageFix base;
    QSet<QString> kinds;
    int number = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString text = QString::fromUtf8(raw).trimmed();
        if (text.isEmpty())
            continue;
        if (!raw.startsWith('\t') && !raw.startsWith(' ')) {
            const auto match = head.match(text);
            const QDate day = match.hasMatch()
                                  ? QLocale::c().toDate(match.captured(1).rightJustified(11, QLatin1Char('0')), QStringLiteral("dd MMM yyyy"))
                                  : QDate();
            if (!day.isValid())
                return badFeed(file, number, QStringLiteral("DSA"),
                               match.hasMatch() ? QStringLiteral("reason.bad_date") : QStringLiteral("reason.bad_value"), text.left(80));
            base = {};
            base.advisory = match.captured(2);
            base.released = CatalogueDate{day};
            kinds.insert(base.advisory.section(QLatin1Char('-'), 0, 0));
            collector.speaksOf(base.advisory);
            collector.dated(QDateTime(day, QTime(0, 0), Qt::UTC));
            continue;
        }
        if (base.advisory.isEmpty())
            return badFeed(file, number, QStringLiteral("DSA"), QStringLiteral("reason.missing"));
        if (text.startsWith(QLatin1Char('{'))) {
            if (!text.endsWith(QLatin1Char('}')))
                return badFeed(file, number, base.advisory, QStringLiteral("reason.truncated"));
            base.cves = cvesIn(text);
            continue;
        }
        const auto match = line.match(text);
        if (!match.hasMatch())
            continue; // "NOTE: …" and other remarks
        PackageFix fix = base;
        fix.source = match.captured(2).toUtf8();
        fix.fixedVersion = match.captured(3).toUtf8();
        if (fix.fixedVersion.startsWith('<')) // "<not-affected>", "<unfixed>", "<end-of-life>"
            continue;
        fix.release = collector.vocabulary().platformForCodename(QStringLiteral("debian"), match.captured(1));
        if (fix.release.isEmpty()) {
            collector.leaveOut(QStringLiteral("reason.unknown_release"), match.captured(1));
            continue;
        }
        collector.add(std::move(fix));
    }
    if (kinds.isEmpty())
        return badFeed(file, 0, {}, QStringLiteral("reason.empty"));
    return {};
}

} // namespace tagliando
