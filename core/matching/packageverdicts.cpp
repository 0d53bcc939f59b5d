#include "core/matching/packageverdicts.h"

#include "core/base/parallel.h"
#include "core/matching/kernel.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr std::size_t pairsPerThread = 2000, pairsPerPart = 4000;

// The id of a source by its name; 0: not in the table.
quint32 sourceIdOf(const PackageTable &table, const QByteArray &source)
{
    const std::vector<quint32> names = table.namesOfSource(source);
    return names.empty() ? 0 : table.name(names.front()).sourceId;
}

} // namespace

/// What one thread found about some sources: verdicts of its own, and for each pair which of them, or a known one.
struct PackageVerdicts::Part {
    struct Judged {
        quint32 source, pair;
        qint32 verdict;
        bool own = false, image = false; ///< own: a position in `verdicts`
    };
    std::vector<PackageVerdict> verdicts;
    std::vector<quint32> sources; ///< of the verdicts
    std::vector<Judged> judged;
};

std::vector<quint32> PackageVerdicts::pairsOf(quint32 source) const
{
    std::vector<quint32> pairs;
    if (source < firstPair_.size()) {
        for (quint32 pair = firstPair_[source]; pair != lastPair; pair = nextPair_[pair])
            pairs.push_back(pair);
    }
    return pairs;
}

std::vector<PackageVerdicts::Item> PackageVerdicts::bySource(const std::vector<quint32> &pairs, std::vector<std::size_t> *groups) const
{
    std::vector<Item> items(pairs.size()), sorted(pairs.size());
    parallelFor(pairs.size(), pairsPerThread, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i)
            items[i] = {table_->nameOf(pairs[i]).sourceId, table_->versionOf(pairs[i]).sourceVersionId, pairs[i]};
    });
    // Ids of sources are small and dense: counting puts them in order faster than comparing.
    quint32 most = 0;
    for (const Item &item : items)
        most = std::max(most, item.source);
    std::vector<std::size_t> starts(std::size_t(most) + 2, 0);
    for (const Item &item : items)
        ++starts[item.source + 1];
    for (std::size_t source = 1; source < starts.size(); ++source)
        starts[source] += starts[source - 1];
    for (std::size_t source = 0; source + 1 < starts.size(); ++source) {
        if (starts[source + 1] > starts[source])
            groups->push_back(starts[source]);
    }
    groups->push_back(items.size());
    for (const Item &item : items)
        sorted[starts[item.source]++] = item;
    return sorted;
}

// Binaries of one dpkg source version share one verdict; an rpm, and the image of a kernel, is judged by its own name.
void PackageVerdicts::judgeSource(const PackageIndex &index, std::vector<Item>::iterator begin, std::vector<Item>::iterator end, Part &part) const
{
    std::sort(begin, end, [](const Item &a, const Item &b) { return a.version != b.version ? a.version < b.version : a.pair < b.pair; });
    std::vector<std::pair<quint32, qint32>> known; // source version, verdict
    for (quint32 pair = !byBinary_ && begin->source < firstPair_.size() ? firstPair_[begin->source] : lastPair; pair != lastPair;
         pair = nextPair_[pair]) {
        if (ofPair_[pair] >= noFix)
            known.emplace_back(table_->versionOf(pair).sourceVersionId, ofPair_[pair]);
    }
    std::sort(known.begin(), known.end());
    const auto add = [&](PackageVerdict verdict) {
        if (verdict.kind == PackageVerdict::NoFix && verdict.open.isEmpty())
            return noFix;
        part.verdicts.push_back(std::move(verdict));
        part.sources.push_back(begin->source);
        return qint32(part.verdicts.size() - 1);
    };
    std::optional<Part::Judged> shared;
    quint32 sharedVersion = 0;
    for (auto item = begin; item != end; ++item) {
        const PackageName &name = table_->nameOf(item->pair);
        const PackageVersion &version = table_->versionOf(item->pair);
        Part::Judged judged{item->source, item->pair, noFix};
        if (matching::isKernelImage(name.name)) {
            judged.verdict = add(index.judgeImage(line_, name, version));
            judged.image = true;
        } else if (byBinary_) {
            judged.verdict = add(index.judge(line_, name, version));
        } else if (shared && sharedVersion == item->version) {
            judged = *shared;
            judged.pair = item->pair;
            part.judged.push_back(judged);
            continue;
        } else {
            const auto earlier = std::lower_bound(known.begin(), known.end(), std::pair(item->version, qint32(image)));
            if (earlier != known.end() && earlier->first == item->version) {
                judged.verdict = earlier->second;
                shared = judged;
                sharedVersion = item->version;
                part.judged.push_back(judged);
                continue;
            }
            judged.verdict = add(index.judge(line_, name, version));
        }
        judged.own = judged.verdict >= 0;
        if (!byBinary_ && !judged.image) {
            shared = judged;
            sharedVersion = item->version;
        }
        part.judged.push_back(judged);
    }
}

void PackageVerdicts::append(PackageVerdict verdict, quint32 source)
{
    if (keys_.size() % blockSize == 0) {
        blocks_.push_back(std::make_shared<std::vector<PackageVerdict>>());
        blocks_.back()->reserve(blockSize);
    } else if (blocks_.back().use_count() > 1) {
        auto own = std::make_shared<std::vector<PackageVerdict>>();
        own->reserve(blockSize);
        own->assign(blocks_.back()->begin(), blocks_.back()->end());
        blocks_.back() = std::move(own);
    }
    keys_.push_back({source, verdict.kind, matching::gathersKernels(verdict.source), !verdict.open.isEmpty(), verdict.supported});
    blocks_.back()->push_back(std::move(verdict));
}

void PackageVerdicts::link(quint32 source, quint32 pair)
{
    if (nextPair_[pair] != unlinked)
        return;
    if (source >= firstPair_.size())
        firstPair_.resize(std::size_t(source) + 1, lastPair);
    nextPair_[pair] = std::exchange(firstPair_[source], pair);
}

void PackageVerdicts::take(const PackageIndex &index, Part &part)
{
    const qint32 first = qint32(keys_.size());
    for (std::size_t i = 0; i < part.verdicts.size(); ++i)
        append(std::move(part.verdicts[i]), part.sources[i]);
    for (const Part::Judged &judged : part.judged) {
        const qint32 verdict = judged.own ? first + judged.verdict : judged.verdict;
        link(judged.source, judged.pair);
        ofPair_[judged.pair] = judged.image ? image : verdict;
        if (judged.image) {
            const PackageName &name = table_->nameOf(judged.pair);
            images_.insert(judged.pair, {verdict, judged.source, sourceIdOf(*table_, matching::kernelSource(name.source)),
                                         index.knowsKernel(line_.release, name)});
        }
    }
}

void PackageVerdicts::judge(const PackageIndex &index, const std::vector<quint32> &pairs)
{
    if (pairs.empty())
        return;
    const std::size_t bound = std::size_t(*std::max_element(pairs.begin(), pairs.end())) + 1;
    if (ofPair_.size() < bound) {
        ofPair_.resize(bound, unjudged);
        nextPair_.resize(bound, unlinked);
    }
    std::vector<std::size_t> groups;
    std::vector<Item> items = bySource(pairs, &groups);
    // Few sources have most versions and come first in a table: many small parts, taken as threads are free, put together in their order.
    std::vector<std::size_t> cuts{0};
    for (std::size_t group = 1; group < groups.size(); ++group) {
        if (groups[group] - groups[cuts.back()] >= pairsPerPart || group + 1 == groups.size())
            cuts.push_back(group);
    }
    std::vector<Part> parts(cuts.size() - 1);
    parallelParts(parts.size(), [&](std::size_t number) {
        for (std::size_t group = cuts[number]; group < cuts[number + 1]; ++group)
            judgeSource(index, items.begin() + std::ptrdiff_t(groups[group]), items.begin() + std::ptrdiff_t(groups[group + 1]), parts[number]);
    });
    for (Part &part : parts)
        take(index, part);
}

void PackageVerdicts::judgeAgain(const PackageIndex &index, const QByteArray &package)
{
    std::vector<quint32> names = table_->namesOfSource(package);
    if (byBinary_) {
        const std::vector<quint32> binaries = table_->namesOfBinary(package);
        names.insert(names.end(), binaries.begin(), binaries.end());
    }
    for (auto known = images_.cbegin(); known != images_.cend(); ++known) {
        if (matching::kernelSource(table_->nameOf(known.key()).source) == package)
            names.push_back(table_->pair(known.key()).name);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::vector<quint32> sources;
    for (const quint32 name : names)
        sources.push_back(table_->name(name).sourceId);
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    std::vector<quint32> again;
    for (const quint32 source : sources) {
        for (const quint32 pair : pairsOf(source)) {
            if (std::binary_search(names.begin(), names.end(), table_->pair(pair).name)) {
                ofPair_[pair] = unjudged;
                again.push_back(pair);
            }
        }
    }
    judge(index, again);
}

} // namespace tagliando
