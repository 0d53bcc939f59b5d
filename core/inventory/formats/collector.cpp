// Tagliando's own collector (docs/formats/collector.md): one JSON object a machine, or a list of them.
#include "core/base/clock.h"
#include "core/domain/roles.h"
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/osrelease.h"
#include "core/inventory/formats/readers.h"
#include "core/inventory/formats/windowsversion.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace tagliando {

namespace {

constexpr int newestVersion = 1;

Error refused(const char *code, const ReaderInput &input, QVariantMap args)
{
    args.insert(QStringLiteral("file"), input.fileName);
    return {QLatin1String(code), args};
}

QDateTime instantOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

class MachineReader {
public:
    MachineReader(const ReaderInput &input, const QJsonObject &object, Reading *reading)
        : input_(input), fields_(object), observation_(observationOf(input, "collector")), reading_(reading)
    {
    }

    Result<void> read()
    {
        const auto version = fields_.number("tagliando");
        if (!version || *version < 1 || *version > newestVersion)
            return refused("import.collector_version", input_,
                           {{QStringLiteral("version"), version.value_or(0)}, {QStringLiteral("newest"), newestVersion}});
        const QString kind = fields_.text("kind");
        if (kind != QLatin1String("windows") && kind != QLatin1String("linux"))
            return refused("import.collector_kind", input_, {{QStringLiteral("kind"), kind}});
        if (auto identified = readIdentity(); !identified)
            return identified;
        if (kind == QLatin1String("windows"))
            readWindows();
        else
            readLinux();
        readCommon();
        CollectorLists lists{input_.vocabulary, observation_, {}, {}};
        lists.read(&fields_);
        wrong_ += lists.wrong;
        unknown_ += lists.unknown;
        readCompleteness();
        report();
        reading_->observations.push_back(std::move(observation_));
        return {};
    }

private:
    // Without the time it was collected at, old data would look fresh: an unreadable one refuses the file.
    Result<void> readIdentity()
    {
        observation_.tool = fields_.text("tool");
        observation_.identity = {fields_.text("host"), fields_.text("domain"), fields_.text("serial"), fields_.text("machine_id")};
        const QString written = fields_.text("collected");
        if (const QDateTime collected = instantOf(written); collected.isValid())
            observation_.collected = collected;
        else if (readLocalTime(written, QTimeZone::utc()).isValid())
            fields_.wrong(QStringLiteral("collected")); // without an offset it could be hours off
        else if (!written.isEmpty())
            return refused("import.bad_collected", input_,
                           {{QStringLiteral("text"), written.left(100)}, {QStringLiteral("expected"), QStringLiteral("2026-11-20T08:00:00+01:00")}});
        return {};
    }

    void readWindows()
    {
        const QString caption = fields_.text("os");
        WindowsVersion version = readWindowsVersion(fields_.text("build"));
        if (const auto ubr = fields_.number("ubr"))
            version.ubr = *ubr;
        const QString installation = fields_.text("installation");
        const QString type = productType(fields_.text("product_type"), installation);
        const QString side = type.isEmpty() ? QString() : type == QLatin1String("workstation") ? QStringLiteral("client") : QStringLiteral("server");
        setPlatform(input_.vocabulary.windowsPlatform(caption, version.build, side),
                    caption.isEmpty() ? QStringLiteral("Windows ") + version.text() : caption);
        set("build", version.text());
        set("product_type", type);
        set("edition", fields_.text("edition"));
        set("installation", installation);
        if (const auto pack = fields_.number("service_pack"))
            set("sp", QString::number(*pack));
        QStringList roles = fields_.texts("roles");
        if (type == QLatin1String("domain-controller"))
            roles.prepend(type);
        setRoles(roles);
        buildComplete_ = version.build > 0 && version.ubr >= 0;
    }

    void readLinux()
    {
        QMap<QString, QString> release;
        JsonFields written(fields_.object("os_release"), QStringLiteral("os_release"));
        for (const char *key : {"ID", "VERSION_ID", "VERSION_CODENAME", "PRETTY_NAME"})
            release.insert(QLatin1String(key), written.text(key));
        wrong_ += written.wrongFields();
        addOsRelease(release, input_.vocabulary, &observation_);
        setPlatform(observation_.values.value(QStringLiteral("os")), shownName(release));
        set("kernel", fields_.text("kernel"));
        setRoles(fields_.texts("roles"));
    }

    void readCommon()
    {
        if (const auto pending = fields_.flag("pending_restart"))
            set("pending_restart", *pending ? QStringLiteral("yes") : QStringLiteral("no"));
        const QString boot = fields_.text("last_boot");
        if (QDateTime::fromString(boot, Qt::ISODate).isValid())
            set("last_boot", boot);
        else if (!boot.isEmpty())
            fields_.wrong(QStringLiteral("last_boot"));
    }

    // Windows says it as a number (Win32_OperatingSystem.ProductType) or as a word of the registry; old systems have no InstallationType.
    static QString productType(const QString &type, const QString &installation)
    {
        const QString word = type.toLower();
        if (word == QLatin1String("1") || word == QLatin1String("winnt") || word == QLatin1String("workstation"))
            return QStringLiteral("workstation");
        if (word == QLatin1String("2") || word == QLatin1String("lanmannt") || word == QLatin1String("domain-controller"))
            return QStringLiteral("domain-controller");
        if (word == QLatin1String("3") || word == QLatin1String("servernt") || word == QLatin1String("server"))
            return QStringLiteral("server");
        if (installation.startsWith(QLatin1String("server"), Qt::CaseInsensitive))
            return QStringLiteral("server");
        return installation.compare(QLatin1String("client"), Qt::CaseInsensitive) == 0 ? QStringLiteral("workstation") : QString();
    }

    void setPlatform(const QString &platform, const QString &shown)
    {
        set("os", platform);
        if (platform.isEmpty())
            reading_->rejected.push_back(
                rejectedLine(input_, 0, "import.platform_unknown", (shown.isEmpty() ? observation_.identity.hostname : shown).toUtf8()));
    }

    void setRoles(const QStringList &written)
    {
        QStringList roles;
        for (const QString &role : written) {
            const QString known = roleNamed(role);
            roles.append(known.isEmpty() ? normalisedName(role) : known);
        }
        roles.removeDuplicates();
        set("role", roles.join(QLatin1Char(',')));
    }

    void set(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            observation_.values.insert(QLatin1String(key), value);
    }

    // Only what the collector calls complete is; a list with an unreadable row is not, whatever it says.
    void readCompleteness()
    {
        const QMap<InventoryClass, int> listed{{InventoryClass::Packages, int(observation_.packages.size())},
                                               {InventoryClass::OsHotfixes, int(observation_.hotfixes.size())},
                                               {InventoryClass::Products, int(observation_.products.size())}};
        JsonFields complete(fields_.object("complete"), QStringLiteral("complete"));
        for (const InventoryClass c : {InventoryClass::Packages, InventoryClass::OsHotfixes, InventoryClass::MsiUpdates, InventoryClass::Products,
                                       InventoryClass::Attributes}) {
            const QString name = toString(c);
            const auto said = complete.flag(name.toLatin1().constData());
            if (!said && !listed.value(c))
                continue;
            const bool broken = wrong_.indexOf(QRegularExpression(QStringLiteral("^%1(\\[.*)?$").arg(QRegularExpression::escape(name)))) >= 0;
            observation_.completeness.insert(c, {said.value_or(false) && !broken, -1, listed.value(c)});
        }
        complete.flag("build"); // told by the revision itself
        if (observation_.values.contains(QStringLiteral("build")))
            observation_.completeness.insert(InventoryClass::Build, {buildComplete_, -1, 1});
        unknown_ += complete.unknownKeys();
        wrong_ += complete.wrongFields();
    }

    void report()
    {
        wrong_ += fields_.wrongFields();
        unknown_ += fields_.unknownKeys();
        for (const QString &field : wrong_)
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.bad_field", field.toUtf8()));
        if (!unknown_.isEmpty())
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.unknown_keys", unknown_.mid(0, 10).join(QStringLiteral(", ")).toUtf8(),
                                                      {{QStringLiteral("count"), int(unknown_.size())}}));
    }

    const ReaderInput &input_;
    JsonFields fields_;
    Observation observation_;
    Reading *reading_;
    QStringList wrong_, unknown_;
    bool buildComplete_ = false;
};

} // namespace

int recogniseCollector(const QByteArray &head)
{
    const QByteArrayView start = QByteArrayView(head).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return 0;
    static const QRegularExpression mark(QStringLiteral("\"tagliando\"\\s*:\\s*\\d"));
    return mark.match(QString::fromUtf8(head)).hasMatch() ? 99 : 0;
}

Result<Reading> readCollector(const ReaderInput &input)
{
    const auto document = parseJson(input);
    if (!document)
        return document.error();
    const QJsonArray machines = document->isArray() ? document->array() : QJsonArray{document->object()};
    Reading reading;
    for (const QJsonValue &machine : machines) {
        if (!machine.isObject())
            return refused("import.collector_version", input, {{QStringLiteral("version"), 0}, {QStringLiteral("newest"), newestVersion}});
        if (const auto read = MachineReader(input, machine.toObject(), &reading).read(); !read)
            return read.error();
    }
    if (reading.observations.empty())
        return nothingRead(input);
    return reading;
}

} // namespace tagliando
