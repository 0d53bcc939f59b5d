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
        {QStringLiteral("facts"),  {},                                                                                                            16 * MiB, 0, FeedFormat::Facts},
        {QStringLiteral("own"),    {},                                                                                                            64 * MiB, 0, FeedFormat::OwnAdvisories},
        {QStringLiteral("kev"),    QStringLiteral("https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json"),         16 * MiB, 7, FeedFormat::Kev},
        {QStringLiteral("debian"), QStringLiteral("https://security.debian.org/debian-security/dists/%1-security"),                                   256 * MiB, 7, FeedFormat::DebianIndex},
        {QStringLiteral("msrc"),   QStringLiteral("https://api.msrc.microsoft.com/cvrf/v3.0/updates"),                                            64 * MiB, 40, FeedFormat::Msrc},
    };
    return table;
}
// clang-format on

const FeedSource *feedSource(const QString &name)
{
    const std::vector<FeedSource> &table = feedSources();
    const auto found = std::find_if(table.begin(), table.end(), [&](const FeedSource &source) { return source.name == name; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace tagliando
