// Saved answers to "what do the columns of this export mean?".
#pragma once

#include "core/inventory/formats/csvmapping.h"
#include "core/usecases/session.h"

namespace tagliando {

/// By name. Error "csv.bad_profile" when the workspace holds what this program cannot read.
Result<QMap<QString, CsvMapping>> importProfiles(const Session &session);
/// Error "csv.unknown_profile" (args: name, nearest).
Result<CsvMapping> importProfile(const Session &session, const QString &name);
/// Adds or replaces; without case. Error "name.empty".
Result<void> saveImportProfile(Session &session, const QString &name, const CsvMapping &mapping);
/// Error "csv.unknown_profile".
Result<void> removeImportProfile(Session &session, const QString &name);

} // namespace tagliando
