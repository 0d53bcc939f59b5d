// A decision before it is saved: what was typed put together with everything known, the very words the customer will read, and what still stands
// against it. Nothing here writes.
#pragma once

#include "core/reporting/acceptancesheet.h"
#include "core/usecases/decide.h"

namespace tagliando {

struct DecisionDraft {
    Decision decision;
    Customer customer;
    std::optional<Decision> previous; ///< what it renews
};

/// Errors "decision.unknown_kind", "decision.unknown_channel", "decision.unknown_reason", "decision.needs_server", "requirement.unknown", "date.bad".
Result<DecisionDraft> draftDecision(Session &session, const Snapshot &snapshot, const DecisionWish &wish);
/// Errors "decision.unknown", "decision.superseded", and those of the fields.
Result<DecisionDraft> draftRenewal(Session &session, const Snapshot &snapshot, DecisionId id, const DecisionWish &wish);
/// Errors "decision.…" (core/deadlines/decisions.h) and "decision.collides".
Result<void> checkDraft(Session &session, const Snapshot &snapshot, const DecisionDraft &draft);

struct DecisionPreview {
    AcceptanceSheet sheet;
    std::optional<Error> refusal; ///< why it could not be saved as it stands
};
Result<DecisionPreview> previewDecision(Session &session, const DecisionWish &wish);
Result<DecisionPreview> previewRenewal(Session &session, DecisionId id, const DecisionWish &wish);

/// A recorded decision as the paper to sign. Error "decision.unknown".
Result<AcceptanceSheet> acceptanceSheetOf(Session &session, DecisionId id);

} // namespace tagliando
