// Rows about Linux packages: one per source package behind, in the words and dates that equal packages of other machines have too.
#pragma once

#include "core/deadlines/duedates.h"
#include "core/deadlines/stoprows.h"
#include "core/matching/packagematcher.h"

#include <deque>

namespace tagliando {

/// Shared by all threads of a run; each brings its own Worker.
class PackageRows {
public:
    /// Counts with the input's matcher, or without one judges what these machines have. `input` must outlive it.
    PackageRows(const FindingsInput &input, const std::vector<const ServerState *> &states);

    /// Numbers what deadlines depend on besides the fixes: machines of equal number have equal deadlines.
    class Contexts {
    public:
        int of(const Holder &holder);

    private:
        using Key = std::pair<std::pair<std::pair<QString, QString>, const LocalHolidays *>, std::pair<std::pair<QString, const Policy *>, QDate>>;
        QHash<Key, int> known_;
    };

    /// What one thread remembers from machine to machine.
    class Worker {
    private:
        friend class PackageRows;
        struct Due {
            int context = 0;
            QDateTime detected; ///< null: it does not matter
            DueDate date;
            std::optional<int> days;
            State state = State::Due;
            bool known = false;
        };
        /// All that the deadline of one fix depends on.
        struct DatedFix {
            FixDates fix;
            int context = 0;
            QDateTime detected; ///< null: it does not matter

            friend bool operator==(const DatedFix &, const DatedFix &) = default;
            friend size_t qHash(const DatedFix &key, size_t seed = 0) noexcept
            {
                return qHashMulti(seed, static_cast<int>(key.fix.severity), key.fix.exploited, key.fix.released.value_or(QDate()).toJulianDay(),
                                  key.fix.firstIndexed.toJulianDay(), key.fix.kevDue.value_or(QDate()).toJulianDay(), key.context);
            }
        };
        /// Fixes that are missing together.
        struct Missing {
            Finding row; ///< everything but holder, versions and dates
            QDate anchoredOn;
            bool undated = false; ///< some fix counts from its detection
            bool needsSupport = false;
            std::vector<Due> dues;

            void add(const FixDates &fix);
        };
        /// The same on machines with the same versions of a source's packages.
        struct Pattern {
            Missing *missing;
            Shared<PackageBehind> behind;
        };

        QString word(const QByteArray &name); ///< a name that many rows share
        const Pattern &patternOf(const PackageRows &rows, const ServerPackages::Hit &hit);
        Missing &missingOf(const PackageRows &rows, const PackageHit &hit);
        Missing &missingOf(const Finding &row);
        const Due &dueOf(const PackageRows &rows, const Holder &holder, int context, const QDateTime &detected, Missing &missing);
        const Due &dueOf(const PackageRows &rows, const Holder &holder, int context, const QDateTime &detected, const FixDates &fix);

        PackageMatcher::Counter counter_;
        ServerPackages packages_;
        QHash<QByteArray, Pattern> patterns_;       ///< by flags, verdict and packages
        QHash<QByteArray, Missing *> missingIndex_; ///< by flags, source and fixes
        std::deque<Missing> missing_;
        QHash<std::pair<QString, QByteArray>, Finding> sources_; ///< by release and source: what all its rows say
        QHash<QByteArray, QString> words_;
        QHash<DatedFix, Due> dues_;                      ///< few dates, and thousands of fixes of each
        QHash<const FindingSubject *, Missing *> again_; ///< by what rows of an earlier list say
        Contexts contexts_;
    };

    /// Leaves rows for what is missing, and for what is satisfied while an obligation on it is open; returns how many more are satisfied.
    int add(FindingsRun &run, const Holder &holder, Folding &folding, Worker &worker) const;
    /// A row of an earlier list, missing or satisfied, for the same packages: with what the holder is now, and the deadline that holds now.
    /// The earlier list must live as long as the worker, who is used for nothing else. `context`: the holder's.
    void addAgain(FindingsRun &run, const Holder &holder, Worker &worker, const Finding &row, int context) const;
    /// Rows for what `add` only counted.
    void addSatisfied(FindingsRun &run, const Holder &holder, Worker &worker) const;
    /// Fixes nobody can install yet that touch this machine; indexes into the catalogue.
    [[nodiscard]] std::vector<quint32> unfixable(const ServerState &state) const;

private:
    /// True when an open obligation is about it.
    bool addMissing(FindingsRun &run, const Holder &holder, Worker &worker, Worker::Missing &missing, const Shared<PackageBehind> &behind,
                    int context) const;
    [[nodiscard]] Finding satisfiedRow(const FindingsRun &run, const Holder &holder, const QString &platform, const PackageVerdict &verdict) const;
    [[nodiscard]] FixDates datesOf(const PackageFix &fix) const;
    /// Sources with an open obligation on this machine that it misses no more.
    [[nodiscard]] QSet<QByteArray> openAndDone(const FindingsRun &run, const Holder &holder, const QString &platform,
                                               const ServerPackages &packages) const;

    const FindingsInput &input_;
    std::shared_ptr<const PackageMatcher> matcher_;
    QHash<QByteArray, QString> softwareClasses_; ///< by package name
    bool detectionCounts_ = false;               ///< some row of the policy counts from detection
};

} // namespace tagliando
