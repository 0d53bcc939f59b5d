#include "core/feeds/formats/msrcbuild.h"

#include <algorithm>
#include <array>

namespace tagliando::msrc {

namespace {

// Client releases that get the same update; servers share build numbers with them, never the line (Server 2025 and 11 24H2 are both 26100).
struct Branch {
    int lowest, highest;
};
constexpr std::array branches{Branch{18362, 18363}, Branch{19041, 19045}, Branch{22621, 22631}, Branch{26100, 26200}};

bool sameBranch(int a, int b)
{
    return std::any_of(branches.begin(), branches.end(),
                       [&](const Branch &branch) { return std::min(a, b) >= branch.lowest && std::max(a, b) <= branch.highest; });
}

} // namespace

QString buildOn(const Platform &platform, const QString &build, const Vocabulary &vocabulary)
{
    const QStringList parts = build.split(QLatin1Char('.'));
    if (parts.size() != 4 || platform.builds.isEmpty() || parts[0] + QLatin1Char('.') + parts[1] != platform.nt)
        return {};
    const int number = parts[2].toInt();
    const QString revision = QString::number(parts[3].toInt());
    if (platform.builds.contains(number))
        return QString::number(number) + QLatin1Char('.') + revision;
    const bool client = vocabulary.isA(platform.id, QStringLiteral("windows-client"));
    if (!client || !sameBranch(number, platform.builds.front()))
        return {};
    return QString::number(platform.builds.front()) + QLatin1Char('.') + revision;
}

quint64 revision(const QString &build)
{
    return (quint64(build.section(QLatin1Char('.'), 0, 0).toUInt()) << 32) | build.section(QLatin1Char('.'), 1, 1).toUInt();
}

bool oneLine(const Platform &platform) { return platform.nt.startsWith(QLatin1String("10.")); }

} // namespace tagliando::msrc
