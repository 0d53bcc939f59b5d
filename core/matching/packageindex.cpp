#include "core/matching/packageindex.h"

#include "core/base/parallel.h"
#include "core/matching/kernel.h"
#include "core/matching/rpmline.h"

#include <algorithm>

namespace tagliando {

namespace {

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

bool less(VersionScheme scheme, const QByteArray &a, const QByteArray &b)
{
    const auto order = compareVersions(scheme, QByteArrayView(a), QByteArrayView(b));
    return order && *order < 0;
}

bool readable(VersionScheme scheme, const QByteArray &version)
{
    return compareVersions(scheme, QByteArrayView(version), QByteArrayView(version)).has_value();
}

constexpr std::size_t namesPerThread = 500;

} // namespace

PackageIndex::PackageIndex(const std::vector<PackageFix> &fixes, const Vocabulary &vocabulary) : fixes_(fixes), vocabulary_(vocabulary)
{
    std::vector<std::pair<Release *, Named *>> unordered;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        Release *release = nullptr;
        Named *named = nullptr;
        take(quint32(i), &release, &named);
    }
    for (Release &release : releases_) {
        for (Named &named : release.byName) {
            if (named.fixes.size() > 1 || release.scheme == VersionScheme::Rpm)
                unordered.emplace_back(&release, &named);
        }
    }
    parallelFor(unordered.size(), namesPerThread, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i)
            order(*unordered[i].first, *unordered[i].second);
    });
}

PackageIndex::Release &PackageIndex::releaseOf(const QString &id)
{
    auto release = releases_.find(id);
    if (release == releases_.end())
        release = releases_.insert(id, {schemeOf(vocabulary_, id), vocabulary_.isA(id, QStringLiteral("debian")), {}, 0});
    return *release;
}

bool PackageIndex::take(quint32 index, Release **release, Named **into)
{
    const PackageFix &one = fix(index);
    *release = &releaseOf(one.release);
    // Debian's tracker writes "0" for "not affected".
    if (one.fixedVersion == "0")
        return false;
    if (!one.fixedVersion.isEmpty() && !readable((*release)->scheme, one.fixedVersion)) {
        unreadable_.push_back(index);
        return false;
    }
    Named &named = (*release)->byName[one.source];
    *into = &named;
    if (one.fixedVersion.isEmpty()) { // a known hole without a fix
        named.open.append(index);
        return true;
    }
    (*release)->withFix += named.fixes.empty() ? 1 : 0;
    named.fixes.push_back(index);
    announce(one, named);
    return true;
}

void PackageIndex::announce(const PackageFix &fix, Named &named)
{
    const QByteArrayView stream = matching::moduleStream(fix.module);
    const qsizetype colon = stream.indexOf(':');
    if (colon <= 0)
        return;
    const QByteArray module = stream.first(colon).toByteArray();
    const auto known = named.onlyStream.find(module);
    if (known == named.onlyStream.end())
        named.onlyStream.insert(module, stream.toByteArray());
    else if (QByteArrayView(*known) != stream)
        known->clear();
}

void PackageIndex::order(const Release &release, Named &named) const
{
    std::stable_sort(named.fixes.begin(), named.fixes.end(),
                     [&](quint32 a, quint32 b) { return less(release.scheme, fix(a).fixedVersion, fix(b).fixedVersion); });
    if (release.scheme != VersionScheme::Rpm || named.fixes.empty())
        return;
    named.terms.clear();
    // An epoch that a fix does not state is the installed one's, and a missing release equals any: then the order says nothing of the next fix.
    const bool epochs = fix(named.fixes.front()).fixedVersion.contains(':');
    named.sortable = true;
    for (const quint32 one : named.fixes) {
        const QByteArray &version = fix(one).fixedVersion;
        named.terms.push_back(matching::rpmTerms(fix(one).module, version));
        named.sortable = named.sortable && version.contains('-') && version.contains(':') == epochs;
    }
}

quint32 PackageIndex::add(const PackageFix &fix)
{
    added_.push_back(fix);
    const quint32 index = size() - 1;
    Release *release = nullptr;
    Named *into = nullptr;
    if (take(index, &release, &into))
        order(*release, *into);
    return index;
}

int PackageIndex::namesWithFix(const QString &release) const
{
    const auto known = releases_.constFind(release);
    return known == releases_.constEnd() ? 0 : known->withFix;
}

VersionScheme PackageIndex::scheme(const QString &release) const
{
    const auto known = releases_.constFind(release);
    return known == releases_.constEnd() ? VersionScheme::Natural : known->scheme;
}

bool PackageIndex::byBinary(const QString &release) const { return scheme(release) == VersionScheme::Rpm; }

bool PackageIndex::isLess(const QString &release, const QByteArray &a, const QByteArray &b) const { return less(scheme(release), a, b); }

const PackageIndex::Named *PackageIndex::named(const Release &release, const QByteArray &name) const
{
    const auto found = release.byName.constFind(name);
    return found == release.byName.constEnd() ? nullptr : &*found;
}

PackageVerdict PackageIndex::compare(const Release &release, const Named &named, const QByteArray &version) const
{
    PackageVerdict verdict;
    verdict.installed = version;
    verdict.open = named.open;
    if (named.fixes.empty())
        return verdict;
    if ((release.debian && version.contains("ubuntu")) || !readable(release.scheme, version)) {
        verdict.kind = PackageVerdict::NotComparable;
        return verdict;
    }
    const auto behind = std::partition_point(named.fixes.begin(), named.fixes.end(),
                                             [&](quint32 one) { return !less(release.scheme, version, fix(one).fixedVersion); });
    verdict.newest = qint32(named.fixes.back());
    verdict.missing = QList<quint32>(behind, named.fixes.end());
    verdict.kind = verdict.missing.isEmpty() ? PackageVerdict::Satisfied : PackageVerdict::Missing;
    return verdict;
}

PackageVerdict PackageIndex::compareRpm(const PackageLine &line, const Named &named, const PackageName &name, const QByteArray &version) const
{
    PackageVerdict verdict;
    verdict.installed = version;
    const bool isReadable = readable(VersionScheme::Rpm, version);
    // Without a label only a module of one stream can be told; whose it is, the fixes themselves say.
    QByteArray onlyStream;
    if (named.onlyStream.size() == 1)
        onlyStream = *named.onlyStream.cbegin();
    const matching::RpmTerms mine = matching::rpmTerms(name.module, version);
    const matching::RpmHost host{line.eus};
    const auto lineOf = [&](std::size_t i) { return matching::lineOf(name, mine, fix(named.fixes[i]), named.terms[i], onlyStream, host); };
    const auto below = [&](quint32 index) { return matching::isBelow(version, fix(index).fixedVersion); };
    const bool sorted = isReadable && named.sortable;
    // Fixes before this one are in order whatever their line.
    std::size_t first = 0;
    if (sorted)
        first = std::size_t(std::partition_point(named.fixes.begin(), named.fixes.end(), [&](quint32 one) { return !below(one).value_or(true); }) -
                            named.fixes.begin());
    bool undecidable = false;
    for (std::size_t i = first; i < named.fixes.size(); ++i) {
        const matching::Line same = lineOf(i);
        if (same == matching::Line::Other)
            continue;
        const auto isBelow = !isReadable ? std::nullopt : sorted ? std::optional(true) : below(named.fixes[i]);
        if (!isBelow || (same == matching::Line::Undecidable && *isBelow)) {
            undecidable = true; // above it whatever the stream, it needs nothing
            continue;
        }
        if (same == matching::Line::Undecidable)
            continue;
        verdict.newest = qint32(named.fixes[i]);
        if (*isBelow)
            verdict.missing.append(named.fixes[i]);
    }
    for (std::size_t i = first; i > 0 && verdict.newest < 0; --i) {
        if (lineOf(i - 1) == matching::Line::Same)
            verdict.newest = qint32(named.fixes[i - 1]);
    }
    for (const quint32 index : named.open) {
        const PackageFix &one = fix(index);
        if (matching::lineOf(name, mine, one, matching::rpmTerms(one.module, one.fixedVersion), onlyStream, host) == matching::Line::Same)
            verdict.open.append(index);
    }
    if (!verdict.missing.isEmpty())
        verdict.kind = PackageVerdict::Missing;
    else if (undecidable)
        verdict.kind = PackageVerdict::NotComparable;
    else if (verdict.newest >= 0)
        verdict.kind = PackageVerdict::Satisfied;
    return verdict;
}

PackageVerdict PackageIndex::judgeRpm(const Release &release, const PackageLine &line, const PackageName &name, const PackageVersion &version) const
{
    PackageVerdict verdict;
    if (const Named *own = named(release, name.name))
        verdict = compareRpm(line, *own, name, version.version);
    if (name.source == name.name)
        return verdict;
    // Unfixed holes are known by source package (FEEDS B4, legacy VEX).
    if (const Named *source = named(release, name.source)) {
        for (const quint32 index : compareRpm(line, *source, name, version.version).open) {
            if (!verdict.open.contains(index))
                verdict.open.append(index);
        }
    }
    return verdict;
}

PackageVerdict PackageIndex::judge(const PackageLine &line, const PackageName &name, const PackageVersion &version) const
{
    PackageVerdict verdict;
    const auto release = releases_.constFind(line.release);
    if (release == releases_.constEnd())
        return verdict;
    if (release->scheme == VersionScheme::Rpm)
        verdict = judgeRpm(*release, line, name, version);
    else if (const Named *fixes = named(*release, name.source))
        verdict = compare(*release, *fixes, version.sourceVersion);
    verdict.source = name.source;
    verdict.supported = std::any_of(verdict.missing.cbegin(), verdict.missing.cend(), [&](quint32 one) { return !fix(one).support.isEmpty(); });
    return verdict;
}

PackageVerdict PackageIndex::judgeImage(const PackageLine &line, const PackageName &name, const PackageVersion &version) const
{
    PackageVerdict own = judge(line, name, version);
    const auto release = releases_.constFind(line.release);
    if (own.kind != PackageVerdict::NoFix || release == releases_.constEnd())
        return own;
    // An index of packages names the signed twin the image comes from ("linux-signed-amd64"), an announcement names "linux". What can be
    // installed comes first; the twin numbers its own way, but its images carry the versions of "linux". An rpm announcement that names "kernel"
    // alone means its image too.
    PackageName twin = name;
    twin.source = matching::kernelSource(name.source);
    if (release->scheme == VersionScheme::Rpm)
        twin.name = twin.source;
    if (twin.source == name.source && twin.name == name.name)
        return own;
    const PackageVersion image{version.version, version.version, 0};
    PackageVerdict verdict = judge(line, twin, image);
    verdict.open = own.open;
    return verdict;
}

bool PackageIndex::knowsKernel(const QString &id, const PackageName &image) const
{
    const auto release = releases_.constFind(id);
    if (release == releases_.constEnd())
        return false;
    const auto has = [&](const QByteArray &name) {
        const Named *fixes = named(*release, name);
        return fixes && !fixes->fixes.empty();
    };
    return has(matching::kernelSource(image.source)) || (release->scheme == VersionScheme::Rpm && has(image.name));
}

std::vector<quint32> PackageIndex::ofCve(const QString &cve) const
{
    std::call_once(cvesOnce_, [this] {
        for (quint32 i = 0; i < fixes_.size(); ++i) {
            for (const QString &one : fixes_[i].cves)
                cves_.emplace_back(qHash(one), i);
        }
        std::sort(cves_.begin(), cves_.end());
    });
    std::vector<quint32> found;
    const QString wanted = cve.trimmed().toUpper();
    const auto [begin, end] = std::equal_range(cves_.begin(), cves_.end(), std::pair<size_t, quint32>(qHash(wanted), 0),
                                               [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto at = begin; at != end; ++at) {
        if (fix(at->second).cves.contains(wanted) && (found.empty() || found.back() != at->second))
            found.push_back(at->second);
    }
    for (quint32 i = quint32(fixes_.size()); i < size(); ++i) {
        if (fix(i).cves.contains(wanted))
            found.push_back(i);
    }
    return found;
}

} // namespace tagliando
