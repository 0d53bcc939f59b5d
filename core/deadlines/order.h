// The order of Oggi: what stands still first, then what will, then what is late (DESIGN 4 rule 8; SCENARIOS 1 and 8).
#pragma once

#include "core/domain/finding.h"

#include <vector>

namespace tagliando {

/// By state; blocking by (stopped whole, stopped in part, armed, stop date), overdue by days late, the rest by the day that matters;
/// then by customer, machine and track.
std::vector<Finding> sortedAsShown(std::vector<Finding> rows);

} // namespace tagliando
