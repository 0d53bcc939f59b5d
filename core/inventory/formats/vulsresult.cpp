// What the scanner Vuls writes per host, results/<time>/<host>.json (docs/formats/vuls.md): one object, or a list of them.
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/packagelist.h"
#include "core/inventory/formats/toolrows.h"
#include "core/inventory/formats/vulsplatform.h"
#include "core/inventory/formats/windowsversion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace tagliando {

namespace {

QString textOf(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString().trimmed(); }

// Go prints its zero time as year 1: nobody scanned. Fractions are as long as the clock was fine.
QDateTime instantOf(QString text)
{
    static const QRegularExpression fraction(QStringLiteral("\\.\\d+"));
    const QDateTime time = QDateTime::fromString(text.remove(fraction), Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime && time.date().year() > 1 ? time.toUTC() : QDateTime();
}

class HostReader {
public:
    HostReader(const ReaderInput &input, const QJsonObject &host, Reading *reading)
        : input_(input), host_(host), observation_(observationOf(input, "vuls")), reading_(reading)
    {
    }

    Result<void> read()
    {
        platform_ = vulsPlatform(textOf(host_, "family"), textOf(host_, "release"), runningVersion(), input_.vocabulary);
        observation_.tool = textOf(host_, "scannedVersion");
        observation_.identity.hostname = hostName();
        if (auto dated = readTime(); !dated)
            return dated;
        set("os", platform_.id);
        if (platform_.id.isEmpty())
            report("import.platform_unknown", QString(textOf(host_, "family") + QLatin1Char(' ') + textOf(host_, "release")).trimmed());
        if (platform_.windows)
            readWindows();
        else
            readLinux();
        const QJsonObject kernel = host_.value(QLatin1String("runningKernel")).toObject();
        // "false" is also what a scan writes that never looked.
        if (kernel.value(QLatin1String("rebootRequired")).toBool())
            set("pending_restart", QStringLiteral("yes"));
        for (const QJsonValue error : host_.value(QLatin1String("errors")).toArray())
            report("import.scan_error", error.toString());
        reading_->observations.push_back(std::move(observation_));
        return {};
    }

private:
    [[nodiscard]] QString runningVersion() const { return textOf(host_.value(QLatin1String("runningKernel")).toObject(), "version"); }

    [[nodiscard]] QString hostName() const
    {
        const QString server = textOf(host_, "serverName");
        const QString container = textOf(host_.value(QLatin1String("container")).toObject(), "name");
        return container.isEmpty() ? server : container + QLatin1Char('@') + server;
    }

    // Without the time of the scan old data would look fresh: the report's comes next, an unreadable one refuses the file.
    Result<void> readTime()
    {
        const QString written = textOf(host_, "scannedAt");
        if (const QDateTime scanned = instantOf(written); scanned.isValid()) {
            observation_.collected = scanned;
            return {};
        }
        if (!written.isEmpty() && !written.startsWith(QLatin1String("0001-01-01")))
            return Error{QStringLiteral("import.bad_collected"),
                         {{QStringLiteral("file"), input_.fileName},
                          {QStringLiteral("text"), written.left(100)},
                          {QStringLiteral("expected"), QStringLiteral("2026-11-20T08:00:00Z")}}};
        if (const QDateTime reported = instantOf(textOf(host_, "reportedAt")); reported.isValid() && reported < observation_.collected)
            observation_.collected = reported;
        report("import.bad_field", QStringLiteral("scannedAt"));
        return {};
    }

    void readWindows()
    {
        const WindowsVersion version = readWindowsVersion(runningVersion());
        if (version.build > 0) {
            set("build", version.text());
            observation_.completeness.insert(InventoryClass::Build, {version.ubr >= 0, -1, 1});
        }
        set("sp", platform_.servicePack);
        set("installation", platform_.installation);
        readHotfixes(host_.value(QLatin1String("windowsKB")).toObject());
        const QJsonObject packages = host_.value(QLatin1String("packages")).toObject();
        for (auto it = packages.begin(); it != packages.end(); ++it) {
            const QJsonObject row = it->toObject();
            observation_.products.append(listedProduct(rowName(row, it.key()), textOf(row, "version"), textOf(row, "vendor"), input_.vocabulary));
        }
        // Where the system could not list its programs, Vuls writes none.
        if (!observation_.products.isEmpty())
            observation_.completeness.insert(InventoryClass::Products, {!failed(), -1, int(observation_.products.size())});
    }

    // Both lists hold what the scan is sure of; what neither names is not known. One KB in both was offered again: it counts as missing.
    void readHotfixes(const QJsonObject &lists)
    {
        const QStringList missing = kbs(lists, "unapplied");
        const QSet<QString> unapplied(missing.begin(), missing.end());
        for (const QString &kb : kbs(lists, "applied")) {
            if (unapplied.contains(kb))
                report("import.hotfix_contradiction", kb);
            else
                observation_.hotfixes.append({kb, Presence::Installed, {}});
        }
        for (const QString &kb : missing)
            observation_.hotfixes.append({kb, Presence::Absent, {}});
        if (!observation_.hotfixes.isEmpty())
            observation_.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(observation_.hotfixes.size())});
    }

    QStringList kbs(const QJsonObject &lists, const char *key)
    {
        QStringList out;
        for (const QJsonValue entry : lists.value(QLatin1String(key)).toArray()) {
            const QString kb = hotfixToken(entry.isDouble() ? QString::number(entry.toInt()) : entry.toString().trimmed());
            if (kb.isEmpty())
                report("import.entry_no_hotfix", entry.toVariant().toString());
            else if (!out.contains(kb))
                out.append(kb);
        }
        return out;
    }

    void readLinux()
    {
        set("os_version", textOf(host_, "release"));
        set("kernel", textOf(host_.value(QLatin1String("runningKernel")).toObject(), "release"));
        readSources();
        const QJsonObject packages = host_.value(QLatin1String("packages")).toObject();
        bool complete = !failed() && !packages.isEmpty();
        for (auto it = packages.begin(); it != packages.end(); ++it) {
            const QJsonObject row = it->toObject();
            const QString name = rowName(row, it.key());
            QByteArray version = textOf(row, "version").toUtf8();
            if (const QByteArray release = textOf(row, "release").toUtf8(); !release.isEmpty() && !version.isEmpty())
                version += '-' + release;
            if (version.startsWith("0:"))
                version.remove(0, 2);
            if (version.isEmpty()) {
                report("import.package_without_version", name);
                complete = false;
                continue;
            }
            if (name == QLatin1String("gpg-pubkey")) // the keys rpm trusts lie among its packages
                continue;
            InstalledPackage package{name.toUtf8(), version, textOf(row, "arch").toUtf8(), name.toUtf8(), version, {}};
            const QStringList label = textOf(row, "modularitylabel").split(QLatin1Char(':'));
            if (label.size() >= 2)
                package.module = (label[0] + QLatin1Char(':') + label[1]).toUtf8();
            const auto source = sources_.constFind(name);
            if (source != sources_.cend()) {
                package.source = source->first;
                if (platform_.dpkg)
                    package.sourceVersion = source->second;
            } else if (platform_.dpkg) {
                complete = false; // what the distribution says of the source package would pass this one by
            }
            observation_.packages.push_back(std::move(package));
        }
        if (!packages.isEmpty())
            observation_.completeness.insert(InventoryClass::Packages, {complete, -1, int(observation_.packages.size())});
    }

    void readSources()
    {
        const QJsonObject sources = host_.value(QLatin1String("SrcPackages")).toObject();
        for (auto it = sources.begin(); it != sources.end(); ++it) {
            const QJsonObject row = it->toObject();
            for (const QJsonValue binary : row.value(QLatin1String("binaryNames")).toArray())
                sources_.insert(binary.toString(), {rowName(row, it.key()).toUtf8(), textOf(row, "version").toUtf8()});
        }
    }

    static QString rowName(const QJsonObject &row, const QString &key)
    {
        const QString name = textOf(row, "name");
        return name.isEmpty() ? key : name;
    }

    [[nodiscard]] bool failed() const { return !host_.value(QLatin1String("errors")).toArray().isEmpty(); }

    void set(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            observation_.values.insert(QLatin1String(key), value);
    }

    void report(const char *reason, const QString &text)
    {
        reading_->rejected.push_back(rejectedLine(input_, 0, reason, (text.isEmpty() ? hostName() : text).toUtf8()));
    }

    const ReaderInput &input_;
    QJsonObject host_;
    Observation observation_;
    Reading *reading_;
    VulsPlatform platform_;
    QHash<QString, std::pair<QByteArray, QByteArray>> sources_; ///< binary -> source and its version
};

bool isHost(const QJsonObject &object)
{
    return object.value(QLatin1String("jsonVersion")).isDouble() && object.value(QLatin1String("family")).isString() &&
           object.value(QLatin1String("serverName")).isString();
}

} // namespace

int recogniseVulsResult(const QByteArray &head)
{
    const QByteArrayView start = QByteArrayView(head).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return 0;
    static const QRegularExpression version(QStringLiteral("\"jsonVersion\"\\s*:\\s*\\d"));
    static const QRegularExpression family(QStringLiteral("\"family\"\\s*:\\s*\""));
    const QString text = QString::fromUtf8(head);
    return version.match(text).hasMatch() && family.match(text).hasMatch() ? 97 : 0;
}

Result<Reading> readVulsResult(const ReaderInput &input)
{
    const auto document = parseJson(input);
    if (!document)
        return document.error();
    const QJsonArray hosts = document->isArray() ? document->array() : QJsonArray{document->object()};
    Reading reading;
    int described = 0;
    for (const QJsonValue value : hosts) {
        const QJsonObject host = value.toObject();
        if (!isHost(host)) {
            reading.rejected.push_back(rejectedLine(input, 0, "import.bad_field", "jsonVersion, serverName, family"));
            continue;
        }
        if (textOf(host, "family") == QLatin1String("pseudo")) { // names to look up, no machine behind them
            ++described;
            reading.rejected.push_back(rejectedLine(input, 0, "import.no_machine", textOf(host, "serverName").toUtf8()));
            continue;
        }
        if (const auto read = HostReader(input, host, &reading).read(); !read)
            return read.error();
    }
    if (!reading.observations.empty())
        return reading;
    if (described > 0) {
        QVariantMap args = reading.rejected.back().args;
        args.insert(QStringLiteral("file"), input.fileName);
        return Error{QStringLiteral("import.no_machine"), args};
    }
    return nothingRead(input);
}

} // namespace tagliando
