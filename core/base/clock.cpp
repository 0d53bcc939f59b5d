#include "core/base/clock.h"

#include <QRegularExpression>

namespace tagliando {

Moment Moment::instant(const QDateTime &utc)
{
    Moment moment;
    moment.utc_ = utc.toUTC();
    return moment;
}

Moment Moment::wallClock(const QDate &date, const QTime &time)
{
    Moment moment;
    moment.date_ = date;
    moment.time_ = time;
    return moment;
}

namespace {

// A time followed by Z or an offset names an instant; everything else is a wall-clock time.
bool namesInstant(const QString &text)
{
    static const QRegularExpression offset(QStringLiteral("T.*(Z|[+-]\\d\\d:?\\d\\d)$"));
    return offset.match(text).hasMatch();
}

} // namespace

Result<Moment> Moment::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const Error unreadable{QStringLiteral("now.unreadable"), {{QStringLiteral("text"), text}}};
    if (!trimmed.contains(QLatin1Char('T'))) {
        const QDate date = QDate::fromString(trimmed, Qt::ISODate);
        if (trimmed.size() != 10 || !date.isValid())
            return unreadable;
        return wallClock(date);
    }
    const QDateTime time = QDateTime::fromString(trimmed, Qt::ISODate);
    if (!time.isValid())
        return unreadable;
    return namesInstant(trimmed) ? instant(time) : wallClock(time.date(), time.time());
}

QDateTime Moment::in(const QTimeZone &zone) const
{
    return utc_ ? utc_->toTimeZone(zone) : QDateTime(date_, time_, zone);
}

Moment Clock::now() const
{
    return fixed_ ? *fixed_ : Moment::instant(QDateTime::currentDateTimeUtc());
}

Result<QTimeZone> zoneNamed(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    if (!zone.isValid())
        return Error{QStringLiteral("zone.unknown"), {{QStringLiteral("zone"), name}}};
    return zone;
}

QDateTime readLocalTime(const QString &text, const QTimeZone &zone)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.contains(QLatin1Char('T'))) {
        const QDate date = QDate::fromString(trimmed, Qt::ISODate);
        return date.isValid() ? QDateTime(date, QTime(0, 0), zone) : QDateTime();
    }
    const QDateTime time = QDateTime::fromString(trimmed, Qt::ISODate);
    if (!time.isValid())
        return {};
    return namesInstant(trimmed) ? time.toTimeZone(zone) : QDateTime(time.date(), time.time(), zone);
}

} // namespace tagliando
