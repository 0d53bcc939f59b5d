#include "core/usecases/unchangedservers.h"

#include <algorithm>

namespace tagliando {

namespace {

/// Ids whose value is not the same in both lists.
template <class Value, class Id>
QSet<Id> differing(const std::vector<Value> &before, const std::vector<Value> &after, Id Value::*id)
{
    QHash<Id, const Value *> known;
    known.reserve(static_cast<qsizetype>(before.size()));
    for (const Value &value : before)
        known.insert(value.*id, &value);
    QSet<Id> changed;
    for (const Value &value : after) {
        const Value *old = known.take(value.*id);
        if (!old || !(*old == value))
            changed.insert(value.*id);
    }
    for (auto gone = known.cbegin(); gone != known.cend(); ++gone)
        changed.insert(gone.key());
    return changed;
}

/// Customers somebody answered anew, or took an answer back from.
QSet<CustomerId> answeredAnew(const std::vector<Answer> &before, const std::vector<Answer> &after)
{
    QSet<CustomerId> changed;
    const auto shorter = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < shorter; ++i) {
        if (!(before[i] == after[i])) {
            changed.insert(before[i].customer);
            changed.insert(after[i].customer);
        }
    }
    for (std::size_t i = shorter; i < before.size(); ++i)
        changed.insert(before[i].customer);
    for (std::size_t i = shorter; i < after.size(); ++i)
        changed.insert(after[i].customer);
    return changed;
}

struct OwedAnew {
    QSet<ServerId> changed; ///< machines whose open obligations are not the same
    QSet<ServerId> dated;   ///< those of them whose obligations differ in nothing but dates
};

/// Both lists come in the store's order.
OwedAnew owedAnew(const std::vector<Obligation> &before, const std::vector<Obligation> &after)
{
    const auto ofServers = [](const std::vector<Obligation> &all) {
        QHash<ServerId, std::vector<const Obligation *>> byServer;
        for (const Obligation &one : all) {
            if (!one.closed.isValid())
                byServer[one.server].push_back(&one);
        }
        return byServer;
    };
    OwedAnew owed;
    if (before == after)
        return owed;
    auto old = ofServers(before);
    const auto same = [](const Obligation *a, const Obligation *b) { return *a == *b; };
    const auto sameTrack = [](const Obligation *a, const Obligation *b) { return a->track == b->track; };
    const auto now = ofServers(after);
    for (auto server = now.cbegin(); server != now.cend(); ++server) {
        const std::vector<const Obligation *> known = old.take(server.key());
        if (std::equal(known.begin(), known.end(), server->begin(), server->end(), same))
            continue;
        owed.changed.insert(server.key());
        if (std::equal(known.begin(), known.end(), server->begin(), server->end(), sameTrack))
            owed.dated.insert(server.key());
    }
    for (auto server = old.cbegin(); server != old.cend(); ++server)
        owed.changed.insert(server.key());
    return owed;
}

/// Customers with whom something was agreed anew, or no longer. Sites are given to find whose a holiday is.
QSet<CustomerId> agreedAnew(const Agreements &before, const Agreements &after, const std::vector<Site> &sites)
{
    QSet<CustomerId> changed;
    const auto compare = [&changed](const auto &old, const auto &now, auto customerOf) {
        const auto ofCustomers = [&customerOf](const auto &all) {
            QHash<CustomerId, std::vector<decltype(all.data())>> byCustomer;
            for (const auto &one : all)
                byCustomer[customerOf(one)].push_back(&one);
            return byCustomer;
        };
        if (old == now)
            return;
        auto known = ofCustomers(old);
        const auto held = ofCustomers(now);
        const auto same = [](const auto *a, const auto *b) { return *a == *b; };
        for (auto customer = held.cbegin(); customer != held.cend(); ++customer) {
            const auto earlier = known.take(customer.key());
            if (!std::equal(earlier.begin(), earlier.end(), customer->begin(), customer->end(), same))
                changed.insert(customer.key());
        }
        for (auto customer = known.cbegin(); customer != known.cend(); ++customer)
            changed.insert(customer.key());
    };
    QHash<SiteId, CustomerId> ofSite;
    for (const Site &site : sites)
        ofSite.insert(site.id, site.customer);
    compare(before.decisions, after.decisions, [](const Decision &decision) { return decision.customer; });
    compare(before.freezes, after.freezes, [](const Freeze &freeze) { return freeze.place.customer; });
    compare(before.windows, after.windows, [](const MaintenanceWindow &window) { return window.place.customer; });
    compare(before.holidays, after.holidays, [&](const Holiday &holiday) { return ofSite.value(holiday.site); });
    return changed;
}

} // namespace

UnchangedServers unchangedServers(const Fleet &before, const Fleet &after)
{
    const QSet<ServerId> servers = differing(before.servers, after.servers, &Server::id);
    const QSet<SiteId> sites = differing(before.sites, after.sites, &Site::id);
    QSet<CustomerId> customers = differing(before.customers, after.customers, &Customer::id);
    customers.unite(answeredAnew(before.answers, after.answers));
    customers.unite(agreedAnew(before.agreements, after.agreements, after.sites));
    const OwedAnew owed = owedAnew(before.obligations, after.obligations);
    UnchangedServers unchanged;
    unchanged.same.reserve(static_cast<qsizetype>(after.servers.size()));
    for (const Server &server : after.servers) {
        const bool changed = servers.contains(server.id) || sites.contains(server.site) || customers.contains(server.customer) ||
                             before.states.value(server.id) != after.states.value(server.id);
        if (changed)
            continue;
        if (!owed.changed.contains(server.id))
            unchanged.same.insert(server.id);
        else if (owed.dated.contains(server.id))
            unchanged.judged.insert(server.id);
    }
    return unchanged;
}

} // namespace tagliando
