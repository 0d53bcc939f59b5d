#include "core/domain/policies.h"

namespace tagliando {

const Policy &Policies::of(CustomerId customer, const Server *server, const QDate &today, const Policy &standard) const
{
    // How near an assignment is to this holder; 0: it speaks of others.
    const SiteId site = server ? server->site : SiteId();
    const ServerId machine = server ? server->id : ServerId();
    const auto nearness = [&](const Place &place) {
        if (!place.customer)
            return 1;
        if (!place.holds(customer, site, machine))
            return 0;
        return place.server ? 4 : place.site ? 3 : 2;
    };
    const PolicyAssignment *chosen = nullptr;
    int nearest = 0;
    for (const PolicyAssignment &one : assignments) {
        const int near = nearness(one.place);
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
