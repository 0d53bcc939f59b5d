#include "tests/bench/policybench.h"

#include "core/deadlines/duedates.h"
#include "core/deadlines/findings.h"
#include "core/matching/packagematcher.h"
#include "core/usecases/resources.h"
#include "tests/bench/memoryfleet.h"

#include <map>
#include <tuple>

namespace tagliando::bench {

namespace {

constexpr int machinesPerCustomer = 50;

Fleet fleetOf(MemoryFleet &memory)
{
    Fleet fleet;
    for (std::size_t i = 0; i < memory.servers.size(); ++i) {
        const qint64 customer = static_cast<qint64>(i) / machinesPerCustomer + 1;
        if (static_cast<qint64>(fleet.customers.size()) < customer) {
            Customer one;
            one.id = CustomerId{customer};
            one.name = QStringLiteral("Customer %1").arg(customer);
            fleet.customers.push_back(one);
        }
        Server server;
        server.id = ServerId{static_cast<qint64>(i) + 1};
        server.customer = CustomerId{customer};
        server.name = QStringLiteral("SRV-%1").arg(i);
        fleet.servers.push_back(server);
        fleet.states.insert(server.id, std::make_shared<const ServerState>(std::move(memory.servers[i])));
    }
    return fleet;
}

/// What tells one deadline from another: the fix, the row that fits, the zone, the day the clock starts.
using Key = std::tuple<QString, int, QString, QDate>;

} // namespace

void benchPolicies(const BenchWorld &world, int servers, unsigned seed, Table &table)
{
    const auto resources = loadResources();
    MemoryFleet memory = memoryFleet(world, servers, seed);
    const Fleet fleet = fleetOf(memory);
    Catalogue catalogue = buildCatalogue({}, world.fixes(), {});
    const auto preset = [&](const char *id) {
        for (const Policy &one : (*resources)->presets) {
            if (one.id == QLatin1String(id))
                return one;
        }
        return (*resources)->policy;
    };
    const Policy before = preset("uk_cyber_essentials"), after = preset("iso27001_a88_common");
    const auto matcher = std::make_shared<PackageMatcher>(std::make_shared<PackageIndex>(catalogue.packageFixes, (*resources)->vocabulary));
    std::vector<const ServerState *> states;
    for (const auto &state : fleet.states)
        states.push_back(state.get());
    matcher->prepare(states);
    const auto inputOf = [&](const Policy &policy) {
        return FindingsInput{
            fleet, catalogue, (*resources)->vocabulary, policy, Moment::wallClock(QDate(2026, 11, 22)), QStringLiteral("Europe/Rome"), matcher};
    };
    const Findings former = computeFindings(inputOf(before));
    EarlierFindings earlier{former, {}, {}};
    for (const Server &server : fleet.servers)
        earlier.judged.insert(server.id);
    std::vector<Findings> lists; // the window frees a list that it shows no more in another thread
    const Time dated = least(5, [&] { lists.push_back(computeFindings(inputOf(after), {}, &earlier)); });
    const Findings &list = lists.back();
    Findings judged;
    const Time whole = least(2, [&] { judged = computeFindings(inputOf(after)); });
    const bool agree = judged.rows == list.rows;

    std::map<Key, DueInput> keys;
    std::size_t rows = 0;
    const QTimeZone rome("Europe/Rome");
    for (const Finding &row : list.rows) {
        if (!row.dueAt.isValid())
            continue;
        ++rows;
        DueInput input;
        input.severity = row.severity;
        input.exploited = row.exploited;
        input.released = row.dueAt.toTimeZone(rome).date();
        input.detected = row.detected.isValid() ? row.detected : row.dueAt; // one of the two policies counts from detection
        keys.insert({{row.track + row.about->target, static_cast<int>(row.severity), row.holder->zone, *input.released}, input});
    }
    qint64 sum = 0;
    const Time once = least(9, [&] {
        for (const auto &[key, input] : keys)
            sum += dueDate(after, input, rome).at.toMSecsSinceEpoch();
    });
    table.add(
        {QStringLiteral("list of %1 machines after a policy change").arg(servers), dated.wall, QStringLiteral("100 ms"),
         QStringLiteral("each of %1 different deadlines once").arg(keys.size()), once.wall,
         sum == 0 ? QStringLiteral("the reference gave no deadline: compare nothing")
         : !agree
             ? QStringLiteral("NOT the list that judging everything anew makes")
             : QStringLiteral("%1 rows with a deadline; every machine judged anew: %2, and the list is the same").arg(rows).arg(timeText(whole.wall)),
         dated.processor});
}

} // namespace tagliando::bench
