#include "core/deadlines/order.h"

#include <QHash>

#include <algorithm>
#include <limits>
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

/// Position of each row's name in the order people read: without case, then exactly. Rows of one machine stand together.
std::vector<int> ranksOf(const std::vector<Finding> &rows, QString FindingHolder::*name)
{
    const auto runEnd = [&](std::size_t begin) {
        std::size_t end = begin + 1;
        while (end < rows.size() && (*rows[end].holder).*name == (*rows[begin].holder).*name)
            ++end;
        return end;
    };
    QHash<QString, int> ranks;
    for (std::size_t i = 0; i < rows.size(); i = runEnd(i))
        ranks.insert((*rows[i].holder).*name, 0);
    QList<QString> names = ranks.keys();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
    for (int i = 0; i < names.size(); ++i)
        ranks[names[i]] = i;
    std::vector<int> ofRow(rows.size());
    for (std::size_t i = 0, end = 0; i < rows.size(); i = end) {
        end = runEnd(i);
        std::fill(ofRow.begin() + std::ptrdiff_t(i), ofRow.begin() + std::ptrdiff_t(end), ranks.value((*rows[i].holder).*name));
    }
    return ofRow;
}

} // namespace

Standing standing(const Finding &row) { return {urgency(row), dayThatMatters(row)}; }

std::vector<Finding> sortedAsShown(std::vector<Finding> rows)
{
    struct Key {
        State state;
        Standing standing;
        int customer, server;
        std::size_t index;
    };
    const std::vector<int> customers = ranksOf(rows, &FindingHolder::customerName);
    const std::vector<int> servers = ranksOf(rows, &FindingHolder::serverName);
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Finding &row = rows[i];
        keys.push_back({row.state, standing(row), customers[i], servers[i], i});
    }
    std::sort(keys.begin(), keys.end(), [&rows](const Key &a, const Key &b) {
        const auto left = std::tie(a.state, a.standing, a.customer, a.server);
        const auto right = std::tie(b.state, b.standing, b.customer, b.server);
        if (left != right)
            return left < right;
        const Finding &x = rows[a.index], &y = rows[b.index];
        return std::tie(x.customer, x.server, x.track, a.index) < std::tie(y.customer, y.server, y.track, b.index);
    });
    // In place, circle by circle: rows are large, and a fleet has a hundred thousand of them.
    std::vector<std::size_t> from(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        from[i] = keys[i].index;
    for (std::size_t start = 0; start < from.size(); ++start) {
        if (from[start] == start)
            continue;
        Finding first = std::move(rows[start]);
        std::size_t at = start;
        while (from[at] != start) {
            const std::size_t next = from[at];
            rows[at] = std::move(rows[next]);
            from[at] = at;
            at = next;
        }
        rows[at] = std::move(first);
        from[at] = at;
    }
    return rows;
}

} // namespace tagliando
