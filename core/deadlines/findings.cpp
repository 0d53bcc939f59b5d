#include "core/deadlines/findings.h"

#include "core/base/parallel.h"
#include "core/deadlines/decisions.h"
#include "core/deadlines/fixrows.h"
#include "core/deadlines/holders.h"
#include "core/deadlines/order.h"
#include "core/deadlines/packagerows.h"
#include "core/deadlines/resolved.h"
#include "core/matching/conditionmatcher.h"
#include "core/matching/requirementfilter.h"

#include <algorithm>

namespace tagliando {

namespace {

void judgeAll(FindingsRun &run, const Holder &holder, Folding &folding, const std::vector<const Requirement *> &requirements,
              const matching::PlatformState *platform)
{
    const FindingsInput &input = run.input;
    Subject subject;
    subject.state = holder.state;
    subject.answers = holder.answers;
    subject.questions = &input.catalogue.questions;
    subject.server = holder.serverId();
    subject.platform = platform;
    TrackRows fixes(run, holder, folding);
    QSet<QString> claimed;
    for (const Requirement *one : requirements) {
        const Requirement &requirement = *one;
        for (Verdict &verdict : judge(requirement, subject, input.vocabulary, Detail::Findings)) {
            if (!requirement.stop) {
                fixes.add(requirement, std::move(verdict));
                continue;
            }
            if (!requirement.stop->expires.isEmpty() && (verdict.kind == VerdictKind::Missing || verdict.kind == VerdictKind::Satisfied)) {
                QString key = requirement.stop->expires;
                claimed.insert(key.replace(QLatin1String("{subject}"), verdict.subject));
            }
            addStopRow(run, holder, requirement, std::move(verdict), folding);
        }
    }
    fixes.finish();
    addExpiryRows(run, holder, claimed);
}

QDateTime nextBoundary(const FindingsInput &input, const std::vector<Finding> &rows, const QHash<QString, QTimeZone> &zones)
{
    const QTimeZone setting = QTimeZone(input.defaultZone.toUtf8());
    const QDateTime now = input.now.in(setting.isValid() ? setting : QTimeZone::utc()).toUTC();
    QDateTime next;
    const auto offer = [&next, &now](const QDateTime &candidate) {
        if (candidate.isValid() && candidate > now && (!next.isValid() || candidate < next))
            next = candidate;
    };
    for (const QTimeZone &zone : zones)
        offer(input.now.dateIn(zone).addDays(1).startOfDay(zone).toUTC());
    for (const Finding &row : rows) {
        offer(row.stopsAt);
        offer(row.earliestStop);
        offer(row.dueAt);
    }
    return next;
}

void colourServers(const FindingsInput &input, Findings &findings)
{
    QHash<ServerId, State> worst;
    for (const Finding &row : findings.rows) {
        if (!row.server)
            continue;
        const auto found = worst.find(row.server);
        if (found == worst.end())
            worst.insert(row.server, row.state);
        else
            *found = std::min(*found, row.state);
    }
    for (const Server &server : input.fleet.servers) {
        const auto state = worst.constFind(server.id);
        const State shown = state == worst.cend() ? State::Satisfied : *state;
        const bool known = shown == State::Blocking || shown == State::Overdue || shown == State::Unsupported;
        findings.colours.insert(server.id, known || findings.verified.contains(server.id) ? static_cast<ServerColour>(shown) : ServerColour::NotSeen);
    }
}

} // namespace

QString zoneOf(const Fleet &fleet, const Server &server, const QString &defaultZone)
{
    for (const Site &site : fleet.sites) {
        if (site.id == server.site && !site.zone.isEmpty())
            return site.zone;
    }
    for (const Customer &customer : fleet.customers) {
        if (customer.id == server.customer && !customer.zone.isEmpty())
            return customer.zone;
    }
    return defaultZone;
}

namespace {

constexpr std::size_t serversPerThread = 8;

/// What one thread finds about its machines.
struct Part {
    Part(const FindingsInput &input, const QHash<ObligationKey, const Obligation *> &open)
        : run{input, open, {}, {}, {}}, zones(input.defaultZone), filter(input.catalogue.requirements, input.vocabulary)
    {
    }

    FindingsRun run;
    Zones zones;
    HeldAnswers held;
    RequirementFilter filter;
    PackageRows::Worker packages;
    QHash<ServerId, int> satisfied;
    QSet<ServerId> verified;
};

QHash<ObligationKey, const Obligation *> openOnes(const std::vector<Obligation> &obligations)
{
    QHash<ObligationKey, const Obligation *> open;
    for (const Obligation &obligation : obligations) {
        if (!obligation.closed.isValid())
            open.insert(obligationKey(obligation.server, obligation.customer, obligation.track), &obligation);
    }
    return open;
}

void judgeServer(Part &part, const HolderSources &sources, const PackageRows &packages, const Server &server)
{
    const Holder &holder = part.held.of(sources, server, part.zones);
    if (!holder.neverSeen() && !holder.isStale(holder.state->lastSeen))
        part.verified.insert(server.id);
    const RequirementFilter::Left &left = part.filter.of(*holder.state);
    Folding folding;
    judgeAll(part.run, holder, folding, left.requirements, &left.platform);
    if (const int satisfied = packages.add(part.run, holder, folding, part.packages))
        part.satisfied.insert(server.id, satisfied);
    addFoldedRows(part.run, holder, folding);
}

void judgeCustomers(Part &part, const HolderSources &sources)
{
    const FindingsInput &input = sources.input;
    std::vector<const Requirement *> requirements;
    for (const Requirement &requirement : input.catalogue.requirements) {
        if (requirement.customerScope)
            requirements.push_back(&requirement);
    }
    for (const Customer &customer : input.fleet.customers) {
        const Holder &holder = part.held.of(sources, customer, part.zones);
        Folding folding;
        judgeAll(part.run, holder, folding, requirements, nullptr);
        addFoldedRows(part.run, holder, folding);
    }
}

// What an earlier list says of machines that did not change.
void keep(const EarlierFindings &earlier, Findings &findings, std::vector<Finding> &rows)
{
    const Findings &before = earlier.findings;
    rows.reserve(rows.size() + before.rows.size());
    for (const Finding &row : before.rows) {
        if (row.server && earlier.same.contains(row.server))
            rows.push_back(row);
    }
    for (const AskedQuestion &asked : before.asked) {
        if (asked.server && earlier.same.contains(asked.server))
            findings.asked.push_back(asked);
    }
    for (const ServerId server : earlier.same) {
        if (const auto satisfied = before.satisfied.constFind(server); satisfied != before.satisfied.constEnd())
            findings.satisfied.insert(server, *satisfied);
        if (const auto unfixable = before.unfixable.constFind(server); unfixable != before.unfixable.constEnd())
            findings.unfixable.insert(server, *unfixable);
        if (before.verified.contains(server))
            findings.verified.insert(server);
    }
}

void collect(const std::vector<std::unique_ptr<Part>> &parts, Findings &findings, std::vector<Finding> &rows, QHash<QString, QTimeZone> &zones)
{
    std::size_t count = rows.size();
    for (const auto &part : parts)
        count += part ? part->run.rows.size() : 0;
    rows.reserve(count);
    for (const auto &part : parts) {
        if (!part)
            continue;
        std::move(part->run.rows.begin(), part->run.rows.end(), std::back_inserter(rows));
        std::vector<Finding>().swap(part->run.rows);
        std::move(part->run.asked.begin(), part->run.asked.end(), std::back_inserter(findings.asked));
        findings.unfixable.insert(part->run.unfixable);
        findings.satisfied.insert(part->satisfied);
        findings.verified.unite(part->verified);
        zones.insert(part->zones.used());
    }
}

void addQuestions(Findings &findings)
{
    QHash<std::pair<QString, std::pair<qint64, qint64>>, int> questions; // (question, (customer, server)) -> pairs it decides
    for (const AskedQuestion &asked : findings.asked)
        ++questions[{asked.question, {asked.customer.value, asked.perServer ? asked.server.value : 0}}];
    for (auto asked = questions.cbegin(); asked != questions.cend(); ++asked) {
        const auto &[question, whom] = asked.key();
        findings.questions.push_back({question, {whom.first}, {whom.second}, *asked});
    }
}

} // namespace

Findings computeFindings(const FindingsInput &input, const Progress &progress, const EarlierFindings *earlier)
{
    const Fleet &fleet = input.fleet;
    const HolderSources sources(input);
    std::vector<const ServerState *> states;
    for (const auto &state : fleet.states) {
        if (state)
            states.push_back(state.get());
    }
    const PackageRows packages(input, states);
    const auto open = openOnes(fleet.obligations);
    std::vector<const Server *> changed;
    for (const Server &server : fleet.servers) {
        if (!earlier || !earlier->same.contains(server.id))
            changed.push_back(&server);
    }
    std::vector<std::unique_ptr<Part>> parts(processors());
    parallelFor(changed.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t number) {
        parts[number] = std::make_unique<Part>(input, open);
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
            if (number == 0)
                progress.report(static_cast<double>(i - begin) / static_cast<double>(end - begin), QStringLiteral("progress.compute"));
            judgeServer(*parts[number], sources, packages, *changed[i]);
        }
    });
    if (progress.cancelled())
        return {};
    parts.push_back(std::make_unique<Part>(input, open));
    judgeCustomers(*parts.back(), sources);

    Findings findings;
    std::vector<Finding> rows;
    QHash<QString, QTimeZone> zones;
    collect(parts, findings, rows, zones);
    applyAgreements(input, rows);
    askForDecisions(input, rows);
    if (earlier)
        keep(*earlier, findings, rows);
    if (earlier) {
        for (const Finding &row : rows)
            zones.insert(row.holder->zone, {});
        Zones all(input.defaultZone);
        for (auto zone = zones.begin(); zone != zones.end(); ++zone)
            *zone = all.zone(zone.key());
    }
    findings.rows = sortedAsShown(std::move(rows));
    addQuestions(findings);
    std::sort(findings.questions.begin(), findings.questions.end(), [](const OpenQuestion &a, const OpenQuestion &b) {
        return std::tie(a.customer, a.question, a.server) < std::tie(b.customer, b.question, b.server);
    });
    findings.resolved = resolvedFindings(input);
    colourServers(input, findings);
    findings.nextBoundary = nextBoundary(input, findings.rows, zones);
    return findings;
}

std::vector<Finding> satisfiedPackages(const FindingsInput &input, const std::vector<const Server *> &servers)
{
    const HolderSources sources(input);
    std::vector<const ServerState *> states;
    for (const Server *server : servers) {
        if (const auto state = input.fleet.states.value(server->id))
            states.push_back(state.get());
    }
    const PackageRows packages(input, states);
    Part part(input, openOnes(input.fleet.obligations));
    std::vector<Finding> rows;
    for (const Server *server : servers) {
        packages.addSatisfied(part.run, part.held.of(sources, *server, part.zones), part.packages);
        std::sort(part.run.rows.begin(), part.run.rows.end(), [](const Finding &a, const Finding &b) { return a.track < b.track; });
        std::move(part.run.rows.begin(), part.run.rows.end(), std::back_inserter(rows));
        part.run.rows.clear();
    }
    return rows;
}

} // namespace tagliando
