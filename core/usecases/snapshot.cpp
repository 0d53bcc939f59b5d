#include "core/usecases/snapshot.h"

#include "core/store/cataloguestore.h"
#include "core/store/customerstore.h"
#include "core/store/decisionstore.h"
#include "core/store/findingstore.h"
#include "core/store/freezestore.h"
#include "core/store/serverstore.h"
#include "core/usecases/baselinedocuments.h"
#include "core/usecases/csaffeed.h"
#include "core/usecases/msrcmonths.h"
#include "core/usecases/productmapping.h"
#include "core/usecases/smallfeeds.h"

#include <algorithm>

namespace tagliando {

namespace {

Result<Agreements> loadAgreements(Database &database)
{
    const FreezeStore store(database);
    auto decisions = DecisionStore(database).decisions();
    if (!decisions)
        return decisions.error();
    auto freezes = store.freezes();
    if (!freezes)
        return freezes.error();
    auto windows = store.windows();
    if (!windows)
        return windows.error();
    auto holidays = store.holidays();
    if (!holidays)
        return holidays.error();
    return Agreements{std::move(*decisions), std::move(*freezes), std::move(*windows), std::move(*holidays)};
}

template <class T, class Predicate>
const T *found(const std::vector<T> &values, Predicate predicate)
{
    const auto it = std::find_if(values.begin(), values.end(), predicate);
    return it == values.end() ? nullptr : &*it;
}

// Own advisories may supersede each other, whatever file they came in: they are read together.
Result<OwnAdvisories> readStoredAdvisories(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary)
{
    std::vector<QByteArray> bodies;
    QHash<QString, QDate> firstIndexed;
    for (const CatalogueStore::Document &document : documents) {
        if (document.feed != QLatin1String("own"))
            continue;
        bodies.push_back(document.body);
        firstIndexed.insert(document.id, document.firstIndexed);
    }
    auto own = parseOwnAdvisories(joinOwnAdvisories(bodies), QStringLiteral("own"), vocabulary);
    if (!own)
        return own;
    for (Requirement &requirement : own->requirements)
        requirement.firstIndexed = firstIndexed.value(requirement.id);
    for (PackageFix &fix : own->fixes)
        fix.firstIndexed = firstIndexed.value(fix.advisory);
    return own;
}

} // namespace

FindingsInput Snapshot::input() const
{
    return {fleet, catalogue, resources->vocabulary, resources->policy, now, defaultZone};
}

const Customer *Snapshot::customer(CustomerId id) const
{
    return found(fleet.customers, [&](const Customer &customer) { return customer.id == id; });
}

const Customer *Snapshot::customerNamed(const QString &name) const
{
    return found(fleet.customers, [&](const Customer &customer) { return customer.name.compare(name, Qt::CaseInsensitive) == 0; });
}

const Server *Snapshot::server(ServerId id) const
{
    return found(fleet.servers, [&](const Server &server) { return server.id == id; });
}

const Requirement *Snapshot::requirement(const QString &id) const
{
    return found(catalogue.requirements, [&](const Requirement &requirement) { return requirement.id == id; });
}

Text Snapshot::questionText(const QString &id) const
{
    return catalogue.questions.value(id).text;
}

Result<Fleet> loadFleet(Database &database)
{
    const CustomerStore people(database);
    const ServerStore machines(database);
    const FindingStore memory(database);
    auto customers = people.customers();
    if (!customers)
        return customers.error();
    auto sites = people.sites();
    if (!sites)
        return sites.error();
    auto servers = machines.servers();
    if (!servers)
        return servers.error();
    auto states = machines.states();
    if (!states)
        return states.error();
    const auto mapped = mappedNames(database);
    if (!mapped)
        return mapped.error();
    applyMapping(*mapped, &*states);
    auto answers = memory.answers();
    if (!answers)
        return answers.error();
    auto obligations = memory.obligations();
    if (!obligations)
        return obligations.error();
    auto agreements = loadAgreements(database);
    if (!agreements)
        return agreements.error();
    return Fleet{std::move(*customers), std::move(*sites),       std::move(*servers),   std::move(*states),
                 std::move(*answers),   std::move(*obligations), std::move(*agreements)};
}

Result<Catalogue> loadCatalogue(Database &database, const Resources &resources)
{
    const CatalogueStore store(database);
    std::vector<Requirement> requirements;
    for (const Fact &fact : resources.facts)
        requirements.push_back(fact.requirement);

    auto documents = store.documents();
    if (!documents)
        return documents.error();
    for (const CatalogueStore::Document &document : *documents) {
        if (document.feed == QLatin1String("facts")) {
            auto fact = parseFact(document.body, document.id, resources.vocabulary);
            if (!fact)
                return fact.error();
            // A technician's own fact stands in for the program's of the same id.
            std::erase_if(requirements, [&](const Requirement &known) { return known.id == fact->requirement.id; });
            requirements.push_back(std::move(fact->requirement));
        }
    }
    auto fixes = store.packageFixes();
    if (!fixes)
        return fixes.error();
    auto kev = store.kev();
    if (!kev)
        return kev.error();

    auto own = readStoredAdvisories(*documents, resources.vocabulary);
    if (!own)
        return own.error();
    std::move(own->requirements.begin(), own->requirements.end(), std::back_inserter(requirements));
    std::move(own->fixes.begin(), own->fixes.end(), std::back_inserter(*fixes));
    const auto months = heldMsrcMonths(*documents);
    if (!months)
        return months.error();
    std::vector<Requirement> microsoft = msrcRequirements(*months, resources.vocabulary);
    std::move(microsoft.begin(), microsoft.end(), std::back_inserter(requirements));
    const auto baselines = readBaselines(*documents, resources.vocabulary);
    if (!baselines)
        return baselines.error();
    std::vector<Requirement> lines = requirementsOf(*baselines);
    std::move(lines.begin(), lines.end(), std::back_inserter(requirements));
    auto products = heldCsafRequirements(*documents, resources.vocabulary);
    if (!products)
        return products.error();
    std::move(products->begin(), products->end(), std::back_inserter(requirements));
    auto releases = heldEndOfLife(*documents, resources.vocabulary, requirements);
    if (!releases)
        return releases.error();
    std::move(releases->begin(), releases->end(), std::back_inserter(requirements));
    Catalogue catalogue = buildCatalogue(std::move(requirements), std::move(*fixes), std::move(*kev));
    catalogue.epss = heldEpss(*documents);
    return catalogue;
}

Result<std::shared_ptr<const Snapshot>> takeSnapshot(Session &session, const Progress &progress)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = session.database.revision();
    snapshot->now = session.clock.now();
    snapshot->defaultZone = session.defaultZone;
    snapshot->resources = session.resources;
    auto fleet = loadFleet(session.database);
    if (!fleet)
        return fleet.error();
    snapshot->fleet = std::move(*fleet);
    auto catalogue = loadCatalogue(session.database, *session.resources);
    if (!catalogue)
        return catalogue.error();
    snapshot->catalogue = std::move(*catalogue);
    auto feeds = CatalogueStore(session.database).feeds();
    if (!feeds)
        return feeds.error();
    snapshot->feeds = std::move(*feeds);
    snapshot->findings = computeFindings(snapshot->input(), progress);
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

} // namespace tagliando
