// Version order, one file per scheme. Every scheme is named, never guessed (DESIGN 5).
#pragma once

#include <QByteArrayView>
#include <QString>

#include <compare>
#include <optional>

namespace tagliando {

enum class VersionScheme { Natural, Semver, Dpkg, Rpm, WindowsBuild, Java };
bool fromString(const QString &text, VersionScheme *scheme);
QString toString(VersionScheme scheme);

/// Empty when one of the two is no version of this scheme: "cannot compare" is an answer and yields to verify.
std::optional<std::strong_ordering> compareVersions(VersionScheme scheme, QByteArrayView a, QByteArrayView b);
std::optional<std::strong_ordering> compareVersions(VersionScheme scheme, const QString &a, const QString &b);

/// dpkg(1): [epoch:]upstream[-revision]; FEEDS C1. Empty on what dpkg itself refuses (empty, non-numeric epoch, empty revision) and on text
/// without a digit. What dpkg only warns of ("v1.0", "1_2") is compared, as dpkg and apt do.
std::optional<std::strong_ordering> compareDpkg(QByteArrayView a, QByteArrayView b);
/// rpm EVR with rpmvercmp; FEEDS C2. A missing epoch is 0, an epoch "?" (not listed) is the other's; a release missing on a side is not compared.
std::optional<std::strong_ordering> compareRpm(QByteArrayView a, QByteArrayView b);

/// rpm's order of two bare versions or two bare releases, of any bytes.
std::strong_ordering rpmvercmp(QByteArrayView a, QByteArrayView b);

/// How an installed package stands to an advisory's version.
struct AdvisoryOrder {
    std::strong_ordering order; ///< of the installed version
    bool epochAssumed = false;  ///< one side does not tell an epoch that the other has: taken as the same, so the answer is uncertain
};
/// FEEDS C2: advisories omit epochs that are not 0, and name a version without a release when every release of it counts.
std::optional<AdvisoryOrder> compareRpmToAdvisory(QByteArrayView installed, QByteArrayView advisory);
/// a.b.build.ubr or build.ubr: numeric, compared from the build on when the lengths differ.
std::optional<std::strong_ordering> compareWindowsBuild(QByteArrayView a, QByteArrayView b);
/// Semantic Versioning 2.0.0 with pre-releases; build metadata ignored.
std::optional<std::strong_ordering> compareSemver(QByteArrayView a, QByteArrayView b);
/// "8u141", "1.8.0_141", "8.0.1410.15" (Windows' list: the update times ten), "11.0.2", "17.0.9+9". Builds are not told apart.
std::optional<std::strong_ordering> compareJava(QByteArrayView a, QByteArrayView b);
/// Chunks of digits and letters: "2.5.8.0" < "2.5.79.0", "15.2(3)E", "9.1(7)16", "E81.20", "8u141", "HPD8". Empty without any digit.
std::optional<std::strong_ordering> compareNatural(QByteArrayView a, QByteArrayView b);

} // namespace tagliando
