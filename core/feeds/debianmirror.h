// Fetches a release's security index and the Packages files it vouches for into a folder, for readDebianIndexes.
#pragma once

#include "core/feeds/fetcher.h"
#include "core/feeds/trust.h"

#include <QStringList>

namespace tagliando {

struct MirrorRequest {
    QString url;               ///< ".../dists/bookworm-security"
    QStringList architectures; ///< "amd64"; source versions are the same on all, one is enough
    QString folder;            ///< existing, writable, empty
    QString keyring = debianArchiveKeyring();
};

/// The signature is checked before anything the index names is fetched, and readDebianIndexes checks everything again.
/// Errors of fetcher.h, trust.h, "feed.bad", "feed.no_packages", "file.cannot_write".
Result<QStringList> fetchDebianIndex(const Fetcher &fetcher, const MirrorRequest &request, const Progress &progress = {});

} // namespace tagliando
