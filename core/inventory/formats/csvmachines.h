// A table and what its columns mean become observations, a machine each.
#pragma once

#include "core/inventory/formats/csvmapping.h"

#include <QTimeZone>

namespace tagliando {

struct CsvMachine {
    QString customer, site;  ///< as the row says; empty: no such column
    int line = 0;            ///< 1-based, of its first row
    Observation observation; ///< identity.hostname is the machine's name; empty when the file has no such column: it is about one machine
};

struct CsvReading {
    std::vector<CsvMachine> machines;
    std::vector<RejectedLine> rejected; ///< those of the table first
    int rows = 0;                       ///< below the header, taken or not
    QStringList unread;                 ///< columns that mean nothing
};

struct CsvInput {
    const CsvTable &table;
    const CsvMapping &mapping;
    QDateTime fallbackCollected; ///< UTC; when no column says when
    QTimeZone zone;              ///< of times without an offset
    const Vocabulary &vocabulary;
    const DeclaredAttributes &declared;
};

/// In the modes replace and sync a machine's list is complete, unless a row that may belong to it was rejected. Errors: those of checkMapping and
/// "csv.date_order" (file, column, text): nothing in the file says whether the day or the month stands first.
Result<CsvReading> readCsvMachines(const CsvInput &input);

} // namespace tagliando
