#include "core/deadlines/order.h"

#include "core/base/parallel.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace tagliando {

namespace {

constexpr qint64 noDay = std::numeric_limits<qint64>::max();

int urgency(const Finding &row)
{
    if (row.state != State::Blocking)
        return 0;
    switch (row.phase) {
    case StopPhase::Stopped:
        return 0;
    case StopPhase::Ongoing:
        return 1;
    case StopPhase::Armed:
        return 2;
    default:
        return 3;
    }
}

qint64 dayThatMatters(const Finding &row)
{
    const qint64 stop = row.stopsAt.isValid() ? row.stopsAt.toMSecsSinceEpoch() : noDay;
    const qint64 due = row.dueAt.isValid() ? row.dueAt.toMSecsSinceEpoch() : noDay;
    return std::min(stop, due);
}

// Half a million rows differ in few states and days, holders and tracks. Each of these is numbered where it is first met, the numbers are put in
// order, and rows are placed by counting: nothing compares two rows.

/// Numbers equal keys alike; each thread its own.
template <class Key>
class Numbers {
public:
    quint32 of(const Key &key)
    {
        if (!all_.empty() && key == all_[last_])
            return last_;
        const auto known = numbers_.constFind(key);
        last_ = known != numbers_.cend() ? *known : *numbers_.insert(key, static_cast<quint32>(all_.size()));
        if (last_ == all_.size())
            all_.push_back(key);
        return last_;
    }
    [[nodiscard]] const std::vector<Key> &all() const { return all_; }

private:
    QHash<Key, quint32> numbers_;
    std::vector<Key> all_;
    quint32 last_ = 0;
};

struct When {
    State state;
    Standing standing;

    friend auto operator<=>(const When &, const When &) = default;
    friend size_t qHash(const When &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(key.state), key.standing.urgency, key.standing.day);
    }
};

/// Keeps a reference to the names.
struct Whose {
    const FindingHolder *names;
    CustomerId customer;
    ServerId server;

    friend bool operator==(const Whose &, const Whose &) = default;
    friend size_t qHash(const Whose &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.names, key.customer, key.server); }
};

/// Whose a row is, ready to be put in the order people read names in: without case, then exactly.
struct Named {
    QString customer, server; ///< without case
    Whose whose;
};

bool isBefore(const Named &a, const Named &b)
{
    const FindingHolder &x = *a.whose.names, &y = *b.whose.names;
    return std::tie(a.customer, x.customerName, a.server, x.serverName, a.whose.customer, a.whose.server) <
           std::tie(b.customer, y.customerName, b.server, y.serverName, b.whose.customer, b.whose.server);
}

/// A text where it stands: equal ones mostly share it.
struct SharedText {
    QStringView text;

    friend bool operator==(const SharedText &a, const SharedText &b) { return a.text.data() == b.text.data() && a.text.size() == b.text.size(); }
    friend size_t qHash(const SharedText &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.text.data(), key.text.size()); }
};

/// Of every key of every thread its place among all; equal keys have the same.
template <class Key, class Less>
std::vector<std::vector<quint32>> placesOf(const std::vector<const std::vector<Key> *> &parts, quint32 *count, Less less)
{
    struct Numbered {
        const Key *key;
        quint32 *place;
    };
    std::vector<std::vector<quint32>> places;
    std::vector<Numbered> all;
    for (const std::vector<Key> *part : parts)
        places.emplace_back(part->size());
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (std::size_t i = 0; i < parts[part]->size(); ++i)
            all.push_back({&(*parts[part])[i], &places[part][i]});
    }
    std::sort(all.begin(), all.end(), [&](const Numbered &a, const Numbered &b) { return less(*a.key, *b.key); });
    quint32 place = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        place += i > 0 && less(*all[i - 1].key, *all[i].key) ? 1 : 0;
        *all[i].place = place;
    }
    *count = place + 1;
    return places;
}

using Places = std::vector<quint32>; ///< of each row among all

/// `order`, then by place; the order among equals stays.
Places orderedBy(const Places &order, const Places &places, quint32 count)
{
    std::vector<quint32> next(count + 1);
    for (const quint32 place : places)
        ++next[place + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    Places ordered(order.size());
    for (const quint32 row : order)
        ordered[next[places[row]]++] = row;
    return ordered;
}

constexpr std::size_t rowsPerThread = 10000;

Places orderOf(const std::vector<Finding *> &rows)
{
    struct Part {
        std::size_t begin = 0, end = 0;
        Numbers<When> when;
        Numbers<Whose> whose;
        Numbers<SharedText> track;
        std::vector<Named> named; ///< by the numbers of `whose`
    };
    std::vector<Part> parts(processors());
    Places when(rows.size()), whose(rows.size()), track(rows.size());
    parallelFor(rows.size(), rowsPerThread, [&](std::size_t begin, std::size_t end, std::size_t number) {
        Part &part = parts[number];
        part.begin = begin;
        part.end = end;
        for (std::size_t i = begin; i < end; ++i) {
            const Finding &row = *rows[i];
            when[i] = part.when.of({row.state, standing(row)});
            whose[i] = part.whose.of({&*row.holder, row.customer, row.server});
            track[i] = part.track.of({row.track});
        }
        for (const Whose &one : part.whose.all())
            part.named.push_back({one.names->customerName.toCaseFolded(), one.names->serverName.toCaseFolded(), one});
    });
    quint32 counts[3] = {};
    const auto settle = [&](auto keysOf, Places &places, quint32 *count, auto less) {
        std::vector<decltype(keysOf(parts.front()))> keys;
        for (const Part &part : parts)
            keys.push_back(keysOf(part));
        const auto of = placesOf(keys, count, less);
        for (std::size_t number = 0; number < parts.size(); ++number) {
            for (std::size_t i = parts[number].begin; i < parts[number].end; ++i)
                places[i] = of[number][places[i]];
        }
    };
    settle([](const Part &part) { return &part.when.all(); }, when, &counts[0], std::less<>());
    settle([](const Part &part) { return &part.named; }, whose, &counts[1], isBefore);
    settle([](const Part &part) { return &part.track.all(); }, track, &counts[2],
           [](const SharedText &a, const SharedText &b) { return a.text.compare(b.text) < 0; });
    Places order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    return orderedBy(orderedBy(orderedBy(order, track, counts[2]), whose, counts[1]), when, counts[0]);
}

} // namespace

Standing standing(const Finding &row) { return {urgency(row), dayThatMatters(row)}; }

std::vector<Finding> sortedAsShown(std::vector<std::vector<Finding>> parts)
{
    std::vector<Finding *> rows;
    for (std::vector<Finding> &part : parts) {
        for (Finding &row : part)
            rows.push_back(&row);
    }
    const Places order = orderOf(rows);
    std::vector<Finding> sorted;
    sorted.reserve(rows.size());
    for (const quint32 row : order)
        sorted.push_back(std::move(*rows[row]));
    parallelParts(parts.size(), [&](std::size_t part) { std::vector<Finding>().swap(parts[part]); });
    return sorted;
}

std::vector<Finding> sortedAsShown(std::vector<Finding> rows)
{
    std::vector<std::vector<Finding>> parts;
    parts.push_back(std::move(rows));
    return sortedAsShown(std::move(parts));
}

} // namespace tagliando
