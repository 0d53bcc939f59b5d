// When missing packages are due: thousands of machines miss the same fixes, and what nothing tells apart is computed once.
#pragma once

#include "core/deadlines/rowdue.h"

#include <deque>

namespace tagliando {

/// Each thread its own.
class PackageDues {
public:
    /// `input` must outlive it.
    explicit PackageDues(const FindingsInput &input) : input_(input) {}

    /// Numbers what a machine's deadlines depend on besides fixes, detection and promise: zone, class, exposure, policy, contract, holidays.
    int contextOf(const Holder &holder);
    /// The earliest of the fixes that a source package of this machine misses. `fixes` are known by where they stand and must stay there, unchanged;
    /// `context` is the holder's. The answer lives as long as this.
    const RowDue &of(const Holder &holder, int context, const FixSet &fixes, const Obligation *owed);
    /// Every answer given.
    [[nodiscard]] const std::deque<RowDue> &all() const { return dues_; }

private:
    using Context = std::pair<std::pair<std::pair<QString, QString>, const LocalHolidays *>, std::pair<std::pair<QString, const Policy *>, QDate>>;
    /// What one deadline depends on besides fixes and context.
    struct Since {
        qint64 detected = 0; ///< day or instant, as far as it counts
        qint64 promised = 0; ///< milliseconds UTC; 0: nothing

        friend bool operator==(const Since &, const Since &) = default;
    };
    /// Fixes as machines of one context see them.
    struct Missing {
        QDate anchoredOn;        ///< the earliest day that some fix counts from
        qint64 anchoredFrom = 0; ///< milliseconds UTC of its begin here; promises made before do not mean these fixes
        DetectionCounts detection = DetectionCounts::No;
        Since last;
        const RowDue *lastDue = nullptr; ///< machines stand by day: the next one mostly asks the same
    };
    struct DatedFix {
        FixDates fix;
        int context = 0;
        qint64 detected = 0;

        friend bool operator==(const DatedFix &, const DatedFix &) = default;
        friend size_t qHash(const DatedFix &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.fix, key.context, key.detected); }
    };
    struct PlainDue {
        int context = 0;
        DueDate due;

        friend bool operator==(const PlainDue &, const PlainDue &) = default;
        friend size_t qHash(const PlainDue &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.context, key.due.at, static_cast<int>(key.due.anchor));
        }
    };
    using FixesHere = std::pair<const FixSet *, int>; ///< and the context

    Missing &missingOf(const Holder &holder, int context, const FixSet &fixes);
    DueDate earliest(const Holder &holder, int context, const FixSet &fixes, Instant detected, qint64 counted);
    const RowDue &shown(const Holder &holder, int context, const DueDate &due, const Missing &missing, const Obligation *owed);
    qint64 dayOf(Instant instant, const Holder &holder);

    const FindingsInput &input_;
    QHash<Context, int> contexts_;
    QHash<FixesHere, Missing> missing_;
    QHash<std::pair<FixesHere, std::pair<qint64, qint64>>, const RowDue *> known_; ///< by detected and promised
    QHash<DatedFix, DueDate> dueDates_;                                            ///< few dates, and thousands of fixes of each
    QHash<PlainDue, const RowDue *> plain_;                                        ///< where nothing was promised or moved: few days
    std::deque<RowDue> dues_;
    Instant lastInstant_;
    QString lastZone_;
    qint64 lastDay_ = 0;
};

} // namespace tagliando
