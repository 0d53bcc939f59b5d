#pragma once

#include "tests/bench/measure.h"

namespace tagliando::bench {

/// A drop of many package lists into an empty workspace, beside its floor: reading the files, hashing them, inserting what they say.
/// False: something failed.
bool benchImport(int files, int packages, Table &table);

} // namespace tagliando::bench
