// The papers of a visit, in the language of their Words: the work sheet to take along, the rapportino to sign.
#pragma once

#include "core/reporting/visitpaper.h"
#include "ui/paper/report.h"

namespace tagliando {

/// Lines in order of work with boxes to tick, restarts and minutes with totals, what is left out and why. Pure.
paper::Pages layOutWorkSheet(const VisitPaper &paper, const Words &words, const PaperOptions &options = {});

/// Number, times, outcomes, what stays open; what the customer decided to defer in the only heavy box, straight above the signatures. Pure.
paper::Pages layOutServiceReport(const VisitPaper &paper, const Words &words, const PaperOptions &options = {});

} // namespace tagliando
