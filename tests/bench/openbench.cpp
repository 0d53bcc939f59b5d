#include "tests/bench/openbench.h"

#include "core/reporting/report.h"
#include "core/store/cataloguestore.h"
#include "core/store/customerstore.h"
#include "core/store/query.h"
#include "core/store/serverstore.h"
#include "core/usecases/snapshot.h"
#include "tests/bench/freshprocess.h"

#include <QTextStream>

namespace tagliando::bench {

namespace {

const Moment benchDay = Moment::wallClock(QDate(2026, 11, 21));

template <class T>
bool done(const Result<T> &result)
{
    if (!result)
        QTextStream(stderr) << result.error().code << Qt::endl;
    return bool(result);
}

} // namespace

bool writeWorkspace(const BenchWorld &world, const QString &file, int customers, int servers, unsigned seed)
{
    auto database = Database::open(file);
    const auto resources = loadResources();
    if (!done(database) || !resources)
        return false;
    Session session{**database, *resources, Clock(benchDay), QStringLiteral("Bench")};
    const auto wrote = change(session, QStringLiteral("observation"), [&]() -> Result<void> {
        CustomerStore people(**database);
        ServerStore machines(**database);
        std::mt19937 random(seed);
        std::vector<CustomerId> ids;
        for (int i = 0; i < customers; ++i) {
            Customer customer;
            customer.name = QStringLiteral("Cliente %1").arg(i, 4, 10, QLatin1Char('0'));
            const auto id = people.save(customer);
            if (!id)
                return id.error();
            ids.push_back(*id);
        }
        for (int i = 0; i < servers; ++i) {
            const BenchRelease &release = world.releaseOfMachine(random);
            Server server;
            server.customer = ids[std::size_t(i) * ids.size() / std::size_t(servers)];
            server.name = QStringLiteral("srv%1").arg(i, 5, 10, QLatin1Char('0'));
            const auto id = machines.save(server);
            if (!id)
                return id.error();
            Observation observation;
            observation.server = *id;
            observation.source = QStringLiteral("collector");
            observation.fileName = server.name + QStringLiteral(".txt");
            observation.collected = observation.imported = QDateTime(QDate(2026, 11, 1 + i % 20), QTime(6, 0), QTimeZone::utc());
            observation.values = {{QStringLiteral("os"), release.platform}};
            observation.packages = world.machine(release, random);
            observation.completeness[InventoryClass::Packages] = {true, -1, int(observation.packages.size())};
            observation.completeness[InventoryClass::Products] = {true, -1, 0};
            const auto stored = machines.add(observation);
            if (!stored)
                return stored.error();
        }
        return {};
    });
    if (!done(wrote))
        return false;
    for (const BenchRelease &release : world.releases()) {
        std::vector<PackageFix> fixes;
        for (const PackageFix &fix : world.fixes()) {
            if (fix.release == release.platform)
                fixes.push_back(fix);
        }
        if (!done(CatalogueStore(**database).replacePackageFixes(QStringLiteral("bench"), release.platform, fixes)))
            return false;
    }
    return done(changeAndRemember(session, QStringLiteral("feed"), [] { return Result<void>(); }));
}

int openChild(const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    const auto resources = loadResources();
    auto database = Database::open(file);
    if (!done(database) || !resources)
        return 1;
    Session session{**database, *resources, Clock(benchDay), {}};
    const auto snapshot = takeSnapshot(session);
    if (!done(snapshot))
        return 1;
    const double taken = double(timer.nsecsElapsed()) / 1e6;
    // What Oggi shows: groups of the same action, the two sums.
    const Findings &findings = (*snapshot)->findings;
    const std::vector<ActionGroup> groups = groupByAction(findings.rows.pointers());
    const Totals sums = totals(findings.rows.pointers(), (*snapshot)->fleet.servers, findings);
    QTextStream out(stdout);
    out << "opened " << double(timer.nsecsElapsed()) / 1e6 << "\nsnapshot " << taken << "\nrows " << findings.rows.size() << "\ngroups "
        << groups.size() << "\nchecks " << sums.findings() << "\nresident " << residentNow() << "\nmost " << residentMost() << "\n";
    // A technician's answer to one finding: what a write costs afterwards.
    timer.restart();
    const auto wrote = changeAndRemember(session, QStringLiteral("observation"), [&]() -> Result<void> {
        Observation observation;
        observation.server = (*snapshot)->fleet.servers.front().id;
        observation.source = QStringLiteral("hand");
        observation.collected = observation.imported = session.nowUtc();
        observation.values = {{QStringLiteral("role"), QStringLiteral("mail")}};
        const auto id = ServerStore(**database).add(observation);
        return id ? Result<void>() : id.error();
    });
    if (!done(wrote))
        return 1;
    out << "written " << double(timer.nsecsElapsed()) / 1e6 << "\n";
    return 0;
}

int readChild(const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    auto database = Database::open(file);
    if (!done(database))
        return 1;
    qint64 bytes = 0;
    Query runs(**database, QStringLiteral("SELECT run FROM observation_packages"));
    const auto read = runs.each([&](const Query &row) -> Result<void> {
        bytes += row.bytes(0).size();
        return {};
    });
    if (!done(read))
        return 1;
    QTextStream(stdout) << "read " << double(timer.nsecsElapsed()) / 1e6 << "\nbytes " << bytes << "\nresident " << residentNow() << "\n";
    return 0;
}

void benchOpening(const QString &file, int servers, Table &table)
{
    double reading = 0, opening = 0;
    QHash<QString, double> best;
    for (int i = 0; i < 2; ++i) { // the second finds the file in memory
        const auto read = inFreshProcess(QStringLiteral("--read"), file);
        const auto opened = inFreshProcess(QStringLiteral("--open"), file);
        reading = i == 0 ? read.value(QStringLiteral("read")) : std::min(reading, read.value(QStringLiteral("read")));
        if (best.isEmpty() || opened.value(QStringLiteral("opened")) < opening) {
            best = opened;
            opening = opened.value(QStringLiteral("opened"));
        }
    }
    const auto number = [&](const char *key) { return QString::number(qRound64(best.value(QLatin1String(key)))); };
    table.add({QStringLiteral("opening %1 servers to a first Oggi").arg(servers), opening, QStringLiteral("1 s, 500 MB"),
               QStringLiteral("opening the file and reading the BLOBs"), reading,
               QStringLiteral("%1 MB resident (most %2 MB); %3 rows to do, %4 checks in all")
                   .arg(number("resident"), number("most"), number("rows"), number("checks"))});
    table.add({QStringLiteral("one hand entry in that workspace, obligations stored"),
               best.value(QStringLiteral("written")),
               {},
               QStringLiteral("opening it"),
               opening,
               {}});
}

void benchWindow(const QString &file, const QString &what, Table &table)
{
    const auto window =
        inFreshProcess(QStringLiteral("--window"), file, QCoreApplication::applicationDirPath() + QStringLiteral("/tagliando_bench_window"));
    table.add({what + QStringLiteral(": longest time the window did not answer"), window.value(QStringLiteral("blocked")), QStringLiteral("50 ms"),
               QStringLiteral("an empty workspace's window"), window.value(QStringLiteral("empty")),
               QStringLiteral("list there after %1").arg(timeText(window.value(QStringLiteral("shown"))))});
    table.add({what + QStringLiteral(", a value typed for one machine: the same"),
               window.value(QStringLiteral("entered")),
               QStringLiteral("50 ms"),
               QStringLiteral("an empty workspace's window"),
               window.value(QStringLiteral("empty")),
               {}});
}

} // namespace tagliando::bench
