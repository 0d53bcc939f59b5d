#pragma once

#include "app/cli/command.h"
#include "core/usecases/importinventory.h"

#include <QJsonArray>

namespace tagliando::cli {

/// One sentence a line on stderr (with --json: for whole files only), and the rows of `rejected` in the JSON of DESIGN 7.
QJsonArray printRejected(const Context &context, const std::vector<RejectedLine> &lines);

/// Prints what an import or a scan did, as lines or as the JSON of DESIGN 7. Done, Partly when some inputs were refused, Refused when all were.
ExitCode printImport(const Context &context, const ImportOutcome &outcome);

} // namespace tagliando::cli
