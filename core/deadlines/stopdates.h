// When a blocking fact stops: triggers, anchors, graces, phases (DESIGN 4 rules 3, 4, 10, 11).
#pragma once

#include "core/base/clock.h"
#include "core/domain/finding.h"
#include "core/domain/serverstate.h"

namespace tagliando {

struct StopOutlook {
    QDateTime stopsAt;      ///< UTC; null: no date (armed, undated, relative without anchor)
    QDateTime earliestStop; ///< UTC; null: none other
    Precision precision = Precision::Day;
    StopPhase phase = StopPhase::None;
    Effect effect = Effect::Stops; ///< of the phase that gives the date
    std::vector<Advice> advice;    ///< generated sentences, before the catalogue's own
    bool past = false;             ///< the stop lies in the past
    bool closedByCheck = false;    ///< last_check says ok after the fix: nothing is left to happen
    QDateTime collected;           ///< of the anchor used
};

/// `zone` is the server's. `observed` is when the applying observation was collected (remote_side facts stop from it).
StopOutlook stopOutlook(const StopRule &rule, const ServerState *state, const QString &subject, const QDateTime &observed, const Moment &now,
                        const QTimeZone &zone);

} // namespace tagliando
