// PatchMon: what its agent reports (`patchmon-agent report --json`) and what its server answers (/hosts, /hosts/<id>/packages).
#include "core/inventory/formats/rpmname.h"
#include "core/inventory/formats/toolrows.h"

#include <QStringList>

namespace tagliando {

namespace {

class HostReader {
public:
    HostReader(const ReaderInput &input, const ToolRow &host, Reading *reading)
        : input_(input), host_(host), observation_(observationOf(input, "patchmon")), reading_(reading)
    {
    }

    /// `answer` holds the packages; `system` says which distribution this is when the host does not.
    void read(const ToolRow &answer)
    {
        observation_.tool = host_.text("agentversion");
        observation_.identity.hostname = host_.has("hostname") ? host_.text("hostname") : host_.text("friendlyname");
        observation_.identity.machineId = host_.text("machineid");
        for (const char *key : {"lastupdate", "collectedat", "timestamp"}) {
            if (const QDateTime seen = host_.time(key); seen.isValid())
                observation_.collected = seen;
        }
        setToolPlatform(input_, host_.text("ostype"), host_.text("osversion"), &observation_, reading_);
        if (const QString kernel = host_.text("kernelversion"); !kernel.isEmpty())
            observation_.values.insert(QStringLiteral("kernel"), kernel);
        // A false one is not believed: versions up to 2.1.3 did not look (docs IMPORT_FORMATS rank 9).
        if (host_.value("needsreboot").toBool())
            observation_.values.insert(QStringLiteral("pending_restart"), QStringLiteral("yes"));
        if (answer.value("packages").isArray())
            readPackages(answer);
        reading_->observations.push_back(std::move(observation_));
    }

private:
    void readPackages(const ToolRow &answer)
    {
        const QString system = host_.text("ostype").toLower();
        const QString platform = observation_.values.value(QStringLiteral("os"));
        const bool dpkg = system.contains(QLatin1String("debian")) || system.contains(QLatin1String("ubuntu"));
        LeftOut nameless;
        QStringList waiting;
        int security = 0;
        const QJsonArray rows = answer.list("packages");
        for (const QJsonValue value : rows) {
            const ToolRow row(value.toObject());
            const QByteArray name = row.bytes("name");
            QByteArray version = row.bytes("currentversion");
            if (name.isEmpty() || version.isEmpty()) {
                nameless.add(row.text("name"));
                continue;
            }
            // Without the distribution nobody knows whose versions these are; an rpm's epoch is printed only where dnf prints it.
            if (!dpkg && !version.contains(':') && version.contains('-') && !platform.isEmpty())
                version.prepend(QByteArray(unknownEpoch) + ':');
            observation_.packages.push_back({name, version, {}, name, version, {}});
            if (row.value("needsupdate").toBool()) {
                waiting << row.text("name");
                security += row.value("issecurityupdate").toBool() ? 1 : 0;
            }
        }
        nameless.report(input_, "import.rows_without_name", reading_);
        const int stated = answer.has("total") ? answer.value("total").toInt(-1) : -1;
        const bool whole = nameless.count == 0 && (stated < 0 || stated == int(rows.size()));
        observation_.completeness.insert(InventoryClass::Packages, {whole && !dpkg, stated, int(observation_.packages.size())});
        if (dpkg)
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.sources_missing", observation_.identity.hostname.toUtf8()));
        observation_.values.insert(QStringLiteral("attr.waiting_updates"), QString::number(waiting.size()));
        observation_.values.insert(QStringLiteral("attr.waiting_security_updates"), QString::number(security));
        observation_.values.insert(QStringLiteral("attr.waiting_packages"), waiting.join(QLatin1Char(',')));
    }

    const ReaderInput &input_;
    const ToolRow &host_;
    Observation observation_;
    Reading *reading_;
};

} // namespace

int recognisePatchMon(const QByteArray &head)
{
    const bool packages = hasToolKeys(head, "packages currentversion needsupdate");
    return packages || hasToolKeys(head, "hosts friendlyname ostype") ? 90 : 0;
}

Result<Reading> readPatchMon(const ReaderInput &input)
{
    const auto documents = toolDocuments(input);
    if (!documents)
        return documents.error();
    Reading reading;
    for (const QJsonValue document : *documents) {
        const ToolRow answer(document.toObject());
        if (answer.value("hosts").isArray()) {
            for (const QJsonValue host : answer.list("hosts"))
                HostReader(input, ToolRow(host.toObject()), &reading).read(ToolRow(QJsonObject()));
        } else if (answer.value("packages").isArray()) {
            HostReader(input, answer.value("host").isObject() ? answer.row("host") : answer, &reading).read(answer);
        }
    }
    if (reading.observations.empty())
        return nothingRead(input);
    return reading;
}

} // namespace tagliando
