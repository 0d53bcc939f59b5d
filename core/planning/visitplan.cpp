#include "core/planning/visitplan.h"

#include "core/planning/planboard.h"

#include <numeric>
#include <random>
#include <set>
#include <tuple>

namespace tagliando {
namespace {

/// Construction by urgency, then many small parts taken down and put up again; a round that does not help is undone.
class Search {
public:
    explicit Search(const VisitProblem &problem) : problem_(problem), board_(problem), bySite_(problem.sites.size())
    {
        for (int work = 0; work < int(problem.work.size()); ++work)
            bySite_[size_t(problem.work[size_t(work)].site)].push_back(work);
    }

    void construct()
    {
        std::vector<int> all(problem_.work.size());
        std::iota(all.begin(), all.end(), 0);
        sortByUrgency(all);
        std::ranges::stable_partition(all, [this](int work) { return item(work).lastDay != noDay; });
        for (const int work : all)
            if (board_.placeOf(work) < 0) {
                place(work, Days::Latest);
                fill(work);
            }
    }

    void improve(int rounds, const Progress &progress)
    {
        if (problem_.work.empty())
            return;
        VisitPlanCost best = board_.cost();
        for (int round = 0, better = 0; round < rounds && round - better <= std::max(rounds / patience, leastPatience); ++round) {
            if (round % 64 == 0) {
                if (progress.cancelled())
                    return;
                progress.report(double(round) / rounds, QStringLiteral("progress.plan"));
            }
            tryAgain();
            if (board_.cost() < best) {
                best = board_.cost();
                better = round;
            }
        }
    }
    static constexpr int patience = 5;         ///< a fifth of the rounds without anything better is enough
    static constexpr int leastPatience = 3000; ///< but not fewer than so many

    /// Nobody plans for the last useful day when an earlier one costs the same.
    void pullForward()
    {
        for (int site = 0; site < int(problem_.sites.size()); ++site) {
            std::vector<int> numbers = board_.visitsOf(site);
            std::ranges::sort(numbers, {}, [&](int number) { return board_.visit(number).day; });
            for (const int number : numbers)
                if (!board_.visit(number).booked)
                    pullForward(number);
        }
    }

    [[nodiscard]] VisitPlan plan() const { return board_.plan(); }

private:
    enum class Days { Latest, Any };
    struct Opening {
        int day = -1, technician = -1;
    };
    struct Kept {
        int number, site, day, technician;
        bool booked;
        std::vector<int> work;
    };

    size_t pick(size_t count) { return size_t(random_() % count); }
    const WorkToPlan &item(int work) const { return problem_.work[size_t(work)]; }

    // Late work with the most weight per minute first, then what is due first.
    void sortByUrgency(std::vector<int> &works) const
    {
        std::ranges::sort(works, {}, [this](int work) {
            const WorkToPlan &w = item(work);
            const int deadline = std::max(deadlineOf(w), -1);
            return std::tuple(deadline, deadline < 0 ? -double(w.weight) / std::max(w.minutes, 1) : 0.0, -w.minutes, work);
        });
    }

    int technicianFor(int work, int day) const
    {
        if (std::ranges::binary_search(item(work).notOn, day))
            return -1;
        for (int technician = 0; technician < int(problem_.technicians.size()); ++technician)
            if ((item(work).skills & ~problem_.technicians[size_t(technician)].skills) == 0 &&
                board_.canOpen(item(work).site, day, technician, item(work).minutes))
                return technician;
        return -1;
    }

    // A day that costs nothing, else the first after the deadline.
    Opening openingFor(int work, Days days)
    {
        const int last = std::min(deadlineOf(item(work)), problem_.days - 1);
        const int first = std::max(item(work).earliest, 0);
        Opening fallback;
        if (const int span = last - first + 1; span > 0) {
            const int start = days == Days::Any ? int(pick(size_t(span))) : span - 1;
            for (int step = 0; step < span; ++step) {
                const int day = first + (start - step + span) % span;
                const int technician = technicianFor(work, day);
                if (technician < 0)
                    continue;
                if (board_.workCost(work, day).downtime == 0)
                    return {day, technician};
                if (fallback.day < 0)
                    fallback = {day, technician};
            }
        }
        for (int day = std::max(last + 1, first); fallback.day < 0 && day < problem_.days; ++day)
            if (const int technician = technicianFor(work, day); technician >= 0)
                fallback = {day, technician};
        return fallback;
    }

    void place(int work, Days days)
    {
        VisitPlanCost best = board_.unplacedCost(work);
        int chosen = -1;
        for (const int number : board_.visitsOf(item(work).site)) {
            const VisitPlanCost cost = board_.workCost(work, board_.visit(number).day);
            const bool better = cost < best || (chosen >= 0 && cost == best && board_.visit(number).minutes > board_.visit(chosen).minutes);
            if (better && board_.canJoin(number, work))
                best = cost, chosen = number;
        }
        if (chosen >= 0 && best == VisitPlanCost{})
            return board_.join(chosen, work);
        if (const Opening opening = openingFor(work, days); opening.day >= 0) {
            VisitPlanCost cost = board_.workCost(work, opening.day);
            cost += board_.visitCost(item(work).site, opening.day, opening.technician);
            if (cost < best)
                chosen = board_.open(item(work).site, opening.day, opening.technician);
        }
        if (chosen >= 0)
            board_.join(chosen, work);
    }

    // Who is there anyway does what else waits there: it saves the way. Late work waits for no visit that comes for something else.
    void fill(int placed)
    {
        const int number = board_.placeOf(placed);
        if (number < 0)
            return;
        const int day = board_.visit(number).day;
        const bool forLateWork = board_.workCost(placed, day).lateness > 0;
        std::vector<int> others = bySite_[size_t(item(placed).site)];
        sortByUrgency(others);
        for (const int work : others)
            if (board_.placeOf(work) < 0 && (forLateWork || board_.workCost(work, day).lateness == 0) && board_.canJoin(number, work))
                board_.join(number, work);
    }

    void takeDown(int work)
    {
        const int number = board_.placeOf(work);
        if (number < 0)
            return;
        board_.leave(work);
        if (board_.visit(number).work.empty() && !board_.visit(number).booked)
            board_.close(number);
    }

    // One site, one visit, or neighbours on the technicians' days.
    std::vector<int> partToTakeDown()
    {
        const int work = int(pick(problem_.work.size()));
        const int number = board_.placeOf(work);
        const size_t kind = pick(4);
        if (kind == 0 || (number < 0 && kind == 1))
            return bySite_[size_t(item(work).site)];
        std::vector<int> part = number < 0 ? std::vector<int>{work} : board_.visit(number).work;
        if (kind == 1)
            return part;
        const int around = number < 0 ? int(pick(size_t(problem_.days))) : board_.visit(number).day;
        const int reach = int(pick(kind == 2 ? 3 : 12));
        for (int day = std::max(0, around - reach); day <= std::min(problem_.days - 1, around + reach); ++day)
            for (int technician = 0; technician < int(problem_.technicians.size()); ++technician)
                for (const int other : board_.visitsOn(technician, day))
                    if (other != number && pick(2) == 0 && part.size() < 60)
                        part.insert(part.end(), board_.visit(other).work.begin(), board_.visit(other).work.end());
        if (pick(2) == 0) // with all the rest of this site: visits may then merge
            for (const int other : bySite_[size_t(item(work).site)])
                if (std::ranges::find(part, other) == part.end())
                    part.push_back(other);
        return part;
    }

    void tryAgain()
    {
        std::vector<int> part = partToTakeDown();
        const VisitPlanCost before = board_.cost();
        std::set<int> sites;
        for (const int work : part)
            sites.insert(item(work).site);
        std::vector<Kept> kept;
        for (const int site : sites)
            for (const int number : board_.visitsOf(site)) {
                const PlanBoard::Visit &visit = board_.visit(number);
                kept.push_back({number, site, visit.day, visit.technician, visit.booked, visit.work});
            }
        for (const int work : part)
            takeDown(work);
        sortByUrgency(part);
        const size_t swaps = pick(4) == 0 ? part.size() : pick(3);
        for (size_t swap = 0; swap < swaps && part.size() > 1; ++swap)
            std::swap(part[pick(part.size())], part[pick(part.size())]);
        const Days days = pick(3) == 0 ? Days::Any : Days::Latest;
        const bool filling = pick(2) == 0;
        for (const int work : part) {
            if (board_.placeOf(work) >= 0)
                continue;
            place(work, days);
            if (filling)
                fill(work);
        }
        if (before < board_.cost())
            putBack(kept, sites);
    }

    void putBack(const std::vector<Kept> &kept, const std::set<int> &sites)
    {
        for (const int site : sites) {
            for (const int work : bySite_[size_t(site)])
                takeDown(work);
        }
        for (const Kept &visit : kept) {
            const int number = visit.booked ? visit.number : board_.open(visit.site, visit.day, visit.technician);
            for (const int work : visit.work)
                board_.join(number, work);
        }
    }

    void pullForward(int number)
    {
        const PlanBoard::Visit visit = board_.visit(number);
        const VisitPlanCost before = board_.cost();
        int minutes = 0, earliest = 0;
        quint64 skills = 0;
        for (const int work : visit.work)
            minutes += item(work).minutes, earliest = std::max(earliest, item(work).earliest), skills |= item(work).skills;
        for (const int work : visit.work)
            takeDown(work);
        const auto stand = [&](int day, int technician) {
            const int there = board_.open(visit.site, day, technician);
            for (const int work : visit.work)
                board_.join(there, work);
            return there;
        };
        for (int day = earliest; day < visit.day; ++day) {
            if (std::ranges::any_of(visit.work, [&](int work) { return std::ranges::binary_search(item(work).notOn, day); }))
                continue;
            for (int technician = 0; technician < int(problem_.technicians.size()); ++technician) {
                if ((skills & ~problem_.technicians[size_t(technician)].skills) != 0 || !board_.canOpen(visit.site, day, technician, minutes))
                    continue;
                stand(day, technician);
                if (board_.cost() <= before)
                    return;
                for (const int work : visit.work)
                    takeDown(work);
            }
        }
        stand(visit.day, visit.technician);
    }

    const VisitProblem &problem_;
    PlanBoard board_;
    std::vector<std::vector<int>> bySite_;
    std::mt19937_64 random_{20261121};
};

} // namespace

VisitPlan planVisits(const VisitProblem &problem, const PlanEffort &effort, const Progress &progress)
{
    // A round costs more the larger the problem is; a small one is soon exhausted.
    const int work = std::max(int(problem.work.size()), 1);
    const int rounds = effort.rounds > 0 ? effort.rounds : std::max(2'000, std::min(50'000'000 / work, 2'000 * work));
    Search search(problem);
    search.construct();
    search.improve(rounds, progress);
    search.pullForward();
    return search.plan();
}

} // namespace tagliando
