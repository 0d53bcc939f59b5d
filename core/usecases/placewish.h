#pragma once

#include "core/domain/place.h"
#include "core/usecases/session.h"

namespace tagliando {

/// Where something holds, as typed.
struct PlaceWish {
    QString customer, site, server;
};

/// The customer is required; a server named beside a site counts alone. Errors "customer.unknown", "site.unknown", "server.unknown".
Result<Place> placeOf(const Session &session, const PlaceWish &wish);

} // namespace tagliando
