#include "core/domain/version/ecosystem.h"
#include "core/domain/version/prerelease.h"

#include <array>

namespace tagliando {

namespace {

struct NugetVersion {
    std::array<QByteArrayView, 4> numbers;
    QByteArrayView prerelease;
};

std::optional<NugetVersion> parse(QByteArrayView text)
{
    NugetVersion version;
    text = text.trimmed();
    if (const qsizetype plus = text.indexOf('+'); plus >= 0) {
        if (!isIdentifierList(text.sliced(plus + 1), true))
            return std::nullopt;
        text = text.first(plus);
    }
    if (const qsizetype hyphen = text.indexOf('-'); hyphen >= 0) {
        version.prerelease = text.sliced(hyphen + 1);
        if (!isIdentifierList(version.prerelease, true))
            return std::nullopt;
        text = text.first(hyphen);
    }
    for (QByteArrayView &number : version.numbers) {
        number = takeRun(&text, isDigit);
        if (number.isEmpty())
            return std::nullopt;
        if (text.isEmpty())
            return version;
        if (text.front() != '.')
            return std::nullopt;
        text = text.sliced(1);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::strong_ordering> compareNuget(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    for (std::size_t i = 0; i < left->numbers.size(); ++i) {
        if (const auto order = compareDigits(left->numbers[i], right->numbers[i]); order != 0)
            return order;
    }
    return comparePrereleases(left->prerelease, right->prerelease, Qt::CaseInsensitive);
}

} // namespace tagliando
