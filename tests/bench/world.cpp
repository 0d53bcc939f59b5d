#include "tests/bench/world.h"

#include <algorithm>
#include <cmath>

namespace tagliando::bench {

namespace {

constexpr int sourcesPerRelease = 2400;

// What every machine has, and what gets most advisories, comes first.
const char *const knownSources[] = {"glibc",
                                    "openssl",
                                    "systemd",
                                    "curl",
                                    "openssh",
                                    "bash",
                                    "coreutils",
                                    "perl",
                                    "python3.11",
                                    "sudo",
                                    "gnutls28",
                                    "krb5",
                                    "expat",
                                    "libxml2",
                                    "zlib",
                                    "xz-utils",
                                    "bind9",
                                    "dbus",
                                    "util-linux",
                                    "shadow",
                                    "pam",
                                    "apt",
                                    "dpkg",
                                    "gnupg2",
                                    "nss",
                                    "sqlite3",
                                    "ncurses",
                                    "tar",
                                    "gzip",
                                    "vim",
                                    "less",
                                    "e2fsprogs",
                                    "lvm2",
                                    "gcc-12",
                                    "binutils",
                                    "git",
                                    "apache2",
                                    "nginx",
                                    "php8.2",
                                    "mariadb",
                                    "postgresql-15",
                                    "samba",
                                    "postfix",
                                    "dovecot",
                                    "exim4",
                                    "bind-dyndb",
                                    "unbound",
                                    "squid",
                                    "openjdk-17",
                                    "tomcat10",
                                    "ruby3.1",
                                    "nodejs",
                                    "golang-1.19",
                                    "rustc",
                                    "redis",
                                    "memcached",
                                    "rabbitmq-server",
                                    "haproxy",
                                    "varnish",
                                    "docker.io",
                                    "containerd",
                                    "runc",
                                    "qemu",
                                    "libvirt",
                                    "grub2",
                                    "shim",
                                    "intel-microcode",
                                    "firmware-nonfree",
                                    "cups",
                                    "ghostscript",
                                    "imagemagick",
                                    "tiff",
                                    "libwebp",
                                    "libjpeg-turbo",
                                    "libpng1.6",
                                    "freetype",
                                    "cairo",
                                    "pango1.0",
                                    "gtk+3.0",
                                    "webkit2gtk",
                                    "chromium",
                                    "firefox-esr",
                                    "thunderbird",
                                    "libreoffice",
                                    "wireshark",
                                    "tcpdump",
                                    "ntp",
                                    "chrony",
                                    "rsync",
                                    "snmpd",
                                    "net-snmp",
                                    "openvpn",
                                    "strongswan",
                                    "wpa",
                                    "avahi",
                                    "isc-dhcp",
                                    "clamav",
                                    "spamassassin",
                                    "amavisd-new",
                                    "fail2ban",
                                    "rsyslog",
                                    "logrotate",
                                    "cron",
                                    "at",
                                    "screen",
                                    "tmux",
                                    "mc",
                                    "zsh"};
const char *const words[] = {"alpha",  "cord", "delta", "fern", "gate",  "hive", "iris", "jade", "kite", "lark",  "mint", "nova", "opal", "pine",
                             "quartz", "reed", "sand",  "tide", "umber", "vale", "wren", "yarn", "zinc", "brook", "clay", "dune", "elm",  "flint"};

double unit(std::mt19937 &random) { return double(random()) / double(std::mt19937::max()); }

QByteArray sourceName(int rank)
{
    constexpr int known = int(std::size(knownSources));
    if (rank < known)
        return knownSources[rank];
    constexpr int count = int(std::size(words));
    const int i = rank - known;
    const QByteArray word = QByteArray(words[i % count]) + words[(i / count) % count];
    return i % 3 == 0   ? "python-" + word + QByteArray::number(i / (count * count))
           : i % 3 == 1 ? "lib" + word + QByteArray::number(i % 9)
                        : word + QByteArray::number(i % 5);
}

std::vector<QByteArray> binariesOf(const QByteArray &source, bool rpm, std::mt19937 &random)
{
    std::vector<QByteArray> names{source};
    const int more = int(6 * std::pow(unit(random), 2.2));
    static const char *const deb[] = {"-common", "-data", "-bin", "-dev", "-utils", "-l10n"};
    static const char *const red[] = {"-libs", "-common", "-tools", "-devel", "-utils", "-langpack"};
    for (int i = 0; i < more; ++i)
        names.push_back(source + (rpm ? red[i] : deb[i]));
    return names;
}

// Grammars as distributions write them; the n-th update.
QByteArray versionOf(const BenchRelease &release, int rank, int update)
{
    const QByteArray upstream = QByteArray::number(1 + rank % 9) + '.' + QByteArray::number(rank % 31) + '.' + QByteArray::number(1 + update / 6);
    const QByteArray n = QByteArray::number(1 + update % 6);
    if (release.rpm)
        return upstream + '-' + QByteArray::number(10 + update) + (release.platform.endsWith(QLatin1Char('8')) ? ".el8_" : ".el9_") +
               QByteArray::number(std::min(9, update / 4));
    const QByteArray epoch = rank % 17 == 0 ? "2:" : "";
    if (release.platform.startsWith(QLatin1String("ubuntu")))
        return epoch + upstream + "-1ubuntu" + n + '.' + QByteArray::number(update);
    return epoch + upstream + "-2+deb" + release.platform.section(QLatin1Char('-'), 1).toLatin1() + 'u' + QByteArray::number(update);
}

} // namespace

BenchWorld::BenchWorld(unsigned seed, int advisories)
{
    std::mt19937 random(seed);
    const struct {
        const char *platform;
        bool rpm;
        double share;
    } shapes[] = {
        {"debian-12", false, 0.36}, {"debian-11", false, 0.12}, {"ubuntu-22.04", false, 0.22}, {"almalinux-9", true, 0.18}, {"rhel-8", true, 0.12}};
    for (const auto &shape : shapes) {
        BenchRelease release{QLatin1String(shape.platform), shape.rpm, shape.share, {}};
        for (int rank = 0; rank < sourcesPerRelease; ++rank) {
            BenchSource source;
            source.name = sourceName(rank);
            source.binaries = binariesOf(source.name, release.rpm, random);
            source.installed = rank < 60 ? 1.0 : std::min(0.97, 260.0 / (rank + 150.0));
            release.sources.push_back(std::move(source));
        }
        addFixes(release, advisories / int(std::size(shapes)), random);
        releases_.push_back(std::move(release));
    }
}

void BenchWorld::addFixes(BenchRelease &release, int count, std::mt19937 &random)
{
    // Few packages get most advisories.
    double sum = 0;
    for (int rank = 0; rank < sourcesPerRelease; ++rank)
        sum += 1.0 / (rank + 12.0);
    static const QDate first(2021, 1, 1);
    const qsizetype begin = qsizetype(fixes_.size());
    for (int rank = 0; rank < sourcesPerRelease; ++rank) {
        BenchSource &source = release.sources[std::size_t(rank)];
        const double each = release.rpm ? 1.0 / double(source.binaries.size()) : 1.0;
        const int updates = int(std::lround(count * each / (rank + 12.0) / sum + unit(random) * 0.9 - 0.35));
        for (int update = 0; update <= std::max(0, updates); ++update)
            source.versions.push_back(versionOf(release, rank, update));
        for (int update = 1; update <= updates; ++update) {
            PackageFix fix;
            fix.release = release.platform;
            fix.fixedVersion = source.versions[std::size_t(update)];
            fix.advisory = QStringLiteral("ADV-%1-%2").arg(release.platform).arg(qsizetype(fixes_.size()) - begin);
            fix.severity = Severity(1 + int(random() % 4));
            for (int cve = int(random() % 3); cve >= 0; --cve)
                fix.cves.append(QStringLiteral("CVE-%1-%2").arg(2021 + 6 * update / (updates + 1)).arg(1000 + rank * 40 + update * 3 + cve));
            fix.released = CatalogueDate{first.addDays(qint64(2140.0 * update / (updates + 1))), Precision::Day};
            fix.restart = Restart::No;
            fix.feed = QStringLiteral("bench");
            if (!release.rpm) {
                fix.source = source.name;
                fixes_.push_back(fix);
                continue;
            }
            fix.architecture = "x86_64";
            for (const QByteArray &binary : source.binaries) {
                fix.source = binary;
                fixes_.push_back(fix);
            }
        }
    }
}

const BenchRelease &BenchWorld::releaseOfMachine(std::mt19937 &random) const
{
    double at = unit(random);
    for (const BenchRelease &release : releases_) {
        at -= release.share;
        if (at < 0)
            return release;
    }
    return releases_.front();
}

std::vector<InstalledPackage> BenchWorld::machine(const BenchRelease &release, std::mt19937 &random) const
{
    // How far behind, as a share of all updates: most machines not at all, some a month, a few stopped years ago.
    const double kind = unit(random);
    const double behind = kind < 0.6 ? 0 : kind < 0.85 ? 0.02 * unit(random) : kind < 0.96 ? 0.1 * unit(random) : 0.7 * unit(random);
    const double size = 0.55 + 0.9 * unit(random);
    const QByteArray architecture = release.rpm ? "x86_64" : "amd64";
    std::vector<InstalledPackage> packages;
    packages.reserve(2200);
    for (const BenchSource &source : release.sources) {
        if (unit(random) > source.installed * (source.installed >= 1 ? 1 : size))
            continue;
        const int newest = int(source.versions.size()) - 1;
        const double own = unit(random) < 0.004 ? unit(random) : behind; // held back, pinned, forgotten
        const QByteArray &version = source.versions[std::size_t(std::clamp(int(std::lround(newest * (1 - own))), 0, newest))];
        for (const QByteArray &binary : source.binaries) {
            if (&binary == &source.binaries.front() || unit(random) < 0.8)
                packages.push_back({binary, version, architecture, source.name, version});
        }
    }
    return packages;
}

} // namespace tagliando::bench
