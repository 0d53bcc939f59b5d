#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

#include <QVarLengthArray>

namespace tagliando {

namespace {

// "17763", "17763.6532", "10.0.17763" or "10.0.17763.6532".
struct Build {
    QVarLengthArray<QByteArrayView, 4> numbers;

    [[nodiscard]] bool hasSystem() const { return numbers.size() >= 3; }
    [[nodiscard]] qsizetype buildAt() const { return hasSystem() ? 2 : 0; }
};

std::optional<Build> parse(QByteArrayView text)
{
    Build build;
    text = text.trimmed();
    while (true) {
        const QByteArrayView number = takeRun(&text, isDigit);
        if (number.isEmpty() || build.numbers.size() == 4)
            return std::nullopt;
        build.numbers.append(number);
        if (text.isEmpty())
            return build;
        if (text.front() != '.')
            return std::nullopt;
        text = text.sliced(1);
    }
}

} // namespace

std::optional<std::strong_ordering> compareWindowsBuild(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    const bool whole = left->hasSystem() && right->hasSystem();
    qsizetype i = whole ? 0 : left->buildAt();
    qsizetype j = whole ? 0 : right->buildAt();
    for (; i < left->numbers.size() && j < right->numbers.size(); ++i, ++j) {
        const auto order = compareDigits(left->numbers[i], right->numbers[j]);
        if (order != 0)
            return order;
    }
    // The same build, and only one side knows its UBR: nobody can tell.
    if (i < left->numbers.size() || j < right->numbers.size())
        return std::nullopt;
    return std::strong_ordering::equal;
}

} // namespace tagliando
