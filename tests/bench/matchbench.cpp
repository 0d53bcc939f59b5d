#include "tests/bench/matchbench.h"

#include "core/usecases/resources.h"
#include "tests/bench/freshprocess.h"
#include "tests/bench/memoryfleet.h"

#include <algorithm>
#include <QTextStream>

#include <cstring>

namespace tagliando::bench {

namespace {

constexpr int naiveMachines = 8;

const Vocabulary &words()
{
    static const auto resources = loadResources();
    return (*resources)->vocabulary;
}

// What anybody would write first: every package of a machine against every fix of its name, no memory of other machines.
std::size_t naiveJoin(const std::vector<PackageFix> &fixes, const ServerState &state)
{
    QHash<QByteArray, std::vector<const PackageFix *>> byName;
    const QString os = state.value(QStringLiteral("os"));
    const Platform *platform = words().platform(os);
    const VersionScheme scheme = platform ? platform->scheme : VersionScheme::Dpkg;
    for (const PackageFix &fix : fixes) {
        if (fix.release == os)
            byName[fix.source].push_back(&fix);
    }
    std::size_t missing = 0;
    for (const InstalledPackage &package : *state.packages) {
        const bool rpm = scheme == VersionScheme::Rpm;
        const auto named = byName.constFind(rpm ? package.name : package.source);
        if (named == byName.constEnd())
            continue;
        for (const PackageFix *fix : *named) {
            const auto order =
                compareVersions(scheme, QByteArrayView(rpm ? package.version : package.sourceVersion), QByteArrayView(fix->fixedVersion));
            missing += order && *order < 0 ? 1 : 0;
        }
    }
    return missing;
}

QString inMillions(std::size_t count) { return QString::number(double(count) / 1e6, 'f', 2); }

} // namespace

void benchMatching(const BenchWorld &world, const Size &size, Table &table)
{
    const double before = residentNow();
    MemoryFleet fleet = memoryFleet(world, size.servers, size.seed);
    const double lists = residentNow() - before;
    const std::vector<const ServerState *> states = fleet.states();
    const auto count = [](std::size_t n) { return QString::number(n); };

    std::shared_ptr<PackageIndex> index;
    const double indexing = fastest(3, [&] { index = std::make_shared<PackageIndex>(world.fixes(), words()); });

    // References: the floor is reading every pair id once; the ceiling what one would write without a plan.
    std::vector<quint32> column, copy;
    for (const ServerState *state : states)
        column.insert(column.end(), state->packages->pairs().begin(), state->packages->pairs().end());
    copy.resize(column.size());
    const double copying = fastest(5, [&] { std::memcpy(copy.data(), column.data(), column.size() * sizeof(quint32)); });
    std::vector<quint32>().swap(copy);
    const std::vector<quint32> verdicts(fleet.table->pairCount(), 1);
    quint64 sum = 0;
    const Time lookingUp = least(5, [&] {
        for (const quint32 pair : column)
            sum += verdicts[pair];
    });
    std::vector<quint32>().swap(column);
    std::size_t naiveHits = 0;
    const double naive = fastest(1,
                                 [&] {
                                     for (int i = 0; i < naiveMachines; ++i)
                                         naiveHits += naiveJoin(world.fixes(), fleet.servers[std::size_t(i) * fleet.servers.size() / naiveMachines]);
                                 }) *
                         double(states.size()) / naiveMachines;

    std::size_t missing = 0;
    Time judging;
    const Time whole = least(9, [&] {
        PackageMatcher matcher(index);
        const Time prepared = least(1, [&] { matcher.prepare(states); });
        judging = {std::min(judging.wall, prepared.wall), std::min(judging.processor, prepared.processor)};
        missing = countAll(matcher, states);
    });
    const double full = whole.wall;
    const QString what = QStringLiteral("full re-match, %1 M packages (%2 servers) × %3 fixes")
                             .arg(inMillions(fleet.packages))
                             .arg(states.size())
                             .arg(world.fixes().size());
    table.add({what, full, QStringLiteral("100 ms"), QStringLiteral("memory copy of the pair column (the floor)"), copying,
               QStringLiteral("%1 missing source packages; judging %2 unique pairs %3 of processor, counting %4")
                   .arg(count(missing), count(fleet.table->pairCount()), timeText(judging.processor), timeText(whole.processor - judging.processor)),
               whole.processor});
    table.add({QStringLiteral("the same, against a naive join"),
               full,
               {},
               QStringLiteral("naive join, %1 machines scaled up, one thread").arg(naiveMachines),
               naive,
               {}});
    table.add({QStringLiteral("the least that counting takes: one look-up a package, one thread"),
               lookingUp.wall,
               {},
               QStringLiteral("memory copy"),
               copying,
               QStringLiteral("%1 look-ups").arg(sum),
               lookingUp.processor});
    table.add({QStringLiteral("indexing %1 fixes, once per catalogue").arg(world.fixes().size()), indexing, {}, {}, 0, {}});

    PackageMatcher matcher(index);
    matcher.prepare(states);
    // One more advisory for a package most machines have: its pairs alone are judged anew, then the machines that miss it are found.
    std::size_t touched = 0;
    Time advisory;
    for (int i = 0; i < 9; ++i) {
        PackageFix fix = world.fixes().front();
        fix.source = "curl";
        fix.fixedVersion = "2:99.0-" + QByteArray::number(i + 1);
        fix.cves = {QStringLiteral("CVE-2026-9999%1").arg(i)};
        const Time one = least(1, [&] { touched = matcher.affected(states, {matcher.add(fix)}).size(); });
        advisory = {std::min(advisory.wall, one.wall), std::min(advisory.processor, one.processor)};
    }
    table.add({QStringLiteral("after one new advisory"), advisory.wall, QStringLiteral("2 ms"), QStringLiteral("full re-match"), full,
               QStringLiteral("%1 servers miss it").arg(count(touched)), advisory.processor});

    std::mt19937 random(size.seed + 1);
    std::vector<InstalledPackage> listed = world.machine(world.releases().front(), random);
    ServerPackages one;
    PackageMatcher::Counter counter;
    const Time import = least(9, [&] {
        for (std::size_t i = 0; i < listed.size(); i += 30) // what an upgrade leaves: some versions nobody had before
            listed[i].sourceVersion = listed[i].version += "+new";
        std::vector<quint32> pairs;
        for (const InstalledPackage &package : listed)
            pairs.push_back(fleet.table->intern(package));
        const ServerState state = stateOf(world.releases().front(), PackageList(fleet.table, std::move(pairs)));
        PackageMatcher grown = matcher;
        grown.prepare({&state});
        counter.count(grown, state, &one);
    });
    table.add({QStringLiteral("after one server's import (%1 packages)").arg(listed.size()),
               import.wall,
               QStringLiteral("5 ms"),
               QStringLiteral("full re-match"),
               full,
               {},
               import.processor});

    // The newest one of a package that most machines have: somebody is behind.
    const auto known = std::find_if(world.fixes().rbegin(), world.fixes().rend(), [&](const PackageFix &fix) {
        return fix.release == world.releases().front().platform && fix.source == "openssl";
    });
    const QString cve = known->cves.front();
    std::vector<std::size_t> affected;
    const double first = fastest(1, [&] { affected = matcher.affected(states, index->ofCve(cve)); });
    const Time next = least(9, [&] { affected = matcher.affected(states, index->ofCve(cve)); });
    table.add({QStringLiteral("who is affected by a CVE"), next.wall, QStringLiteral("10 ms"), QStringLiteral("full re-match"), full,
               QStringLiteral("%1 servers; the first question indexes the CVEs: %2").arg(count(affected.size()), timeText(first)), next.processor});
    table.add({QStringLiteral("re-match of one machine in memory"),
               full / double(states.size()),
               {},
               {},
               0,
               QStringLiteral("all lists and states together: %1 MB resident for %2 M packages").arg(qRound(lists)).arg(inMillions(fleet.packages))});
}

int growthChild(int servers)
{
    const Size size;
    const BenchWorld world(size.seed, size.advisories);
    const auto index = std::make_shared<PackageIndex>(world.fixes(), words());
    const double before = residentNow();
    const MemoryFleet fleet = memoryFleet(world, servers, size.seed);
    const std::vector<const ServerState *> states = fleet.states();
    double resident = 0;
    const double full = fastest(3, [&] {
        PackageMatcher matcher(index);
        matcher.prepare(states);
        countAll(matcher, states);
        resident = residentNow() - before;
    });
    QTextStream(stdout) << "wall " << full << "\nresident " << resident << "\n";
    return 0;
}

std::vector<Series> benchGrowth(const std::vector<int> &fleets, Table &table)
{
    Series time{QStringLiteral("µs per server"), {}}, memory{QStringLiteral("kB per server"), {}};
    for (const int servers : fleets) {
        const auto measured = inFreshProcess(QStringLiteral("--growth"), QString::number(servers));
        const double full = measured.value(QStringLiteral("wall")), each = 1024 * measured.value(QStringLiteral("resident")) / servers;
        time.points.emplace_back(servers, 1000 * full / servers);
        memory.points.emplace_back(servers, each);
        table.add(
            {QStringLiteral("growth: full re-match of %1 servers").arg(servers),
             full,
             {},
             {},
             0,
             QStringLiteral("%1 µs and %2 kB per server, lists and verdicts together").arg(1000 * full / servers, 0, 'f', 1).arg(each, 0, 'f', 1)});
    }
    return {time, memory};
}

} // namespace tagliando::bench
