// A moment in time as rows hold it by the million: eight bytes that are copied as they are. QDateTime is what people and zones talk to.
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <compare>
#include <limits>

namespace tagliando {

/// UTC, to the millisecond; null before everything else. Goes to QDateTime and back by itself.
class Instant {
public:
    constexpr Instant() = default;
    Instant(const QDateTime &at) : ms_(at.isValid() ? at.toMSecsSinceEpoch() : none) {} // NOLINT(google-explicit-constructor): the same moment
    operator QDateTime() const { return toUTC(); }                                      // NOLINT(google-explicit-constructor)

    [[nodiscard]] constexpr bool isValid() const { return ms_ != none; }
    [[nodiscard]] constexpr bool isNull() const { return ms_ == none; }
    [[nodiscard]] constexpr qint64 toMSecsSinceEpoch() const { return ms_; }
    [[nodiscard]] QDateTime toUTC() const { return isValid() ? QDateTime::fromMSecsSinceEpoch(ms_, Qt::UTC) : QDateTime(); }
    [[nodiscard]] QDateTime toTimeZone(const QTimeZone &zone) const { return isValid() ? QDateTime::fromMSecsSinceEpoch(ms_, zone) : QDateTime(); }

    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
    friend constexpr bool operator==(const Instant &, const Instant &) = default;
    friend auto operator<=>(const Instant &a, const QDateTime &b) { return a.ms_ <=> Instant(b).ms_; }
    friend bool operator==(const Instant &a, const QDateTime &b) { return a.ms_ == Instant(b).ms_; }
    friend size_t qHash(const Instant &key, size_t seed = 0) noexcept { return qHash(key.ms_, seed); }

private:
    static constexpr qint64 none = std::numeric_limits<qint64>::min();
    qint64 ms_ = none;
};

} // namespace tagliando
