#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

struct PypiVersion {
    QByteArrayView epoch;
    QVarLengthArray<QByteArrayView, 8> release; ///< without zeros at the end
    int phase = 0;                              ///< a, b, rc: -3 to -1; "1.0.dev1" -4; else 0
    QByteArrayView phaseNumber;
    bool hasPost = false, hasDev = false;
    QByteArrayView post, dev;
    QVarLengthArray<QByteArrayView, 4> local;
};

bool isSeparator(char c) { return c == '.' || c == '-' || c == '_'; }

QByteArrayView withoutSeparator(QByteArrayView text) { return !text.isEmpty() && isSeparator(text.front()) ? text.sliced(1) : text; }

// Takes "[.-_]word[.-_]digits" off the front; the number may be missing.
bool takeWord(QByteArrayView *text, QByteArrayView word, QByteArrayView *number)
{
    const QByteArrayView rest = withoutSeparator(*text);
    if (!rest.startsWith(word))
        return false;
    *text = withoutSeparator(rest.sliced(word.size()));
    *number = takeRun(text, isDigit);
    return true;
}

struct Phase {
    const char *word;
    int rank;
};
constexpr std::array<Phase, 8> phases{{{"alpha", -3}, {"beta", -2}, {"preview", -1}, {"pre", -1}, {"rc", -1}, {"a", -3}, {"b", -2}, {"c", -1}}};

// `text` is in lower case and outlives the answer.
std::optional<PypiVersion> parse(QByteArrayView text)
{
    PypiVersion version;
    text = text.trimmed();
    if (text.startsWith("v"))
        text = text.sliced(1);
    if (const qsizetype mark = text.indexOf('!'); mark >= 0) {
        version.epoch = text.first(mark);
        if (!isNumber(version.epoch))
            return std::nullopt;
        text = text.sliced(mark + 1);
    }
    do {
        if (!version.release.isEmpty())
            text = text.sliced(1);
        version.release.append(takeRun(&text, isDigit));
        if (version.release.back().isEmpty())
            return std::nullopt;
    } while (text.size() > 1 && text.front() == '.' && isDigit(text[1]));
    while (version.release.size() > 1 && compareDigits(version.release.back(), "0") == 0)
        version.release.removeLast();
    for (const Phase &phase : phases) {
        if (takeWord(&text, phase.word, &version.phaseNumber)) {
            version.phase = phase.rank;
            break;
        }
    }
    if (text.size() > 1 && text.front() == '-' && isDigit(text[1])) {
        text = text.sliced(1);
        version.post = takeRun(&text, isDigit);
        version.hasPost = true;
    } else {
        version.hasPost = takeWord(&text, "post", &version.post) || takeWord(&text, "rev", &version.post) || takeWord(&text, "r", &version.post);
    }
    version.hasDev = takeWord(&text, "dev", &version.dev);
    if (version.hasDev && !version.hasPost && version.phase == 0)
        version.phase = -4;
    const auto isWord = [](char c) { return isDigit(c) || isLetter(c); };
    if (!text.isEmpty() && text.front() == '+') {
        do {
            text = text.sliced(1);
            version.local.append(takeRun(&text, isWord));
            if (version.local.back().isEmpty())
                return std::nullopt;
        } while (!text.isEmpty() && isSeparator(text.front()));
    }
    return text.isEmpty() ? std::optional(version) : std::nullopt;
}

std::strong_ordering compareLocal(const PypiVersion &a, const PypiVersion &b)
{
    for (qsizetype i = 0; i < std::min(a.local.size(), b.local.size()); ++i) {
        const bool numberA = isNumber(a.local[i]);
        const bool numberB = isNumber(b.local[i]);
        if (numberA != numberB)
            return numberA ? std::strong_ordering::greater : std::strong_ordering::less;
        if (const auto order = numberA ? compareDigits(a.local[i], b.local[i]) : a.local[i].compare(b.local[i]) <=> 0; order != 0)
            return order;
    }
    return a.local.size() <=> b.local.size();
}

std::strong_ordering compare(const PypiVersion &a, const PypiVersion &b)
{
    auto order = compareDigits(a.epoch, b.epoch);
    for (qsizetype i = 0; order == 0 && i < std::max(a.release.size(), b.release.size()); ++i)
        order = compareDigits(a.release.value(i), b.release.value(i));
    if (order == 0)
        order = a.phase <=> b.phase;
    if (order == 0)
        order = compareDigits(a.phaseNumber, b.phaseNumber);
    if (order == 0)
        order = a.hasPost <=> b.hasPost;
    if (order == 0)
        order = compareDigits(a.post, b.post);
    if (order == 0)
        order = b.hasDev <=> a.hasDev;
    if (order == 0)
        order = compareDigits(a.dev, b.dev);
    return order != 0 ? order : compareLocal(a, b);
}

} // namespace

std::optional<std::strong_ordering> comparePypi(QByteArrayView a, QByteArrayView b)
{
    const QByteArray lowerA = a.toByteArray().toLower();
    const QByteArray lowerB = b.toByteArray().toLower();
    const auto left = parse(lowerA);
    const auto right = parse(lowerB);
    return left && right ? std::optional(compare(*left, *right)) : std::nullopt;
}

} // namespace tagliando
