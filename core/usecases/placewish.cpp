#include "core/usecases/placewish.h"

#include "core/usecases/machines.h"
#include "core/usecases/people.h"

namespace tagliando {

Result<Place> placeOf(const Session &session, const PlaceWish &wish)
{
    const auto customer = findCustomer(session, wish.customer);
    if (!customer)
        return customer.error();
    Place place{customer->id, {}, {}};
    if (!wish.server.isEmpty()) {
        const auto server = findServer(session, wish.server, customer->name);
        if (!server)
            return server.error();
        place.server = server->id;
    } else if (!wish.site.isEmpty()) {
        const auto site = findSite(session, *customer, wish.site);
        if (!site)
            return site.error();
        place.site = site->id;
    }
    return place;
}

} // namespace tagliando
