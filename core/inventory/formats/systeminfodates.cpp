// When the machine of a systeminfo started. Here the system's language, too, may tell which of 03/04 is the month.
#include "core/inventory/formats/systeminfo.h"
#include "core/inventory/formats/writtendates.h"

#include <QRegularExpression>

#include <optional>

namespace tagliando {

namespace {

std::optional<QTime> timeIn(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\s*([AP])\\.?M\\b)?"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    if (match.capturedLength(4) > 0)
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
    const auto date = writtenDate(written);
    const auto time = date ? timeIn(written.mid(written.indexOf(QLatin1Char(',')))) : std::nullopt;
    if (!date || !time || !written.contains(QLatin1Char(',')))
        return {};
    DateOrder order = date->order();
    for (const SystemInfoSection &section : sections) {
        const auto other = writtenDate(section.value);
        if (order == DateOrder::Unknown && other && other->separator == date->separator && !other->yearFirst)
            order = other->order();
    }
    if (order == DateOrder::Unknown && writesTwelveHours(written))
        order = DateOrder::MonthFirst;
    if (order == DateOrder::Unknown && languageWritesDayFirst(sections))
        order = DateOrder::DayFirst;
    const QDate read = date->date(order);
    *ambiguous = !read.isValid() && order == DateOrder::Unknown;
    return read.isValid() ? QDateTime(read, *time, Qt::UTC) : QDateTime();
}

} // namespace tagliando
