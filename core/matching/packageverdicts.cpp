// PackageMatcher's other half: judging each pair once, and finding machines by a fix.
#include "core/base/parallel.h"
#include "core/matching/kernel.h"
#include "core/matching/packagematcher.h"

#include <algorithm>
#include <atomic>

namespace tagliando {

namespace {

constexpr std::size_t serversPerThread = 200, verdictsPerThread = 500;

// The id of a source by its name; 0: not in the table.
quint32 sourceIdOf(const PackageTable &table, const QByteArray &source)
{
    const std::vector<quint32> names = table.namesOfSource(source);
    return names.empty() ? 0 : table.name(names.front()).sourceId;
}

} // namespace

std::optional<PackageMatcher::LineKey> PackageMatcher::keyOf(const ServerState &state) const
{
    static const QString os = QStringLiteral("os");
    if (!state.packages || state.packages->empty())
        return std::nullopt;
    const QString release = state.value(os);
    if (!index_->knows(release))
        return std::nullopt;
    return LineKey{state.packages->table().get(), {release, index_->byBinary(release) ? subscriptionsOf(state).eus : QByteArray()}};
}

const PackageVerdicts *PackageMatcher::verdictsOf(const ServerState &state) const
{
    const auto key = keyOf(state);
    return key ? lines_.value(*key).get() : nullptr;
}

void PackageMatcher::prepare(const std::vector<const ServerState *> &states)
{
    QHash<LineKey, std::vector<const ServerState *>> byLine;
    for (const ServerState *state : states) {
        if (const auto key = keyOf(*state))
            byLine[*key].push_back(state);
    }
    for (auto line = byLine.cbegin(); line != byLine.cend(); ++line) {
        const std::vector<const ServerState *> &machines = *line;
        const std::shared_ptr<PackageVerdicts> known = lines_.value(line.key());
        std::vector<quint32> most(processors(), 0);
        parallelFor(machines.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t part) {
            quint32 highest = 0;
            for (std::size_t i = begin; i < end; ++i) {
                for (const quint32 pair : machines[i]->packages->pairs())
                    highest = std::max(highest, pair);
            }
            most[part] = highest;
        });
        std::vector<quint8> wanted(std::size_t(*std::max_element(most.begin(), most.end())) + 1, 0);
        parallelFor(machines.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t i = begin; i < end; ++i) {
                for (const quint32 pair : machines[i]->packages->pairs()) {
                    if (!known || known->of(pair) == PackageVerdicts::unjudged)
                        std::atomic_ref(wanted[pair]).store(1, std::memory_order_relaxed);
                }
            }
        });
        std::vector<quint32> fresh;
        for (std::size_t pair = 0; pair < wanted.size(); ++pair) {
            if (wanted[pair])
                fresh.push_back(quint32(pair));
        }
        if (fresh.empty() && known)
            continue;
        auto verdicts = known ? std::make_shared<PackageVerdicts>(*known) : std::make_shared<PackageVerdicts>();
        verdicts->table = machines.front()->packages->table();
        verdicts->line = line.key().line;
        if (verdicts->ofPair.size() < wanted.size())
            verdicts->ofPair.resize(wanted.size(), PackageVerdicts::unjudged);
        judge(*verdicts, fresh);
        lines_.insert(line.key(), std::move(verdicts));
    }
}

void PackageMatcher::judge(PackageVerdicts &verdicts, const std::vector<quint32> &pairs) const
{
    const PackageTable &table = *verdicts.table;
    const bool rpm = index_->byBinary(verdicts.line.release);
    // Binaries of one dpkg source version share one verdict; an rpm is judged by its own name.
    std::vector<quint32> judged;
    std::vector<std::pair<quint32, quint32>> shared; // pair, position in judged
    QHash<quint64, quint32> positions;
    for (const quint32 pair : pairs) {
        const PackageName &name = table.nameOf(pair);
        const quint64 key = quint64(name.sourceId) << 32 | table.versionOf(pair).sourceVersionId;
        if (rpm || matching::isKernelImage(name.name)) {
            shared.emplace_back(pair, quint32(judged.size()));
            judged.push_back(pair);
        } else if (const auto known = verdicts.bySourceVersion.constFind(key); known != verdicts.bySourceVersion.constEnd()) {
            verdicts.ofPair[pair] = *known;
        } else {
            const auto at = positions.constFind(key);
            const quint32 position = at == positions.constEnd() ? quint32(judged.size()) : *at;
            if (at == positions.constEnd()) {
                positions.insert(key, position);
                judged.push_back(pair);
            }
            shared.emplace_back(pair, position);
        }
    }
    std::vector<PackageVerdict> results(judged.size());
    parallelFor(judged.size(), verdictsPerThread, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            const PackageName &name = table.nameOf(judged[i]);
            const PackageVersion &version = table.versionOf(judged[i]);
            results[i] =
                matching::isKernelImage(name.name) ? index_->judgeImage(verdicts.line, name, version) : index_->judge(verdicts.line, name, version);
        }
    });
    std::vector<qint32> ids(judged.size(), PackageVerdicts::noFix);
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].kind == PackageVerdict::NoFix && results[i].open.isEmpty())
            continue;
        ids[i] = qint32(verdicts.verdicts.size());
        const PackageName &name = table.nameOf(judged[i]);
        verdicts.keys.push_back({name.sourceId, results[i].kind, matching::gathersKernels(name.source), !results[i].open.isEmpty()});
        verdicts.verdicts.push_back(std::move(results[i]));
    }
    for (auto position = positions.cbegin(); position != positions.cend(); ++position)
        verdicts.bySourceVersion.insert(position.key(), ids[*position]);
    for (const auto &[pair, position] : shared) {
        const PackageName &name = table.nameOf(pair);
        if (!matching::isKernelImage(name.name)) {
            verdicts.ofPair[pair] = ids[position];
            continue;
        }
        verdicts.ofPair[pair] = PackageVerdicts::image;
        verdicts.images.insert(pair, {ids[position], name.sourceId, sourceIdOf(table, matching::kernelSource(name.source)),
                                      index_->knowsKernel(verdicts.line.release, name)});
    }
}

quint32 PackageMatcher::add(const PackageFix &fix)
{
    const quint32 index = index_->add(fix);
    for (auto line = lines_.begin(); line != lines_.end(); ++line) {
        if (line.key().line.release != fix.release)
            continue;
        if (line->use_count() > 1)
            *line = std::make_shared<PackageVerdicts>(**line);
        PackageVerdicts &verdicts = **line;
        const PackageTable &table = *verdicts.table;
        const bool rpm = index_->byBinary(fix.release);
        std::vector<quint32> names = rpm ? table.namesOfBinary(fix.source) : table.namesOfSource(fix.source);
        for (const quint32 name : rpm ? table.namesOfSource(fix.source) : std::vector<quint32>())
            names.push_back(name);
        for (auto image = verdicts.images.cbegin(); image != verdicts.images.cend(); ++image) {
            if (matching::kernelSource(table.nameOf(image.key()).source) == fix.source)
                names.push_back(table.pair(image.key()).name);
        }
        std::sort(names.begin(), names.end());
        std::vector<quint32> again;
        for (quint32 pair = 0; pair < verdicts.ofPair.size(); ++pair) {
            if (verdicts.ofPair[pair] == PackageVerdicts::unjudged || !std::binary_search(names.begin(), names.end(), table.pair(pair).name))
                continue;
            again.push_back(pair);
            verdicts.bySourceVersion.remove(quint64(table.nameOf(pair).sourceId) << 32 | table.versionOf(pair).sourceVersionId);
        }
        judge(verdicts, again);
    }
    return index;
}

std::vector<std::size_t> PackageMatcher::affected(const std::vector<const ServerState *> &states, const std::vector<quint32> &fixes) const
{
    // Which verdicts speak of these fixes, and under which names their packages stand in the lists.
    struct Wanted {
        std::vector<quint8> verdicts;
        std::vector<quint32> names;
    };
    QHash<const PackageVerdicts *, Wanted> wanted;
    for (const auto &line : lines_) {
        Wanted one{std::vector<quint8>(line->verdicts.size(), 0), {}};
        QSet<quint32> sources;
        for (const quint32 fix : fixes) {
            if (index_->fix(fix).release != line->line.release)
                continue;
            for (std::size_t i = 0; i < line->verdicts.size(); ++i) {
                if (line->verdicts[i].missing.contains(fix) || line->verdicts[i].open.contains(fix)) {
                    one.verdicts[i] = 1;
                    sources.insert(line->keys[i].source);
                }
            }
        }
        if (sources.isEmpty())
            continue;
        for (std::size_t i = 0; i < one.verdicts.size(); ++i) {
            if (!one.verdicts[i] || !sources.remove(line->keys[i].source))
                continue;
            // The id of a source is that of its installed packages, also where the fix names the source a kernel was signed from.
            QByteArray source = line->verdicts[i].source;
            for (auto image = line->images.cbegin(); image != line->images.cend(); ++image) {
                if (image->source == line->keys[i].source) {
                    source = line->table->nameOf(image.key()).source;
                    break;
                }
            }
            const std::vector<quint32> names = line->table->namesOfSource(source);
            one.names.insert(one.names.end(), names.begin(), names.end());
        }
        wanted.insert(line.get(), std::move(one));
    }
    std::vector<std::vector<std::size_t>> found(processors());
    parallelFor(states.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t part) {
        Counter counter;
        ServerPackages packages;
        for (std::size_t i = begin; i < end; ++i) {
            const PackageVerdicts *of = verdictsOf(*states[i]);
            const auto one = wanted.constFind(of);
            if (!of || one == wanted.constEnd())
                continue;
            bool certain = false, kernel = false;
            for (const quint32 pair : states[i]->packages->named(one->names)) {
                const qint32 verdict = of->of(pair);
                kernel = kernel || verdict == PackageVerdicts::image;
                certain = certain || (verdict >= 0 && one->verdicts[std::size_t(verdict)]);
            }
            if (kernel) { // its other packages do not speak for it, and not every image runs
                counter.count(*this, *states[i], &packages);
                certain = std::any_of(packages.missing.begin(), packages.missing.end(),
                                      [&](const auto &hit) { return one->verdicts[std::size_t(hit.verdict)] != 0; }) ||
                          std::any_of(fixes.begin(), fixes.end(),
                                      [&](quint32 fix) { return std::binary_search(packages.open.begin(), packages.open.end(), fix); });
            }
            if (certain)
                found[part].push_back(i);
        }
    });
    std::vector<std::size_t> all;
    for (const std::vector<std::size_t> &part : found)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace tagliando
