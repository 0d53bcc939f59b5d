#include "core/deadlines/openobligations.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr std::size_t holdersPerThread = 200;

qint64 keyOf(ServerId server, CustomerId customer) { return server ? server.value : -customer.value; }

} // namespace

OpenObligations::OpenObligations(const std::vector<Obligation> &obligations)
{
    qint64 last = 0; // a machine's obligations were mostly written together
    OfHolder *ofLast = nullptr;
    for (const Obligation &obligation : obligations) {
        if (obligation.closed.isValid())
            continue;
        const qint64 key = keyOf(obligation.server, obligation.customer);
        if (!ofLast || key != last) {
            const auto known = index_.constFind(key);
            const std::size_t index = known == index_.cend() ? holders_.size() : *known;
            if (index == holders_.size()) {
                index_.insert(key, index);
                holders_.emplace_back();
            }
            ofLast = &holders_[index];
            last = key;
        }
        ofLast->push_back(&obligation);
    }
    parallelFor(holders_.size(), holdersPerThread, [this](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i)
            std::stable_sort(holders_[i].begin(), holders_[i].end(), [](const Obligation *a, const Obligation *b) { return a->track < b->track; });
    });
}

const OpenObligations::OfHolder &OpenObligations::of(ServerId server, CustomerId customer) const
{
    const auto known = index_.constFind(keyOf(server, customer));
    return known == index_.cend() ? none_ : holders_[*known];
}

const Obligation *OpenObligations::of(ServerId server, CustomerId customer, const QString &track) const
{
    const OfHolder &all = of(server, customer);
    const auto after =
        std::upper_bound(all.begin(), all.end(), track, [](const QString &wanted, const Obligation *one) { return wanted < one->track; });
    return after == all.begin() || (*(after - 1))->track != track ? nullptr : *(after - 1);
}

} // namespace tagliando
