// What RMM exports say about a patch or a machine, in the words of five languages.
#pragma once

#include "core/domain/observation.h"

namespace tagliando {

/// False for a word nobody knows. "Pending" alone means that it waits to be installed, not for a restart: unknown is never green.
bool readCsvStatus(const QString &text, Presence *presence);

/// "True", "sì", "1" as the value that `target` (pending_restart, flag.NAME) takes; other words stay as they are.
QString csvYesNo(const QString &target, const QString &text);

} // namespace tagliando
