#include "core/matching/packagematcher.h"

#include "core/matching/kernel.h"

#include <QSet>

#include <algorithm>

namespace tagliando {

namespace {

using matching::PackageRun;

// The scheme of a release, or of the family it descends from.
VersionScheme schemeOf(const Vocabulary &vocabulary, const QString &release)
{
    const Platform *platform = vocabulary.platform(release);
    if (!platform)
        return VersionScheme::Natural;
    if (platform->scheme == VersionScheme::Dpkg || platform->scheme == VersionScheme::Rpm || platform->isA.isEmpty())
        return platform->scheme;
    return schemeOf(vocabulary, platform->isA.front());
}

// The major release in ".el9_3" or ".module+el8.9.0"; empty when the version names none.
QByteArrayView distTag(QByteArrayView version)
{
    for (qsizetype at = version.indexOf(QByteArrayView("el")); at > 0; at = version.indexOf(QByteArrayView("el"), at + 1)) {
        const char before = version[at - 1];
        qsizetype end = at + 2;
        while (end < version.size() && version[end] >= '0' && version[end] <= '9')
            ++end;
        if ((before == '.' || before == '+' || before == '_') && end > at + 2)
            return version.sliced(at, end - at);
    }
    return {};
}

bool isModular(QByteArrayView version) { return version.indexOf(QByteArrayView(".module")) >= 0; }

// A fix of another major release, or of a module for a package outside modules (and the reverse), is no fix for this one (FEEDS C2).
bool isSameLine(QByteArrayView installed, QByteArrayView fixed)
{
    const QByteArrayView a = distTag(installed);
    const QByteArrayView b = distTag(fixed);
    return isModular(installed) == isModular(fixed) && (a.isEmpty() || b.isEmpty() || a == b);
}

bool isLess(VersionScheme scheme, const QByteArray &a, const QByteArray &b)
{
    const auto order = compareVersions(scheme, QByteArrayView(a), QByteArrayView(b));
    return order && *order < 0;
}

} // namespace

PackageIndex::PackageIndex(const std::vector<PackageFix> &fixes, const Vocabulary &vocabulary) : fixes_(fixes)
{
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        const PackageFix &fix = fixes[i];
        auto release = byRelease_.find(fix.release);
        if (release == byRelease_.end())
            release = byRelease_.insert(fix.release, {schemeOf(vocabulary, fix.release), vocabulary.isA(fix.release, QStringLiteral("debian")), {}});
        // No version: a known hole without a fix. Debian's tracker writes "0" for "not affected".
        if (fix.fixedVersion.isEmpty() || fix.fixedVersion == "0")
            continue;
        if (!compareVersions(release->scheme, QByteArrayView(fix.fixedVersion), QByteArrayView(fix.fixedVersion)))
            unreadable_.push_back(quint32(i));
        else
            release->bySource[fix.source].push_back(quint32(i));
    }
    for (Release &release : byRelease_) {
        for (Fixes &list : release.bySource)
            std::stable_sort(list.begin(), list.end(),
                             [&](quint32 a, quint32 b) { return isLess(release.scheme, fixes_[a].fixedVersion, fixes_[b].fixedVersion); });
    }
}

PackageMatchCache::Outcome PackageIndex::compare(const Release &release, const Fixes &fixes, const QByteArray &version) const
{
    PackageMatchCache::Outcome outcome;
    outcome.comparable = !(release.debian && version.contains("ubuntu")) &&
                         compareVersions(release.scheme, QByteArrayView(version), QByteArrayView(version)).has_value();
    if (!outcome.comparable)
        return outcome;
    if (release.scheme != VersionScheme::Rpm) {
        const auto behind =
            std::partition_point(fixes.begin(), fixes.end(), [&](quint32 fix) { return !isLess(release.scheme, version, fixes_[fix].fixedVersion); });
        outcome.newest = int(fixes.size()) - 1;
        outcome.firstMissing = behind == fixes.end() ? -1 : int(behind - fixes.begin());
        return outcome;
    }
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        const QByteArray &fixed = fixes_[fixes[i]].fixedVersion;
        if (!isSameLine(version, fixed))
            continue;
        outcome.newest = int(i);
        if (outcome.firstMissing < 0 && isLess(release.scheme, version, fixed))
            outcome.firstMissing = int(i);
    }
    return outcome;
}

PackageMatchCache::Outcome PackageIndex::outcome(const Release &release, const Fixes &fixes, const QByteArray &version,
                                                 PackageMatchCache *cache) const
{
    if (!cache)
        return compare(release, fixes, version);
    const PackageMatchCache::Key key{&fixes, version};
    auto known = cache->outcomes_.constFind(key);
    if (known == cache->outcomes_.constEnd())
        known = cache->outcomes_.insert(key, compare(release, fixes, version));
    return *known;
}

/// One server's packages on their way through the index.
class PackageIndex::Matching {
public:
    Matching(const PackageIndex &index, const Release &release, PackageMatchCache *cache) : index_(index), release_(release), cache_(cache) {}

    PackageMatch run(const ServerState &state)
    {
        PackageMatch match;
        const auto &packages = *state.packages;
        PackageRun images;
        QSet<QByteArray> kernelSources;
        for (const InstalledPackage &package : packages) {
            if (!matching::isKernelImage(package.name))
                continue;
            images.push_back(&package);
            kernelSources << package.source << matching::kernelSource(package.source);
        }
        // Where images of a source are installed they speak for it: its headers, libc-dev and tools are no running code. Without any image
        // (a container, a machine that builds) its other binaries are packages like all others, and the package manager upgrades them.
        // Sorted by (source, name): one run per source.
        for (std::size_t i = 0, end = 0; i < packages.size(); i = end) {
            const QByteArray &source = packages[i].source;
            end = i + 1;
            while (end < packages.size() && packages[end].source == source)
                ++end;
            if (!kernelSources.contains(source) && (images.empty() || !matching::gathersKernels(source)))
                addSource(&match, packages.data() + i, packages.data() + end);
        }
        for (const auto &kernel : matching::runningKernels(images, state.value(QStringLiteral("kernel")).toUtf8()))
            addKernel(&match, kernel);
        match.complete = state.isComplete(InventoryClass::Packages);
        return match;
    }

private:
    const Fixes *fixesOf(const QByteArray &source) const
    {
        const auto fixes = release_.bySource.constFind(source);
        return fixes == release_.bySource.constEnd() || fixes->empty() ? nullptr : &*fixes;
    }

    void notComparable(PackageMatch *match, const QByteArray &source)
    {
        ++match->notComparable;
        match->foreign.append(source);
    }

    PackageHit hitOf(const Fixes &fixes, const PackageMatchCache::Outcome &outcome, const QByteArray &version)
    {
        PackageHit hit;
        hit.fix = fixes[std::size_t(outcome.newest)];
        hit.source = index_.fix(hit.fix).source;
        hit.installedVersion = version;
        for (int i = outcome.firstMissing; i < outcome.newest; ++i)
            hit.earlier.push_back(fixes[std::size_t(i)]);
        return hit;
    }

    void satisfied(PackageMatch *match, quint32 fix)
    {
        ++match->satisfied;
        match->satisfiedFixes.push_back(fix);
    }

    void addSource(PackageMatch *match, const InstalledPackage *begin, const InstalledPackage *end)
    {
        const Fixes *fixes = fixesOf(begin->source);
        if (!fixes)
            return;
        const InstalledPackage *lowest = nullptr;
        PackageMatchCache::Outcome worst;
        QList<QByteArray> behind;
        bool comparable = true;
        int newest = -1;
        for (const InstalledPackage *package = begin; package != end; ++package) {
            const auto one = index_.outcome(release_, *fixes, package->sourceVersion, cache_);
            comparable = comparable && one.comparable;
            newest = std::max(newest, one.newest);
            if (one.firstMissing < 0)
                continue;
            behind.append(package->name);
            if (!lowest || isLess(release_.scheme, package->sourceVersion, lowest->sourceVersion)) {
                lowest = package;
                worst = one;
            }
        }
        if (lowest) {
            match->missing.push_back(hitOf(*fixes, worst, lowest->sourceVersion));
            match->missing.back().binaries = behind;
        } else if (!comparable) {
            notComparable(match, begin->source);
        } else if (newest >= 0) {
            satisfied(match, (*fixes)[std::size_t(newest)]);
        }
    }

    // An index of packages names the signed twin the image comes from ("linux-signed-amd64"), an announcement names "linux". What can be
    // installed comes first; the twin numbers its own way, but its images carry the versions of "linux".
    void addKernel(PackageMatch *match, const matching::RunningKernel &kernel)
    {
        const Fixes *fixes = kernel.images.empty() ? nullptr : fixesOf(kernel.images.front()->source);
        const bool own = fixes != nullptr;
        if (!own)
            fixes = fixesOf(kernel.source);
        if (!fixes)
            return;
        if (kernel.unpackaged) {
            notComparable(match, kernel.source);
            return;
        }
        const auto versionOf = [&](const InstalledPackage &image) -> const QByteArray & { return own ? image.sourceVersion : image.version; };
        const InstalledPackage *newest = kernel.images.front();
        for (const InstalledPackage *image : kernel.images) {
            if (isLess(release_.scheme, versionOf(*newest), versionOf(*image)))
                newest = image;
        }
        const InstalledPackage *running = kernel.image ? kernel.image : newest;
        const auto outcome = index_.outcome(release_, *fixes, versionOf(*running), cache_);
        if (!outcome.comparable) {
            notComparable(match, kernel.source);
        } else if (outcome.firstMissing >= 0) {
            PackageHit hit = hitOf(*fixes, outcome, versionOf(*running));
            hit.binaries = {running->name};
            const auto installed = index_.outcome(release_, *fixes, versionOf(*newest), cache_);
            hit.restartOnly = installed.comparable && installed.firstMissing < 0;
            match->missing.push_back(std::move(hit));
        } else if (outcome.newest >= 0) {
            satisfied(match, (*fixes)[std::size_t(outcome.newest)]);
        }
    }

    const PackageIndex &index_;
    const Release &release_;
    PackageMatchCache *cache_;
};

PackageMatch PackageIndex::match(const QString &platform, const ServerState &state, PackageMatchCache *cache) const
{
    const auto release = byRelease_.constFind(platform);
    if (release == byRelease_.constEnd() || !state.packages || state.packages->empty()) {
        PackageMatch none;
        none.complete = state.isComplete(InventoryClass::Packages);
        return none;
    }
    return Matching(*this, *release, cache).run(state);
}

} // namespace tagliando
