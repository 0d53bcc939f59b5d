#pragma once

#include "app/cli/command.h"
#include "core/usecases/importinventory.h"

namespace tagliando::cli {

/// Prints what an import or a scan did, as lines or as the JSON of DESIGN 7. Done, Partly when some inputs were refused, Refused when all were.
ExitCode printImport(const Context &context, const ImportOutcome &outcome);

} // namespace tagliando::cli
