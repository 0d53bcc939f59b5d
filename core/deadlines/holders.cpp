#include "core/deadlines/holders.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString fallbackZone = QStringLiteral("Europe/Rome");

template <class Value, class Id>
QHash<Id, const Value *> indexed(const std::vector<Value> &values, Id Value::*id)
{
    QHash<Id, const Value *> index;
    index.reserve(static_cast<qsizetype>(values.size()));
    for (const Value &value : values)
        index.insert(value.*id, &value);
    return index;
}

QString assetClassOf(const Server &server, const ServerState &state)
{
    if (const QString stated = state.value(QStringLiteral("class")).toLower(); !stated.isEmpty())
        return stated;
    if (server.kind == ServerKind::Workstation || server.kind == ServerKind::Network)
        return toString(server.kind);
    return QStringLiteral("server");
}

/// "internet", "internet-facing" -> "internet"; anything else stated or not is internal.
QString exposureOf(const ServerState &state)
{
    return state.value(QStringLiteral("exposure")).startsWith(QLatin1String("internet"), Qt::CaseInsensitive) ? QStringLiteral("internet")
                                                                                                              : QStringLiteral("internal");
}

bool countsWorkingDays(const Policy &policy)
{
    return std::any_of(policy.rows.begin(), policy.rows.end(), [](const PolicyRow &row) { return row.unit == TimeUnit::WorkingDays; });
}

} // namespace

const QTimeZone &Zones::zone(const QString &name)
{
    auto found = known_.find(name);
    if (found == known_.end()) {
        QTimeZone zone(name.toUtf8());
        if (!zone.isValid()) // refused where it is typed; an old file may still hold one
            zone = QTimeZone((name == setting_ ? fallbackZone : setting_).toUtf8());
        found = known_.insert(name, zone);
    }
    return *found;
}

AnswersInForce::AnswersInForce(const std::vector<Answer> &answers)
{
    std::vector<const Answer *> ordered;
    ordered.reserve(answers.size());
    for (const Answer &answer : answers)
        ordered.push_back(&answer);
    std::stable_sort(ordered.begin(), ordered.end(), [](const Answer *a, const Answer *b) { return a->at < b->at; });
    for (const Answer *answer : ordered) {
        if (answer->server)
            ofServer_[answer->server][answer->question] = answer->yes;
        else if (answer->site)
            ofSite_[answer->site][answer->question] = answer->yes;
        else
            ofCustomer_[answer->customer][answer->question] = answer->yes;
    }
}

QHash<QString, bool> AnswersInForce::of(const Server &server) const
{
    QHash<QString, bool> all = ofCustomer_.value(server.customer);
    all.insert(ofSite_.value(server.site));
    all.insert(ofServer_.value(server.id));
    return all;
}

QHash<SiteId, LocalHolidays> localHolidays(const Fleet &fleet)
{
    QHash<SiteId, LocalHolidays> holidays;
    for (const Site &site : fleet.sites) {
        if (!site.patronSaint.isEmpty())
            holidays[site.id].patronSaint = site.patronSaint;
    }
    for (const Holiday &holiday : fleet.agreements.holidays)
        holidays[holiday.site].days.insert(holiday.day);
    return holidays;
}

HolderSources::HolderSources(const FindingsInput &given)
    : input(given), customers(indexed(given.fleet.customers, &Customer::id)), sites(indexed(given.fleet.sites, &Site::id)),
      answers(given.fleet.answers), holidays(localHolidays(given.fleet))
{
}

QString HolderSources::zoneOf(const Server &server) const
{
    const Site *site = sites.value(server.site);
    if (site && !site->zone.isEmpty())
        return site->zone;
    const Customer *customer = customers.value(server.customer);
    return customer && !customer->zone.isEmpty() ? customer->zone : input.defaultZone;
}

void HeldAnswers::begin()
{
    last_ = std::exchange(holder_, Holder());
    holder_.answers = &answers_;
}

void HeldAnswers::setClock(const FindingsInput &input, Zones &zones)
{
    if (holder_.zoneName == last_.zoneName && last_.now.isValid()) {
        holder_.zone = last_.zone;
        holder_.today = last_.today;
        holder_.now = last_.now;
        return;
    }
    holder_.zone = zones.zone(holder_.zoneName);
    const QDateTime local = input.now.in(holder_.zone);
    holder_.today = local.date();
    holder_.now = local;
}

const Holder &HeldAnswers::of(const HolderSources &sources, const Server &server, Zones &zones)
{
    const FindingsInput &input = sources.input;
    begin();
    answers_ = sources.answers.of(server);
    const auto state = input.fleet.states.constFind(server.id);
    holder_.server = &server;
    holder_.customer = sources.customers.value(server.customer);
    holder_.site = sources.sites.value(server.site);
    holder_.state = state != input.fleet.states.cend() && *state ? state->get() : &sources.nothing;
    holder_.zoneName = sources.zoneOf(server);
    setClock(input, zones);
    holder_.packagesCollected = holder_.state->classes.value(InventoryClass::Packages).collected;
    holder_.exposure = exposureOf(*holder_.state);
    holder_.assetClass = assetClassOf(server, *holder_.state);
    holder_.policy = &input.catalogue.policies.of(server.customer, &server, holder_.today, input.policy);
    if (holder_.site && countsWorkingDays(*holder_.policy)) {
        const auto local = sources.holidays.constFind(holder_.site->id);
        holder_.holidays = local == sources.holidays.cend() ? nullptr : &*local;
    }
    holder_.staleAfterDays = holder_.exposure == QLatin1String("internet") ? holder_.policy->staleAfterDaysExposed : holder_.policy->staleAfterDays;
    return holder_;
}

const Holder &HeldAnswers::of(const HolderSources &sources, const Customer &customer, Zones &zones)
{
    begin();
    answers_ = sources.answers.of(customer.id);
    holder_.customer = &customer;
    holder_.zoneName = customer.zone.isEmpty() ? sources.input.defaultZone : customer.zone;
    setClock(sources.input, zones);
    holder_.policy = &sources.input.catalogue.policies.of(customer.id, nullptr, holder_.today, sources.input.policy);
    holder_.staleAfterDays = holder_.policy->staleAfterDays;
    return holder_;
}

} // namespace tagliando
