#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

#include <algorithm>

namespace tagliando {

namespace {

struct Evr {
    QByteArrayView epoch, version, release;
};

std::optional<Evr> parse(QByteArrayView text)
{
    Evr evr;
    text = text.trimmed();
    const qsizetype colon = text.indexOf(':');
    if (colon >= 0) {
        evr.epoch = text.first(colon);
        if (!isNumber(evr.epoch))
            return std::nullopt;
        text = text.sliced(colon + 1);
    }
    const qsizetype hyphen = text.lastIndexOf('-');
    evr.version = hyphen < 0 ? text : text.first(hyphen);
    if (hyphen >= 0)
        evr.release = text.sliced(hyphen + 1);
    // rpm orders any text; a version without a digit ("boh") is a word a person typed.
    const auto printable = [](char c) { return c > ' ' && c < 0x7f; };
    if (evr.version.isEmpty() || std::none_of(text.begin(), text.end(), isDigit) || !std::all_of(text.begin(), text.end(), printable))
        return std::nullopt;
    return evr;
}

bool isSeparator(char c) { return !isDigit(c) && !isLetter(c) && c != '~' && c != '^'; }

bool takeMark(QByteArrayView *text, char mark)
{
    if (text->isEmpty() || text->front() != mark)
        return false;
    *text = text->sliced(1);
    return true;
}

} // namespace

// rpmvercmp of rpm 4.15 and later: '~' below everything, '^' above the end but below any further segment (FEEDS C2).
std::strong_ordering rpmvercmp(QByteArrayView a, QByteArrayView b)
{
    while (true) {
        takeRun(&a, isSeparator);
        takeRun(&b, isSeparator);
        const bool tildeA = takeMark(&a, '~');
        const bool tildeB = takeMark(&b, '~');
        if (tildeA != tildeB)
            return tildeA ? std::strong_ordering::less : std::strong_ordering::greater;
        if (tildeA)
            continue;
        const bool caretA = !a.isEmpty() && a.front() == '^';
        const bool caretB = !b.isEmpty() && b.front() == '^';
        if (caretA != caretB) {
            if (caretA)
                return b.isEmpty() ? std::strong_ordering::greater : std::strong_ordering::less;
            return a.isEmpty() ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        if (caretA) {
            takeMark(&a, '^');
            takeMark(&b, '^');
            continue;
        }
        if (a.isEmpty() || b.isEmpty())
            return a.size() <=> b.size();
        const bool digits = isDigit(a.front());
        if (digits != isDigit(b.front()))
            return digits ? std::strong_ordering::greater : std::strong_ordering::less;
        std::strong_ordering order = std::strong_ordering::equal;
        if (digits) {
            order = compareDigits(takeRun(&a, isDigit), takeRun(&b, isDigit));
        } else {
            order = takeRun(&a, isLetter).compare(takeRun(&b, isLetter)) <=> 0;
        }
        if (order != 0)
            return order;
    }
}

namespace {

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
    const auto order = compareDigits(left->epoch, right->epoch);
    return order != 0 ? order : compareVersionAndRelease(*left, *right);
}

std::optional<AdvisoryOrder> compareRpmToAdvisory(QByteArrayView installed, QByteArrayView advisory)
{
    const auto left = parse(installed);
    const auto right = parse(advisory);
    if (!left || !right)
        return std::nullopt;
    if (right->epoch.isEmpty())
        return AdvisoryOrder{compareVersionAndRelease(*left, *right), compareDigits(left->epoch, "0") != 0};
    const auto order = compareDigits(left->epoch, right->epoch);
    return AdvisoryOrder{order != 0 ? order : compareVersionAndRelease(*left, *right)};
}

} // namespace tagliando
