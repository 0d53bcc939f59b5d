#include "core/inventory/formats/csvmapping.h"

#include "core/domain/enumnames.h"
#include "core/inventory/formats/statementkeys.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tagliando {

namespace {

constexpr EnumNames<DateOrder, 3> dateOrderNames{{"", "day", "month"}};
constexpr EnumNames<CsvMode, 3> modeNames{{"merge", "replace", "sync"}};

const QStringList &ownTargets()
{
    static const QStringList targets{
        QStringLiteral("customer"),     QStringLiteral("site"),           QStringLiteral("server"),  QStringLiteral("domain"),
        QStringLiteral("serial"),       QStringLiteral("machine_id"),     QStringLiteral("package"), QStringLiteral("version"),
        QStringLiteral("architecture"), QStringLiteral("source_package"), QStringLiteral("kb"),      QStringLiteral("status"),
        QStringLiteral("installed_on"), QStringLiteral("product"),        QStringLiteral("vendor"),  QStringLiteral("collected")};
    return targets;
}

bool isTarget(const QString &target, const DeclaredAttributes &declared)
{
    if (ownTargets().contains(target))
        return true;
    const StatementKey key = statementKey(target, declared);
    const bool named = key.kind != StatementKey::Hotfix || !key.name.isEmpty();
    return named && (key.kind == StatementKey::Value || key.kind == StatementKey::Product || key.kind == StatementKey::Hotfix);
}

QStringList encodings()
{
    QStringList names;
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Cp850, Encoding::Cp1252, Encoding::Cp866, Encoding::Gbk})
        names << toString(encoding);
    return names;
}

Error badProfile() { return {QStringLiteral("csv.bad_profile"), {}}; }

} // namespace

QString toString(DateOrder order) { return dateOrderNames.name(order); }
bool fromString(const QString &text, DateOrder *order) { return dateOrderNames.read(text, order); }
QString toString(CsvMode mode) { return modeNames.name(mode); }
bool fromString(const QString &text, CsvMode *mode) { return modeNames.read(text, mode); }

const QStringList &csvTargets()
{
    static const QStringList targets =
        ownTargets() + QStringList{QStringLiteral("os"),       QStringLiteral("build"),     QStringLiteral("os_version"),
                                   QStringLiteral("kernel"),   QStringLiteral("role"),      QStringLiteral("class"),
                                   QStringLiteral("exposure"), QStringLiteral("last_boot"), QStringLiteral("pending_restart")};
    return targets;
}

bool fits(const CsvMapping &mapping, const CsvTable &table)
{
    const auto columns = mapping.columns.keys();
    return !columns.isEmpty() &&
           std::all_of(columns.begin(), columns.end(), [&](const QString &column) { return table.header.contains(column, Qt::CaseInsensitive); });
}

Result<void> checkMapping(const CsvMapping &mapping, const CsvTable &table, const DeclaredAttributes &declared)
{
    QStringList seen;
    for (auto column = mapping.columns.cbegin(); column != mapping.columns.cend(); ++column) {
        if (!table.header.contains(column.key(), Qt::CaseInsensitive)) {
            return Error{QStringLiteral("csv.unknown_column"),
                         {{QStringLiteral("file"), table.fileName},
                          {QStringLiteral("column"), column.key()},
                          {QStringLiteral("columns"), table.header.join(QStringLiteral(", "))},
                          {QStringLiteral("nearest"), nearestName(column.key(), table.header)}}};
        }
        if (!isTarget(*column, declared)) {
            QString nearest = nearestName(*column, csvTargets());
            if (nearest.isEmpty())
                nearest = nearestStatementKey(*column, declared);
            return Error{QStringLiteral("csv.unknown_target"),
                         {{QStringLiteral("column"), column.key()}, {QStringLiteral("target"), *column}, {QStringLiteral("nearest"), nearest}}};
        }
        if (seen.contains(*column))
            return Error{QStringLiteral("csv.twice"), {{QStringLiteral("target"), *column}}};
        seen << *column;
    }
    const auto has = [&](const char *target) { return seen.contains(QLatin1String(target)); };
    const QStringList places{QStringLiteral("customer"), QStringLiteral("site"), QStringLiteral("server"), QStringLiteral("domain")};
    if (std::all_of(seen.begin(), seen.end(), [&](const QString &target) { return places.contains(target); }) && !has("server"))
        return Error{QStringLiteral("csv.nothing_mapped"),
                     {{QStringLiteral("file"), table.fileName}, {QStringLiteral("columns"), table.header.join(QStringLiteral(", "))}}};
    if (has("package") && has("product"))
        return Error{QStringLiteral("csv.package_and_product"), {}};
    if (has("version") && !has("package") && !has("product"))
        return Error{QStringLiteral("csv.version_of_what"), {{QStringLiteral("column"), mapping.columnOf(QStringLiteral("version"))}}};
    return {};
}

QByteArray toJson(const CsvMapping &mapping)
{
    QJsonObject columns;
    for (auto column = mapping.columns.cbegin(); column != mapping.columns.cend(); ++column)
        columns.insert(column.key(), *column);
    QJsonObject json{{QStringLiteral("columns"), columns}, {QStringLiteral("mode"), toString(mapping.mode)}};
    if (mapping.dates != DateOrder::Unknown)
        json.insert(QStringLiteral("dates"), toString(mapping.dates));
    if (mapping.choices.delimiter)
        json.insert(QStringLiteral("delimiter"), QString(QLatin1Char(mapping.choices.delimiter)));
    if (mapping.choices.encoding)
        json.insert(QStringLiteral("encoding"), toString(*mapping.choices.encoding));
    if (mapping.createCustomers)
        json.insert(QStringLiteral("create_customers"), true);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<CsvMapping> csvMappingFromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    CsvMapping mapping;
    const QJsonObject columns = json.value(QLatin1String("columns")).toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        mapping.columns.insert(column.key(), column->toString());
    const QString delimiter = json.value(QLatin1String("delimiter")).toString();
    const QString encoding = json.value(QLatin1String("encoding")).toString();
    const bool read = fromString(json.value(QLatin1String("mode")).toString(QStringLiteral("merge")), &mapping.mode) &&
                      fromString(json.value(QLatin1String("dates")).toString(), &mapping.dates) && delimiter.size() <= 1 &&
                      (encoding.isEmpty() || encodings().contains(encoding));
    if (!read || columns.isEmpty())
        return badProfile();
    if (!delimiter.isEmpty())
        mapping.choices.delimiter = delimiter.at(0).toLatin1();
    if (!encoding.isEmpty())
        mapping.choices.encoding = Encoding(encodings().indexOf(encoding));
    mapping.createCustomers = json.value(QLatin1String("create_customers")).toBool();
    return mapping;
}

} // namespace tagliando
