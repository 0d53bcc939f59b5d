#include "core/usecases/snapshot.h"

#include "core/base/platform.h"
#include "core/matching/packagematcher.h"
#include "core/store/cataloguestore.h"
#include "core/store/customerstore.h"
#include "core/store/decisionstore.h"
#include "core/store/findingstore.h"
#include "core/store/freezestore.h"
#include "core/store/journal.h"
#include "core/store/query.h"
#include "core/store/serverstore.h"
#include "core/store/visitstore.h"
#include "core/usecases/baselinedocuments.h"
#include "core/usecases/cataloguereading.h"
#include "core/usecases/csaffeed.h"
#include "core/usecases/endoflifefeed.h"
#include "core/usecases/epssfeed.h"
#include "core/usecases/msrcmonths.h"
#include "core/usecases/policies.h"
#include "core/usecases/productmapping.h"
#include "core/usecases/unchangedservers.h"

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

Result<VisitBook> loadVisits(Database &database)
{
    const VisitStore store(database);
    const CustomerStore people(database);
    auto visits = store.visits();
    if (!visits)
        return visits.error();
    auto series = store.series();
    if (!series)
        return series.error();
    auto technicians = people.technicians();
    if (!technicians)
        return technicians.error();
    auto contracts = people.contracts();
    if (!contracts)
        return contracts.error();
    return VisitBook{std::move(*visits), std::move(*series), std::move(*technicians), std::move(*contracts)};
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

FindingsInput Snapshot::input() const { return {fleet, *catalogue, resources->vocabulary, resources->policy, now, defaultZone, packages}; }

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
    return found(catalogue->requirements, [&](const Requirement &requirement) { return requirement.id == id; });
}

Text Snapshot::questionText(const QString &id) const { return catalogue->questions.value(id).text; }

Result<Fleet> loadFleet(Database &database, const ServerStore::States *known, const ServerStore::Marks &knownMarks, ServerStore::States *observed)
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
    auto states = known ? machines.states(*known, knownMarks) : machines.states();
    if (!states)
        return states.error();
    if (observed)
        *observed = *states;
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
    auto policies = heldPolicies(*documents, resources);
    if (!policies)
        return policies.error();
    catalogue.policies = std::move(*policies);
    return catalogue;
}

namespace {

// Scopes of writes that touch no catalogue; a scope nobody listed here counts as one that may.
bool leavesCatalogue(const QString &scope)
{
    static const QStringList scopes = QStringLiteral("observation server answer customer site contact contract technician setting "
                                                     "decision freeze window holiday journal visit")
                                          .split(QLatin1Char(' '));
    return scopes.contains(scope);
}

Result<qint64> catalogueRevision(const Database &database)
{
    qint64 newest = 0;
    Query query(database, QStringLiteral("SELECT scope, MAX(id) FROM revision GROUP BY scope"));
    const Result<void> read = query.each([&](const Query &row) -> Result<void> {
        if (!leavesCatalogue(row.text(0)))
            newest = std::max(newest, row.integer(1));
        return {};
    });
    return read ? Result<qint64>(newest) : read.error();
}

// `base`: a snapshot with the same catalogue, what it prepared stays judged; or null, and `index` is of the new one.
std::shared_ptr<const PackageMatcher> preparedMatcher(const Snapshot &snapshot, const Snapshot *base, std::shared_ptr<PackageIndex> index)
{
    auto matcher = base ? std::make_shared<PackageMatcher>(*base->packages) : std::make_shared<PackageMatcher>(std::move(index));
    std::vector<const ServerState *> states;
    for (auto state = snapshot.fleet.states.cbegin(); state != snapshot.fleet.states.cend(); ++state) {
        if (!base || base->fleet.states.value(state.key()) != *state)
            states.push_back(state->get());
    }
    matcher->prepare(states);
    return matcher;
}

bool isStillTrue(const Snapshot &snapshot, const Session &session)
{
    if (snapshot.resources != session.resources || snapshot.defaultZone != session.defaultZone)
        return false;
    const Moment now = session.clock.now();
    const auto zone = zoneNamed(session.defaultZone);
    const QTimeZone here = zone ? *zone : QTimeZone::utc();
    const QDateTime then = snapshot.now.in(here), today = now.in(here);
    if (now.isWallClock() || snapshot.now.isWallClock() || session.clock.isFixed())
        return now.isWallClock() == snapshot.now.isWallClock() && then == today;
    return then <= today && (!snapshot.findings.nextBoundary.isValid() || today < snapshot.findings.nextBoundary);
}

// `base`: a snapshot this one may share with, or null. `sameCatalogue`: its catalogue still holds. `view` ends when everything is read: nobody
// who writes waits for the list.
Result<std::shared_ptr<const Snapshot>> derive(Session &session, const Snapshot *base, bool sameCatalogue, qint64 catalogueRevision,
                                               std::unique_ptr<ReadView> view, const Progress &progress)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = session.database.revision();
    snapshot->catalogueRevision = catalogueRevision;
    snapshot->now = session.clock.now();
    snapshot->defaultZone = session.defaultZone;
    snapshot->resources = session.resources;
    sameCatalogue = sameCatalogue && base && base->resources == session.resources;
    std::optional<CatalogueReading> reading;
    if (!sameCatalogue && !session.database.inTransaction())
        reading.emplace(session, snapshot->revision);
    const ServerStore machines(session.database);
    auto marks = machines.marks();
    if (!marks)
        return marks.error();
    snapshot->marks = std::move(*marks);
    auto fleet = loadFleet(session.database, base ? &base->observed : nullptr, base ? base->marks : ServerStore::Marks(), &snapshot->observed);
    if (!fleet)
        return fleet.error();
    snapshot->fleet = std::move(*fleet);
    std::shared_ptr<PackageIndex> index;
    if (sameCatalogue) {
        snapshot->catalogue = base->catalogue;
    } else {
        std::optional<ReadCatalogue> beside = reading ? reading->take() : std::nullopt;
        auto read = beside ? Result<ReadCatalogue>(std::move(*beside)) : CatalogueReading::readNow(session);
        if (!read)
            return read.error();
        snapshot->catalogue = std::move(read->catalogue);
        index = std::move(read->index);
    }
    auto feeds = CatalogueStore(session.database).feeds();
    if (!feeds)
        return feeds.error();
    snapshot->feeds = std::move(*feeds);
    auto visits = loadVisits(session.database);
    if (!visits)
        return visits.error();
    snapshot->visits = std::move(*visits);
    const auto head = Journal(session.database).head();
    if (!head)
        return head.error();
    if (head->count > 0)
        snapshot->journal = {head->hash, head->count};
    view.reset();
    snapshot->packages = preparedMatcher(*snapshot, sameCatalogue ? base : nullptr, std::move(index));
    if (sameCatalogue && isStillTrue(*base, session)) {
        const EarlierFindings earlier{base->findings, unchangedServers(base->fleet, snapshot->fleet)};
        snapshot->findings = computeFindings(snapshot->input(), progress, &earlier);
    } else {
        snapshot->findings = computeFindings(snapshot->input(), progress);
        returnFreedMemory();
    }
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

} // namespace

Result<std::shared_ptr<const Snapshot>> takeSnapshot(Session &session, const Progress &progress)
{
    std::unique_ptr<ReadView> view; // one state of the file for every question asked of it
    if (!session.database.inTransaction())
        view = std::make_unique<ReadView>(session.database);
    const auto catalogue = catalogueRevision(session.database);
    if (!catalogue)
        return catalogue.error();
    const std::shared_ptr<const Snapshot> last = session.last;
    if (last && last->revision == session.database.revision() && isStillTrue(*last, session))
        return last;
    auto taken = derive(session, last.get(), last && last->catalogueRevision == *catalogue, *catalogue, std::move(view), progress);
    if (taken && !progress.cancelled())
        session.last = *taken;
    return taken;
}

Result<std::shared_ptr<const Snapshot>> snapshotAfterWrite(Session &session, const Snapshot &before, const QString &scope)
{
    return derive(session, &before, leavesCatalogue(scope), before.catalogueRevision, nullptr, {});
}

} // namespace tagliando
