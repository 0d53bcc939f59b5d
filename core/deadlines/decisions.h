// What decisions and freezes make of the rows, and what a new decision must fulfil (POLICIES 4; DESIGN 4 rule 8).
#pragma once

#include "core/deadlines/findings.h"

namespace tagliando {

/// Fills `decision`, `freeze` and `conflicts`; an active decision makes a due or overdue row deferred, a freeze makes it frozen. A blocking row, one to
/// verify and one out of support keep their state: for them a decision is a field.
void applyAgreements(const FindingsInput &input, const std::vector<std::vector<Finding> *> &rows);

/// Where a law asks for a documented decision on whatever is late, a late row without one in force says so.
void askForDecisions(const FindingsInput &input, const std::vector<std::vector<Finding> *> &rows);

/// A decision as it stands now.
struct DecisionView {
    const Decision *decision = nullptr;
    DecisionStatus status = DecisionStatus::Active;
    int daysLeft = 0;                ///< until its last day; negative when expired
    int reviewOverdueDays = 0;
    std::optional<int> controlAge;   ///< days since the control was checked
    DecisionId supersededBy;
    QDateTime closed;                ///< UTC; of a closed one; null when only the machine is gone
    QString closedBy;                ///< technician
    bool retired = false;            ///< closed because every machine of it is out of service
};

/// All decisions, by id.
std::vector<DecisionView> viewDecisions(const FindingsInput &input);

/// The newest decision of the same kind that holds or held for one of these machines and tracks and was not closed: a new one renews it.
const Decision *renewedBy(const Decision &fresh, const std::vector<DecisionView> &known);

/// Everything that makes a decision one: its end, its decider with role, the warning, a reason, dates in order; from the third renewal on a higher
/// approver and a control checked within thirty days. `previous`: what it renews, or null. `approvers`: the contract's roles, lowest first.
Result<void> checkDecision(const Decision &decision, const Decision *previous, const QStringList &approvers, const QDate &today);

/// How often each answer to "who answered for it?" was given, over every decision with an outcome.
struct DecisionSums {
    int decisions = 0;
    int byStatus[5] = {};
    int incidents = 0;
    int byBlame[5] = {};             ///< index: Blame
    double hours = 0, cost = 0;
};
DecisionSums sumDecisions(const std::vector<DecisionView> &views);

} // namespace tagliando
