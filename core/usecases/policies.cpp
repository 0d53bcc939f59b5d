#include "core/usecases/policies.h"

#include "core/deadlines/policyjson.h"
#include "core/store/cataloguestore.h"
#include "core/store/findingstore.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/resources.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando {

namespace {

const QString policyFeed = QStringLiteral("policy");
const QString assignmentFeed = QStringLiteral("policy_assignment");

CatalogueStore::Document documentOf(const PolicyAssignment &assignment, const QDate &today)
{
    const QString from = assignment.from.toString(Qt::ISODate);
    const QJsonObject object{{QStringLiteral("customer"), assignment.customer.value},
                             {QStringLiteral("site"), assignment.site.value},
                             {QStringLiteral("server"), assignment.server.value},
                             {QStringLiteral("policy"), assignment.policy},
                             {QStringLiteral("from"), from}};
    const QString id = QStringLiteral("%1/%2/%3/%4").arg(assignment.customer.value).arg(assignment.site.value).arg(assignment.server.value).arg(from);
    return {assignmentFeed, id, QJsonDocument(object).toJson(QJsonDocument::Compact), today};
}

PolicyAssignment assignmentOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {{object.value(QLatin1String("customer")).toInteger()},
            {object.value(QLatin1String("site")).toInteger()},
            {object.value(QLatin1String("server")).toInteger()},
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

Result<PolicyAssignment> scopeOf(const Session &session, const PolicyScope &scope)
{
    PolicyAssignment assignment;
    if (!scope.customer.isEmpty()) {
        const auto customer = findCustomer(session, scope.customer);
        if (!customer)
            return customer.error();
        assignment.customer = customer->id;
        if (!scope.site.isEmpty()) {
            const auto site = findSite(session, *customer, scope.site);
            if (!site)
                return site.error();
            assignment.site = site->id;
        }
    } else if (!scope.site.isEmpty()) {
        return Error{QStringLiteral("policy.site_of_whom"), {{QStringLiteral("site"), scope.site}}};
    }
    if (!scope.server.isEmpty()) {
        const auto server = findServer(session, scope.server, scope.customer);
        if (!server)
            return server.error();
        assignment.customer = server->customer;
        assignment.server = server->id;
    }
    return assignment;
}

QDate today(const Session &session) { return session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8())); }

bool covers(const PolicyAssignment &scope, const Obligation &obligation, const Fleet &fleet)
{
    for (const Server &server : fleet.servers) {
        if (server.id == obligation.server)
            return (!scope.customer || scope.customer == server.customer) && (!scope.site || scope.site == server.site) &&
                   (!scope.server || scope.server == server.id);
    }
    return !obligation.server && !scope.site && !scope.server && (!scope.customer || scope.customer == obligation.customer);
}

// What was promised under the former policy is promised anew, in the same transaction.
Result<void> agree(Session &session, const Named &named, const PolicyAssignment &assignment)
{
    std::vector<CatalogueStore::Document> documents{documentOf(assignment, today(session))};
    if (!named.file.isEmpty())
        documents.push_back({policyFeed, named.policy.id, named.file, today(session)});
    if (auto put = CatalogueStore(session.database).put(documents); !put)
        return put;
    if (assignment.from > today(session))
        return {};
    const auto fleet = loadFleet(session.database);
    if (!fleet)
        return fleet.error();
    std::vector<Obligation> reopened;
    for (Obligation obligation : fleet->obligations) {
        if (obligation.closed.isValid() || !obligation.promisedDue.isValid() || !covers(assignment, obligation, *fleet))
            continue;
        obligation.promisedDue = {};
        reopened.push_back(std::move(obligation));
    }
    return FindingStore(session.database).save(reopened);
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

Result<Policy> setPolicy(Session &session, const QString &presetOrFile, const PolicyScope &scope, const QDate &from)
{
    const auto named = policyNamed(session, presetOrFile);
    if (!named)
        return named.error();
    auto assignment = scopeOf(session, scope);
    if (!assignment)
        return assignment.error();
    assignment->policy = named->policy.id;
    assignment->from = from.isValid() ? from : today(session);
    const auto changed = changeAndRemember(session, QStringLiteral("policy"), [&] { return agree(session, *named, *assignment); });
    return changed ? Result<Policy>(named->policy) : changed.error();
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
            shown.push_back({nameOf(fleet->customers, one.customer), nameOf(fleet->sites, one.site), nameOf(fleet->servers, one.server),
                             held->known.value(one.policy), one.from});
    }
    return shown;
}

Result<PolicyPreview> previewPolicy(Session &session, const QString &presetOrFile, const PolicyScope &scope)
{
    const auto named = policyNamed(session, presetOrFile);
    if (!named)
        return named.error();
    auto assignment = scopeOf(session, scope);
    if (!assignment)
        return assignment.error();
    assignment->policy = named->policy.id;
    assignment->from = today(session);
    PolicyPreview preview;
    auto before = takeSnapshot(session);
    if (!before)
        return before.error();
    preview.before = *before;
    {
        auto tried = Transaction::begin(session.database, {}, {}); // never committed
        if (!tried)
            return tried.error();
        if (auto agreed = agree(session, *named, *assignment); !agreed)
            return agreed.error();
        auto after = snapshotAfterWrite(session, *preview.before, QStringLiteral("policy"));
        if (!after)
            return after.error();
        preview.after = *after;
    }
    QHash<std::pair<qint64, QString>, const Finding *> then;
    for (const Finding &row : preview.before->findings.rows)
        then.insert({row.server.value, row.track}, &row);
    for (const Finding &row : preview.after->findings.rows) {
        const Finding *old = then.value({row.server.value, row.track});
        if (old && (old->dueAt != row.dueAt || old->state != row.state))
            preview.changes.push_back({old, &row});
    }
    return preview;
}

} // namespace tagliando
