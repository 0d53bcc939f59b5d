#include "core/deadlines/resolved.h"

#include "core/deadlines/holder.h"

#include <algorithm>

namespace tagliando {

namespace {

RequirementKind kindOf(const QString &track)
{
    if (track.startsWith(QLatin1String("expiry:")))
        return RequirementKind::Expiry;
    if (track.startsWith(QLatin1String("base:")))
        return RequirementKind::Baseline;
    if (track.startsWith(QLatin1String("eol:")))
        return RequirementKind::EndOfLife;
    if (track.startsWith(QLatin1String("own:")))
        return RequirementKind::Own;
    if (track.startsWith(QLatin1String("visit:")))
        return RequirementKind::Visit;
    return track.startsWith(QLatin1String("fact:")) ? RequirementKind::Fact : RequirementKind::Advisory;
}

void fillRequirement(const QHash<QString, const Requirement *> &catalogue, Finding &row)
{
    FindingSubject &about = row.about.edit();
    if (const Requirement *requirement = catalogue.value(about.requirement)) {
        const qsizetype hash = row.track.indexOf(QLatin1Char('#'));
        const QString subject = hash < 0 ? QString() : row.track.mid(hash + 1);
        row.kind = requirement->kind;
        about.title = filled(requirement->title, row.holder->serverName, subject, row.holder->customerName);
        about.headline = filled(requirement->headline, row.holder->serverName, subject, row.holder->customerName);
        row.effect = requirement->stop ? requirement->stop->effect : Effect::None;
        row.severity = requirement->severity;
        about.cves = requirement->cves;
        about.source = requirement->source;
        return;
    }
    row.kind = kindOf(row.track);
    if (row.track.startsWith(QLatin1String("pkg:"))) {
        const QString name = about.requirement.section(QLatin1Char('/'), -1);
        about.title = about.headline = Text{name, name};
    }
}

} // namespace

std::vector<Finding> resolvedFindings(const FindingsInput &input)
{
    const Fleet &fleet = input.fleet;
    QHash<QString, const Requirement *> catalogue;
    QHash<ServerId, const Server *> servers;
    QHash<CustomerId, const Customer *> customers;
    std::vector<Finding> resolved;
    if (std::none_of(fleet.obligations.begin(), fleet.obligations.end(), [](const Obligation &o) { return o.closed.isValid(); }))
        return resolved;
    for (const Requirement &requirement : input.catalogue.requirements)
        catalogue.insert(requirement.id, &requirement);
    for (const Server &server : fleet.servers)
        servers.insert(server.id, &server);
    for (const Customer &customer : fleet.customers)
        customers.insert(customer.id, &customer);

    for (const Obligation &obligation : fleet.obligations) {
        if (!obligation.closed.isValid())
            continue;
        Finding row;
        row.state = State::Satisfied;
        row.verdict = VerdictKind::Satisfied;
        row.customer = obligation.customer;
        row.server = obligation.server;
        row.track = obligation.track;
        row.about.edit().requirement = obligation.requirement;
        FindingHolder &holder = row.holder.edit();
        holder.zone = input.defaultZone;
        if (const Customer *customer = customers.value(obligation.customer)) {
            holder.customerName = customer->name;
            if (!customer->zone.isEmpty())
                holder.zone = customer->zone;
        }
        if (const Server *server = servers.value(obligation.server)) {
            holder.serverName = server->name;
            row.site = server->site;
            holder.zone = zoneOf(fleet, *server, input.defaultZone);
            for (const Site &site : fleet.sites) {
                if (site.id == server->site)
                    holder.siteName = site.name;
            }
        }
        fillRequirement(catalogue, row);
        row.opened = obligation.opened;
        row.detected = obligation.detected;
        row.dueAt = obligation.promisedDue;
        row.stopsAt = obligation.stoppedFrom;
        row.notes.edit().resolved = Resolution{obligation.closed, obligation.closedBy, obligation.stoppedDays};
        resolved.push_back(std::move(row));
    }
    std::stable_sort(resolved.begin(), resolved.end(),
                     [](const Finding &a, const Finding &b) { return a.notes->resolved->at > b.notes->resolved->at; });
    return resolved;
}

} // namespace tagliando
