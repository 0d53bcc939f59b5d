#include "core/usecases/rawpruning.h"

#include "core/store/decisionstore.h"
#include "core/store/rawstore.h"
#include "core/store/serverstore.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int newestKept = 3;

using Cited = std::tuple<QDateTime, QString, QString>; ///< collected, source, file: as evidence names an import

Cited citationOf(const Observation &observation)
{
    return {observation.collected.isValid() ? observation.collected : observation.imported, observation.source, observation.fileName};
}

template <class Statements>
void addCitations(const Statements &statements, std::vector<Cited> &cited)
{
    for (const auto &one : statements)
        cited.emplace_back(one.collected, one.source, one.fileName);
}

std::vector<Cited> citationsOf(const ServerState &state)
{
    std::vector<Cited> cited;
    addCitations(state.values, cited);
    addCitations(state.hotfixes, cited);
    addCitations(state.products, cited);
    addCitations(state.setAside, cited);
    addCitations(state.classes, cited);
    std::sort(cited.begin(), cited.end());
    cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    return cited;
}

// What one machine's imports were read from, and which of it must stay.
struct RawFiles {
    QSet<QByteArray> all, kept;
};

Result<RawFiles> rawFilesOf(const ServerStore &store, ServerId server)
{
    auto observations = store.observations(server);
    if (!observations)
        return observations.error();
    const std::vector<Cited> cited = citationsOf(fold(*observations));
    std::reverse(observations->begin(), observations->end()); // newest first
    RawFiles files;
    for (const Observation &observation : *observations) {
        if (observation.rawSha256.isEmpty())
            continue;
        // A partial list of packages leaves no mark of its own in the state, but what it named stands there.
        const bool packages = !observation.packages.empty() && !observation.completeness.value(InventoryClass::Packages).complete;
        if (files.kept.size() < newestKept || packages || std::binary_search(cited.begin(), cited.end(), citationOf(observation)))
            files.kept.insert(observation.rawSha256);
        files.all.insert(observation.rawSha256);
    }
    return files;
}

} // namespace

Result<int> pruneRawFiles(const Session &session, const std::vector<ServerId> &servers)
{
    const ServerStore store(session.database);
    const auto marks = store.marks();
    if (!marks)
        return marks.error();
    QSet<QByteArray> candidates;
    for (const ServerId server : servers) {
        if (marks->value(server).first <= newestKept)
            continue;
        const auto files = rawFilesOf(store, server);
        if (!files)
            return files.error();
        candidates += files->all - files->kept;
    }
    if (candidates.isEmpty())
        return 0;
    const auto decisions = DecisionStore(session.database).decisions();
    if (!decisions)
        return decisions.error();
    for (const Decision &decision : *decisions)
        candidates.remove(decision.proof);
    // One file may have been about many machines: it goes when none of them needs it.
    const auto citing = store.serversOfRawFiles(candidates);
    if (!citing)
        return citing.error();
    for (const ServerId server : *citing) {
        const auto files = rawFilesOf(store, server);
        if (!files)
            return files.error();
        candidates -= files->kept;
    }
    RawStore raw(session.database.rawFolder());
    for (const QByteArray &sha : std::as_const(candidates)) {
        if (auto gone = raw.remove(sha); !gone)
            return gone.error();
    }
    return int(candidates.size());
}

} // namespace tagliando
