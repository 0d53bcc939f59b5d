#include "core/deadlines/packagerows.h"

#include "core/deadlines/fixrows.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString packagesInput = QStringLiteral("packages");

QString trackOf(const QString &platform, const QByteArray &source)
{
    return QStringLiteral("pkg:") + platform + QLatin1Char('/') + QString::fromUtf8(source);
}

/// The kept part of a package row, equal for missing and satisfied.
Finding packageRow(const QString &platform, const QByteArray &source)
{
    Finding row;
    row.kind = RequirementKind::Advisory;
    row.track = trackOf(platform, source);
    FindingSubject about;
    about.requirement = row.track.mid(4);
    const QString name = QString::fromUtf8(source);
    about.title = about.headline = Text{name, name};
    row.about = std::move(about);
    return row;
}

QDate dayOf(const FixDates &fix) { return fix.released ? *fix.released : fix.firstIndexed; }

/// Of fixes that a policy tells apart by their date alone the oldest is due first: the others need no deadline of their own.
void addOldest(FixSet &all, const FixDates &input)
{
    const auto alike = [&](const FixDates &one) {
        return one.severity == input.severity && one.exploited == input.exploited && one.released.has_value() == input.released.has_value() &&
               one.kevAdded == input.kevAdded && one.kevDue == input.kevDue && one.softwareClass == input.softwareClass &&
               dayOf(one).isValid() == dayOf(input).isValid();
    };
    const auto known = std::find_if(all.begin(), all.end(), alike);
    if (known == all.end())
        all.push_back(input);
    else if (dayOf(input) < dayOf(*known))
        *known = input;
}

} // namespace

PackageRows::PackageRows(const FindingsInput &input, const std::vector<const ServerState *> &states) : input_(input)
{
    matcher_ = input.packages;
    if (!matcher_) {
        auto matcher = std::make_shared<PackageMatcher>(std::make_shared<PackageIndex>(input.catalogue.packageFixes, input.vocabulary));
        matcher->prepare(states);
        matcher_ = std::move(matcher);
    }
    for (const Product &product : input.vocabulary.products()) {
        for (const QString &package : product.packages)
            softwareClasses_.insert(package.toUtf8(), product.softwareClass);
    }
}

std::vector<quint32> PackageRows::unfixable(const ServerState &state) const { return matcher_->match(state).open; }

FixDates PackageRows::datesOf(const PackageFix &fix) const
{
    FixDates input;
    input.severity = fix.severity;
    if (fix.released)
        input.released = fix.released->date;
    input.firstIndexed = fix.firstIndexed;
    input.softwareClass = softwareClasses_.value(fix.source, QStringLiteral("os"));
    const KevMatch kev = kevOf(input_.catalogue.kev, fix.cves);
    input.exploited = kev.exploited;
    input.kevAdded = kev.added;
    input.kevDue = kev.due;
    return input;
}

Shared<FixSet> PackageRows::shared(FixSet fixes) const
{
    const std::lock_guard lock(fixSetsLock_);
    const auto known = fixSets_.constFind(fixes);
    return known != fixSets_.cend() ? *known : *fixSets_.insert(fixes, Shared<FixSet>(fixes));
}

QString PackageRows::Worker::word(const QByteArray &name)
{
    QString &known = words_[name];
    if (known.isNull())
        known = QString::fromUtf8(name);
    return known;
}

const PackageRows::Worker::Pattern &PackageRows::Worker::patternOf(const PackageRows &rows, const ServerPackages::Hit &hit)
{
    const quintptr of = quintptr(packages_.of);
    const quint32 flags =
        quint32(hit.kernel) | quint32(hit.restartOnly) << 1 | quint32(hit.needsSupport) << 2 | quint32(packages_.subscriptions.ubuntuPro) << 3;
    QByteArray key(reinterpret_cast<const char *>(&of), sizeof of);
    key.append(reinterpret_cast<const char *>(&flags), sizeof flags);
    key.append(reinterpret_cast<const char *>(&hit.verdict), sizeof hit.verdict);
    key.append(reinterpret_cast<const char *>(packages_.behind.data() + hit.firstBehind), qsizetype(hit.behindCount * sizeof(quint32)));
    const auto known = patterns_.constFind(key);
    if (known != patterns_.constEnd())
        return *known;
    const PackageHit said = rows.matcher_->describe(packages_, hit);
    PackageBehind behind;
    behind.installed = word(said.installedVersion);
    behind.binaries.reserve(said.binaries.size());
    for (const QByteArray &binary : said.binaries)
        behind.binaries.append(word(binary));
    return *patterns_.insert(key, {&missingOf(rows, said), std::move(behind)});
}

// The matcher names the newest fix; the deadline is that of the oldest one still missing.
PackageRows::Worker::Missing &PackageRows::Worker::missingOf(const PackageRows &rows, const PackageHit &hit)
{
    const PackageIndex &index = rows.matcher_->index();
    std::vector<quint32> fixes = hit.earlier;
    fixes.push_back(hit.fix);
    std::sort(fixes.begin(), fixes.end());
    const quint32 flags[] = {quint32(hit.restartOnly) | quint32(hit.needsSupport) << 1, hit.fix};
    QByteArray key(reinterpret_cast<const char *>(flags), sizeof flags);
    key.append(reinterpret_cast<const char *>(fixes.data()), qsizetype(fixes.size() * sizeof(quint32)));
    key.append(hit.source);
    Missing *&known = missingIndex_[key];
    if (known)
        return *known;
    known = &missing_.emplace_back();
    known->needsSupport = hit.needsSupport;
    const PackageFix &newest = index.fix(hit.fix);
    Finding &row = known->row;
    const QString &release = packages_.of->line().release;
    const std::pair of{release, hit.source};
    const auto source = sources_.constFind(of);
    row = source != sources_.cend() ? *source : *sources_.insert(of, packageRow(release, hit.source));
    row.severity = newest.severity;
    FindingSubject &about = row.about.edit();
    about.target = QString::fromUtf8(newest.fixedVersion);
    about.source = newest.advisory;
    if (hit.restartOnly) {
        about.action.kind = QStringLiteral("restart");
    } else if (hit.needsSupport) {
        about.action.kind = QStringLiteral("enable_support");
        about.action.target = newest.support;
    } else {
        about.action.kind = QStringLiteral("update");
        about.action.product = about.title.it;
        about.action.version = about.target;
        about.action.target = about.action.product + QLatin1Char(' ') + about.target;
    }
    FixSet dated;
    QSet<QString> cves;
    for (const quint32 one : fixes) {
        const PackageFix &fix = index.fix(one);
        const FixDates dates = rows.datesOf(fix);
        row.severity = worse(row.severity, fix.severity);
        row.exploited = row.exploited || dates.exploited;
        row.restart = hit.restartOnly ? Restart::Yes : std::max(row.restart, fix.restart);
        addOldest(dated, dates);
        for (const QString &cve : fix.cves) {
            const qsizetype before = cves.size();
            cves.insert(cve);
            if (cves.size() > before)
                about.cves.append(cve);
        }
        if (!fix.advisory.isEmpty() && !about.advisories.contains(fix.advisory))
            about.advisories.append(fix.advisory);
    }
    about.cves.squeeze();
    row.fixes = rows.shared(std::move(dated));
    return *known;
}

bool PackageRows::addMissing(FindingsRun &run, const Holder &holder, Worker &worker, const Worker::Pattern &pattern, int context) const
{
    const Worker::Missing &missing = *pattern.missing;
    run.rows.push_back(missing.row);
    Finding &row = run.rows.back();
    row.behind = pattern.behind;
    fillNames(holder, row);
    row.collected = holder.packagesCollected;
    const Obligation *owed = run.obligation(holder, row.track);
    setDue(worker.dues_.of(holder, context, *missing.row.fixes, owed), owed, row);
    if (missing.needsSupport)
        row.state = State::Unsupported;
    return owed != nullptr;
}

QSet<QByteArray> PackageRows::openAndDone(const FindingsRun &run, const Holder &holder, const QString &platform, const ServerPackages &packages) const
{
    QSet<QByteArray> sources;
    const QString prefix = trackOf(platform, {});
    for (const Obligation *open : run.open.of(holder.serverId(), holder.customerId())) {
        if (open->track.startsWith(prefix))
            sources.insert(open->track.mid(prefix.size()).toUtf8());
    }
    for (const ServerPackages::Hit &hit : packages.missing)
        sources.remove(packages.of->verdict(hit.verdict).source);
    return sources;
}

Finding PackageRows::satisfiedRow(const FindingsRun &run, const Holder &holder, const QString &platform, const PackageVerdict &verdict) const
{
    Finding row = packageRow(platform, verdict.source);
    fillHolder(run, holder, row);
    row.about.edit().target = QString::fromUtf8(matcher_->index().fix(quint32(verdict.newest)).fixedVersion);
    row.state = State::Satisfied;
    row.verdict = VerdictKind::Satisfied;
    row.collected = holder.state->classes.value(InventoryClass::Packages).collected;
    return row;
}

int PackageRows::add(FindingsRun &run, const Holder &holder, Folding &folding, Worker &worker) const
{
    const QString platform = holder.state->value(QStringLiteral("os"));
    if (!matcher_->index().knows(platform))
        return 0;
    ServerPackages &packages = worker.packages_;
    const bool prepared = worker.counter_.count(*matcher_, *holder.state, &packages);
    Q_ASSERT(prepared);
    Q_UNUSED(prepared);
    const ClassState list = holder.state->classes.value(InventoryClass::Packages);
    const int satisfied = static_cast<int>(packages.satisfied.size());
    std::size_t owed = 0; // obligations whose package is still missing
    if (packages.of) {
        const int context = worker.dues_.contextOf(holder);
        for (const ServerPackages::Hit &hit : packages.missing) {
            owed += addMissing(run, holder, worker, worker.patternOf(*this, hit), context) ? 1 : 0;
        }
    }
    if (!packages.open.empty())
        run.unfixable[holder.serverId()] += static_cast<int>(packages.open.size());

    if (!list.completeness.complete) {
        // What is not listed may still be there: as many packages as the release has fixes for.
        folding[packagesInput].facts += matcher_->index().namesWithFix(platform) - static_cast<int>(packages.missing.size()) - satisfied;
        folding[packagesInput].collected = list.collected;
    }
    if (!packages.foreign.empty())
        folding[QStringLiteral("version")].facts += static_cast<int>(packages.foreign.size());
    const bool stale = holder.isStale(list.collected);
    if (stale) {
        Folded &old = folding[packagesInput];
        old.facts += satisfied;
        old.stale = list.completeness.complete;
        old.collected = list.collected;
    }
    if (const auto folded = folding.constFind(packagesInput); folded != folding.cend() && folded->facts <= 0)
        folding.remove(packagesInput);
    if (stale)
        return 0;
    if (run.open.of(holder.serverId(), holder.customerId()).size() == owed)
        return satisfied;
    const QSet<QByteArray> promised = openAndDone(run, holder, platform, packages);
    if (promised.isEmpty())
        return satisfied;
    int counted = 0;
    for (const qint32 verdict : packages.satisfied) {
        const PackageVerdict &one = packages.of->verdict(verdict);
        if (promised.contains(one.source)) // what somebody was promised is shown done
            run.rows.push_back(satisfiedRow(run, holder, platform, one));
        else
            ++counted;
    }
    return counted;
}

void PackageRows::addSatisfied(FindingsRun &run, const Holder &holder, Worker &worker) const
{
    const QString platform = holder.state->value(QStringLiteral("os"));
    ServerPackages &packages = worker.packages_;
    if (!matcher_->index().knows(platform) || holder.isStale(holder.state->classes.value(InventoryClass::Packages).collected) ||
        !worker.counter_.count(*matcher_, *holder.state, &packages))
        return;
    const QSet<QByteArray> promised = packages.of ? openAndDone(run, holder, platform, packages) : QSet<QByteArray>();
    for (const qint32 verdict : packages.satisfied) {
        const PackageVerdict &one = packages.of->verdict(verdict);
        if (!promised.contains(one.source))
            run.rows.push_back(satisfiedRow(run, holder, platform, one));
    }
}

} // namespace tagliando
