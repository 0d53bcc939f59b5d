#include "core/deadlines/findinglist.h"

#include "core/base/parallel.h"
#include "core/deadlines/order.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace tagliando {

namespace {

constexpr std::size_t holdersPerThread = 100;

struct When {
    State state;
    Standing standing;

    friend auto operator<=>(const When &, const When &) = default;
    friend size_t qHash(const When &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(key.state), key.standing.urgency, key.standing.day);
    }
};

/// Numbers equal moments alike; each thread its own.
class Moments {
public:
    quint32 of(const When &when)
    {
        const auto known = numbers_.constFind(when);
        if (known != numbers_.cend())
            return *known;
        all_.push_back(when);
        counts_.push_back(0);
        return *numbers_.insert(when, static_cast<quint32>(all_.size() - 1));
    }
    void count(quint32 number) { ++counts_[number]; }

    [[nodiscard]] const std::vector<When> &all() const { return all_; }
    [[nodiscard]] std::vector<std::size_t> &counts() { return counts_; }

private:
    QHash<When, quint32> numbers_;
    std::vector<When> all_;
    std::vector<std::size_t> counts_; ///< of rows
};

/// Holders stand in order already: of every moment first those of the first thread.
void turnIntoPlaces(std::vector<Moments> &parts)
{
    struct Numbered {
        const When *when;
        std::size_t part;
        std::size_t *count;
    };
    std::vector<Numbered> all;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (std::size_t i = 0; i < parts[part].all().size(); ++i)
            all.push_back({&parts[part].all()[i], part, &parts[part].counts()[i]});
    }
    std::sort(all.begin(), all.end(), [](const Numbered &a, const Numbered &b) { return std::tie(*a.when, a.part) < std::tie(*b.when, b.part); });
    std::size_t place = 0;
    for (const Numbered &one : all)
        place += std::exchange(*one.count, place);
}

/// By the names of customer and machine, as people read them; equal names by id.
void sortByName(std::vector<Shared<HolderRows>> &holders)
{
    struct Named {
        const HolderRows *holder;
        int customer; ///< place of the customer's name
        std::size_t index;

        [[nodiscard]] const Finding &row() const { return holder->rows.front(); }
    };
    std::vector<Named> named;
    for (std::size_t i = 0; i < holders.size(); ++i)
        named.push_back({&*holders[i], 0, i});
    QHash<CustomerId, int> places;
    std::vector<Named> customers;
    for (const Named &one : named) {
        if (!std::exchange(places[one.row().customer], 1))
            customers.push_back(one);
    }
    std::sort(customers.begin(), customers.end(), [](const Named &a, const Named &b) {
        return std::tie(a.holder->customer, a.row().holder->customerName, a.row().customer) <
               std::tie(b.holder->customer, b.row().holder->customerName, b.row().customer);
    });
    for (std::size_t i = 0; i < customers.size(); ++i)
        places[customers[i].row().customer] = static_cast<int>(i);
    for (Named &one : named)
        one.customer = places.value(one.row().customer);
    std::sort(named.begin(), named.end(), [](const Named &a, const Named &b) {
        if (a.customer != b.customer)
            return a.customer < b.customer;
        return std::tie(a.holder->server, a.row().holder->serverName, a.row().server) <
               std::tie(b.holder->server, b.row().holder->serverName, b.row().server);
    });
    std::vector<Shared<HolderRows>> sorted;
    sorted.reserve(holders.size());
    for (const Named &one : named)
        sorted.push_back(std::move(holders[one.index]));
    holders = std::move(sorted);
}

} // namespace

void sortByTrack(std::vector<Finding> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const Finding &a, const Finding &b) { return a.track < b.track; });
}

HolderRows holderRows(std::vector<Finding> rows, Instant now)
{
    HolderRows holder;
    holder.rows = std::move(rows);
    if (holder.rows.empty())
        return holder;
    holder.customer = holder.rows.front().holder->customerName.toCaseFolded();
    holder.server = holder.rows.front().holder->serverName.toCaseFolded();
    for (const Finding &row : holder.rows) {
        holder.worst = std::min(holder.worst, row.state);
        for (const Instant at : {row.stopsAt, row.earliestStop, row.dueAt}) {
            if (at > now && (!holder.next.isValid() || at < holder.next))
                holder.next = at;
        }
    }
    return holder;
}

FindingList::FindingList(std::vector<Finding> rows)
{
    HolderRows all;
    all.rows = std::move(rows);
    holders_.emplace_back(std::move(all));
    for (const Finding &row : holders_.front()->rows)
        shown_.push_back(&row);
}

FindingList FindingList::of(std::vector<Shared<HolderRows>> holders)
{
    std::erase_if(holders, [](const Shared<HolderRows> &holder) { return holder->rows.empty(); });
    sortByName(holders);
    std::vector<std::size_t> firsts{0}; // of each holder among the rows by holder
    for (const Shared<HolderRows> &holder : holders)
        firsts.push_back(firsts.back() + holder->rows.size());
    std::vector<quint32> moments(firsts.back());
    std::vector<Moments> parts(processors());
    parallelFor(holders.size(), holdersPerThread, [&](std::size_t begin, std::size_t end, std::size_t number) {
        std::size_t i = firsts[begin];
        for (std::size_t holder = begin; holder < end; ++holder) {
            for (const Finding &row : holders[holder]->rows)
                parts[number].count(moments[i++] = parts[number].of({row.state, standing(row)}));
        }
    });
    turnIntoPlaces(parts);
    FindingList list;
    list.shown_.resize(moments.size());
    parallelFor(holders.size(), holdersPerThread, [&](std::size_t begin, std::size_t end, std::size_t number) {
        std::vector<std::size_t> &places = parts[number].counts();
        std::size_t i = firsts[begin];
        for (std::size_t holder = begin; holder < end; ++holder) {
            for (const Finding &row : holders[holder]->rows)
                list.shown_[places[moments[i++]]++] = &row;
        }
    });
    list.holders_ = std::move(holders);
    return list;
}

FindingList FindingList::sorted(std::vector<Finding> rows)
{
    std::map<std::pair<CustomerId, ServerId>, std::vector<Finding>> byHolder;
    for (Finding &row : rows)
        byHolder[{row.customer, row.server}].push_back(std::move(row));
    std::vector<Shared<HolderRows>> holders;
    for (auto &[holder, own] : byHolder) {
        sortByTrack(own);
        holders.emplace_back(holderRows(std::move(own), {}));
    }
    return of(std::move(holders));
}

} // namespace tagliando
