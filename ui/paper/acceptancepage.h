// The sheet a customer signs when he puts something off: one page, in his language.
#pragma once

#include "core/reporting/acceptancesheet.h"
#include "ui/paper/report.h"

namespace tagliando {

paper::Pages layOutAcceptance(const AcceptanceSheet &sheet, const Words &words, const PaperOptions &options = {});

} // namespace tagliando
