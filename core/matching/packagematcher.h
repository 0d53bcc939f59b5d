// Linux packages against fixes: an index (release, source) over unique (source, version) pairs, then fan-out (DESIGN 5).
#pragma once

#include "core/domain/serverstate.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"

#include <vector>

namespace tagliando {

/// A source package of one server that some fix is newer than.
struct PackageHit {
    quint32 fix = 0;                       ///< index into the fixes given
    QByteArray source;
    QByteArray installedVersion;           ///< lowest installed source version
    QList<QByteArray> binaries;
    bool restartOnly = false;              ///< the fixed kernel is installed, an older one is running
};

struct PackageMatch {
    std::vector<PackageHit> missing;       ///< one per source: the newest fix
    int satisfied = 0;                     ///< sources with a fix, all installed at or above it
    std::vector<quint32> satisfiedFixes;
    int notComparable = 0;
    bool complete = false;                 ///< the package list is complete
};

/// Fixes of all releases, indexed once, shared by all servers. Keeps a reference: `fixes` must outlive it.
class PackageIndex {
public:
    PackageIndex(const std::vector<PackageFix> &fixes, const Vocabulary &vocabulary);

    /// `platform` is the server's ("debian-12"). Kernel packages count only for the running one (FEEDS C1).
    [[nodiscard]] PackageMatch match(const QString &platform, const ServerState &state) const;
    [[nodiscard]] const PackageFix &fix(quint32 index) const { return fixes_[index]; }

private:
    const std::vector<PackageFix> &fixes_;
    const Vocabulary &vocabulary_;
    QHash<QString, QHash<QByteArray, std::vector<quint32>>> byRelease_;
};

} // namespace tagliando
