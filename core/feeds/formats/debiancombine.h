// Debian's three voices as one: the index says what can be installed, a DSA or DLA says since when and against what, the tracker which CVEs.
#pragma once

#include "core/domain/requirement.h"

#include <vector>

namespace tagliando {

/// Of fixes of one release, source and version, the advisory's stays, with the CVEs and the worst severity of all; without an advisory the
/// tracker's; the index's alone only where nobody else speaks of that version.
std::vector<PackageFix> combinedDebianFixes(std::vector<PackageFix> fixes);

} // namespace tagliando
