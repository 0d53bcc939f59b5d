#include "core/deadlines/fixrows.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString packagesInput = QStringLiteral("packages");

QString trackOf(const QString &platform, const QByteArray &source) { return platform + QLatin1Char('/') + QString::fromUtf8(source); }

/// The kept part of a package row, equal for missing and satisfied.
Finding packageRow(const FindingsRun &run, const Holder &holder, const QString &platform, const QByteArray &source)
{
    Finding row;
    row.kind = RequirementKind::Advisory;
    row.requirement = trackOf(platform, source);
    row.track = QStringLiteral("pkg:") + row.requirement;
    fillHolder(run, holder, row);
    const QString name = QString::fromUtf8(source);
    row.title = row.headline = Text{name, name};
    row.collected = holder.state->classes.value(InventoryClass::Packages).collected;
    return row;
}

} // namespace

PackageRows::PackageRows(const FindingsInput &input) : input_(input), index_(input.catalogue.packageFixes, input.vocabulary)
{
    const auto &fixes = input.catalogue.packageFixes;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        Release &release = releases_[fixes[i].release];
        if (fixes[i].fixedVersion.isEmpty())
            release.withoutFix.push_back(static_cast<quint32>(i));
        else
            release.fixes[fixes[i].source].push_back(static_cast<quint32>(i));
    }
    for (auto release = releases_.begin(); release != releases_.end(); ++release) {
        if (const Platform *platform = input.vocabulary.platform(release.key()))
            release->scheme = platform->scheme;
    }
    for (const Product &product : input.vocabulary.products()) {
        for (const QString &package : product.packages)
            softwareClasses_.insert(package.toUtf8(), product.softwareClass);
    }
}

std::vector<quint32> PackageRows::unfixable(const ServerState &state) const
{
    std::vector<quint32> found;
    const auto release = releases_.constFind(state.value(QStringLiteral("os")));
    if (release == releases_.cend() || !state.packages)
        return found;
    for (const quint32 index : release->withoutFix) {
        const QByteArray &source = input_.catalogue.packageFixes[index].source;
        const auto at = std::lower_bound(state.packages->begin(), state.packages->end(), source,
                                         [](const InstalledPackage &p, const QByteArray &wanted) { return p.source < wanted; });
        if (at != state.packages->end() && at->source == source)
            found.push_back(index);
    }
    return found;
}

/// The matcher names the newest fix; the deadline is that of the oldest one still missing.
std::vector<quint32> PackageRows::missingFixes(const Release &release, const PackageHit &hit) const
{
    std::vector<quint32> missing;
    for (const quint32 index : release.fixes.value(hit.source)) {
        const auto order =
            compareVersions(release.scheme, QByteArrayView(hit.installedVersion), QByteArrayView(input_.catalogue.packageFixes[index].fixedVersion));
        if (index == hit.fix || (order && *order == std::strong_ordering::less))
            missing.push_back(index);
    }
    if (missing.empty())
        missing.push_back(hit.fix);
    return missing;
}

DueInput PackageRows::dueInput(const Holder &holder, const PackageFix &fix) const
{
    DueInput input;
    input.severity = fix.severity;
    if (fix.released)
        input.released = fix.released->date;
    input.firstIndexed = fix.firstIndexed;
    if (holder.customer)
        input.managedSince = holder.customer->managedSince;
    input.exposure = holder.exposure;
    input.assetClass = holder.assetClass;
    input.softwareClass = softwareClasses_.value(fix.source, QStringLiteral("os"));
    const KevMatch kev = kevOf(input_.catalogue.kev, fix.cves);
    input.exploited = kev.exploited;
    input.kevAdded = kev.added;
    input.kevDue = kev.due;
    return input;
}

void PackageRows::addMissing(FindingsRun &run, const Holder &holder, const QString &platform, const Release &release, const PackageHit &hit) const
{
    const PackageFix &newest = index_.fix(hit.fix);
    Finding row = packageRow(run, holder, platform, hit.source);
    row.target = QString::fromUtf8(newest.fixedVersion);
    row.severity = newest.severity;
    row.source = newest.advisory;
    if (hit.restartOnly) {
        row.action.kind = QStringLiteral("restart");
        row.restart = Restart::Yes;
    } else {
        row.action.kind = QStringLiteral("update");
        row.action.product = QString::fromUtf8(hit.source);
        row.action.version = row.target;
        row.action.target = row.action.product + QLatin1Char(' ') + row.target;
    }
    DueDate due;
    QDate anchoredOn;
    QStringList advisories;
    for (const quint32 index : missingFixes(release, hit)) {
        const PackageFix &fix = input_.catalogue.packageFixes[index];
        DueInput input = dueInput(holder, fix);
        input.detected = row.detected;
        const DueDate own = dueDate(run.input.policy, input, holder.zone);
        if (own.at.isValid() && (!due.at.isValid() || own.at < due.at))
            due = own;
        const QDate day = fix.released ? fix.released->date : fix.firstIndexed;
        if (day.isValid() && (!anchoredOn.isValid() || day < anchoredOn))
            anchoredOn = day;
        row.severity = worse(row.severity, fix.severity);
        row.exploited = row.exploited || input.exploited;
        for (const QString &cve : fix.cves) {
            if (!row.cves.contains(cve))
                row.cves.append(cve);
        }
        if (!fix.advisory.isEmpty() && !advisories.contains(fix.advisory))
            advisories.append(fix.advisory);
    }
    const auto packages = holder.state->classes.value(InventoryClass::Packages);
    const QString installed = QString::fromUtf8(hit.installedVersion);
    QStringList binaries;
    for (const QByteArray &binary : hit.binaries)
        binaries.append(QString::fromUtf8(binary));
    row.evidence.push_back({hit.restartOnly ? QStringLiteral("package.restart") : QStringLiteral("package.below"),
                            {{QStringLiteral("source"), QString::fromUtf8(hit.source)},
                             {QStringLiteral("installed"), installed},
                             {QStringLiteral("fixed"), row.target},
                             {QStringLiteral("advisories"), advisories},
                             {QStringLiteral("binaries"), binaries}},
                            QString::fromUtf8(hit.source) + QLatin1Char(' ') + installed,
                            packages.fileName.isEmpty() ? packages.source : packages.source + QLatin1Char(' ') + packages.fileName,
                            packages.collected});
    fillDue(run, holder, due, anchoredOn, row);
    run.rows.push_back(std::move(row));
}

void PackageRows::add(FindingsRun &run, const Holder &holder, Folding &folding) const
{
    const QString platform = holder.state->value(QStringLiteral("os"));
    const auto release = releases_.constFind(platform);
    if (release == releases_.cend())
        return;
    const PackageMatch match = index_.match(platform, *holder.state);
    for (const PackageHit &hit : match.missing)
        addMissing(run, holder, platform, *release, hit);
    if (const auto open = unfixable(*holder.state); !open.empty())
        run.unfixable[holder.serverId()] += static_cast<int>(open.size());

    const QDateTime collected = holder.state->classes.value(InventoryClass::Packages).collected;
    if (!match.complete) {
        // What is not listed may still be there: as many sources as the release has fixes for.
        folding[packagesInput].facts += static_cast<int>(release->fixes.size() - static_cast<qsizetype>(match.missing.size())) - match.satisfied;
        folding[packagesInput].collected = collected;
    }
    if (match.notComparable > 0)
        folding[QStringLiteral("version")].facts += match.notComparable;
    if (holder.isStale(collected)) {
        Folded &old = folding[packagesInput];
        old.facts += match.satisfied;
        old.stale = match.complete;
        old.collected = collected;
    }
    if (const auto folded = folding.constFind(packagesInput); folded != folding.cend() && folded->facts <= 0)
        folding.remove(packagesInput);
    if (holder.isStale(collected))
        return;
    QSet<QByteArray> seen;
    for (const quint32 index : match.satisfiedFixes) {
        const PackageFix &fix = index_.fix(index);
        if (seen.contains(fix.source))
            continue;
        seen.insert(fix.source);
        Finding row = packageRow(run, holder, platform, fix.source);
        row.target = QString::fromUtf8(fix.fixedVersion);
        row.state = State::Satisfied;
        row.verdict = VerdictKind::Satisfied;
        run.rows.push_back(std::move(row));
    }
}

} // namespace tagliando
