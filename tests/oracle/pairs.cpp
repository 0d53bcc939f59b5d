#include "tests/oracle/pairs.h"

#include "core/domain/version/digits.h"

#include <QList>

#include <algorithm>

namespace tagliando::oracle {

PairMaker::PairMaker(const QByteArray &scheme, unsigned seed) : scheme_(scheme), generator_(seed) {}

std::pair<QByteArray, QByteArray> PairMaker::next()
{
    const QByteArray a = version();
    if (below(8) == 0)
        return {a, version()};
    QByteArray b = changed(a);
    for (unsigned more = below(3); more > 0; --more)
        b = changed(b);
    return {a, b};
}

// Leading zeros and numbers beyond 64 bits, but for semver, whose oracle knows neither.
QByteArray PairMaker::number()
{
    static const char *const some[]{
        "0", "1", "2", "9", "10", "00", "01", "09", "010", "100", "99999999999999999999", "100000000000000000000", "18446744073709551616"};
    if (scheme_ == "semver" || scheme_ == "windows-build")
        return QByteArray::number(below(4) == 0 ? below(100000) : below(12));
    return some[below(4) == 0 ? below(13) : below(9)];
}

QByteArray PairMaker::piece(const char *alphabet, unsigned longest)
{
    const QByteArray letters(alphabet);
    QByteArray text;
    for (unsigned n = below(longest + 1); n > 0; --n)
        text += letters[qsizetype(below(unsigned(letters.size())))];
    return text;
}

QByteArray PairMaker::version()
{
    QByteArray text = number();
    if (scheme_ == "windows-build")
        return (below(2) ? "10.0." : "6.3.") + QByteArray::number(10000 + below(20) * 1000) + '.' + QByteArray::number(below(9000));
    if (scheme_ == "semver") {
        text += '.' + number() + '.' + number();
        if (below(2))
            text += '-' + piece("0129abAZ.-", 6);
        if (below(4) == 0)
            text += '+' + piece("0a-", 3);
        return repaired(text);
    }
    if (scheme_ == "pypi") {
        for (unsigned n = below(4); n > 0; --n)
            text += '.' + number();
        static const char *const ends[]{"",       "a1",   "b",    "rc2", ".dev1",    ".post", "-1", "a1.post2.dev3",
                                        "+local", "+1.a", ".dev", "C3",  "_alpha.4", "+01"};
        return (below(8) == 0 ? "1!" : "") + text + ends[below(14)];
    }
    const bool rpm = scheme_ == "rpm";
    const char *alphabet = rpm ? "0019aabzAZ..~~^^+_" : "0019aabzAZ..~~++--:";
    for (unsigned n = below(4); n > 0; --n)
        text += "." + number();
    text += piece(alphabet, 6);
    if (below(2))
        text += number();
    if (below(3) != 0)
        text += '-' + number() + piece(rpm ? "0019ab..~^_el" : "0019ab..~+deb", 6);
    if (below(4) == 0)
        text = QByteArray::number(below(3)) + ':' + text;
    return repaired(text);
}

QByteArray PairMaker::changed(QByteArray text)
{
    const QByteArray alphabet = scheme_ == "semver"          ? "019a.-"
                                : scheme_ == "windows-build" ? "0129"
                                : scheme_ == "pypi"          ? "0019."
                                : scheme_ == "rpm"           ? "0019aZ.~^_+"
                                                             : "0019aZ.~+-:";
    const qsizetype at = qsizetype(below(unsigned(text.size())));
    const char c = alphabet[qsizetype(below(unsigned(alphabet.size())))];
    switch (below(6)) {
    case 0:
        text.insert(at, c);
        break;
    case 1:
        text[at] = c;
        break;
    case 2:
        text.remove(at, 1);
        break;
    case 3:
        text += c;
        break;
    case 4: // a zero before a number
        for (qsizetype i = at; i < text.size(); ++i) {
            if (isDigit(text[i])) {
                text.insert(i, '0');
                break;
            }
        }
        break;
    default:
        std::swap(text[at], text[qsizetype(below(unsigned(text.size())))]);
    }
    return repaired(text);
}

// Makes a version of the scheme again out of what a change has left; pypi's grammar is left to the comparison to refuse.
QByteArray PairMaker::repaired(QByteArray text) const
{
    if (scheme_ == "pypi")
        return text.isEmpty() ? "0" : text;
    if (scheme_ == "windows-build") {
        QByteArray numbers;
        for (const QByteArray &one : text.split('.'))
            numbers += (numbers.isEmpty() ? "" : ".") + (one.isEmpty() ? "0" : one);
        return numbers.count('.') > 3 || numbers.count('.') < 3 ? "10.0.17763.1" : numbers;
    }
    if (scheme_ == "semver") {
        const qsizetype plus = text.indexOf('+');
        const QByteArray build = plus < 0 ? QByteArray() : text.mid(plus + 1);
        text = plus < 0 ? text : text.first(plus);
        const qsizetype hyphen = text.indexOf('-');
        const QByteArray pre = hyphen < 0 ? QByteArray() : text.mid(hyphen + 1);
        const auto repair = [](const QByteArray &list, bool zeros, qsizetype exactly) {
            QByteArray kept;
            const QList<QByteArray> given = list.split('.');
            for (qsizetype i = 0; i < (exactly ? exactly : given.size()); ++i) {
                QByteArray one = given.value(i);
                if (exactly)
                    one.removeIf([](char c) { return !isDigit(c); });
                while (!zeros && one.size() > 1 && one.front() == '0' && isNumber(one))
                    one.remove(0, 1);
                if (!zeros && isNumber(one))
                    one.truncate(15); // the oracle counts to 2^53
                kept += (i ? "." : "") + (one.isEmpty() ? "0" : one);
            }
            return kept;
        };
        QByteArray whole = repair(hyphen < 0 ? text : text.first(hyphen), false, 3);
        if (hyphen >= 0)
            whole += '-' + repair(pre, false, 0);
        if (plus >= 0)
            whole += '+' + repair(build, true, 0);
        return whole;
    }
    if (const qsizetype colon = text.indexOf(':'); colon >= 0 && (!isNumber(text.first(colon)) || colon > 6))
        text.replace(':', '.');
    const qsizetype colon = text.indexOf(':');
    if (scheme_ == "rpm" && colon >= 0)
        text = text.first(colon + 1) + text.mid(colon + 1).replace(':', '.');
    if (colon == text.size() - 1 || text.mid(colon + 1).startsWith('-'))
        text.insert(colon + 1, '0');
    if (text.endsWith('-'))
        text += '0';
    if (std::none_of(text.begin() + colon + 1, text.end(), isDigit))
        text += '1';
    return text;
}

} // namespace tagliando::oracle
