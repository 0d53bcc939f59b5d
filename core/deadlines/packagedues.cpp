#include "core/deadlines/packagedues.h"

#include <limits>

namespace tagliando {

namespace {

DueInput inputOf(const Holder &holder, const FixDates &fix, const QDateTime &detected)
{
    DueInput input{fix, detected, {}, holder.exposure, holder.assetClass, holder.holidays};
    if (holder.customer)
        input.managedSince = holder.customer->managedSince;
    return input;
}

} // namespace

int PackageDues::contextOf(const Holder &holder)
{
    const Context key{{{holder.zoneName, holder.exposure}, holder.holidays},
                      {{holder.assetClass, holder.policy}, holder.customer ? holder.customer->managedSince : QDate()}};
    const auto known = contexts_.constFind(key);
    return known != contexts_.cend() ? *known : *contexts_.insert(key, static_cast<int>(contexts_.size()));
}

PackageDues::Missing &PackageDues::missingOf(const Holder &holder, int context, const FixSet &fixes)
{
    const FixesHere key{&fixes, context};
    const auto known = missing_.find(key);
    if (known != missing_.end())
        return *known;
    Missing missing;
    bool undated = false;
    for (const FixDates &fix : fixes) {
        const QDate day = fix.released ? *fix.released : fix.firstIndexed;
        undated = undated || !day.isValid();
        if (day.isValid() && (!missing.anchoredOn.isValid() || day < missing.anchoredOn))
            missing.anchoredOn = day;
        missing.detection = std::max(missing.detection, detectionCounts(*holder.policy, inputOf(holder, fix, {})));
    }
    if (!missing.anchoredOn.isValid()) // the contract's advice names the day of detection
        missing.detection = std::max(missing.detection, DetectionCounts::Day);
    missing.anchoredFrom =
        missing.anchoredOn.isValid() ? missing.anchoredOn.startOfDay(holder.zone).toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    return *missing_.insert(key, missing);
}

qint64 PackageDues::dayOf(Instant instant, const Holder &holder)
{
    if (instant != lastInstant_ || holder.zoneName != lastZone_) {
        lastInstant_ = instant;
        lastZone_ = holder.zoneName;
        lastDay_ = instant.toTimeZone(holder.zone).date().toJulianDay();
    }
    return lastDay_;
}

const RowDue &PackageDues::of(const Holder &holder, int context, const FixSet &fixes, const Obligation *owed)
{
    Missing &missing = missingOf(holder, context, fixes);
    const Instant detected = owed ? owed->detected : holder.now;
    Since since;
    if (missing.detection != DetectionCounts::No)
        since.detected = missing.detection == DetectionCounts::Day ? dayOf(detected, holder) : detected.toMSecsSinceEpoch();
    if (owed && owed->promisedDue.isValid() && (!owed->opened.isValid() || owed->opened.toMSecsSinceEpoch() >= missing.anchoredFrom))
        since.promised = owed->promisedDue.toMSecsSinceEpoch();
    if (missing.lastDue && missing.last == since)
        return *missing.lastDue;
    const RowDue *&due = known_[{{&fixes, context}, {since.detected, since.promised}}];
    if (!due)
        due = &shown(holder, context, earliest(holder, context, fixes, detected, since.detected), missing, since.promised ? owed : nullptr);
    missing.last = since;
    missing.lastDue = due;
    return *due;
}

const RowDue &PackageDues::shown(const Holder &holder, int context, const DueDate &due, const Missing &missing, const Obligation *owed)
{
    if (owed || due.anchor == Anchor::ManagedSince)
        return dues_.emplace_back(rowDue(input_.now, holder, due, missing.anchoredOn, owed));
    const RowDue *&plain = plain_[{context, due}];
    if (!plain)
        plain = &dues_.emplace_back(rowDue(input_.now, holder, due, {}, nullptr));
    return *plain;
}

DueDate PackageDues::earliest(const Holder &holder, int context, const FixSet &fixes, Instant detected, qint64 counted)
{
    DueDate earliest;
    for (const FixDates &fix : fixes) {
        const DatedFix key{fix, context, counted};
        auto known = dueDates_.constFind(key);
        if (known == dueDates_.cend())
            known = dueDates_.insert(key, dueDate(*holder.policy, inputOf(holder, fix, detected), holder.zone));
        if (known->at.isValid() && (!earliest.at.isValid() || known->at < earliest.at))
            earliest = *known;
    }
    return earliest;
}

} // namespace tagliando
