// What a customer decided: recorded, renewed, corrected, and what came of it.
#pragma once

#include "core/deadlines/decisions.h"
#include "core/usecases/snapshot.h"

namespace tagliando {

/// A decision as typed; dates are YYYY-MM-DD. Empty: not stated (for a renewal: as before).
struct DecisionWish {
    QString customer;
    QStringList servers;             ///< empty: about the customer as a whole
    QString requirement;             ///< track, KB, CVE, fact id, package
    QString kind, by, role, reason, text, proposedBy;
    QString warned, decided, until, review, channel;
    QString control, controlChecked;
    QString proofFile;               ///< kept beside the database, by its SHA-256
    QString overrideBy;
};

/// Errors "decision.…" (core/deadlines/decisions.h), "decision.unknown_kind", "decision.unknown_channel", "decision.needs_server", "decision.collides",
/// "requirement.unknown", "date.bad" (args: field, value), "file.cannot_read". On error nothing is saved.
Result<DecisionId> addDecision(Session &session, const DecisionWish &wish);
/// Of the wish's fields `customer`, `servers`, `requirement` and `kind` stay as they were. Error "decision.unknown" (args: id), "decision.superseded".
Result<DecisionId> renewDecision(Session &session, DecisionId id, const DecisionWish &wish);
/// The old words stay; the correction stands beside them. Errors "decision.unknown", "decision.needs_text".
Result<void> correctDecision(Session &session, DecisionId id, const QString &text);

struct OutcomeWish {
    QString incident, hours, cost, blamed;
};
/// Errors "decision.unknown", "decision.unknown_blame", "date.bad", "key.bad_value".
Result<void> recordOutcome(Session &session, DecisionId id, const OutcomeWish &wish);

} // namespace tagliando
