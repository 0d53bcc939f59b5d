// Pre-release identifiers of Semantic Versioning ("alpha.1"), which NuGet shares. Internal to the version schemes.
#pragma once

#include "core/domain/version/digits.h"

namespace tagliando {

/// Dot separated identifiers of letters, digits and hyphens, none empty; `leadingZeros`: numeric ones may have them.
bool isIdentifierList(QByteArrayView text, bool leadingZeros);
/// Both are identifier lists or empty; empty is a release and comes after every pre-release.
std::strong_ordering comparePrereleases(QByteArrayView a, QByteArrayView b, Qt::CaseSensitivity letters);

} // namespace tagliando
