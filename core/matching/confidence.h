// How sure a verdict is, why not more, and what would make it certain. Pure.
#pragma once

#include "core/domain/requirement.h"
#include "core/domain/verdict.h"

#include <QStringList>

namespace tagliando {

/// What a verdict rests on.
struct Grounds {
    VerdictKind verdict = VerdictKind::Unknown;
    RequirementKind kind = RequirementKind::Fact;
    bool ruleVerified = true; ///< the requirement was read in its source; false: recalled, never checked
    bool oneLine = false;     ///< Windows 10, Server 2016 and later: the build alone could decide
    int ageDays = -1;         ///< of the oldest input used; -1: no input carries a date
    int staleAfterDays = 30;  ///< beyond it an input is old; beyond three times it weighs double
    const std::vector<Evidence> &evidence;
};

/// Certain: no doubt. Likely: one. Weak: several, a heavy one, or a verdict that is open anyway.
Certainty certaintyOf(const Grounds &grounds);

/// All ids that certaintyOf may give: each has a sentence in ui/words.
QStringList doubtIds();
QStringList remedyIds();

} // namespace tagliando
