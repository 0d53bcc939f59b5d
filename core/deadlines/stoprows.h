// Rows of what stops on a day: blocking facts, ends of life, expiries (DESIGN 4 rules 2, 3, 4, 11).
#pragma once

#include "core/deadlines/holder.h"
#include "core/deadlines/stopdates.h"

#include <QSet>

namespace tagliando {

/// Unknown verdicts nothing identifies, gathered per missing input (DESIGN 4 rule 1).
struct Folded {
    int facts = 0;
    QStringList requirements; ///< ids, for `why`
    QDateTime collected;      ///< of a stale input; null: never stated
    bool stale = false;
};
using Folding = QMap<QString, Folded>; ///< by missing input

/// One verdict on a requirement that has a stop. May leave a row, a question, a fold, or nothing.
void addStopRow(FindingsRun &run, const Holder &holder, const Requirement &requirement, Verdict verdict, Folding &folding);

/// Every `expires.THING` of the machine that no fact has taken as its own.
void addExpiryRows(FindingsRun &run, const Holder &holder, const QSet<QString> &claimed);

/// One row per missing input; a machine never seen has one row in all.
void addFoldedRows(FindingsRun &run, const Holder &holder, const Folding &folding);

/// A satisfied row, or one to verify when its inputs are older than stale_after.
void addSatisfiedRow(FindingsRun &run, const Holder &holder, Finding row);

/// Counts an unknown under the input whose absence leaves it open. False when it must be a row of its own.
bool fold(const Holder &holder, const Requirement &requirement, const Verdict &verdict, Folding &folding);

/// blocking, due, unsupported; verify when the machine's own anchor is missing; none beyond the list horizon.
std::optional<State> stopState(const StopOutlook &outlook, const StopRule &rule, const Policy &policy, const Holder &holder);

} // namespace tagliando
