// Package lists against fixes: every installed version is judged once for all machines, then machines only count (DESIGN 5).
#pragma once

#include "core/domain/serverstate.h"
#include "core/matching/packageverdicts.h"

namespace tagliando {

/// A source package of one server that some fix is newer than.
struct PackageHit {
    quint32 fix = 0; ///< index of the newest one this machine can get, or could with support
    QByteArray source;
    QByteArray installedVersion;  ///< lowest installed source version (rpm: version); of the running image for a kernel
    QList<QByteArray> binaries;   ///< those below the fix
    bool restartOnly = false;     ///< the fixed kernel is installed, an older one is running
    bool needsSupport = false;    ///< nothing newer comes without a subscription that this machine lacks
    std::vector<quint32> earlier; ///< older fixes that are missing too, oldest first: the worst severity and first date count
};

/// One server's packages in words.
struct PackageMatch {
    std::vector<PackageHit> missing;     ///< one per source: the newest fix
    int satisfied = 0;                   ///< sources with a fix, all installed at or above it
    std::vector<quint32> satisfiedFixes; ///< the newest of each
    QList<QByteArray> satisfiedSources;
    int notComparable = 0;
    QList<QByteArray> foreign; ///< the sources behind notComparable: other distributions' builds, unpackaged kernels, unknown streams
    std::vector<quint32> open; ///< known holes without a fix
    bool complete = false;     ///< the package list is complete
};

/// What a machine may get beyond what is free (attributes "flag.ubuntu-pro", "attr.eus").
struct Subscriptions {
    bool ubuntuPro = false;
    QByteArray eus; ///< "9.4"; empty: none

    [[nodiscard]] bool gets(const PackageFix &fix) const;
};
Subscriptions subscriptionsOf(const ServerState &state);

/// One server's packages in numbers; reused from server to server.
struct ServerPackages {
    struct Hit {
        qint32 verdict = 0; ///< the lowest version behind
        quint32 firstBehind = 0, behindCount = 0;
        bool kernel = false, restartOnly = false, needsSupport = false;
    };

    const PackageVerdicts *of = nullptr; ///< null: no list, or nothing is known of its release
    Subscriptions subscriptions;
    std::vector<Hit> missing;        ///< by source id, kernels last
    std::vector<quint32> behind;     ///< pairs
    std::vector<qint32> satisfied;   ///< verdicts, one per source
    std::vector<QByteArray> foreign; ///< sources that cannot be compared
    std::vector<quint32> open;       ///< fixes, by index

    void clear();
};

/// Every list of a fleet against every fix. Copies share their verdicts.
class PackageMatcher {
public:
    explicit PackageMatcher(std::shared_ptr<PackageIndex> index) : index_(std::move(index)) {}

    [[nodiscard]] const PackageIndex &index() const { return *index_; }

    /// Judges what these machines have and nobody judged yet, on all processors.
    void prepare(const std::vector<const ServerState *> &states);
    /// Takes in one more fix and judges the packages it names anew. Not while other threads count with this matcher or a copy of it.
    quint32 add(const PackageFix &fix);

    /// Scratch space of one thread.
    class Counter {
    public:
        /// Counts one prepared machine. False: it was not prepared.
        bool count(const PackageMatcher &matcher, const ServerState &state, ServerPackages *into);

    private:
        struct Slot {
            quint32 stamp = 0;
            qint32 worst = -1;
            qint32 satisfied = -1;
            bool foreign = false;
        };
        struct Behind {
            quint32 source, pair;
        };

        Slot &slotOf(quint32 source);
        quint32 &seenOf(qint32 verdict);
        void countKernels(const PackageMatcher &matcher, const ServerState &state, ServerPackages *into);
        void gather(const PackageMatcher &matcher, ServerPackages *into);

        std::vector<Slot> slots_;
        std::vector<quint32> seen_; ///< by verdict: the machine that met it last, twice its number; one more when it says missing
        std::vector<quint32> touched_, images_, excluded_;
        std::vector<Behind> behind_;
        quint32 stamp_ = 0;
    };

    /// A hit in words: which fixes, which binaries.
    [[nodiscard]] PackageHit describe(const ServerPackages &packages, const ServerPackages::Hit &hit) const;
    /// One machine, prepared or not.
    [[nodiscard]] PackageMatch match(const ServerState &state) const;
    /// Which of these prepared machines (their positions) miss one of the fixes, or have the hole one of them would close.
    [[nodiscard]] std::vector<std::size_t> affected(const std::vector<const ServerState *> &states, const std::vector<quint32> &fixes) const;

private:
    /// The verdicts for machines like this one, in `lines_`; null: nobody prepared any, or nothing is known of its release.
    [[nodiscard]] const std::shared_ptr<PackageVerdicts> *lineOf(const ServerState &state) const;
    [[nodiscard]] bool concerns(const ServerState &state) const; ///< it has a list, and fixes of its release are known
    [[nodiscard]] bool needsSupport(const ServerPackages &packages, const ServerPackages::Hit &hit) const;

    std::shared_ptr<PackageIndex> index_;
    std::vector<std::shared_ptr<PackageVerdicts>> lines_; ///< a handful: one per table, release and extended stream
};

/// One machine against an index.
PackageMatch matchPackages(std::shared_ptr<PackageIndex> index, const ServerState &state);

} // namespace tagliando
