// A real Debian 12 host against a real security index, when the real data is beside the project.
#include "core/matching/packagematcher.h"

#include "tests/support/vocabulary.h"

#include <QJsonArray>
#include <QProcess>
#include <QSet>

#include <algorithm>

using namespace tagliando;

namespace {

QString realData(const char *path)
{
    const QByteArray given = qgetenv("TAGLIANDO_REAL_DATA");
    const QString folder = given.isEmpty() ? QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds") : QString::fromLocal8Bit(given);
    return folder + QLatin1Char('/') + QLatin1String(path);
}

struct Candidate {
    QByteArray name, version, source, sourceVersion;
};

std::vector<Candidate> readIndex(const QString &path)
{
    QProcess zcat;
    zcat.start(QStringLiteral("zcat"), {path});
    std::vector<Candidate> candidates;
    if (!zcat.waitForFinished())
        return candidates;
    Candidate one;
    for (const QByteArray &line : zcat.readAllStandardOutput().split('\n')) {
        if (line.startsWith("Package: "))
            one = {line.mid(9), {}, line.mid(9), {}};
        else if (line.startsWith("Version: "))
            one.version = line.mid(9);
        else if (line.startsWith("Source: "))
            one.source = line.mid(8);
        if (!line.isEmpty() || one.name.isEmpty())
            continue;
        const qsizetype bracket = one.source.indexOf(" (");
        one.sourceVersion = bracket < 0 ? one.version : one.source.mid(bracket + 2).chopped(1);
        one.source = bracket < 0 ? one.source : one.source.first(bracket);
        candidates.push_back(one);
        one = {};
    }
    return candidates;
}

Observation readHost(const QString &path)
{
    Observation host;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return host;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject packages = json.value(QStringLiteral("packages")).toObject();
    const QJsonObject sources = json.value(QStringLiteral("SrcPackages")).toObject();
    for (const auto &source : sources) {
        const QJsonObject one = source.toObject();
        for (const auto &binary : one.value(QStringLiteral("binaryNames")).toArray()) {
            const QString version = packages.value(binary.toString()).toObject().value(QStringLiteral("version")).toString();
            host.packages.push_back({binary.toString().toUtf8(), version.toUtf8(), "amd64", one.value(QStringLiteral("name")).toString().toUtf8(),
                                     one.value(QStringLiteral("version")).toString().toUtf8()});
        }
    }
    host.values[QStringLiteral("kernel")] = json.value(QStringLiteral("runningKernel")).toObject().value(QStringLiteral("release")).toString();
    host.completeness[InventoryClass::Packages] = {true, -1, int(host.packages.size())};
    host.source = QStringLiteral("vuls");
    return host;
}

std::vector<PackageFix> fixesOf(const std::vector<Candidate> &candidates)
{
    std::vector<PackageFix> fixes;
    for (const Candidate &candidate : candidates) {
        PackageFix fix;
        fix.release = QStringLiteral("debian-12");
        fix.source = candidate.source;
        fix.fixedVersion = candidate.sourceVersion;
        fixes.push_back(fix);
    }
    return fixes;
}

/// What apt looks at: the binary's own candidate.
std::vector<InstalledPackage> behind(const std::vector<Candidate> &candidates, const Observation &host)
{
    QHash<QByteArray, QList<QByteArray>> byName;
    for (const Candidate &candidate : candidates)
        byName[candidate.name].append(candidate.version);
    std::vector<InstalledPackage> found;
    for (const InstalledPackage &package : host.packages) {
        const QList<QByteArray> versions = byName.value(package.name);
        if (std::any_of(versions.begin(), versions.end(), [&](const QByteArray &version) { return *compareDpkg(package.version, version) < 0; }))
            found.push_back(package);
    }
    return found;
}

TEST(DebianHost, MissesExactlyWhatAptWouldUpgrade)
{
    const std::vector<Candidate> candidates = readIndex(realData("debian/apt-index/bookworm-security_main_amd64_Packages.gz"));
    const Observation host = readHost(realData("installed/vuls-results/debian_12.json"));
    if (candidates.empty() || host.packages.empty())
        GTEST_SKIP() << "no real data";
    // The kernel's new image has a new name, so it is judged apart.
    QSet<QByteArray> upgradable;
    for (const InstalledPackage &package : behind(candidates, host)) {
        if (package.name != "linux-image-amd64")
            upgradable.insert(package.name);
    }
    EXPECT_EQ(upgradable.size(), 66);

    Observation known = host;
    known.values[QStringLiteral("os")] = QStringLiteral("debian-12");
    const auto index = std::make_shared<PackageIndex>(fixesOf(candidates), testVocabulary());
    EXPECT_TRUE(index->unreadable().empty());
    const PackageMatch match = matchPackages(index, fold({known}));
    QSet<QByteArray> missing;
    QByteArray kernel;
    for (const PackageHit &hit : match.missing) {
        if (hit.source == "linux-signed-amd64")
            kernel = hit.binaries.value(0);
        else
            missing.unite(QSet<QByteArray>(hit.binaries.begin(), hit.binaries.end()));
    }
    EXPECT_EQ(missing, upgradable);
    EXPECT_EQ(kernel, "linux-image-6.1.0-29-amd64");
    EXPECT_EQ(match.notComparable, 0);
    EXPECT_TRUE(match.complete);
}

// name, version, architecture, status, source, source version: what the collector asks dpkg-query for.
Observation readQuery(const QString &path)
{
    Observation host;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return host;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() >= 6 && fields[3].startsWith("ii"))
            host.packages.push_back({fields[0].split(':').first(), fields[1], fields[2], fields[4], fields[5]});
    }
    host.completeness[InventoryClass::Packages] = {true, -1, int(host.packages.size())};
    return host;
}

TEST(DebianHost, WithoutAKernelImageTheSourcesAreAptsToo)
{
    const std::vector<Candidate> candidates = readIndex(realData("debian/apt-index/bookworm-security_main_amd64_Packages.gz"));
    const Observation host = readQuery(realData("installed/debian12-host/dpkg-query.tsv"));
    if (candidates.empty() || host.packages.empty())
        GTEST_SKIP() << "no real data";
    QSet<QByteArray> upgradable;
    for (const InstalledPackage &package : behind(candidates, host))
        upgradable.insert(package.source);
    EXPECT_EQ(upgradable.size(), 31);
    EXPECT_TRUE(upgradable.contains("linux"));

    Observation known = host;
    known.values[QStringLiteral("os")] = QStringLiteral("debian-12");
    const PackageMatch match = matchPackages(std::make_shared<PackageIndex>(fixesOf(candidates), testVocabulary()), fold({known}));
    QSet<QByteArray> missing;
    for (const PackageHit &hit : match.missing)
        missing.insert(hit.source);
    EXPECT_EQ(missing, upgradable);
}

} // namespace
