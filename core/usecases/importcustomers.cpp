#include "core/usecases/importcustomers.h"

#include "core/inventory/formats/csvdates.h"
#include "core/store/customerstore.h"
#include "core/usecases/importfiles.h"
#include "core/usecases/people.h"

#include <algorithm>

namespace tagliando {

namespace {

struct Names {
    const char *target;
    const char *words; ///< as plainColumnName makes them
};

constexpr Names columnNames[] = {
    {"customer",
     "customer customername client clientname company companyname organization organisation tenant account cliente ragionesociale azienda "
     "societa denominazione kunde firma societe entreprise empresa nombre nome name"},
    {"lang", "lang language lingua sprache langue idioma"},
    {"zone", "zone timezone fuso fusoorario zeitzone fuseauhoraire zonahoraria"},
    {"managed_since",
     "managedsince clientefrom clientedal gestitodal dal betreutseit kundeseit geredepuis clientdepuis clientedesde gestionadodesde"},
    {"site", "site sitename location sede filiale standort emplacement sitio"},
    {"patron", "patron patronsaint patrono santopatrono schutzpatron saintpatron"},
    {"travel", "travel traveltime travelminutes viaggio minutiviaggio tempodiviaggio fahrzeit trajet viaje"},
    {"contact", "contact contactname contactperson referente contatto ansprechpartner kontakt contacto"},
    {"role", "role ruolo funktion rolle fonction cargo rol qualifica"},
    {"email", "email mail emailaddress posta postaelettronica indirizzoemail courriel correo correoelectronico"},
    {"pec", "pec certifiedemail postacertificata"},
    {"hours", "hours hourpackage contracthours ore oreincluse pacchettoore stunden heures horas"},
    {"visits_per_year", "visitsperyear visits visite visiteanno visiteallanno visiteannue besuchejahr visitesparan visitasano visitasalano"},
    {"approvers", "approvers approver approvazioni approvatori chiapprova genehmiger approbateurs aprobadores"},
};

// One customer with everything of it, as it will be.
struct Dossier {
    Customer customer;
    std::vector<Site> sites;
    std::vector<Contact> contacts;
    std::optional<Contract> contract;

    friend bool operator==(const Dossier &, const Dossier &) = default;
};

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

template <class T>
T &named(std::vector<T> &all, const QString &name)
{
    const auto known = std::find_if(all.begin(), all.end(), [&](const T &one) { return same(one.name, name); });
    if (known != all.end())
        return *known;
    T fresh;
    fresh.name = name;
    all.push_back(fresh);
    return all.back();
}

QString languageCode(const QString &text)
{
    static const QStringList italian{QStringLiteral("it"), QStringLiteral("ita"), QStringLiteral("italiano"), QStringLiteral("italian"),
                                     QStringLiteral("italienisch")};
    static const QStringList english{QStringLiteral("en"), QStringLiteral("eng"), QStringLiteral("inglese"), QStringLiteral("english"),
                                     QStringLiteral("englisch")};
    const QString word = text.toLower();
    return italian.contains(word) ? QStringLiteral("it") : english.contains(word) ? QStringLiteral("en") : text;
}

class CustomersReader {
public:
    CustomersReader(Session &session, const CsvTable &table, DateOrder dates) : session_(session), table_(table), dates_(dates) {}

    Result<CustomersOutcome> read()
    {
        findColumns();
        if (!index_.contains(QStringLiteral("customer"))) {
            return Error{QStringLiteral("customers.no_column"),
                         {{QStringLiteral("file"), table_.fileName}, {QStringLiteral("columns"), table_.header.join(QStringLiteral(", "))}}};
        }
        if (auto ordered = findDateOrder(); !ordered)
            return ordered.error();
        if (auto loaded = load(); !loaded)
            return loaded.error();
        const auto before = dossiers_;
        outcome_.rows = int(table_.rows.size()) + table_.brokenRows;
        outcome_.rejected = table_.rejected;
        for (const CsvRow &row : table_.rows)
            addRow(row);
        count(before);
        return outcome_;
    }

    /// Needs an open transaction.
    Result<void> store()
    {
        CustomerStore store(session_.database);
        for (Dossier &dossier : dossiers_) {
            if (!touched_.contains(dossier.customer.name))
                continue;
            auto customer = store.save(dossier.customer);
            if (!customer)
                return customer.error();
            for (Site &site : dossier.sites) {
                site.customer = *customer;
                if (auto saved = store.save(site); !saved)
                    return saved.error();
            }
            for (Contact &contact : dossier.contacts) {
                contact.customer = *customer;
                if (auto saved = store.save(contact); !saved)
                    return saved.error();
            }
            if (!dossier.contract)
                continue;
            dossier.contract->customer = *customer;
            if (auto saved = store.save(*dossier.contract); !saved)
                return saved;
        }
        return {};
    }
    [[nodiscard]] bool changesAnything() const { return !touched_.isEmpty(); }

private:
    void findColumns()
    {
        for (int i = 0; i < table_.header.size(); ++i) {
            const QString word = plainColumnName(table_.header[i]);
            const auto known = std::find_if(std::begin(columnNames), std::end(columnNames), [&](const Names &names) {
                return QString::fromLatin1(names.words).split(QLatin1Char(' ')).contains(word) ||
                       plainColumnName(QLatin1String(names.target)) == word;
            });
            const QString target = known == std::end(columnNames) ? QString() : QLatin1String(known->target);
            if (target.isEmpty() || index_.contains(target))
                outcome_.unread << table_.header[i];
            else
                index_.insert(target, i);
        }
    }

    Result<void> findDateOrder()
    {
        DateEvidence evidence;
        for (const CsvRow &row : table_.rows)
            evidence.add(cell(row, "managed_since"));
        if (dates_ == DateOrder::Unknown)
            dates_ = evidence.order();
        if (dates_ != DateOrder::Unknown || evidence.ambiguous.isEmpty())
            return {};
        return Error{QStringLiteral("csv.date_order"),
                     {{QStringLiteral("file"), table_.fileName},
                      {QStringLiteral("column"), table_.header[index_.value(QStringLiteral("managed_since"))]},
                      {QStringLiteral("text"), evidence.ambiguous}}};
    }

    Result<void> load()
    {
        const CustomerStore store(session_.database);
        auto customers = store.customers();
        const auto sites = store.sites();
        if (!customers || !sites)
            return customers ? sites.error() : customers.error();
        for (Customer &customer : *customers) {
            Dossier dossier{std::move(customer), {}, {}, {}};
            for (const Site &site : *sites) {
                if (site.customer == dossier.customer.id)
                    dossier.sites.push_back(site);
            }
            auto contacts = store.contacts(dossier.customer.id);
            auto contract = store.contract(dossier.customer.id);
            if (!contacts || !contract)
                return contacts ? contract.error() : contacts.error();
            dossier.contacts = *std::move(contacts);
            dossier.contract = *std::move(contract);
            dossiers_.push_back(std::move(dossier));
        }
        return {};
    }

    QString cell(const CsvRow &row, const char *target) const
    {
        const auto index = index_.constFind(QLatin1String(target));
        return index == index_.cend() ? QString() : row.cells[*index].trimmed();
    }

    KeyValues keysOf(const CsvRow &row, std::initializer_list<const char *> targets) const
    {
        KeyValues keys;
        for (const char *target : targets) {
            if (const QString value = cell(row, target); !value.isEmpty())
                keys.insert(QLatin1String(target), value);
        }
        return keys;
    }

    void reject(const CsvRow &row, const Error &error)
    {
        QVariantMap args = error.args;
        args.insert(QStringLiteral("text"), row.cells.join(QLatin1Char(table_.delimiter)).left(200));
        outcome_.rejected.push_back({table_.fileName, row.line, error.code, args});
    }

    // On copies, so that a rejected row leaves nothing behind.
    void addRow(const CsvRow &row)
    {
        const QString name = cell(row, "customer");
        if (name.isEmpty())
            return reject(row, {QStringLiteral("csv.no_customer"), {}});
        const auto known = std::find_if(dossiers_.begin(), dossiers_.end(), [&](const Dossier &one) { return same(one.customer.name, name); });
        Dossier dossier;
        if (known != dossiers_.end())
            dossier = *known;
        else
            dossier.customer.name = name;
        if (auto applied = apply(row, &dossier); !applied)
            return reject(row, applied.error());
        if (known != dossiers_.end())
            *known = std::move(dossier);
        else
            dossiers_.push_back(std::move(dossier));
    }

    Result<void> apply(const CsvRow &row, Dossier *dossier)
    {
        KeyValues keys = keysOf(row, {"lang", "zone", "managed_since"});
        if (keys.contains(QStringLiteral("lang")))
            keys[QStringLiteral("lang")] = languageCode(keys[QStringLiteral("lang")]);
        if (const QString since = keys.value(QStringLiteral("managed_since")); !since.isEmpty()) {
            const QDateTime day = readCsvTime(since, dates_, QTimeZone::utc());
            if (!day.isValid())
                return Error{QStringLiteral("key.bad_value"),
                             {{QStringLiteral("key"), QStringLiteral("managed_since")}, {QStringLiteral("value"), since}}};
            keys[QStringLiteral("managed_since")] = day.date().toString(Qt::ISODate);
        }
        if (auto applied = applyKeys(dossier->customer, keys); !applied)
            return applied;
        if (auto applied = applySite(row, dossier); !applied)
            return applied;
        if (auto applied = applyContact(row, dossier); !applied)
            return applied;
        KeyValues contract = keysOf(row, {"hours", "visits_per_year", "approvers"});
        if (contract.isEmpty())
            return {};
        if (contract.contains(QStringLiteral("approvers")))
            contract[QStringLiteral("approvers")].replace(QLatin1Char(';'), QLatin1Char(',')).replace(QLatin1Char('/'), QLatin1Char(','));
        if (!dossier->contract)
            dossier->contract = Contract{dossier->customer.id, 0, 0, {}};
        return applyKeys(*dossier->contract, contract);
    }

    Result<void> applySite(const CsvRow &row, Dossier *dossier) const
    {
        const KeyValues keys = keysOf(row, {"patron", "travel"});
        const QString name = cell(row, "site");
        if (name.isEmpty())
            return keys.isEmpty() ? Result<void>() : Error{QStringLiteral("customers.of_no_site"), {{QStringLiteral("key"), keys.firstKey()}}};
        return applyKeys(named(dossier->sites, name), keys);
    }

    Result<void> applyContact(const CsvRow &row, Dossier *dossier) const
    {
        const KeyValues keys = keysOf(row, {"role", "email", "pec"});
        const QString name = cell(row, "contact");
        if (name.isEmpty())
            return keys.isEmpty() ? Result<void>() : Error{QStringLiteral("customers.of_no_contact"), {{QStringLiteral("key"), keys.firstKey()}}};
        for (const char *address : {"email", "pec"}) {
            const QString value = keys.value(QLatin1String(address));
            if (!value.isEmpty() && (value.count(QLatin1Char('@')) != 1 || value.contains(QLatin1Char(' '))))
                return Error{QStringLiteral("key.bad_value"), {{QStringLiteral("key"), QLatin1String(address)}, {QStringLiteral("value"), value}}};
        }
        Contact &contact = named(dossier->contacts, name);
        contact.role = keys.value(QStringLiteral("role"), contact.role);
        contact.email = keys.value(QStringLiteral("email"), contact.email);
        contact.pec = keys.value(QStringLiteral("pec"), contact.pec);
        return {};
    }

    void count(const std::vector<Dossier> &before)
    {
        for (size_t i = 0; i < dossiers_.size(); ++i) {
            const Dossier &now = dossiers_[i];
            const Dossier old = i < before.size() ? before[i] : Dossier{};
            if (now == old)
                continue;
            touched_ << now.customer.name;
            (i < before.size() ? outcome_.changed : outcome_.added) << now.customer.name;
            outcome_.sites += int(now.sites.size() - old.sites.size());
            outcome_.contacts += int(now.contacts.size() - old.contacts.size());
            outcome_.contracts += now.contract != old.contract ? 1 : 0;
        }
        QStringList named;
        for (const CsvRow &row : table_.rows)
            named << cell(row, "customer").toCaseFolded();
        named.removeDuplicates();
        named.removeAll(QString());
        for (const Dossier &dossier : before)
            outcome_.unchanged += named.contains(dossier.customer.name.toCaseFolded()) && !touched_.contains(dossier.customer.name) ? 1 : 0;
    }

    Session &session_;
    const CsvTable &table_;
    DateOrder dates_;
    CustomersOutcome outcome_;
    QHash<QString, int> index_;
    std::vector<Dossier> dossiers_;
    QStringList touched_;
};

} // namespace

Result<CustomersOutcome> importCustomers(Session &session, const CustomersWish &wish)
{
    const auto file = foundFile({wish.path});
    if (!file)
        return file.error();
    const auto table = readCsvTable(file->bytes, file->name);
    if (!table)
        return table.error();
    CustomersReader reader(session, *table, wish.dates);
    auto outcome = reader.read();
    if (!outcome || wish.dryRun || !reader.changesAnything())
        return outcome;
    if (auto stored = changeAndRemember(session, QStringLiteral("customer"), [&] { return reader.store(); }); !stored)
        return stored.error();
    return outcome;
}

QByteArray customersTemplate()
{
    return "\xEF\xBB\xBF"
           "customer;lang;managed_since;site;patron;travel;contact;role;email;pec;hours;visits_per_year;approvers;zone\r\n"
           "Alfa Meccanica Srl;it;2026-01-01;Milano;12-07;35;Anna "
           "Bianchi;titolare;anna@alfa.example;alfa@pec.example;40;4;titolare,amministratore;\r\n"
           "Alfa Meccanica Srl;;;Torino;06-24;90;;;;;;;;\r\n";
}

} // namespace tagliando
