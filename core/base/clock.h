// The only reader of "now". Everything else takes a Moment or a QDateTime as a parameter.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace tagliando {

/// The reference time of one run (`--now`). It is either an instant, or a wall-clock time that means
/// "this local time wherever the machine stands" (DESIGN 4 rule 10: `--now D` is D 00:00 in each zone).
class Moment {
public:
    static Moment instant(const QDateTime &utc);
    static Moment wallClock(const QDate &date, const QTime &time = QTime(0, 0));

    /// "2015-01-22", "2015-01-22T09:00" (a blank may stand for the T), or with an offset or Z. Error "now.unreadable".
    static Result<Moment> parse(const QString &text);

    /// The same moment as a local time of `zone`.
    [[nodiscard]] QDateTime in(const QTimeZone &zone) const;
    [[nodiscard]] QDate dateIn(const QTimeZone &zone) const { return in(zone).date(); }
    [[nodiscard]] bool isWallClock() const { return !utc_; }

private:
    std::optional<QDateTime> utc_;
    QDate date_;
    QTime time_;
};

/// The system's time, or the fixed reference time a technician typed.
class Clock {
public:
    Clock() = default;
    explicit Clock(Moment fixed) : fixed_(std::move(fixed)) {}

    [[nodiscard]] Moment now() const;
    [[nodiscard]] bool isFixed() const { return fixed_.has_value(); }

private:
    std::optional<Moment> fixed_;
};

/// The IANA zone called `name`; error "zone.unknown" rather than a silent UTC.
Result<QTimeZone> zoneNamed(const QString &name);

/// Reads "2015-01-21T08:30" (a blank may stand for the T), "2015-01-21" (00:00) or a time with an offset; without one it is local to `zone`.
/// Invalid unless the whole text is one.
QDateTime readLocalTime(const QString &text, const QTimeZone &zone);

} // namespace tagliando
