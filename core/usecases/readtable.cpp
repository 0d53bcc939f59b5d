#include "core/usecases/readtable.h"

#include "core/usecases/addressee.h"
#include "core/usecases/importfiles.h"
#include "core/usecases/importprofiles.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"

#include <algorithm>

namespace tagliando {

namespace {

Result<QString> columnNamed(const CsvTable &table, const QString &name)
{
    for (const QString &column : table.header) {
        if (column.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return column;
    }
    return Error{QStringLiteral("csv.unknown_column"),
                 {{QStringLiteral("file"), table.fileName},
                  {QStringLiteral("column"), name},
                  {QStringLiteral("columns"), table.header.join(QStringLiteral(", "))},
                  {QStringLiteral("nearest"), nearestName(name, table.header)}}};
}

void place(CsvMapping *mapping, const QString &column, const QString &target)
{
    mapping->columns.remove(column);
    if (target.isEmpty())
        return;
    mapping->columns.remove(mapping->columns.key(target)); // a guess gives way
    mapping->columns.insert(column, target);
}

RejectedLine rejected(const CsvTable &table, const CsvMachine &machine, const Error &error)
{
    QVariantMap args = error.args;
    args.insert(QStringLiteral("file"), table.fileName);
    return {table.fileName, machine.line, error.code, args};
}

} // namespace

Result<CsvMapping> mappingFor(const Session &session, const CsvTable &table, const TableWish &wish)
{
    CsvMapping mapping;
    if (wish.profile.isEmpty()) {
        mapping.columns = guessColumns(table.header);
    } else {
        auto saved = importProfile(session, wish.profile);
        if (!saved)
            return saved.error();
        mapping = *std::move(saved);
    }
    for (auto said = wish.columns.cbegin(); said != wish.columns.cend(); ++said) {
        const auto column = columnNamed(table, said.key());
        if (!column)
            return column.error();
        place(&mapping, *column, *said);
    }
    if (!wish.customerColumn.isEmpty()) {
        const auto column = columnNamed(table, wish.customerColumn);
        if (!column)
            return column.error();
        place(&mapping, *column, QStringLiteral("customer"));
    }
    mapping.mode = wish.mode.value_or(mapping.mode);
    mapping.dates = wish.dates.value_or(mapping.dates);
    mapping.createCustomers = mapping.createCustomers || wish.createCustomers;
    return mapping;
}

Result<std::optional<CsvMapping>> savedMappingFor(const Session &session, const CsvTable &table)
{
    const auto profiles = importProfiles(session);
    if (!profiles)
        return profiles.error();
    std::optional<CsvMapping> best;
    for (const CsvMapping &profile : *profiles) {
        if (fits(profile, table) && (!best || profile.columns.size() > best->columns.size()))
            best = profile;
    }
    return best;
}

Result<CsvReading> readTable(const Session &session, const CsvTable &table, const CsvMapping &mapping)
{
    const auto zone = zoneNamed(session.defaultZone);
    return readCsvMachines(
        {table, mapping, session.nowUtc(), zone ? *zone : QTimeZone::utc(), session.resources->vocabulary, declaredAttributes(session)});
}

Result<OpenTable> openTable(const Session &session, const QStringList &paths, const QString &name, const CsvChoices &choices, const QString &profile)
{
    const auto file = foundFile(paths, name);
    if (!file)
        return file.error();
    auto table = readCsvTable(file->bytes, file->name, choices);
    if (!table)
        return table.error();
    const auto profiles = importProfiles(session);
    if (!profiles)
        return profiles.error();
    OpenTable open{std::make_shared<const CsvTable>(*std::move(table)), {}, profile, profiles->keys()};
    const auto fitting = savedMappingFor(session, *open.table);
    if (!fitting)
        return fitting.error();
    if (profile.isEmpty() && *fitting)
        open.profile = profiles->key(**fitting);
    auto mapping = mappingFor(session, *open.table, {open.profile, {}, {}, choices, {}, {}, false});
    if (!mapping)
        return mapping.error();
    open.mapping = *std::move(mapping);
    return open;
}

Result<TableCounts> countTable(const Session &session, const CsvTable &table, const CsvMapping &mapping)
{
    const auto reading = readTable(session, table, mapping);
    if (!reading)
        return reading.error();
    TableCounts counts{int(reading->machines.size()), reading->rows, int(reading->rejected.size()), {}};
    for (const CsvMachine &machine : reading->machines) {
        if (!machine.customer.isEmpty() && !counts.unknownCustomers.contains(machine.customer, Qt::CaseInsensitive) &&
            !findCustomer(session, machine.customer))
            counts.unknownCustomers << machine.customer;
    }
    return counts;
}

Result<TableMachines> machinesOf(const Session &session, const CsvTable &table, const CsvMapping &mapping, const QString &customer,
                                 const QString &server, const QString &path)
{
    auto reading = readTable(session, table, mapping);
    if (!reading)
        return reading.error();
    if (!server.isEmpty() && reading->machines.size() > 1) {
        return Error{
            QStringLiteral("import.several_servers"),
            {{QStringLiteral("file"), table.fileName}, {QStringLiteral("count"), int(reading->machines.size())}, {QStringLiteral("server"), server}}};
    }
    TableMachines found;
    Addressees addressees(session);
    found.whole = std::none_of(reading->rejected.begin(), reading->rejected.end(),
                               [](const RejectedLine &line) { return line.reason != QLatin1String("csv.above_header"); });
    found.rejected = std::move(reading->rejected);
    for (CsvMachine &machine : reading->machines) {
        const QString owner = machine.customer.isEmpty() ? customer : machine.customer;
        const auto reject = [&](const Error &error) {
            found.whole = false;
            found.rejected.push_back(rejected(table, machine, error));
        };
        if (!customer.isEmpty() && owner.compare(customer, Qt::CaseInsensitive) != 0) {
            reject({QStringLiteral("csv.other_customer"),
                    {{QStringLiteral("customer"), owner}, {QStringLiteral("server"), machine.observation.identity.hostname}}});
            continue;
        }
        Result<Addressee> addressee = Addressee{machine.observation.identity.hostname, owner};
        const auto known = owner.isEmpty() ? Result<Customer>(Customer{}) : findCustomer(session, owner);
        if (known) {
            addressee = addressees.of(known->name, server, machine.observation, path);
            if (addressee && !machine.site.isEmpty() && !mapping.createCustomers && !findServer(session, addressee->server, addressee->customer)) {
                if (const auto site = findSite(session, *known, machine.site); !site)
                    addressee = site.error(); // a new machine would stand nowhere
            }
        } else if (!mapping.createCustomers) {
            addressee = known.error();
        } else if (!found.newCustomers.contains(owner, Qt::CaseInsensitive)) {
            found.newCustomers << owner;
        }
        if (!addressee) {
            reject(addressee.error());
            continue;
        }
        found.machines.push_back(
            {std::move(machine.observation), {}, table.fileName, QStringLiteral("csv"), addressee->customer, addressee->server, machine.site});
    }
    return found;
}

} // namespace tagliando
