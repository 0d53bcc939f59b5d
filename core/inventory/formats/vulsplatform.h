// What Vuls calls a system ("alma" 8.9, "Windows 10 Version 1803 for x64-based Systems") -> a platform of the vocabulary.
#pragma once

#include "core/domain/vocabulary.h"

namespace tagliando {

struct VulsPlatform {
    QString id; ///< empty: the vocabulary does not know it
    bool windows = false;
    bool dpkg = false;
    QString servicePack;  ///< "2"; Windows, when the release names one
    QString installation; ///< "Server Core", likewise
};

/// `running` is runningKernel.version: for Windows "10.0.20348.3328".
VulsPlatform vulsPlatform(const QString &family, const QString &release, const QString &running, const Vocabulary &vocabulary);

} // namespace tagliando
