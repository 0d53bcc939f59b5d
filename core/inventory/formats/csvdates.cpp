#include "core/inventory/formats/csvdates.h"

#include "core/base/clock.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

// Day and month in the order written, then the year, then anything that may be a time.
QRegularExpressionMatch numbersOf(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})(?:[ ,T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)? ?([AP]M)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(text.trimmed());
}

bool saysItself(const QRegularExpressionMatch &match)
{
    return match.captured(2) == QLatin1String(".");
} // 01.02.2026 is German or Italian: day first

QTime timeOf(const QRegularExpressionMatch &match)
{
    int hour = match.captured(5).toInt();
    const QString half = match.captured(8).toUpper();
    if (half == QLatin1String("PM") && hour < 12)
        hour += 12;
    if (half == QLatin1String("AM") && hour == 12)
        hour = 0;
    return match.captured(5).isEmpty() ? QTime(0, 0) : QTime(hour, match.captured(6).toInt(), match.captured(7).toInt());
}

QDateTime fromNumber(const QString &text)
{
    static const QRegularExpression compact(QStringLiteral("^(19|20)\\d{6}$"));
    static const QRegularExpression epoch(QStringLiteral("^(\\d{9,10})(?:[.,]\\d+)?$|^(\\d{12,13})$"));
    if (compact.match(text).hasMatch())
        return QDateTime(QDate::fromString(text, QStringLiteral("yyyyMMdd")), QTime(0, 0), Qt::UTC);
    const auto match = epoch.match(text);
    if (!match.hasMatch())
        return {};
    return match.captured(1).isEmpty() ? QDateTime::fromMSecsSinceEpoch(match.captured(2).toLongLong(), Qt::UTC)
                                       : QDateTime::fromSecsSinceEpoch(match.captured(1).toLongLong(), Qt::UTC);
}

} // namespace

QDateTime readCsvTime(const QString &written, DateOrder order, const QTimeZone &zone)
{
    const QString text = written.trimmed();
    if (const QDateTime number = fromNumber(text); number.isValid())
        return text.size() == 8 ? QDateTime(number.date(), QTime(0, 0), zone).toUTC() : number;
    const auto match = numbersOf(text);
    if (!match.hasMatch()) {
        static const QRegularExpression fraction(QStringLiteral("(:\\d{2})\\.\\d+"));
        return readLocalTime(QString(text).replace(fraction, QStringLiteral("\\1")), zone).toUTC();
    }
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    if (saysItself(match))
        order = DateOrder::DayFirst;
    else if (order == DateOrder::Unknown)
        order = first > 12 || first == second ? DateOrder::DayFirst : second > 12 ? DateOrder::MonthFirst : DateOrder::Unknown;
    if (order == DateOrder::Unknown)
        return {};
    const int day = order == DateOrder::DayFirst ? first : second;
    const int month = order == DateOrder::DayFirst ? second : first;
    const QDateTime time(QDate(match.captured(4).toInt(), month, day), timeOf(match), zone);
    return time.isValid() ? time.toUTC() : QDateTime();
}

void DateEvidence::add(const QString &text)
{
    const auto match = numbersOf(text);
    if (!match.hasMatch() || saysItself(match))
        return;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    if (first > 12 && second <= 12)
        dayFirst = true;
    else if (second > 12 && first <= 12)
        monthFirst = true;
    else if (first != second && first <= 12 && ambiguous.isEmpty())
        ambiguous = text.trimmed();
}

DateOrder DateEvidence::order() const
{
    if (dayFirst == monthFirst)
        return DateOrder::Unknown;
    return dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

} // namespace tagliando
