// Any table somebody exported: separator, encoding and header found, cells as they are. A cell that looks like a formula is text like any other.
#pragma once

#include "core/base/csvrows.h"
#include "core/inventory/formats/encoding.h"
#include "core/inventory/formats/reader.h"

#include <optional>

namespace tagliando {

/// What a person may say about a table when the guess is wrong.
struct CsvChoices {
    char delimiter = 0;               ///< ',', ';', '\t' or '|'; 0: found by looking
    std::optional<Encoding> encoding; ///< none: found by looking

    friend bool operator==(const CsvChoices &, const CsvChoices &) = default;
};

struct CsvTable {
    QString fileName;
    QStringList header;                 ///< trimmed and unique ("KB", "KB (2)"); "1", "2", … where the file names no columns
    std::vector<CsvRow> rows;           ///< all as wide as the header
    std::vector<RejectedLine> rejected; ///< lines above the header, rows of another width
    int brokenRows = 0;                 ///< rejected rows below the header: whose they are is not known
    char delimiter = ',';
    Encoding encoding = Encoding::Utf8;
};

/// Errors, all with "file": those of plaintext.h; "csv.no_table" when the text holds no columns; "csv.quotes" (line).
Result<CsvTable> readCsvTable(const QByteArray &bytes, const QString &fileName, const CsvChoices &choices = {});

} // namespace tagliando
