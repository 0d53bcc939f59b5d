#include "core/store/customerstore.h"

#include "core/store/namekey.h"
#include "core/store/query.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando {

namespace {

QString toText(Language language) { return language == Language::English ? QStringLiteral("en") : QStringLiteral("it"); }

Language language(const QString &text) { return text == QLatin1String("en") ? Language::English : Language::Italian; }

QString toJson(const QVariantMap &map) { return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact)); }

QVariantMap variantMap(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object().toVariantMap(); }

// `owner` is "customer" where names are unique within a customer, else empty.
Result<void> nameIsFree(const Database &database, const QString &table, const QString &name, qint64 id, CustomerId owner = {})
{
    const QString within = owner ? QStringLiteral(" AND customer = ?") : QString();
    Query query(database, QStringLiteral("SELECT id FROM %1 WHERE name_key = ? AND id <> ?%2").arg(table, within));
    query.bind(nameKey(name)).bind(id);
    if (owner)
        query.bind(owner);
    const Result<qint64> other = query.returnedId();
    if (!other)
        return other.error();
    if (*other != 0)
        return Error{QStringLiteral("store.name_taken"), {{QStringLiteral("kind"), table}, {QStringLiteral("name"), name}}};
    return {};
}

// Runs an INSERT or UPDATE that ends in RETURNING id; an update that touches nothing means that somebody removed the row.
template <class Id>
Result<Id> saved(Query &query, const QString &kind, qint64 id)
{
    const Result<qint64> stored = query.returnedId();
    if (!stored)
        return stored.error();
    if (*stored == 0)
        return Error{QStringLiteral("store.not_found"), {{QStringLiteral("kind"), kind}, {QStringLiteral("id"), id}}};
    return Id{*stored};
}

} // namespace

Result<std::vector<Customer>> CustomerStore::customers() const
{
    Query query(database_, QStringLiteral("SELECT id, name, language, zone, managed_since, cost FROM customer ORDER BY name_key"));
    return query.all<Customer>([](const Query &row) {
        return Customer{row.id<CustomerId>(0), row.text(1), language(row.text(2)), row.text(3), row.date(4), variantMap(row.text(5))};
    });
}

Result<std::vector<Site>> CustomerStore::sites() const
{
    Query query(database_, QStringLiteral("SELECT id, customer, name, zone, patron_saint, travel_minutes FROM site ORDER BY customer, name_key"));
    return query.all<Site>([](const Query &row) {
        return Site{row.id<SiteId>(0), row.id<CustomerId>(1), row.text(2), row.text(3), row.text(4), static_cast<int>(row.integer(5))};
    });
}

Result<std::vector<Contact>> CustomerStore::contacts(CustomerId customer) const
{
    Query query(database_, QStringLiteral("SELECT id, customer, name, role, email, pec FROM contact WHERE customer = ? ORDER BY name_key"));
    query.bind(customer);
    return query.all<Contact>(
        [](const Query &row) { return Contact{row.id<ContactId>(0), row.id<CustomerId>(1), row.text(2), row.text(3), row.text(4), row.text(5)}; });
}

Result<std::vector<Contract>> CustomerStore::contracts() const
{
    Query query(database_, QStringLiteral("SELECT customer, hours, visits_per_year, approvers FROM contract ORDER BY customer"));
    return query.all<Contract>([](const Query &row) {
        return Contract{row.id<CustomerId>(0), row.number(1), static_cast<int>(row.integer(2)), stringList(row.text(3))};
    });
}

Result<std::optional<Contract>> CustomerStore::contract(CustomerId customer) const
{
    const Result<std::vector<Contract>> all = contracts();
    if (!all)
        return all.error();
    for (const Contract &one : *all) {
        if (one.customer == customer)
            return std::optional(one);
    }
    return std::optional<Contract>();
}

Result<std::vector<Technician>> CustomerStore::technicians() const
{
    Query query(database_, QStringLiteral("SELECT id, name, hours, skills, place FROM technician ORDER BY name_key"));
    return query.all<Technician>([](const Query &row) {
        return Technician{row.id<TechnicianId>(0), row.text(1), row.number(2), stringList(row.text(3)), row.text(4)};
    });
}

Result<CustomerId> CustomerStore::save(const Customer &customer)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    if (const Result<void> freeName = nameIsFree(database_, QStringLiteral("customer"), customer.name, customer.id.value); !freeName)
        return freeName.error();
    Query query(database_, customer.id
                               ? QStringLiteral("UPDATE customer SET name = ?, name_key = ?, language = ?, zone = ?, managed_since = ?, cost = ? "
                                                "WHERE id = ? RETURNING id")
                               : QStringLiteral("INSERT INTO customer (name, name_key, language, zone, managed_since, cost) "
                                                "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"));
    query.bind(customer.name).bind(nameKey(customer.name)).bind(toText(customer.language)).bind(customer.zone);
    query.bind(customer.managedSince).bind(toJson(customer.cost));
    if (customer.id)
        query.bind(customer.id);
    return saved<CustomerId>(query, QStringLiteral("customer"), customer.id.value);
}

Result<SiteId> CustomerStore::save(const Site &site)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    if (const Result<void> freeName = nameIsFree(database_, QStringLiteral("site"), site.name, site.id.value, site.customer); !freeName)
        return freeName.error();
    Query query(database_,
                site.id ? QStringLiteral("UPDATE site SET customer = ?, name = ?, name_key = ?, zone = ?, patron_saint = ?, travel_minutes = ? "
                                         "WHERE id = ? RETURNING id")
                        : QStringLiteral("INSERT INTO site (customer, name, name_key, zone, patron_saint, travel_minutes) "
                                         "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"));
    query.bind(site.customer).bind(site.name).bind(nameKey(site.name)).bind(site.zone).bind(site.patronSaint).bind(site.travelMinutes);
    if (site.id)
        query.bind(site.id);
    return saved<SiteId>(query, QStringLiteral("site"), site.id.value);
}

Result<ContactId> CustomerStore::save(const Contact &contact)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    if (const Result<void> freeName = nameIsFree(database_, QStringLiteral("contact"), contact.name, contact.id.value, contact.customer); !freeName)
        return freeName.error();
    Query query(
        database_,
        contact.id ? QStringLiteral("UPDATE contact SET customer = ?, name = ?, name_key = ?, role = ?, email = ?, pec = ? WHERE id = ? RETURNING id")
                   : QStringLiteral("INSERT INTO contact (customer, name, name_key, role, email, pec) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"));
    query.bind(contact.customer).bind(contact.name).bind(nameKey(contact.name)).bind(contact.role).bind(contact.email).bind(contact.pec);
    if (contact.id)
        query.bind(contact.id);
    return saved<ContactId>(query, QStringLiteral("contact"), contact.id.value);
}

Result<void> CustomerStore::save(const Contract &contract)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_,
                QStringLiteral("INSERT INTO contract (customer, hours, visits_per_year, approvers) VALUES (?, ?, ?, ?) ON CONFLICT (customer) "
                               "DO UPDATE SET hours = excluded.hours, visits_per_year = excluded.visits_per_year, approvers = excluded.approvers"));
    return query.bind(contract.customer).bind(contract.hours).bind(contract.visitsPerYear).bind(toJsonText(contract.approvers)).run();
}

Result<TechnicianId> CustomerStore::save(const Technician &technician)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    if (const Result<void> freeName = nameIsFree(database_, QStringLiteral("technician"), technician.name, technician.id.value); !freeName)
        return freeName.error();
    Query query(database_,
                technician.id
                    ? QStringLiteral("UPDATE technician SET name = ?, name_key = ?, hours = ?, skills = ?, place = ? WHERE id = ? RETURNING id")
                    : QStringLiteral("INSERT INTO technician (name, name_key, hours, skills, place) VALUES (?, ?, ?, ?, ?) RETURNING id"));
    query.bind(technician.name).bind(nameKey(technician.name)).bind(technician.hours).bind(toJsonText(technician.skills)).bind(technician.place);
    if (technician.id)
        query.bind(technician.id);
    return saved<TechnicianId>(query, QStringLiteral("technician"), technician.id.value);
}

Result<void> CustomerStore::remove(CustomerId customer)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_, QStringLiteral("DELETE FROM customer WHERE id = ? RETURNING id"));
    query.bind(customer);
    const Result<CustomerId> removed = saved<CustomerId>(query, QStringLiteral("customer"), customer.value);
    if (!removed)
        return removed.error();
    return {};
}

} // namespace tagliando
