#include "core/deadlines/packagedues.h"

#include <algorithm>
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

/// A date in the catalogue that no deadline may pass; null: none.
QDate capOf(const Holder &holder, const FixDates &fix) { return holder.policy->kevDueDate ? fix.kevDue.value_or(QDate()) : QDate(); }

void takeEarlier(DueDate &earliest, const DueDate &other)
{
    if (other.at.isValid() && (!earliest.at.isValid() || other.at < earliest.at))
        earliest = other;
}

constexpr std::size_t firstSlots = 1024; // a power of two

} // namespace

PackageDues::PackageDues(const FindingsInput &input) : input_(input), slots_(firstSlots) {}

int PackageDues::contextOf(const Holder &holder)
{
    const Context key{{{holder.zoneName, holder.exposure}, holder.holidays},
                      {{holder.assetClass, holder.policy}, holder.customer ? holder.customer->managedSince : QDate()}};
    const auto known = contexts_.constFind(key);
    return known != contexts_.cend() ? *known : *contexts_.insert(key, static_cast<int>(contexts_.size()));
}

/// Where these fixes are, or would be.
PackageDues::Slot &PackageDues::slotOf(const FixSet &fixes, int context)
{
    std::size_t at = qHashMulti(0, reinterpret_cast<quintptr>(&fixes), context);
    for (;; ++at) {
        Slot &slot = slots_[at & (slots_.size() - 1)];
        if (!slot.fixes || (slot.fixes == &fixes && slot.context == context))
            return slot;
    }
}

PackageDues::Missing &PackageDues::missingOf(const Holder &holder, int context, const FixSet &fixes)
{
    if (Missing *known = slotOf(fixes, context).missing)
        return *known;
    Missing &missing = missing_.emplace_back();
    for (const FixDates &fix : fixes) {
        const QDate day = fix.released ? *fix.released : fix.firstIndexed;
        if (day.isValid() && (!missing.anchoredOn.isValid() || day < missing.anchoredOn))
            missing.anchoredOn = day;
        const DueHere &own = dueHere(holder, context, fix);
        missing.detection = std::max(missing.detection, own.detection);
        if (own.detection == DetectionCounts::No)
            takeEarlier(missing.stated, own.due);
        else if (const Counting counting{&fix, own.due.row, capOf(holder, fix)};
                 std::find(missing.detected.begin(), missing.detected.end(), counting) == missing.detected.end())
            missing.detected.push_back(counting);
    }
    missing.anchoredFrom =
        missing.anchoredOn.isValid() ? missing.anchoredOn.startOfDay(holder.zone).toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    if (!missing.anchoredOn.isValid()) // the contract's advice names the day of detection
        missing.detection = std::max(missing.detection, DetectionCounts::Day);
    if (2 * missing_.size() > slots_.size()) {
        std::vector<Slot> full(4 * slots_.size());
        full.swap(slots_);
        for (const Slot &slot : full) {
            if (slot.fixes)
                slotOf(*slot.fixes, slot.context) = slot;
        }
    }
    slotOf(fixes, context) = {&fixes, context, &missing};
    return missing;
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
    const DueDate due = earliest(holder, context, missing, detected, since.detected);
    const bool moved = due.anchor == Anchor::ManagedSince;
    const QDate counted = missing.anchoredOn.isValid() || !moved ? missing.anchoredOn : QDate::fromJulianDay(dayOf(detected, holder));
    const RowDue *&shown = shown_[{context, due, since.promised, moved ? counted : QDate()}];
    if (!shown)
        shown = &dues_.emplace_back(rowDue(input_.now, holder, due, counted, since.promised ? owed : nullptr));
    missing.last = since;
    missing.lastDue = shown;
    return *shown;
}

const PackageDues::DueHere &PackageDues::dueHere(const Holder &holder, int context, const FixDates &fix)
{
    const FixHere key{fix, context};
    const auto known = dueHere_.constFind(key);
    if (known != dueHere_.cend())
        return *known;
    const DueInput input = inputOf(holder, fix, holder.now);
    return *dueHere_.insert(key, {dueDate(*holder.policy, input, holder.zone), detectionCounts(*holder.policy, input)});
}

DueDate PackageDues::earliest(const Holder &holder, int context, const Missing &missing, Instant detected, qint64 counted)
{
    DueDate earliest = missing.stated;
    for (const Counting &counting : missing.detected) {
        const Detected key{context, counting.row, counted, counting.cap};
        auto known = detected_.constFind(key);
        if (known == detected_.cend())
            known = detected_.insert(key, dueDate(*holder.policy, inputOf(holder, *counting.fix, detected), holder.zone));
        takeEarlier(earliest, *known);
    }
    return earliest;
}

} // namespace tagliando
