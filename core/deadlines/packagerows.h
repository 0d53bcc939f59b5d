// Rows about Linux packages: one per source package behind, in the words and dates that equal packages of other machines have too.
#pragma once

#include "core/deadlines/duedates.h"
#include "core/deadlines/stoprows.h"
#include "core/matching/packagematcher.h"

namespace tagliando {

/// Shared by all threads of a run; each brings its own Worker.
class PackageRows {
public:
    /// Counts with the input's matcher, or without one judges what these machines have. `input` must outlive it.
    PackageRows(const FindingsInput &input, const std::vector<const ServerState *> &states);

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
        };
        struct Pattern {
            PackageHit hit;
            Finding row;                   ///< everything but holder, dates and evidence
            Evidence evidence;             ///< but where it comes from
            std::vector<DueInput> missing; ///< but whose; of fixes that differ in their date only the oldest
            QDate anchoredOn;
            bool undated = false; ///< some fix counts from its detection
            std::vector<Due> dues;
        };
        using ContextKey = std::pair<std::pair<std::pair<QString, QString>, const LocalHolidays *>, std::pair<std::pair<QString, const Policy *>, QDate>>;

        /// Of the fixes a pattern misses; equal lists are kept once.
        struct Named {
            QStringList cves, advisories;
        };

        const Named &namedBy(const PackageIndex &index, const std::vector<quint32> &fixes);
        QString word(const QByteArray &name); ///< a name that many rows share
        Pattern &patternOf(const PackageRows &rows, const ServerPackages::Hit &hit);
        const Due &dueOf(const PackageRows &rows, const Holder &holder, int context, const QDateTime &detected, Pattern &pattern);

        PackageMatcher::Counter counter_;
        ServerPackages packages_;
        QHash<QByteArray, std::size_t> patternIndex_;
        std::vector<std::unique_ptr<Pattern>> patterns_;
        QHash<QByteArray, Named> named_;
        QHash<QByteArray, QString> words_;
        QHash<ContextKey, int> contexts_;
    };

    /// Leaves rows for what is missing, and for what is satisfied while an obligation on it is open; returns how many more are satisfied.
    int add(FindingsRun &run, const Holder &holder, Folding &folding, Worker &worker) const;
    /// Rows for what `add` only counted.
    void addSatisfied(FindingsRun &run, const Holder &holder, Worker &worker) const;
    /// Fixes nobody can install yet that touch this machine; indexes into the catalogue.
    [[nodiscard]] std::vector<quint32> unfixable(const ServerState &state) const;

private:
    void addMissing(FindingsRun &run, const Holder &holder, Worker &worker, const ServerPackages::Hit &hit, int context,
                    const QString &listedIn) const;
    [[nodiscard]] Finding satisfiedRow(const FindingsRun &run, const Holder &holder, const QString &platform, const PackageVerdict &verdict) const;
    [[nodiscard]] DueInput dueInput(const PackageFix &fix) const;
    /// Sources with an open obligation on this machine that it misses no more.
    [[nodiscard]] QSet<QByteArray> openAndDone(const Holder &holder, const QString &platform, const ServerPackages &packages) const;

    const FindingsInput &input_;
    std::shared_ptr<const PackageMatcher> matcher_;
    QHash<QByteArray, QString> softwareClasses_; ///< by package name
    QHash<ServerId, QStringList> open_;          ///< tracks of packages that an open obligation is about
    bool detectionCounts_ = false;               ///< some row of the policy counts from detection
};

} // namespace tagliando
