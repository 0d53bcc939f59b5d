#include "core/usecases/collectorscript.h"

#include "core/usecases/resources.h"

namespace tagliando {

QStringList collectorSystems() { return {QStringLiteral("windows"), QStringLiteral("linux")}; }

QString collectorFileName(const QString &system)
{
    if (system == QLatin1String("windows"))
        return QStringLiteral("collect.ps1");
    return system == QLatin1String("linux") ? QStringLiteral("collect.sh") : QString();
}

Result<QString> collectorScript(const QString &system)
{
    const QString name = collectorFileName(system);
    if (name.isEmpty())
        return Error{QStringLiteral("collector.system"),
                     {{QStringLiteral("system"), system}, {QStringLiteral("known"), collectorSystems().join(QStringLiteral(", "))}}};
    return QString::fromUtf8(embeddedFile(QStringLiteral("resources/collectors/") + name));
}

} // namespace tagliando
