#include "core/domain/serverstate.h"

#include "core/domain/version/version.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace tagliando {

namespace {

QDateTime timeOf(const Observation &observation) { return observation.collected.isValid() ? observation.collected : observation.imported; }

bool isHand(const Observation &observation) { return observation.source == QLatin1String("hand"); }

template <class T>
Stated<T> stated(T value, const Observation &observation)
{
    return {std::move(value), timeOf(observation), observation.source, observation.fileName};
}

bool replaces(const Observation &observation, InventoryClass c) { return !isHand(observation) && observation.completeness.value(c).complete; }

template <class T>
void dropOlder(QHash<QString, Stated<T>> *statements, const QDateTime &time, QHash<QString, Stated<T>> *kept = nullptr)
{
    for (auto it = statements->begin(); it != statements->end();) {
        if (it->collected >= time) {
            ++it;
            continue;
        }
        if (kept)
            kept->insert(it.key(), it.value());
        it = statements->erase(it);
    }
}

// One list may name a product twice (32 and 64 bit, side by side releases): the lowest version is the one that misses the fix.
bool isLower(const ProductStatement &a, const ProductStatement &b)
{
    if ((a.presence == Presence::Absent) != (b.presence == Presence::Absent))
        return b.presence == Presence::Absent;
    const auto order = compareNatural(a.version.toUtf8(), b.version.toUtf8());
    return order ? *order < 0 : b.version.isEmpty() && !a.version.isEmpty();
}

class Folding {
public:
    explicit Folding(QHash<ObservationId, PackageList> lists) : lists_(std::move(lists)) {}

    void add(const Observation &observation)
    {
        addValues(observation);
        addHotfixes(observation);
        addProducts(observation);
        addPackages(observation);
        addCompleteness(observation);
        state_.lastSeen = std::max(state_.lastSeen.isValid() ? state_.lastSeen : timeOf(observation), timeOf(observation));
    }

    ServerState finish()
    {
        if (packagesListed_)
            state_.packages = std::make_shared<const PackageList>(std::move(packages_));
        return std::move(state_);
    }

private:
    void addValues(const Observation &observation)
    {
        for (auto it = observation.values.begin(); it != observation.values.end(); ++it) {
            const QString &key = it.key();
            if (key == QLatin1String("role")) {
                addRoles(it.value(), observation);
                continue;
            }
            if (!it.value().isEmpty()) {
                state_.values.insert(key, stated(it.value(), observation));
                continue;
            }
            state_.values.remove(key);
            if (key.startsWith(QLatin1String("product."))) {
                state_.products.remove(key.mid(8));
                state_.setAside.remove(key.mid(8));
            } else if (key.startsWith(QLatin1String("kb."))) {
                state_.hotfixes.remove(key.mid(3));
            }
        }
    }

    // An inventory knows a domain controller by itself and not what people call a mail server: both sides' newest words hold.
    void addRoles(const QString &roles, const Observation &observation)
    {
        if (roles.isEmpty())
            rolesByHand_ = rolesSeen_ = QStringList();
        (observation.source == QLatin1String("hand") ? rolesByHand_ : rolesSeen_) = roles.split(QLatin1Char(','), Qt::SkipEmptyParts);
        QStringList all = rolesByHand_ + rolesSeen_;
        all.removeDuplicates();
        if (all.isEmpty())
            state_.values.remove(QStringLiteral("role"));
        else
            state_.values.insert(QStringLiteral("role"), stated(all.join(QLatin1Char(',')), observation));
    }

    void addHotfixes(const Observation &observation)
    {
        if (replaces(observation, InventoryClass::OsHotfixes))
            dropOlder(&state_.hotfixes, timeOf(observation));
        for (const HotfixStatement &hotfix : observation.hotfixes)
            state_.hotfixes.insert(hotfix.kb, stated(hotfix, observation));
    }

    void addProducts(const Observation &observation)
    {
        if (replaces(observation, InventoryClass::Products))
            dropOlder(&state_.products, timeOf(observation), &state_.setAside);
        QHash<QString, ProductStatement> listed;
        for (const ProductStatement &product : observation.products) {
            const auto known = listed.constFind(product.product);
            if (known == listed.constEnd() || isLower(product, *known))
                listed.insert(product.product, product);
        }
        for (const ProductStatement &product : std::as_const(listed)) {
            state_.products.insert(product.product, stated(product, observation));
            state_.setAside.remove(product.product);
        }
    }

    void addPackages(const Observation &observation)
    {
        const PackageList listed = lists_.take(observation.id);
        const bool complete = replaces(observation, InventoryClass::Packages);
        if (listed.empty() && !complete)
            return;
        packagesListed_ = true;
        if (packages_.empty() || (complete && !(packagesFrom_ == timeOf(observation)))) {
            packages_ = listed;
        } else {
            mergePackages(listed);
        }
        packagesFrom_ = timeOf(observation);
    }

    // A partial list replaces only what it names: the same package of the same architecture, in all its versions.
    void mergePackages(const PackageList &listed)
    {
        if (listed.empty())
            return;
        const PackageTable &table = *listed.table();
        QSet<std::pair<QByteArray, QByteArray>> named;
        for (const quint32 pair : listed.pairs())
            named.insert({table.nameOf(pair).name, table.nameOf(pair).architecture});
        std::vector<quint32> pairs = packages_.pairs();
        std::erase_if(pairs, [&](quint32 pair) { return named.contains({table.nameOf(pair).name, table.nameOf(pair).architecture}); });
        pairs.insert(pairs.end(), listed.pairs().begin(), listed.pairs().end());
        packages_ = PackageList(listed.table(), std::move(pairs));
    }

    void addCompleteness(const Observation &observation)
    {
        for (auto it = observation.completeness.begin(); it != observation.completeness.end(); ++it) {
            // What a complete list did not name was absent at its time: a shorter list after it does not change that.
            if (!it->complete && !isHand(observation) && state_.isComplete(it.key()))
                continue;
            state_.classes.insert(it.key(), {*it, timeOf(observation), observation.source, observation.fileName});
        }
    }

    QStringList rolesByHand_, rolesSeen_;
    QHash<ObservationId, PackageList> lists_;
    ServerState state_;
    PackageList packages_;
    QDateTime packagesFrom_;
    bool packagesListed_ = false;
};

} // namespace

ServerState fold(std::vector<Observation> observations, QHash<ObservationId, PackageList> lists)
{
    std::sort(observations.begin(), observations.end(), [](const Observation &a, const Observation &b) {
        const QDateTime left = timeOf(a);
        const QDateTime right = timeOf(b);
        return left != right ? left < right : a.id < b.id;
    });
    Folding folding(std::move(lists));
    for (const Observation &observation : observations)
        folding.add(observation);
    return folding.finish();
}

ServerState fold(std::vector<Observation> observations)
{
    std::shared_ptr<PackageTable> table;
    QHash<ObservationId, PackageList> lists;
    qint64 unstored = -qint64(observations.size()); // what was never stored is told apart by numbers no store gives
    for (Observation &observation : observations) {
        if (!observation.id)
            observation.id = ObservationId{unstored++};
        if (observation.packages.empty())
            continue;
        if (!table)
            table = std::make_shared<PackageTable>();
        std::vector<quint32> pairs;
        for (const InstalledPackage &package : std::exchange(observation.packages, {}))
            pairs.push_back(table->intern(package));
        lists.insert(observation.id, PackageList(table, std::move(pairs)));
    }
    return fold(std::move(observations), std::move(lists));
}

} // namespace tagliando
