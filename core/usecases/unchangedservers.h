#pragma once

#include "core/deadlines/findings.h"

namespace tagliando {

struct UnchangedServers {
    QSet<ServerId> same;   ///< nothing differs
    QSet<ServerId> judged; ///< of the others those with the same tracks still open, and nothing else but their dates differs
};

/// Machines for which both fleets hold the same: themselves, their site and customer, what was observed and answered, what is still open, what is
/// agreed with the customer. An agreement changed anywhere at a customer changes all machines of it.
UnchangedServers unchangedServers(const Fleet &before, const Fleet &after);

} // namespace tagliando
