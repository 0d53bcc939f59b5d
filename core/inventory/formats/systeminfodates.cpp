// systeminfo prints dates as the user who ran it likes them. Which of 03/04 is the month is told by the separator, by AM and PM,
// by another date of the same text that only fits one way, or by the system's language; else by nothing.
#include "core/inventory/formats/systeminfo.h"

#include <QRegularExpression>

#include <optional>

namespace tagliando {

namespace {

enum class Order { Unknown, DayFirst, MonthFirst };

struct WrittenDate {
    int first = 0, second = 0, third = 0;
    QChar separator;
    bool yearFirst = false;
};

std::optional<WrittenDate> dateIn(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("(?<![\\d.])(\\d{1,4})([-/.])(\\d{1,2})\\2\\s?(\\d{2,4})(?![\\d.]*\\d)"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    WrittenDate date{match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt(), match.captured(2).at(0),
                     match.capturedLength(1) == 4};
    if (!date.yearFirst && (match.capturedLength(4) != 4 || match.capturedLength(1) > 2))
        return {};
    return date;
}

Order orderOf(const WrittenDate &date)
{
    if (date.first > 12 && date.second <= 12)
        return Order::DayFirst;
    if (date.second > 12 && date.first <= 12)
        return Order::MonthFirst;
    return Order::Unknown;
}

std::optional<QTime> timeIn(const QString &text, bool *twelveHours)
{
    static const QRegularExpression shape(QStringLiteral("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\s*([AP])\\.?M\\b)?"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    *twelveHours = match.capturedLength(4) > 0;
    if (*twelveHours)
        hour = hour % 12 + (match.captured(4).compare(QLatin1String("P"), Qt::CaseInsensitive) == 0 ? 12 : 0);
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

// "it;Italiano (Italia)": every language but American English writes the day first when it uses slashes.
bool languageWritesDayFirst(const QList<SystemInfoSection> &sections)
{
    static const QRegularExpression locale(QStringLiteral("^([a-z]{2})(-[a-z]{2})?;"), QRegularExpression::CaseInsensitiveOption);
    static const QStringList dayFirst{QStringLiteral("it"), QStringLiteral("fr"), QStringLiteral("de"), QStringLiteral("es"),
                                      QStringLiteral("pt"), QStringLiteral("nl"), QStringLiteral("ru"), QStringLiteral("pl")};
    for (const SystemInfoSection &section : sections) {
        const auto match = locale.match(section.value);
        if (match.hasMatch())
            return dayFirst.contains(match.captured(1).toLower());
    }
    return false;
}

} // namespace

QDateTime SystemInfoBlock::lastBoot(bool *ambiguous) const
{
    *ambiguous = false;
    constexpr int bootOffset = 8; // host, name, VERSION, maker, configuration, type, owner, organisation, product id, installed, BOOT
    const QString written = around(bootOffset).value;
    const auto date = dateIn(written);
    bool twelveHours = false;
    const auto time = date ? timeIn(written.mid(written.indexOf(QLatin1Char(','))), &twelveHours) : std::nullopt;
    if (!date || !time || !written.contains(QLatin1Char(',')))
        return {};
    if (date->yearFirst)
        return QDateTime(QDate(date->first, date->second, date->third), *time, Qt::UTC);

    Order order = orderOf(*date);
    if (order == Order::Unknown && date->separator != QLatin1Char('/'))
        order = Order::DayFirst;
    if (order == Order::Unknown && date->first == date->second)
        order = Order::DayFirst;
    for (const SystemInfoSection &section : sections) {
        const auto other = dateIn(section.value);
        if (order == Order::Unknown && other && other->separator == date->separator && !other->yearFirst)
            order = orderOf(*other);
    }
    if (order == Order::Unknown && twelveHours)
        order = Order::MonthFirst;
    if (order == Order::Unknown && languageWritesDayFirst(sections))
        order = Order::DayFirst;
    *ambiguous = order == Order::Unknown;
    const QDate read = order == Order::MonthFirst ? QDate(date->third, date->first, date->second) : QDate(date->third, date->second, date->first);
    return *ambiguous || !read.isValid() ? QDateTime() : QDateTime(read, *time, Qt::UTC);
}

} // namespace tagliando
