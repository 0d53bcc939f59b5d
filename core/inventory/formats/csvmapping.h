// What the columns of a table mean. Saved under a name as a profile (docs/formats/csv.md).
#pragma once

#include "core/inventory/formats/csvtable.h"
#include "core/inventory/formats/dateorder.h"
#include "core/inventory/formats/declaredattributes.h"

#include <QMap>

namespace tagliando {

QString toString(DateOrder order); ///< "", "day", "month"
bool fromString(const QString &text, DateOrder *order);

/// What absence from the file means.
enum class CsvMode {
    Merge,   ///< nothing: what the file does not name stays
    Replace, ///< on a machine of the file, what its rows do not list is not there
    Sync     ///< and a machine of the customer that the file does not name is out of service
};
QString toString(CsvMode mode); ///< "merge", "replace", "sync"
bool fromString(const QString &text, CsvMode *mode);

struct CsvMapping {
    /// Column (without case) -> what it holds: a word of csvTargets() or a key of `set`. A column that is not here is not read.
    QMap<QString, QString> columns;
    CsvChoices choices;
    DateOrder dates = DateOrder::Unknown;
    CsvMode mode = CsvMode::Merge;
    bool createCustomers = false; ///< customers and sites that do not exist are made

    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;

    /// The column that holds `target`, or empty.
    [[nodiscard]] QString columnOf(const QString &target) const { return columns.key(target); }
};

/// customer site server domain serial machine_id package version architecture source_package kb status installed_on product vendor collected,
/// then the single keys of `set` that a column usually holds.
const QStringList &csvTargets();

/// True when the table has every column of the mapping.
bool fits(const CsvMapping &mapping, const CsvTable &table);

/// Errors "csv.unknown_column" (column, nearest), "csv.unknown_target" (column, target, nearest), "csv.twice" (target), "csv.nothing_mapped",
/// "csv.package_and_product", "csv.version_of_what".
Result<void> checkMapping(const CsvMapping &mapping, const CsvTable &table, const DeclaredAttributes &declared);

/// What the header's words mean in Italian, English, German, French and Spanish; columns nobody recognises are left out.
QMap<QString, QString> guessColumns(const QStringList &header);

/// Letters and digits without case and accents: "Società (IT)" -> "societait".
QString plainColumnName(const QString &name);

QByteArray toJson(const CsvMapping &mapping);
/// Error "csv.bad_profile".
Result<CsvMapping> csvMappingFromJson(const QByteArray &json);

} // namespace tagliando
