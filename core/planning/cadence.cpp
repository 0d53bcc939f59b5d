#include "core/planning/cadence.h"

#include "core/calendar/seriesdays.h"
#include "core/deadlines/duedates.h"
#include "core/planning/workplace.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int yearDays = 365;

/// The days of a year to come, and which of them can be had.
class Year {
public:
    Year(const PlaceDays &days, const QDate &first) : first_(first)
    {
        for (int day = 0; day <= yearDays; ++day) {
            if (days.hoursOn(first.addDays(day)).minutes() > 0)
                open_.push_back(first.addDays(day));
        }
    }

    [[nodiscard]] QDate last() const { return first_.addDays(yearDays); }
    /// The first open day from `day` on; null: none within the year.
    [[nodiscard]] QDate onOrAfter(const QDate &day) const
    {
        const auto found = std::lower_bound(open_.begin(), open_.end(), day);
        return found == open_.end() ? QDate() : *found;
    }
    /// The last open day after `after`, up to `day`; null: none.
    [[nodiscard]] QDate lastUpTo(const QDate &day, const QDate &after) const
    {
        const auto next = std::upper_bound(open_.begin(), open_.end(), day);
        return next == open_.begin() || *(next - 1) <= after ? QDate() : *(next - 1);
    }

private:
    QDate first_;
    std::vector<QDate> open_;
};

class Prover {
public:
    Prover(const FindingsInput &input, const VisitBook &book, const WorkPlace &place, Calendars &calendars)
        : input_(input), book_(book), place_(place), zone_(place.zone.toUtf8()), today_(input.now.dateIn(zone_.isValid() ? zone_ : QTimeZone::utc())),
          holidays_(calendars.holidaysOf(place.site)), year_(PlaceDays(place, calendars, today_), today_)
    {
    }

    std::optional<CadenceProof> run()
    {
        CadenceProof proof{place_.customer, place_.site, place_.customerName, place_.siteName, 0, 0, {}};
        const std::vector<QDate> visits = agreedVisits(&proof.visitsPerYear);
        if (proof.visitsPerYear == 0)
            return std::nullopt;
        std::vector<QDate> stations{today_};
        stations.insert(stations.end(), visits.begin(), visits.end());
        for (size_t i = 1; i < stations.size(); ++i)
            proof.longestGap = std::max(proof.longestGap, static_cast<int>(stations[i - 1].daysTo(stations[i])));
        for (const PolicyRow &row : rows()) {
            if (auto unkept = judge(row, stations))
                proof.unkept.push_back(std::move(*unkept));
        }
        std::stable_sort(proof.unkept.begin(), proof.unkept.end(),
                         [](const UnkeptRow &a, const UnkeptRow &b) { return a.appears.daysTo(a.due) < b.appears.daysTo(b.due); });
        return proof;
    }

private:
    /// Ascending, each once; days nobody can have within the year are left out.
    std::vector<QDate> agreedVisits(int *perYear) const
    {
        std::vector<QDate> asked;
        for (const Series &series : book_.series) {
            if (series.customer != place_.customer || (series.site && series.site != place_.site))
                continue;
            const std::vector<QDate> days = seriesDays(series, book_.lastDone(series, today_), today_, year_.last());
            asked.insert(asked.end(), days.begin(), days.end());
        }
        const Contract *contract = book_.contract(place_.customer);
        if (asked.empty() && contract) {
            for (int visit = 1; visit <= contract->visitsPerYear; ++visit)
                asked.push_back(today_.addDays(qint64(yearDays) * visit / contract->visitsPerYear));
        }
        *perYear = static_cast<int>(asked.size());
        std::vector<QDate> visits;
        for (const QDate &day : asked) {
            if (const QDate possible = year_.onOrAfter(day); possible.isValid())
                visits.push_back(possible);
        }
        std::sort(visits.begin(), visits.end());
        visits.erase(std::unique(visits.begin(), visits.end()), visits.end());
        return visits;
    }

    /// Rows with a time of their own that concern a machine here; of every policy in force on one of them, each once.
    std::vector<PolicyRow> rows() const
    {
        std::vector<PolicyRow> all;
        for (const WorkMachine &machine : place_.machines) {
            const auto server =
                std::find_if(input_.fleet.servers.begin(), input_.fleet.servers.end(), [&](const Server &one) { return one.id == machine.id; });
            if (server == input_.fleet.servers.end())
                continue;
            const bool plain = machine.kind != ServerKind::Workstation && machine.kind != ServerKind::Network;
            const QString assetClass = plain ? QStringLiteral("server") : toString(machine.kind);
            const QString exposure = machine.internet ? QStringLiteral("internet") : QStringLiteral("internal");
            for (const PolicyRow &row : input_.catalogue.policies.of(place_.customer, &*server, today_, input_.policy).rows) {
                const bool concerned =
                    (row.exposure.isEmpty() || row.exposure == exposure) && (row.assetClass.isEmpty() || row.assetClass == assetClass);
                if (concerned && row.anchor != Anchor::KevDue && std::find(all.begin(), all.end(), row) == all.end())
                    all.push_back(row);
            }
        }
        return all;
    }

    /// The last day on which what appears on `day` is in time.
    [[nodiscard]] QDate dueDay(const PolicyRow &row, const QDate &day) const
    {
        Policy policy;
        policy.rows = {row};
        policy.kevDueDate = false;
        DueInput input;
        input.severity = row.minimum;
        input.exploited = row.exploited.value_or(false);
        input.released = input.kevAdded = input.firstIndexed = day;
        input.exposure = row.exposure;
        input.assetClass = row.assetClass;
        input.softwareClass = row.softwareClass;
        input.holidays = &holidays_;
        const QTimeZone zone = zone_.isValid() ? zone_ : QTimeZone::utc();
        return dueDate(policy, input, zone).at.toTimeZone(zone).date();
    }

    std::optional<UnkeptRow> judge(const PolicyRow &row, const std::vector<QDate> &stations) const
    {
        for (size_t i = 0; i < stations.size(); ++i) {
            const QDate due = dueDay(row, stations[i]);
            const QDate next = i + 1 < stations.size() ? stations[i + 1] : QDate();
            const bool beyond = !next.isValid() && due >= year_.last();
            if (!due.isValid() || beyond || (next.isValid() && next <= due))
                continue;
            UnkeptRow unkept{row, stations[i], due, next, 0, {}, {}};
            countNeeded(row, &unkept);
            return unkept;
        }
        return std::nullopt;
    }

    /// Each time the latest open day that is still in time: nobody does with fewer.
    void countNeeded(const PolicyRow &row, UnkeptRow *unkept) const
    {
        int visits = 0;
        for (QDate day = today_; day < year_.last(); ++visits) {
            const QDate due = dueDay(row, day);
            if (due >= year_.last())
                break;
            const QDate next = year_.lastUpTo(due, day);
            if (!next.isValid()) {
                unkept->closedFrom = day.addDays(1);
                unkept->closedTo = year_.onOrAfter(day.addDays(1)).addDays(-1);
                return;
            }
            day = next;
        }
        unkept->visitsNeeded = visits;
    }

    const FindingsInput &input_;
    const VisitBook &book_;
    const WorkPlace &place_;
    QTimeZone zone_;
    QDate today_;
    LocalHolidays holidays_;
    Year year_;
};

} // namespace

std::vector<CadenceProof> proveCadences(const FindingsInput &input, const Findings &findings, const VisitBook &book, CustomerId only)
{
    Calendars calendars(input);
    std::vector<CadenceProof> proofs;
    const std::vector<WorkPlace> places = workPlaces(input, findings, only);
    for (const WorkPlace &place : places) {
        // Hypervisors and network of a site share its rhythm; where there is nothing else they are judged themselves.
        const bool judged = place.apart && std::any_of(places.begin(), places.end(), [&](const WorkPlace &other) {
                                return !other.apart && other.customer == place.customer && other.site == place.site && !other.machines.empty();
                            });
        if (judged || place.machines.empty())
            continue;
        if (auto proof = Prover(input, book, place, calendars).run())
            proofs.push_back(std::move(*proof));
    }
    return proofs;
}

} // namespace tagliando
