#include "tests/bench/policybench.h"

#include "core/base/parallel.h"
#include "core/deadlines/findings.h"
#include "core/deadlines/holders.h"
#include "core/deadlines/packagedues.h"
#include "core/matching/packagematcher.h"
#include "core/usecases/resources.h"
#include "tests/bench/freshprocess.h"
#include "tests/bench/matchbench.h"
#include "tests/bench/memoryfleet.h"

#include <QTextStream>

#include <map>
#include <tuple>

namespace tagliando::bench {

namespace {

constexpr unsigned seed = Size().seed;
const QString fromRelease = QStringLiteral("release"), fromDetection = QStringLiteral("detection");
constexpr int machinesPerCustomer = 50;
constexpr std::size_t machinesPerThread = 8;
constexpr qint64 secondsApart = 431; // machines were first seen one after the other, in seven weeks

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

/// The deadline of every row, as the list computes it, and nothing else of a list.
void deadlinesAlone(const FindingsInput &input, const Findings &former)
{
    const HolderSources sources(input);
    const OpenObligations open(input.fleet.obligations);
    QHash<ServerId, const HolderRows *> rowsOf;
    for (const Shared<HolderRows> &holder : former.rows.holders())
        rowsOf.insert(holder->rows.front().server, &*holder);
    parallelFor(input.fleet.servers.size(), machinesPerThread, [&](std::size_t begin, std::size_t end, std::size_t) {
        Zones zones(input.defaultZone);
        HeldAnswers held;
        PackageDues dues(input);
        for (std::size_t i = begin; i < end; ++i) {
            const Holder &holder = held.of(sources, input.fleet.servers[i], zones);
            const int context = dues.contextOf(holder);
            OpenObligations::Along owed = open.along(holder.serverId(), holder.customerId());
            if (const HolderRows *rows = rowsOf.value(holder.serverId())) {
                for (const Finding &row : rows->rows)
                    dues.of(holder, context, *row.fixes, owed.of(row.track));
            }
        }
    });
}

void measure(const EarlierFindings &earlier, const FindingsInput &input, const QString &how)
{
    const Time alone = least(9, [&] { deadlinesAlone(input, earlier.findings); });
    Findings list;
    const Time whole = least(
        9, [&] { list = computeFindings(input, {}, &earlier); }, [&] { list = {}; }); // the window frees what it shows no more in another thread
    Findings judged;
    const Time anew = least(2, [&] { judged = computeFindings(input); });

    std::map<Key, DueInput> keys;
    std::size_t rows = 0;
    const QTimeZone rome("Europe/Rome");
    for (const Finding &row : list.rows) {
        if (!row.dueAt.isValid())
            continue;
        ++rows;
        DueInput due;
        due.severity = row.severity;
        due.exploited = row.exploited;
        due.released = row.dueAt.toTimeZone(rome).date();
        due.detected = row.detected;
        keys.insert({{row.track + row.about->target, static_cast<int>(row.severity), row.holder->zone, *due.released}, due});
    }
    qint64 sum = 0;
    const Time once = least(9, [&] {
        for (const auto &[key, due] : keys)
            sum += dueDate(input.policy, due, rome).at.toMSecsSinceEpoch();
    });
    QTextStream out(stdout);
    const auto print = [&](const char *name, double value) { out << how << name << ' ' << value << '\n'; };
    print("alone", alone.wall);
    print("alone.processor", alone.processor);
    print("whole", whole.wall);
    print("whole.processor", whole.processor);
    print("anew", anew.wall);
    print("once", once.wall);
    print("keys", double(keys.size()));
    print("rows", double(rows));
    print("comparable", sum == 0 ? 0 : 1);
    print("same", judged.rows == list.rows ? 1 : 0);
}

void addLines(int servers, const QString &how, const QHash<QString, double> &measured, Table &table)
{
    const auto value = [&](const char *name) { return measured.value(how + QLatin1String(name)); };
    const QString reference = QStringLiteral("each of %1 different deadlines once").arg(value("keys"));
    table.add({QStringLiteral("deadlines of %1 machines after a policy change, counting from %2").arg(servers).arg(how), value("alone"),
               QStringLiteral("100 ms"), reference, value("once"),
               value("comparable") == 0 ? QStringLiteral("the reference gave no deadline: compare nothing")
                                        : QStringLiteral("%1 rows, each with what was promised").arg(value("rows")),
               value("alone.processor")});
    table.add({QStringLiteral("the whole list of these machines, in order"),
               value("whole"),
               {},
               reference,
               value("once"),
               value("same") == 0 ? QStringLiteral("NOT the list that judging everything anew makes")
                                  : QStringLiteral("every machine judged anew: %1, and the list is the same").arg(timeText(value("anew"))),
               value("whole.processor")});
}

} // namespace

void benchPolicies(int servers, int advisories, Table &table)
{
    const auto measured = inFreshProcess(QStringLiteral("--policy"), QStringLiteral("%1,%2").arg(servers).arg(advisories));
    for (const QString &how : {fromRelease, fromDetection})
        addLines(servers, how, measured, table);
}

int policyChild(const QString &size)
{
    const BenchWorld world(seed, size.section(QLatin1Char(','), 1).toInt());
    const auto resources = loadResources();
    MemoryFleet memory = memoryFleet(world, size.section(QLatin1Char(','), 0, 0).toInt(), seed);
    Fleet fleet = fleetOf(memory);
    Catalogue catalogue = buildCatalogue({}, world.fixes(), {});
    const auto preset = [&](const char *id) {
        for (const Policy &one : (*resources)->presets) {
            if (one.id == QLatin1String(id))
                return one;
        }
        return (*resources)->policy;
    };
    const Policy before = preset("uk_cyber_essentials");
    const auto matcher = std::make_shared<PackageMatcher>(std::make_shared<PackageIndex>(catalogue.packageFixes, (*resources)->vocabulary));
    std::vector<const ServerState *> states;
    for (const auto &state : fleet.states)
        states.push_back(state.get());
    matcher->prepare(states);
    const auto inputOf = [&](const Policy &policy) {
        return FindingsInput{
            fleet, catalogue, (*resources)->vocabulary, policy, Moment::wallClock(QDate(2026, 11, 22)), QStringLiteral("Europe/Rome"), matcher};
    };
    // What a workspace remembers of every open row: when this machine was first seen without it, and what was promised.
    fleet.obligations = updatedObligations(fleet, {}, computeFindings(inputOf(before)), QDateTime(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC), {});
    for (Obligation &one : fleet.obligations)
        one.opened = one.detected = one.detected.toUTC().addSecs(-secondsApart * one.server.value);
    const Findings former = computeFindings(inputOf(before));
    EarlierFindings earlier{former, {}, {}};
    for (const Server &server : fleet.servers)
        earlier.judged.insert(server.id);
    measure(earlier, inputOf(preset("msp_contract_standard")), fromRelease);
    measure(earlier, inputOf(preset("iso27001_a88_common")), fromDetection);
    return 0;
}

} // namespace tagliando::bench
