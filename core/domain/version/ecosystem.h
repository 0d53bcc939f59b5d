// Version orders of package ecosystems, named as `vers:` and purl name them. Advisories speak of them; installed inventories seldom do.
#pragma once

#include "core/domain/version/version.h"

namespace tagliando {

using VersionOrder = std::optional<std::strong_ordering> (*)(QByteArrayView, QByteArrayView);

/// nullptr: an ecosystem whose order this program does not know, so that nothing can be decided.
VersionOrder orderOfEcosystem(QByteArrayView name);

// All empty when one of the two is no version of its ecosystem.
/// NuGet: semver without regard to case, with up to four numbers.
std::optional<std::strong_ordering> compareNuget(QByteArrayView a, QByteArrayView b);
/// Maven's "Version Order Specification": dots, hyphens and known qualifiers.
std::optional<std::strong_ordering> compareMaven(QByteArrayView a, QByteArrayView b);
/// PEP 440.
std::optional<std::strong_ordering> comparePypi(QByteArrayView a, QByteArrayView b);
/// apk-tools 2: "1.2.3a_alpha1-r0".
std::optional<std::strong_ordering> compareApk(QByteArrayView a, QByteArrayView b);
/// Gentoo's Package Manager Specification, 3.3.
std::optional<std::strong_ordering> compareGentoo(QByteArrayView a, QByteArrayView b);
/// pacman's vercmp.
std::optional<std::strong_ordering> compareAlpm(QByteArrayView a, QByteArrayView b);
/// RFC 3339 instants with an offset; fractions of any length.
std::optional<std::strong_ordering> compareInstants(QByteArrayView a, QByteArrayView b);

} // namespace tagliando
