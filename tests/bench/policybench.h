#pragma once

#include "tests/bench/measure.h"

namespace tagliando::bench {

/// The list of a fleet after another policy was agreed, against computing each different deadline once; in a process of its own.
void benchPolicies(int servers, int advisories, Table &table);
/// That process: prints what it measured. `size`: "SERVERS,ADVISORIES".
int policyChild(const QString &size);

} // namespace tagliando::bench
