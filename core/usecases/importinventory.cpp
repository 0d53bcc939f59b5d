#include "core/usecases/importinventory.h"

#include "core/feeds/decompress.h"
#include "core/inventory/thiscomputer.h"
#include "core/store/serverstore.h"
#include "core/usecases/addressee.h"
#include "core/usecases/people.h"
#include "core/usecases/tablesteps.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace tagliando {

namespace {

constexpr qint64 largestFile = 64LL << 20;

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

// What the files of one import become.
struct Taken {
    std::vector<ReadMachine> machines;
    TableSteps tables;
};

void takeRejected(const std::vector<RejectedLine> &lines, const QString &file, ImportOutcome &outcome)
{
    for (RejectedLine line : lines) {
        line.file = file;
        outcome.rejected.push_back(std::move(line));
    }
}

Result<void> readTableFile(const Session &session, const ImportWish &wish, const QString &path, const QByteArray &bytes, const CsvTable &table,
                           const CsvMapping &mapping, Taken &taken, ImportOutcome &outcome)
{
    auto found = machinesOf(session, table, mapping, wish.customer, wish.server, path);
    if (!found)
        return found.error();
    takeRejected(found->rejected, table.fileName, outcome);
    taken.tables.add(mapping, *found);
    outcome.mapping = mapping;
    for (ReadMachine &machine : found->machines) {
        machine.raw = bytes;
        if (machine.site.isEmpty())
            machine.site = wish.site;
        taken.machines.push_back(std::move(machine));
    }
    return {};
}

// A table of no known kind: by the profile somebody saved for it, else it is refused with its columns, so that somebody may say what they are.
Result<CsvMapping> rememberedMapping(const Session &session, const CsvTable &table)
{
    auto saved = savedMappingFor(session, table);
    if (!saved)
        return saved.error();
    if (!*saved)
        return Error{QStringLiteral("csv.unmapped"),
                     {{QStringLiteral("file"), table.fileName}, {QStringLiteral("columns"), table.header.join(QStringLiteral(", "))}}};
    return **saved;
}

Result<void> readFile(const Session &session, const ImportWish &wish, const QString &path, Taken &taken, ImportOutcome &outcome)
{
    auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    const bool asTable = wish.asKind == QLatin1String("csv");
    if (wish.table || asTable) {
        const auto table = readCsvTable(*bytes, name, wish.table ? wish.table->choices : CsvChoices{});
        if (!table && (asTable || table.error().code != QLatin1String("csv.no_table")))
            return table.error();
        if (table) {
            const auto mapping = mappingFor(session, *table, wish.table.value_or(TableWish{}));
            return mapping ? readTableFile(session, wish, path, *bytes, *table, *mapping, taken, outcome) : mapping.error();
        }
    }
    auto reading = readInventory({*bytes, name, session.nowUtc(), session.resources->vocabulary}, wish.asKind);
    if (!reading && reading.error().code == QLatin1String("import.unrecognised")) {
        if (const auto table = readCsvTable(*bytes, name)) {
            const auto mapping = rememberedMapping(session, *table);
            return mapping ? readTableFile(session, wish, path, *bytes, *table, *mapping, taken, outcome) : mapping.error();
        }
    }
    if (!reading)
        return reading.error();
    if (!wish.server.isEmpty() && reading->observations.size() > 1) {
        return Error{
            QStringLiteral("import.several_servers"),
            {{QStringLiteral("file"), name}, {QStringLiteral("count"), int(reading->observations.size())}, {QStringLiteral("server"), wish.server}}};
    }
    takeRejected(reading->rejected, name, outcome);
    for (Observation &observation : reading->observations) {
        auto addressee = addresseeOf(session, wish.customer, wish.server, observation, path);
        if (!addressee)
            return addressee.error();
        ReadMachine one;
        one.server = addressee->server;
        one.customer = addressee->customer;
        one.file = name;
        one.format = observation.source;
        one.observation = std::move(observation);
        one.observation.fileName = name;
        one.raw = *bytes;
        one.site = wish.site;
        taken.machines.push_back(std::move(one));
    }
    return {};
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
    Taken taken{{}, TableSteps(session)};
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        progress.report(0.5 * double(i) / double(files.size()), QStringLiteral("progress.import"));
        if (const auto read = readFile(session, wish, files[i], taken, outcome); !read)
            refuse(outcome, QFileInfo(files[i]).fileName(), read.error());
    }
    if (auto finished = taken.tables.finish(taken.machines, &outcome); !finished)
        return finished.error();
    const StoreSteps steps = taken.tables.steps(taken.machines, &outcome);
    if (auto finished = storeMachines(session, taken.machines, wish.dryRun, outcome, progress, steps); !finished)
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
    std::vector<ReadMachine> pending;
    for (Observation &observation : reading->observations) {
        auto addressee = addresseeOf(session, wish.customer, wish.server, observation, {});
        if (!addressee)
            return addressee.error();
        pending.push_back({std::move(observation), {}, {}, QStringLiteral("scan"), addressee->customer, addressee->server, {}});
    }
    if (auto finished = storeMachines(session, pending, false, outcome, {}); !finished)
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
