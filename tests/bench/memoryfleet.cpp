#include "tests/bench/memoryfleet.h"

#include "core/base/parallel.h"

#include <atomic>

namespace tagliando::bench {

std::vector<const ServerState *> MemoryFleet::states() const
{
    std::vector<const ServerState *> all;
    for (const ServerState &server : servers)
        all.push_back(&server);
    return all;
}

ServerState stateOf(const BenchRelease &release, PackageList packages)
{
    ServerState state;
    state.lastSeen = QDateTime(QDate(2026, 11, 20), QTime(6, 0), QTimeZone::utc());
    state.values.insert(QStringLiteral("os"), {release.platform, state.lastSeen, QStringLiteral("bench"), {}});
    state.classes.insert(InventoryClass::Packages, {{true, -1, int(packages.size())}, state.lastSeen, QStringLiteral("bench"), {}});
    state.packages = std::make_shared<const PackageList>(std::move(packages));
    return state;
}

MemoryFleet memoryFleet(const BenchWorld &world, int servers, unsigned seed)
{
    MemoryFleet fleet;
    std::mt19937 random(seed);
    for (int i = 0; i < servers; ++i) {
        const BenchRelease &release = world.releaseOfMachine(random);
        std::vector<quint32> pairs;
        for (const InstalledPackage &package : world.machine(release, random))
            pairs.push_back(fleet.table->intern(package));
        pairs.shrink_to_fit();
        fleet.packages += pairs.size();
        fleet.servers.push_back(stateOf(release, PackageList(fleet.table, std::move(pairs))));
    }
    return fleet;
}

std::size_t countAll(const PackageMatcher &matcher, const std::vector<const ServerState *> &states)
{
    std::atomic<std::size_t> missing = 0;
    parallelFor(states.size(), 50, [&](std::size_t begin, std::size_t end, std::size_t) {
        PackageMatcher::Counter counter;
        ServerPackages packages;
        std::size_t mine = 0;
        for (std::size_t i = begin; i < end; ++i) {
            counter.count(matcher, *states[i], &packages);
            mine += packages.missing.size();
        }
        missing += mine;
    });
    return missing;
}

} // namespace tagliando::bench
