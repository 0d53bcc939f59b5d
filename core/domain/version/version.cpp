#include "core/domain/version/version.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<VersionScheme, 6> schemeNames{{"natural", "semver", "dpkg", "rpm", "windows-build", "java"}};

} // namespace

bool fromString(const QString &text, VersionScheme *scheme) { return schemeNames.read(text, scheme); }
QString toString(VersionScheme scheme) { return schemeNames.name(scheme); }

std::optional<std::strong_ordering> compareVersions(VersionScheme scheme, QByteArrayView a, QByteArrayView b)
{
    switch (scheme) {
    case VersionScheme::Natural:
        return compareNatural(a, b);
    case VersionScheme::Semver:
        return compareSemver(a, b);
    case VersionScheme::Dpkg:
        return compareDpkg(a, b);
    case VersionScheme::Rpm:
        return compareRpm(a, b);
    case VersionScheme::WindowsBuild:
        return compareWindowsBuild(a, b);
    case VersionScheme::Java:
        return compareJava(a, b);
    }
    return std::nullopt;
}

std::optional<std::strong_ordering> compareVersions(VersionScheme scheme, const QString &a, const QString &b)
{
    // UTF-8, so that a letter outside ASCII stays recognisable as no part of a version.
    const QByteArray left = a.trimmed().toUtf8();
    const QByteArray right = b.trimmed().toUtf8();
    return compareVersions(scheme, QByteArrayView(left), QByteArrayView(right));
}

} // namespace tagliando
