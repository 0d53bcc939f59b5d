// Java's ways to write one version: "8u141", "1.8.0_141-b15", "8.0.1410.15" (what Windows lists), "1.8.0.141.b15-4.el8", "17.0.9+9".
#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

#include <array>

namespace tagliando {

namespace {

// Feature, interim, update, patch (JEP 322). Up to Java 8 only feature and update count; its builds are the same release.
using JavaVersion = std::array<QByteArrayView, 4>;

bool isOld(QByteArrayView feature) { return compareDigits(feature, "8") <= 0; }

bool takeWord(QByteArrayView *text, const char *word)
{
    const QByteArrayView wanted(word);
    if (text->size() < wanted.size() || text->first(wanted.size()).compare(wanted, Qt::CaseInsensitive) != 0)
        return false;
    *text = text->sliced(wanted.size());
    return true;
}

// What may follow the numbers: a build, a package's revision. Early-access builds come before their release: not compared.
bool isTail(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    if (takeWord(&text, ".b") && !takeRun(&text, isDigit).isEmpty() && text.isEmpty())
        return true;
    return !text.isEmpty() && (text.front() == '-' || text.front() == '+' || text.front() == '~') && text.indexOf("ea") < 0;
}

// Oracle's installers list the update times ten, "8.0.1410.15" is 8u141; others list it as it is, "8.0.392.8" is 8u392. No update that
// is a multiple of ten was ever listed the second way.
QByteArrayView listedUpdate(QByteArrayView number) { return number.size() > 1 && number.back() == '0' ? number.chopped(1) : number; }

std::optional<JavaVersion> parse(QByteArrayView text)
{
    text = text.trimmed();
    if (const qsizetype colon = text.indexOf(':'); colon > 0 && isNumber(text.first(colon))) // a package's epoch
        text = text.sliced(colon + 1);
    std::array<QByteArrayView, 6> numbers;
    std::size_t count = 0;
    for (;;) {
        const QByteArrayView number = takeRun(&text, isDigit);
        if (number.isEmpty() || count == numbers.size())
            return std::nullopt;
        numbers[count++] = number;
        if (text.size() < 2 || text.front() != '.' || !isDigit(text[1]))
            break;
        text = text.sliced(1);
    }
    if (count == 1 && isOld(numbers[0]) && (takeWord(&text, "u") || takeWord(&text, " update "))) {
        const QByteArrayView update = takeRun(&text, isDigit);
        return update.isEmpty() || !isTail(text) ? std::nullopt : std::optional<JavaVersion>({numbers[0], {}, update, {}});
    }
    if (count > 1 && numbers[0] == "1") { // 1.8.0_141 is 8u141
        QByteArrayView update = numbers[3];
        if (count == 3 && takeWord(&text, "_") && (update = takeRun(&text, isDigit)).isEmpty())
            return std::nullopt;
        const bool fits = isOld(numbers[1]) && count <= 4 && compareDigits(numbers[2], "0") == 0 && isTail(text);
        return fits ? std::optional<JavaVersion>({numbers[1], {}, update, {}}) : std::nullopt;
    }
    if (!isTail(text))
        return std::nullopt;
    if (!isOld(numbers[0]))
        return JavaVersion{numbers[0], numbers[1], numbers[2], numbers[3]};
    // "8.74.0.17" and "8.392.08.1" number their vendors' builds.
    if (compareDigits(numbers[1], "0") != 0 || count > 4)
        return std::nullopt;
    return JavaVersion{numbers[0], {}, listedUpdate(numbers[2]), {}};
}

} // namespace

std::optional<std::strong_ordering> compareJava(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    for (std::size_t i = 0; i < left->size(); ++i) {
        if (const auto order = compareDigits((*left)[i], (*right)[i]); order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace tagliando
