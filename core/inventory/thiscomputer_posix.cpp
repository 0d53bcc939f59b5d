#include "core/inventory/formats/osrelease.h"
#include "core/inventory/runningkernel.h"
#include "core/inventory/thiscomputer.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>

namespace tagliando {

namespace {

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.unreadable"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    return file.readAll();
}

QByteArray optionalContent(const QString &path)
{
    auto content = contentOf(path);
    return content ? *std::move(content) : QByteArray();
}

Result<QByteArray> outputOf(const QString &command, const QStringList &arguments)
{
    constexpr int patience = 60000; // milliseconds; a damaged rpm database waits for ever
    QProcess process;
    process.start(command, arguments, QIODevice::ReadOnly);
    const bool finished = process.waitForFinished(patience);
    if (finished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    QString reason = QString::fromLocal8Bit(process.readAllStandardError()).simplified().left(200);
    if (reason.isEmpty())
        reason = process.errorString();
    process.kill();
    process.waitForFinished(1000);
    return Error{QStringLiteral("scan.command_failed"), {{QStringLiteral("command"), command}, {QStringLiteral("reason"), reason}}};
}

Result<Reading> packagesOf(const Vocabulary &vocabulary, const QDateTime &collected, const QString &root)
{
    const QString status = root + QStringLiteral("/var/lib/dpkg/status");
    if (QFileInfo::exists(status)) {
        auto bytes = contentOf(status);
        if (!bytes)
            return bytes.error();
        return readInventory({*bytes, status, collected, vocabulary}, QStringLiteral("dpkg-status"));
    }
    if (root.isEmpty() && (QFileInfo::exists(QStringLiteral("/usr/bin/rpm")) || QFileInfo::exists(QStringLiteral("/bin/rpm")))) {
        const QString format = QStringLiteral("%{NAME} %{EPOCHNUM} %{VERSION} %{RELEASE} %{ARCH} %{SOURCERPM}\\n");
        auto bytes = outputOf(QStringLiteral("rpm"), {QStringLiteral("-qa"), QStringLiteral("--qf"), format});
        if (!bytes)
            return bytes.error();
        return readInventory({*bytes, QStringLiteral("rpm -qa"), collected, vocabulary}, QStringLiteral("rpm-query"));
    }
    return Error{QStringLiteral("scan.unsupported"), {{QStringLiteral("system"), QSysInfo::prettyProductName()}}};
}

// "btime 1732227894" in /proc/stat: seconds since 1970.
QString bootTime(const QByteArray &stat)
{
    for (const QByteArray &line : stat.split('\n')) {
        if (line.startsWith("btime "))
            return QDateTime::fromSecsSinceEpoch(line.mid(6).trimmed().toLongLong(), Qt::UTC).toString(Qt::ISODate);
    }
    return {};
}

} // namespace

Result<Reading> scanThisComputer(const Vocabulary &vocabulary, const QDateTime &collected, const QString &root)
{
    auto reading = packagesOf(vocabulary, collected, root);
    if (!reading)
        return reading.error();
    Observation &observation = reading->observations.front();
    const QString host = QSysInfo::machineHostName();
    observation.source = QStringLiteral("scan");
    observation.fileName = host;
    observation.identity.hostname = host;
    observation.identity.machineId = QString::fromLatin1(optionalContent(root + QStringLiteral("/etc/machine-id")).trimmed());
    addOsRelease(osReleaseFields(optionalContent(root + QStringLiteral("/etc/os-release"))), vocabulary, &observation);
    if (!observation.values.contains(QStringLiteral("os")))
        reading->rejected.push_back({root + QStringLiteral("/etc/os-release"),
                                     0,
                                     QStringLiteral("import.platform_unknown"),
                                     {{QStringLiteral("text"), QSysInfo::prettyProductName()}}});
    const QString kernel = QSysInfo::kernelVersion();
    observation.values.insert(QStringLiteral("kernel"), kernel);
    if (const QString boot = bootTime(optionalContent(root + QStringLiteral("/proc/stat"))); !boot.isEmpty())
        observation.values.insert(QStringLiteral("last_boot"), boot);

    auto pending = newerKernelWaits(kernel, QString::fromLatin1(optionalContent(root + QStringLiteral("/proc/version"))), observation.packages);
    if (QFileInfo::exists(root + QStringLiteral("/run/reboot-required")))
        pending = true;
    if (pending)
        observation.values.insert(QStringLiteral("pending_restart"), *pending ? QStringLiteral("yes") : QStringLiteral("no"));
    return reading;
}

} // namespace tagliando
