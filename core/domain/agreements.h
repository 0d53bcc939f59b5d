// Everything agreed with customers that changes how a finding reads.
#pragma once

#include "core/domain/decision.h"
#include "core/domain/freeze.h"

namespace tagliando {

struct Agreements {
    std::vector<Decision> decisions;       ///< by id
    std::vector<Freeze> freezes;           ///< by id
    std::vector<MaintenanceWindow> windows;
    std::vector<Holiday> holidays;

    [[nodiscard]] bool empty() const { return decisions.empty() && freezes.empty(); }
};

} // namespace tagliando
