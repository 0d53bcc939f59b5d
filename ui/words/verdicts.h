// The one sentence that says why a row is listed, or why it is not. Private to ui/words.
#pragma once

#include "core/domain/finding.h"

namespace tagliando {

class Words;

/// The evidence that decided: what is missing for an open row, what is there for a satisfied one, what is old for a stale one.
/// None when there is no evidence at all.
std::optional<Evidence> decidingEvidence(const Finding &finding);

/// An armed stop whose next restart starts a grace period; false: the next restart stops it.
bool startsGrace(const Finding &finding);

/// "Mancano KB968730 e KB938397: ne basta una", "Non riguarda SRV-1: …".
QString verdictSentence(const Words &words, const Finding &finding);

} // namespace tagliando
