#pragma once

#include "core/domain/customer.h"
#include "core/store/database.h"

#include <vector>

namespace tagliando {

/// Customers, sites, contacts, contracts, technicians. Names are unique without case: "store.name_taken".
/// `save` inserts when the id is 0 and returns the stored id. Writing needs an open Transaction.
class CustomerStore {
public:
    explicit CustomerStore(Database &database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Customer>> customers() const;
    [[nodiscard]] Result<std::vector<Site>> sites() const;
    [[nodiscard]] Result<std::vector<Contact>> contacts(CustomerId customer) const;
    [[nodiscard]] Result<std::optional<Contract>> contract(CustomerId customer) const;
    [[nodiscard]] Result<std::vector<Contract>> contracts() const;
    [[nodiscard]] Result<std::vector<Technician>> technicians() const;

    Result<CustomerId> save(const Customer &customer);
    Result<SiteId> save(const Site &site);
    Result<ContactId> save(const Contact &contact);
    Result<void> save(const Contract &contract);
    Result<TechnicianId> save(const Technician &technician);
    /// With everything that belongs to it.
    Result<void> remove(CustomerId customer);

private:
    Database &database_;
};

} // namespace tagliando
