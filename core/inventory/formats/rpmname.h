// The one-word names rpm gives its packages: NAME-[EPOCH:]VERSION-RELEASE.ARCH
#pragma once

#include <QByteArray>

#include <optional>

namespace tagliando {

/// Stands for an epoch that a list did not print and that may be any (core/domain/version/rpm).
constexpr const char *unknownEpoch = "?";

bool isRpmArchitecture(const QByteArray &text);

struct RpmName {
    QByteArray name;
    QByteArray epoch; ///< digits; "(none)" or empty: 0; unknownEpoch: not printed
    QByteArray version, release, architecture;

    /// Also "EPOCH:NAME-VERSION-RELEASE.ARCH" and a key's "gpg-pubkey-VERSION-RELEASE" without an architecture. Empty: no such name.
    static std::optional<RpmName> parse(QByteArray text);
    /// "[epoch:]version-release"; an epoch of 0 is left out.
    [[nodiscard]] QByteArray fullVersion() const;
};

} // namespace tagliando
