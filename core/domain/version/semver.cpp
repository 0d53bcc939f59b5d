#include "core/domain/version/prerelease.h"
#include "core/domain/version/version.h"

#include <array>

namespace tagliando {

namespace {

struct Semver {
    std::array<QByteArrayView, 3> core;
    QByteArrayView prerelease; ///< empty: a release
};

// Semver 2.0.0, with two habits of the field allowed: a leading "v", and missing minor or patch numbers, which are 0.
std::optional<Semver> parse(QByteArrayView text)
{
    Semver version;
    text = text.trimmed();
    if (!text.isEmpty() && (text.front() == 'v' || text.front() == 'V'))
        text = text.sliced(1);
    const qsizetype plus = text.indexOf('+');
    if (plus >= 0) {
        if (!isIdentifierList(text.sliced(plus + 1), true))
            return std::nullopt;
        text = text.first(plus);
    }
    const qsizetype hyphen = text.indexOf('-');
    if (hyphen >= 0) {
        version.prerelease = text.sliced(hyphen + 1);
        if (!isIdentifierList(version.prerelease, false))
            return std::nullopt;
        text = text.first(hyphen);
    }
    for (std::size_t i = 0;; ++i) {
        const QByteArrayView number = takeRun(&text, isDigit);
        if (i == version.core.size() || number.isEmpty() || (number.size() > 1 && number.front() == '0'))
            return std::nullopt;
        version.core[i] = number;
        if (text.isEmpty())
            return version;
        if (text.front() != '.')
            return std::nullopt;
        text = text.sliced(1);
    }
}

} // namespace

std::optional<std::strong_ordering> compareSemver(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    for (std::size_t i = 0; i < left->core.size(); ++i) {
        const auto order = compareDigits(left->core[i], right->core[i]);
        if (order != 0)
            return order;
    }
    return comparePrereleases(left->prerelease, right->prerelease, Qt::CaseSensitive);
}

} // namespace tagliando
