// The deadline a row shows: the policy's, or one promised earlier (DESIGN 4 rule 7, Obligation).
#pragma once

#include "core/deadlines/duedates.h"
#include "core/deadlines/holder.h"

namespace tagliando {

/// Rows that nothing tells apart but their machine share one.
struct RowDue {
    DueDate due;
    std::optional<int> days;    ///< until the due day, negative when past
    State state = State::Due;   ///< due or overdue
    Shared<FindingNotes> notes; ///< that the customer was taken on later
    Instant now;                ///< when what nobody remembers was detected
};

/// What of `due` holds where `owed` was promised: a promise does not move later silently. `anchoredOn`: the earliest day the fixes count from, null
/// when none states one. `owed` null: nothing was promised.
RowDue rowDue(const Moment &now, const Holder &holder, DueDate due, const QDate &anchoredOn, const Obligation *owed);

/// Writes it into the row: deadline and state, detected and opened. What else its notes said is gone.
void setDue(const RowDue &due, const Obligation *owed, Finding &row);

} // namespace tagliando
