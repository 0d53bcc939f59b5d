// Dates, numbers and durations of one language. QLocale's short Italian date is dd/MM/yy, hence the fixed formats.
#include "ui/words/words.h"

#include <QLocale>

namespace tagliando {

namespace {

constexpr const char *context = "Figures";
constexpr qint64 secondsPerHour = 60 * 60;
constexpr qint64 hoursPerDay = 24;

QLocale localeOf(Language language)
{
    return language == Language::Italian ? QLocale(QLocale::Italian, QLocale::Italy) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QString Words::date(const QDate &date) const
{
    // The English months by hand: QLocale's United Kingdom writes "Sept", everybody else "Sep".
    return language_ == Language::Italian ? date.toString(QStringLiteral("dd/MM/yyyy")) : QLocale::c().toString(date, QStringLiteral("d MMM yyyy"));
}

QString Words::date(const CatalogueDate &date) const
{
    if (!date.date.isValid())
        return {};
    const QVariantMap args{{QStringLiteral("month"), monthName(date.date.month())}, {QStringLiteral("year"), date.date.year()}};
    if (date.precision == Precision::Month)
        return say(context, QT_TRANSLATE_NOOP("Figures", "end of {month} {year}"), args);
    if (date.precision == Precision::Year)
        return say(context, QT_TRANSLATE_NOOP("Figures", "end of {year}"), args);
    return this->date(date.date);
}

QString Words::dateTime(const QDateTime &utc, const QString &zone) const
{
    if (!utc.isValid())
        return {};
    const QTimeZone place(zone.toUtf8());
    const QDateTime local = place.isValid() ? utc.toTimeZone(place) : utc.toUTC();
    const QString text = date(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
    return place.isValid() ? text : text + QStringLiteral(" UTC");
}

QString Words::dateTimeAt(const QDateTime &utc, const QString &zone) const
{
    const QString text = dateTime(utc, zone);
    const qsizetype time = text.indexOf(QLatin1Char(':')) - 2;
    if (time < 1)
        return text;
    return say(context, QT_TRANSLATE_NOOP("Figures", "{date} at {time}"),
               {{QStringLiteral("date"), text.left(time - 1)}, {QStringLiteral("time"), text.mid(time)}});
}

QString Words::number(double value, int decimals) const { return localeOf(language_).toString(value, 'f', decimals); }

QString Words::percent(int n, int of) const
{
    if (of <= 0)
        return QStringLiteral("–");
    // Only all is 100 %: 1999 of 2000 must not be rounded up to calm.
    double value = 100.0 * n / of;
    if (n < of && value > 99.9)
        value = 99.9;
    const bool whole = static_cast<qint64>(n) * 100 % of == 0;
    return say(context, QT_TRANSLATE_NOOP("Figures", "{number}%"), {{QStringLiteral("number"), number(value, whole ? 0 : 1)}});
}

QString Words::money(double euro) const
{
    return say(context, QT_TRANSLATE_NOOP("Figures", "€{amount}"), {{QStringLiteral("amount"), number(euro, 2)}});
}

QString Words::days(int n) const { return count(context, QT_TRANSLATE_N_NOOP("Figures", "%n day(s)"), n); }

QString Words::duration(qint64 seconds) const
{
    const qint64 hours = std::max<qint64>(seconds, 0) / secondsPerHour;
    const int wholeDays = static_cast<int>(hours / hoursPerDay);
    const int rest = static_cast<int>(hours % hoursPerDay);
    if (hours == 0)
        return say(context, QT_TRANSLATE_NOOP("Figures", "less than an hour"));
    const QString hourText = count(context, QT_TRANSLATE_N_NOOP("Figures", "%n hour(s)"), rest);
    if (wholeDays == 0)
        return hourText;
    if (rest == 0)
        return days(wholeDays);
    return say(context, QT_TRANSLATE_NOOP("Figures", "{days} and {hours}"),
               {{QStringLiteral("days"), days(wholeDays)}, {QStringLiteral("hours"), hourText}});
}

QString Words::monthName(int month) const { return localeOf(language_).standaloneMonthName(month); }

QString Words::list(const QStringList &items) const { return items.join(QStringLiteral(", ")); }

} // namespace tagliando
