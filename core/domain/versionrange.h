// Ranges of versions as advisories write them: `vers:deb/>=1|<2`, and CSAF's older "vls" notation, ">= V3.3.0 < V3.3.9".
#pragma once

#include "core/domain/version/version.h"

#include <QByteArray>

#include <vector>

namespace tagliando {

struct VersionConstraint {
    enum class Comparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

    Comparator comparator = Comparator::Equal;
    QByteArray version; ///< decoded

    friend bool operator==(const VersionConstraint &, const VersionConstraint &) = default;
};

class VersionRange {
public:
    /// A `vers:` as published: blanks and stray pipes are dropped, constraints are sorted when the scheme's order is known. Empty: no `vers:`.
    static std::optional<VersionRange> parse(QByteArrayView text);
    /// Only what is in canonical form already.
    static std::optional<VersionRange> parseCanonical(QByteArrayView text);
    /// CSAF 2.0's "version less specified": bounds in the vendor's own grammar, all of which hold. Empty for prose ("<= S7 (with tool <= 2)").
    static std::optional<VersionRange> parseVls(QByteArrayView text);

    [[nodiscard]] const QByteArray &scheme() const { return scheme_; }
    [[nodiscard]] bool isEverything() const { return everything_; } ///< `*`
    [[nodiscard]] const std::vector<VersionConstraint> &constraints() const { return constraints_; }
    /// The canonical `vers:`.
    [[nodiscard]] QByteArray toString() const;
    /// The algorithm of the VERS specification. Empty when the scheme's order is not known here or a version cannot be compared; an installed
    /// rpm with an epoch is taken to be meant by a bound without one (FEEDS C2).
    [[nodiscard]] std::optional<bool> contains(QByteArrayView version) const;

private:
    [[nodiscard]] std::optional<std::strong_ordering> compare(QByteArrayView installed, QByteArrayView bound) const;
    void sort();

    QByteArray scheme_;
    bool everything_ = false;
    std::vector<VersionConstraint> constraints_;
};

} // namespace tagliando
