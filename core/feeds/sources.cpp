#include "core/feeds/sources.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr qint64 MiB = 1024 * 1024;

} // namespace

// clang-format off
const std::vector<FeedSource> &feedSources()
{
    static const std::vector<FeedSource> table{
        {QStringLiteral("facts"),      {},                                                                                                                       16 * MiB,  0, FeedFormat::Facts,          {}},
        {QStringLiteral("own"),        {},                                                                                                                       64 * MiB,  0, FeedFormat::OwnAdvisories,  {}},
        {QStringLiteral("kev"),        QStringLiteral("https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json"),                    16 * MiB,  7, FeedFormat::Kev,            {}},
        {QStringLiteral("msrc"),       QStringLiteral("https://api.msrc.microsoft.com/cvrf/v3.0/updates"),                                                       64 * MiB, 40, FeedFormat::Msrc,           {}},
        {QStringLiteral("debian"),     QStringLiteral("https://security.debian.org/debian-security/dists/%1-security"),                                         256 * MiB,  7, FeedFormat::Debian,         QStringLiteral("debian")},
        {QStringLiteral("ubuntu"),     QStringLiteral("https://usn.ubuntu.com/usn-db/database-all.json.bz2"),                                                   512 * MiB,  7, FeedFormat::Fixes,          QStringLiteral("ubuntu")},
        {QStringLiteral("redhat"),     QStringLiteral("https://security.access.redhat.com/data/csaf/v2/advisories/"),                                           256 * MiB,  7, FeedFormat::Fixes,          QStringLiteral("rhel")},
        {QStringLiteral("almalinux"),  QStringLiteral("https://errata.almalinux.org/%1/errata.full.json"),                                                      512 * MiB,  7, FeedFormat::Fixes,          QStringLiteral("almalinux")},
        {QStringLiteral("rocky"),      QStringLiteral("https://osv-vulnerabilities.storage.googleapis.com/Rocky%20Linux/all.zip"),                              256 * MiB,  7, FeedFormat::Fixes,          QStringLiteral("rocky")},
        {QStringLiteral("csaf"),       {},                                                                                                                      256 * MiB,  0, FeedFormat::Csaf,           {}},
        {QStringLiteral("epss"),       QStringLiteral("https://epss.empiricalsecurity.com/epss_scores-current.csv.gz"),                                         128 * MiB,  7, FeedFormat::Epss,           {}},
        {QStringLiteral("endoflife"),  QStringLiteral("https://endoflife.date/api/v1/products/full"),                                                            64 * MiB, 60, FeedFormat::EndOfLife,      {}},
    };
    return table;
}
// clang-format on

const FeedSource *feedSource(const QString &name)
{
    const std::vector<FeedSource> &table = feedSources();
    const auto found = std::find_if(table.begin(), table.end(), [&](const FeedSource &source) {
        return source.name == name || (source.format == FeedFormat::Csaf && name.startsWith(source.name + QLatin1Char(':')) && name.size() > source.name.size() + 1);
    });
    return found == table.end() ? nullptr : &*found;
}

} // namespace tagliando
