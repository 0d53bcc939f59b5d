#include "core/planning/visitcalendar.h"

#include "core/deadlines/collisions.h"

#include <QTimeZone>

#include <map>
#include <set>

namespace tagliando {
namespace {

class Builder {
public:
    Builder(const FindingsInput &input, const QDate &from, int weeks) : input_(input)
    {
        calendar_.first = from.addDays(1 - from.dayOfWeek());
        for (int i = 0; i < 7 * weeks; ++i) {
            const QDate day = calendar_.first.addDays(i);
            calendar_.days.push_back({day, day.dayOfWeek() >= 6 || isItalianHoliday(day), {}, {}, {}});
        }
    }

    void addVisits(const std::vector<Visit> &visits, bool proposed)
    {
        for (size_t i = 0; i < visits.size(); ++i) {
            const Visit &visit = visits[i];
            CalendarDay *day = dayAt(visit.day);
            if (!day || visit.status == VisitStatus::Cancelled)
                continue;
            seen_.insert(visit.customer.value);
            day->visits.push_back({visit.id, proposed ? int(i) : -1, visit.customer, nameOf(visit.customer), visit.start, visit.status});
        }
    }

    void addStops(const FindingList &rows)
    {
        std::set<std::tuple<QDate, qint64, QString>> known;
        for (const Finding &row : rows) {
            if (row.state != State::Blocking || !row.stopsAt.isValid())
                continue;
            const QDate stop = row.stopsAt.toTimeZone(QTimeZone(row.holder->zone.toUtf8())).date();
            CalendarDay *day = dayAt(stop);
            if (day && known.insert({stop, row.customer.value, row.track}).second)
                day->stops.push_back({row.customer, row.holder->customerName, row.track});
        }
    }

    void addWindows(CustomerId customer)
    {
        for (const MaintenanceWindow &window : input_.fleet.agreements.windows) {
            if (window.place.customer != customer)
                continue;
            for (const QDate &date : daysOf(window, calendar_.first, lastDay())) {
                CalendarDay *day = dayAt(date);
                if (const std::pair hours(window.from, window.to); std::ranges::find(day->open, hours) == day->open.end())
                    day->open.push_back(hours);
            }
        }
        for (CalendarDay &day : calendar_.days)
            std::ranges::sort(day.open);
    }

    void addFreezes()
    {
        const Calendars calendars(input_);
        std::vector<CalendarBand> spans;
        std::set<std::tuple<qint64, QDate, QDate, QString>> known;
        for (const Freeze &freeze : input_.fleet.agreements.freezes) {
            if (!seen_.contains(freeze.place.customer.value))
                continue;
            for (const FrozenSpan &span : frozenSpans(freeze, calendars.holidaysOf(freeze.place.site), calendar_.first, lastDay())) {
                const QDate from = std::max(span.from, calendar_.first), to = span.to.isValid() ? std::min(span.to, lastDay()) : lastDay();
                if (known.insert({freeze.place.customer.value, from, to, freeze.label}).second)
                    spans.push_back({from, to, freeze.place.customer, nameOf(freeze.place.customer), freeze.label, 0});
            }
        }
        for (int week = 0; week < calendar_.weeks(); ++week)
            addWeek(spans, calendar_.first.addDays(7 * week));
    }

    VisitCalendar done()
    {
        for (CalendarDay &day : calendar_.days)
            std::ranges::stable_sort(day.visits, {}, [](const CalendarVisit &visit) {
                return std::pair(visit.proposal >= 0, visit.start.isValid() ? visit.start.msecsSinceStartOfDay() : 0);
            });
        return std::move(calendar_);
    }

private:
    [[nodiscard]] QDate lastDay() const { return calendar_.days.back().day; }
    [[nodiscard]] CalendarDay *dayAt(const QDate &day)
    {
        const qint64 place = calendar_.first.daysTo(day);
        return place >= 0 && place < qint64(calendar_.days.size()) ? &calendar_.days[size_t(place)] : nullptr;
    }
    [[nodiscard]] QString nameOf(CustomerId id) const
    {
        for (const Customer &customer : input_.fleet.customers)
            if (customer.id == id)
                return customer.name;
        return {};
    }

    // The part of every span that falls into this week, each in the lowest lane that is free there.
    void addWeek(const std::vector<CalendarBand> &spans, const QDate &monday)
    {
        const QDate sunday = monday.addDays(6);
        std::map<int, std::set<QDate>> taken;
        for (CalendarBand band : spans) {
            if (band.from > sunday || band.to < monday)
                continue;
            band.from = std::max(band.from, monday), band.to = std::min(band.to, sunday);
            const auto isFree = [&](int lane) {
                const auto it = taken[lane].lower_bound(band.from);
                return it == taken[lane].end() || *it > band.to;
            };
            while (!isFree(band.lane))
                ++band.lane;
            for (QDate day = band.from; day <= band.to; day = day.addDays(1))
                taken[band.lane].insert(day);
            calendar_.bands.push_back(std::move(band));
        }
    }

    const FindingsInput &input_;
    VisitCalendar calendar_;
    std::set<qint64> seen_; ///< customers with a visit in these weeks
};

} // namespace

VisitCalendar visitCalendar(const FindingsInput &input, const Findings &findings, const VisitBook &book, const std::vector<Visit> &proposals,
                            const QDate &from, int weeks, CustomerId chosen)
{
    Builder builder(input, from, weeks);
    builder.addVisits(book.visits, false);
    builder.addVisits(proposals, true);
    builder.addStops(findings.rows);
    builder.addWindows(chosen);
    builder.addFreezes();
    return builder.done();
}

} // namespace tagliando
