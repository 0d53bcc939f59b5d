#include "core/domain/packagelist.h"

#include <algorithm>
#include <mutex>
#include <tuple>

namespace tagliando {

namespace {

quint64 mixed(quint64 key)
{
    key ^= key >> 31;
    key *= 0x9e3779b97f4a7c15ULL;
    return key ^ (key >> 29);
}

constexpr std::size_t fewestPlaces = 128;

} // namespace

InstalledPackage PackageTable::package(quint32 pair) const
{
    const PackageName &name = nameOf(pair);
    const PackageVersion &version = versionOf(pair);
    return {name.name, version.version, name.architecture, name.source, version.sourceVersion, name.module};
}

std::vector<quint32> PackageTable::namesOfSource(const QByteArray &source) const
{
    const std::shared_lock lock(lookups_);
    return bySource_.value(source);
}

std::vector<quint32> PackageTable::namesOfBinary(const QByteArray &binary) const
{
    const std::shared_lock lock(lookups_);
    return byBinary_.value(binary);
}

quint32 PackageTable::internName(const InstalledPackage &package)
{
    quint32 &id = nameIds_[{package.name, package.architecture, package.source, package.module}];
    if (id != 0)
        return id;
    quint32 &source = sourceIds_[package.source];
    if (source == 0)
        source = quint32(sourceIds_.size());
    names_.append({package.name, package.architecture, package.source, package.module, source});
    id = nameCount();
    const std::unique_lock lock(lookups_);
    bySource_[package.source].push_back(id);
    byBinary_[package.name].push_back(id);
    return id;
}

quint32 PackageTable::internVersion(const InstalledPackage &package)
{
    quint32 &id = versionIds_[{package.version, package.sourceVersion}];
    if (id != 0)
        return id;
    quint32 &source = sourceVersionIds_[package.sourceVersion];
    if (source == 0)
        source = quint32(sourceVersionIds_.size());
    versions_.append({package.version, package.sourceVersion, source});
    return id = versionCount();
}

std::size_t PackageTable::place(quint64 key) const
{
    const std::size_t mask = pairKeys_.size() - 1;
    std::size_t at = std::size_t(mixed(key)) & mask;
    while (pairKeys_[at] != 0 && pairKeys_[at] != key)
        at = (at + 1) & mask;
    return at;
}

void PackageTable::growPairs()
{
    pairKeys_.assign(std::max(fewestPlaces, 2 * pairKeys_.size()), 0);
    pairIds_.assign(pairKeys_.size(), 0);
    for (std::size_t id = 0; id < pairs_.size(); ++id) {
        const quint64 key = quint64(pairs_[id].name) << 32 | pairs_[id].version;
        const std::size_t at = place(key);
        pairKeys_[at] = key;
        pairIds_[at] = quint32(id);
    }
}

quint32 PackageTable::internPair(quint32 name, quint32 version)
{
    if (2 * pairs_.size() >= pairKeys_.size())
        growPairs();
    const quint64 key = quint64(name) << 32 | version;
    const std::size_t at = place(key);
    if (pairKeys_[at] == 0) {
        pairKeys_[at] = key;
        pairIds_[at] = pairCount();
        pairs_.append({name, version});
    }
    return pairIds_[at];
}

quint32 PackageTable::intern(const InstalledPackage &package)
{
    const quint32 name = internName(package);
    return internPair(name, internVersion(package));
}

PackageList::PackageList(std::shared_ptr<const PackageTable> table, std::vector<quint32> pairs, Order order)
    : table_(std::move(table)), pairs_(std::move(pairs))
{
    if (order == Order::ById)
        return;
    const auto before = [this](quint32 a, quint32 b) {
        const PackageTable::Pair left = table_->pair(a);
        const PackageTable::Pair right = table_->pair(b);
        return std::tie(left.name, left.version) < std::tie(right.name, right.version);
    };
    std::sort(pairs_.begin(), pairs_.end(), before);
}

PackageList PackageList::of(const std::vector<InstalledPackage> &packages)
{
    auto table = std::make_shared<PackageTable>();
    std::vector<quint32> pairs;
    pairs.reserve(packages.size());
    for (const InstalledPackage &package : packages)
        pairs.push_back(table->intern(package));
    return {std::move(table), std::move(pairs)};
}

std::vector<InstalledPackage> PackageList::all() const
{
    std::vector<InstalledPackage> packages(begin(), end());
    std::sort(packages.begin(), packages.end(), [](const InstalledPackage &a, const InstalledPackage &b) {
        return std::tie(a.source, a.name, a.architecture, a.version, a.sourceVersion, a.module) <
               std::tie(b.source, b.name, b.architecture, b.version, b.sourceVersion, b.module);
    });
    return packages;
}

std::vector<quint32> PackageList::named(const std::vector<quint32> &names) const
{
    std::vector<quint32> found;
    for (const quint32 name : names) {
        auto at = std::partition_point(pairs_.begin(), pairs_.end(), [&](quint32 pair) { return table_->pair(pair).name < name; });
        for (; at != pairs_.end() && table_->pair(*at).name == name; ++at)
            found.push_back(*at);
    }
    return found;
}

std::vector<quint32> PackageList::ofSource(const QByteArray &source) const
{
    return table_ ? named(table_->namesOfSource(source)) : std::vector<quint32>();
}

std::vector<quint32> PackageList::ofBinary(const QByteArray &binary) const
{
    return table_ ? named(table_->namesOfBinary(binary)) : std::vector<quint32>();
}

bool operator==(const PackageList &a, const PackageList &b)
{
    return a.size() == b.size() && (a.table_ == b.table_ ? a.pairs_ == b.pairs_ : a.all() == b.all());
}

} // namespace tagliando
