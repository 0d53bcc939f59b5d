// Numbers of any length inside versions: "20260101000000000000001" must not overflow.
#pragma once

#include <QByteArrayView>

#include <compare>

namespace tagliando {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

inline bool isNumber(QByteArrayView text)
{
    for (const char c : text) {
        if (!isDigit(c))
            return false;
    }
    return !text.isEmpty();
}

/// Both hold digits only (or nothing, which is 0).
inline std::strong_ordering compareDigits(QByteArrayView a, QByteArrayView b)
{
    while (!a.isEmpty() && a.front() == '0')
        a = a.sliced(1);
    while (!b.isEmpty() && b.front() == '0')
        b = b.sliced(1);
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

/// Takes the longest run of characters that satisfy `belongs` off the front of `text`.
template <class Predicate>
QByteArrayView takeRun(QByteArrayView *text, Predicate belongs)
{
    qsizetype n = 0;
    while (n < text->size() && belongs((*text)[n]))
        ++n;
    const QByteArrayView run = text->first(n);
    *text = text->sliced(n);
    return run;
}

} // namespace tagliando
