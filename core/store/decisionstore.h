#pragma once

#include "core/domain/decision.h"
#include "core/store/database.h"

#include <QJsonObject>

#include <vector>

namespace tagliando {

/// Decisions and what was added to them, each with its row in the journal. Append-only. Writing needs an open Transaction.
class DecisionStore {
public:
    explicit DecisionStore(Database &database) : database_(database) {}

    /// By id. Error "db.damaged" when a record cannot be read.
    [[nodiscard]] Result<std::vector<Decision>> decisions() const;

    /// `decision.recorded` and `recordedBy` are when and by whom; the id is given.
    Result<DecisionId> add(const Decision &decision);
    Result<void> add(DecisionId decision, const Correction &correction);
    Result<void> add(DecisionId decision, const Outcome &outcome, const QString &technician);

    /// Ids of decisions that are not what the journal says of them (rewritten or removed behind the program's back).
    [[nodiscard]] Result<std::vector<DecisionId>> unlikeTheJournal() const;

private:
    Result<void> addEvent(DecisionId decision, const QString &kind, const QDateTime &at, const QString &technician, const QJsonObject &record);
    Database &database_;
};

} // namespace tagliando
