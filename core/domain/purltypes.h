// What the purl types prescribe for their names. Internal to purl.
#pragma once

#include "core/domain/purl.h"

namespace tagliando {

/// Brings the parts into the spelling of their type; false when the type forbids them. A type that is not known is left as it is.
bool applyPurlType(Purl *purl);

} // namespace tagliando
