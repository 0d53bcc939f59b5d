#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

namespace tagliando {

namespace {

struct DpkgVersion {
    QByteArrayView epoch, upstream, revision;
};

bool isUpstream(char c) { return isDigit(c) || isLetter(c) || c == '.' || c == '-' || c == '+' || c == '~' || c == ':'; }
bool isRevision(char c) { return isDigit(c) || isLetter(c) || c == '.' || c == '+' || c == '~'; }

// What `dpkg --validate-version` accepts; an epoch above INT_MAX is refused there too.
std::optional<DpkgVersion> parse(QByteArrayView text)
{
    DpkgVersion version;
    text = text.trimmed();
    const qsizetype colon = text.indexOf(':');
    if (colon >= 0) {
        version.epoch = text.first(colon);
        if (!isNumber(version.epoch) || compareDigits(version.epoch, "2147483647") > 0)
            return std::nullopt;
        text = text.sliced(colon + 1);
    }
    const qsizetype hyphen = text.lastIndexOf('-');
    version.upstream = hyphen < 0 ? text : text.first(hyphen);
    if (hyphen >= 0) {
        version.revision = text.sliced(hyphen + 1);
        if (version.revision.isEmpty())
            return std::nullopt;
    }
    if (version.upstream.isEmpty() || !isDigit(version.upstream.front()))
        return std::nullopt;
    QByteArrayView rest = version.upstream;
    takeRun(&rest, isUpstream);
    if (!rest.isEmpty())
        return std::nullopt;
    rest = version.revision;
    takeRun(&rest, isRevision);
    if (!rest.isEmpty())
        return std::nullopt;
    return version;
}

// '~' before the end, the end before letters, letters before everything else (FEEDS C1).
int weight(char c)
{
    if (c == '~')
        return -1;
    if (isDigit(c))
        return 0;
    return isLetter(c) ? c : c + 256;
}

std::strong_ordering compareParts(QByteArrayView a, QByteArrayView b)
{
    const auto noDigit = [](char c) { return !isDigit(c); };
    while (!a.isEmpty() || !b.isEmpty()) {
        const QByteArrayView left = takeRun(&a, noDigit);
        const QByteArrayView right = takeRun(&b, noDigit);
        for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
            const auto order = (i < left.size() ? weight(left[i]) : 0) <=> (i < right.size() ? weight(right[i]) : 0);
            if (order != 0)
                return order;
        }
        const auto order = compareDigits(takeRun(&a, isDigit), takeRun(&b, isDigit));
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
