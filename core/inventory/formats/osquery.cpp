// osquery's answers as JSON: the rows of one table (`osqueryi --json`), several tables by their names, or the lines a daemon logs for many hosts.
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/rpmname.h"
#include "core/inventory/formats/toolrows.h"
#include "core/inventory/formats/windowsversion.h"

namespace tagliando {

namespace {

enum class Table { Unknown, DebPackages, RpmPackages, Programs, Patches, OsVersion, SystemInfo, KernelInfo };

// A query may select any columns: those only one table has tell it.
Table tableOf(const ToolRow &row)
{
    if (row.has("hotfixid"))
        return Table::Patches;
    if (row.has("identifyingnumber") || row.has("uninstallstring") || (row.has("publisher") && row.has("name") && row.has("version")))
        return Table::Programs;
    if (row.has("platformlike") || row.has("codename") || (row.has("major") && row.has("minor") && row.has("name")))
        return Table::OsVersion;
    if (row.has("release") && row.has("name") && row.has("version"))
        return Table::RpmPackages;
    if (row.has("name") && row.has("version") && (row.has("maintainer") || row.has("admindir") || row.has("source") || row.has("revision")))
        return Table::DebPackages;
    if (row.has("hardwareserial") || row.has("computername"))
        return Table::SystemInfo;
    return row.has("arguments") && row.has("device") ? Table::KernelInfo : Table::Unknown;
}

// "openssl (3.0.1-1)": the version only where it differs from the binary's.
void readSource(const QByteArray &text, InstalledPackage *package)
{
    const qsizetype open = text.indexOf('(');
    package->source = (open < 0 ? text : text.first(open)).trimmed();
    if (open >= 0 && text.endsWith(')'))
        package->sourceVersion = text.sliced(open + 1).chopped(1).trimmed();
    if (package->source.isEmpty())
        package->source = package->name;
    if (package->sourceVersion.isEmpty())
        package->sourceVersion = package->version;
}

class HostReader {
public:
    HostReader(const ReaderInput &input, const QString &host, Reading *reading)
        : input_(input), observation_(observationOf(input, "osquery")), reading_(reading)
    {
        observation_.identity.hostname = host;
    }

    void collectedAt(const QDateTime &time)
    {
        if (time.isValid())
            observation_.collected = time;
    }

    /// False: rows of no table that tells anything about an inventory.
    bool read(const QJsonArray &rows)
    {
        const Table table = rows.isEmpty() ? Table::Unknown : tableOf(ToolRow(rows.first().toObject()));
        for (const QJsonValue value : rows)
            readRow(table, ToolRow(value.toObject()));
        read_ = read_ || table != Table::Unknown;
        listed_.insert(table);
        return table != Table::Unknown;
    }

    [[nodiscard]] bool any() const { return read_; }

    void finish()
    {
        nameless_.report(input_, "import.rows_without_name", reading_);
        const bool deb = listed_.contains(Table::DebPackages);
        if (deb && !sources_)
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.sources_missing", observation_.identity.hostname.toUtf8()));
        if (deb || listed_.contains(Table::RpmPackages))
            observation_.completeness.insert(InventoryClass::Packages,
                                             {nameless_.count == 0 && (sources_ || !deb), -1, int(observation_.packages.size())});
        if (listed_.contains(Table::Programs))
            observation_.completeness.insert(InventoryClass::Products, {nameless_.count == 0, -1, int(observation_.products.size())});
        // osquery's own page says of patches that updates by MSI or downloaded by Windows Update are not among them.
        if (listed_.contains(Table::Patches))
            observation_.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(observation_.hotfixes.size())});
        reading_->observations.push_back(std::move(observation_));
    }

private:
    void readRow(Table table, const ToolRow &row)
    {
        switch (table) {
        case Table::DebPackages:
            addDeb(row);
            break;
        case Table::RpmPackages:
            addRpm(row);
            break;
        case Table::Programs:
            if (row.text("name").isEmpty())
                nameless_.add(row.text("identifyingnumber"));
            else
                observation_.products.append(listedProduct(row.text("name"), row.text("version"), row.text("publisher"), input_.vocabulary));
            break;
        case Table::Patches:
            addPatch(row);
            break;
        case Table::OsVersion:
            readSystem(row);
            break;
        case Table::SystemInfo:
            readIdentity(row);
            break;
        case Table::KernelInfo:
            set("kernel", row.text("version"));
            break;
        case Table::Unknown:
            break;
        }
    }

    void addDeb(const ToolRow &row)
    {
        // "install ok installed"; what is only known, or left over, is no package
        const QString status = row.text("status");
        if (!status.isEmpty() && !status.endsWith(QLatin1String(" installed")))
            return;
        InstalledPackage package{row.bytes("name"), row.bytes("version"), row.bytes("arch"), {}, {}, {}};
        if (package.name.isEmpty() || package.version.isEmpty()) {
            nameless_.add(row.text("name"));
            return;
        }
        sources_ = sources_ || row.has("source");
        readSource(row.bytes("source"), &package);
        observation_.packages.push_back(std::move(package));
    }

    void addRpm(const ToolRow &row)
    {
        const QByteArray epoch = row.has("epoch") ? row.bytes("epoch") : QByteArray(unknownEpoch);
        const RpmName name{row.bytes("name"), epoch, row.bytes("version"), row.bytes("release"), row.bytes("arch")};
        if (name.name.isEmpty() || name.version.isEmpty())
            nameless_.add(row.text("name"));
        else if (name.name != "gpg-pubkey")
            observation_.packages.push_back({name.name, name.fullVersion(), name.architecture, name.name, name.fullVersion(), {}});
    }

    void addPatch(const ToolRow &row)
    {
        const QString kb = hotfixToken(row.text("hotfixid"));
        if (kb.isEmpty())
            nameless_.add(row.text("hotfixid"));
        else
            observation_.hotfixes.append({kb, Presence::Installed, {}});
        if (observation_.identity.hostname.isEmpty())
            observation_.identity.hostname = row.text("csname");
    }

    void readSystem(const ToolRow &row)
    {
        const QString name = row.text("name");
        if (!row.text("platform").contains(QLatin1String("windows"), Qt::CaseInsensitive) && !name.contains(QLatin1String("Windows"))) {
            const QString known = input_.vocabulary.linuxPlatform(row.text("platform"), row.text("version").section(QLatin1Char(' '), 0, 0));
            if (known.isEmpty())
                setToolPlatform(input_, name, row.text("version"), &observation_, reading_);
            set("os", known);
            return;
        }
        WindowsVersion version = readWindowsVersion(row.text("version"));
        if (version.build == 0)
            version = readWindowsVersion(row.text("build"));
        if (row.has("revision") && version.ubr < 0 && !row.text("revision").isEmpty())
            version.ubr = row.text("revision").toInt();
        const QString side = name.contains(QLatin1String("server"), Qt::CaseInsensitive) ? QStringLiteral("server") : QStringLiteral("client");
        const QString platform = input_.vocabulary.windowsPlatform(name, version.build, side);
        if (platform.isEmpty())
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.platform_unknown", name.toUtf8()));
        set("os", platform);
        if (version.build > 0) {
            set("build", version.text());
            observation_.completeness.insert(InventoryClass::Build, {version.ubr >= 0, -1, 1});
        }
    }

    void readIdentity(const ToolRow &row)
    {
        if (observation_.identity.hostname.isEmpty())
            observation_.identity.hostname = row.has("hostname") ? row.text("hostname") : row.text("computername");
        observation_.identity.serial = row.text("hardwareserial");
    }

    void set(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            observation_.values.insert(QLatin1String(key), value);
    }

    const ReaderInput &input_;
    Observation observation_;
    Reading *reading_;
    LeftOut nameless_;
    QSet<Table> listed_;
    bool sources_ = false, read_ = false;
};

// Hosts in the order they come.
class Hosts {
public:
    Hosts(const ReaderInput &input, Reading *reading) : input_(input), reading_(reading) {}

    void read(const QJsonValue &document)
    {
        if (document.isArray()) {
            const QJsonArray rows = document.toArray();
            const ToolRow first(rows.isEmpty() ? QJsonObject() : rows.first().toObject());
            if (first.has("hostidentifier")) {
                for (const QJsonValue line : rows)
                    readLogged(ToolRow(line.toObject()));
            } else {
                of({}).read(rows);
            }
            return;
        }
        const QJsonObject object = document.toObject();
        const ToolRow row(object);
        if (row.has("hostidentifier")) {
            readLogged(row);
            return;
        }
        for (auto table = object.begin(); table != object.end(); ++table) {
            if (table->isArray())
                of({}).read(table->toArray());
        }
    }

    void finish()
    {
        for (HostReader &host : hosts_) {
            if (host.any())
                host.finish();
        }
    }

private:
    // {"name": "pack/…", "hostIdentifier": "srv01", "unixTime": 1763712000, "snapshot": […]}
    void readLogged(const ToolRow &line)
    {
        HostReader &host = of(line.text("hostidentifier"));
        host.collectedAt(line.time("unixtime"));
        if (line.value("snapshot").isArray())
            host.read(line.list("snapshot"));
        else if (line.text("action") != QLatin1String("removed"))
            host.read({line.value("columns")});
    }

    HostReader &of(const QString &name)
    {
        const auto known = index_.constFind(name);
        if (known != index_.cend())
            return hosts_[*known];
        index_.insert(name, hosts_.size());
        hosts_.emplace_back(input_, name, reading_);
        return hosts_.back();
    }

    const ReaderInput &input_;
    Reading *reading_;
    std::vector<HostReader> hosts_;
    QHash<QString, std::size_t> index_;
};

} // namespace

int recogniseOsquery(const QByteArray &head)
{
    for (const char *keys :
         {"hotfixid csname", "identifyingnumber name", "uninstallstring name", "platformlike codename", "name version release sha1",
          "name version release epoch arch", "name version admindir", "name version maintainer arch", "name version source arch revision",
          "hostidentifier snapshot", "hostidentifier columns", "major minor patch platform", "hardwareserial computername"}) {
        if (hasToolKeys(head, keys))
            return 85;
    }
    return 0;
}

Result<Reading> readOsquery(const ReaderInput &input)
{
    const auto documents = toolDocuments(input);
    if (!documents)
        return documents.error();
    Reading reading;
    Hosts hosts(input, &reading);
    for (const QJsonValue document : *documents)
        hosts.read(document);
    hosts.finish();
    if (reading.observations.empty())
        return nothingRead(input);
    return reading;
}

} // namespace tagliando
