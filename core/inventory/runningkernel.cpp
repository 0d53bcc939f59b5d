#include "core/inventory/runningkernel.h"

#include "core/domain/version/version.h"

namespace tagliando {

namespace {

// "6.1.0-18-amd64" -> "amd64", "6.8.0-45-generic" -> "generic", "6.1.0-18-cloud-amd64" -> "cloud-amd64".
QByteArray flavourOf(const QByteArray &release)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i + 1 < release.size(); ++i) {
        if (release[i] == '-' && release[i + 1] >= '0' && release[i + 1] <= '9')
            at = i + 1;
    }
    const qsizetype hyphen = release.indexOf('-', at);
    return hyphen < 0 ? QByteArray() : release.mid(hyphen + 1);
}

// The kernel's release as `uname -r` would print it, or empty: linux-image-* of Debian and Ubuntu, kernel and kernel-core of the rpm families.
QByteArray releaseOf(const InstalledPackage &package, bool *dpkg)
{
    static const QByteArray image = "linux-image-";
    *dpkg = package.name.startsWith(image);
    if (*dpkg) {
        QByteArray release = package.name.mid(image.size());
        if (release.startsWith("unsigned-"))
            release = release.mid(9);
        return release.isEmpty() || release[0] < '0' || release[0] > '9' || release.endsWith("-dbg") ? QByteArray() : release;
    }
    if (package.name == "kernel" || package.name == "kernel-core" || package.name == "kernel-uek-core")
        return package.version.mid(package.version.indexOf(':') + 1) + '.' + package.architecture;
    return {};
}

} // namespace

std::optional<bool> newerKernelWaits(const QString &release, const QString &build, const std::vector<InstalledPackage> &packages)
{
    const QByteArray running = release.toLatin1();
    const QByteArray flavour = flavourOf(running);
    const InstalledPackage *own = nullptr;
    for (const InstalledPackage &package : packages) {
        bool dpkg = false;
        if (releaseOf(package, &dpkg) == running)
            own = &package;
    }
    if (!own)
        return {};
    for (const InstalledPackage &package : packages) {
        bool dpkg = false;
        const QByteArray candidate = releaseOf(package, &dpkg);
        if (candidate.isEmpty() || package.name.startsWith("linux-image-") != own->name.startsWith("linux-image-") ||
            (dpkg && flavourOf(candidate) != flavour))
            continue;
        const auto order = dpkg ? compareDpkg(package.version, own->version) : compareRpm(package.version, own->version);
        if (candidate != running && order && *order > 0)
            return true;
    }
    // The same name in a newer build: Debian's point releases.
    const QByteArray built = build.section(QLatin1String("Debian "), 1).section(QLatin1Char(' '), 0, 0).toLatin1();
    if (own->name.startsWith("linux-image-") && !built.isEmpty()) {
        const auto order = compareDpkg(own->version, built);
        if (order && *order > 0)
            return true;
    }
    return false;
}

} // namespace tagliando
