// `./dev bench`: every number the documents promise, measured in one run beside what it is compared with.
#include "tests/bench/importbench.h"
#include "tests/bench/openbench.h"
#include "tests/bench/planbench.h"
#include "tests/bench/policybench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace tagliando::bench;

namespace {

bool save(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

QString pageOf(const Table &table, const QString &command, double loadBefore)
{
    return QStringLiteral(
               "# Benchmarks\n\nWritten by `%1` on %2.\nMachine: %3. Load average before and after: %5 and %6.\n\n"
               "Ratios are the numbers to compare: time and reference come from the same run on the same machine. Times are the fastest of "
               "several runs; *processor* is the least processor time of all threads together, which tells more than the clock where others want the "
               "machine "
               "too.\nThe fleet is generated from one seed (`tests/bench/world.cpp`): five releases, some 1,500 binaries a machine, most "
               "machines patched, a few stopped long ago.\n\n%4\n![growth](benchmarks-growth.svg)\n\n"
               "## Floor and distance\n\n"
               "- **Re-match**: the floor is reading every pair id once, which a memory copy of the column measures. What lies above it is two "
               "look-ups per package (its verdict, and whether the machine has met it), one per source with a fix, and judging each unique pair "
               "once.\n"
               "- **Opening**: the floor is opening the file and reading the package BLOBs. What lies above it is reading the catalogue's rows, "
               "folding observations, reading what is owed, and one row per missing package that points to what it shares with others.\n"
               "- **Policy**: the floor is each different deadline once. What lies above it is meeting every row and what was promised of it once; "
               "for "
               "the whole list, writing each row and placing it. Reading the new agreement is not in it. It comes first: a workspace of that size "
               "has a "
               "process for itself.\n"
               "- **Import**: the floor is reading the files, hashing them and inserting one row and one BLOB a machine. What lies above it is "
               "parsing, "
               "keeping the raw files, comparing with what was known, and judging the new machines.\n"
               "- **Window**: an empty workspace's window shows what Qt itself needs.\n")
        .arg(command, QDate::currentDate().toString(Qt::ISODate), machineText(), table.markdown())
        .arg(loadBefore, 0, 'f', 1)
        .arg(loadNow(), 0, 'f', 1);
}

} // namespace

int main(int argc, char **argv)
{
    const double loadBefore = loadNow();
    const QString mode = argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QCoreApplication application(argc, argv);
    if (mode == QLatin1String("--open"))
        return openChild(QString::fromLocal8Bit(argv[2]));
    if (mode == QLatin1String("--policy"))
        return policyChild(QString::fromLocal8Bit(argv[2]));
    if (mode == QLatin1String("--growth"))
        return growthChild(QString::fromLocal8Bit(argv[2]).toInt());
    if (mode == QLatin1String("--read"))
        return readChild(QString::fromLocal8Bit(argv[2]));

    QCommandLineParser options;
    options.addHelpOption();
    const QCommandLineOption servers(QStringLiteral("servers"), QStringLiteral("Machines in the fleet."), QStringLiteral("n"),
                                     QStringLiteral("3334"));
    const QCommandLineOption advisories(QStringLiteral("advisories"), QStringLiteral("Fixes in the catalogue."), QStringLiteral("n"),
                                        QStringLiteral("60000"));
    const QCommandLineOption out(QStringLiteral("docs"), QStringLiteral("Where benchmarks.md and its picture go."), QStringLiteral("folder"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("match, open, window, debsecan, plan, policy, import or growth."),
                                  QStringLiteral("part"));
    const QCommandLineOption write(QStringLiteral("write"), QStringLiteral("Only write the workspace, to look at with a profiler."),
                                   QStringLiteral("file"));
    options.addOptions({servers, advisories, out, only, write});
    options.process(application);
    const auto wanted = [&](const char *part) { return !options.isSet(only) || options.value(only) == QLatin1String(part); };

    Size size;
    size.servers = options.value(servers).toInt();
    size.advisories = options.value(advisories).toInt();
    const BenchWorld world(size.seed, size.advisories);
    if (options.isSet(write))
        return writeWorkspace(world, options.value(write), std::max(1, size.servers / 50), size.servers, size.seed) ? 0 : 1;
    Table table;
    bool good = true;
    if (wanted("match"))
        benchMatching(world, size, table);
    if (wanted("debsecan"))
        good = benchDebsecan(world, size, table);
    if (wanted("plan"))
        benchPlanning(table);
    if (wanted("policy"))
        benchPolicies(10000, size.advisories, table);
    if (wanted("import"))
        good = benchImport(1000, 500, table) && good;
    const QTemporaryDir folder;
    if (wanted("open")) {
        const QString file = folder.filePath(QStringLiteral("fleet.tagliando"));
        good = writeWorkspace(world, file, std::max(1, size.servers / 50), size.servers, size.seed) && good;
        benchOpening(file, size.servers, table);
        QFile::remove(file);
    }
    if (wanted("window")) {
        const QString file = folder.filePath(QStringLiteral("desk.tagliando"));
        good = writeWorkspace(world, file, 200, 10000, size.seed) && good;
        benchWindow(file, QStringLiteral("200 customers × 50 machines"), table);
    }
    std::vector<Series> growth;
    if (wanted("growth"))
        growth = benchGrowth({1000, 10000, 30000}, table);
    QTextStream(stdout) << table.markdown();
    if (options.isSet(out)) {
        const QDir docs(options.value(out));
        good = save(docs.filePath(QStringLiteral("benchmarks.md")), pageOf(table, QStringLiteral("./dev bench"), loadBefore)) && good;
        if (!growth.empty())
            good =
                save(docs.filePath(QStringLiteral("benchmarks-growth.svg")),
                     growthPicture(QStringLiteral("Full re-match over the size of the fleet: cost per server"), QStringLiteral("µs, kB"), growth)) &&
                good;
    }
    return good ? 0 : 1;
}
