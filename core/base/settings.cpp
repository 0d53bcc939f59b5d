#include "core/base/settings.h"

#include <QDir>
#include <QStandardPaths>

namespace tagliando {

QString defaultWorkspaceFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tagliando"));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QStringLiteral("workspace.tagliando"));
}

} // namespace tagliando
