#include "core/calendar/recurrence.h"

#include <libical/ical.h>

#include <memory>

namespace tagliando {

namespace {

constexpr int yearsLookedAt = 5;
constexpr int stepsAtMost = 20000; // a rule of days over fifty years: a typed rule ends the walk, not the machine's patience

struct FreeIterator {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

/// "RRULE:FREQ=…" or "FREQ=…".
QByteArray bare(const QString &rule)
{
    QString text = rule.trimmed();
    if (text.startsWith(QLatin1String("RRULE:"), Qt::CaseInsensitive))
        text = text.mid(6);
    return text.toUpper().toLatin1();
}

/// Read from text: a null date filled in by hand keeps hours of -1, and libical then counts days wrongly.
icaltimetype toIcal(const QDate &date) { return icaltime_from_string(date.toString(QStringLiteral("yyyyMMdd")).toLatin1().constData()); }

bool readRule(const QString &rule, icalrecurrencetype *read)
{
    // libical would otherwise abort the program on what a person typed.
    icalerror_set_errors_are_fatal(0);
    const QByteArray text = bare(rule);
    if (text.isEmpty())
        return false;
    icalerror_clear_errno();
    *read = icalrecurrencetype_from_string(text.constData());
    return read->freq != ICAL_NO_RECURRENCE && icalerrno == ICAL_NO_ERROR;
}

Error bad(const QString &rule, const char *reason)
{
    return {QStringLiteral("rrule.bad"), {{QStringLiteral("rule"), rule}, {QStringLiteral("reason"), QLatin1String(reason)}}};
}

} // namespace

Result<void> checkRecurrence(const QString &rule, const QDate &start)
{
    icalrecurrencetype read;
    if (!readRule(rule, &read))
        return bad(rule, "reason.rrule_syntax");
    if (read.freq == ICAL_SECONDLY_RECURRENCE || read.freq == ICAL_MINUTELY_RECURRENCE || read.freq == ICAL_HOURLY_RECURRENCE)
        return bad(rule, "reason.rrule_clock");
    if (recurrenceDays(rule, start, start, start.addYears(yearsLookedAt)).empty())
        return bad(rule, "reason.rrule_never");
    return {};
}

std::vector<QDate> recurrenceDays(const QString &rule, const QDate &start, const QDate &from, const QDate &to)
{
    std::vector<QDate> days;
    icalrecurrencetype read;
    if (!start.isValid() || !readRule(rule, &read))
        return days;
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(read, toIcal(start)));
    if (!iterator)
        return days;
    for (int step = 0; step < stepsAtMost; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        const QDate day(next.year, next.month, next.day);
        if (!day.isValid() || day > to)
            break;
        if (day >= from)
            days.push_back(day);
    }
    return days;
}

} // namespace tagliando
