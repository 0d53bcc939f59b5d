// The demonstration workspace: this computer, and customers that are facts (resources/demo), dated relative to now.
#pragma once

#include "core/base/progress.h"
#include "core/usecases/session.h"

namespace tagliando {

/// Fills an empty workspace. Error "demo.not_empty" when there are customers already.
/// On a Debian machine the security indexes that apt has fetched are used too; without them the demo stands all the same.
Result<void> createDemo(Session &session, const Progress &progress = {});

} // namespace tagliando
