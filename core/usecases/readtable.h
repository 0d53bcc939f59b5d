// A table of no known kind on its way into the store: what its columns mean, whose machines they are.
#pragma once

#include "core/inventory/formats/csvmachines.h"
#include "core/usecases/storemachines.h"

#include <memory>

namespace tagliando {

/// What a person said about a table. What is not said comes from the profile; without one, columns are guessed by their names.
struct TableWish {
    QString profile;                ///< saved; empty: none
    QString customerColumn;         ///< `--map`
    QMap<QString, QString> columns; ///< column -> target; an empty target: not read
    CsvChoices choices;
    std::optional<CsvMode> mode;
    std::optional<DateOrder> dates;
    bool createCustomers = false;
};

/// The mapping to read `table` with. Errors "csv.unknown_profile", "csv.unknown_column".
Result<CsvMapping> mappingFor(const Session &session, const CsvTable &table, const TableWish &wish);
/// A saved profile that names columns of this table and no others, the one that names most of them; none: nobody saved one.
Result<std::optional<CsvMapping>> savedMappingFor(const Session &session, const CsvTable &table);

/// The reading as a preview counts it: nothing is looked up and nothing stored.
Result<CsvReading> readTable(const Session &session, const CsvTable &table, const CsvMapping &mapping);

/// A table as a person is shown it before saying what its columns mean.
struct OpenTable {
    std::shared_ptr<const CsvTable> table;
    CsvMapping mapping;   ///< of `profile`, else guessed
    QString profile;      ///< the saved one that fits; may be empty
    QStringList profiles; ///< all saved ones
};
/// `profile` empty: the saved one that fits best, if any. Errors: those of foundFile, readCsvTable and importprofiles.h.
Result<OpenTable> openTable(const Session &session, const QStringList &paths, const QString &name, const CsvChoices &choices, const QString &profile);

struct TableCounts {
    int machines = 0, rows = 0, rejected = 0;
    QStringList unknownCustomers;
};
Result<TableCounts> countTable(const Session &session, const CsvTable &table, const CsvMapping &mapping);

struct TableMachines {
    std::vector<ReadMachine> machines;
    std::vector<RejectedLine> rejected;
    QStringList newCustomers; ///< the mapping makes them
    bool whole = true;        ///< every row found its machine: a synchronisation may trust the file
};

/// With their owners. `customer` not empty: only its machines, the others are rejected with their line.
Result<TableMachines> machinesOf(const Session &session, const CsvTable &table, const CsvMapping &mapping, const QString &customer,
                                 const QString &server, const QString &path);

} // namespace tagliando
