// `decision list --json`: a field without a value is null, never missing; ids and enums never translate.
#pragma once

#include "app/cli/command.h"
#include "core/deadlines/decisions.h"

namespace tagliando::cli {

QJsonObject decisionJson(const DecisionView &view, const Snapshot &snapshot);
QJsonObject sumsJson(const DecisionSums &sums);
/// Names of the machines a decision is about, retired ones by number; empty for a customer's own matter.
QStringList machinesOf(const Decision &decision, const Snapshot &snapshot);
/// Every decision with every correction and outcome, one row each; formulas neutralised.
QByteArray decisionsCsv(const std::vector<DecisionView> &views, const Snapshot &snapshot, const Words &words);

} // namespace tagliando::cli
