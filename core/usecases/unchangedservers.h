#pragma once

#include "core/deadlines/findings.h"

namespace tagliando {

/// Machines for which both fleets hold the same: themselves, their site and customer, what was observed and answered, what is still open, what is
/// agreed with the customer. An agreement changed anywhere at a customer changes all machines of it.
QSet<ServerId> unchangedServers(const Fleet &before, const Fleet &after);

} // namespace tagliando
