#pragma once

#include "core/domain/serverstate.h"

namespace tagliando {

/// What an import changes about a server: statements that appear, change their value, or go.
struct StateDifference {
    int added = 0;
    int changed = 0;
    int removed = 0;
};

/// Compares packages (by name and architecture), hotfixes, products and single values. `before` may be null: a new server.
StateDifference differenceBetween(const ServerState *before, const ServerState &after);

/// How much one observation says about a machine nobody knew: what differenceBetween(nullptr, …) would find added.
int statementsIn(const Observation &observation);

} // namespace tagliando
