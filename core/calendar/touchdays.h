// On which days a machine may be touched: freezes, their exceptions, maintenance windows, holidays.
#pragma once

#include "core/calendar/holidays.h"
#include "core/domain/freeze.h"

#include <optional>
#include <vector>

namespace tagliando {

/// One stretch of frozen days of one freeze.
struct FrozenSpan {
    QDate from, to; ///< both frozen; `to` null: no end
    const Freeze *freeze = nullptr;
    QDate event; ///< of a recurring freeze with an event: the working day it falls on

    [[nodiscard]] bool contains(const QDate &day) const { return day >= from && (!to.isValid() || day <= to); }
};

/// The spans of one freeze that touch [from, to], in order. Days of a recurring freeze that follow each other are one span.
std::vector<FrozenSpan> frozenSpans(const Freeze &freeze, const LocalHolidays &local, const QDate &from, const QDate &to);

/// The 16th that falls on a Saturday is paid on Monday; the 16th of August on the 20th.
QDate eventDate(int year, int month, int eventDay, const LocalHolidays &local);

/// The days within [from, to] on which the window opens.
std::set<QDate> daysOf(const MaintenanceWindow &window, const QDate &from, const QDate &to);

/// The days of one machine (or one customer) within [from, to]. Points into the freezes it was made of.
class TouchDays {
public:
    TouchDays(const std::vector<const Freeze *> &freezes, const std::vector<const MaintenanceWindow *> &windows, const LocalHolidays &local,
              const QDate &from, const QDate &to);

    /// The span that holds on that day; none when the day is free or excepted.
    [[nodiscard]] std::optional<FrozenSpan> frozenOn(const QDate &day) const;
    /// The span that ended last before `day`.
    [[nodiscard]] std::optional<FrozenSpan> lastEndedBefore(const QDate &day) const;
    /// Free of freezes and holidays; with maintenance windows agreed, one of their days.
    [[nodiscard]] bool isUseful(const QDate &day) const;
    /// The last useful day before `day`, null when there is none in reach.
    [[nodiscard]] QDate lastUsefulBefore(const QDate &day) const;
    /// `day` or the first useful one after it, null when there is none in reach.
    [[nodiscard]] QDate firstUsefulFrom(const QDate &day) const;

private:
    std::vector<FrozenSpan> spans_; ///< by start
    std::set<QDate> windowDays_;
    bool hasWindows_ = false;
    LocalHolidays local_;
    QDate from_, to_;
};

} // namespace tagliando
