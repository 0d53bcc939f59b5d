#include "core/usecases/snapshot.h"

#include "core/base/platform.h"
#include "core/domain/vocabulary.h"
#include "core/matching/packagematcher.h"
#include "core/store/busycalendarstore.h"
#include "core/store/cataloguestore.h"
#include "core/store/customerstore.h"
#include "core/store/decisionstore.h"
#include "core/store/findingstore.h"
#include "core/store/freezestore.h"
#include "core/store/journal.h"
#include "core/store/query.h"
#include "core/store/serverstore.h"
#include "core/store/visitstore.h"
#include "core/usecases/cataloguereading.h"
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
    auto busy = BusyCalendarStore(database).calendars();
    if (!busy)
        return busy.error();
    return VisitBook{std::move(*visits), std::move(*series), std::move(*technicians), std::move(*contracts), std::move(*busy)};
}

template <class T, class Predicate>
const T *found(const std::vector<T> &values, Predicate predicate)
{
    const auto it = std::find_if(values.begin(), values.end(), predicate);
    return it == values.end() ? nullptr : &*it;
}

} // namespace

FindingsInput Snapshot::input() const { return {fleet, *catalogue, resources->vocabulary, resources->policy, now, defaultZone, packages, &visits}; }

const Customer *Snapshot::customer(CustomerId id) const
{
    return found(fleet.customers, [&](const Customer &customer) { return customer.id == id; });
}

const Customer *Snapshot::customerNamed(const QString &name) const
{
    return found(fleet.customers, [&](const Customer &customer) { return customer.name.compare(name, Qt::CaseInsensitive) == 0; });
}

Error Snapshot::unknownCustomer(const QString &name) const
{
    QStringList names;
    for (const Customer &customer : fleet.customers)
        names << customer.name;
    return {QStringLiteral("customer.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, names)}}};
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

namespace {

/// All of it but what is owed.
Result<Fleet> loadHolders(Database &database, const ServerStore::States *known, const ServerStore::Marks &knownMarks, ServerStore::States *observed)
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
    auto agreements = loadAgreements(database);
    if (!agreements)
        return agreements.error();
    return Fleet{std::move(*customers), std::move(*sites), std::move(*servers), std::move(*states), std::move(*answers), {}, std::move(*agreements)};
}

} // namespace

Result<Fleet> loadFleet(Database &database, const ServerStore::States *known, const ServerStore::Marks &knownMarks, ServerStore::States *observed)
{
    auto fleet = loadHolders(database, known, knownMarks, observed);
    auto obligations = FindingStore(database).obligations();
    if (fleet && !obligations)
        return obligations.error();
    if (fleet)
        fleet->obligations = std::move(*obligations);
    return fleet;
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

const QString policyScope = QStringLiteral("policy"); // of writes that touch the catalogue's policies and nothing else of it

/// The newest revisions that may have touched the catalogue.
struct CatalogueRevisions {
    qint64 catalogue = 0; ///< but for its policies
    qint64 policies = 0;
};

Result<CatalogueRevisions> catalogueRevisions(const Database &database)
{
    CatalogueRevisions newest;
    Query query(database, QStringLiteral("SELECT scope, MAX(id) FROM revision GROUP BY scope"));
    const Result<void> read = query.each([&](const Query &row) -> Result<void> {
        if (row.text(0) == policyScope)
            newest.policies = row.integer(1);
        else if (!leavesCatalogue(row.text(0)))
            newest.catalogue = std::max(newest.catalogue, row.integer(1));
        return {};
    });
    return read ? Result<CatalogueRevisions>(newest) : read.error();
}

/// What of the list before still stands for whom.
EarlierFindings earlierOf(const Snapshot &base, const Snapshot &now, bool stillTrue)
{
    UnchangedServers unchanged = unchangedServers(base.fleet, now.fleet);
    EarlierFindings earlier{base.findings, std::move(unchanged.same), std::move(unchanged.judged)};
    if (!stillTrue) {
        earlier.judged.unite(earlier.same);
        earlier.same.clear();
        return earlier;
    }
    if (base.catalogue == now.catalogue)
        return earlier;
    const FindingsInput before = base.input(), after = now.input();
    for (const Server &server : now.fleet.servers) {
        const QDate today = now.now.dateIn(QTimeZone(zoneOf(now.fleet, server, now.defaultZone).toUtf8()));
        const auto policyOf = [&](const FindingsInput &input) -> const Policy & {
            return input.catalogue.policies.of(server.customer, &server, today, input.policy);
        };
        if (earlier.same.contains(server.id) && !(policyOf(before) == policyOf(after))) {
            earlier.same.remove(server.id);
            earlier.judged.insert(server.id);
        }
    }
    return earlier;
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

/// How much of a snapshot's catalogue still holds.
enum class Kept { Nothing, AllButPolicies, All };

// `base`: a snapshot this one may share with, or null. `kept`: of its catalogue. `view` ends when everything is read: nobody who writes waits for
// the list.
Result<std::shared_ptr<const Snapshot>> derive(Session &session, const Snapshot *base, Kept kept, const CatalogueRevisions &revisions,
                                               std::unique_ptr<ReadView> view, const Progress &progress)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = session.database.revision();
    snapshot->catalogueRevision = revisions.catalogue;
    snapshot->policyRevision = revisions.policies;
    snapshot->now = session.clock.now();
    snapshot->defaultZone = session.defaultZone;
    snapshot->resources = session.resources;
    if (!base || base->resources != session.resources)
        kept = Kept::Nothing;
    std::optional<CatalogueReading> reading;
    if (kept == Kept::Nothing && !session.database.inTransaction())
        reading.emplace(session, snapshot->revision);
    const ServerStore machines(session.database);
    auto marks = machines.marks();
    if (!marks)
        return marks.error();
    snapshot->marks = std::move(*marks);
    const auto load = kept == Kept::Nothing ? loadHolders : loadFleet;
    auto fleet = load(session.database, base ? &base->observed : nullptr, base ? base->marks : ServerStore::Marks(), &snapshot->observed);
    if (!fleet)
        return fleet.error();
    snapshot->fleet = std::move(*fleet);
    std::shared_ptr<PackageIndex> index;
    if (kept == Kept::All) {
        snapshot->catalogue = base->catalogue;
    } else if (kept == Kept::AllButPolicies) {
        auto catalogue = withPoliciesOf(session.database, *session.resources, *base->catalogue);
        if (!catalogue)
            return catalogue.error();
        snapshot->catalogue = std::move(*catalogue);
    } else {
        std::optional<ReadCatalogue> beside = reading ? reading->take() : std::nullopt;
        auto read = beside ? Result<ReadCatalogue>(std::move(*beside)) : CatalogueReading::readNow(session);
        if (!read)
            return read.error();
        snapshot->catalogue = std::move(read->catalogue);
        snapshot->fleet.obligations = std::move(read->obligations);
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
    snapshot->packages = preparedMatcher(*snapshot, kept != Kept::Nothing ? base : nullptr, std::move(index));
    if (kept != Kept::Nothing) {
        const EarlierFindings earlier = earlierOf(*base, *snapshot, isStillTrue(*base, session));
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
    const auto revisions = catalogueRevisions(session.database);
    if (!revisions)
        return revisions.error();
    const std::shared_ptr<const Snapshot> last = session.last;
    if (last && last->revision == session.database.revision() && isStillTrue(*last, session))
        return last;
    const Kept kept = !last || last->catalogueRevision != revisions->catalogue ? Kept::Nothing
                      : last->policyRevision != revisions->policies            ? Kept::AllButPolicies
                                                                               : Kept::All;
    auto taken = derive(session, last.get(), kept, *revisions, std::move(view), progress);
    if (taken && !progress.cancelled())
        session.last = *taken;
    return taken;
}

Result<std::shared_ptr<const Snapshot>> snapshotAfterWrite(Session &session, const Snapshot &before, const QString &scope)
{
    const Kept kept = leavesCatalogue(scope) ? Kept::All : scope == policyScope ? Kept::AllButPolicies : Kept::Nothing;
    return derive(session, &before, kept, {before.catalogueRevision, before.policyRevision}, nullptr, {});
}

} // namespace tagliando
