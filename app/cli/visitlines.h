// Visits as lines on a terminal.
#pragma once

#include "app/cli/command.h"
#include "core/planning/cadence.h"
#include "core/reporting/visithistory.h"
#include "core/usecases/visitwork.h"

namespace tagliando::cli {

void printVisit(const Context &context, const Snapshot &snapshot, const Visit &visit);
void printRow(const Context &context, const Snapshot &snapshot, const Visit &visit);
void printProposals(const Context &context, const Snapshot &snapshot, const Proposals &proposals);
/// Of each place its shortest unkept deadline; `everyRow`: all of them, and that there is none.
void printCadence(const Context &context, const std::vector<CadenceProof> &proofs, bool everyRow);
void printHistory(const Context &context, const std::vector<VisitOutcome> &history, const std::optional<SinceLastVisit> &since);
void printWhatIf(const Context &context, const Snapshot &snapshot, const WhatIf &answer);

} // namespace tagliando::cli
