// Visits as lines on a terminal.
#pragma once

#include "app/cli/command.h"
#include "core/usecases/visitwork.h"

namespace tagliando::cli {

void printVisit(const Context &context, const Snapshot &snapshot, const Visit &visit);
void printRow(const Context &context, const Snapshot &snapshot, const Visit &visit);
void printProposals(const Context &context, const Snapshot &snapshot, const Proposals &proposals);
void printWhatIf(const Context &context, const Snapshot &snapshot, const WhatIf &answer);

} // namespace tagliando::cli
