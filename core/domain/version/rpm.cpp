#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

namespace tagliando {

namespace {

struct Evr {
    QByteArrayView epoch, version, release;
};

// rpm orders any text; a version without a digit ("boh") is a word a person typed.
std::optional<Evr> parse(QByteArrayView text)
{
    Evr evr;
    text = text.trimmed();
    qsizetype colon = -1;
    qsizetype hyphen = -1;
    qsizetype lastDigit = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c <= ' ' || c >= 0x7f)
            return std::nullopt;
        if (isDigit(c))
            lastDigit = i;
        else if (c == ':' && colon < 0)
            colon = i;
        else if (c == '-')
            hyphen = i;
    }
    if (colon >= 0) {
        evr.epoch = text.first(colon);
        if (!isNumber(evr.epoch) && evr.epoch != "?")
            return std::nullopt;
    }
    const qsizetype from = colon + 1;
    evr.version = hyphen < from ? text.sliced(from) : text.sliced(from, hyphen - from);
    if (hyphen >= from)
        evr.release = text.sliced(hyphen + 1);
    if (evr.version.isEmpty() || lastDigit < from)
        return std::nullopt;
    return evr;
}

bool isSeparator(char c) { return !isDigit(c) && !isLetter(c) && c != '~' && c != '^'; }

} // namespace

// rpmvercmp of rpm 4.15 and later: '~' below everything, '^' above the end but below any further segment (FEEDS C2).
std::strong_ordering rpmvercmp(QByteArrayView left, QByteArrayView right)
{
    const char *a = left.data();
    const char *b = right.data();
    const char *const endA = a + left.size();
    const char *const endB = b + right.size();
    while (true) {
        while (a != endA && isSeparator(*a))
            ++a;
        while (b != endB && isSeparator(*b))
            ++b;
        const bool tildeA = a != endA && *a == '~';
        const bool tildeB = b != endB && *b == '~';
        if (tildeA != tildeB)
            return tildeA ? std::strong_ordering::less : std::strong_ordering::greater;
        const bool caretA = a != endA && *a == '^';
        const bool caretB = b != endB && *b == '^';
        if (caretA && !caretB)
            return b == endB ? std::strong_ordering::greater : std::strong_ordering::less;
        if (caretB && !caretA)
            return a == endA ? std::strong_ordering::less : std::strong_ordering::greater;
        if (tildeA || caretA) {
            ++a;
            ++b;
            continue;
        }
        if (a == endA || b == endB)
            return (endA - a) <=> (endB - b);
        const bool digits = isDigit(*a);
        if (digits != isDigit(*b))
            return digits ? std::strong_ordering::greater : std::strong_ordering::less;
        std::strong_ordering order = std::strong_ordering::equal; // of the first characters that differ
        if (digits) {
            while (a != endA && *a == '0')
                ++a;
            while (b != endB && *b == '0')
                ++b;
        }
        const auto belongs = [digits](char c) { return digits ? isDigit(c) : isLetter(c); };
        while (a != endA && b != endB && belongs(*a) && belongs(*b)) {
            if (order == 0)
                order = *a <=> *b;
            ++a;
            ++b;
        }
        const bool longerA = a != endA && belongs(*a);
        const bool longerB = b != endB && belongs(*b);
        if ((digits || order == 0) && longerA != longerB) // a longer number is greater; of words only one that goes on where the other ends
            return longerA ? std::strong_ordering::greater : std::strong_ordering::less;
        if (order != 0)
            return order;
    }
}

namespace {

// "?:1.2-3": a list that prints no epochs. Within one distribution the same package keeps its epoch, so the other side's is taken.
std::strong_ordering compareEpochs(const Evr &a, const Evr &b)
{
    return a.epoch == "?" || b.epoch == "?" ? std::strong_ordering::equal : compareDigits(a.epoch, b.epoch);
}

std::strong_ordering compareVersionAndRelease(const Evr &a, const Evr &b)
{
    auto order = rpmvercmp(a.version, b.version);
    if (order == 0 && !a.release.isEmpty() && !b.release.isEmpty())
        order = rpmvercmp(a.release, b.release);
    return order;
}

} // namespace

std::optional<std::strong_ordering> compareRpm(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    const auto order = compareEpochs(*left, *right);
    return order != 0 ? order : compareVersionAndRelease(*left, *right);
}

std::optional<AdvisoryOrder> compareRpmToAdvisory(QByteArrayView installed, QByteArrayView advisory)
{
    const auto left = parse(installed);
    const auto right = parse(advisory);
    if (!left || !right)
        return std::nullopt;
    if (left->epoch == "?")
        return AdvisoryOrder{compareVersionAndRelease(*left, *right), true};
    if (right->epoch.isEmpty())
        return AdvisoryOrder{compareVersionAndRelease(*left, *right), compareDigits(left->epoch, "0") != 0};
    const auto order = compareDigits(left->epoch, right->epoch);
    return AdvisoryOrder{order != 0 ? order : compareVersionAndRelease(*left, *right)};
}

} // namespace tagliando
