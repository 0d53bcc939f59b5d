#include "core/deadlines/openobligations.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <numeric>

namespace tagliando {

namespace {

constexpr std::size_t holdersPerThread = 200;

qint64 keyOf(ServerId server, CustomerId customer) { return server ? server.value : -customer.value; }

bool byTrack(const Obligation *a, const Obligation *b) { return a->track < b->track; }

} // namespace

OpenObligations::OpenObligations(const std::vector<Obligation> &obligations)
{
    std::vector<std::pair<const Obligation *, std::size_t>> open; // and whose
    open.reserve(obligations.size());
    qint64 last = 0; // a machine's obligations were mostly written together
    std::size_t holder = 0;
    for (const Obligation &obligation : obligations) {
        if (obligation.closed.isValid())
            continue;
        const qint64 key = keyOf(obligation.server, obligation.customer);
        if (open.empty() || key != last) {
            const auto known = index_.constFind(key);
            holder = known != index_.cend() ? *known : *index_.insert(key, static_cast<std::size_t>(index_.size()));
            last = key;
        }
        open.emplace_back(&obligation, holder);
    }
    firsts_.assign(static_cast<std::size_t>(index_.size()) + 1, 0);
    for (const auto &[obligation, whose] : open)
        ++firsts_[whose + 1];
    std::partial_sum(firsts_.begin(), firsts_.end(), firsts_.begin());
    std::vector<std::size_t> next(firsts_.begin(), firsts_.end() - 1);
    open_.resize(open.size());
    for (const auto &[obligation, whose] : open)
        open_[next[whose]++] = obligation;
    parallelFor(next.size(), holdersPerThread, [this](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::span own(open_.data() + firsts_[i], firsts_[i + 1] - firsts_[i]);
            if (!std::is_sorted(own.begin(), own.end(), byTrack)) // written by holder and track, but for what came later
                std::stable_sort(own.begin(), own.end(), byTrack);
        }
    });
}

OpenObligations::OfHolder OpenObligations::of(ServerId server, CustomerId customer) const
{
    const auto known = index_.constFind(keyOf(server, customer));
    return known == index_.cend() ? OfHolder() : at(*known);
}

const Obligation *OpenObligations::of(ServerId server, CustomerId customer, const QString &track) const
{
    const OfHolder all = of(server, customer);
    const auto after =
        std::upper_bound(all.begin(), all.end(), track, [](const QString &wanted, const Obligation *one) { return wanted < one->track; });
    return after == all.begin() || (*(after - 1))->track != track ? nullptr : *(after - 1);
}

const Obligation *OpenObligations::Along::of(const QString &track)
{
    // Most rows are remembered: the next one is mostly asked for, and to be equal is told sooner than to come before.
    while (!rest_.empty() && rest_.front()->track != track && rest_.front()->track < track)
        rest_ = rest_.subspan(1);
    const Obligation *found = nullptr;
    for (; !rest_.empty() && rest_.front()->track == track; rest_ = rest_.subspan(1))
        found = rest_.front();
    return found;
}

std::vector<OpenObligations::OfHolder> OpenObligations::all() const
{
    std::vector<OfHolder> all;
    for (std::size_t i = 0; i + 1 < firsts_.size(); ++i)
        all.push_back(at(i));
    return all;
}

} // namespace tagliando
