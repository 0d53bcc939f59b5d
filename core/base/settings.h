#pragma once

#include <QString>

namespace tagliando {

/// Where a technician's workspace lives when nobody names a file: the user's data folder, "tagliando/workspace.tagliando".
/// The folder is created; the file need not exist.
QString defaultWorkspaceFile();

} // namespace tagliando
