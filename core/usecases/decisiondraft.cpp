#include "core/usecases/decisiondraft.h"

#include "core/deadlines/collisions.h"
#include "core/store/customerstore.h"
#include "core/usecases/explain.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/typeddate.h"

#include <algorithm>

namespace tagliando {

namespace {

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

const DecisionView *viewOf(const std::vector<DecisionView> &views, DecisionId id)
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const DecisionView &view) { return view.decision->id == id; });
    return found == views.end() ? nullptr : &*found;
}

/// The tracks a person's name for a thing means on these machines; empty when nobody knows it.
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

/// Fills in what nobody types: today, who warned, who records.
void complete(const Session &session, DecisionDraft *draft)
{
    Decision &decision = draft->decision;
    if (!decision.decided.isValid())
        decision.decided = todayOf(session, draft->customer);
    if (decision.proposedBy.isEmpty())
        decision.proposedBy = session.technician;
    decision.recorded = session.nowUtc();
    decision.recordedBy = session.technician;
    decision.renews = draft->previous ? draft->previous->id : DecisionId{};
    decision.renewal = draft->previous ? draft->previous->renewal + 1 : 0;
}

Result<DecisionPreview> previewOf(Session &session, const Snapshot &snapshot, const Result<DecisionDraft> &draft)
{
    if (!draft)
        return draft.error();
    DecisionPreview preview{makeAcceptanceSheet(draft->decision, snapshot.input(), snapshot.findings), {}};
    if (auto good = checkDraft(session, snapshot, *draft); !good)
        preview.refusal = good.error();
    return preview;
}

} // namespace

Result<DecisionDraft> draftDecision(Session &session, const Snapshot &snapshot, const DecisionWish &wish)
{
    DecisionDraft draft;
    Decision &decision = draft.decision;
    if (!fromString(wish.kind, &decision.kind))
        return Error{QStringLiteral("decision.unknown_kind"), {{QStringLiteral("kind"), wish.kind}}};
    if (auto applied = apply(wish, &decision); !applied)
        return applied.error();
    if (wish.customer.isEmpty() && wish.servers.isEmpty())
        return Error{QStringLiteral("decision.needs_server"), {}};
    for (const QString &name : wish.servers) {
        const auto server = findServer(session, name.trimmed(), wish.customer);
        if (!server)
            return server.error();
        if (std::find(decision.servers.begin(), decision.servers.end(), server->id) == decision.servers.end())
            decision.servers.push_back(server->id);
        decision.customer = server->customer;
    }
    const Customer *customer = decision.servers.empty() ? snapshot.customerNamed(wish.customer) : snapshot.customer(decision.customer);
    if (!customer)
        return findCustomer(session, wish.customer).error();
    draft.customer = *customer;
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
    if (const Decision *previous = renewedBy(decision, views))
        draft.previous = *previous;
    complete(session, &draft);
    return draft;
}

Result<DecisionDraft> draftRenewal(Session &session, const Snapshot &snapshot, DecisionId id, const DecisionWish &wish)
{
    const std::vector<DecisionView> views = viewDecisions(snapshot.input());
    const DecisionView *view = viewOf(views, id);
    if (!view)
        return Error{QStringLiteral("decision.unknown"), {{QStringLiteral("id"), id.value}}};
    if (view->supersededBy)
        return Error{QStringLiteral("decision.superseded"), {{QStringLiteral("id"), id.value}, {QStringLiteral("by"), view->supersededBy.value}}};
    const Decision &old = *view->decision;
    DecisionDraft draft{old, *snapshot.customer(old.customer), old};
    // Who decides, until when and whether the risk was taken on himself is said anew each time; the rest stays unless said.
    Decision &decision = draft.decision;
    decision.id = {};
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
    complete(session, &draft);
    return draft;
}

Result<void> checkDraft(Session &session, const Snapshot &snapshot, const DecisionDraft &draft)
{
    const Decision &decision = draft.decision;
    const auto approvers = approversOf(session, draft.customer.id);
    if (!approvers)
        return approvers.error();
    if (auto good = checkDecision(decision, draft.previous ? &*draft.previous : nullptr, *approvers, todayOf(session, draft.customer)); !good)
        return good;
    if (!decision.overrideBy.isEmpty())
        return {};
    if (const auto collision = collisionOf(decision, snapshot.input(), snapshot.findings.rows))
        return Error{QStringLiteral("decision.collides"),
                     {{QStringLiteral("until"), decision.until},
                      {QStringLiteral("stop"), collision->stop},
                      {QStringLiteral("last"), collision->lastUsefulDay},
                      {QStringLiteral("track"), collision->row->track}}};
    return {};
}

Result<DecisionPreview> previewDecision(Session &session, const DecisionWish &wish)
{
    const auto snapshot = takeSnapshot(session);
    return snapshot ? previewOf(session, **snapshot, draftDecision(session, **snapshot, wish)) : Result<DecisionPreview>(snapshot.error());
}

Result<DecisionPreview> previewRenewal(Session &session, DecisionId id, const DecisionWish &wish)
{
    const auto snapshot = takeSnapshot(session);
    return snapshot ? previewOf(session, **snapshot, draftRenewal(session, **snapshot, id, wish)) : Result<DecisionPreview>(snapshot.error());
}

Result<AcceptanceSheet> acceptanceSheetOf(Session &session, DecisionId id)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    const auto &decisions = snapshot.fleet.agreements.decisions;
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const Decision &decision) { return decision.id == id; });
    if (found == decisions.end())
        return Error{QStringLiteral("decision.unknown"), {{QStringLiteral("id"), id.value}}};
    AcceptanceSheet sheet = makeAcceptanceSheet(*found, snapshot.input(), snapshot.findings);
    sheet.anchor = snapshot.journal;
    return sheet;
}

} // namespace tagliando
