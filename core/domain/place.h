// Where an agreement holds.
#pragma once

#include "core/domain/ids.h"

namespace tagliando {

/// What an agreement is about: a machine, a site with all its machines, or the whole customer.
struct Place {
    CustomerId customer;
    SiteId site;                           ///< 0: every site
    ServerId server;                       ///< 0: every machine of the site

    /// True when what holds here holds for a machine there. A customer-scope matter (no server) is inside customer-wide places only.
    [[nodiscard]] bool holds(CustomerId ofCustomer, SiteId ofSite, ServerId ofServer) const
    {
        return customer == ofCustomer && (!site || site == ofSite) && (!server || server == ofServer);
    }
    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace tagliando
