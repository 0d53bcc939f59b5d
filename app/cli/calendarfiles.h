// What `freeze` and `window` share: a calendar that came in, and one that goes out.
#pragma once

#include "app/cli/command.h"
#include "core/usecases/calendarfiles.h"

namespace tagliando::cli {

/// Says how many were saved and what was left out; exit 3 when something was.
ExitCode imported(const Context &context, const Result<CalendarImport> &result);
ExitCode written(const Context &context, const Result<QByteArray> &calendar, const QString &file);

} // namespace tagliando::cli
