// `tagliando-cli scan`: what this computer itself says.
#pragma once

#include "core/base/result.h"
#include "core/domain/vocabulary.h"
#include "core/inventory/formats/reader.h"

namespace tagliando {

/// One observation with source "scan". `collected` is now, in UTC, from the caller's clock; `root` is where the system's files lie (tests give a
/// folder). Errors: "scan.unsupported" (args: system) on Windows, where the collector is the way, and on systems without dpkg or rpm;
/// "file.unreadable" (args: file, reason); "scan.command_failed" (args: command, reason); those of the package readers.
Result<Reading> scanThisComputer(const Vocabulary &vocabulary, const QDateTime &collected, const QString &root = {});

} // namespace tagliando
