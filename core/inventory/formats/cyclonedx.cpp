// A CycloneDX bill of materials (JSON) of a machine or an image: the packages whose purl says deb or rpm. A bill of one piece of software says
// nothing about any machine and is refused.
#include "core/domain/purl.h"
#include "core/inventory/formats/packagelist.h"
#include "core/inventory/formats/toolrows.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

// Tools keep what a purl has no place for in properties: "aquasecurity:trivy:SrcName".
QString property(const ToolRow &component, const QString &ending)
{
    for (const QJsonValue value : component.list("properties")) {
        const ToolRow one(value.toObject());
        if (one.text("name").endsWith(ending))
            return one.text("value");
    }
    return {};
}

class BillReader {
public:
    BillReader(const ReaderInput &input, const ToolRow &bill, Reading *reading)
        : input_(input), bill_(bill), subject_(bill.row("metadata").row("component")), observation_(observationOf(input, "cyclonedx")),
          reading_(reading)
    {
    }

    Result<void> read()
    {
        readComponents(bill_.list("components"), 0);
        if (!isMachine() || (observation_.packages.empty() && observation_.values.isEmpty())) {
            const QString text = subject_.text("name").isEmpty() ? input_.fileName : subject_.text("name");
            return Error{QStringLiteral("import.no_machine_bill"), {{QStringLiteral("file"), input_.fileName}, {QStringLiteral("text"), text}}};
        }
        if (const QDateTime made = bill_.row("metadata").time("timestamp"); made.isValid())
            observation_.collected = made;
        observation_.identity.hostname = hostName();
        if (dpkg_ && !sources_)
            reading_->rejected.push_back(rejectedLine(input_, 0, "import.sources_missing", subject_.text("name").toUtf8()));
        const bool whole = versionless_.count == 0 && (!dpkg_ || sources_);
        if (!observation_.packages.empty())
            observation_.completeness.insert(InventoryClass::Packages, {whole, -1, int(observation_.packages.size())});
        versionless_.report(input_, "import.package_without_version", reading_);
        others_.report(input_, "import.components_left_out", reading_);
        reading_->observations.push_back(std::move(observation_));
        return {};
    }

private:
    // A library's or an application's own bill lists what it was built from; a system, a device, a container and a disk's folder list what is
    // installed.
    [[nodiscard]] bool isMachine() const
    {
        const QString type = subject_.text("type");
        const bool piece = type == QLatin1String("library") || type == QLatin1String("framework") || type == QLatin1String("application") ||
                           type == QLatin1String("data");
        return !piece || system_;
    }

    // "/", "debian:12" and "registry/image@sha256:…" name no host.
    [[nodiscard]] QString hostName() const
    {
        static const QRegularExpression host(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
        const QString name = subject_.text("name");
        const bool machine = subject_.text("type") == QLatin1String("device") || subject_.text("type") == QLatin1String("operating-system");
        return machine && host.match(name).hasMatch() ? name : QString();
    }

    void readComponents(const QJsonArray &components, int depth)
    {
        if (depth > 8)
            return;
        for (const QJsonValue value : components) {
            const ToolRow component(value.toObject());
            const auto purl = Purl::parse(component.bytes("purl"));
            if (component.text("type") == QLatin1String("operating-system"))
                readSystem(component.text("name"), component.text("version"));
            else if (purl && (purl->type == "deb" || purl->type == "rpm"))
                addPackage(component, *purl);
            else
                others_.add(component.text("name"));
            readComponents(component.list("components"), depth + 1);
        }
    }

    void readSystem(const QString &name, const QString &version)
    {
        if (!system_)
            setToolPlatform(input_, name, version, &observation_, reading_);
        system_ = true;
    }

    void addPackage(const ToolRow &component, const Purl &purl)
    {
        if (purl.isSource())
            return; // what it was built from, not what is installed
        InstalledPackage package{purl.name, purl.comparableVersion(), purl.qualifiers.value("arch"), {}, {}, {}};
        if (package.version.startsWith("0:"))
            package.version.remove(0, 2);
        if (package.version.isEmpty()) {
            versionless_.add(QString::fromUtf8(package.name));
            return;
        }
        if (purl.type == "deb")
            readDebSource(component, purl, &package);
        else
            package.module = streamOf(purl.qualifiers.value("rpmmod"));
        if (package.source.isEmpty())
            package.source = package.name;
        if (package.sourceVersion.isEmpty())
            package.sourceVersion = package.version;
        if (!observation_.values.contains(QStringLiteral("os")))
            readDistribution(purl);
        observation_.packages.push_back(std::move(package));
    }

    // Syft writes `upstream=glibc` or `glibc@2.36-9`, where it differs; Trivy properties.
    void readDebSource(const ToolRow &component, const Purl &purl, InstalledPackage *package)
    {
        dpkg_ = true;
        const QByteArray upstream = purl.qualifiers.value("upstream");
        const QString named = property(component, QStringLiteral(":SrcName"));
        if (!upstream.isEmpty()) {
            const qsizetype at = upstream.indexOf('@');
            package->source = at < 0 ? upstream : upstream.first(at);
            package->sourceVersion = at < 0 ? QByteArray() : upstream.sliced(at + 1);
        } else if (!named.isEmpty()) {
            package->source = named.toUtf8();
            const QString release = property(component, QStringLiteral(":SrcRelease"));
            const QString epoch = property(component, QStringLiteral(":SrcEpoch"));
            QString version = property(component, QStringLiteral(":SrcVersion"));
            if (!release.isEmpty())
                version += QLatin1Char('-') + release;
            if (!epoch.isEmpty() && epoch != QLatin1String("0"))
                version.prepend(epoch + QLatin1Char(':'));
            package->sourceVersion = version.toUtf8();
        }
        sources_ = sources_ || !package->source.isEmpty();
    }

    // "distro=debian-12", "distro=rhel-9.4"
    void readDistribution(const Purl &purl)
    {
        const QString distro = QString::fromUtf8(purl.qualifiers.value("distro"));
        const qsizetype hyphen = distro.lastIndexOf(QLatin1Char('-'));
        if (hyphen <= 0 || distro == unknownDistro_)
            return;
        const QString known = input_.vocabulary.linuxPlatform(distro.left(hyphen), distro.mid(hyphen + 1));
        if (!known.isEmpty()) {
            observation_.values.insert(QStringLiteral("os"), known);
            system_ = true;
        } else {
            unknownDistro_ = distro;
            setToolPlatform(input_, distro.left(hyphen), distro.mid(hyphen + 1), &observation_, reading_);
        }
    }

    static QByteArray streamOf(const QByteArray &label)
    {
        const QList<QByteArray> parts = label.split(':');
        return parts.size() < 2 ? QByteArray() : parts[0] + ':' + parts[1];
    }

    const ReaderInput &input_;
    const ToolRow &bill_;
    ToolRow subject_;
    Observation observation_;
    Reading *reading_;
    LeftOut others_, versionless_;
    QString unknownDistro_;
    bool system_ = false, dpkg_ = false, sources_ = false;
};

} // namespace

int recogniseCycloneDx(const QByteArray &head)
{
    if (!QByteArrayView(head).trimmed().startsWith('{'))
        return 0;
    static const QRegularExpression mark(QStringLiteral("\"bomFormat\"\\s*:\\s*\"CycloneDX\""));
    return mark.match(QString::fromUtf8(head)).hasMatch() ? 96 : 0;
}

Result<Reading> readCycloneDx(const ReaderInput &input)
{
    const auto document = toolDocuments(input);
    if (!document)
        return document.error();
    Reading reading;
    for (const QJsonValue bill : *document) {
        if (const auto read = BillReader(input, ToolRow(bill.toObject()), &reading).read(); !read)
            return read.error();
    }
    if (reading.observations.empty())
        return nothingRead(input);
    return reading;
}

} // namespace tagliando
