// What Oggi shows, as values: computed off the window's thread from one snapshot.
#pragma once

#include "core/reporting/report.h"
#include "core/usecases/snapshot.h"
#include "ui/common/goto.h"

namespace tagliando {

struct LateCustomer {
    CustomerId customer; ///< 0: the total
    QString name;
    AgeRow ages;
    int exploited = 0;
    QDate nextDay; ///< of the next booked visit; null: none
    QTime nextStart;
};

/// A feed whose copy is old or whose last run failed, or a machine not seen.
struct OldData {
    QString name, customer; ///< of a feed: its id, and nothing
    bool feed = false;
    bool failed = false; ///< the feed's last run went wrong; the last good copy stays
    int days = -1;       ///< -1: never
    QDate day;
    Goto target;
};

struct TodayView {
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<ActionGroup> stops; ///< what stands still, what will, and what is out of support
    int stoppedAlready = 0, stopping = 0;
    std::vector<LateCustomer> late; ///< most overdue first; without the total
    LateCustomer total;
    int states[stateCount] = {};
    int open = 0, checks = 0;
    int machinesSeen = 0, machines = 0, verified = 0;
    std::vector<OldData> old; ///< oldest first, feeds before machines
};

TodayView viewToday(std::shared_ptr<const Snapshot> snapshot);

} // namespace tagliando
