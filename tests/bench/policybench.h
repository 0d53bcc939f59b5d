#pragma once

#include "tests/bench/measure.h"
#include "tests/bench/world.h"

namespace tagliando::bench {

/// The list of a fleet after another policy was agreed, against computing each different deadline once.
void benchPolicies(const BenchWorld &world, int servers, unsigned seed, Table &table);

} // namespace tagliando::bench
