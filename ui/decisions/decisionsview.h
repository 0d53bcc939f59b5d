// What Decisioni shows, as values: computed off the window's thread from one snapshot.
#pragma once

#include "core/deadlines/decisions.h"
#include "core/usecases/snapshot.h"
#include "ui/words/words.h"

namespace tagliando {

struct DecisionRow {
    DecisionView view;      ///< points into the snapshot
    QString what, machines; ///< in the window's language
    QString customer, zone;
    bool conflict = false; ///< it outlives a known stop
    bool blocking = false; ///< what it puts off stops
};

struct DecisionsView {
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<DecisionRow> rows; ///< what ends first stands first, then what ended, then closed ones
    DecisionSums sums;
};

DecisionsView viewAllDecisions(std::shared_ptr<const Snapshot> snapshot, const Words &words);

/// Which of them are asked for.
enum class DecisionChoice { Open, Expiring, Expired, Closed, Superseded, All };

struct DecisionFilter {
    DecisionChoice choice = DecisionChoice::Open;
    CustomerId customer; ///< 0: of all
    QString text;        ///< in customer, thing, machine, decider, reason
};
bool isAskedFor(const DecisionRow &row, const DecisionFilter &filter, const Words &words);

} // namespace tagliando
