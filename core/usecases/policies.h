// Agreeing deadlines with a customer: which policy holds where, and what a change would do.
#pragma once

#include "core/domain/finding.h"
#include "core/domain/policies.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/listpreview.h"
#include "core/usecases/placewish.h"

#include <optional>

namespace tagliando {

/// Presets of the program and files a technician added, by id, and who agreed which.
Result<Policies> heldPolicies(const std::vector<CatalogueStore::Document> &documents, const Resources &resources);

/// What agreeing changed, as much as it takes to take it back.
struct AgreedPolicy {
    Policy policy;
    PolicyAssignment assignment;
    std::optional<PolicyAssignment> instead; ///< of the same place and day, which it replaced
    std::vector<Obligation> promised;        ///< as they stood under the former policy
};

/// Agrees a preset (by id or name) or a file's policy with a place, or with everybody where nothing is named, from `from` on (YYYY-MM-DD; empty:
/// today). What was promised under the former one is promised anew when the new one holds today: this is a decision, not a silent move. Errors
/// "policy.unknown" (args: name, nearest), "policy.bad", "policy.site_of_whom", "customer.unknown", "site.unknown", "server.unknown", "date.bad".
Result<AgreedPolicy> setPolicy(Session &session, const QString &presetOrFile, const PlaceWish &where, const QString &from);
/// The former policy holds again, and so does what was promised under it; the journal gets a row of its own ("policy.withdrawn").
/// Error "policy.changed_since" when the place has another policy by now.
Result<void> takeBackPolicy(Session &session, const AgreedPolicy &agreed);

/// Presets and files that were added, by name in the order of their ids.
Result<std::vector<Policy>> knownPolicies(const Session &session);

struct PolicyInForce {
    QString customer, site, server; ///< empty: for everybody
    Policy policy;
    QDate from;
};
/// The standing order first, then what was agreed, nearest last.
Result<std::vector<PolicyInForce>> policiesInForce(Session &session);

/// What setPolicy would change, without changing anything.
Result<ListPreview> previewPolicy(Session &session, const QString &presetOrFile, const PlaceWish &where);

} // namespace tagliando
