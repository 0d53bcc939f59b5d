#include "core/usecases/calendarfiles.h"

#include "core/calendar/icalendar.h"
#include "core/calendar/recurrence.h"
#include "core/usecases/people.h"

#include <QFile>
#include <QFileInfo>

namespace tagliando {

namespace {

const QDate windowStart(2000, 1, 3); // windows' rules count from this Monday (core/calendar/touchdays)
constexpr int lastDayOfAnyMonth = 31;

QTimeZone zoneFor(const Session &session, const QString &zoneName)
{
    const auto zone = zoneNamed(zoneName.isEmpty() ? session.defaultZone : zoneName);
    return zone ? *zone : QTimeZone::utc();
}

Result<ReadEvents> eventsOf(Session &session, const QString &name, const QString &customer)
{
    const auto known = findCustomer(session, customer);
    if (!known)
        return known.error();
    QFile file(name);
    if (!file.exists())
        return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), name}}};
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), name}, {QStringLiteral("reason"), file.errorString()}}};
    constexpr qint64 most = 6 * 1024 * 1024; // one beyond what the parser takes
    return readCalendar(file.read(most), QFileInfo(name).fileName(), zoneFor(session, known->zone));
}

QString isoDay(const QDate &date) { return date.toString(Qt::ISODate); }

bool hasPart(const QString &rule, const char *name) { return rule.contains(QLatin1String(name), Qt::CaseInsensitive); }

/// A freeze's rule names single days; an event that lasts several repeats all of them.
Result<QString> ruleOfDays(const CalendarEvent &event)
{
    const int length = static_cast<int>(event.from.daysTo(event.to)) + 1;
    if (length == 1)
        return event.rrule;
    const Error refused{QStringLiteral("ics.recurring_span"), {{QStringLiteral("label"), event.label}}};
    QString rule = event.rrule;
    if (hasPart(rule, "BYDAY") || hasPart(rule, "BYSETPOS") || hasPart(rule, "COUNT") || event.from.day() + length - 1 > lastDayOfAnyMonth)
        return refused;
    QStringList days;
    if (hasPart(rule, "FREQ=WEEKLY") && length <= Qt::Sunday) {
        static const QStringList names{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
                                       QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};
        for (int day = 0; day < length; ++day)
            days << names[event.from.addDays(day).dayOfWeek() - 1];
        return rule + QStringLiteral(";BYDAY=") + days.join(QLatin1Char(','));
    }
    const bool monthly = hasPart(rule, "FREQ=MONTHLY");
    if ((!monthly && !hasPart(rule, "FREQ=YEARLY")) || event.from.month() != event.to.month())
        return refused;
    for (int day = event.from.day(); day <= event.to.day(); ++day)
        days << QString::number(day);
    QStringList parts = rule.split(QLatin1Char(';'));
    parts.removeIf([](const QString &part) { return part.startsWith(QLatin1String("BYMONTHDAY"), Qt::CaseInsensitive); });
    if (!monthly && !hasPart(rule, "BYMONTH="))
        parts << QStringLiteral("BYMONTH=%1").arg(event.from.month());
    return parts.join(QLatin1Char(';')) + QStringLiteral(";BYMONTHDAY=") + days.join(QLatin1Char(','));
}

Result<const Customer *> onlyCustomer(const Snapshot &snapshot, const QString &name)
{
    if (name.isEmpty())
        return static_cast<const Customer *>(nullptr);
    const Customer *customer = snapshot.customerNamed(name);
    return customer ? Result<const Customer *>(customer) : Result<const Customer *>(snapshot.unknownCustomer(name));
}

CalendarEvent eventOf(const Freeze &freeze, const QString &label)
{
    CalendarEvent event;
    event.id = QStringLiteral("freeze-%1@tagliando").arg(freeze.id.value);
    event.label = freeze.label.isEmpty() ? label : freeze.label;
    event.from = freeze.from;
    event.to = freeze.to;
    if (!freeze.rrule.isEmpty()) {
        event.rrule = freeze.rrule;
        if (freeze.to.isValid() && !hasPart(freeze.rrule, "UNTIL=") && !hasPart(freeze.rrule, "COUNT="))
            event.rrule += QStringLiteral(";UNTIL=") + freeze.to.toString(QStringLiteral("yyyyMMdd"));
        const std::vector<QDate> days = recurrenceDays(freeze.rrule, freeze.from, freeze.from, freeze.from.addYears(1));
        event.from = event.to = days.empty() ? freeze.from : days.front(); // an event begins on one of its own days
    } else if (!freeze.to.isValid()) {                                     // until somebody looks at it again
        event.to = std::max(freeze.from, (freeze.lastReview.isValid() ? freeze.lastReview : freeze.from).addDays(freeze.reviewEveryDays));
    }
    return event;
}

QString weeklyRule(int weekdays)
{
    static const QStringList names{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
                                   QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};
    QStringList days;
    for (int day = 0; day < Qt::Sunday; ++day) {
        if (weekdays & (1 << day))
            days << names[day];
    }
    return QStringLiteral("FREQ=WEEKLY;BYDAY=") + days.join(QLatin1Char(','));
}

} // namespace

Result<CalendarImport> importFreezes(Session &session, const QString &file, const FreezeWish &common)
{
    const auto read = eventsOf(session, file, common.place.customer);
    if (!read)
        return read.error();
    CalendarImport imported{0, read->leftOut};
    std::vector<Freeze> freezes;
    for (const CalendarEvent &event : read->events) {
        if (!event.isWholeDays()) {
            imported.leftOut.push_back({QStringLiteral("ics.has_hours"), {{QStringLiteral("label"), event.label}}});
            continue;
        }
        FreezeWish wish = common;
        wish.label = event.label;
        wish.from = isoDay(event.from);
        wish.to = event.rrule.isEmpty() ? isoDay(event.to) : QString();
        if (!event.rrule.isEmpty()) {
            const auto rule = ruleOfDays(event);
            if (!rule)
                return rule.error();
            wish.rrule = *rule;
        }
        auto freeze = checkFreeze(session, wish);
        if (!freeze)
            return freeze.error();
        freezes.push_back(std::move(*freeze));
    }
    if (freezes.empty())
        return Error{QStringLiteral("ics.none_of_whole_days"), {{QStringLiteral("file"), QFileInfo(file).fileName()}}};
    imported.saved = static_cast<int>(freezes.size());
    const auto saved = saveFreezes(session, std::move(freezes));
    return saved ? Result<CalendarImport>(std::move(imported)) : saved.error();
}

Result<CalendarImport> importWindows(Session &session, const QString &file, const PlaceWish &place)
{
    const auto read = eventsOf(session, file, place.customer);
    if (!read)
        return read.error();
    CalendarImport imported{0, read->leftOut};
    std::vector<MaintenanceWindow> windows;
    for (const CalendarEvent &event : read->events) {
        // A window has no first day: a rule that counts from one cannot be kept.
        const bool counts =
            hasPart(event.rrule, "INTERVAL=") && !hasPart(event.rrule, "INTERVAL=1;") && !event.rrule.endsWith(QLatin1String("INTERVAL=1"));
        if (event.isWholeDays() || event.rrule.isEmpty() || counts) {
            imported.leftOut.push_back({event.isWholeDays() ? QStringLiteral("ics.whole_days") : QStringLiteral("ics.window_once"),
                                        {{QStringLiteral("label"), event.label}}});
            continue;
        }
        QString rule = event.rrule;
        if (hasPart(rule, "FREQ=WEEKLY") && !hasPart(rule, "BYDAY"))
            rule = weeklyRule(1 << (event.from.dayOfWeek() - 1));
        const QString clock = QStringLiteral("HH:mm");
        auto window = checkWindow(session, {place, {}, rule, event.start.toString(clock), event.end.toString(clock)});
        if (!window)
            return window.error();
        windows.push_back(std::move(*window));
    }
    if (windows.empty())
        return Error{QStringLiteral("ics.none_with_hours"), {{QStringLiteral("file"), QFileInfo(file).fileName()}}};
    imported.saved = static_cast<int>(windows.size());
    const auto saved = saveWindows(session, windows);
    return saved ? Result<CalendarImport>(std::move(imported)) : saved.error();
}

Result<QByteArray> exportFreezes(Session &session, const QString &customer, const std::function<QString(const Freeze &)> &label)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto only = onlyCustomer(**snapshot, customer);
    if (!only)
        return only.error();
    std::vector<CalendarEvent> events;
    for (const Freeze &freeze : (*snapshot)->fleet.agreements.freezes) {
        if (!*only || freeze.place.customer == (*only)->id)
            events.push_back(eventOf(freeze, label(freeze)));
    }
    return writeCalendar(events, session.nowUtc(), zoneFor(session, *only ? (*only)->zone : QString()));
}

Result<QByteArray> exportWindows(Session &session, const QString &customer, const QString &label)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto only = onlyCustomer(**snapshot, customer);
    if (!only)
        return only.error();
    std::vector<CalendarEvent> events;
    for (const MaintenanceWindow &window : (*snapshot)->fleet.agreements.windows) {
        if (*only && window.place.customer != (*only)->id)
            continue;
        CalendarEvent event;
        event.id = QStringLiteral("window-%1@tagliando").arg(window.id);
        event.label = label;
        event.rrule = window.rrule.isEmpty() ? weeklyRule(window.weekdays) : window.rrule;
        const QDate today = session.nowUtc().date();
        const std::vector<QDate> days = recurrenceDays(event.rrule, windowStart, today, today.addYears(1));
        event.from = days.empty() ? today : days.front();
        event.start = window.from;
        event.end = window.to;
        event.to = window.to < window.from ? event.from.addDays(1) : event.from; // an end before the start is on the next day
        events.push_back(std::move(event));
    }
    return writeCalendar(events, session.nowUtc(), zoneFor(session, *only ? (*only)->zone : QString()));
}

} // namespace tagliando
