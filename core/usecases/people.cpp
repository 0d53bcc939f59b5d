#include "core/usecases/people.h"

#include "core/store/customerstore.h"
#include "core/store/rawstore.h"
#include "core/store/serverstore.h"

#include <algorithm>

namespace tagliando {

namespace {

const QStringList costKeys{QStringLiteral("people"), QStringLiteral("per_hour"), QStringLiteral("share"), QStringLiteral("hours"),
                           QStringLiteral("rate"), QStringLiteral("technician_hours"), QStringLiteral("planned_hours"), QStringLiteral("fixed")};

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

Error badValue(const QString &key, const QString &value)
{
    return {QStringLiteral("key.bad_value"), {{QStringLiteral("key"), key}, {QStringLiteral("value"), value}}};
}

Error unknownKey(const QString &key, const QStringList &known)
{
    return {QStringLiteral("key.unknown"), {{QStringLiteral("key"), key}, {QStringLiteral("nearest"), nearestName(key, known)}}};
}

Result<double> amount(const QString &key, const QString &value)
{
    bool ok = false;
    const double number = QString(value).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    if (!ok || number < 0)
        return badValue(key, value);
    return number;
}

// The mistyped name's nearest neighbour makes the error worth reading.
template <class T>
Result<T> byName(const std::vector<T> &values, const QString &name, const QString &code)
{
    QStringList names;
    for (const T &value : values) {
        if (same(value.name, name))
            return value;
        names << value.name;
    }
    return Error{code, {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, names)}}};
}

template <class T>
Result<void> storeInPlace(Session &session, const QString &scope, const T &value)
{
    return changeAndRemember(session, scope, [&]() -> Result<void> {
        auto id = CustomerStore(session.database).save(value);
        return id ? Result<void>() : id.error();
    });
}

} // namespace

Result<void> applyKeys(Customer &customer, const KeyValues &keys)
{
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (key.key() == QLatin1String("lang")) {
            if (key.value() != QLatin1String("it") && key.value() != QLatin1String("en"))
                return badValue(key.key(), key.value());
            customer.language = key.value() == QLatin1String("it") ? Language::Italian : Language::English;
        } else if (key.key() == QLatin1String("zone")) {
            if (auto zone = zoneNamed(key.value()); !key.value().isEmpty() && !zone)
                return zone.error();
            customer.zone = key.value();
        } else if (key.key() == QLatin1String("managed_since")) {
            customer.managedSince = QDate::fromString(key.value(), Qt::ISODate);
            if (!key.value().isEmpty() && !customer.managedSince.isValid())
                return badValue(key.key(), key.value());
        } else if (key.key().startsWith(QLatin1String("cost.")) && costKeys.contains(key.key().mid(5))) {
            const auto number = amount(key.key(), key.value());
            if (!number)
                return number.error();
            customer.cost.insert(key.key().mid(5), *number);
        } else {
            QStringList known{QStringLiteral("lang"), QStringLiteral("zone"), QStringLiteral("managed_since")};
            for (const QString &cost : costKeys)
                known << QStringLiteral("cost.") + cost;
            return unknownKey(key.key(), known);
        }
    }
    return {};
}

Result<void> applyKeys(Site &site, const KeyValues &keys)
{
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (key.key() == QLatin1String("patron")) {
            // 29 February exists as a day of a year: judged in a leap year.
            if (!key.value().isEmpty() && !QDate::fromString(QStringLiteral("2024-") + key.value(), Qt::ISODate).isValid())
                return badValue(key.key(), key.value());
            site.patronSaint = key.value();
        } else if (key.key() == QLatin1String("travel")) {
            const auto minutes = amount(key.key(), key.value());
            if (!minutes)
                return minutes.error();
            site.travelMinutes = int(*minutes);
        } else if (key.key() == QLatin1String("zone")) {
            if (auto zone = zoneNamed(key.value()); !key.value().isEmpty() && !zone)
                return zone.error();
            site.zone = key.value();
        } else {
            return unknownKey(key.key(), {QStringLiteral("patron"), QStringLiteral("travel"), QStringLiteral("zone")});
        }
    }
    return {};
}

Result<void> applyKeys(Contract &contract, const KeyValues &keys)
{
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (key.key() == QLatin1String("approvers")) {
            contract.approvers = key.value().split(QLatin1Char(','), Qt::SkipEmptyParts);
            continue;
        }
        const auto number = amount(key.key(), key.value());
        if (key.key() != QLatin1String("hours") && key.key() != QLatin1String("visits_per_year"))
            return unknownKey(key.key(), {QStringLiteral("hours"), QStringLiteral("visits_per_year"), QStringLiteral("approvers")});
        if (!number)
            return number.error();
        if (key.key() == QLatin1String("hours"))
            contract.hours = *number;
        else
            contract.visitsPerYear = int(*number);
    }
    return {};
}

Result<Customer> findCustomer(const Session &session, const QString &name)
{
    const auto customers = CustomerStore(session.database).customers();
    return customers ? byName(*customers, name, QStringLiteral("customer.unknown")) : Result<Customer>(customers.error());
}

Result<Site> findSite(const Session &session, const Customer &customer, const QString &name)
{
    auto sites = CustomerStore(session.database).sites();
    if (!sites)
        return sites.error();
    std::erase_if(*sites, [&](const Site &site) { return site.customer != customer.id; });
    return byName(*sites, name, QStringLiteral("site.unknown"));
}

Result<CustomerId> addCustomer(Session &session, const QString &name, const KeyValues &keys)
{
    if (name.trimmed().isEmpty())
        return Error{QStringLiteral("name.empty"), {}};
    if (findCustomer(session, name))
        return Error{QStringLiteral("customer.exists"), {{QStringLiteral("name"), name}}};
    Customer customer;
    customer.name = name.trimmed();
    if (auto applied = applyKeys(customer, keys); !applied)
        return applied.error();
    Result<CustomerId> id = CustomerId{};
    const auto changed = change(session, QStringLiteral("customer"), [&]() -> Result<void> {
        id = CustomerStore(session.database).save(customer);
        return id ? Result<void>() : id.error();
    });
    return changed ? id : Result<CustomerId>(changed.error());
}

Result<void> editCustomer(Session &session, const QString &name, const KeyValues &keys)
{
    auto customer = findCustomer(session, name);
    if (!customer)
        return customer.error();
    if (auto applied = applyKeys(*customer, keys); !applied)
        return applied;
    return storeInPlace(session, QStringLiteral("customer"), *customer);
}

Result<void> removeCustomer(Session &session, const QString &name)
{
    const auto customer = findCustomer(session, name);
    if (!customer)
        return customer.error();
    ServerStore machines(session.database);
    const auto theirs = machines.rawFiles(customer->id);
    if (!theirs)
        return theirs.error();
    auto removed = change(session, QStringLiteral("customer"), [&] { return CustomerStore(session.database).remove(customer->id); });
    if (!removed)
        return removed;
    // Their raw files go too, but for those another customer's import brought as well.
    const auto needed = machines.rawFiles();
    if (!needed)
        return needed.error();
    RawStore files(session.database.rawFolder());
    for (const QByteArray &sha : *theirs) {
        if (needed->contains(sha))
            continue;
        if (auto gone = files.remove(sha); !gone)
            return gone;
    }
    return {};
}

Result<SiteId> addSite(Session &session, const QString &customerName, const QString &name, const KeyValues &keys)
{
    const auto customer = findCustomer(session, customerName);
    if (!customer)
        return customer.error();
    if (name.trimmed().isEmpty())
        return Error{QStringLiteral("name.empty"), {}};
    if (findSite(session, *customer, name))
        return Error{QStringLiteral("site.exists"), {{QStringLiteral("name"), name}}};
    Site site;
    site.customer = customer->id;
    site.name = name.trimmed();
    if (auto applied = applyKeys(site, keys); !applied)
        return applied.error();
    Result<SiteId> id = SiteId{};
    const auto changed = change(session, QStringLiteral("site"), [&]() -> Result<void> {
        id = CustomerStore(session.database).save(site);
        return id ? Result<void>() : id.error();
    });
    return changed ? id : Result<SiteId>(changed.error());
}

Result<void> editSite(Session &session, const QString &customerName, const QString &name, const KeyValues &keys)
{
    const auto customer = findCustomer(session, customerName);
    if (!customer)
        return customer.error();
    auto site = findSite(session, *customer, name);
    if (!site)
        return site.error();
    if (auto applied = applyKeys(*site, keys); !applied)
        return applied;
    return storeInPlace(session, QStringLiteral("site"), *site);
}

Result<std::vector<Contact>> contactsOf(const Session &session, CustomerId customer)
{
    auto contacts = CustomerStore(session.database).contacts(customer);
    if (contacts)
        std::sort(contacts->begin(), contacts->end(), [](const Contact &a, const Contact &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return contacts;
}

Result<void> addContact(Session &session, const QString &customerName, const Contact &wanted)
{
    const auto customer = findCustomer(session, customerName);
    if (!customer)
        return customer.error();
    Contact contact = wanted;
    contact.customer = customer->id;
    return change(session, QStringLiteral("contact"), [&]() -> Result<void> {
        auto id = CustomerStore(session.database).save(contact);
        return id ? Result<void>() : id.error();
    });
}

Result<void> setContract(Session &session, const QString &customerName, const KeyValues &keys)
{
    const auto customer = findCustomer(session, customerName);
    if (!customer)
        return customer.error();
    const auto known = CustomerStore(session.database).contract(customer->id);
    if (!known)
        return known.error();
    Contract contract = known->value_or(Contract{customer->id, 0, 0, {}});
    if (auto applied = applyKeys(contract, keys); !applied)
        return applied;
    return change(session, QStringLiteral("contract"), [&] { return CustomerStore(session.database).save(contract); });
}

Result<void> addTechnician(Session &session, const QString &name, const KeyValues &keys)
{
    if (name.trimmed().isEmpty())
        return Error{QStringLiteral("name.empty"), {}};
    const auto technicians = CustomerStore(session.database).technicians();
    if (!technicians)
        return technicians.error();
    const auto known = byName(*technicians, name, QString());
    Technician technician;
    if (known)
        technician = *known;
    else
        technician.name = name.trimmed();
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (key.key() == QLatin1String("hours")) {
            const auto hours = amount(key.key(), key.value());
            if (!hours)
                return hours.error();
            technician.hours = *hours;
        } else if (key.key() == QLatin1String("skills")) {
            technician.skills = key.value().split(QLatin1Char(','), Qt::SkipEmptyParts);
        } else if (key.key() == QLatin1String("place")) {
            technician.place = key.value();
        } else {
            return unknownKey(key.key(), {QStringLiteral("hours"), QStringLiteral("skills"), QStringLiteral("place")});
        }
    }
    return change(session, QStringLiteral("technician"), [&]() -> Result<void> {
        auto id = CustomerStore(session.database).save(technician);
        return id ? Result<void>() : id.error();
    });
}

} // namespace tagliando
