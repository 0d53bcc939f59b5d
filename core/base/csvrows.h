// RFC 4180 rows with the line each begins on.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tagliando {

struct CsvRow {
    int line = 1; ///< 1-based line the row begins on
    QStringList cells;
};

/// UTF-8, comma-separated unless said otherwise; a quoted cell may hold commas, doubled quotes and line breaks. Empty lines are no rows.
/// Errors carry `line` and `value`: "reason.not_utf8", "reason.open_quote", "reason.stray_quote", "reason.too_large" (over 64 MB).
Result<std::vector<CsvRow>> readCsvRows(const QByteArray &bytes, char delimiter = ',');

} // namespace tagliando
