#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

namespace tagliando {

namespace {

struct Instant {
    qint64 seconds = 0; ///< since 0000-03-01, UTC
    QByteArrayView fraction;
};

// Exactly `count` digits and then `mark` (0: nothing), or -1.
int take(QByteArrayView *text, int count, char mark)
{
    if (text->size() < count + (mark ? 1 : 0) || !isNumber(text->first(count)) || (mark && (*text)[count] != mark))
        return -1;
    const int number = text->first(count).toInt();
    *text = text->sliced(count + (mark ? 1 : 0));
    return number;
}

qint64 daysOf(qint64 year, int month, int day)
{
    if (month <= 2)
        --year;
    const qint64 sinceMarch = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return 365 * year + (year >= 0 ? year / 4 - year / 100 + year / 400 : -1) + sinceMarch;
}

bool isDay(int year, int month, int day)
{
    static constexpr int lengths[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

std::optional<Instant> parse(QByteArrayView text)
{
    Instant instant;
    text = text.trimmed();
    const int year = take(&text, 4, '-');
    const int month = take(&text, 2, '-');
    const int day = take(&text, 2, 0);
    if (year < 0 || !isDay(year, month, day) || text.isEmpty() || (text.front() != 'T' && text.front() != 't'))
        return std::nullopt;
    text = text.sliced(1);
    const int hour = take(&text, 2, ':');
    const int minute = take(&text, 2, ':');
    const int second = take(&text, 2, 0);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || text.isEmpty())
        return std::nullopt;
    if (text.front() == '.') {
        text = text.sliced(1);
        instant.fraction = takeRun(&text, isDigit);
        if (instant.fraction.isEmpty() || text.isEmpty())
            return std::nullopt;
    }
    while (!instant.fraction.isEmpty() && instant.fraction.back() == '0')
        instant.fraction.chop(1);
    int offset = 0;
    if (text.front() == '+' || text.front() == '-') {
        const int sign = text.front() == '+' ? 1 : -1;
        text = text.sliced(1);
        const int hours = take(&text, 2, ':');
        const int minutes = take(&text, 2, 0);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
            return std::nullopt;
        offset = sign * (hours * 60 + minutes);
    } else if (text.front() == 'Z' || text.front() == 'z') {
        text = text.sliced(1);
    } else {
        return std::nullopt;
    }
    instant.seconds = ((daysOf(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second;
    return text.isEmpty() ? std::optional(instant) : std::nullopt;
}

} // namespace

std::optional<std::strong_ordering> compareInstants(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    return left->seconds != right->seconds ? left->seconds <=> right->seconds : left->fraction.compare(right->fraction) <=> 0;
}

} // namespace tagliando
