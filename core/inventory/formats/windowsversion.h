// Build numbers as Windows prints them.
#pragma once

#include <QString>

namespace tagliando {

struct WindowsVersion {
    int build = 0; ///< 0: none read
    int ubr = -1;  ///< the revision within the build; -1: not stated

    /// "17763.6532", or "17763" without a revision: the form of the value "build".
    [[nodiscard]] QString text() const;
};

/// "10.0.17763.6532", "10.0.17763", "5.2.3790", "17763.6532" or "17763"; build 0 when it is none of these.
WindowsVersion readWindowsVersion(const QString &text);
/// The first "[Version 10.0.20348.2113]" of a line, in any language: what `ver` and every new console print.
WindowsVersion readVersionBannerLine(const QString &line);

} // namespace tagliando
