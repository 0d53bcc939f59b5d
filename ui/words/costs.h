// What a stop costs, as people check it: the formula with its inputs, the sum, and the same work in a planned visit.
#pragma once

#include "core/domain/costprofile.h"
#include "ui/words/words.h"

namespace tagliando {

/// Empty when nothing was stated for the customer. The last line is the comparison.
QStringList costLines(const CostProfile &cost, const Words &words);

} // namespace tagliando
