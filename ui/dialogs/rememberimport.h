#pragma once

#include "core/usecases/importinventory.h"
#include "ui/common/act.h"

namespace tagliando {

/// An import or a scan that succeeded can be taken back: its observations go, machines nobody knew before go, retired ones come back.
/// `again` does the same once more.
void rememberImport(Desk &desk, std::function<Result<ImportOutcome>(Session &, const Progress &)> again, const ImportOutcome &outcome);

} // namespace tagliando
