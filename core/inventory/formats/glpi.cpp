// What the GLPI agent writes (`glpi-inventory --json`), and FusionInventory's older spelling in capitals.
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/packagelist.h"
#include "core/inventory/formats/rpmname.h"
#include "core/inventory/formats/toolrows.h"
#include "core/inventory/formats/windowsversion.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

class ComputerReader {
public:
    ComputerReader(const ReaderInput &input, const ToolRow &document, Reading *reading)
        : input_(input), document_(document), content_(document.row("content")), observation_(observationOf(input, "glpi")), reading_(reading)
    {
    }

    void read()
    {
        const ToolRow hardware = content_.row("hardware");
        const ToolRow system = content_.row("operatingsystem");
        observation_.tool = content_.text("versionclient");
        observation_.identity.hostname = first({hardware.text("name"), system.text("fqdn"), hostOfDevice()});
        observation_.identity.domain = first({system.text("dnsdomain"), hardware.text("workgroup")});
        observation_.identity.serial = content_.row("bios").text("ssn");
        if (const QDateTime seen = collected(); seen.isValid())
            observation_.collected = seen;
        readSystem(hardware, system);
        readSoftware();
        reading_->observations.push_back(std::move(observation_));
    }

private:
    static QString first(const QStringList &texts)
    {
        for (const QString &text : texts) {
            if (!text.isEmpty())
                return text;
        }
        return {};
    }

    // "srv01-2026-11-20-08-15-02": the host and when the agent first ran there.
    [[nodiscard]] QString hostOfDevice() const
    {
        static const QRegularExpression device(QStringLiteral("^(.+)-\\d{4}-\\d{2}-\\d{2}-\\d{2}-\\d{2}-\\d{2}$"));
        return device.match(document_.text("deviceid")).captured(1);
    }

    // "2026-11-20 08:15:02" of the machine's own clock; GLPI says its zone beside it, older agents do not.
    [[nodiscard]] QDateTime collected()
    {
        const QString written = content_.row("accesslog").text("logdate");
        const QString zone = content_.row("operatingsystem").row("timezone").text("offset");
        const QDateTime local = QDateTime::fromString(written, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        static const QRegularExpression offset(QStringLiteral("^([+-])(\\d{2}):?(\\d{2})$"));
        const auto match = offset.match(zone);
        if (!local.isValid() || !match.hasMatch())
            return {};
        const int seconds = (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60;
        return QDateTime(local.date(), local.time(), Qt::OffsetFromUTC, match.captured(1) == QLatin1String("-") ? -seconds : seconds).toUTC();
    }

    void readSystem(const ToolRow &hardware, const ToolRow &system)
    {
        const QString name = first({system.text("fullname"), hardware.text("osname"), system.text("name")});
        const QString kernel = first({system.text("kernelversion"), hardware.text("osversion")});
        windows_ = name.contains(QLatin1String("windows"), Qt::CaseInsensitive);
        if (!windows_) {
            setToolPlatform(input_, first({system.text("name"), name}), system.text("version"), &observation_, reading_);
            if (!kernel.isEmpty())
                observation_.values.insert(QStringLiteral("kernel"), kernel);
            return;
        }
        const WindowsVersion version = readWindowsVersion(kernel);
        const QString side = name.contains(QLatin1String("server"), Qt::CaseInsensitive) ? QStringLiteral("server") : QStringLiteral("client");
        if (const QString platform = input_.vocabulary.windowsPlatform(name, version.build, side); !platform.isEmpty())
            observation_.values.insert(QStringLiteral("os"), platform);
        else
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.platform_unknown", name.toUtf8()));
        if (version.build > 0) {
            observation_.values.insert(QStringLiteral("build"), version.text());
            observation_.completeness.insert(InventoryClass::Build, {version.ubr >= 0, -1, 1});
        }
    }

    void readSoftware()
    {
        LeftOut nameless;
        for (const QJsonValue value : content_.list("softwares")) {
            const ToolRow row(value.toObject());
            const QString name = row.text("name");
            const QString from = row.text("from").toLower();
            if (name.isEmpty())
                nameless.add(row.text("guid"));
            else if (from == QLatin1String("deb") || from == QLatin1String("rpm"))
                addPackage(row, from == QLatin1String("rpm"));
            else
                addProduct(row, name);
        }
        nameless.report(input_, "import.rows_without_name", reading_);
        const bool whole = content_.value("softwares").isArray() && !document_.value("partial").toBool() && nameless.count == 0;
        if (!observation_.packages.empty()) {
            // The agent lists no source packages, which Debian's advisories name.
            observation_.completeness.insert(InventoryClass::Packages, {whole && !dpkg_, -1, int(observation_.packages.size())});
            if (dpkg_)
                reading_->rejected.push_back(rejectedLine(input_, 0, "import.sources_missing", observation_.identity.hostname.toUtf8()));
        }
        if (windows_ && content_.has("softwares"))
            observation_.completeness.insert(InventoryClass::Products, {whole, -1, int(observation_.products.size())});
        if (!observation_.hotfixes.isEmpty())
            observation_.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(observation_.hotfixes.size())});
    }

    void addPackage(const ToolRow &row, bool rpm)
    {
        QByteArray version = row.bytes("version");
        if (rpm && !version.contains(':'))
            version.prepend(QByteArray(unknownEpoch) + ':');
        dpkg_ = dpkg_ || !rpm;
        const QByteArray name = row.bytes("name");
        observation_.packages.push_back({name, version, row.bytes("arch"), name, version, {}});
    }

    // Windows' own updates stand among the programs by their number.
    void addProduct(const ToolRow &row, const QString &name)
    {
        static const QRegularExpression update(QStringLiteral("^KB\\d{6,7}$"));
        if (update.match(name).hasMatch())
            observation_.hotfixes.append({name, Presence::Installed, {}});
        else
            observation_.products.append(listedProduct(name, row.text("version"), row.text("publisher"), input_.vocabulary));
    }

    const ReaderInput &input_;
    const ToolRow &document_;
    ToolRow content_;
    Observation observation_;
    Reading *reading_;
    bool windows_ = false, dpkg_ = false;
};

} // namespace

int recogniseGlpi(const QByteArray &head)
{
    return hasToolKeys(head, "content") && (hasToolKeys(head, "deviceid") || hasToolKeys(head, "versionclient") || hasToolKeys(head, "hardware")) ? 90
                                                                                                                                                  : 0;
}

Result<Reading> readGlpi(const ReaderInput &input)
{
    const auto documents = toolDocuments(input);
    if (!documents)
        return documents.error();
    Reading reading;
    for (const QJsonValue document : *documents) {
        const QJsonArray computers = document.isArray() ? document.toArray() : QJsonArray{document};
        for (const QJsonValue computer : computers) {
            const ToolRow row(computer.toObject());
            if (row.value("content").isObject())
                ComputerReader(input, row, &reading).read();
        }
    }
    if (reading.observations.empty())
        return nothingRead(input);
    return reading;
}

} // namespace tagliando
