#include "core/planning/orderofwork.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace tagliando {

namespace {

constexpr int backupMinutes = 20;
constexpr int noticeMinutes = 5;
constexpr int testMinutes = 10;
constexpr int inventoryMinutes = 5;
constexpr int checkMinutes = 5;
constexpr int pilotShare = 10;  // one workstation in ten goes first
constexpr size_t pilotFrom = 5; // fewer go all together
constexpr int pilotRing = 1, lastRing = 2;

/// The order of machines inside a group, worst neighbours apart.
int rankIn(WorkGroup group, const WorkMachine &machine)
{
    switch (group) {
    case WorkGroup::DomainControllers:
        return machine.has("fsmo") ? 1 : 0; // the holder of the roles last
    case WorkGroup::Applications:
        return machine.has("database") ? 0 : 1;
    case WorkGroup::Mail:
        return machine.internet ? 0 : 1;
    default:
        return 0;
    }
}

class Orderer {
public:
    Orderer(const std::vector<InstallWork> &units, const std::vector<WorkMachine> &machines) : units_(units), machines_(machines)
    {
        for (size_t i = 0; i < units.size(); ++i)
            unitsOf_[units[i].server].push_back(i);
    }

    std::vector<VisitLine> run()
    {
        before();
        for (const WorkGroup group : {WorkGroup::DomainControllers, WorkGroup::Infrastructure, WorkGroup::Applications, WorkGroup::Mail,
                                      WorkGroup::Servers, WorkGroup::BackupServer, WorkGroup::Apart})
            servers(group);
        workstations();
        after();
        return std::move(lines_);
    }

private:
    [[nodiscard]] const WorkMachine *machine(ServerId id) const
    {
        const auto found = std::find_if(machines_.begin(), machines_.end(), [&](const WorkMachine &one) { return one.id == id; });
        return found == machines_.end() ? nullptr : &*found;
    }

    [[nodiscard]] WorkGroup groupOfServer(ServerId id) const
    {
        const WorkMachine *known = machine(id);
        return known ? groupOf(*known) : WorkGroup::Servers;
    }

    /// Machines of a group that have work, in their order: rank, then what they depend on, then name.
    [[nodiscard]] std::vector<ServerId> withWork(WorkGroup group) const
    {
        struct Place {
            int rank;
            QString name;
            ServerId id;
            const WorkMachine *machine;
        };
        std::vector<Place> places;
        for (const auto &[id, units] : unitsOf_) {
            if (groupOfServer(id) != group)
                continue;
            const WorkMachine *known = machine(id);
            places.push_back({known ? rankIn(group, *known) : 0, units_[units.front()].serverName, id, known});
        }
        std::sort(places.begin(), places.end(),
                  [](const Place &a, const Place &b) { return std::tie(a.rank, a.name, a.id) < std::tie(b.rank, b.name, b.id); });
        // What another one depends on moves before it; a ring keeps the order it has.
        std::vector<ServerId> ordered;
        while (!places.empty()) {
            const auto waits = [&](const Place &place) {
                return place.machine && std::any_of(places.begin(), places.end(), [&](const Place &other) {
                           return other.id != place.id && other.rank == place.rank &&
                                  place.machine->dependsOn.contains(other.name, Qt::CaseInsensitive);
                       });
            };
            auto next = std::find_if_not(places.begin(), places.end(), waits);
            if (next == places.end())
                next = places.begin();
            ordered.push_back(next->id);
            places.erase(next);
        }
        return ordered;
    }

    VisitLine &add(WorkGroup group, LineKind kind, const QString &step, int minutes, const WorkMachine *where = nullptr)
    {
        VisitLine line;
        line.number = static_cast<int>(lines_.size()) + 1;
        line.group = group;
        line.kind = kind;
        line.step = step;
        line.minutes = minutes;
        if (where) {
            line.server = where->id;
            line.serverName = where->name;
        }
        lines_.push_back(std::move(line));
        return lines_.back();
    }

    void before()
    {
        const auto backup = std::find_if(machines_.begin(), machines_.end(), [](const WorkMachine &one) { return one.has("backup"); });
        add(WorkGroup::Before, LineKind::Step, QStringLiteral("backup"), backupMinutes, backup == machines_.end() ? nullptr : &*backup);
        add(WorkGroup::Before, LineKind::Step, QStringLiteral("notify"), noticeMinutes);
    }

    void after()
    {
        add(WorkGroup::After, LineKind::Check, QStringLiteral("tests"), testMinutes);
        add(WorkGroup::After, LineKind::Check, QStringLiteral("inventory"), inventoryMinutes);
    }

    /// The units of one machine: fixes that must precede any restart, prerequisites, what needs no restart, then the rest; each group by urgency.
    [[nodiscard]] std::vector<size_t> ordered(const std::vector<size_t> &units) const
    {
        std::vector<size_t> rest = units, done;
        std::stable_sort(rest.begin(), rest.end(), [&](size_t a, size_t b) {
            const auto key = [&](size_t i) { return std::make_tuple(!units_[i].beforeRestart, units_[i].needsRestart); };
            return key(a) < key(b);
        });
        while (!rest.empty()) {
            auto next = std::find_if(rest.begin(), rest.end(), [&](size_t i) {
                return std::none_of(units_[i].needs.begin(), units_[i].needs.end(),
                                    [&](size_t need) { return std::find(rest.begin(), rest.end(), need) != rest.end(); });
            });
            if (next == rest.end())
                next = rest.begin(); // no ring comes here: installWork refuses it
            done.push_back(*next);
            rest.erase(next);
        }
        return done;
    }

    /// Appends a machine's lines; the numbers they got.
    std::vector<int> install(WorkGroup group, ServerId id, const std::vector<int> &gates)
    {
        const std::vector<size_t> order = ordered(unitsOf_.at(id));
        std::vector<int> numbers;
        std::map<size_t, int> lineOf;
        const bool careful = std::any_of(order.begin(), order.end(), [&](size_t i) { return units_[i].beforeRestart; });
        for (size_t place = 0; place < order.size(); ++place) {
            const InstallWork &unit = units_[order[place]];
            VisitLine &line = add(group, LineKind::Install, {}, unit.minutes);
            line.server = unit.server;
            line.serverName = unit.serverName;
            line.tracks = unit.tracks;
            line.title = unit.title;
            line.action = unit.action;
            line.state = unit.state;
            line.severity = unit.severity;
            line.due = unit.due;
            line.stop = unit.stop;
            line.restart = restartsHere(order, place);
            if (line.restart)
                line.minutes += restartMinutes;
            line.after = gates;
            for (const size_t need : unit.needs) {
                if (const auto first = lineOf.find(need); first != lineOf.end())
                    line.after.push_back(first->second);
            }
            line.notices = noticesOf(unit, group);
            if (line.restart && careful && !unit.beforeRestart) {
                for (const size_t i : order) {
                    if (!units_[i].beforeRestart)
                        continue;
                    if (const auto first = lineOf.find(i); first != lineOf.end()) // a fix that itself waits for this restart comes later
                        line.after.push_back(first->second);
                    line.notices.insert(line.notices.end(), units_[i].notices.begin(), units_[i].notices.end());
                }
            }
            lineOf.emplace(order[place], line.number);
            numbers.push_back(line.number);
        }
        return numbers;
    }

    /// Updates of one machine share a restart, the last of them that needs one; not when a later one waits for it.
    [[nodiscard]] bool restartsHere(const std::vector<size_t> &order, size_t place) const
    {
        if (!units_[order[place]].needsRestart)
            return false;
        bool later = false;
        for (size_t next = place + 1; next < order.size(); ++next) {
            const std::vector<size_t> &needs = units_[order[next]].needs;
            if (std::find(needs.begin(), needs.end(), order[place]) != needs.end())
                return true;
            later = later || units_[order[next]].needsRestart;
        }
        return !later;
    }

    [[nodiscard]] std::vector<Advice> noticesOf(const InstallWork &unit, WorkGroup group) const
    {
        std::vector<Advice> notices = unit.notices;
        if (unit.tracks.front().endsWith(QLatin1String(":ssu")))
            notices.push_back({QStringLiteral("visit.notice.stack_stays"), {}, {}});
        if (unit.needsRestart && (group == WorkGroup::DomainControllers || group == WorkGroup::Mail))
            notices.push_back({QStringLiteral("visit.notice.snapshot_no_backup"), {}, {}});
        return notices;
    }

    void servers(WorkGroup group)
    {
        const std::vector<ServerId> ids = withWork(group);
        std::vector<int> databases; // lines that applications wait for
        std::vector<int> gates{1};
        if (group == WorkGroup::Applications)
            stopApplications(ids);
        for (size_t place = 0; place < ids.size(); ++place) {
            const WorkMachine *known = machine(ids[place]);
            std::vector<int> mine = gates;
            if (group == WorkGroup::Applications && known && !known->has("database"))
                mine.insert(mine.end(), databases.begin(), databases.end());
            const bool exchange = known && known->has("exchange");
            const bool sessions = known && known->has("rds");
            if (exchange || sessions) {
                VisitLine &in =
                    add(group, LineKind::Step, exchange ? QStringLiteral("exchange_in") : QStringLiteral("drain_sessions"), checkMinutes, known);
                in.after = mine;
                mine.push_back(in.number);
            }
            const std::vector<int> lines = install(group, ids[place], mine);
            if (known && known->has("database"))
                databases.insert(databases.end(), lines.begin(), lines.end());
            if (exchange)
                check(group, QStringLiteral("exchange_out"), lines, known);
            const bool more = place + 1 < ids.size();
            if (group == WorkGroup::DomainControllers && more) // one at a time, never all
                gates = {1, check(group, QStringLiteral("replication"), lines, known)};
            else if (exchange && more)
                gates = {1, lines_.back().number};
            if (!known && !ids[place]) // what concerns the customer as a whole waits for nobody's backup
                for (const int number : lines)
                    lines_[static_cast<size_t>(number) - 1].after.clear();
        }
        if (group == WorkGroup::Applications && !ids.empty())
            check(group, QStringLiteral("applications"), {}, nullptr);
    }

    /// Applications stand still while their database is worked on.
    void stopApplications(const std::vector<ServerId> &ids)
    {
        const bool database = std::any_of(ids.begin(), ids.end(), [&](ServerId id) { return machine(id) && machine(id)->has("database"); });
        if (!database)
            return;
        for (const WorkMachine &one : machines_) {
            if (one.has("app") && !one.has("database"))
                add(WorkGroup::Applications, LineKind::Step, QStringLiteral("stop_applications"), checkMinutes, &one).after = {1};
        }
    }

    int check(WorkGroup group, const QString &step, const std::vector<int> &lines, const WorkMachine *where)
    {
        VisitLine &line = add(group, LineKind::Check, step, checkMinutes, where);
        line.after = lines;
        return line.number;
    }

    /// A few first; they install side by side, so only the first of a ring costs its whole time.
    void workstations()
    {
        const std::vector<ServerId> ids = withWork(WorkGroup::Workstations);
        const size_t pilots = ids.size() < pilotFrom ? 0 : (ids.size() + pilotShare - 1) / pilotShare;
        std::vector<int> gates{1}, pilotLines;
        for (size_t place = 0; place < ids.size(); ++place) {
            const int ring = place < pilots ? pilotRing : lastRing;
            if (pilots > 0 && place == pilots)
                gates = {1, check(WorkGroup::Workstations, QStringLiteral("pilot"), pilotLines, nullptr)};
            const bool first = place == 0 || place == pilots;
            for (const int number : install(WorkGroup::Workstations, ids[place], gates)) {
                VisitLine &line = lines_[static_cast<size_t>(number) - 1];
                line.ring = ring;
                if (!first)
                    line.minutes = std::min(line.minutes, minutesSideBySide);
                if (ring == pilotRing)
                    pilotLines.push_back(number);
            }
        }
    }

    const std::vector<InstallWork> &units_;
    const std::vector<WorkMachine> &machines_;
    std::map<ServerId, std::vector<size_t>> unitsOf_;
    std::vector<VisitLine> lines_;
};

} // namespace

WorkGroup groupOf(const WorkMachine &machine)
{
    if (machine.kind == ServerKind::Network || machine.kind == ServerKind::Component || machine.has("hypervisor") || machine.has("firewall"))
        return WorkGroup::Apart;
    if (machine.kind == ServerKind::Workstation || machine.has("client"))
        return WorkGroup::Workstations;
    if (machine.has("domain-controller"))
        return WorkGroup::DomainControllers;
    if (machine.has("exchange") || machine.has("mail"))
        return WorkGroup::Mail;
    if (machine.has("database") || machine.has("app"))
        return WorkGroup::Applications;
    for (const char *role : {"dhcp", "dns", "wsus", "adcs", "entra-connect", "radius"}) {
        if (machine.has(role))
            return WorkGroup::Infrastructure;
    }
    return machine.has("backup") ? WorkGroup::BackupServer : WorkGroup::Servers;
}

int minutesOfRings(size_t workstations, int whole)
{
    const int more = std::max(0, whole - minutesSideBySide);
    return workstations == 0 ? 0 : workstations < pilotFrom ? more : 2 * more + checkMinutes;
}

int minutesAroundWork() { return backupMinutes + noticeMinutes + testMinutes + inventoryMinutes; }

std::vector<VisitLine> orderOfWork(const std::vector<InstallWork> &units, const std::vector<WorkMachine> &machines)
{
    return Orderer(units, machines).run();
}

} // namespace tagliando
