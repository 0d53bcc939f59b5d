// What Criteri shows: which policy holds where, which baselines there are, and how far machines drifted from them. Read on the store's thread.
#pragma once

#include "core/usecases/baselines.h"
#include "core/usecases/policies.h"

namespace tagliando {

struct PoliciesView {
    std::vector<PolicyInForce> policies;
    std::vector<HeldBaseline> baselines;
    Drift drift;
};

inline Result<PoliciesView> viewPolicies(Session &session)
{
    PoliciesView view;
    auto policies = policiesInForce(session);
    if (!policies)
        return policies.error();
    auto baselines = heldBaselines(session);
    if (!baselines)
        return baselines.error();
    auto drift = baselineDrift(session, {});
    if (!drift)
        return drift.error();
    view.policies = std::move(*policies);
    view.baselines = std::move(*baselines);
    view.drift = std::move(*drift);
    return view;
}

} // namespace tagliando
