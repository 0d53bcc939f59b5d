// Adding and changing who is served: customers, sites, contacts, contracts, technicians.
#pragma once

#include "core/domain/customer.h"
#include "core/usecases/session.h"

#include <QMap>

namespace tagliando {

/// KEY=VALUE words of the command line, already split. Errors "key.unknown" (args: key, nearest), "key.bad_value" (args: key, value).
using KeyValues = QMap<QString, QString>;

/// Finds by name, without case. Error "customer.unknown" (args: name, nearest).
Result<Customer> findCustomer(const Session &session, const QString &name);
Result<Site> findSite(const Session &session, const Customer &customer, const QString &name);

/// What the keys say, in memory only. Keys as below.
Result<void> applyKeys(Customer &customer, const KeyValues &keys);
Result<void> applyKeys(Site &site, const KeyValues &keys);
Result<void> applyKeys(Contract &contract, const KeyValues &keys);

/// Keys: lang, zone, managed_since, cost.*. Error "customer.exists".
Result<CustomerId> addCustomer(Session &session, const QString &name, const KeyValues &keys);
Result<void> editCustomer(Session &session, const QString &name, const KeyValues &keys);
Result<void> removeCustomer(Session &session, const QString &name);

/// Keys: patron (MM-DD), travel (minutes), zone. Adding an existing one is "site.exists".
Result<SiteId> addSite(Session &session, const QString &customer, const QString &name, const KeyValues &keys);
Result<void> editSite(Session &session, const QString &customer, const QString &name, const KeyValues &keys);

/// By name. Who may decide at the customer, for choosing from.
Result<std::vector<Contact>> contactsOf(const Session &session, CustomerId customer);
Result<void> addContact(Session &session, const QString &customer, const Contact &contact);
/// Keys: hours, visits_per_year, approvers.
Result<void> setContract(Session &session, const QString &customer, const KeyValues &keys);
/// Keys: hours, skills, place. An existing technician is changed.
Result<void> addTechnician(Session &session, const QString &name, const KeyValues &keys);

} // namespace tagliando
