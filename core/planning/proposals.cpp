#include "core/planning/proposals.h"

#include "core/deadlines/order.h"

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

constexpr int workdaysAWeek = 5;
constexpr double mostHoursADay = 12; // more is what somebody works in a week
constexpr int minutesAnHour = 60;
constexpr int minutesADayUnstated = 8 * 60;
constexpr int weightOfState[] = {20, 8, 1, 2, 1, 1, 4, 1}; ///< index: State
constexpr int exploitedWeight = 3;

/// What one WorkToPlan stands for.
struct Meant {
    size_t place = 0;
    std::vector<size_t> units; ///< of the place; empty: the visit a series asks for
    QDate agreed;
    SeriesId series;
};

class Proposer {
public:
    Proposer(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish)
        : input_(input), book_(book), wish_(wish), calendars_(input), places_(workPlaces(input, findings, wish.only)),
          requirements_(requirementsOf(input.catalogue, findings.rows))
    {
        zone_ = QTimeZone(input.defaultZone.toUtf8());
        today_ = input.now.dateIn(zone_.isValid() ? zone_ : QTimeZone::utc());
        result_.from = std::max(wish.from, today_);
        result_.to = wish.to;
        problem_.days = static_cast<int>(result_.from.daysTo(result_.to)) + 1;
    }

    Proposals run(const Progress &progress)
    {
        if (problem_.days <= 0)
            return std::move(result_);
        technicians();
        missed();
        for (size_t place = 0; place < places_.size(); ++place)
            site(place);
        booked();
        const VisitPlan plan = planVisits(problem_, wish_.effort, progress);
        result_.cost = plan.cost;
        for (const PlannedVisit &visit : plan.visits) {
            if (!visit.booked)
                propose(visit);
        }
        for (size_t work = 0; work < problem_.work.size(); ++work)
            reportIfLate(plan, static_cast<int>(work));
        std::stable_sort(result_.visits.begin(), result_.visits.end(), [](const Proposal &a, const Proposal &b) {
            return std::tie(a.visit.day, a.visit.start, a.customerName) < std::tie(b.visit.day, b.visit.start, b.customerName);
        });
        oneAfterTheOther();
        std::stable_sort(result_.visits.begin(), result_.visits.end(), [](const Proposal &a, const Proposal &b) {
            return std::tie(a.visit.day, a.visit.start, a.customerName) < std::tie(b.visit.day, b.visit.start, b.customerName);
        });
        return std::move(result_);
    }

private:
    [[nodiscard]] QDate dayOf(int day) const { return result_.from.addDays(day); }
    [[nodiscard]] int dayNumber(const QDate &day) const { return day.isValid() ? static_cast<int>(result_.from.daysTo(day)) : noDay; }

    void technicians()
    {
        for (const Technician &technician : book_.technicians) {
            if (technician.hours <= 0)
                continue;
            const double aDay = technician.hours > mostHoursADay ? technician.hours / workdaysAWeek : technician.hours;
            const int minutes = static_cast<int>(aDay * minutesAnHour);
            problem_.technicians.push_back({std::vector<int>(size_t(problem_.days), minutes), 0});
            technicianIds_.push_back(technician.id);
        }
        if (!problem_.technicians.empty())
            return;
        for (const Technician &technician : book_.technicians)
            result_.notes.push_back({QStringLiteral("visit.technician_no_hours"), {{QStringLiteral("name"), technician.name}}});
        problem_.technicians.push_back({std::vector<int>(size_t(problem_.days), minutesADayUnstated), 0});
        technicianIds_.push_back({});
    }

    /// A visit nobody came to stays said until another one is booked or done.
    void missed()
    {
        for (const Visit &visit : book_.visits) {
            if ((wish_.only && visit.customer != wish_.only) || visit.statusOn(today_) != VisitStatus::Missed)
                continue;
            const bool madeUp = std::any_of(book_.visits.begin(), book_.visits.end(), [&](const Visit &other) {
                const VisitStatus status = other.statusOn(today_);
                const bool counts = status == VisitStatus::Booked || status == VisitStatus::InProgress || status == VisitStatus::Done;
                return other.customer == visit.customer && other.site == visit.site && counts && other.day > visit.day;
            });
            const auto place = std::find_if(places_.begin(), places_.end(), [&](const WorkPlace &one) { return one.customer == visit.customer; });
            if (!madeUp && place != places_.end())
                result_.notes.push_back({QStringLiteral("visit.missed"),
                                         {{QStringLiteral("customer"), place->customerName},
                                          {QStringLiteral("date"), visit.day},
                                          {QStringLiteral("id"), visit.id.value}}});
        }
    }

    void site(size_t index)
    {
        const WorkPlace &place = places_[index];
        days_.push_back(std::make_unique<PlaceDays>(place, calendars_, today_));
        SiteToVisit site;
        site.fixedMinutes = minutesAroundWork();
        site.travelMinutes = place.travelMinutes;
        for (int day = 0; day < problem_.days; ++day)
            site.days.push_back(days_.back()->hoursOn(dayOf(day)));
        problem_.sites.push_back(std::move(site));
        works_.emplace_back();
        auto works = installWork(place.findings, requirements_);
        if (!works) {
            result_.notes.push_back(works.error());
            return;
        }
        if (!works->units.empty() && !days_.back()->firstFrom(today_).isValid())
            result_.notes.push_back(
                {QStringLiteral("visit.no_day"), {{QStringLiteral("customer"), place.customerName}, {QStringLiteral("date"), today_}}});
        works_.back() = std::move(works->units);
        std::vector<bool> taken(works_.back().size(), false);
        for (size_t unit = 0; unit < works_.back().size(); ++unit) {
            if (!taken[unit])
                work(index, unit, taken);
        }
        if (!place.apart)
            agreed(index);
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
        const std::vector<InstallWork> &units = works_[index];
        const WorkPlace &place = places_[index];
        Meant meant{index, {}, {}, {}};
        collect(units, first, taken, meant.units);
        if (isBooked(place, meant))
            return;
        WorkToPlan work;
        work.site = static_cast<int>(index);
        bool restart = false;
        const auto machine =
            std::find_if(place.machines.begin(), place.machines.end(), [&](const WorkMachine &one) { return one.id == units[first].server; });
        const bool workstation = machine != place.machines.end() && groupOf(*machine) == WorkGroup::Workstations;
        for (const size_t i : meant.units) {
            const InstallWork &unit = units[i];
            work.minutes += workstation ? std::min(unit.minutes, minutesSideBySide) : unit.minutes;
            restart = restart || unit.needsRestart;
            work.weight = std::max(work.weight, weightOfState[int(unit.state)] * (unit.exploited ? exploitedWeight : 1));
            if (unit.due.isValid())
                work.due = std::min(work.due, dayNumber(unit.due));
            if (unit.stopped)
                work.due = std::min(work.due, 0); // every day counts
            if (unit.stop.isValid())
                work.lastDay = std::min(work.lastDay, dayNumber(unit.stop) - 1);
        }
        if (deadlineOf(work) == noDay)
            work.due = problem_.days - 1; // no hurry, but not never
        if (deadlineOf(work) > problem_.days + daysWhenNeverDone)
            return; // comes along where there is room
        work.downtimeMinutes = restart ? restartMinutes : 0;
        if (!workstation)
            work.minutes += work.downtimeMinutes;
        if (const TouchDays *own = calendars_.of(place.customer, place.site, units[first].server, today_)) {
            for (int day = 0; day < problem_.days; ++day) {
                if (problem_.sites[index].days[size_t(day)].minutes() > 0 && !own->isUseful(dayOf(day)))
                    work.notOn.push_back(day);
            }
        }
        problem_.work.push_back(work);
        meant_.push_back(std::move(meant));
    }

    void agreed(size_t index)
    {
        const WorkPlace &place = places_[index];
        for (const Series &series : book_.series) {
            if (series.customer != place.customer || (series.site && series.site != place.site))
                continue;
            QDate last;
            for (const Visit &visit : book_.visits) {
                if (visit.customer == place.customer && visit.status == VisitStatus::Done && (!series.site || visit.site == series.site))
                    last = visit.day;
            }
            for (const QDate &day : seriesDays(series, last, result_.from, result_.to)) {
                const bool covered = std::any_of(book_.visits.begin(), book_.visits.end(), [&](const Visit &visit) {
                    return visit.series == series.id && visit.isOpen() && visit.id != wish_.skipping && qAbs(visit.day.daysTo(day)) < seriesReach;
                });
                if (covered)
                    continue;
                WorkToPlan work;
                work.site = static_cast<int>(index);
                work.earliest = work.due = dayNumber(day);
                problem_.work.push_back(work);
                meant_.push_back({index, {}, day, series.id});
            }
        }
    }
    static constexpr int seriesReach = 14; ///< a booked visit of the series so near to its day is that day's

    void booked()
    {
        for (const Visit &visit : book_.visits) {
            const int day = dayNumber(visit.day);
            if (!visit.isOpen() || visit.id == wish_.skipping || day < 0 || day >= problem_.days)
                continue;
            const auto place = std::find_if(places_.begin(), places_.end(), [&](const WorkPlace &one) {
                return one.customer == visit.customer && (!visit.site || one.site == visit.site) && !one.apart;
            });
            const auto who = std::find(technicianIds_.begin(), technicianIds_.end(), visit.technician);
            const int technician = who == technicianIds_.end() ? 0 : static_cast<int>(who - technicianIds_.begin());
            if (place == places_.end()) { // another customer's: it takes the technician's time all the same
                int &minutes = problem_.technicians[size_t(technician)].minutes[size_t(day)];
                minutes = std::max(0, minutes - visit.minutes);
                continue;
            }
            PlannedVisit pinned;
            pinned.site = static_cast<int>(place - places_.begin());
            pinned.day = day;
            pinned.technician = technician;
            pinned.booked = true;
            pinned.from = visit.start.hour() * minutesAnHour + visit.start.minute();
            pinned.bookedMinutes = visit.minutes;
            problem_.booked.push_back(pinned);
        }
    }

    /// What a booked visit does already, and in time, asks for no other one.
    bool isBooked(const WorkPlace &place, const Meant &meant)
    {
        const std::vector<InstallWork> &units = works_[meant.place];
        const auto does = [&](const Visit &visit) {
            return std::all_of(meant.units.begin(), meant.units.end(), [&](size_t unit) {
                const QDate last = units[unit].stop.isValid() ? units[unit].stop.addDays(-1) : units[unit].due;
                if (last.isValid() && visit.day > std::max(last, today_))
                    return false;
                return std::any_of(visit.lines.begin(), visit.lines.end(), [&](const VisitLine &line) {
                    return line.server == units[unit].server && line.outcome == LineOutcome::Open && line.tracks.contains(units[unit].tracks.front());
                });
            });
        };
        const bool held = std::any_of(book_.visits.begin(), book_.visits.end(), [&](const Visit &visit) {
            return visit.customer == place.customer && visit.isOpen() && visit.day >= today_ && visit.id != wish_.skipping && does(visit);
        });
        if (held) {
            for (const size_t unit : meant.units)
                held_.insert(units[unit].findings.begin(), units[unit].findings.end());
        }
        return held;
    }

    /// What comes along where there is room makes a visit longer than planned: the next one of that day begins later.
    void oneAfterTheOther()
    {
        std::map<std::pair<TechnicianId, QDate>, QTime> busyUntil;
        for (Proposal &proposal : result_.visits) {
            Visit &visit = proposal.visit;
            QTime &until = busyUntil[{visit.technician, visit.day}];
            const bool room =
                until.isValid() && until > visit.start && until.msecsSinceStartOfDay() / msecsAMinute + visit.minutes < minutesAnHour * hoursADay;
            if (room)
                visit.start = until;
            until = visit.start.addSecs(qint64(visit.minutes) * secondsAMinute);
        }
    }
    static constexpr int secondsAMinute = 60, msecsAMinute = 60 * 1000, hoursADay = 24;

    void propose(const PlannedVisit &planned)
    {
        const size_t index = size_t(planned.site);
        WorkPlace place = places_[index];
        std::erase_if(place.findings, [&](const Finding *finding) { return held_.count(finding) > 0; });
        std::vector<const Finding *> wanted;
        Proposal proposal;
        for (const int work : planned.work) {
            const Meant &meant = meant_[size_t(work)];
            for (const size_t unit : meant.units)
                wanted.insert(wanted.end(), works_[index][unit].findings.begin(), works_[index][unit].findings.end());
            if (meant.agreed.isValid()) {
                proposal.visit.series = meant.series;
                if (meant.agreed != dayOf(planned.day)) {
                    if (auto refusal = days_[index]->refusal(meant.agreed))
                        proposal.refused.push_back(std::move(*refusal));
                }
            }
        }
        const OpenHours hours = days_[index]->hoursOn(dayOf(planned.day));
        auto whole = visitFor(place, requirements_, hours, dayOf(planned.day), {});
        place.findings = wanted;
        auto least = visitFor(place, requirements_, hours, dayOf(planned.day), {});
        if (!whole || !least)
            return;
        // What else is open comes along where there is room, but never in the place of what was planned.
        const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const Finding *finding) {
            return std::any_of(whole->lines.begin(), whole->lines.end(),
                               [&](const VisitLine &line) { return line.tracks.contains(finding->track) && line.server == finding->server; });
        });
        const SeriesId series = proposal.visit.series;
        proposal.visit = all && taken_.count(index) == 0 ? std::move(*whole) : std::move(*least);
        taken_.insert(index);
        proposal.visit.series = series;
        proposal.visit.start = QTime(0, 0).addSecs(planned.from * minutesAnHour);
        proposal.visit.technician = technicianIds_[size_t(planned.technician)];
        proposal.customerName = place.customerName;
        proposal.siteName = place.siteName;
        proposal.apart = place.apart;
        explain(proposal, planned);
        for (const VisitLine &line : proposal.visit.lines)
            proposal.closes += static_cast<int>(line.tracks.size());
        proposal.open = static_cast<int>(places_[index].findings.size());
        result_.visits.push_back(std::move(proposal));
    }

    void explain(Proposal &proposal, const PlannedVisit &planned) const
    {
        const WhyThatDay why = whyThatDay(problem_, planned);
        proposal.why = why.reason;
        proposal.lastUseful = dayOf(why.lastUsefulDay);
        if (why.work < 0)
            return;
        const Meant &meant = meant_[size_t(why.work)];
        if (meant.units.empty()) {
            proposal.deadline = meant.agreed;
            return;
        }
        const InstallWork &unit = works_[meant.place][meant.units.front()];
        proposal.because = unit.title;
        proposal.deadline = why.reason == WhyThatDay::Reason::BeforeStop && unit.stop.isValid() ? unit.stop : unit.due;
    }

    void reportIfLate(const VisitPlan &plan, int work)
    {
        const WorkToPlan &item = problem_.work[size_t(work)];
        const Meant &meant = meant_[size_t(work)];
        const int deadline = deadlineOf(item);
        if (deadline == noDay || meant.units.empty())
            return;
        const auto visit = std::find_if(plan.visits.begin(), plan.visits.end(),
                                        [&](const PlannedVisit &one) { return std::find(one.work.begin(), one.work.end(), work) != one.work.end(); });
        const bool placed = visit != plan.visits.end();
        if (placed ? visit->day <= deadline : deadline >= problem_.days)
            return;
        const WhyNotInTime why = whyNotInTime(problem_, plan, work);
        const InstallWork &unit = works_[meant.place][meant.units.front()];
        if (placed && (why.reason == WhyNotInTime::Reason::Past || unit.stopped))
            return; // late already, and the visit says so
        NotInTime late;
        late.customerName = places_[meant.place].customerName;
        late.serverName = unit.serverName;
        late.title = unit.title;
        late.stops = item.lastDay != noDay && item.lastDay <= item.due;
        late.deadline = late.stops ? unit.stop : unit.due;
        if (!late.deadline.isValid())
            late.deadline = today_; // it stands still already: every day is late
        late.why = why.reason;
        if (why.day != noDay)
            late.extraVisit = dayOf(why.day);
        if (why.technician >= 0) {
            if (const Technician *technician = book_.technician(technicianIds_[size_t(why.technician)]))
                late.technician = technician->name;
        }
        result_.late.push_back(std::move(late));
    }

    const FindingsInput &input_;
    const VisitBook &book_;
    const ProposalWish &wish_;
    Calendars calendars_;
    std::vector<WorkPlace> places_;
    RequirementsById requirements_;
    std::vector<std::unique_ptr<PlaceDays>> days_; ///< of each place
    std::vector<std::vector<InstallWork>> works_;  ///< of each place
    std::vector<Meant> meant_;                     ///< of each work of the problem
    std::vector<TechnicianId> technicianIds_;
    std::set<const Finding *> held_; ///< what booked visits do in time
    std::set<size_t> taken_;         ///< places whose first proposal took everything along
    VisitProblem problem_;
    QTimeZone zone_;
    QDate today_;
    Proposals result_;
};

} // namespace

Proposals proposeVisits(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish,
                        const Progress &progress)
{
    return Proposer(input, findings, book, wish).run(progress);
}

} // namespace tagliando
