// A fleet in memory, as the store would give it: one table for all lists.
#pragma once

#include "core/domain/vocabulary.h"
#include "core/matching/packagematcher.h"
#include "tests/bench/world.h"

namespace tagliando::bench {

struct MemoryFleet {
    std::shared_ptr<PackageTable> table = std::make_shared<PackageTable>();
    std::vector<ServerState> servers;
    std::size_t packages = 0;

    [[nodiscard]] std::vector<const ServerState *> states() const;
};

ServerState stateOf(const BenchRelease &release, PackageList packages);
MemoryFleet memoryFleet(const BenchWorld &world, int servers, unsigned seed);

/// Counts every machine on all processors; returns how many source packages miss something.
std::size_t countAll(const PackageMatcher &matcher, const std::vector<const ServerState *> &states);

} // namespace tagliando::bench
