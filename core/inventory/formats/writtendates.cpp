#include "core/inventory/formats/writtendates.h"

#include <QRegularExpression>

namespace tagliando {

DateOrder WrittenDate::order() const
{
    if (first > 12 && second <= 12)
        return DateOrder::DayFirst;
    if (second > 12 && first <= 12)
        return DateOrder::MonthFirst;
    return DateOrder::Unknown;
}

QDate WrittenDate::date(DateOrder order) const
{
    if (yearFirst)
        return QDate(first, second, third);
    if (order == DateOrder::Unknown && (first == second || separator != QLatin1Char('/')))
        order = DateOrder::DayFirst;
    switch (order) {
    case DateOrder::DayFirst:
        return QDate(third, second, first);
    case DateOrder::MonthFirst:
        return QDate(third, first, second);
    case DateOrder::Unknown:
        break;
    }
    return {};
}

std::optional<WrittenDate> writtenDate(const QString &text)
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

bool writesTwelveHours(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*[AP]\\.?M\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(text).hasMatch();
}

} // namespace tagliando
