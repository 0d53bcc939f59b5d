// Up to three versions, one a line: the order of every scheme is an order.
#include "core/domain/version/ecosystem.h"
#include "tests/fuzz/targets.h"

#include <QList>

namespace tagliando::fuzz {

namespace {

// Where a missing part is not compared ("1.0" = "1.0-1", yet "1.0-1" < "1.0-2"), or only equally long versions are, the order is no transitive one.
enum class Transitive { No, Yes };

std::strong_ordering opposite(std::strong_ordering order)
{
    return order < 0 ? std::strong_ordering::greater : order > 0 ? std::strong_ordering::less : order;
}

template <VersionOrder compare, Transitive transitive>
void order(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.resize(3);
    for (const QByteArray &a : lines) {
        const auto self = compare(a, a);
        promise(!self || *self == 0, "a version equals itself");
        for (const QByteArray &b : lines) {
            const auto there = compare(a, b);
            const auto back = compare(b, a);
            promise(there.has_value() == back.has_value(), "comparable both ways");
            promise(!there || *there == opposite(*back), "the order turns around");
            promise(!there || (self && compare(b, b)), "only versions are compared");
        }
    }
    const auto first = compare(lines[0], lines[1]);
    const auto second = compare(lines[1], lines[2]);
    if (transitive == Transitive::Yes && first && second && *first <= 0 && *second <= 0) {
        const auto both = compare(lines[0], lines[2]);
        promise(both && *both <= 0, "a <= b <= c");
        promise(*both != 0 || (*first == 0 && *second == 0), "a = c leaves no room between them");
    }
}

} // namespace

std::vector<Target> versionTargets()
{
    return {
        {"natural", order<compareNatural, Transitive::Yes>},
        {"semver", order<compareSemver, Transitive::Yes>},
        {"dpkg", order<compareDpkg, Transitive::Yes>},
        {"rpm", order<compareRpm, Transitive::No>},
        {"windows-build", order<compareWindowsBuild, Transitive::No>},
        {"java", order<compareJava, Transitive::Yes>},
        {"nuget", order<compareNuget, Transitive::Yes>},
        {"maven", order<compareMaven, Transitive::No>},
        {"pypi", order<comparePypi, Transitive::Yes>},
        {"apk", order<compareApk, Transitive::No>},
        {"gentoo", order<compareGentoo, Transitive::No>},
        {"alpm", order<compareAlpm, Transitive::No>},
        {"datetime", order<compareInstants, Transitive::Yes>},
    };
}

} // namespace tagliando::fuzz
