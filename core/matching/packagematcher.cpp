// Counting: one machine's packages through verdicts that are known already.
#include "core/matching/packagematcher.h"

#include "core/matching/kernel.h"

#include <algorithm>

namespace tagliando {

bool Subscriptions::gets(const PackageFix &fix) const
{
    if (fix.support.isEmpty())
        return true;
    if (fix.support.startsWith(QLatin1String("ubuntu-pro")))
        return ubuntuPro;
    return fix.support.startsWith(QLatin1String("eus:")) && !eus.isEmpty() && fix.support.mid(4).toLatin1() == eus;
}

Subscriptions subscriptionsOf(const ServerState &state)
{
    static const QString pro = QStringLiteral("flag.ubuntu-pro"), eus = QStringLiteral("attr.eus");
    const QString stream = state.value(eus);
    return {state.value(pro).compare(QLatin1String("installed"), Qt::CaseInsensitive) == 0,
            stream.isEmpty() ? QByteArray() : stream.trimmed().toLatin1()};
}

void ServerPackages::clear()
{
    of = nullptr;
    missing.clear();
    behind.clear();
    satisfied.clear();
    foreign.clear();
    open.clear();
}

PackageMatcher::Counter::Slot &PackageMatcher::Counter::slotOf(quint32 source)
{
    if (source >= slots_.size())
        slots_.resize(std::max<std::size_t>(source + 1, 2 * slots_.size()));
    Slot &slot = slots_[source];
    if (slot.stamp != stamp_) {
        slot = {stamp_, -1, -1, false};
        touched_.push_back(source);
    }
    return slot;
}

quint32 &PackageMatcher::Counter::seenOf(qint32 verdict)
{
    const auto index = std::size_t(verdict);
    if (index >= seen_.size())
        seen_.resize(std::max(index + 1, 2 * seen_.size()));
    return seen_[index];
}

bool PackageMatcher::Counter::count(const PackageMatcher &matcher, const ServerState &state, ServerPackages *into)
{
    into->clear();
    const auto *line = matcher.lineOf(state);
    if (!line)
        return !matcher.concerns(state);
    const PackageVerdicts *of = line->get();
    into->of = of;
    into->subscriptions = subscriptionsOf(state);
    ++stamp_;
    touched_.clear();
    images_.clear();
    excluded_.clear();
    behind_.clear();
    for (const quint32 pair : state.packages->pairs()) {
        const qint32 verdict = of->of(pair);
        if (verdict == PackageVerdicts::noFix)
            continue;
        if (verdict == PackageVerdicts::image) {
            images_.push_back(pair);
            continue;
        }
        if (verdict == PackageVerdicts::unjudged) {
            into->clear();
            return false;
        }
        quint32 &seen = seenOf(verdict);
        if (seen == 2 * stamp_) // what two binaries of one source say is said once
            continue;
        const PackageVerdicts::Key key = of->key(verdict);
        if (seen == 2 * stamp_ + 1) {
            behind_.push_back({key.source, pair});
            continue;
        }
        seen = 2 * stamp_ + (key.kind == PackageVerdict::Missing ? 1 : 0);
        Slot &slot = slotOf(key.source);
        if (key.hasOpen) {
            const QList<quint32> &open = of->verdict(verdict).open;
            into->open.insert(into->open.end(), open.begin(), open.end());
        }
        switch (key.kind) {
        case PackageVerdict::Missing:
            behind_.push_back({key.source, pair});
            if (slot.worst < 0 || (slot.worst != verdict &&
                                   matcher.index_->isLess(of->line().release, of->verdict(verdict).installed, of->verdict(slot.worst).installed)))
                slot.worst = verdict;
            break;
        case PackageVerdict::Satisfied:
            slot.satisfied = verdict;
            break;
        case PackageVerdict::NotComparable:
            slot.foreign = true;
            slot.satisfied = slot.satisfied < 0 ? verdict : slot.satisfied;
            break;
        case PackageVerdict::NoFix:
            break;
        }
    }
    if (!images_.empty())
        countKernels(matcher, state, into);
    gather(matcher, into);
    return true;
}

// Where images of a source are installed they speak for it: its headers, libc-dev and tools are no running code. Without any image
// (a container, a machine that builds) its other binaries are packages like all others, and the package manager upgrades them.
void PackageMatcher::Counter::countKernels(const PackageMatcher &matcher, const ServerState &state, ServerPackages *into)
{
    const PackageVerdicts &of = *into->of;
    std::vector<InstalledPackage> packages;
    packages.reserve(images_.size());
    matching::PackageRun run;
    for (const quint32 pair : images_) {
        packages.push_back(of.table().package(pair));
        run.push_back(&packages.back());
        const PackageVerdicts::Image image = of.imageOf(pair);
        excluded_.push_back(image.source);
        excluded_.push_back(image.twin);
        if (image.verdict >= 0) {
            const auto &open = of.verdict(image.verdict).open;
            into->open.insert(into->open.end(), open.begin(), open.end());
        }
    }
    const auto imageOf = [&](const InstalledPackage *package) { return of.imageOf(images_[std::size_t(package - packages.data())]); };
    for (const auto &kernel : matching::runningKernels(run, state.value(QStringLiteral("kernel")).toUtf8())) {
        if (kernel.unpackaged) {
            if (of.imageOf(images_.front()).kernelKnown)
                into->foreign.push_back(kernel.source);
            continue;
        }
        const auto verdictOf = [&](const InstalledPackage *image) -> const PackageVerdict * {
            const qint32 verdict = imageOf(image).verdict;
            return verdict < 0 ? nullptr : &of.verdict(verdict);
        };
        const InstalledPackage *newest = kernel.images.front();
        for (const InstalledPackage *image : kernel.images) {
            const PackageVerdict *a = verdictOf(newest), *b = verdictOf(image);
            if (a && b && matcher.index_->isLess(of.line().release, a->installed, b->installed))
                newest = image;
        }
        const InstalledPackage *running = kernel.image ? kernel.image : newest;
        const PackageVerdict *verdict = verdictOf(running);
        if (!verdict)
            continue;
        if (verdict->kind == PackageVerdict::NotComparable) {
            into->foreign.push_back(kernel.source);
        } else if (verdict->kind == PackageVerdict::Satisfied) {
            into->satisfied.push_back(imageOf(running).verdict);
        } else if (verdict->kind == PackageVerdict::Missing) {
            ServerPackages::Hit hit;
            hit.verdict = imageOf(running).verdict;
            hit.kernel = true;
            const PackageVerdict *installed = verdictOf(newest);
            hit.restartOnly = installed && installed->kind == PackageVerdict::Satisfied;
            hit.firstBehind = quint32(into->behind.size());
            hit.behindCount = 1;
            into->behind.push_back(images_[std::size_t(running - packages.data())]);
            hit.needsSupport = matcher.needsSupport(*into, hit);
            into->missing.push_back(hit);
        }
    }
}

bool PackageMatcher::needsSupport(const ServerPackages &packages, const ServerPackages::Hit &hit) const
{
    for (quint32 i = hit.firstBehind; i < hit.firstBehind + hit.behindCount; ++i) {
        const qint32 verdict = hit.kernel ? hit.verdict : packages.of->of(packages.behind[i]);
        if (!packages.of->key(verdict).supported)
            return false;
        const QList<quint32> &missing = packages.of->verdict(verdict).missing;
        if (std::any_of(missing.begin(), missing.end(), [&](quint32 fix) { return packages.subscriptions.gets(index_->fix(fix)); }))
            return false;
    }
    return true;
}

void PackageMatcher::Counter::gather(const PackageMatcher &matcher, ServerPackages *into)
{
    const PackageVerdicts &of = *into->of;
    std::sort(behind_.begin(), behind_.end(),
              [](const Behind &a, const Behind &b) { return a.source != b.source ? a.source < b.source : a.pair < b.pair; });
    std::sort(excluded_.begin(), excluded_.end());
    const auto speaks = [&](quint32 source, qint32 verdict) {
        return images_.empty() || (!of.key(verdict).gathersKernels && !std::binary_search(excluded_.begin(), excluded_.end(), source));
    };
    for (std::size_t i = 0, end = 0; i < behind_.size(); i = end) {
        const quint32 source = behind_[i].source;
        for (end = i; end < behind_.size() && behind_[end].source == source; ++end)
            ;
        ServerPackages::Hit hit;
        hit.verdict = slots_[source].worst;
        if (!speaks(source, hit.verdict))
            continue;
        hit.firstBehind = quint32(into->behind.size());
        hit.behindCount = quint32(end - i);
        for (std::size_t at = i; at < end; ++at)
            into->behind.push_back(behind_[at].pair);
        hit.needsSupport = matcher.needsSupport(*into, hit);
        into->missing.push_back(hit);
    }
    for (const quint32 source : touched_) {
        const Slot &slot = slots_[source];
        if (slot.worst >= 0 || slot.satisfied < 0 || !speaks(source, slot.satisfied))
            continue;
        if (slot.foreign)
            into->foreign.push_back(of.verdict(slot.satisfied).source);
        else
            into->satisfied.push_back(slot.satisfied);
    }
    std::sort(into->open.begin(), into->open.end());
    into->open.erase(std::unique(into->open.begin(), into->open.end()), into->open.end());
}

PackageHit PackageMatcher::describe(const ServerPackages &packages, const ServerPackages::Hit &hit) const
{
    const PackageVerdicts &of = *packages.of;
    const PackageVerdict &worst = of.verdict(hit.verdict);
    PackageHit said;
    said.source = worst.source;
    said.installedVersion = worst.installed;
    said.restartOnly = hit.restartOnly;
    said.needsSupport = hit.needsSupport;
    std::vector<qint32> verdicts;
    for (quint32 i = hit.firstBehind; i < hit.firstBehind + hit.behindCount; ++i) {
        const quint32 pair = packages.behind[i];
        const QByteArray &binary = of.table().nameOf(pair).name;
        if (!said.binaries.contains(binary))
            said.binaries.append(binary);
        const qint32 verdict = hit.kernel ? hit.verdict : of.of(pair);
        if (std::find(verdicts.begin(), verdicts.end(), verdict) == verdicts.end())
            verdicts.push_back(verdict);
    }
    std::sort(said.binaries.begin(), said.binaries.end());
    for (const qint32 verdict : verdicts) {
        for (const quint32 fix : of.verdict(verdict).missing) {
            const bool counts = hit.needsSupport || packages.subscriptions.gets(index_->fix(fix));
            if (counts && std::find(said.earlier.begin(), said.earlier.end(), fix) == said.earlier.end())
                said.earlier.push_back(fix);
        }
    }
    if (verdicts.size() > 1) {
        std::stable_sort(said.earlier.begin(), said.earlier.end(), [&](quint32 a, quint32 b) {
            return index_->isLess(of.line().release, index_->fix(a).fixedVersion, index_->fix(b).fixedVersion);
        });
    }
    said.fix = said.earlier.back();
    said.earlier.pop_back();
    return said;
}

PackageMatch PackageMatcher::match(const ServerState &state) const
{
    PackageMatch match;
    match.complete = state.isComplete(InventoryClass::Packages);
    ServerPackages packages;
    Counter counter;
    if (!counter.count(*this, state, &packages)) {
        PackageMatcher alone(index_);
        alone.prepare({&state});
        return alone.match(state);
    }
    if (!packages.of)
        return match;
    for (const ServerPackages::Hit &hit : packages.missing)
        match.missing.push_back(describe(packages, hit));
    std::stable_sort(match.missing.begin(), match.missing.end(), [](const PackageHit &a, const PackageHit &b) { return a.source < b.source; });
    match.satisfied = int(packages.satisfied.size());
    for (const qint32 verdict : packages.satisfied) {
        match.satisfiedFixes.push_back(quint32(packages.of->verdict(verdict).newest));
        match.satisfiedSources.append(packages.of->verdict(verdict).source);
    }
    std::sort(packages.foreign.begin(), packages.foreign.end());
    match.notComparable = int(packages.foreign.size());
    match.foreign = QList<QByteArray>(packages.foreign.begin(), packages.foreign.end());
    match.open = packages.open;
    return match;
}

PackageMatch matchPackages(std::shared_ptr<PackageIndex> index, const ServerState &state)
{
    PackageMatcher matcher(std::move(index));
    matcher.prepare({&state});
    return matcher.match(state);
}

} // namespace tagliando
