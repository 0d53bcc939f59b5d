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

/// A day, or a day and a time; with an offset (or Z) it names an instant, without one it is a wall-clock time.
struct WrittenTime {
    QDate date;
    QTime time{0, 0};
    std::optional<QDateTime> instant;
};

// Qt reads a date off the front of any text and drops the rest ("2015-01-21 08:30" would be midnight): the whole text has to fit.
std::optional<WrittenTime> readWritten(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)"
                                                         "(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$"));
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    WrittenTime written;
    written.date = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!written.date.isValid())
        return std::nullopt;
    if (match.captured(2).isEmpty())
        return written;
    const QDateTime whole = QDateTime::fromString(match.captured(1) + QLatin1Char('T') + match.captured(2) + match.captured(3), Qt::ISODate);
    if (!whole.isValid())
        return std::nullopt;
    written.date = whole.date();
    written.time = whole.time();
    if (!match.captured(3).isEmpty())
        written.instant = whole;
    return written;
}

} // namespace

Result<Moment> Moment::parse(const QString &text)
{
    const auto written = readWritten(text);
    if (!written)
        return Error{QStringLiteral("now.unreadable"), {{QStringLiteral("text"), text}}};
    return written->instant ? instant(*written->instant) : wallClock(written->date, written->time);
}

QDateTime Moment::in(const QTimeZone &zone) const { return utc_ ? utc_->toTimeZone(zone) : QDateTime(date_, time_, zone); }

Moment Clock::now() const { return fixed_ ? *fixed_ : Moment::instant(QDateTime::currentDateTimeUtc()); }

Result<QTimeZone> zoneNamed(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    if (!zone.isValid())
        return Error{QStringLiteral("zone.unknown"), {{QStringLiteral("zone"), name}}};
    return zone;
}

QDateTime readLocalTime(const QString &text, const QTimeZone &zone)
{
    const auto written = readWritten(text);
    if (!written)
        return {};
    return written->instant ? written->instant->toTimeZone(zone) : QDateTime(written->date, written->time, zone);
}

} // namespace tagliando
