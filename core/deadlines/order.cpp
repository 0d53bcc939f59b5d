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

/// Position of each name in the order people read: without case, then exactly.
QHash<QString, int> ranks(const std::vector<Finding> &rows, QString Finding::*name)
{
    QHash<QString, int> ranks;
    for (const Finding &row : rows)
        ranks.insert(row.*name, 0);
    QList<QString> names = ranks.keys();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
    for (int i = 0; i < names.size(); ++i)
        ranks[names[i]] = i;
    return ranks;
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
    const auto customers = ranks(rows, &Finding::customerName);
    const auto servers = ranks(rows, &Finding::serverName);
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Finding &row = rows[i];
        keys.push_back({row.state, standing(row), customers.value(row.customerName), servers.value(row.serverName), i});
    }
    std::sort(keys.begin(), keys.end(), [&rows](const Key &a, const Key &b) {
        const auto left = std::tie(a.state, a.standing, a.customer, a.server);
        const auto right = std::tie(b.state, b.standing, b.customer, b.server);
        if (left != right)
            return left < right;
        const Finding &x = rows[a.index], &y = rows[b.index];
        return std::tie(x.customer, x.server, x.track, a.index) < std::tie(y.customer, y.server, y.track, b.index);
    });
    std::vector<Finding> sorted;
    sorted.reserve(rows.size());
    for (const Key &key : keys)
        sorted.push_back(std::move(rows[key.index]));
    return sorted;
}

} // namespace tagliando
