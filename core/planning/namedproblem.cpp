#include "core/planning/namedproblem.h"

#include "core/calendar/seriesdays.h"
#include "core/planning/skills.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int workdaysAWeek = 5;
constexpr double mostHoursADay = 12; // more is what somebody works in a week
constexpr int minutesAnHour = 60, hoursADay = 24;
constexpr int minutesADayUnstated = 8 * 60;
constexpr int secondsAMinute = 60;
constexpr int exploitedWeight = 3;
/// Of one late day, index: State. What stands still weighs more than any update.
constexpr int weightOfState[] = {200, 8, 1, 2, 1, 1, 4, 1};
/// Servers first (WORKFLOW 2): a server takes ten times a workstation's minutes, a late one weighs as much more. Index: WorkGroup.
constexpr int weightOfGroup[] = {10, 12, 11, 11, 11, 10, 10, 1, 10, 10};

class Namer {
public:
    Namer(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish)
        : book_(book), wish_(wish), skills_(book.technicians)
    {
        named_.requirements = requirementsOf(input.catalogue, findings.rows);
        named_.calendars = std::make_unique<Calendars>(input);
        named_.places = workPlaces(input, findings, wish.only);
        const QTimeZone zone(input.defaultZone.toUtf8());
        zone_ = zone.isValid() ? zone : QTimeZone::utc();
        named_.today = input.now.dateIn(zone_);
        named_.from = std::max(wish.from, named_.today);
        named_.problem.days = static_cast<int>(named_.from.daysTo(wish.to)) + 1;
    }

    NamedProblem run()
    {
        if (named_.problem.days <= 0)
            return std::move(named_);
        technicians();
        for (size_t place = 0; place < named_.places.size(); ++place)
            site(place);
        booked();
        return std::move(named_);
    }

private:
    void technicians()
    {
        for (const Technician &technician : book_.technicians) {
            if (technician.hours <= 0)
                continue;
            const double aDay = technician.hours > mostHoursADay ? technician.hours / workdaysAWeek : technician.hours;
            add(technician, static_cast<int>(aDay * minutesAnHour));
        }
        if (!named_.technicians.empty())
            return;
        for (const Technician &technician : book_.technicians)
            named_.notes.push_back({QStringLiteral("visit.technician_no_hours"), {{QStringLiteral("name"), technician.name}}});
        Technician nobody;
        nobody.skills = QStringList();
        add(nobody, minutesADayUnstated);
        named_.problem.technicians.back().skills = ~quint64(0); // nobody is known to lack anything
    }

    void add(const Technician &technician, int minutesADay)
    {
        TechnicianTime time{std::vector<int>(size_t(named_.problem.days), minutesADay), skills_.of(technician), {}};
        for (const BusyCalendar &calendar : book_.busy) {
            if (calendar.technician == technician.id && technician.id)
                keepFree(calendar, time);
        }
        named_.problem.technicians.push_back(std::move(time));
        named_.technicians.push_back(technician.id);
    }

    /// Hours in which the technician is elsewhere, on each day they touch.
    void keepFree(const BusyCalendar &calendar, TechnicianTime &time) const
    {
        time.busy.resize(size_t(named_.problem.days));
        for (const BusySpan &span : calendar.spans) {
            const QDate first = span.from.toTimeZone(zone_).date(), last = span.to.toTimeZone(zone_).date();
            // Hours after midnight belong to the evening before as well.
            for (int day = std::max(0, named_.dayNumber(first) - 1); day <= std::min(named_.problem.days - 1, named_.dayNumber(last)); ++day) {
                const QDateTime midnight = named_.dayOf(day).startOfDay(zone_);
                const OpenHours busy{static_cast<int>(midnight.secsTo(span.from) / secondsAMinute),
                                     static_cast<int>((midnight.secsTo(span.to) + secondsAMinute - 1) / secondsAMinute), false};
                if (busy.to <= 0)
                    continue;
                time.busy[size_t(day)].push_back(busy);
                const int sameDay = std::min(busy.to, hoursADay * minutesAnHour) - std::max(busy.from, 0);
                int &left = time.minutes[size_t(day)];
                left = std::max(0, left - std::max(0, sameDay));
            }
        }
    }
    void site(size_t index)
    {
        const WorkPlace &place = named_.places[index];
        named_.days.push_back(std::make_unique<PlaceDays>(place, *named_.calendars, named_.today));
        SiteToVisit site;
        site.fixedMinutes = minutesAroundWork();
        site.travelMinutes = place.travelMinutes;
        for (int day = 0; day < named_.problem.days; ++day)
            site.days.push_back(named_.days.back()->hoursOn(named_.dayOf(day)));
        named_.problem.sites.push_back(std::move(site));
        named_.works.emplace_back();
        auto works = installWork(place.findings, named_.requirements);
        if (!works) {
            named_.notes.push_back(works.error());
            return;
        }
        if (!works->units.empty() && !named_.days.back()->firstFrom(named_.today).isValid())
            named_.notes.push_back(
                {QStringLiteral("visit.no_day"), {{QStringLiteral("customer"), place.customerName}, {QStringLiteral("date"), named_.today}}});
        named_.works.back() = std::move(works->units);
        shareOfRings(place);
        std::vector<bool> taken(named_.works.back().size(), false);
        for (size_t unit = 0; unit < named_.works.back().size(); ++unit) {
            if (!taken[unit])
                work(index, unit, taken);
        }
        if (place.apart)
            return;
        agreed(index);
        missed(index);
    }

    static bool isWorkstation(const WorkPlace &place, ServerId server)
    {
        const auto known = std::find_if(place.machines.begin(), place.machines.end(), [&](const WorkMachine &one) { return one.id == server; });
        return known != place.machines.end() && groupOf(*known) == WorkGroup::Workstations;
    }

    /// What rings cost is nobody's alone: each workstation with work bears its part.
    void shareOfRings(const WorkPlace &place)
    {
        std::set<ServerId> workstations;
        int whole = 0;
        for (const InstallWork &unit : named_.works.back()) {
            if (!isWorkstation(place, unit.server))
                continue;
            workstations.insert(unit.server);
            whole = std::max(whole, unit.minutes + (unit.needsRestart ? restartMinutes : 0));
        }
        const int count = static_cast<int>(workstations.size());
        shareOfRings_ = count == 0 ? 0 : (minutesOfRings(workstations.size(), whole) + count - 1) / count;
    }

    /// A machine's ordinary updates are one go, with the earliest of their deadlines; what stops something goes alone, or with what it needs.
    void collect(const std::vector<InstallWork> &units, size_t unit, std::vector<bool> &taken, std::vector<size_t> &together) const
    {
        taken[unit] = true;
        together.push_back(unit);
        for (size_t other = 0; other < units.size(); ++other) {
            const auto needs = [&](size_t a, size_t b) { return std::count(units[a].needs.begin(), units[a].needs.end(), b) > 0; };
            const auto calm = [&](size_t i) { return !units[i].stop.isValid() && !units[i].stopped; };
            const bool oneGo = (calm(unit) && calm(other)) || needs(unit, other) || needs(other, unit);
            if (!taken[other] && units[other].server == units[unit].server && oneGo)
                collect(units, other, taken, together);
        }
    }

    void work(size_t index, size_t first, std::vector<bool> &taken)
    {
        const std::vector<InstallWork> &units = named_.works[index];
        const WorkPlace &place = named_.places[index];
        NamedWork meant{index, {}, {}, {}};
        collect(units, first, taken, meant.units);
        if (isBooked(place, meant))
            return;
        WorkToPlan work;
        work.site = static_cast<int>(index);
        bool restart = false;
        const auto machine =
            std::find_if(place.machines.begin(), place.machines.end(), [&](const WorkMachine &one) { return one.id == units[first].server; });
        const WorkGroup group = machine == place.machines.end() ? WorkGroup::Servers : groupOf(*machine);
        const bool workstation = group == WorkGroup::Workstations;
        if (machine != place.machines.end())
            work.skills = skills_.neededBy(*machine);
        for (const size_t i : meant.units) {
            const InstallWork &unit = units[i];
            work.minutes += workstation ? std::min(unit.minutes, minutesSideBySide) : unit.minutes;
            restart = restart || unit.needsRestart;
            work.weight = std::max(work.weight, weightOfState[int(unit.state)] * (unit.exploited ? exploitedWeight : 1));
            if (unit.due.isValid())
                work.due = std::min(work.due, named_.dayNumber(unit.due));
            if (unit.stopped)
                work.due = std::min(work.due, 0); // every day counts
            if (unit.stop.isValid())
                work.lastDay = std::min(work.lastDay, named_.dayNumber(unit.stop) - 1);
        }
        work.weight *= weightOfGroup[int(group)];
        if (deadlineOf(work) == noDay)
            work.due = named_.problem.days - 1; // no hurry, but not never
        if (deadlineOf(work) > named_.problem.days + daysWhenNeverDone)
            return; // comes along where there is room
        work.downtimeMinutes = restart ? restartMinutes : 0;
        work.minutes += workstation ? shareOfRings_ : work.downtimeMinutes;
        if (const TouchDays *own = named_.calendars->of(place.customer, place.site, units[first].server, named_.today)) {
            for (int day = 0; day < named_.problem.days; ++day) {
                if (named_.problem.sites[index].days[size_t(day)].minutes() > 0 && !own->isUseful(named_.dayOf(day)))
                    work.notOn.push_back(day);
            }
        }
        named_.problem.work.push_back(work);
        named_.meant.push_back(std::move(meant));
    }

    void agreed(size_t index)
    {
        const WorkPlace &place = named_.places[index];
        for (const Series &series : book_.series) {
            if (series.customer != place.customer || (series.site && series.site != place.site))
                continue;
            const QDate last = book_.lastDone(series, named_.today);
            for (const QDate &day : seriesDays(series, last, named_.from, wish_.to)) {
                const bool covered = std::any_of(book_.visits.begin(), book_.visits.end(), [&](const Visit &visit) {
                    return visit.series == series.id && visit.isOpen() && visit.id != wish_.skipping && qAbs(visit.day.daysTo(day)) < seriesReach;
                });
                if (!covered)
                    add(index, day, series.id);
            }
        }
    }

    /// A visit nobody came to stays said, and asks for another one as soon as can be.
    void missed(size_t index)
    {
        const WorkPlace &place = named_.places[index];
        for (const Finding *finding : place.findings) {
            if (finding->kind != RequirementKind::Visit)
                continue;
            const QDate day = finding->dueAt.toTimeZone(zone_).date();
            const QString track = finding->track;
            const QLatin1String ofSeries("visit:series-");
            const bool series = track.startsWith(ofSeries);
            add(index, day, SeriesId{series ? track.mid(ofSeries.size()).toLongLong() : 0});
            if (!series)
                named_.notes.push_back({QStringLiteral("visit.missed"),
                                        {{QStringLiteral("customer"), place.customerName},
                                         {QStringLiteral("date"), day},
                                         {QStringLiteral("id"), track.section(QLatin1Char(':'), 1).toLongLong()}}});
        }
    }

    void add(size_t index, const QDate &agreedDay, SeriesId series)
    {
        WorkToPlan work;
        work.site = static_cast<int>(index);
        work.earliest = work.due = std::max(0, named_.dayNumber(agreedDay));
        named_.problem.work.push_back(work);
        named_.meant.push_back({index, {}, agreedDay, series});
    }

    void booked()
    {
        for (const Visit &visit : book_.visits) {
            const int day = named_.dayNumber(visit.day);
            if (!visit.isOpen() || visit.id == wish_.skipping || day < 0 || day >= named_.problem.days)
                continue;
            const auto place = std::find_if(named_.places.begin(), named_.places.end(), [&](const WorkPlace &one) {
                return one.customer == visit.customer && (!visit.site || one.site == visit.site) && !one.apart;
            });
            const auto who = std::find(named_.technicians.begin(), named_.technicians.end(), visit.technician);
            const int technician = who == named_.technicians.end() ? 0 : static_cast<int>(who - named_.technicians.begin());
            if (place == named_.places.end()) { // another customer's: it takes the technician's time all the same
                int &minutes = named_.problem.technicians[size_t(technician)].minutes[size_t(day)];
                minutes = std::max(0, minutes - visit.minutes);
                continue;
            }
            PlannedVisit pinned;
            pinned.site = static_cast<int>(place - named_.places.begin());
            pinned.day = day;
            pinned.technician = technician;
            pinned.booked = true;
            pinned.from = visit.start.hour() * minutesAnHour + visit.start.minute();
            pinned.bookedMinutes = visit.minutes;
            named_.problem.booked.push_back(pinned);
        }
    }

    /// What a booked visit does already, and in time, asks for no other one; nor does what is late anyway, on the day somebody agreed.
    bool isBooked(const WorkPlace &place, const NamedWork &meant)
    {
        const std::vector<InstallWork> &units = named_.works[meant.place];
        const auto does = [&](const Visit &visit) {
            return std::all_of(meant.units.begin(), meant.units.end(), [&](size_t unit) {
                const QDate last = units[unit].stop.isValid() ? units[unit].stop.addDays(-1) : units[unit].due;
                const bool lateAnyway = !units[unit].stop.isValid() && !units[unit].stopped && last < named_.today;
                if (last.isValid() && visit.day > std::max(last, named_.today) && !lateAnyway)
                    return false;
                return std::any_of(visit.lines.begin(), visit.lines.end(), [&](const VisitLine &line) {
                    return line.server == units[unit].server && line.outcome == LineOutcome::Open && line.tracks.contains(units[unit].tracks.front());
                });
            });
        };
        const bool held = std::any_of(book_.visits.begin(), book_.visits.end(), [&](const Visit &visit) {
            return visit.customer == place.customer && visit.isOpen() && visit.day >= named_.today && visit.id != wish_.skipping && does(visit);
        });
        if (held) {
            for (const size_t unit : meant.units)
                named_.held.insert(units[unit].findings.begin(), units[unit].findings.end());
        }
        return held;
    }

    const VisitBook &book_;
    const ProposalWish &wish_;
    Skills skills_;
    int shareOfRings_ = 0; ///< minutes of each workstation of the place looked at
    QTimeZone zone_;
    NamedProblem named_;
};

} // namespace

NamedProblem nameProblem(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish)
{
    return Namer(input, findings, book, wish).run();
}

} // namespace tagliando
