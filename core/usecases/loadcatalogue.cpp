// Snapshot's catalogue: everything that documents and feeds ask of a server, read from the store.
#include "core/store/cataloguestore.h"
#include "core/usecases/baselinedocuments.h"
#include "core/usecases/csaffeed.h"
#include "core/usecases/endoflifefeed.h"
#include "core/usecases/epssfeed.h"
#include "core/usecases/msrcmonths.h"
#include "core/usecases/policies.h"
#include "core/usecases/snapshot.h"

#include <algorithm>

namespace tagliando {

namespace {

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
    auto policies = heldPolicies(*documents, resources);
    if (!policies)
        return policies.error();
    catalogue.policies = std::move(*policies);
    return catalogue;
}

Result<std::shared_ptr<const Catalogue>> withPoliciesOf(Database &database, const Resources &resources, const Catalogue &other)
{
    const auto documents = CatalogueStore(database).documents();
    if (!documents)
        return documents.error();
    auto policies = heldPolicies(*documents, resources);
    if (!policies)
        return policies.error();
    auto catalogue = std::make_shared<Catalogue>(other);
    catalogue->policies = std::move(*policies);
    return std::shared_ptr<const Catalogue>(std::move(catalogue));
}

} // namespace tagliando
