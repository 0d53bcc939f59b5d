#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

#include <array>

namespace tagliando {

namespace {

struct Semver {
    std::array<QByteArrayView, 3> core;
    QByteArrayView prerelease; ///< empty: a release
};

bool isIdentifier(char c) { return isDigit(c) || isLetter(c) || c == '-'; }

QByteArrayView takeIdentifier(QByteArrayView *text)
{
    const QByteArrayView identifier = takeRun(text, isIdentifier);
    if (!text->isEmpty() && text->front() == '.')
        *text = text->sliced(1);
    return identifier;
}

// Dot separated identifiers, none empty; numeric ones of a pre-release without leading zeros.
bool isIdentifierList(QByteArrayView text, bool numericZeros)
{
    if (text.isEmpty() || text.back() == '.')
        return false;
    while (!text.isEmpty()) {
        const QByteArrayView identifier = takeIdentifier(&text);
        if (identifier.isEmpty() || (!numericZeros && identifier.size() > 1 && identifier.front() == '0' && isNumber(identifier)))
            return false;
    }
    return true;
}

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

std::strong_ordering comparePrereleases(QByteArrayView a, QByteArrayView b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() <=> b.isEmpty();
    while (!a.isEmpty() && !b.isEmpty()) {
        const QByteArrayView left = takeIdentifier(&a);
        const QByteArrayView right = takeIdentifier(&b);
        const bool leftNumber = isNumber(left);
        const bool rightNumber = isNumber(right);
        if (leftNumber != rightNumber)
            return leftNumber ? std::strong_ordering::less : std::strong_ordering::greater;
        const auto order = leftNumber ? compareDigits(left, right) : left.compare(right) <=> 0;
        if (order != 0)
            return order;
    }
    return b.isEmpty() <=> a.isEmpty();
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
    return comparePrereleases(left->prerelease, right->prerelease);
}

} // namespace tagliando
