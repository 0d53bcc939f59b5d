#include "core/domain/version/prerelease.h"

namespace tagliando {

namespace {

bool isIdentifier(char c) { return isDigit(c) || isLetter(c) || c == '-'; }

QByteArrayView takeIdentifier(QByteArrayView *text)
{
    const QByteArrayView identifier = takeRun(text, isIdentifier);
    if (!text->isEmpty() && text->front() == '.')
        *text = text->sliced(1);
    return identifier;
}

} // namespace

bool isIdentifierList(QByteArrayView text, bool leadingZeros)
{
    if (text.isEmpty() || text.back() == '.')
        return false;
    while (!text.isEmpty()) {
        const QByteArrayView identifier = takeIdentifier(&text);
        if (identifier.isEmpty() || (!leadingZeros && identifier.size() > 1 && identifier.front() == '0' && isNumber(identifier)))
            return false;
    }
    return true;
}

std::strong_ordering comparePrereleases(QByteArrayView a, QByteArrayView b, Qt::CaseSensitivity letters)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() <=> b.isEmpty();
    while (!a.isEmpty() && !b.isEmpty()) {
        const QByteArrayView left = takeIdentifier(&a);
        const QByteArrayView right = takeIdentifier(&b);
        const bool leftNumber = isNumber(left);
        const bool rightNumber = isNumber(right);
        if (leftNumber != rightNumber)
            return leftNumber ? std::strong_ordering::less : std::strong_ordering::greater;
        const auto order = leftNumber ? compareDigits(left, right) : left.compare(right, letters) <=> 0;
        if (order != 0)
            return order;
    }
    return b.isEmpty() <=> a.isEmpty();
}

} // namespace tagliando
