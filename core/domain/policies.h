// Which policy holds for whom: the provider's own, a customer's, a site's, a server's; the nearest that is in force wins (POLICIES 1, issue order MSP
// to server).
#pragma once

#include "core/domain/place.h"
#include "core/domain/policy.h"
#include "core/domain/server.h"

#include <QHash>

#include <vector>

namespace tagliando {

struct PolicyAssignment {
    Place place; ///< no customer: the provider's own, for everybody
    QString policy;
    QDate from; ///< first day it holds; null: always did

    friend bool operator==(const PolicyAssignment &, const PolicyAssignment &) = default;
};

/// Later assignments of the same scope and day stand in for earlier ones.
struct Policies {
    QHash<QString, Policy> known;
    std::vector<PolicyAssignment> assignments; ///< in the order they were made

    /// The policy in force on `today`; `standard` where nothing was agreed. `server` null: the customer as a whole.
    [[nodiscard]] const Policy &of(CustomerId customer, const Server *server, const QDate &today, const Policy &standard) const;
};

} // namespace tagliando
