#include "core/usecases/importinventory.h"

#include "core/inventory/thiscomputer.h"
#include "core/store/serverstore.h"
#include "core/usecases/addressee.h"
#include "core/usecases/importfiles.h"
#include "core/usecases/people.h"
#include "core/usecases/tablesteps.h"

#include <algorithm>

namespace tagliando {

namespace {

void refuse(ImportOutcome &outcome, const QString &file, const Error &error)
{
    ++outcome.refused;
    outcome.rejected.push_back({file, error.args.value(QStringLiteral("line")).toInt(), error.code, error.args});
}

// What a file's observations are about is asked when all files are read: one may hold the names of another's devices.
struct ReadFile {
    Reading reading;
    FoundFile file;
};

// What the files of one import become.
struct Taken {
    std::vector<ReadFile> files;
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

Result<void> readTableFile(const Session &session, const ImportWish &wish, const FoundFile &file, const CsvTable &table, const CsvMapping &mapping,
                           Taken &taken, ImportOutcome &outcome)
{
    auto found = machinesOf(session, table, mapping, wish.customer, wish.server, file.place);
    if (!found)
        return found.error();
    takeRejected(found->rejected, table.fileName, outcome);
    taken.tables.add(mapping, *found);
    outcome.mapping = mapping;
    for (ReadMachine &machine : found->machines) {
        machine.raw = file.bytes;
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

// Where a text could be two kinds, the one a person preferred.
Result<Reading> readInventoryAs(const ReaderInput &input, const ImportWish &wish)
{
    auto reading = readInventory(input, wish.asKind);
    if (reading || reading.error().code != QLatin1String("import.ambiguous"))
        return reading;
    const QStringList candidates = reading.error().args.value(QStringLiteral("candidates")).toStringList();
    const auto preferred =
        std::find_if(candidates.begin(), candidates.end(), [&](const QString &kind) { return wish.preferredKinds.contains(kind); });
    return preferred == candidates.end() ? reading : readInventory(input, *preferred);
}

Result<void> readFile(const Session &session, const ImportWish &wish, FoundFile file, Taken &taken, ImportOutcome &outcome)
{
    const QString name = file.name;
    const ReaderInput input{file.bytes, name, session.nowUtc(), session.resources->vocabulary};
    const bool asTable = wish.asKind == QLatin1String("csv");
    if (wish.table || asTable) {
        const auto table = readCsvTable(file.bytes, name, wish.table ? wish.table->choices : CsvChoices{});
        if (!table && (asTable || table.error().code != QLatin1String("csv.no_table")))
            return table.error();
        if (table) {
            const auto mapping = mappingFor(session, *table, wish.table.value_or(TableWish{}));
            if (mapping)
                return readTableFile(session, wish, file, *table, *mapping, taken, outcome);
            // The columns are those of one file: others of the same drop may be of a kind that needs no mapping.
            if (asTable || mapping.error().code != QLatin1String("csv.unknown_column") || !readInventoryAs(input, wish))
                return mapping.error();
        }
    }
    auto reading = readInventoryAs(input, wish);
    if (!reading && reading.error().code == QLatin1String("import.unrecognised")) {
        if (const auto table = readCsvTable(file.bytes, name)) {
            const auto mapping = rememberedMapping(session, *table);
            return mapping ? readTableFile(session, wish, file, *table, *mapping, taken, outcome) : mapping.error();
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
    taken.files.push_back({*std::move(reading), std::move(file)});
    return {};
}

// A tool's answer names its devices by number; what they are called another file of the same import may say.
Result<void> nameDevice(const QMap<QString, QString> &names, const Reading &reading, Observation *observation, const QString &file)
{
    const QString device = observation->values.value(QStringLiteral("attr.device"));
    if (device.isEmpty() || !observation->identity.hostname.isEmpty())
        return {};
    observation->identity.hostname = names.value(device);
    if (observation->identity.hostname.isEmpty() && reading.observations.size() > 1)
        return Error{QStringLiteral("import.device_unnamed"), {{QStringLiteral("file"), file}, {QStringLiteral("text"), device}}};
    return {};
}

// An observation whose machine nobody can tell is refused alone; a file of which nothing is left counts as refused.
void findMachines(const Session &session, const ImportWish &wish, Taken &taken, ImportOutcome &outcome)
{
    QMap<QString, QString> devices;
    for (const ReadFile &one : taken.files)
        devices.insert(one.reading.deviceNames);
    Addressees addressees(session);
    for (ReadFile &one : taken.files) {
        bool any = false;
        for (Observation &observation : one.reading.observations) {
            auto found = nameDevice(devices, one.reading, &observation, one.file.name);
            auto addressee = found ? addressees.of(wish.customer, wish.server, observation, one.file.place) : Result<Addressee>(found.error());
            if (!addressee) {
                QVariantMap args = addressee.error().args;
                args.insert(QStringLiteral("file"), one.file.name);
                outcome.rejected.push_back({one.file.name, 0, addressee.error().code, args});
                continue;
            }
            any = true;
            observation.fileName = one.file.name;
            ReadMachine machine;
            machine.server = addressee->server;
            machine.customer = addressee->customer;
            machine.file = one.file.name;
            machine.format = observation.source;
            machine.observation = std::move(observation);
            machine.raw = one.file.bytes;
            machine.site = wish.site;
            taken.machines.push_back(std::move(machine));
        }
        outcome.refused += any ? 0 : 1;
    }
    taken.files.clear();
}

} // namespace

Result<ImportOutcome> importInventory(Session &session, const ImportWish &wish, const Progress &progress)
{
    if (!wish.customer.isEmpty()) {
        if (const auto customer = findCustomer(session, wish.customer); !customer)
            return customer.error();
    }
    ImportOutcome outcome;
    Taken taken{{}, {}, TableSteps(session)};
    const FoundFiles found{[&](FoundFile file) {
                               const QString name = file.name;
                               if (const auto read = readFile(session, wish, std::move(file), taken, outcome); !read)
                                   refuse(outcome, name, read.error());
                           },
                           [&](const QString &name, const Error &why) { refuse(outcome, name, why); }};
    const auto met = eachFoundFile(wish.paths, found, 0.5, progress);
    if (!met)
        return met.error();
    outcome.files = *met;
    if (outcome.files == 0)
        return Error{QStringLiteral("import.no_files"), {{QStringLiteral("path"), wish.paths.join(QStringLiteral(", "))}}};
    findMachines(session, wish, taken, outcome);
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

namespace {

// In the transaction that took their observations away.
Result<void> retireEmpty(const Session &session, const std::vector<ServerId> &servers)
{
    if (servers.empty())
        return {};
    ServerStore store(session.database);
    const auto living = store.servers();
    const auto marks = store.marks();
    const auto zone = zoneNamed(session.defaultZone);
    if (!living || !marks)
        return living ? marks.error() : living.error();
    for (Server server : *living) {
        if (std::find(servers.begin(), servers.end(), server.id) == servers.end() || marks->value(server.id).first > 0)
            continue;
        server.retired = session.clock.now().dateIn(zone ? *zone : QTimeZone::utc());
        if (const auto saved = store.save(server); !saved)
            return saved.error();
    }
    return {};
}

} // namespace

Result<void> undoImports(Session &session, const QList<ObservationId> &observations, const std::vector<ServerId> &newServers)
{
    ServerStore store(session.database);
    for (const ObservationId observation : observations) {
        const auto source = store.sourceOf(observation);
        if (!source)
            return source.error();
        if (*source == QLatin1String("hand"))
            return Error{QStringLiteral("import.by_hand"), {{QStringLiteral("id"), observation.value}}};
    }
    return changeAndRemember(session, QStringLiteral("observation"), [&]() -> Result<void> {
        for (const ObservationId observation : observations) {
            if (auto removed = store.remove(observation); !removed)
                return removed;
        }
        return retireEmpty(session, newServers);
    });
}

} // namespace tagliando
