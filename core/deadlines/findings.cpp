#include "core/deadlines/findings.h"

#include "core/base/parallel.h"
#include "core/deadlines/decisions.h"
#include "core/deadlines/earlierrows.h"
#include "core/deadlines/fixrows.h"
#include "core/deadlines/holders.h"
#include "core/deadlines/packagerows.h"
#include "core/deadlines/resolved.h"
#include "core/deadlines/visitrows.h"
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

/// Now, where a wall clock without a zone is read in the one that was set.
Instant instantOf(const FindingsInput &input)
{
    const QTimeZone setting = QTimeZone(input.defaultZone.toUtf8());
    return input.now.in(setting.isValid() ? setting : QTimeZone::utc());
}

/// The next midnight anywhere in the fleet, or the first moment before that at which a row is due or stops.
QDateTime nextBoundary(const FindingsInput &input, const HolderSources &sources, const FindingList &rows)
{
    const Instant now = instantOf(input);
    QSet<QString> names;
    for (const Server &server : input.fleet.servers)
        names.insert(sources.zoneOf(server));
    for (const Customer &customer : input.fleet.customers)
        names.insert(customer.zone.isEmpty() ? input.defaultZone : customer.zone);
    Instant next;
    for (const Shared<HolderRows> &holder : rows.holders()) {
        if (holder->next.isValid() && (!next.isValid() || holder->next < next))
            next = holder->next;
    }
    Zones zones(input.defaultZone);
    for (const QString &name : std::as_const(names)) {
        const QTimeZone &zone = zones.zone(name);
        const Instant midnight = input.now.dateIn(zone).addDays(1).startOfDay(zone);
        if (midnight > now && (!next.isValid() || midnight < next))
            next = midnight;
    }
    return next;
}

void colourServers(const FindingsInput &input, Findings &findings)
{
    QHash<ServerId, State> worst;
    worst.reserve(static_cast<qsizetype>(findings.rows.holders().size()));
    for (const Shared<HolderRows> &holder : findings.rows.holders())
        worst.insert(holder->rows.front().server, holder->worst);
    for (const Server &server : input.fleet.servers) {
        const State shown = worst.value(server.id, State::Satisfied);
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
    Part(const FindingsInput &input, const OpenObligations &open)
        : run{input, open, {}, {}, {}}, zones(input.defaultZone), filter(input.catalogue.requirements, input.vocabulary), packages(input), dues(input)
    {
    }

    void takeRows()
    {
        sortByTrack(run.rows);
        rows.emplace_back(std::make_move_iterator(run.rows.begin()), std::make_move_iterator(run.rows.end()));
        run.rows.clear();
    }

    FindingsRun run;
    Zones zones;
    HeldAnswers held;
    RequirementFilter filter;
    PackageRows::Worker packages;
    PackageDues dues;                       ///< of packages judged already
    std::vector<std::vector<Finding>> rows; ///< by holder
    QHash<ServerId, int> satisfied;
    QSet<ServerId> verified;
};

void judgeServer(Part &part, const HolderSources &sources, const PackageRows &packages, const EarlierRows &earlier, const Server &server)
{
    const Holder &holder = part.held.of(sources, server, part.zones);
    if (!holder.neverSeen() && !holder.isStale(holder.state->lastSeen))
        part.verified.insert(server.id);
    const RequirementFilter::Left &left = part.filter.of(*holder.state);
    Folding folding;
    judgeAll(part.run, holder, folding, left.requirements, &left.platform);
    const bool judgedAlready = earlier.standFor(holder);
    int satisfied = 0;
    if (judgedAlready) {
        satisfied = earlier.satisfied(server.id);
        part.run.unfixable.remove(server.id); // no deadline changes what was counted
        if (const int unfixable = earlier.unfixable(server.id))
            part.run.unfixable.insert(server.id, unfixable);
    } else {
        satisfied = packages.add(part.run, holder, folding, part.packages);
    }
    if (satisfied > 0)
        part.satisfied.insert(server.id, satisfied);
    addFoldedRows(part.run, holder, folding);
    if (judgedAlready)
        part.rows.push_back(earlier.datedAgain(part.run, holder, part.dues));
    else
        part.takeRows();
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
        addVisitRows(part.run, holder);
        part.takeRows();
    }
}

void collect(const std::vector<std::unique_ptr<Part>> &parts, Findings &findings, std::vector<std::vector<Finding>> &rows)
{
    for (const auto &part : parts) {
        if (!part)
            continue;
        std::move(part->rows.begin(), part->rows.end(), std::back_inserter(rows));
        std::move(part->run.asked.begin(), part->run.asked.end(), std::back_inserter(findings.asked));
        findings.unfixable.insert(part->run.unfixable);
        findings.satisfied.insert(part->satisfied);
        findings.verified.unite(part->verified);
    }
}

/// What was agreed goes into the rows, and each holder's are counted.
std::vector<Shared<HolderRows>> finished(const FindingsInput &input, std::vector<std::vector<Finding>> rows)
{
    std::vector<std::vector<Finding> *> holders;
    for (std::vector<Finding> &holder : rows)
        holders.push_back(&holder);
    applyAgreements(input, holders);
    askForDecisions(input, holders);
    const Instant now = instantOf(input);
    std::vector<Shared<HolderRows>> finished(rows.size());
    parallelFor(rows.size(), serversPerThread, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i)
            finished[i] = holderRows(std::move(rows[i]), now);
    });
    return finished;
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
    const OpenObligations open(fleet.obligations);
    const EarlierRows before(earlier);
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
            judgeServer(*parts[number], sources, packages, before, *changed[i]);
        }
    });
    if (progress.cancelled())
        return {};
    parts.push_back(std::make_unique<Part>(input, open));
    judgeCustomers(*parts.back(), sources);

    Findings findings;
    std::vector<std::vector<Finding>> rows;
    collect(parts, findings, rows);
    parallelParts(parts.size(), [&](std::size_t part) { parts[part].reset(); });
    std::vector<Shared<HolderRows>> holders = finished(input, std::move(rows));
    before.keepSame(holders, findings);
    findings.rows = FindingList::of(std::move(holders));
    colourServers(input, findings);
    findings.nextBoundary = nextBoundary(input, sources, findings.rows);
    addQuestions(findings);
    std::sort(findings.questions.begin(), findings.questions.end(), [](const OpenQuestion &a, const OpenQuestion &b) {
        return std::tie(a.customer, a.question, a.server) < std::tie(b.customer, b.question, b.server);
    });
    findings.resolved = resolvedFindings(input);
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
    const OpenObligations open(input.fleet.obligations);
    Part part(input, open);
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
