#include "core/inventory/formats/vulsplatform.h"

#include "core/inventory/formats/windowsversion.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

// Vuls' constant.go -> the ID of os-release, which the vocabulary knows.
struct Family {
    const char *vuls, *distribution;
};
constexpr std::array families{
    Family{"redhat", "rhel"},
    Family{"centos", "centos"},
    Family{"alma", "almalinux"},
    Family{"rocky", "rocky"},
    Family{"oracle", "ol"},
    Family{"amazon", "amzn"},
    Family{"fedora", "fedora"},
    Family{"debian", "debian"},
    Family{"raspbian", "raspbian"},
    Family{"ubuntu", "ubuntu"},
    Family{"opensuse", "opensuse"},
    Family{"opensuse.leap", "opensuse-leap"},
    Family{"suse.linux.enterprise.server", "sles"},
    Family{"suse.linux.enterprise.desktop", "sled"},
    Family{"alpine", "alpine"},
};

QString linuxPlatform(const QString &family, const QString &release, const Vocabulary &vocabulary)
{
    const auto known = std::find_if(families.begin(), families.end(), [&](const Family &one) { return family == QLatin1String(one.vuls); });
    const QString distribution = known == families.end() ? family : QString::fromLatin1(known->distribution);
    const QString version = release.section(QLatin1Char(' '), 0, 0); // "2 (Karoo)"
    if (version.startsWith(QLatin1String("stream")))                 // CentOS: "stream9"
        return vocabulary.platformNamed(QStringLiteral("centos-stream-") + version.mid(6));
    const QString found = vocabulary.linuxPlatform(distribution, version);
    if (!found.isEmpty())
        return found;
    // A distribution without releases of its own in the vocabulary: "opensuse.tumbleweed", "freebsd".
    QString named = family;
    return vocabulary.platformNamed(named.replace(QLatin1Char('.'), QLatin1Char('-')));
}

QString windowsPlatform(const QString &release, const WindowsVersion &version, const Vocabulary &vocabulary)
{
    const Platform *named = nullptr;
    for (const Platform &platform : vocabulary.platforms()) {
        if (platform.msrc.contains(release, Qt::CaseInsensitive))
            named = &platform;
    }
    // Product first (FEEDS C3): Server 2025 and Windows 11 24H2 share their build. A build that is not the product's says which one it really is.
    if (named && (version.build == 0 || named->builds.isEmpty() || named->builds.contains(version.build)))
        return named->id;
    const QString side = named ? named->side : QString();
    return vocabulary.windowsPlatform(release, version.build, side == QLatin1String("either") ? QString() : side);
}

} // namespace

VulsPlatform vulsPlatform(const QString &family, const QString &release, const QString &running, const Vocabulary &vocabulary)
{
    VulsPlatform found;
    found.windows = family == QLatin1String("windows");
    if (!found.windows) {
        found.id = linuxPlatform(family, release, vocabulary);
        found.dpkg = family == QLatin1String("debian") || family == QLatin1String("ubuntu") || family == QLatin1String("raspbian");
        return found;
    }
    found.id = windowsPlatform(release, readWindowsVersion(running), vocabulary);
    static const QRegularExpression pack(QStringLiteral("\\bService Pack (\\d)\\b"));
    found.servicePack = pack.match(release).captured(1);
    if (release.contains(QLatin1String("Server Core"), Qt::CaseInsensitive))
        found.installation = QStringLiteral("Server Core");
    return found;
}

} // namespace tagliando
