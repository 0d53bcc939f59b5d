#include "ui/decisions/decisionsview.h"

#include "ui/common/findingtext.h"

#include <algorithm>

namespace tagliando {

namespace {

/// What the list says of a decision's rows: only rows with a decision are looked at.
QHash<DecisionId, std::vector<const Finding *>> rowsByDecision(const Findings &findings)
{
    QHash<DecisionId, std::vector<const Finding *>> rows;
    for (const Finding &row : findings.rows) {
        if (row.notes->decision)
            rows[row.notes->decision->id].push_back(&row);
    }
    return rows;
}

QHash<QString, const Requirement *> requirementsByTrack(const Catalogue &catalogue, const std::vector<Decision> &decisions)
{
    QSet<QString> wanted;
    for (const Decision &decision : decisions) {
        for (const QString &track : decision.tracks)
            wanted.insert(track.section(QLatin1Char('#'), 0, 0));
    }
    QHash<QString, const Requirement *> found;
    for (const Requirement &requirement : catalogue.requirements) {
        if (wanted.contains(requirement.track))
            found.insert(requirement.track, &requirement);
    }
    return found;
}

int rank(DecisionStatus status)
{
    switch (status) {
    case DecisionStatus::Expired:
        return 0;
    case DecisionStatus::Expiring:
    case DecisionStatus::Active:
        return 1;
    case DecisionStatus::Closed:
        return 2;
    case DecisionStatus::Superseded:
        return 3;
    }
    return 3;
}

} // namespace

DecisionsView viewAllDecisions(std::shared_ptr<const Snapshot> snapshot, const Words &words)
{
    DecisionsView shown;
    shown.snapshot = std::move(snapshot);
    const Snapshot &now = *shown.snapshot;
    const auto rows = rowsByDecision(now.findings);
    const auto requirements = requirementsByTrack(*now.catalogue, now.fleet.agreements.decisions);
    const std::vector<DecisionView> views = viewDecisions(now.input());
    shown.sums = sumDecisions(views);
    for (const DecisionView &view : views) {
        const Decision &decision = *view.decision;
        DecisionRow row;
        row.view = view;
        const Customer *customer = now.customer(decision.customer);
        row.customer = customer ? customer->name : QString();
        row.zone = customer && !customer->zone.isEmpty() ? customer->zone : now.defaultZone;
        QStringList machines, things;
        for (const ServerId id : decision.servers) {
            if (const Server *server = now.server(id))
                machines << server->name;
        }
        for (const Finding *finding : rows.value(decision.id)) {
            things << capitalised(machines.size() == 1 ? words.headline(*finding) : words.title(*finding));
            row.conflict = row.conflict || std::any_of(finding->notes->conflicts.begin(), finding->notes->conflicts.end(),
                                                       [](const Conflict &conflict) { return conflict.kind == Conflict::Kind::Decision; });
            row.blocking = row.blocking || finding->state == State::Blocking;
        }
        for (const QString &track : decision.tracks) {
            const Requirement *requirement = requirements.value(track.section(QLatin1Char('#'), 0, 0));
            if (things.isEmpty())
                things << (requirement ? capitalised(words.text(requirement->title)) : track);
        }
        things.removeDuplicates();
        row.what = things.join(QStringLiteral("; "));
        row.machines = words.list(machines);
        shown.rows.push_back(std::move(row));
    }
    std::stable_sort(shown.rows.begin(), shown.rows.end(), [](const DecisionRow &a, const DecisionRow &b) {
        const int ranks[] = {rank(a.view.status), rank(b.view.status)};
        return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : a.view.decision->until < b.view.decision->until;
    });
    return shown;
}

bool isAskedFor(const DecisionRow &row, const DecisionFilter &filter, const Words &words)
{
    const Decision &decision = *row.view.decision;
    const DecisionStatus status = row.view.status;
    if (filter.customer && decision.customer != filter.customer)
        return false;
    const bool chosen = filter.choice == DecisionChoice::All          ? true
                        : filter.choice == DecisionChoice::Expiring   ? status == DecisionStatus::Expiring
                        : filter.choice == DecisionChoice::Expired    ? status == DecisionStatus::Expired
                        : filter.choice == DecisionChoice::Closed     ? status == DecisionStatus::Closed
                        : filter.choice == DecisionChoice::Superseded ? status == DecisionStatus::Superseded
                                                                      : rank(status) < rank(DecisionStatus::Closed);
    if (!chosen || filter.text.isEmpty())
        return chosen;
    const QStringList said{row.customer,
                           row.what,
                           row.machines,
                           decision.by,
                           decision.role,
                           decision.text,
                           words.decisionReason(decision.reason),
                           decision.tracks.join(QLatin1Char(' '))};
    return std::any_of(said.begin(), said.end(), [&](const QString &text) { return text.contains(filter.text, Qt::CaseInsensitive); });
}

} // namespace tagliando
