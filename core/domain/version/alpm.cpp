#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <algorithm>

namespace tagliando {

namespace {

struct AlpmVersion {
    QByteArrayView epoch, version, release;
};

std::optional<AlpmVersion> parse(QByteArrayView text)
{
    AlpmVersion parts;
    text = text.trimmed();
    if (const qsizetype colon = text.indexOf(':'); colon >= 0) {
        parts.epoch = text.first(colon);
        if (!isNumber(parts.epoch))
            return std::nullopt;
        text = text.sliced(colon + 1);
    }
    const qsizetype hyphen = text.lastIndexOf('-');
    parts.version = hyphen < 0 ? text : text.first(hyphen);
    if (hyphen >= 0)
        parts.release = text.sliced(hyphen + 1);
    const auto printable = [](char c) { return c > ' ' && c < 0x7f; };
    if (parts.version.isEmpty() || std::none_of(text.begin(), text.end(), isDigit) || !std::all_of(text.begin(), text.end(), printable))
        return std::nullopt;
    return parts;
}

bool isSeparator(char c) { return !isDigit(c) && !isLetter(c); }

// rpmvercmp as pacman has it: "1.5b" comes before "1.5", "1.5.b" after, and more separators are more.
std::strong_ordering vercmp(QByteArrayView a, QByteArrayView b)
{
    while (true) {
        const qsizetype separatorsA = takeRun(&a, isSeparator).size();
        const qsizetype separatorsB = takeRun(&b, isSeparator).size();
        if (a.isEmpty() || b.isEmpty())
            break;
        if (separatorsA != separatorsB)
            return separatorsA <=> separatorsB;
        const bool digits = isDigit(a.front());
        if (digits != isDigit(b.front()))
            return digits ? std::strong_ordering::greater : std::strong_ordering::less;
        const auto order =
            digits ? compareDigits(takeRun(&a, isDigit), takeRun(&b, isDigit)) : takeRun(&a, isLetter).compare(takeRun(&b, isLetter)) <=> 0;
        if (order != 0)
            return order;
        if (a.isEmpty() || b.isEmpty())
            break;
    }
    if (a.isEmpty() && b.isEmpty())
        return std::strong_ordering::equal;
    const bool lettersA = !a.isEmpty() && isLetter(a.front());
    const bool lettersB = !b.isEmpty() && isLetter(b.front());
    return (a.isEmpty() && !lettersB) || lettersA ? std::strong_ordering::less : std::strong_ordering::greater;
}

} // namespace

std::optional<std::strong_ordering> compareAlpm(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    auto order = compareDigits(left->epoch, right->epoch);
    if (order == 0)
        order = vercmp(left->version, right->version);
    if (order == 0 && !left->release.isEmpty() && !right->release.isEmpty())
        order = vercmp(left->release, right->release);
    return order;
}

} // namespace tagliando
