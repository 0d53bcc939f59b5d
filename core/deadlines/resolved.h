#pragma once

#include "core/deadlines/findings.h"

namespace tagliando {

/// Closed obligations as rows, newest first: what was open, when it closed and by whom, how long it stood still.
std::vector<Finding> resolvedFindings(const FindingsInput &input);

} // namespace tagliando
