// Agreed deadlines as ordered rows; the first that fits wins (docs/POLICIES of the design; resources/policies/*.json).
#pragma once

#include "core/domain/finding.h"

#include <vector>

namespace tagliando {

enum class TimeUnit { Hours, Days, Months, WorkingDays };

struct PolicyRow {
    QString exposure;                      ///< "internet", "internal"; empty: any
    QString assetClass;                    ///< "server", "workstation", "network"; empty: any
    QString softwareClass;                 ///< products.json class; empty: any
    Severity minimum = Severity::Low;      ///< Unknown fits rows of High and below (an unstated severity counts as high)
    std::optional<bool> exploited;         ///< none: any
    int amount = 0;
    TimeUnit unit = TimeUnit::Days;
    Anchor anchor = Anchor::Release;

    friend bool operator==(const PolicyRow &, const PolicyRow &) = default;
};

struct Policy {
    QString id;
    Text name;
    std::vector<PolicyRow> rows;
    QString source; ///< where the numbers, or the law, stand
    Text asks;      ///< of a law without numbers: what it asks for whatever is late; empty: nothing beyond the rows
    bool kevDueDate = true;                ///< the catalogue's own due date wins when earlier
    int staleAfterDays = 30;
    int staleAfterDaysExposed = 14;
    int blockingHorizonDays = 90;
    int listHorizonDays = 400;
    int unsupportedLeadDays = 60;
    int expiryLeadDays = 90;

    friend bool operator==(const Policy &, const Policy &) = default;
};

} // namespace tagliando
