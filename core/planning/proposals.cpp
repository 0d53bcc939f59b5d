#include "core/planning/proposals.h"

#include "core/planning/proposalreasons.h"

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

constexpr int minutesAnHour = 60, hoursADay = 24;
constexpr int secondsAMinute = 60, msecsAMinute = 60 * 1000;

/// The plan's visits with their lines.
class Proposer {
public:
    explicit Proposer(const NamedProblem &named) : named_(named) {}

    std::vector<Proposal> run(const VisitPlan &plan)
    {
        for (const PlannedVisit &visit : plan.visits) {
            if (!visit.booked)
                propose(visit);
        }
        sort();
        oneAfterTheOther();
        sort();
        return std::move(proposals_);
    }

private:
    void sort()
    {
        std::stable_sort(proposals_.begin(), proposals_.end(), [](const Proposal &a, const Proposal &b) {
            return std::tie(a.visit.day, a.visit.start, a.customerName) < std::tie(b.visit.day, b.visit.start, b.customerName);
        });
    }

    /// What comes along where there is room makes a visit longer than planned: the next one of that day begins later.
    void oneAfterTheOther()
    {
        std::map<std::pair<TechnicianId, QDate>, QTime> busyUntil;
        for (Proposal &proposal : proposals_) {
            Visit &visit = proposal.visit;
            QTime &until = busyUntil[{visit.technician, visit.day}];
            const bool room =
                until.isValid() && until > visit.start && until.msecsSinceStartOfDay() / msecsAMinute + visit.minutes < minutesAnHour * hoursADay;
            if (room)
                visit.start = until;
            until = visit.start.addSecs(qint64(visit.minutes) * secondsAMinute);
        }
    }

    void propose(const PlannedVisit &planned)
    {
        const size_t index = size_t(planned.site);
        WorkPlace place = named_.places[index];
        std::erase_if(place.findings, [&](const Finding *finding) { return named_.held.count(finding) > 0; });
        std::vector<const Finding *> wanted = std::move(carried_[index]);
        carried_[index].clear();
        Proposal proposal;
        SeriesId series;
        for (const int work : planned.work) {
            const NamedWork &meant = named_.meant[size_t(work)];
            for (const size_t unit : meant.units)
                wanted.insert(wanted.end(), named_.works[index][unit].findings.begin(), named_.works[index][unit].findings.end());
            if (!meant.agreed.isValid())
                continue;
            series = meant.series;
            if (meant.agreed >= named_.today && meant.agreed != named_.dayOf(planned.day)) {
                if (auto refusal = named_.days[index]->refusal(meant.agreed))
                    proposal.refused.push_back(std::move(*refusal));
            }
        }
        const OpenHours hours = freeHours(named_.problem, planned.site, planned.day, planned.technician);
        const QDate day = named_.dayOf(planned.day);
        auto whole = visitFor(place, named_.requirements, hours, day, {});
        place.findings = wanted;
        auto least = visitFor(place, named_.requirements, hours, day, {});
        if (!whole || !least) {
            carried_[index] = std::move(wanted);
            return;
        }
        const auto isIn = [](const Visit &visit, const Finding *finding) {
            return std::any_of(visit.lines.begin(), visit.lines.end(),
                               [&](const VisitLine &line) { return line.tracks.contains(finding->track) && line.server == finding->server; });
        };
        // The plan counts minutes machine by machine, the visit all of them together: what found no room comes with the next one there.
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(carried_[index]),
                     [&](const Finding *finding) { return !isIn(*least, finding); });
        // What else is open comes along where there is room, but never in the place of what was planned.
        const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const Finding *finding) { return isIn(*whole, finding); });
        proposal.visit = all && taken_.count(index) == 0 ? std::move(*whole) : std::move(*least);
        taken_.insert(index);
        proposal.visit.series = series;
        proposal.visit.start = QTime(0, 0).addSecs(planned.from * minutesAnHour);
        proposal.visit.technician = named_.technicians[size_t(planned.technician)];
        proposal.customerName = place.customerName;
        proposal.siteName = place.siteName;
        proposal.apart = place.apart;
        explainProposal(named_, planned, proposal);
        for (const VisitLine &line : proposal.visit.lines)
            proposal.closes += static_cast<int>(line.tracks.size());
        proposal.open = static_cast<int>(named_.places[index].findings.size());
        proposals_.push_back(std::move(proposal));
    }

    const NamedProblem &named_;
    std::set<size_t> taken_;                                 ///< places whose first proposal took everything along
    std::map<size_t, std::vector<const Finding *>> carried_; ///< of each place, to its next visit
    std::vector<Proposal> proposals_;
};

} // namespace

Proposals proposeVisits(const FindingsInput &input, const Findings &findings, const VisitBook &book, const ProposalWish &wish,
                        const Progress &progress)
{
    NamedProblem named = nameProblem(input, findings, book, wish);
    Proposals result;
    result.from = named.from;
    result.to = wish.to;
    if (named.problem.days <= 0)
        return result;
    const VisitPlan plan = planVisits(named.problem, wish.effort, progress);
    result.cost = plan.cost;
    result.visits = Proposer(named).run(plan);
    result.late = notInTime(named, plan, book);
    result.notes = std::move(named.notes);
    return result;
}

} // namespace tagliando
