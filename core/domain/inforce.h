// What an agreement with the customer means for one row today: the decision and the freeze that touch it, and where they collide with a stop.
#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QString>

namespace tagliando {

enum class DecisionKind { Deferral, Acceptance, Refusal, FalsePositive };
/// Closed: what it was about is resolved, or the machine is out of service. Superseded: renewed or decided anew.
enum class DecisionStatus { Active, Expiring, Expired, Closed, Superseded };

QString toString(DecisionKind kind);       ///< "deferral", "acceptance", "refusal", "false-positive"
bool fromString(const QString &text, DecisionKind *kind);
QString toString(DecisionStatus status);   ///< "active", "expiring", "expired", "closed", "superseded"

struct DecisionInForce {
    DecisionId id;
    DecisionKind kind = DecisionKind::Deferral;
    QString by, role;                      ///< at the customer; `by` is empty once the person was erased
    QDate warned, until;
    QString reason;                        ///< id of the deferral table
    DecisionStatus status = DecisionStatus::Active;
    int daysLeft = 0;                      ///< negative when expired
    int reviewOverdueDays = 0;

    friend bool operator==(const DecisionInForce &, const DecisionInForce &) = default;
};

struct FreezeInForce {
    FreezeId id;
    QString orderedBy, reason, label;
    QDate from, to;                        ///< of the span that holds today; `to` is null when it has no end
    QDate reviewDue;                       ///< null: none agreed
    int reviewOverdueDays = 0;
    int endedDaysAgo = 0;                  ///< > 0: it is over, and everything is due again

    friend bool operator==(const FreezeInForce &, const FreezeInForce &) = default;
};

struct Conflict {
    enum class Kind { Decision, Freeze };

    Kind kind = Kind::Freeze;
    qint64 id = 0;
    QString reason;                        ///< of the freeze
    QDate lastUsefulDay;                   ///< null: there was none within a year before the stop
    int days = 0;                          ///< until that day; negative when past

    friend bool operator==(const Conflict &, const Conflict &) = default;
};

QString toString(Conflict::Kind kind);     ///< "decision", "freeze"

} // namespace tagliando
