#pragma once

#include "tests/bench/measure.h"
#include "tests/bench/world.h"

namespace tagliando::bench {

struct Size {
    int servers = 3334;
    int advisories = 60000;
    unsigned seed = 20261122;
};

/// Everything that happens in memory: re-match, one advisory, one import, one CVE.
void benchMatching(const BenchWorld &world, const Size &size, Table &table);
/// Time and memory per server over growing fleets, each in a process of its own: adds a line per size and returns the picture's series.
std::vector<Series> benchGrowth(const std::vector<int> &fleets, Table &table);
/// `--growth N`: prints "wall MS" and "resident MB" of a fleet of so many.
int growthChild(int servers);
/// One Debian host against debsecan on the same data. False: the findings differ, or there is no debsecan.
bool benchDebsecan(const BenchWorld &world, const Size &size, Table &table);

} // namespace tagliando::bench
