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

constexpr std::size_t firstPlaces = 1024; // a power of two

} // namespace

PackageDues::PackageDues(const FindingsInput &input) : input_(input), missing_(firstPlaces) {}

int PackageDues::contextOf(const Holder &holder)
{
    const Context key{{{holder.zoneName, holder.exposure}, holder.holidays},
                      {{holder.assetClass, holder.policy}, holder.customer ? holder.customer->managedSince : QDate()}};
    const auto known = contexts_.constFind(key);
    return known != contexts_.cend() ? *known : *contexts_.insert(key, static_cast<int>(contexts_.size()));
}

/// Where these fixes are, or would be.
PackageDues::Missing &PackageDues::placeOf(const FixSet &fixes, int context)
{
    for (std::size_t at = qHashMulti(0, reinterpret_cast<quintptr>(&fixes), context);; ++at) {
        Missing &place = missing_[at & (missing_.size() - 1)];
        if (!place.fixes || (place.fixes == &fixes && place.context == context))
            return place;
    }
}

PackageDues::Missing &PackageDues::missingOf(const Holder &holder, int context, const FixSet &fixes)
{
    if (Missing &known = placeOf(fixes, context); known.fixes)
        return known;
    if (2 * ++missingCount_ > missing_.size()) {
        std::vector<Missing> full(4 * missing_.size());
        full.swap(missing_);
        for (const Missing &one : full) {
            if (one.fixes)
                placeOf(*one.fixes, one.context) = one;
        }
    }
    Rules &rules = rules_.emplace_back();
    Missing missing;
    missing.fixes = &fixes;
    missing.context = context;
    missing.rules = &rules;
    for (const FixDates &fix : fixes) {
        const QDate day = fix.released ? *fix.released : fix.firstIndexed;
        if (day.isValid() && (!rules.anchoredOn.isValid() || day < rules.anchoredOn))
            rules.anchoredOn = day;
        const DueHere &own = dueHere(holder, context, fix);
        missing.detection = std::max(missing.detection, own.detection);
        if (own.detection == DetectionCounts::No)
            takeEarlier(rules.stated, own.due);
        else if (const Counting counting{&fix, own.due.row, capOf(holder, fix)};
                 std::find(rules.detected.begin(), rules.detected.end(), counting) == rules.detected.end())
            rules.detected.push_back(counting);
    }
    missing.anchoredFrom =
        rules.anchoredOn.isValid() ? rules.anchoredOn.startOfDay(holder.zone).toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    if (!rules.anchoredOn.isValid()) // the contract's advice names the day of detection
        missing.detection = std::max(missing.detection, DetectionCounts::Day);
    return placeOf(fixes, context) = missing;
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
    const DueDate due = earliest(holder, context, *missing.rules, detected, since.detected);
    const bool moved = due.anchor == Anchor::ManagedSince;
    const QDate &anchoredOn = missing.rules->anchoredOn;
    const QDate counted = anchoredOn.isValid() || !moved ? anchoredOn : QDate::fromJulianDay(dayOf(detected, holder));
    const RowDue *&shown = shown_[{context, due, since.promised, moved ? counted : QDate()}];
    if (!shown)
        shown = &dues_.emplace_back(rowDue(input_.now, holder, due, counted, since.promised ? owed : nullptr));
    missing.last = since;
    missing.lastDue = shown;
    return *shown;
}

const PackageDues::DueHere &PackageDues::dueHere(const Holder &holder, int context, const FixDates &fix)
{
    DueHere &here = dueHere_[{fix, context}];
    if (!here.known) {
        const DueInput input = inputOf(holder, fix, holder.now);
        here = {dueDate(*holder.policy, input, holder.zone), detectionCounts(*holder.policy, input), true};
    }
    return here;
}

DueDate PackageDues::earliest(const Holder &holder, int context, const Rules &rules, Instant detected, qint64 counted)
{
    DueDate earliest = rules.stated;
    for (const Counting &counting : rules.detected) {
        const Detected key{context, counting.row, counted, counting.cap};
        auto known = detected_.constFind(key);
        if (known == detected_.cend())
            known = detected_.insert(key, dueDate(*holder.policy, inputOf(holder, *counting.fix, detected), holder.zone));
        takeEarlier(earliest, *known);
    }
    return earliest;
}

} // namespace tagliando
