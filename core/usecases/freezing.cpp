#include "core/usecases/freezing.h"

#include "core/calendar/recurrence.h"
#include "core/deadlines/collisions.h"
#include "core/store/customerstore.h"
#include "core/store/freezestore.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/typeddate.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString freezeScope = QStringLiteral("freeze"), windowScope = QStringLiteral("window");
constexpr int lastMonthDay = 31;
constexpr int longestReviewDays = 366;
constexpr int yearDays = 366;

Result<int> readNumber(const char *key, const QString &text, int highest)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 1 || number > highest)
        return Error{QStringLiteral("key.bad_value"), {{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("value"), text}}};
    return number;
}

Result<void> readFreeze(const FreezeWish &wish, Freeze *freeze)
{
    freeze->orderedBy = wish.orderedBy.trimmed();
    freeze->reason = wish.reason.trimmed();
    freeze->label = wish.label.trimmed();
    freeze->overrideBy = wish.overrideBy.trimmed();
    freeze->rrule = wish.rrule.trimmed();
    if (freeze->orderedBy.isEmpty())
        return Error{QStringLiteral("freeze.needs_orderer"), {}};
    if (!decisionReasons().contains(freeze->reason))
        return Error{QStringLiteral("freeze.needs_reason"),
                     {{QStringLiteral("reason"), freeze->reason}, {QStringLiteral("reasons"), decisionReasons()}}};
    if (!wish.exceptions.isEmpty() && wish.exceptions != QLatin1String("yes") && wish.exceptions != QLatin1String("no"))
        return Error{QStringLiteral("key.bad_value"),
                     {{QStringLiteral("key"), QStringLiteral("--exceptions")}, {QStringLiteral("value"), wish.exceptions}}};
    freeze->exceptionsAllowed = wish.exceptions != QLatin1String("no");
    if (auto read = readTypedDate("--from", wish.from, &freeze->from); !read)
        return read;
    if (auto read = readTypedDate("--to", wish.to, &freeze->to); !read)
        return read;
    if (auto read = readTypedDate("--last-review", wish.lastReview, &freeze->lastReview); !read)
        return read;
    if (!wish.reviewEvery.isEmpty()) {
        const auto days = readNumber("--review-every", wish.reviewEvery, longestReviewDays);
        if (!days)
            return days.error();
        freeze->reviewEveryDays = *days;
    }
    if (!wish.eventDay.isEmpty()) {
        const auto day = readNumber("--event-day", wish.eventDay, lastMonthDay);
        if (!day)
            return day.error();
        freeze->eventDay = *day;
    }
    return {};
}

Result<void> checkSpan(const FreezeWish &wish, Freeze *freeze, const QDate &today)
{
    if (!freeze->rrule.isEmpty()) {
        // A rule that counts from somewhere needs that day; "10th to 16th of each month" does not.
        if (!freeze->from.isValid())
            freeze->from = QDate(today.year() - 1, 1, 1);
        if (auto good = checkRecurrence(freeze->rrule, freeze->from); !good)
            return good;
        const QDate start = std::max(freeze->from, today);
        const auto days = recurrenceDays(freeze->rrule, freeze->from, start, start.addDays(yearDays - 1));
        if (days.size() >= yearDays && !freeze->to.isValid())
            return Error{QStringLiteral("freeze.never_free"), {{QStringLiteral("rule"), freeze->rrule}}};
        return {};
    }
    if (freeze->eventDay > 0)
        return Error{QStringLiteral("freeze.bad_event_day"), {}};
    if (wish.noEnd) {
        if (freeze->to.isValid())
            return Error{QStringLiteral("freeze.needs_end"), {}};
        if (freeze->reviewEveryDays == 0)
            return Error{QStringLiteral("freeze.needs_review"), {}};
        if (!freeze->from.isValid())
            freeze->from = freeze->lastReview.isValid() ? freeze->lastReview : today;
        if (!freeze->lastReview.isValid())
            freeze->lastReview = freeze->from;
    }
    if (!freeze->from.isValid())
        return Error{QStringLiteral("freeze.needs_start"), {}};
    if (!freeze->to.isValid() && !wish.noEnd)
        return Error{QStringLiteral("freeze.needs_end"), {}};
    if (freeze->to.isValid() && freeze->to < freeze->from)
        return Error{QStringLiteral("freeze.ends_before_start"), {{QStringLiteral("from"), freeze->from}, {QStringLiteral("to"), freeze->to}}};
    return {};
}

QDate todayAt(const Snapshot &snapshot, const Place &place)
{
    QString zone = snapshot.defaultZone;
    if (const Customer *customer = snapshot.customer(place.customer); customer && !customer->zone.isEmpty())
        zone = customer->zone;
    return snapshot.now.dateIn(QTimeZone(zone.toUtf8()));
}

Result<Freeze> freezeOf(const Snapshot &snapshot, FreezeId id)
{
    const auto &freezes = snapshot.fleet.agreements.freezes;
    const auto found = std::find_if(freezes.begin(), freezes.end(), [&](const Freeze &freeze) { return freeze.id == id; });
    if (found == freezes.end())
        return Error{QStringLiteral("freeze.unknown"), {{QStringLiteral("id"), id.value}}};
    return *found;
}

/// One more row about a freeze; its id.
Result<qint64> rememberEvent(Session &session, const std::function<Result<qint64>(FreezeStore)> &add)
{
    Result<qint64> id = 0;
    const auto done = changeAndRemember(session, freezeScope, [&]() -> Result<void> {
        id = add(FreezeStore(session.database));
        return id ? Result<void>() : Result<void>(id.error());
    });
    return done ? id : Result<qint64>(done.error());
}

const QStringList &weekdayNames()
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
                                   QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
    return names;
}

/// "mon-fri", "sat", "sun-mon": a range may pass the end of the week. 0 when it is none.
int weekdaysOf(const QString &text)
{
    const QStringList ends = text.toLower().split(QLatin1Char('-'));
    const int first = static_cast<int>(weekdayNames().indexOf(ends.value(0).trimmed()));
    const int last = static_cast<int>(weekdayNames().indexOf(ends.last().trimmed()));
    if (first < 0 || last < 0 || ends.size() > 2)
        return 0;
    int days = 0;
    for (int day = first;; day = (day + 1) % Qt::Sunday) {
        days |= 1 << day;
        if (day == last)
            return days;
    }
}

bool readTimes(const QString &from, const QString &to, MaintenanceWindow *window)
{
    window->from = QTime::fromString(from.trimmed(), QStringLiteral("HH:mm"));
    window->to = QTime::fromString(to.trimmed(), QStringLiteral("HH:mm"));
    return window->from.isValid() && window->to.isValid() && window->from != window->to;
}

} // namespace

Result<Freeze> checkFreeze(Session &session, const FreezeWish &wish)
{
    Freeze freeze;
    const auto place = placeOf(session, wish.place);
    if (!place)
        return place.error();
    freeze.place = *place;
    if (auto read = readFreeze(wish, &freeze); !read)
        return read.error();
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const QDate today = todayAt(**snapshot, freeze.place);
    if (auto good = checkSpan(wish, &freeze, today); !good)
        return good.error();
    if (freeze.lastReview > today)
        return Error{QStringLiteral("freeze.review_ahead"), {{QStringLiteral("date"), freeze.lastReview}}};
    if (freeze.overrideBy.isEmpty()) {
        if (const auto collision = collisionOf(freeze, (*snapshot)->input(), (*snapshot)->findings.rows))
            return Error{QStringLiteral("freeze.collides"),
                         {{QStringLiteral("stop"), collision->stop},
                          {QStringLiteral("last"), collision->lastUsefulDay},
                          {QStringLiteral("track"), collision->row->track}}};
    }
    freeze.recorded = session.nowUtc();
    return freeze;
}

Result<std::vector<FreezeId>> saveFreezes(Session &session, std::vector<Freeze> freezes)
{
    std::vector<FreezeId> ids;
    const auto done = changeAndRemember(session, freezeScope, [&]() -> Result<void> {
        for (Freeze &freeze : freezes) {
            freeze.recordedBy = session.technician; // as it is spelt on record
            const auto id = FreezeStore(session.database).add(freeze);
            if (!id)
                return id.error();
            ids.push_back(*id);
        }
        return {};
    });
    return done ? Result<std::vector<FreezeId>>(std::move(ids)) : done.error();
}

Result<FreezeId> addFreeze(Session &session, const FreezeWish &wish)
{
    auto freeze = checkFreeze(session, wish);
    if (!freeze)
        return freeze.error();
    const auto ids = saveFreezes(session, {std::move(*freeze)});
    return ids ? Result<FreezeId>(ids->front()) : ids.error();
}

Result<qint64> reviewFreeze(Session &session, FreezeId id, const QString &on)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto freeze = freezeOf(**snapshot, id);
    if (!freeze)
        return freeze.error();
    const QDate today = todayAt(**snapshot, freeze->place);
    QDate day = today;
    if (auto read = readTypedDate("--on", on, &day); !read)
        return read.error();
    if (day > today)
        return Error{QStringLiteral("freeze.review_ahead"), {{QStringLiteral("date"), day}}};
    return rememberEvent(session, [&](FreezeStore store) { return store.addReview(id, day, session.nowUtc(), session.technician); });
}

Result<qint64> grantException(Session &session, FreezeId id, const QString &by, const QString &date)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto freeze = freezeOf(**snapshot, id);
    if (!freeze)
        return freeze.error();
    if (!freeze->exceptionsAllowed)
        return Error{QStringLiteral("freeze.no_exceptions"), {{QStringLiteral("id"), id.value}}};
    if (by.trimmed().isEmpty())
        return Error{QStringLiteral("freeze.needs_name"), {}};
    FreezeException exception{{}, by.trimmed()};
    if (auto read = readTypedDate("--date", date, &exception.date); !read)
        return read.error();
    if (!exception.date.isValid())
        return Error{QStringLiteral("date.bad"), {{QStringLiteral("field"), QStringLiteral("--date")}, {QStringLiteral("value"), date}}};
    return rememberEvent(session, [&](FreezeStore store) { return store.addException(id, exception, session.nowUtc(), session.technician); });
}

Result<void> withdrawFreeze(Session &session, FreezeId id, qint64 event)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    if (const auto freeze = freezeOf(**snapshot, id); !freeze)
        return freeze.error();
    return changeAndRemember(session, freezeScope,
                             [&] { return FreezeStore(session.database).withdraw(id, event, session.nowUtc(), session.technician); });
}

Result<MaintenanceWindow> checkWindow(Session &session, const WindowWish &wish)
{
    MaintenanceWindow window;
    const auto place = placeOf(session, wish.place);
    if (!place)
        return place.error();
    window.place = *place;
    bool good = false;
    if (!wish.weekly.isEmpty()) {
        const QString times = wish.weekly.section(QLatin1Char(','), -1);
        const QStringList days = wish.weekly.section(QLatin1Char(','), 0, -2).split(QLatin1Char(','));
        good = readTimes(times.section(QLatin1Char('-'), 0, 0), times.section(QLatin1Char('-'), 1), &window);
        for (const QString &day : days) {
            const int mask = weekdaysOf(day);
            good = good && mask != 0;
            window.weekdays |= mask;
        }
    } else if (!wish.rrule.isEmpty()) {
        window.rrule = wish.rrule.trimmed();
        if (auto rule = checkRecurrence(window.rrule, session.nowUtc().date()); !rule)
            return rule.error();
        good = readTimes(wish.from, wish.to, &window);
    }
    if (!good)
        return Error{QStringLiteral("window.bad"),
                     {{QStringLiteral("text"), wish.weekly.isEmpty() ? wish.from + QLatin1Char('-') + wish.to : wish.weekly}}};
    return window;
}

Result<std::vector<qint64>> saveWindows(Session &session, const std::vector<MaintenanceWindow> &windows)
{
    std::vector<qint64> ids;
    const auto done = changeAndRemember(session, windowScope, [&]() -> Result<void> {
        for (const MaintenanceWindow &window : windows) {
            const auto id = FreezeStore(session.database).add(window);
            if (!id)
                return id.error();
            ids.push_back(*id);
        }
        return {};
    });
    return done ? Result<std::vector<qint64>>(std::move(ids)) : done.error();
}

Result<qint64> addWindow(Session &session, const WindowWish &wish)
{
    const auto window = checkWindow(session, wish);
    if (!window)
        return window.error();
    const auto ids = saveWindows(session, {*window});
    return ids ? Result<qint64>(ids->front()) : ids.error();
}

Result<void> removeWindow(Session &session, qint64 id)
{
    return changeAndRemember(session, windowScope, [&] { return FreezeStore(session.database).removeWindow(id); });
}

Result<void> addHoliday(Session &session, const QString &customer, const QString &siteName, const QString &date, const QString &label)
{
    Holiday holiday;
    if (auto read = readTypedDate("DATE", date, &holiday.day); !read)
        return read;
    if (!holiday.day.isValid())
        return Error{QStringLiteral("date.bad"), {{QStringLiteral("field"), QStringLiteral("DATE")}, {QStringLiteral("value"), date}}};
    holiday.label = label.trimmed();
    const CustomerStore people(session.database);
    const auto customers = people.customers();
    if (!customers)
        return customers.error();
    const auto sites = people.sites();
    if (!sites)
        return sites.error();
    QStringList names, owners;
    for (const Site &site : *sites) {
        const auto owner = std::find_if(customers->begin(), customers->end(), [&](const Customer &one) { return one.id == site.customer; });
        if (owner == customers->end() || (!customer.isEmpty() && owner->name.compare(customer, Qt::CaseInsensitive) != 0))
            continue;
        names << site.name;
        if (site.name.compare(siteName, Qt::CaseInsensitive) == 0) {
            holiday.site = site.id;
            owners << owner->name;
        }
    }
    if (owners.isEmpty())
        return Error{QStringLiteral("site.unknown"), {{QStringLiteral("name"), siteName}, {QStringLiteral("nearest"), nearestName(siteName, names)}}};
    if (owners.size() > 1)
        return Error{QStringLiteral("site.which"), {{QStringLiteral("name"), siteName}, {QStringLiteral("customers"), owners}}};
    return changeAndRemember(session, QStringLiteral("holiday"), [&] { return FreezeStore(session.database).add(holiday); });
}

} // namespace tagliando
