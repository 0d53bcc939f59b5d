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
    QByteArray installedVersion;           ///< lowest installed source version; of the running image for a kernel
    QList<QByteArray> binaries;            ///< those below the fix
    bool restartOnly = false;              ///< the fixed kernel is installed, an older one is running
    std::vector<quint32> earlier;          ///< older fixes that are missing too, oldest first: the worst severity and first date count
};

struct PackageMatch {
    std::vector<PackageHit> missing;       ///< one per source: the newest fix
    int satisfied = 0;                     ///< sources with a fix, all installed at or above it
    std::vector<quint32> satisfiedFixes;
    int notComparable = 0;
    QList<QByteArray> foreign;             ///< the sources behind notComparable: other distributions' builds, unpackaged kernels
    bool complete = false;                 ///< the package list is complete
};

/// Remembers how (source, version) pairs compare, so that ten thousand servers cost as much as their unique pairs. One per thread
/// and index; valid as long as the index.
class PackageMatchCache
{
public:
    struct Key {
        const void *fixes = nullptr;       ///< the index's list of one (release, source)
        QByteArray version;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.fixes, key.version); }
    };
    /// Position of the newest fix that applies, and of the first that is newer than the version; -1: none applies.
    struct Outcome {
        int newest = -1;
        int firstMissing = -1;
        bool comparable = true;
    };

private:
    friend class PackageIndex;
    QHash<Key, Outcome> outcomes_;
};

/// Fixes of all releases, indexed once, shared by all servers. Keeps references: `fixes` and `vocabulary` must outlive it. Const calls
/// are safe from several threads, each with its own cache or none.
class PackageIndex {
public:
    PackageIndex(const std::vector<PackageFix> &fixes, const Vocabulary &vocabulary);

    /// `platform` is the server's ("debian-12"). Kernel packages count only for the running one (FEEDS C1).
    [[nodiscard]] PackageMatch match(const QString &platform, const ServerState &state, PackageMatchCache *cache = nullptr) const;
    [[nodiscard]] const PackageFix &fix(quint32 index) const { return fixes_[index]; }
    /// Fixes whose version is none of their release's scheme: they match nothing and somebody must know.
    [[nodiscard]] const std::vector<quint32> &unreadable() const { return unreadable_; }

private:
    using Fixes = std::vector<quint32>;    ///< of one source, by version
    struct Release {
        VersionScheme scheme = VersionScheme::Natural;
        bool debian = false;               ///< builds of Ubuntu do not belong here
        QHash<QByteArray, Fixes> bySource;
    };
    class Matching;

    [[nodiscard]] PackageMatchCache::Outcome outcome(const Release &release, const Fixes &fixes, const QByteArray &version,
                                                     PackageMatchCache *cache) const;
    [[nodiscard]] PackageMatchCache::Outcome compare(const Release &release, const Fixes &fixes, const QByteArray &version) const;

    const std::vector<PackageFix> &fixes_;
    QHash<QString, Release> byRelease_;
    std::vector<quint32> unreadable_;
};

} // namespace tagliando
