// ServerStore's second half: what imports said about the servers.
#include "core/store/observationjson.h"
#include "core/store/packagedictionary.h"
#include "core/store/query.h"
#include "core/store/serverstore.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString columns = QStringLiteral("SELECT o.id, o.server, o.source, o.tool, o.file_name, o.collected, o.imported, o.raw_sha256, "
                                       "o.identity, o.stated, o.hotfixes, o.products, o.completeness FROM observation o ");

Result<Observation> read(const Query &row, const QString &file)
{
    Observation observation;
    observation.id = row.id<ObservationId>(0);
    observation.server = row.id<ServerId>(1);
    observation.source = row.text(2);
    observation.tool = row.text(3);
    observation.fileName = row.text(4);
    observation.collected = row.instant(5);
    observation.imported = row.instant(6);
    observation.rawSha256 = row.bytes(7);
    const bool readable = fromJson(row.text(8), &observation.identity) && fromJson(row.text(9), &observation.values) &&
                          fromJson(row.text(10), &observation.hotfixes) && fromJson(row.text(11), &observation.products) &&
                          fromJson(row.text(12), &observation.completeness);
    if (!readable)
        return Error{
            QStringLiteral("db.damaged"),
            {{QStringLiteral("file"), file}, {QStringLiteral("reason"), QStringLiteral("observation %1 is unreadable").arg(observation.id.value)}}};
    return observation;
}

Result<std::vector<Observation>> readAll(Query &query, const QString &file)
{
    std::vector<Observation> observations;
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Result<Observation> observation = read(row, file);
        if (!observation)
            return observation.error();
        observations.push_back(std::move(*observation));
        return {};
    });
    if (!done)
        return done.error();
    return observations;
}

class PackageRuns {
public:
    explicit PackageRuns(const Database &database)
        : database_(database), query_(database, QStringLiteral("SELECT run FROM observation_packages WHERE observation = ?"))
    {
    }

    /// The packages of an observation; one without a run has none.
    Result<PackageList> of(ObservationId observation)
    {
        PackageList packages;
        query_.bind(observation);
        const Result<void> done = query_.each([&](const Query &row) -> Result<void> {
            Result<PackageList> list = database_.packages().list(row.bytes(0));
            if (!list)
                return list.error();
            packages = std::move(*list);
            return {};
        });
        if (!done)
            return done.error();
        return packages;
    }

private:
    const Database &database_;
    Query query_;
};

// A hand entry adds to a list but never replaces one (fold's rule).
bool replacesPackages(const Observation &observation)
{
    return observation.source != QLatin1String("hand") && observation.completeness.value(InventoryClass::Packages).complete;
}

// As fold() orders and dates them.
QDateTime timeOf(const Observation &observation) { return observation.collected.isValid() ? observation.collected : observation.imported; }

// Folds one server's observations. Lists older than the newest complete one are superseded: their BLOBs stay unread. Lists of one and the same
// time complete each other, so those of its time are read as well, and with a partial one among them what they rest on.
Result<std::shared_ptr<const ServerState>> folded(PackageRuns &runs, std::vector<Observation> observations)
{
    std::sort(observations.begin(), observations.end(), [](const Observation &a, const Observation &b) {
        const QDateTime left = timeOf(a);
        const QDateTime right = timeOf(b);
        return left != right ? left < right : a.id < b.id;
    });
    QHash<ObservationId, PackageList> lists;
    std::optional<QDateTime> replacedAt;
    for (auto it = observations.rbegin(); it != observations.rend(); ++it) {
        if (replacedAt && timeOf(*it) != *replacedAt)
            break;
        Result<PackageList> packages = runs.of(it->id);
        if (!packages)
            return packages.error();
        if (replacesPackages(*it))
            replacedAt = timeOf(*it);
        else if (!packages->empty())
            replacedAt.reset();
        lists.insert(it->id, std::move(*packages));
    }
    return std::make_shared<const ServerState>(fold(std::move(observations), std::move(lists)));
}

} // namespace

Result<ObservationId> ServerStore::add(const Observation &observation)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query insert(database_,
                 QStringLiteral("INSERT INTO observation (server, source, tool, file_name, collected, imported, raw_sha256, identity, stated, "
                                "hotfixes, products, completeness) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"));
    insert.bind(observation.server).bind(observation.source).bind(observation.tool).bind(observation.fileName);
    insert.bind(observation.collected).bind(observation.imported).bind(observation.rawSha256);
    insert.bind(toJson(observation.identity)).bind(toJson(observation.values)).bind(toJson(observation.hotfixes));
    insert.bind(toJson(observation.products)).bind(toJson(observation.completeness));
    const Result<qint64> id = insert.returnedId();
    if (!id)
        return id.error();
    if (!observation.packages.empty()) {
        const Result<QByteArray> run = database_.packages().encode(observation.packages);
        if (!run)
            return run.error();
        Query packages(database_, QStringLiteral("INSERT INTO observation_packages (observation, run) VALUES (?, ?)"));
        if (const Result<void> done = packages.bind(*id).bind(*run).run(); !done)
            return done.error();
    }
    return ObservationId{*id};
}

Result<void> ServerStore::remove(ObservationId observation)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    const Result<qint64> removed =
        Query(database_, QStringLiteral("DELETE FROM observation WHERE id = ? RETURNING id")).bind(observation).returnedId();
    if (!removed)
        return removed.error();
    if (*removed == 0)
        return Error{QStringLiteral("import.unknown"), {{QStringLiteral("id"), observation.value}}};
    return {};
}

Result<QString> ServerStore::sourceOf(ObservationId observation) const
{
    std::optional<QString> source;
    Query query(database_, QStringLiteral("SELECT source FROM observation WHERE id = ?"));
    const Result<void> done = query.bind(observation).each([&](const Query &row) -> Result<void> {
        source = row.text(0);
        return {};
    });
    if (!done)
        return done.error();
    if (!source)
        return Error{QStringLiteral("import.unknown"), {{QStringLiteral("id"), observation.value}}};
    return *source;
}

Result<std::vector<Observation>> ServerStore::observations(ServerId server) const
{
    const ReadView view(database_);
    Query query(database_, columns + QStringLiteral("WHERE o.server = ? ORDER BY o.collected, o.id"));
    query.bind(server);
    Result<std::vector<Observation>> observations = readAll(query, database_.file());
    if (!observations)
        return observations;
    PackageRuns runs(database_);
    for (Observation &observation : *observations) {
        const Result<PackageList> packages = runs.of(observation.id);
        if (!packages)
            return packages.error();
        observation.packages.assign(packages->begin(), packages->end());
    }
    return observations;
}

Result<QHash<ServerId, std::shared_ptr<const ServerState>>> ServerStore::states() const
{
    const ReadView view(database_);
    const Result<std::vector<Server>> living = servers();
    if (!living)
        return living.error();
    QHash<ServerId, std::shared_ptr<const ServerState>> states;
    states.reserve(qsizetype(living->size()));
    PackageRuns runs(database_);
    std::vector<Observation> of;
    const auto foldOne = [&]() -> Result<void> {
        if (of.empty())
            return {};
        const ServerId server = of.front().server;
        Result<std::shared_ptr<const ServerState>> state = folded(runs, std::exchange(of, {}));
        if (!state)
            return state.error();
        states.insert(server, std::move(*state));
        return {};
    };
    Query query(database_, columns + QStringLiteral("JOIN server s ON s.id = o.server WHERE s.retired IS NULL ORDER BY o.server, o.collected, o.id"));
    Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Result<Observation> observation = read(row, database_.file());
        if (!observation)
            return observation.error();
        if (!of.empty() && of.front().server != observation->server) {
            if (const Result<void> one = foldOne(); !one)
                return one.error();
        }
        of.push_back(std::move(*observation));
        return {};
    });
    if (done)
        done = foldOne();
    if (!done)
        return done.error();
    const auto neverSeen = std::make_shared<const ServerState>();
    for (const Server &server : *living) {
        if (!states.contains(server.id))
            states.insert(server.id, neverSeen);
    }
    return states;
}

Result<ServerStore::Marks> ServerStore::marks() const
{
    Marks marks;
    Query query(database_, QStringLiteral("SELECT s.id, COUNT(o.id), MAX(o.id) FROM server s LEFT JOIN observation o ON o.server = s.id "
                                          "WHERE s.retired IS NULL GROUP BY s.id"));
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        marks.insert(row.id<ServerId>(0), {row.integer(1), row.integer(2)});
        return {};
    });
    if (!done)
        return done.error();
    return marks;
}

Result<ServerStore::States> ServerStore::states(const States &known, const Marks &knownMarks) const
{
    const ReadView view(database_);
    const Result<Marks> now = marks();
    if (!now)
        return now.error();
    States states;
    states.reserve(now->size());
    std::vector<ServerId> changed;
    for (auto mark = now->cbegin(); mark != now->cend(); ++mark) {
        const auto state = known.constFind(mark.key());
        if (state != known.cend() && knownMarks.value(mark.key(), {-1, -1}) == *mark)
            states.insert(mark.key(), *state);
        else
            changed.push_back(mark.key());
    }
    if (changed.size() > std::size_t(now->size()) / 4) // one long query costs less than many short ones
        return this->states();
    for (const ServerId server : changed) {
        Result<std::shared_ptr<const ServerState>> one = state(server);
        if (!one)
            return one.error();
        states.insert(server, std::move(*one));
    }
    return states;
}

Result<std::shared_ptr<const ServerState>> ServerStore::state(ServerId server) const
{
    const ReadView view(database_);
    Query query(database_, columns + QStringLiteral("WHERE o.server = ? ORDER BY o.collected, o.id"));
    query.bind(server);
    Result<std::vector<Observation>> observations = readAll(query, database_.file());
    if (!observations)
        return observations.error();
    PackageRuns runs(database_);
    return folded(runs, std::move(*observations));
}

Result<QHash<ServerId, IdentityEvidence>> ServerStore::identities() const
{
    QHash<ServerId, IdentityEvidence> identities;
    Query query(database_, QStringLiteral("SELECT o.server, o.identity FROM observation o JOIN server s ON s.id = o.server "
                                          "WHERE s.retired IS NULL AND o.identity <> '{}' ORDER BY COALESCE(o.collected, o.imported), o.id"));
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        IdentityEvidence stated;
        if (!fromJson(row.text(1), &stated))
            return Error{QStringLiteral("db.damaged"),
                         {{QStringLiteral("file"), database_.file()}, {QStringLiteral("reason"), QStringLiteral("identity is unreadable")}}};
        IdentityEvidence &known = identities[row.id<ServerId>(0)];
        for (const auto field : {&IdentityEvidence::hostname, &IdentityEvidence::domain, &IdentityEvidence::serial, &IdentityEvidence::machineId}) {
            if (!(stated.*field).isEmpty())
                known.*field = stated.*field;
        }
        return {};
    });
    if (!done)
        return done.error();
    return identities;
}

Result<QSet<QByteArray>> ServerStore::rawFiles(CustomerId customer) const
{
    QSet<QByteArray> files;
    Query query(database_, QStringLiteral("SELECT DISTINCT o.raw_sha256 FROM observation o JOIN server s ON s.id = o.server "
                                          "WHERE o.raw_sha256 <> ? AND (? = 0 OR s.customer = ?)"));
    const Result<void> done = query.bind(QByteArray()).bind(customer.value).bind(customer.value).each([&](const Query &row) -> Result<void> {
        files.insert(row.bytes(0));
        return {};
    });
    if (!done)
        return done.error();
    return files;
}

Result<QSet<ServerId>> ServerStore::serversOfRawFiles(const QSet<QByteArray> &sha256) const
{
    QSet<ServerId> servers;
    Query query(database_, QStringLiteral("SELECT DISTINCT server, raw_sha256 FROM observation"));
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        if (sha256.contains(row.bytes(1)))
            servers.insert(row.id<ServerId>(0));
        return {};
    });
    if (!done)
        return done.error();
    return servers;
}

} // namespace tagliando
