#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

struct Suffix {
    int rank = 0; ///< below 0: before the release; "p" is 1
    QByteArrayView number;
};

struct GentooVersion {
    QVarLengthArray<QByteArrayView, 8> numbers;
    char letter = 0;
    QVarLengthArray<Suffix, 4> suffixes;
    QByteArrayView revision;
};

constexpr std::array<const char *, 5> suffixNames{"alpha", "beta", "pre", "rc", "p"};

std::optional<GentooVersion> parse(QByteArrayView text)
{
    GentooVersion version;
    text = text.trimmed();
    do {
        if (!version.numbers.isEmpty())
            text = text.sliced(1);
        version.numbers.append(takeRun(&text, isDigit));
        if (version.numbers.back().isEmpty())
            return std::nullopt;
    } while (!text.isEmpty() && text.front() == '.');
    if (!text.isEmpty() && text.front() >= 'a' && text.front() <= 'z') {
        version.letter = text.front();
        text = text.sliced(1);
    }
    while (!text.isEmpty() && text.front() == '_') {
        text = text.sliced(1);
        const auto *name = std::find_if(suffixNames.begin(), suffixNames.end(), [&](const char *one) { return text.startsWith(one); });
        if (name == suffixNames.end())
            return std::nullopt;
        text = text.sliced(QByteArrayView(*name).size());
        const int place = int(name - suffixNames.begin());
        version.suffixes.append({place == 4 ? 1 : place - 4, takeRun(&text, isDigit)});
    }
    if (text.startsWith("-r")) {
        text = text.sliced(2);
        version.revision = takeRun(&text, isDigit);
        if (version.revision.isEmpty())
            return std::nullopt;
    }
    return text.isEmpty() ? std::optional(version) : std::nullopt;
}

// After the first, a number that begins with 0 is read as a fraction: "1.01" < "1.1".
std::strong_ordering compareLaterNumbers(QByteArrayView a, QByteArrayView b)
{
    if (a.front() != '0' && b.front() != '0')
        return compareDigits(a, b);
    while (!a.isEmpty() && a.back() == '0')
        a.chop(1);
    while (!b.isEmpty() && b.back() == '0')
        b.chop(1);
    return a.compare(b) <=> 0;
}

} // namespace

std::optional<std::strong_ordering> compareGentoo(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    auto order = compareDigits(left->numbers.front(), right->numbers.front());
    for (qsizetype i = 1; order == 0 && i < std::min(left->numbers.size(), right->numbers.size()); ++i)
        order = compareLaterNumbers(left->numbers[i], right->numbers[i]);
    if (order == 0)
        order = left->numbers.size() <=> right->numbers.size();
    if (order == 0)
        order = left->letter <=> right->letter;
    for (qsizetype i = 0; order == 0 && i < std::max(left->suffixes.size(), right->suffixes.size()); ++i) {
        const Suffix one = i < left->suffixes.size() ? left->suffixes[i] : Suffix{};
        const Suffix other = i < right->suffixes.size() ? right->suffixes[i] : Suffix{};
        order = one.rank != other.rank ? one.rank <=> other.rank : compareDigits(one.number, other.number);
    }
    return order != 0 ? order : compareDigits(left->revision, right->revision);
}

} // namespace tagliando
