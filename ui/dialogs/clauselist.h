// The words of a decision as a column of labels: what it is about in grey, the words under it.
#pragma once

#include "ui/words/words.h"

class QScrollArea;

namespace tagliando {

/// Replaces what the area shows. The labels are called `name`1, `name`2, …
void showClauses(QScrollArea *area, const std::vector<Clause> &clauses, const QString &name);

} // namespace tagliando
