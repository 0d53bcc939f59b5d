// Where each feed comes from: one table line per feed.
#pragma once

#include <QString>

#include <vector>

namespace tagliando {

enum class FeedFormat { Facts, OwnAdvisories, Kev, Debian, Msrc, Fixes, Csaf, Epss, EndOfLife };

struct FeedSource {
    QString name;
    QString url;            ///< empty: only from files (`--from`); "%1" in it is a release (codename, or major version)
    qint64 cap = 0;         ///< bytes, of the download and of what it unpacks to
    int staleAfterDays = 0; ///< 0: does not grow old by itself
    FeedFormat format = FeedFormat::Facts;
    QString distribution;   ///< of Debian's and of fixes: the platform whose releases it speaks of, and whose machines need it
};

const std::vector<FeedSource> &feedSources();
/// "csaf:DOMAIN" is csaf, for one provider. nullptr: no feed of that name.
const FeedSource *feedSource(const QString &name);

} // namespace tagliando
