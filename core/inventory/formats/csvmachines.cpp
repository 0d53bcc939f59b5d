#include "core/inventory/formats/csvmachines.h"

#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/csvdates.h"
#include "core/inventory/formats/csvstatus.h"
#include "core/inventory/formats/statementkeys.h"

#include <QRegularExpression>

#include <algorithm>

namespace tagliando {

namespace {

struct Column {
    QString name, target;
    int index = 0;
    bool isTime = false;
};

// Times that `set` takes are made ISO 8601 first; the others are dates of the table alone.
bool holdsTime(const QString &target, const DeclaredAttributes &declared)
{
    if (target == QLatin1String("installed_on") || target == QLatin1String("collected") || target == QLatin1String("last_boot"))
        return true;
    const StatementKey key = statementKey(target, declared);
    return key.text.startsWith(QLatin1String("expires.")) || (key.kind == StatementKey::Value && key.attribute == AttributeKind::Time);
}

class MachineReader {
public:
    explicit MachineReader(const CsvInput &input) : input_(input), order_(input.mapping.dates) {}

    Result<CsvReading> read()
    {
        if (auto checked = checkMapping(input_.mapping, input_.table, input_.declared); !checked)
            return checked.error();
        findColumns();
        if (auto ordered = findDateOrder(); !ordered)
            return ordered.error();
        reading_.rejected = input_.table.rejected;
        reading_.rows = int(input_.table.rows.size()) + input_.table.brokenRows;
        unplaced_ = input_.table.brokenRows;
        for (const CsvRow &row : input_.table.rows)
            addRow(row);
        for (CsvMachine &machine : reading_.machines)
            finish(&machine);
        return std::move(reading_);
    }

private:
    void findColumns()
    {
        const auto &columns = input_.mapping.columns;
        for (int i = 0; i < input_.table.header.size(); ++i) {
            const QString &name = input_.table.header[i];
            const auto found = std::find_if(columns.keyBegin(), columns.keyEnd(),
                                            [&](const QString &column) { return column.compare(name, Qt::CaseInsensitive) == 0; });
            if (found == columns.keyEnd()) {
                reading_.unread << name;
                continue;
            }
            const QString target = columns.value(*found);
            columns_.append({name, target, i, holdsTime(target, input_.declared)});
            index_.insert(target, i);
        }
    }

    Result<void> findDateOrder()
    {
        if (order_ != DateOrder::Unknown)
            return {};
        DateEvidence evidence;
        QString column;
        for (const CsvRow &row : input_.table.rows) {
            for (const Column &one : std::as_const(columns_)) {
                if (!one.isTime)
                    continue;
                const bool open = evidence.ambiguous.isEmpty();
                evidence.add(row.cells[one.index]);
                if (open && !evidence.ambiguous.isEmpty())
                    column = one.name;
            }
        }
        order_ = evidence.order();
        if (order_ != DateOrder::Unknown || evidence.ambiguous.isEmpty())
            return {};
        return Error{
            QStringLiteral("csv.date_order"),
            {{QStringLiteral("file"), input_.table.fileName}, {QStringLiteral("column"), column}, {QStringLiteral("text"), evidence.ambiguous}}};
    }

    QString cell(const CsvRow &row, const char *target) const
    {
        const auto index = index_.constFind(QLatin1String(target));
        return index == index_.cend() ? QString() : row.cells[*index].trimmed();
    }
    bool has(const char *target) const { return index_.contains(QLatin1String(target)); }

    void reject(const CsvRow &row, const QString &reason, const QString &text, QVariantMap args = {})
    {
        args.insert(QStringLiteral("text"), text.left(200));
        reading_.rejected.push_back({input_.table.fileName, row.line, reason, args});
    }

    void addRow(const CsvRow &row)
    {
        const QString server = cell(row, "server");
        if (has("server") && server.isEmpty()) {
            ++unplaced_;
            reject(row, QStringLiteral("csv.no_server"), row.cells.join(QLatin1Char(input_.table.delimiter)));
            return;
        }
        if (has("customer") && cell(row, "customer").isEmpty()) {
            ++unplaced_;
            reject(row, QStringLiteral("csv.no_customer"), server);
            return;
        }
        const size_t machine = machineOf(row, server);
        bool whole = addLists(row, &reading_.machines[machine].observation);
        for (const Column &column : std::as_const(columns_))
            whole = addValue(row, column, &reading_.machines[machine].observation) && whole;
        if (!whole)
            partial_.insert(machine);
    }

    size_t machineOf(const CsvRow &row, const QString &server)
    {
        const QString customer = cell(row, "customer");
        const auto key = std::pair(customer.toCaseFolded(), server.toCaseFolded());
        const auto known = known_.constFind(key);
        if (known != known_.cend())
            return *known;
        known_.insert(key, reading_.machines.size());
        CsvMachine machine;
        machine.customer = customer;
        machine.site = cell(row, "site");
        machine.line = row.line;
        machine.observation.source = QStringLiteral("csv");
        machine.observation.fileName = input_.table.fileName;
        machine.observation.identity = {server, cell(row, "domain"), cell(row, "serial"), cell(row, "machine_id")};
        reading_.machines.push_back(std::move(machine));
        return reading_.machines.size() - 1;
    }

    // False when something of the row belongs into a list and could not be read.
    bool addLists(const CsvRow &row, Observation *observation)
    {
        bool whole = addHotfixes(row, observation);
        if (const QString name = cell(row, "package"); !name.isEmpty()) {
            const QByteArray version = cell(row, "version").toUtf8();
            if (version.isEmpty()) {
                reject(row, QStringLiteral("import.package_without_version"), name);
                return false;
            }
            const QByteArray source = cell(row, "source_package").toUtf8();
            observation->packages.push_back(
                {name.toUtf8(), version, cell(row, "architecture").toUtf8(), source.isEmpty() ? name.toUtf8() : source, version});
        }
        if (const QString name = cell(row, "product"); !name.isEmpty()) {
            ProductStatement product;
            product.listedAs = name;
            product.version = cell(row, "version");
            product.vendor = cell(row, "vendor");
            product.product = input_.vocabulary.productForDisplayName(name);
            if (product.product.isEmpty())
                product.product = input_.vocabulary.productNamed(name);
            if (product.product.isEmpty())
                product.product = name; // unmapped: listed for the technician
            observation->products.append(product);
        }
        return whole;
    }

    bool addHotfixes(const CsvRow &row, Observation *observation)
    {
        static const QRegularExpression between(QStringLiteral("[\\s,;|]+"));
        Presence presence = Presence::Installed;
        const QStringList ids = cell(row, "kb").split(between, Qt::SkipEmptyParts);
        if (!ids.isEmpty() && has("status") && !readCsvStatus(cell(row, "status"), &presence)) {
            reject(row, QStringLiteral("csv.status"), cell(row, "status"));
            return false;
        }
        const QString on = cell(row, "installed_on");
        const QDateTime installed = readCsvTime(on, order_, input_.zone);
        if (!ids.isEmpty() && !on.isEmpty() && !installed.isValid())
            reject(row, QStringLiteral("csv.date"), on); // only the date is left out
        bool whole = true;
        for (const QString &id : ids) {
            static const QRegularExpression number(QStringLiteral("^(?:KB)?\\d{5,8}$|^KB[-A-Z0-9]{1,62}$"),
                                                   QRegularExpression::CaseInsensitiveOption);
            if (!number.match(id).hasMatch()) {
                reject(row, QStringLiteral("import.entry_no_hotfix"), id);
                whole = false;
                continue;
            }
            HotfixStatement hotfix{hotfixToken(id), presence, installed.toTimeZone(input_.zone).date()};
            const auto same = std::find_if(observation->hotfixes.begin(), observation->hotfixes.end(),
                                           [&](const HotfixStatement &one) { return one.kb == hotfix.kb; });
            if (same == observation->hotfixes.end()) {
                observation->hotfixes.append(hotfix);
            } else if (same->presence != hotfix.presence) {
                same->presence = std::max(same->presence, hotfix.presence); // listed twice: the worse counts
                reject(row, QStringLiteral("import.hotfix_contradiction"), hotfix.kb);
            }
        }
        return whole;
    }

    bool addValue(const CsvRow &row, const Column &column, Observation *observation)
    {
        static const QStringList others{QStringLiteral("customer"),       QStringLiteral("site"),    QStringLiteral("server"),
                                        QStringLiteral("domain"),         QStringLiteral("serial"),  QStringLiteral("machine_id"),
                                        QStringLiteral("package"),        QStringLiteral("version"), QStringLiteral("architecture"),
                                        QStringLiteral("source_package"), QStringLiteral("kb"),      QStringLiteral("status"),
                                        QStringLiteral("installed_on"),   QStringLiteral("product"), QStringLiteral("vendor")};
        QString value = row.cells[column.index].trimmed();
        if (value.isEmpty() || others.contains(column.target))
            return true;
        if (column.isTime) {
            const QDateTime time = readCsvTime(value, order_, input_.zone);
            if (!time.isValid()) {
                reject(row, QStringLiteral("csv.date"), value);
                return false;
            }
            if (column.target == QLatin1String("collected")) {
                observation->collected = std::max(observation->collected.isValid() ? observation->collected : time, time);
                return true;
            }
            const QDateTime local = time.toTimeZone(input_.zone);
            value = local.time() == QTime(0, 0) ? local.date().toString(Qt::ISODate) : time.toString(Qt::ISODate);
        }
        if (column.target == QLatin1String("pending_restart") || column.target.startsWith(QLatin1String("flag.")))
            value = csvYesNo(column.target, value);
        const auto stated = statement(column.target, value);
        if (!stated) {
            reject(row, stated.error().code, value, stated.error().args);
            return false;
        }
        return merge(row, *stated, observation);
    }

    // The same word stands in many rows: it is read once.
    Result<Observation> statement(const QString &target, const QString &value)
    {
        const QString word = target + QLatin1Char('=') + value;
        const auto known = statements_.constFind(word);
        if (known != statements_.cend())
            return *known;
        auto read = readStatements({word}, input_.vocabulary, input_.declared);
        Result<Observation> stated = read ? Result<Observation>(std::move(read->observation)) : Result<Observation>(read.error());
        statements_.insert(word, stated);
        return stated;
    }

    bool merge(const CsvRow &row, const Observation &stated, Observation *observation)
    {
        for (auto value = stated.values.cbegin(); value != stated.values.cend(); ++value) {
            const auto before = observation->values.constFind(value.key());
            if (before != observation->values.cend() && *before != *value) {
                reject(row, QStringLiteral("csv.contradiction"), *value, {{QStringLiteral("key"), value.key()}, {QStringLiteral("before"), *before}});
                return false;
            }
            observation->values.insert(value.key(), *value);
        }
        for (const ProductStatement &product : stated.products) {
            if (!observation->products.contains(product))
                observation->products.append(product);
        }
        for (const HotfixStatement &hotfix : stated.hotfixes) {
            if (!observation->hotfixes.contains(hotfix))
                observation->hotfixes.append(hotfix);
        }
        return true;
    }

    void finish(CsvMachine *machine)
    {
        Observation &observation = machine->observation;
        if (!observation.collected.isValid())
            observation.collected = input_.fallbackCollected;
        const bool replaces = input_.mapping.mode != CsvMode::Merge;
        const size_t number = size_t(machine - reading_.machines.data());
        const bool complete = replaces && unplaced_ == 0 && !partial_.contains(number);
        if (has("package"))
            observation.completeness.insert(InventoryClass::Packages, {complete, -1, int(observation.packages.size())});
        if (has("kb"))
            observation.completeness.insert(InventoryClass::OsHotfixes, {complete, -1, int(observation.hotfixes.size())});
        if (has("product"))
            observation.completeness.insert(InventoryClass::Products, {complete, -1, int(observation.products.size())});
        if (!complete)
            return;
        for (const Column &column : std::as_const(columns_)) { // an empty cell takes back what an earlier file said
            const StatementKey key = statementKey(column.target, input_.declared);
            if (key.kind == StatementKey::Value && key.text != QLatin1String("role") && !observation.values.contains(key.text))
                observation.values.insert(key.text, QString());
        }
    }

    const CsvInput &input_;
    DateOrder order_;
    CsvReading reading_;
    QList<Column> columns_;
    QHash<QString, int> index_;
    QHash<std::pair<QString, QString>, size_t> known_;
    QHash<QString, Result<Observation>> statements_;
    QSet<size_t> partial_;
    int unplaced_ = 0; ///< rejected rows whose machine is not known
};

} // namespace

Result<CsvReading> readCsvMachines(const CsvInput &input) { return MachineReader(input).read(); }

} // namespace tagliando
