#include "core/usecases/decide.h"

#include "core/deadlines/collisions.h"
#include "core/store/customerstore.h"
#include "core/store/decisionstore.h"
#include "core/store/rawstore.h"
#include "core/usecases/explain.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/typeddate.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tagliando {

namespace {

constexpr qint64 largestProof = 50 * 1024 * 1024;

/// What was typed replaces what `decision` holds.
Result<void> apply(const DecisionWish &wish, Decision *decision)
{
    const auto set = [](QString *field, const QString &text) {
        if (!text.trimmed().isEmpty())
            *field = text.trimmed();
    };
    set(&decision->by, wish.by);
    set(&decision->role, wish.role);
    set(&decision->reason, wish.reason);
    set(&decision->text, wish.text);
    set(&decision->proposedBy, wish.proposedBy);
    set(&decision->control, wish.control);
    set(&decision->overrideBy, wish.overrideBy);
    if (!wish.channel.isEmpty() && !fromString(wish.channel, &decision->channel))
        return Error{QStringLiteral("decision.unknown_channel"), {{QStringLiteral("channel"), wish.channel}}};
    const std::pair<const char *, std::pair<const QString *, QDate *>> dates[] = {
        {"--warned", {&wish.warned, &decision->warned}},
        {"--decided", {&wish.decided, &decision->decided}},
        {"--until", {&wish.until, &decision->until}},
        {"--review", {&wish.review, &decision->review}},
        {"--control-checked", {&wish.controlChecked, &decision->controlChecked}}};
    for (const auto &[field, date] : dates) {
        if (auto read = readTypedDate(field, *date.first, date.second); !read)
            return read;
    }
    if (!decision->reason.isEmpty() && !decisionReasons().contains(decision->reason))
        return Error{QStringLiteral("decision.unknown_reason"),
                     {{QStringLiteral("reason"), decision->reason},
                      {QStringLiteral("nearest"), nearestName(decision->reason, decisionReasons())},
                      {QStringLiteral("reasons"), decisionReasons()}}};
    return {};
}

Result<QByteArray> proofBytes(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), name}}};
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), name}, {QStringLiteral("reason"), file.errorString()}}};
    if (file.size() > largestProof)
        return Error{QStringLiteral("decision.proof_too_large"),
                     {{QStringLiteral("file"), name}, {QStringLiteral("megabytes"), largestProof / (1024 * 1024)}}};
    return file.readAll();
}

QDate todayOf(const Session &session, const Customer &customer)
{
    const auto zone = zoneNamed(customer.zone.isEmpty() ? session.defaultZone : customer.zone);
    return session.clock.now().dateIn(zone ? *zone : QTimeZone::utc());
}

Result<QStringList> approversOf(Session &session, CustomerId customer)
{
    const auto contract = CustomerStore(session.database).contract(customer);
    if (!contract)
        return contract.error();
    return *contract ? (*contract)->approvers : QStringList();
}

/// Checks against everything known now, keeps the proof, and saves.
Result<DecisionId> save(Session &session, const Snapshot &snapshot, const Customer &customer, Decision decision, const Decision *previous,
                        const DecisionWish &wish)
{
    const QDate today = todayOf(session, customer);
    if (!decision.decided.isValid())
        decision.decided = today;
    if (decision.proposedBy.isEmpty())
        decision.proposedBy = session.technician;
    decision.recorded = session.nowUtc();
    decision.recordedBy = session.technician;
    decision.renews = previous ? previous->id : DecisionId{};
    decision.renewal = previous ? previous->renewal + 1 : 0;
    const auto approvers = approversOf(session, customer.id);
    if (!approvers)
        return approvers.error();
    if (auto good = checkDecision(decision, previous, *approvers, today); !good)
        return good.error();
    if (decision.overrideBy.isEmpty()) {
        if (const auto collision = collisionOf(decision, snapshot.input(), snapshot.findings.rows))
            return Error{QStringLiteral("decision.collides"),
                         {{QStringLiteral("until"), decision.until},
                          {QStringLiteral("stop"), collision->stop},
                          {QStringLiteral("last"), collision->lastUsefulDay},
                          {QStringLiteral("track"), collision->row->track}}};
    }
    QByteArray proof;
    if (!wish.proofFile.isEmpty()) {
        const auto bytes = proofBytes(wish.proofFile);
        if (!bytes)
            return bytes.error();
        const auto kept = RawStore(session.database.rawFolder()).keep(*bytes);
        if (!kept)
            return kept.error();
        decision.proof = *kept;
        decision.proofName = QFileInfo(wish.proofFile).fileName();
    }
    Result<DecisionId> id = DecisionId{};
    const auto done = changeAndRemember(session, QStringLiteral("decision"), [&]() -> Result<void> {
        decision.recordedBy = session.technician; // as it is spelt on record
        id = DecisionStore(session.database).add(decision);
        return id ? Result<void>() : id.error();
    });
    return done ? id : Result<DecisionId>(done.error());
}

const DecisionView *viewOf(const std::vector<DecisionView> &views, DecisionId id)
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const DecisionView &view) { return view.decision->id == id; });
    return found == views.end() ? nullptr : &*found;
}

Result<void> known(Session &session, DecisionId id)
{
    const auto decisions = DecisionStore(session.database).decisions();
    if (!decisions)
        return decisions.error();
    if (std::none_of(decisions->begin(), decisions->end(), [&](const Decision &decision) { return decision.id == id; }))
        return Error{QStringLiteral("decision.unknown"), {{QStringLiteral("id"), id.value}}};
    return {};
}

Result<double> amount(const char *key, const QString &text)
{
    bool ok = false;
    const double number = text.isEmpty() ? 0 : QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    if ((!ok && !text.isEmpty()) || !(number >= 0) || number > 1e9)
        return Error{QStringLiteral("key.bad_value"), {{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("value"), text}}};
    return number;
}

} // namespace

QStringList tracksNamed(const Snapshot &snapshot, const QString &name, CustomerId customer, const std::vector<ServerId> &servers)
{
    QStringList tracks;
    const auto add = [&](const QString &track) {
        if (!tracks.contains(track))
            tracks << track;
    };
    const QString subject = name.section(QLatin1Char('#'), 1);
    for (const Finding &row : snapshot.findings.rows) {
        const bool there = servers.empty() ? !row.server : std::find(servers.begin(), servers.end(), row.server) != servers.end();
        if (row.customer != customer || !there || !isNamed(row, name))
            continue;
        // A fact named without its subject covers every subject, also those to come.
        add(subject.isEmpty() ? row.track.section(QLatin1Char('#'), 0, 0) : row.track);
    }
    if (!tracks.isEmpty())
        return tracks;
    for (const Requirement &requirement : snapshot.catalogue->requirements) {
        if (isNamed(requirement, name.section(QLatin1Char('#'), 0, 0)))
            add(subject.isEmpty() ? requirement.track : requirement.track + QLatin1Char('#') + subject);
    }
    if (tracks.isEmpty() && isKnown(snapshot, name) && name.contains(QLatin1Char(':')))
        add(name);
    return tracks;
}

Result<DecisionId> addDecision(Session &session, const DecisionWish &wish)
{
    Decision decision;
    if (!fromString(wish.kind, &decision.kind))
        return Error{QStringLiteral("decision.unknown_kind"), {{QStringLiteral("kind"), wish.kind}}};
    if (auto applied = apply(wish, &decision); !applied)
        return applied.error();
    if (!decision.until.isValid())
        return Error{QStringLiteral("decision.needs_expiry"), {}};
    if (wish.customer.isEmpty() && wish.servers.isEmpty())
        return Error{QStringLiteral("decision.needs_server"), {}};
    QString customerName = wish.customer;
    for (const QString &name : wish.servers) {
        const auto server = findServer(session, name.trimmed(), customerName);
        if (!server)
            return server.error();
        if (std::find(decision.servers.begin(), decision.servers.end(), server->id) == decision.servers.end())
            decision.servers.push_back(server->id);
        decision.customer = server->customer;
    }
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    const Customer *customer = decision.servers.empty() ? snapshot.customerNamed(customerName) : snapshot.customer(decision.customer);
    if (!customer)
        return findCustomer(session, customerName).error();
    decision.customer = customer->id;
    for (const ServerId id : decision.servers) { // "--server A,B" of two customers is two decisions
        if (const Server *server = snapshot.server(id); server && server->customer != customer->id)
            return Error{QStringLiteral("server.unknown"), {{QStringLiteral("name"), server->name}}};
    }
    decision.tracks = tracksNamed(snapshot, wish.requirement, customer->id, decision.servers);
    if (decision.tracks.isEmpty())
        return Error{QStringLiteral("requirement.unknown"), {{QStringLiteral("name"), wish.requirement}}};
    const bool customersOwn = std::all_of(decision.tracks.begin(), decision.tracks.end(), [&](const QString &track) {
        return std::any_of(snapshot.catalogue->requirements.begin(), snapshot.catalogue->requirements.end(),
                           [&](const Requirement &one) { return one.customerScope && one.track == track.section(QLatin1Char('#'), 0, 0); });
    });
    if (customersOwn)
        decision.servers.clear(); // a matter of the whole customer, whatever machine it was seen on
    else if (decision.servers.empty())
        return Error{QStringLiteral("decision.needs_server"), {}};
    const std::vector<DecisionView> views = viewDecisions(snapshot.input());
    return save(session, snapshot, *customer, decision, renewedBy(decision, views), wish);
}

Result<DecisionId> renewDecision(Session &session, DecisionId id, const DecisionWish &wish)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    const std::vector<DecisionView> views = viewDecisions(snapshot.input());
    const DecisionView *view = viewOf(views, id);
    if (!view)
        return Error{QStringLiteral("decision.unknown"), {{QStringLiteral("id"), id.value}}};
    if (view->supersededBy)
        return Error{QStringLiteral("decision.superseded"), {{QStringLiteral("id"), id.value}, {QStringLiteral("by"), view->supersededBy.value}}};
    const Decision &old = *view->decision;
    // Who decides, until when and whether the risk was taken on himself is said anew each time; the rest stays unless said.
    Decision decision = old;
    decision.by.clear();
    decision.role.clear();
    decision.overrideBy.clear();
    decision.decided = decision.until = decision.review = {};
    decision.proof.clear();
    decision.proofName.clear();
    decision.corrections.clear();
    decision.outcomes.clear();
    if (auto applied = apply(wish, &decision); !applied)
        return applied.error();
    const Customer *customer = snapshot.customer(old.customer);
    return save(session, snapshot, *customer, decision, &old, wish);
}

Result<void> correctDecision(Session &session, DecisionId id, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{QStringLiteral("decision.needs_text"), {}};
    if (auto found = known(session, id); !found)
        return found;
    return change(session, QStringLiteral("decision"), [&] {
        return DecisionStore(session.database).add(id, Correction{text.trimmed(), session.technician, session.nowUtc()});
    });
}

Result<void> recordOutcome(Session &session, DecisionId id, const OutcomeWish &wish)
{
    if (auto found = known(session, id); !found)
        return found;
    Outcome outcome;
    if (!fromString(wish.blamed, &outcome.blamed) || outcome.blamed == Blame::Unstated)
        return Error{QStringLiteral("decision.unknown_blame"), {{QStringLiteral("blamed"), wish.blamed}}};
    if (auto read = readTypedDate("--incident", wish.incident, &outcome.incident); !read)
        return read;
    if (!outcome.incident.isValid())
        return Error{QStringLiteral("decision.needs_incident"), {}};
    const auto hours = amount("--hours", wish.hours);
    if (!hours)
        return hours.error();
    const auto cost = amount("--cost", wish.cost);
    if (!cost)
        return cost.error();
    outcome.hours = *hours;
    outcome.cost = *cost;
    outcome.recorded = session.nowUtc();
    return change(session, QStringLiteral("decision"), [&] { return DecisionStore(session.database).add(id, outcome, session.technician); });
}

} // namespace tagliando
