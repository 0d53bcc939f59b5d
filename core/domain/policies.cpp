#include "core/domain/policies.h"

namespace tagliando {

const Policy &Policies::of(CustomerId customer, const Server *server, const QDate &today, const Policy &standard) const
{
    // How near an assignment is to this holder; 0: it speaks of others.
    const auto nearness = [&](const PolicyAssignment &one) {
        if (one.server)
            return server && one.server == server->id ? 4 : 0;
        if (one.site)
            return server && one.site == server->site ? 3 : 0;
        if (one.customer)
            return one.customer == customer ? 2 : 0;
        return 1;
    };
    const PolicyAssignment *chosen = nullptr;
    int nearest = 0;
    for (const PolicyAssignment &one : assignments) {
        const int near = nearness(one);
        if (near == 0 || near < nearest || (one.from.isValid() && today < one.from) || !known.contains(one.policy))
            continue;
        if (near > nearest || !chosen->from.isValid() || (one.from.isValid() && one.from >= chosen->from)) {
            chosen = &one;
            nearest = near;
        }
    }
    return chosen ? *known.constFind(chosen->policy) : standard;
}

} // namespace tagliando
