#pragma once

#include "core/deadlines/findings.h"

namespace tagliando {

/// Machines for which both fleets hold the same: themselves, their site and customer, what was observed and answered, what is still open.
QSet<ServerId> unchangedServers(const Fleet &before, const Fleet &after);

} // namespace tagliando
