// The scripts that gather a machine's inventory where no agent runs (docs/formats/collector.md).
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace tagliando {

/// "windows", "linux".
QStringList collectorSystems();
/// "collect.ps1", "collect.sh"; empty for an unknown system.
QString collectorFileName(const QString &system);
/// The whole script, UTF-8. Error "collector.system" (args: system, known).
Result<QString> collectorScript(const QString &system);

} // namespace tagliando
