// When missing packages are due: thousands of machines miss the same fixes, and what nothing tells apart is computed once.
#pragma once

#include "core/deadlines/rowdue.h"

#include <deque>

namespace tagliando {

/// Each thread its own.
class PackageDues {
public:
    /// `input` must outlive it.
    explicit PackageDues(const FindingsInput &input);

    /// Numbers what a machine's deadlines depend on besides fixes, detection and promise: zone, class, exposure, policy, contract, holidays.
    int contextOf(const Holder &holder);
    /// The earliest of the fixes that a source package of this machine misses. `fixes` are known by where they stand and must stay there, unchanged;
    /// `context` is the holder's. The answer lives as long as this.
    const RowDue &of(const Holder &holder, int context, const FixSet &fixes, const Obligation *owed);

private:
    using Context = std::pair<std::pair<std::pair<QString, QString>, const LocalHolidays *>, std::pair<std::pair<QString, const Policy *>, QDate>>;
    /// What a machine brings to the deadline of given fixes.
    struct Since {
        qint64 detected = 0; ///< day or instant, as far as it counts
        qint64 promised = 0; ///< milliseconds UTC; 0: nothing that means these fixes

        friend bool operator==(const Since &, const Since &) = default;
    };
    struct Counting {
        const FixDates *fix;
        int row; ///< of the policy
        QDate cap;

        friend bool operator==(const Counting &a, const Counting &b) { return a.row == b.row && a.cap == b.cap; }
    };
    /// What is asked only when a machine brings something new.
    struct Rules {
        QDate anchoredOn;               ///< the earliest day that some fix counts from
        DueDate stated;                 ///< the earliest of those that do not count from detection
        std::vector<Counting> detected; ///< of those that do, one of each that nothing but detection tells apart
    };
    /// Fixes as machines of one context see them. Asked for every row, so all that most rows need is one line of the cache.
    struct alignas(64) Missing {
        const FixSet *fixes = nullptr;
        const Rules *rules = nullptr;
        qint64 anchoredFrom = 0; ///< milliseconds UTC of the day the fixes count from; promises made before do not mean them
        Since last;
        const RowDue *lastDue = nullptr; ///< machines of one kind stand together: the next one mostly asks the same
        int context = 0;
        DetectionCounts detection = DetectionCounts::No;
    };
    struct FixHere {
        FixDates fix;
        int context = 0;

        friend bool operator==(const FixHere &, const FixHere &) = default;
        friend size_t qHash(const FixHere &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.fix, key.context); }
    };
    struct DueHere {
        DueDate due; ///< for a detection now
        DetectionCounts detection = DetectionCounts::No;
        bool known = false;
    };
    /// A deadline that counts from detection.
    struct Detected {
        int context = 0, row = 0; ///< of the policy
        qint64 detected = 0;
        QDate cap;

        friend bool operator==(const Detected &, const Detected &) = default;
        friend size_t qHash(const Detected &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.context, key.row, key.detected, key.cap.toJulianDay());
        }
    };
    struct Shown {
        int context = 0;
        DueDate due;
        qint64 promised = 0;
        QDate since; ///< where a contract moved the deadline: the day it would have counted from

        friend bool operator==(const Shown &, const Shown &) = default;
        friend size_t qHash(const Shown &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.context, key.due.at, static_cast<int>(key.due.anchor), key.promised, key.since.toJulianDay());
        }
    };

    Missing &placeOf(const FixSet &fixes, int context);
    Missing &missingOf(const Holder &holder, int context, const FixSet &fixes);
    const DueHere &dueHere(const Holder &holder, int context, const FixDates &fix);
    DueDate earliest(const Holder &holder, int context, const Rules &rules, Instant detected, qint64 counted);
    qint64 dayOf(Instant instant, const Holder &holder);

    const FindingsInput &input_;
    QHash<Context, int> contexts_;
    std::vector<Missing> missing_; ///< by fixes and context, open addressing: a QHash looks at three places
    std::size_t missingCount_ = 0;
    std::deque<Rules> rules_;
    QHash<FixHere, DueHere> dueHere_; ///< few dates, and thousands of fixes of each
    QHash<Detected, DueDate> detected_;
    QHash<Shown, const RowDue *> shown_;
    std::deque<RowDue> dues_;
    Instant lastInstant_;
    QString lastZone_;
    qint64 lastDay_ = 0;
};

} // namespace tagliando
