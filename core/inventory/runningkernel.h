// Installed but not booted is missing (DESIGN 4 rule 5): is the newest installed kernel the one that runs?
#pragma once

#include "core/domain/observation.h"

#include <optional>

namespace tagliando {

/// True: a newer kernel of the running flavour is installed. Empty: the running kernel is none of these packages (a container, an own kernel).
/// `release` is `uname -r`; `build` what /proc/version adds ("Debian 6.1.76-1"), when known: Debian replaces a kernel under an unchanged name.
std::optional<bool> newerKernelWaits(const QString &release, const QString &build, const std::vector<InstalledPackage> &packages);

} // namespace tagliando
