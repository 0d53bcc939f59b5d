// version-oracle pairs SCHEME COUNT SEED      prints "a<TAB>b<TAB>order" a line; the order is <, =, > or ? (no version)
// version-oracle missing VULS-RESULT INDEX    prints "package<TAB>installed" a line: what the package matcher finds missing
// version-oracle speed                        prints nanoseconds a comparison for the schemes the matcher calls
#include "core/domain/serverstate.h"
#include "core/domain/version/ecosystem.h"
#include "core/feeds/formats/parsers.h"
#include "core/inventory/formats/reader.h"
#include "core/matching/packagematcher.h"
#include "tests/oracle/pairs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimeZone>

#include <cstdio>

using namespace tagliando;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
        std::exit(2);
    }
    return file.readAll();
}

VersionOrder orderOf(const QByteArray &scheme)
{
    return scheme == "dpkg" ? compareDpkg : scheme == "windows-build" ? compareWindowsBuild : orderOfEcosystem(scheme);
}

int pairs(const QByteArray &scheme, int count, unsigned seed)
{
    const VersionOrder compare = orderOf(scheme);
    if (!compare)
        return 2;
    oracle::PairMaker maker(scheme, seed);
    for (int i = 0; i < count; ++i) {
        const auto [a, b] = maker.next();
        const auto order = compare(a, b);
        std::printf("%s\t%s\t%c\n", a.constData(), b.constData(), !order ? '?' : *order < 0 ? '<' : *order > 0 ? '>' : '=');
    }
    return 0;
}

int missing(const QString &host, const QString &index)
{
    const auto vocabulary = Vocabulary::parse(contentOf(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/platforms.json")),
                                              contentOf(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/products.json")));
    const auto fixes = parsePackages(contentOf(index), index, QStringLiteral("debian-12"), QStringLiteral("debian-security"));
    if (!vocabulary || !fixes)
        return 2;
    const auto reading = readInventory({contentOf(host), host, QDateTime(QDate(2026, 11, 20), QTime(0, 0), QTimeZone::utc()), *vocabulary});
    if (!reading || reading->observations.size() != 1)
        return 2;
    Observation observation = reading->observations.front();
    observation.values[QStringLiteral("os")] = QStringLiteral("debian-12");
    const auto index = std::make_shared<PackageIndex>(*fixes, *vocabulary);
    for (const PackageHit &hit : matchPackages(index, fold({observation})).missing) {
        for (const QByteArray &name : hit.binaries)
            std::printf("%s\t%s\n", name.constData(), hit.installedVersion.constData());
    }
    return 0;
}

int speed()
{
    for (const char *scheme : {"dpkg", "rpm", "windows-build", "semver", "generic"}) {
        const QByteArray grammar = QByteArray(scheme) == "generic" ? "semver" : scheme;
        oracle::PairMaker maker(grammar, 1);
        std::vector<std::pair<QByteArray, QByteArray>> made;
        for (int i = 0; i < 10000; ++i)
            made.push_back(maker.next());
        const VersionOrder compare = orderOf(scheme);
        qint64 best = 0;
        int less = 0;
        for (int round = 0; round < 20; ++round) {
            QElapsedTimer timer;
            timer.start();
            for (const auto &[a, b] : made) {
                const auto order = compare(a, b);
                less += order && *order < 0 ? 1 : 0;
            }
            best = round == 0 ? timer.nsecsElapsed() : std::min(best, timer.nsecsElapsed());
        }
        std::printf("%-14s %6.1f ns a comparison (best of 20 rounds of 10,000 pairs; %d of them less)\n", scheme, double(best) / 10000, less / 20);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray verb(argc > 1 ? argv[1] : "");
    if (verb == "pairs" && argc == 5)
        return pairs(argv[2], QByteArray(argv[3]).toInt(), QByteArray(argv[4]).toUInt());
    if (verb == "missing" && argc == 4)
        return missing(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    if (verb == "speed")
        return speed();
    std::fputs("version-oracle pairs SCHEME COUNT SEED | missing VULS-RESULT INDEX | speed\n", stderr);
    return 2;
}
