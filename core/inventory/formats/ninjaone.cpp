// NinjaOne's API: the list of devices, and the answers of its queries, which name a device by its number only
// (/v2/devices-detailed, /v2/queries/os-patches, os-patch-installs, software).
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/toolrows.h"
#include "core/inventory/formats/windowsversion.h"

#include <map>

namespace tagliando {

namespace {

struct Device {
    Observation observation;
    bool named = false;
    bool products = false, hotfixes = false;
};

class AnswerReader {
public:
    explicit AnswerReader(const ReaderInput &input) : input_(input) {}

    void read(const QJsonValue &document)
    {
        const ToolRow answer(document.toObject());
        for (const char *list : {"devices", "results", "patches", "installs", "software"}) {
            for (const QJsonValue row : answer.list(list))
                readRow(ToolRow(row.toObject()));
        }
        for (const QJsonValue row : document.toArray())
            readRow(ToolRow(row.toObject()));
        if (answer.has("systemname"))
            readRow(answer);
    }

    Result<Reading> finish()
    {
        unknown_.report(input_, "import.entry_no_hotfix", &reading_);
        for (auto &[id, device] : devices_) {
            Observation &seen = device.observation;
            if (device.named)
                reading_.deviceNames.insert(deviceKey(id), seen.identity.hostname);
            else
                seen.values.insert(QStringLiteral("attr.device"), deviceKey(id));
            // A device that was switched off answers nothing, and a list by pages may go on: what is not here is not known.
            if (device.hotfixes)
                seen.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(seen.hotfixes.size())});
            if (device.products)
                seen.completeness.insert(InventoryClass::Products, {false, -1, int(seen.products.size())});
            reading_.observations.push_back(std::move(seen));
        }
        if (reading_.observations.empty())
            return nothingRead(input_);
        return std::move(reading_);
    }

private:
    static QString deviceKey(const QString &id) { return QStringLiteral("ninjaone:") + id; }

    Device &deviceOf(const QString &id)
    {
        const auto known = devices_.find(id);
        if (known != devices_.end())
            return known->second;
        Device &fresh = devices_[id];
        fresh.observation = observationOf(input_, "ninjaone");
        return fresh;
    }

    void readRow(const ToolRow &row)
    {
        if (row.has("systemname") || row.has("dnsname"))
            readDevice(row);
        else if (!row.text("deviceid").isEmpty())
            readAnswer(row);
    }

    void readDevice(const ToolRow &row)
    {
        Device &device = deviceOf(row.text("id"));
        Observation &seen = device.observation;
        seen.identity.hostname = row.text("systemname").isEmpty() ? row.text("dnsname") : row.text("systemname");
        seen.identity.serial = row.row("system").text("serialnumber");
        device.named = !seen.identity.hostname.isEmpty();
        observed(&seen, row.time("lastcontact"));
        const ToolRow system = row.row("os");
        const QString name = system.text("name");
        if (name.isEmpty())
            return;
        const WindowsVersion version = readWindowsVersion(system.text("buildnumber"));
        if (!name.contains(QLatin1String("Windows"))) {
            setToolPlatform(input_, name, system.text("releaseid"), &seen, &reading_);
            return;
        }
        const QString side = row.text("nodeclass").contains(QLatin1String("SERVER")) || name.contains(QLatin1String("Server"))
                                 ? QStringLiteral("server")
                                 : QStringLiteral("client");
        if (const QString platform = input_.vocabulary.windowsPlatform(name, version.build, side); !platform.isEmpty())
            seen.values.insert(QStringLiteral("os"), platform);
        else
            reading_.rejected.push_back(rejectedLine(input_, 0, "import.platform_unknown", name.toUtf8()));
        if (version.build > 0) {
            seen.values.insert(QStringLiteral("build"), version.text());
            seen.completeness.insert(InventoryClass::Build, {version.ubr >= 0, -1, 1});
        }
        if (system.value("needsreboot").isBool())
            seen.values.insert(QStringLiteral("pending_restart"),
                               system.value("needsreboot").toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
    }

    void readAnswer(const ToolRow &row)
    {
        Device &device = deviceOf(row.text("deviceid"));
        observed(&device.observation, row.time("timestamp"));
        if (!row.has("kbnumber")) {
            if (row.text("name").isEmpty() || row.has("status"))
                return; // patches of other programs: what waits, not what is there
            device.products = true;
            device.observation.products.append(listedProduct(row.text("name"), row.text("version"), row.text("publisher"), input_.vocabulary));
            return;
        }
        device.hotfixes = true;
        const QString kb = hotfixToken(row.text("kbnumber"));
        if (kb.isEmpty()) {
            unknown_.add(row.text("name")); // drivers and definitions have no number
            return;
        }
        const bool installed = row.text("status").compare(QLatin1String("INSTALLED"), Qt::CaseInsensitive) == 0;
        HotfixStatement hotfix{kb, installed ? Presence::Installed : Presence::Absent, {}};
        if (installed)
            hotfix.installedOn = row.time("installedat").date();
        for (HotfixStatement &known : device.observation.hotfixes) {
            if (known.kb != kb)
                continue;
            if (installed) // a failed attempt before the one that worked
                known = hotfix;
            return;
        }
        device.observation.hotfixes.append(hotfix);
    }

    // The newest word about a device dates the observation.
    void observed(Observation *seen, const QDateTime &time)
    {
        if (!time.isValid())
            return;
        const bool first = !dated_.contains(seen);
        dated_.insert(seen);
        seen->collected = first ? time : std::max(seen->collected, time);
    }

    const ReaderInput &input_;
    Reading reading_;
    std::map<QString, Device> devices_; ///< nodes stay where they are
    QSet<const Observation *> dated_;
    LeftOut unknown_;
};

} // namespace

int recogniseNinjaOne(const QByteArray &head)
{
    for (const char *keys : {"deviceid kbnumber", "systemname nodeclass", "systemname organizationid", "deviceid publisher version timestamp"}) {
        if (hasToolKeys(head, keys))
            return 88;
    }
    return 0;
}

Result<Reading> readNinjaOne(const ReaderInput &input)
{
    const auto documents = toolDocuments(input);
    if (!documents)
        return documents.error();
    AnswerReader reader(input);
    for (const QJsonValue document : *documents)
        reader.read(document);
    return reader.finish();
}

} // namespace tagliando
