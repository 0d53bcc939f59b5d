// Series of visits.
#include "core/calendar/recurrence.h"
#include "core/store/visitstore.h"
#include "core/usecases/people.h"
#include "core/usecases/typeddate.h"
#include "core/usecases/visits.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int mostPerYear = 52;
constexpr int mostSteps = 52;
constexpr int longestMinutes = 24 * 60;

Result<int> readCount(const QString &text, int highest)
{
    bool number = false;
    const int n = text.toInt(&number);
    if (!number || n < 1 || n > highest)
        return Error{QStringLiteral("series.bad_rhythm"), {{QStringLiteral("value"), text}}};
    return n;
}

Result<void> readRhythm(const SeriesWish &wish, Series *series)
{
    const int said = int(!wish.every.isEmpty()) + int(!wish.perYear.isEmpty()) + int(!wish.rrule.isEmpty());
    if (said != 1)
        return Error{QStringLiteral("series.needs_rhythm"), {}};
    if (!wish.rrule.isEmpty()) {
        series->rrule = wish.rrule.trimmed();
        return checkRecurrence(series->rrule, series->first);
    }
    const QString text = wish.every.isEmpty() ? wish.perYear : wish.every.trimmed().toLower();
    const bool weeks = text.endsWith(QLatin1Char('w')), months = text.endsWith(QLatin1Char('m'));
    if (!wish.every.isEmpty() && !weeks && !months)
        return Error{QStringLiteral("series.bad_rhythm"), {{QStringLiteral("value"), wish.every}}};
    const auto count = readCount(weeks || months ? text.chopped(1) : text, wish.every.isEmpty() ? mostPerYear : mostSteps);
    if (!count)
        return count.error();
    (weeks ? series->weeks : months ? series->months : series->perYear) = *count;
    return {};
}

} // namespace

Result<SeriesId> addSeries(Session &session, const SeriesWish &wish)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const auto customer = findCustomer(session, wish.customer);
    if (!customer)
        return customer.error();
    Series series;
    series.customer = customer->id;
    if (!wish.site.isEmpty()) {
        const auto site = findSite(session, *customer, wish.site);
        if (!site)
            return site.error();
        series.site = site->id;
    }
    if (!wish.technician.isEmpty()) {
        const auto technician = findTechnician(**taken, wish.technician);
        if (!technician)
            return technician.error();
        series.technician = technician->id;
    }
    series.first = localDay(**taken, customer->id);
    if (auto read = readTypedDate("--from", wish.from, &series.first); !read)
        return read.error();
    if (auto read = readRhythm(wish, &series); !read)
        return read.error();
    series.start = QTime::fromString(wish.start.trimmed(), QStringLiteral("HH:mm"));
    if (!wish.start.trimmed().isEmpty() && !series.start.isValid())
        return Error{QStringLiteral("visit.bad_time"), {{QStringLiteral("value"), wish.start}}};
    if (!wish.minutes.isEmpty()) {
        const auto minutes = readCount(wish.minutes, longestMinutes);
        if (!minutes)
            return minutes.error();
        series.minutes = *minutes;
    }
    series.anchor = wish.fromLastDone ? SeriesAnchor::LastDone : SeriesAnchor::Calendar;
    series.skipAugust = wish.skipAugust;
    Result<SeriesId> id = SeriesId{};
    const auto done = changeAndRemember(session, QStringLiteral("visit"), [&]() -> Result<void> {
        id = VisitStore(session.database).save(series);
        return id ? Result<void>() : id.error();
    });
    return done ? id : Result<SeriesId>(done.error());
}

Result<void> removeSeries(Session &session, SeriesId id)
{
    return changeAndRemember(session, QStringLiteral("visit"), [&] { return VisitStore(session.database).remove(id); });
}

} // namespace tagliando
