// PackageMatcher's other half: what concerns a fleet. Which pairs are to be judged, and which machines a fix is for.
#include "core/base/parallel.h"
#include "core/matching/kernel.h"
#include "core/matching/packagematcher.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr std::size_t serversPerThread = 200;

// Pairs of these lists that nobody judged. Each thread marks in an array of its own: a shared one would wander between the processors.
std::vector<quint32> unjudgedPairs(const std::vector<const ServerState *> &machines, const PackageVerdicts *known)
{
    std::vector<std::vector<quint8>> parts(processors());
    parallelFor(machines.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t number) {
        std::vector<quint8> wanted;
        for (std::size_t i = begin; i < end; ++i) {
            for (const quint32 pair : machines[i]->packages->pairs()) {
                if (known && known->of(pair) != PackageVerdicts::unjudged)
                    continue;
                if (pair >= wanted.size())
                    wanted.resize(std::max<std::size_t>(pair + 1, 2 * wanted.size()));
                wanted[pair] = 1;
            }
        }
        parts[number] = std::move(wanted);
    });
    std::size_t bound = 0;
    for (const std::vector<quint8> &part : parts)
        bound = std::max(bound, part.size());
    std::vector<quint32> pairs;
    for (std::size_t pair = 0; pair < bound; ++pair) {
        if (std::any_of(parts.begin(), parts.end(), [&](const std::vector<quint8> &part) { return pair < part.size() && part[pair]; }))
            pairs.push_back(quint32(pair));
    }
    return pairs;
}

} // namespace

const std::shared_ptr<PackageVerdicts> *PackageMatcher::lineOf(const ServerState &state) const
{
    static const QString os = QStringLiteral("os");
    if (!state.packages || state.packages->empty())
        return nullptr;
    const PackageTable *table = state.packages->table().get();
    const QString release = state.value(os);
    for (const auto &line : lines_) {
        if (&line->table() == table && line->line().release == release && (!line->byBinary() || line->line().eus == subscriptionsOf(state).eus))
            return &line;
    }
    return nullptr;
}

bool PackageMatcher::concerns(const ServerState &state) const
{
    return state.packages && !state.packages->empty() && index_->knows(state.value(QStringLiteral("os")));
}

void PackageMatcher::prepare(const std::vector<const ServerState *> &states)
{
    QHash<std::pair<const PackageTable *, PackageLine>, std::vector<const ServerState *>> byLine;
    for (const ServerState *state : states) {
        if (!concerns(*state))
            continue;
        const QString release = state->value(QStringLiteral("os"));
        byLine[{state->packages->table().get(), {release, index_->byBinary(release) ? subscriptionsOf(*state).eus : QByteArray()}}].push_back(state);
    }
    for (auto machines = byLine.cbegin(); machines != byLine.cend(); ++machines) {
        const auto *known = lineOf(*machines->front());
        const std::vector<quint32> fresh = unjudgedPairs(*machines, known ? known->get() : nullptr);
        if (fresh.empty() && known)
            continue;
        auto verdicts = known ? std::make_shared<PackageVerdicts>(**known)
                              : std::make_shared<PackageVerdicts>(machines->front()->packages->table(), machines.key().second, *index_);
        verdicts->judge(*index_, fresh);
        if (known)
            lines_[std::size_t(known - lines_.data())] = std::move(verdicts);
        else
            lines_.push_back(std::move(verdicts));
    }
}

quint32 PackageMatcher::add(const PackageFix &fix)
{
    const quint32 index = index_->add(fix);
    for (auto &line : lines_) {
        if (line->line().release != fix.release)
            continue;
        if (line.use_count() > 1)
            line = std::make_shared<PackageVerdicts>(*line);
        line->judgeAgain(*index_, fix.source);
    }
    return index;
}

namespace {

/// Which verdicts of a line speak of some fixes, and under which names their packages stand in the lists.
struct Concerned {
    std::vector<quint8> verdicts;
    std::vector<quint32> names;
};

Concerned concernedBy(const PackageVerdicts &line, const PackageIndex &index, const std::vector<quint32> &fixes)
{
    const PackageTable &table = line.table();
    std::vector<quint32> ofLine, sources;
    for (const quint32 fix : fixes) {
        const PackageFix &one = index.fix(fix);
        if (one.release != line.line().release)
            continue;
        ofLine.push_back(fix);
        for (const auto &names : {table.namesOfSource(one.source), table.namesOfBinary(one.source)}) {
            for (const quint32 name : names)
                sources.push_back(table.name(name).sourceId);
        }
        // A fix may name the source that a kernel was signed from.
        for (auto image = line.images().cbegin(); image != line.images().cend(); ++image) {
            if (matching::kernelSource(table.nameOf(image.key()).source) == one.source)
                sources.push_back(image->source);
        }
    }
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    const auto speaks = [&](qint32 verdict) {
        const PackageVerdict &said = line.verdict(verdict);
        return std::any_of(ofLine.begin(), ofLine.end(), [&](quint32 fix) { return said.missing.contains(fix) || said.open.contains(fix); });
    };
    // The names of all pairs of these sources: an image that is in order speaks for the packages beside it that are not.
    Concerned concerned{std::vector<quint8>(line.size(), 0), {}};
    std::vector<quint8> asked(line.size(), 0);
    bool any = false;
    for (const quint32 source : sources) {
        for (const quint32 pair : line.pairsOf(source)) {
            concerned.names.push_back(table.pair(pair).name);
            const qint32 verdict = line.of(pair) == PackageVerdicts::image ? line.imageOf(pair).verdict : line.of(pair);
            if (verdict < 0 || std::exchange(asked[std::size_t(verdict)], 1))
                continue;
            concerned.verdicts[std::size_t(verdict)] = speaks(verdict) ? 1 : 0;
            any = any || concerned.verdicts[std::size_t(verdict)];
        }
    }
    if (!any)
        return {};
    std::sort(concerned.names.begin(), concerned.names.end());
    concerned.names.erase(std::unique(concerned.names.begin(), concerned.names.end()), concerned.names.end());
    return concerned;
}

} // namespace

std::vector<std::size_t> PackageMatcher::affected(const std::vector<const ServerState *> &states, const std::vector<quint32> &fixes) const
{
    QHash<const PackageVerdicts *, Concerned> concerned;
    for (const auto &line : lines_) {
        Concerned one = concernedBy(*line, *index_, fixes);
        if (!one.names.empty())
            concerned.insert(line.get(), std::move(one));
    }
    std::vector<std::vector<std::size_t>> found(processors());
    parallelFor(states.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t part) {
        Counter counter;
        ServerPackages packages;
        for (std::size_t i = begin; i < end; ++i) {
            const auto *line = lineOf(*states[i]);
            const PackageVerdicts *of = line ? line->get() : nullptr;
            const auto one = concerned.constFind(of);
            if (one == concerned.constEnd())
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
