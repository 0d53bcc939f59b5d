// The order of Oggi: what stands still first, then what will, then what is late (DESIGN 4 rule 8; SCENARIOS 1 and 8).
#pragma once

#include "core/domain/finding.h"

namespace tagliando {

/// Where a row stands among those of its state: blocking by how it stops, then everything by the day that matters.
struct Standing {
    int urgency = 0;
    qint64 day = 0; ///< milliseconds UTC of the earlier of stop and due; the largest number without either

    friend auto operator<=>(const Standing &, const Standing &) = default;
};
Standing standing(const Finding &row);

} // namespace tagliando
