// Rows about Linux packages: one per source package behind, in the words and dates that equal packages of other machines have too.
#pragma once

#include "core/deadlines/packagedues.h"
#include "core/deadlines/stoprows.h"
#include "core/matching/packagematcher.h"

#include <deque>
#include <mutex>

namespace tagliando {

/// Shared by all threads of a run; each brings its own Worker.
class PackageRows {
public:
    /// Counts with the input's matcher, or without one judges what these machines have. `input` must outlive it.
    PackageRows(const FindingsInput &input, const std::vector<const ServerState *> &states);

    /// What one thread remembers from machine to machine.
    class Worker {
    public:
        /// `input` must outlive it.
        explicit Worker(const FindingsInput &input) : dues_(input) {}

    private:
        friend class PackageRows;
        /// Fixes that are missing together.
        struct Missing {
            Finding row; ///< everything but holder, versions and deadline
            bool needsSupport = false;
        };
        /// The same on machines with the same versions of a source's packages.
        struct Pattern {
            Missing *missing;
            Shared<PackageBehind> behind;
        };

        QString word(const QByteArray &name); ///< a name that many rows share
        const Pattern &patternOf(const PackageRows &rows, const ServerPackages::Hit &hit);
        Missing &missingOf(const PackageRows &rows, const PackageHit &hit);

        PackageMatcher::Counter counter_;
        ServerPackages packages_;
        QHash<QByteArray, Pattern> patterns_;       ///< by flags, verdict and packages
        QHash<QByteArray, Missing *> missingIndex_; ///< by flags, source and fixes
        std::deque<Missing> missing_;
        QHash<std::pair<QString, QByteArray>, Finding> sources_; ///< by release and source: what all its rows say
        QHash<QByteArray, QString> words_;
        PackageDues dues_;
    };

    /// Leaves rows for what is missing, and for what is satisfied while an obligation on it is open; returns how many more are satisfied.
    int add(FindingsRun &run, const Holder &holder, Folding &folding, Worker &worker) const;
    /// Rows for what `add` only counted.
    void addSatisfied(FindingsRun &run, const Holder &holder, Worker &worker) const;
    /// Fixes nobody can install yet that touch this machine; indexes into the catalogue.
    [[nodiscard]] std::vector<quint32> unfixable(const ServerState &state) const;

private:
    /// True when an open obligation is about it.
    bool addMissing(FindingsRun &run, const Holder &holder, Worker &worker, const Worker::Pattern &pattern, int context) const;
    [[nodiscard]] Finding satisfiedRow(const FindingsRun &run, const Holder &holder, const QString &platform, const PackageVerdict &verdict) const;
    [[nodiscard]] FixDates datesOf(const PackageFix &fix) const;
    [[nodiscard]] Shared<FixSet> shared(FixSet fixes) const;
    /// Sources with an open obligation on this machine that it misses no more.
    [[nodiscard]] QSet<QByteArray> openAndDone(const FindingsRun &run, const Holder &holder, const QString &platform,
                                               const ServerPackages &packages) const;

    const FindingsInput &input_;
    std::shared_ptr<const PackageMatcher> matcher_;
    QHash<QByteArray, QString> softwareClasses_; ///< by package name
    mutable std::mutex fixSetsLock_;
    mutable QHash<FixSet, Shared<FixSet>> fixSets_; ///< of all threads
};

} // namespace tagliando
