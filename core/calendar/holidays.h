// Italy's public holidays, and what a working day is.
#pragma once

#include <QDate>
#include <QString>

#include <set>

namespace tagliando {

/// Easter Sunday, Gregorian.
QDate easterSunday(int year);
/// National holidays by law: fixed ones, Easter Monday (Sundays apart); 4 October from 2026 on (law 151/2025).
bool isItalianHoliday(const QDate &date);

/// Days on which a place does not work besides the national ones.
struct LocalHolidays {
    QString patronSaint;                   ///< "MM-DD", or empty
    std::set<QDate> days;

    [[nodiscard]] bool contains(const QDate &date) const;
};

bool isHoliday(const QDate &date, const LocalHolidays &local);
bool isWorkingDay(const QDate &date, const LocalHolidays &local);
/// `date` itself when it is a working day, else the next one.
QDate onWorkingDay(QDate date, const LocalHolidays &local);
/// The n-th working day after `date`.
QDate addWorkingDays(QDate date, int days, const LocalHolidays &local);

} // namespace tagliando
