#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

struct DpkgVersion {
    QByteArrayView epoch, upstream, revision;
};

// Refuses what dpkg's parser refuses; letters and signs that it only warns of are compared, since installed packages carry them. An epoch above
// INT_MAX is refused there too. Text without a digit ("boh") is a word somebody typed.
std::optional<DpkgVersion> parse(QByteArrayView text)
{
    DpkgVersion version;
    text = text.trimmed();
    qsizetype colon = -1;
    qsizetype hyphen = -1;
    bool anyDigit = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c <= ' ' || c >= 0x7f)
            return std::nullopt;
        if (c == ':' && colon < 0)
            colon = i;
        else if (c == '-')
            hyphen = i;
        else if (isDigit(c))
            anyDigit = true;
    }
    if (colon >= 0) {
        version.epoch = text.first(colon);
        anyDigit = std::any_of(text.begin() + colon, text.end(), isDigit);
        if (!isNumber(version.epoch) || compareDigits(version.epoch, "2147483647") > 0)
            return std::nullopt;
    }
    if (hyphen <= colon)
        hyphen = -1;
    const qsizetype from = colon + 1;
    version.upstream = hyphen < 0 ? text.sliced(from) : text.sliced(from, hyphen - from);
    if (hyphen >= 0)
        version.revision = text.sliced(hyphen + 1);
    if (!anyDigit || version.upstream.isEmpty() || (hyphen >= 0 && version.revision.isEmpty()))
        return std::nullopt;
    return version;
}

// '~' before the end and before digits, which weigh the same; then letters, then everything else (FEEDS C1).
constexpr std::array<short, 256> makeWeights()
{
    std::array<short, 256> weights{};
    for (int c = 0; c < 256; ++c)
        weights[std::size_t(c)] = short(c == '~' ? -1 : isDigit(char(c)) || c == 0 ? 0 : isLetter(char(c)) ? c : c + 256);
    return weights;
}
constexpr std::array<short, 256> weights = makeWeights();

std::strong_ordering compareParts(QByteArrayView left, QByteArrayView right)
{
    const char *a = left.data();
    const char *b = right.data();
    const char *const endA = a + left.size();
    const char *const endB = b + right.size();
    while (a != endA || b != endB) {
        while ((a != endA && !isDigit(*a)) || (b != endB && !isDigit(*b))) {
            const int weightA = a == endA ? 0 : weights[static_cast<unsigned char>(*a)];
            const int weightB = b == endB ? 0 : weights[static_cast<unsigned char>(*b)];
            if (weightA != weightB)
                return weightA <=> weightB;
            ++a; // equal weights that are not both 0: the same character
            ++b;
        }
        while (a != endA && *a == '0')
            ++a;
        while (b != endB && *b == '0')
            ++b;
        std::strong_ordering order = std::strong_ordering::equal; // of the first digits that differ
        while (a != endA && b != endB && isDigit(*a) && isDigit(*b)) {
            if (order == 0)
                order = *a <=> *b;
            ++a;
            ++b;
        }
        if (a != endA && isDigit(*a))
            return std::strong_ordering::greater;
        if (b != endB && isDigit(*b))
            return std::strong_ordering::less;
        if (order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace

std::optional<std::strong_ordering> compareDpkg(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    auto order = compareDigits(left->epoch, right->epoch);
    if (order == 0)
        order = compareParts(left->upstream, right->upstream);
    if (order == 0)
        order = compareParts(left->revision, right->revision);
    return order;
}

} // namespace tagliando
