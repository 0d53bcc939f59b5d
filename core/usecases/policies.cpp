#include "core/usecases/policies.h"

#include "core/deadlines/openobligations.h"
#include "core/deadlines/policyjson.h"
#include "core/store/cataloguestore.h"
#include "core/store/findingstore.h"
#include "core/store/journal.h"
#include "core/usecases/machines.h"
#include "core/usecases/resources.h"
#include "core/usecases/typeddate.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tagliando {

namespace {

const QString policyScope = QStringLiteral("policy"); // and the kind of the journal's row
const QString policyFeed = QStringLiteral("policy");
const QString assignmentFeed = QStringLiteral("policy_assignment");

CatalogueStore::Document documentOf(const PolicyAssignment &assignment, const QDate &today)
{
    const Place &place = assignment.place;
    const QString from = assignment.from.toString(Qt::ISODate);
    const QJsonObject object{{QStringLiteral("customer"), place.customer.value},
                             {QStringLiteral("site"), place.site.value},
                             {QStringLiteral("server"), place.server.value},
                             {QStringLiteral("policy"), assignment.policy},
                             {QStringLiteral("from"), from}};
    const QString id = QStringLiteral("%1/%2/%3/%4").arg(place.customer.value).arg(place.site.value).arg(place.server.value).arg(from);
    return {assignmentFeed, id, QJsonDocument(object).toJson(QJsonDocument::Compact), today};
}

PolicyAssignment assignmentOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {{{object.value(QLatin1String("customer")).toInteger()},
             {object.value(QLatin1String("site")).toInteger()},
             {object.value(QLatin1String("server")).toInteger()}},
            object.value(QLatin1String("policy")).toString(),
            QDate::fromString(object.value(QLatin1String("from")).toString(), Qt::ISODate)};
}

Result<Policies> heldOf(const Session &session)
{
    const auto documents = CatalogueStore(session.database).documents();
    return documents ? heldPolicies(*documents, *session.resources) : Result<Policies>(documents.error());
}

struct Named {
    Policy policy;
    QByteArray file; ///< empty: a preset
};

// A preset by id or by its name in either language, however its words are joined; else a file.
Result<Named> policyNamed(const Session &session, const QString &text)
{
    const auto held = heldOf(session);
    if (!held)
        return held.error();
    const auto plain = [](QString name) { return normalisedName(name).remove(QLatin1Char('-')).remove(QLatin1Char('_')).remove(QLatin1Char('.')); };
    QStringList ids;
    for (const Policy &policy : held->known) {
        if (plain(policy.id) == plain(text) || plain(policy.name.it) == plain(text) || plain(policy.name.en) == plain(text))
            return Named{policy, {}};
        ids << policy.id;
    }
    QFile file(text);
    if (!QFileInfo::exists(text) || !file.open(QIODevice::ReadOnly)) {
        ids.sort();
        return Error{QStringLiteral("policy.unknown"),
                     {{QStringLiteral("name"), text},
                      {QStringLiteral("nearest"), nearestName(text, ids)},
                      {QStringLiteral("known"), ids.join(QStringLiteral(", "))}}};
    }
    constexpr qint64 most = 2 * 1024 * 1024;
    const QByteArray bytes = file.read(most);
    auto policy = parsePolicy(bytes, QFileInfo(text).fileName());
    if (!policy)
        return policy.error();
    return Named{std::move(*policy), bytes};
}

// Nothing named is everybody; a server alone tells its customer.
Result<Place> whereOf(const Session &session, const PlaceWish &wish)
{
    if (!wish.customer.isEmpty())
        return placeOf(session, wish);
    if (!wish.server.isEmpty()) {
        const auto server = findServer(session, wish.server);
        return server ? Result<Place>(Place{server->customer, {}, server->id}) : server.error();
    }
    if (!wish.site.isEmpty())
        return Error{QStringLiteral("policy.site_of_whom"), {{QStringLiteral("site"), wish.site}}};
    return Place{};
}

Result<PolicyAssignment> assignmentWished(const Session &session, const Policy &policy, const PlaceWish &wish, const QDate &from)
{
    const auto place = whereOf(session, wish);
    return place ? Result<PolicyAssignment>(PolicyAssignment{*place, policy.id, from}) : place.error();
}

QDate today(const Session &session) { return session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8())); }

bool covers(const Place &place, const Obligation &obligation, const Fleet &fleet)
{
    if (!place.customer)
        return true;
    for (const Server &server : fleet.servers) {
        if (server.id == obligation.server)
            return place.holds(server.customer, server.site, server.id);
    }
    return !obligation.server && place.holds(obligation.customer, {}, {});
}

Result<void> record(Session &session, const QString &kind, const PolicyAssignment &assignment)
{
    const Place &place = assignment.place;
    const auto recorded = Journal(session.database)
                              .append(session.nowUtc(), session.technician, kind,
                                      {{QStringLiteral("customer"), place.customer.value},
                                       {QStringLiteral("site"), place.site.value},
                                       {QStringLiteral("server"), place.server.value},
                                       {QStringLiteral("policy"), assignment.policy},
                                       {QStringLiteral("from"), assignment.from.toString(Qt::ISODate)}});
    return recorded ? Result<void>() : Result<void>(recorded.error());
}

// What was promised under the former policy is promised anew, in the same transaction. `agreed` gets the promises as they were.
Result<void> agree(Session &session, const Named &named, AgreedPolicy &agreed)
{
    const PolicyAssignment &assignment = agreed.assignment;
    std::vector<CatalogueStore::Document> documents{documentOf(assignment, today(session))};
    if (!named.file.isEmpty())
        documents.push_back({policyFeed, named.policy.id, named.file, today(session)});
    if (auto put = CatalogueStore(session.database).put(documents); !put)
        return put;
    if (auto recorded = record(session, policyScope, assignment); !recorded)
        return recorded;
    if (assignment.from > today(session))
        return {};
    const auto fleet = loadFleet(session.database);
    if (!fleet)
        return fleet.error();
    std::vector<Obligation> reopened;
    for (Obligation obligation : fleet->obligations) {
        if (obligation.closed.isValid() || !obligation.promisedDue.isValid() || !covers(assignment.place, obligation, *fleet))
            continue;
        agreed.promised.push_back(obligation);
        obligation.promisedDue = {};
        reopened.push_back(std::move(obligation));
    }
    return FindingStore(session.database).save(reopened);
}

// What has not been closed meanwhile is owed by the day that was promised before.
Result<void> promiseAsBefore(Session &session, const std::vector<Obligation> &promised)
{
    const auto now = FindingStore(session.database).obligations();
    if (!now)
        return now.error();
    const OpenObligations before(promised);
    std::vector<Obligation> restored;
    for (Obligation obligation : *now) {
        const Obligation *old = before.of(obligation.server, obligation.customer, obligation.track);
        if (!old || old->opened != obligation.opened || obligation.closed.isValid())
            continue;
        obligation.promisedDue = old->promisedDue;
        restored.push_back(std::move(obligation));
    }
    return FindingStore(session.database).save(restored);
}

const PolicyAssignment *sameDay(const Policies &held, const PolicyAssignment &assignment)
{
    const PolicyAssignment *found = nullptr;
    for (const PolicyAssignment &one : held.assignments) {
        if (one.place == assignment.place && one.from == assignment.from)
            found = &one;
    }
    return found;
}

} // namespace

Result<Policies> heldPolicies(const std::vector<CatalogueStore::Document> &documents, const Resources &resources)
{
    Policies policies;
    for (const Policy &preset : resources.presets)
        policies.known.insert(preset.id, preset);
    for (const CatalogueStore::Document &document : documents) {
        if (document.feed == assignmentFeed)
            policies.assignments.push_back(assignmentOf(document.body));
        if (document.feed != policyFeed)
            continue;
        auto policy = parsePolicy(document.body, document.id);
        if (!policy)
            return policy.error();
        policies.known.insert(policy->id, std::move(*policy));
    }
    return policies;
}

Result<AgreedPolicy> setPolicy(Session &session, const QString &presetOrFile, const PlaceWish &where, const QString &from)
{
    QDate first = today(session);
    if (auto read = readTypedDate("--from", from, &first); !read)
        return read.error();
    const auto named = policyNamed(session, presetOrFile);
    if (!named)
        return named.error();
    const auto assignment = assignmentWished(session, named->policy, where, first);
    if (!assignment)
        return assignment.error();
    const auto held = heldOf(session);
    if (!held)
        return held.error();
    AgreedPolicy agreed{named->policy, *assignment, {}, {}};
    if (const PolicyAssignment *former = sameDay(*held, *assignment))
        agreed.instead = *former;
    const auto changed = changeAndRemember(session, policyScope, [&] { return agree(session, *named, agreed); });
    return changed ? Result<AgreedPolicy>(std::move(agreed)) : changed.error();
}

Result<void> takeBackPolicy(Session &session, const AgreedPolicy &agreed)
{
    const auto held = heldOf(session);
    if (!held)
        return held.error();
    const PolicyAssignment *now = sameDay(*held, agreed.assignment);
    if (!now || now->policy != agreed.assignment.policy)
        return Error{QStringLiteral("policy.changed_since"), {}};
    return changeAndRemember(session, policyScope, [&]() -> Result<void> {
        CatalogueStore catalogue(session.database);
        const CatalogueStore::Document document = documentOf(agreed.instead.value_or(agreed.assignment), today(session));
        if (auto back = agreed.instead ? catalogue.put({document}) : catalogue.remove(document.feed, document.id); !back)
            return back;
        if (auto recorded = record(session, policyScope + QStringLiteral(".withdrawn"), agreed.assignment); !recorded)
            return recorded;
        return promiseAsBefore(session, agreed.promised);
    });
}

Result<std::vector<PolicyInForce>> policiesInForce(Session &session)
{
    const auto held = heldOf(session);
    if (!held)
        return held.error();
    const auto fleet = loadFleet(session.database);
    if (!fleet)
        return fleet.error();
    const auto nameOf = [](const auto &values, const auto &id) {
        for (const auto &value : values) {
            if (value.id == id)
                return value.name;
        }
        return QString();
    };
    std::vector<PolicyInForce> shown{{{}, {}, {}, session.resources->policy, {}}};
    for (const PolicyAssignment &one : held->assignments) {
        if (held->known.contains(one.policy))
            shown.push_back({nameOf(fleet->customers, one.place.customer), nameOf(fleet->sites, one.place.site),
                             nameOf(fleet->servers, one.place.server), held->known.value(one.policy), one.from});
    }
    return shown;
}

Result<std::vector<Policy>> knownPolicies(const Session &session)
{
    const auto held = heldOf(session);
    if (!held)
        return held.error();
    std::vector<Policy> known(held->known.cbegin(), held->known.cend());
    std::sort(known.begin(), known.end(), [](const Policy &a, const Policy &b) { return a.id < b.id; });
    return known;
}

Result<ListPreview> previewPolicy(Session &session, const QString &presetOrFile, const PlaceWish &where)
{
    const auto named = policyNamed(session, presetOrFile);
    if (!named)
        return named.error();
    const auto assignment = assignmentWished(session, named->policy, where, today(session));
    if (!assignment)
        return assignment.error();
    AgreedPolicy tried{named->policy, *assignment, {}, {}};
    return previewChange(session, policyScope, [&] { return agree(session, *named, tried); });
}

} // namespace tagliando
