#include "core/usecases/importinventory.h"

#include "core/feeds/decompress.h"
#include "core/inventory/thiscomputer.h"
#include "core/store/rawstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/addressee.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/statedifference.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>


namespace tagliando {

namespace {

constexpr qint64 largestFile = 64LL << 20;

// One observation on its way into the store.
struct Pending {
    Observation observation;
    QByteArray raw;
    QString file, format;
    QString customer, server;
};

QStringList filesUnder(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator walk(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext())
            inside << walk.next();
        inside.sort();
        files += inside;
    }
    return files;
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    if (file.size() > largestFile)
        return Error{QStringLiteral("file.too_large"), {{QStringLiteral("file"), path}, {QStringLiteral("megabytes"), largestFile >> 20}}};
    // A single compressed file is its content; archives of several files are not guessed at.
    const QByteArray bytes = file.readAll();
    return looksCompressed(bytes) ? decompress(bytes, path, largestFile) : Result<QByteArray>(bytes);
}

void refuse(ImportOutcome &outcome, const QString &file, const Error &error)
{
    ++outcome.refused;
    outcome.rejected.push_back({file, error.args.value(QStringLiteral("line")).toInt(), error.code, error.args});
}

Result<void> readFile(const Session &session, const ImportWish &wish, const QString &path, std::vector<Pending> &pending, ImportOutcome &outcome)
{
    auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    auto reading = readInventory({*bytes, name, session.nowUtc(), session.resources->vocabulary}, wish.asKind);
    if (!reading)
        return reading.error();
    if (!wish.server.isEmpty() && reading->observations.size() > 1) {
        return Error{QStringLiteral("import.several_servers"),
                     {{QStringLiteral("file"), name}, {QStringLiteral("count"), int(reading->observations.size())}, {QStringLiteral("server"), wish.server}}};
    }
    for (RejectedLine line : reading->rejected) {
        line.file = name;
        outcome.rejected.push_back(std::move(line));
    }
    for (Observation &observation : reading->observations) {
        auto addressee = addresseeOf(session, wish.customer, wish.server, observation, path);
        if (!addressee)
            return addressee.error();
        Pending one;
        one.server = addressee->server;
        one.customer = addressee->customer;
        one.file = name;
        one.format = observation.source;
        one.observation = std::move(observation);
        one.observation.fileName = name;
        one.raw = *bytes;
        pending.push_back(std::move(one));
    }
    return {};
}

ImportedHost describe(const Pending &pending)
{
    ImportedHost host;
    const Observation &observation = pending.observation;
    host.file = pending.file;
    host.server = pending.server;
    host.customer = pending.customer;
    host.format = pending.format;
    host.platform = observation.values.value(QStringLiteral("os"));
    host.build = observation.values.value(QStringLiteral("build"));
    host.packages = int(observation.packages.size());
    host.products = int(observation.products.size());
    for (const HotfixStatement &hotfix : observation.hotfixes)
        host.hotfixes << hotfix.kb;
    for (auto c = observation.completeness.cbegin(); c != observation.completeness.cend(); ++c)
        host.complete.insert(c.key(), c->complete);
    return host;
}

// Compares against what the server's observations say now plus the new one.
Result<ImportedHost> measure(const Session &session, const Pending &pending)
{
    ImportedHost host = describe(pending);
    std::vector<Observation> known;
    if (const auto server = findServer(session, pending.server, pending.customer)) {
        auto observations = ServerStore(session.database).observations(server->id);
        if (!observations)
            return observations.error();
        known = std::move(*observations);
    } else {
        host.newServer = true;
    }
    const ServerState before = fold(known);
    known.push_back(pending.observation);
    const StateDifference difference = differenceBetween(host.newServer ? nullptr : &before, fold(std::move(known)));
    host.added = difference.added;
    host.changed = difference.changed;
    host.removed = difference.removed;
    return host;
}

Result<void> store(Session &session, const ImportWish &wish, Pending &pending, ImportedHost &host)
{
    auto server = findServer(session, pending.server, pending.customer);
    if (!server) {
        const auto customer = findCustomer(session, pending.customer);
        if (!customer)
            return customer.error();
        Server fresh;
        fresh.customer = customer->id;
        fresh.name = pending.server;
        if (!wish.site.isEmpty()) {
            const auto site = findSite(session, *customer, wish.site);
            if (!site)
                return site.error();
            fresh.site = site->id;
        }
        if (pending.observation.values.value(QStringLiteral("class")) == QLatin1String("workstation"))
            fresh.kind = ServerKind::Workstation;
        auto id = ServerStore(session.database).save(fresh);
        if (!id)
            return id.error();
        fresh.id = *id;
        server = fresh;
    }
    Observation &observation = pending.observation;
    observation.server = server->id;
    observation.imported = session.nowUtc();
    if (!pending.raw.isEmpty()) {
        auto sha = RawStore(session.database.rawFolder()).keep(pending.raw);
        if (!sha)
            return sha.error();
        observation.rawSha256 = *sha;
    }
    auto id = ServerStore(session.database).add(observation);
    if (!id)
        return id.error();
    host.observation = *id;
    return {};
}

Result<void> finish(Session &session, const ImportWish &wish, std::vector<Pending> &pending, ImportOutcome &outcome, const Progress &progress)
{
    for (const Pending &one : pending) {
        auto host = measure(session, one);
        if (!host)
            return host.error();
        outcome.hosts.push_back(std::move(*host));
    }
    if (wish.dryRun || pending.empty())
        return {};
    return changeAndRemember(session, QStringLiteral("observation"), [&]() -> Result<void> {
        for (size_t i = 0; i < pending.size(); ++i) {
            if (progress.cancelled())
                return Error{QStringLiteral("job.cancelled"), {}};
            progress.report(0.5 + 0.5 * double(i) / double(pending.size()), QStringLiteral("progress.import"));
            if (auto stored = store(session, wish, pending[i], outcome.hosts[i]); !stored)
                return stored;
        }
        return {};
    });
}

} // namespace

Result<ImportOutcome> importInventory(Session &session, const ImportWish &wish, const Progress &progress)
{
    if (!wish.customer.isEmpty()) {
        if (const auto customer = findCustomer(session, wish.customer); !customer)
            return customer.error();
    }
    const QStringList files = filesUnder(wish.paths);
    if (files.isEmpty())
        return Error{QStringLiteral("import.no_files"), {{QStringLiteral("path"), wish.paths.join(QStringLiteral(", "))}}};
    ImportOutcome outcome;
    outcome.files = int(files.size());
    std::vector<Pending> pending;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        progress.report(0.5 * double(i) / double(files.size()), QStringLiteral("progress.import"));
        if (const auto read = readFile(session, wish, files[i], pending, outcome); !read)
            refuse(outcome, QFileInfo(files[i]).fileName(), read.error());
    }
    if (auto finished = finish(session, wish, pending, outcome, progress); !finished)
        return finished.error();
    progress.report(1.0);
    return outcome;
}

Result<ImportOutcome> scanThisComputer(Session &session, const QString &customer, const QString &server)
{
    auto reading = scanThisComputer(session.resources->vocabulary, session.nowUtc());
    if (!reading)
        return reading.error();
    ImportWish wish;
    wish.customer = customer;
    wish.server = server;
    ImportOutcome outcome;
    outcome.rejected = std::move(reading->rejected);
    std::vector<Pending> pending;
    for (Observation &observation : reading->observations) {
        auto addressee = addresseeOf(session, wish.customer, wish.server, observation, {});
        if (!addressee)
            return addressee.error();
        pending.push_back({std::move(observation), {}, {}, QStringLiteral("scan"), addressee->customer, addressee->server});
    }
    if (auto finished = finish(session, wish, pending, outcome, {}); !finished)
        return finished.error();
    return outcome;
}

Result<void> undoImport(Session &session, ObservationId observation)
{
    ServerStore store(session.database);
    const auto servers = store.servers();
    if (!servers)
        return servers.error();
    for (const Server &server : *servers) {
        const auto observations = store.observations(server.id);
        if (!observations)
            return observations.error();
        for (const Observation &one : *observations) {
            if (one.id == observation && one.source == QLatin1String("hand"))
                return Error{QStringLiteral("import.by_hand"), {{QStringLiteral("id"), observation.value}}};
        }
    }
    return changeAndRemember(session, QStringLiteral("observation"), [&] { return store.remove(observation); });
}

} // namespace tagliando
