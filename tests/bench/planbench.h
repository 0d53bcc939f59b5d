#pragma once

#include "tests/bench/measure.h"

namespace tagliando::bench {

/// How fast and how good the planner's plans are; the exact solver's part is left out where cbc is not installed.
void benchPlanning(Table &table);

} // namespace tagliando::bench
