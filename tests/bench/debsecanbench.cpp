// The same status file and the same data, asked by debsecan and by us.
#include "core/inventory/formats/reader.h"
#include "core/usecases/resources.h"
#include "tests/bench/matchbench.h"
#include "tests/bench/memoryfleet.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <set>

namespace tagliando::bench {

namespace {

using Answers = std::set<std::pair<QByteArray, QByteArray>>; ///< (CVE, binary package)

QByteArray statusFile(const std::vector<InstalledPackage> &packages)
{
    QByteArray text;
    for (const InstalledPackage &package : packages) {
        text +=
            "Package: " + package.name + "\nStatus: install ok installed\nArchitecture: " + package.architecture + "\nVersion: " + package.version;
        if (package.source != package.name)
            text += "\nSource: " + package.source;
        text += "\nDescription: as installed\n\n";
    }
    return text;
}

// "VERSION 1", names, vulnerabilities (package,number,flags,fixed in unstable,other fixed versions), sources with their binaries; zlib.
QByteArray debsecanData(const std::vector<PackageFix> &fixes)
{
    QByteArray names, vulnerabilities;
    int number = 0;
    for (const PackageFix &fix : fixes) {
        for (const QString &cve : fix.cves) {
            names += cve.toLatin1() + ",    ,bench\n";
            vulnerabilities += fix.source + ',' + QByteArray::number(number++) + ",  ?F," + fix.fixedVersion + ",\n";
        }
    }
    return qCompress("VERSION 1\n" + names + '\n' + vulnerabilities + "\n\n").mid(4); // Qt writes the size before the zlib stream
}

// Every binary by its own version: one source may stand there in two.
Answers ours(const PackageMatcher &matcher, const ServerState &state)
{
    Answers answers;
    ServerPackages packages;
    PackageMatcher::Counter counter;
    counter.count(matcher, state, &packages);
    for (const quint32 pair : packages.behind) {
        const QByteArray &binary = packages.of->table().nameOf(pair).name;
        for (const quint32 fix : packages.of->verdict(packages.of->of(pair)).missing) {
            for (const QString &cve : matcher.index().fix(fix).cves)
                answers.emplace(cve.toLatin1(), binary);
        }
    }
    return answers;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

bool benchDebsecan(const BenchWorld &world, const Size &size, Table &table)
{
    const BenchRelease &release = world.releases().front();
    std::mt19937 random(size.seed + 2);
    std::vector<InstalledPackage> packages = world.machine(release, random);
    std::vector<PackageFix> fixes;
    for (const PackageFix &fix : world.fixes()) {
        if (fix.release == release.platform)
            fixes.push_back(fix);
    }
    for (std::size_t i = 0; i < packages.size(); i += 9) { // enough to find
        const auto source =
            std::find_if(release.sources.begin(), release.sources.end(), [&](const BenchSource &one) { return one.name == packages[i].source; });
        packages[i].version = packages[i].sourceVersion = source->versions.front();
    }
    QTemporaryDir folder;
    const QString status = folder.filePath(QStringLiteral("status"));
    if (!write(status, statusFile(packages)) || !write(folder.filePath(QStringLiteral("bookworm")), debsecanData(fixes)))
        return false;

    QProcess debsecan;
    const auto ask = [&] {
        debsecan.start(QStringLiteral("debsecan"),
                       {QStringLiteral("--status"), status, QStringLiteral("--suite"), QStringLiteral("bookworm"), QStringLiteral("--source"),
                        QStringLiteral("file://") + folder.path() + QLatin1Char('/'), QStringLiteral("--format"), QStringLiteral("simple")});
        return debsecan.waitForFinished(120000) && debsecan.exitStatus() == QProcess::NormalExit && debsecan.exitCode() == 0;
    };
    bool asked = true;
    const double theirs = fastest(2, [&] { asked = ask() && asked; });
    if (!asked) {
        QTextStream(stderr) << "debsecan did not answer: " << debsecan.readAllStandardError() << Qt::endl;
        return false;
    }
    Answers expected;
    for (const QByteArray &line : debsecan.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() >= 2)
            expected.emplace(columns[0], columns[1]);
    }
    const auto resources = loadResources();
    const Vocabulary &words = (*resources)->vocabulary;
    Answers found;
    // One shot: the status file read, the fixes indexed, the machine judged, its findings put in words.
    const double once = fastest(3, [&] {
        QFile file(status);
        if (!file.open(QIODevice::ReadOnly))
            return;
        auto reading = readInventory({file.readAll(), QStringLiteral("status"), QDateTime(), words}, QStringLiteral("dpkg-status"));
        if (!reading)
            return;
        Observation observation = reading->observations.front();
        observation.values[QStringLiteral("os")] = release.platform;
        const ServerState state = fold({observation});
        PackageMatcher matcher(std::make_shared<PackageIndex>(fixes, words));
        matcher.prepare({&state});
        found = ours(matcher, state);
    });
    const ServerState state = stateOf(release, PackageList::of(packages));
    PackageMatcher matcher(std::make_shared<PackageIndex>(fixes, words));
    matcher.prepare({&state});
    ServerPackages numbers;
    PackageMatcher::Counter counter;
    const double inMemory = fastest(20, [&] { counter.count(matcher, state, &numbers); });
    const bool same = found == expected;
    table.add({QStringLiteral("one Debian host, one shot (%1 packages, %2 fixes)").arg(packages.size()).arg(fixes.size()), once,
               QStringLiteral("1/10 of debsecan"), QStringLiteral("debsecan"), theirs,
               same ? QStringLiteral("%1 (CVE, package) findings, identical").arg(found.size())
                    : QStringLiteral("FINDINGS DIFFER: %1 ours, %2 debsecan's").arg(found.size()).arg(expected.size())});
    table.add({QStringLiteral("the same host in memory"), inMemory, QStringLiteral("1/100 of debsecan"), QStringLiteral("debsecan"), theirs, {}});
    return same;
}

} // namespace tagliando::bench
