// Agreeing deadlines with a customer: which policy holds where, and what a change would do.
#pragma once

#include "core/domain/policies.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/placewish.h"
#include "core/usecases/listpreview.h"

namespace tagliando {

/// Presets of the program and files a technician added, by id, and who agreed which.
Result<Policies> heldPolicies(const std::vector<CatalogueStore::Document> &documents, const Resources &resources);

/// Agrees a preset (by id or name) or a file's policy with a place, or with everybody where nothing is named, from `from` on (YYYY-MM-DD; empty:
/// today). What was promised under the former one is promised anew when the new one holds today: this is a decision, not a silent move. Errors
/// "policy.unknown" (args: name, nearest), "policy.bad", "policy.site_of_whom", "customer.unknown", "site.unknown", "server.unknown", "date.bad".
Result<Policy> setPolicy(Session &session, const QString &presetOrFile, const PlaceWish &where, const QString &from);

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
