#include "core/planning/installwork.h"

#include "core/deadlines/order.h"

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

// Guesses where the catalogue gives no minutes.
constexpr int updateMinutes = 20;
constexpr int stackMinutes = 10;
constexpr int packagesMinutes = 15;
constexpr int restartOnlyMinutes = 0;

bool isPackage(const Finding &finding) { return finding.track.startsWith(QLatin1String("pkg:")); }
bool isStack(const QString &track) { return track.startsWith(QLatin1String("win:")) && track.endsWith(QLatin1String(":ssu")); }
bool isCumulative(const QString &track) { return track.startsWith(QLatin1String("win:")) && track.endsWith(QLatin1String(":cumulative")); }

QDate localDay(const QDateTime &utc, const QString &zoneName)
{
    const QTimeZone zone(zoneName.toUtf8());
    return utc.isValid() ? utc.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date() : QDate();
}

bool needsRestart(const Finding &finding)
{
    if (finding.about->action.kind == QLatin1String("restart") || finding.restart == Restart::Yes)
        return true;
    return finding.restart == Restart::Unknown && isCumulative(finding.track);
}

int minutesOf(const Finding &finding)
{
    if (finding.workMinutes > 0)
        return finding.workMinutes;
    return finding.about->action.kind == QLatin1String("restart") ? restartOnlyMinutes : isStack(finding.track) ? stackMinutes : updateMinutes;
}

Advice left(const char *id, const Finding &finding, const QDate &until = {})
{
    Advice advice{QLatin1String(id),
                  {{QStringLiteral("what"), finding.about->title.it}, {QStringLiteral("server"), finding.holder->serverName}},
                  finding.about->title};
    if (until.isValid())
        advice.args.insert(QStringLiteral("until"), until);
    return advice;
}

/// Empty when a visit can do something about it.
std::optional<Advice> whyLeft(const Finding &finding)
{
    const bool decided = finding.notes->decision && finding.notes->decision->status != DecisionStatus::Expired;
    if (finding.state == State::Deferred || (decided && finding.state != State::Blocking)) {
        Advice advice = left("visit.left.decided", finding, decided ? finding.notes->decision->until : QDate());
        advice.args.insert(QStringLiteral("role"), decided ? finding.notes->decision->role : QString());
        return advice;
    }
    if (finding.state == State::Frozen)
        return left("visit.left.frozen", finding, finding.notes->freeze ? finding.notes->freeze->to : QDate());
    if (finding.verdict == VerdictKind::Unknown || finding.state == State::Verify)
        return left("visit.left.verify", finding);
    if (finding.kind == RequirementKind::EndOfLife || finding.about->action.kind == QLatin1String("replace"))
        return left("visit.left.project", finding);
    return std::nullopt;
}

void add(InstallWork &unit, const Finding &finding, const Requirement *requirement)
{
    unit.findings.push_back(&finding);
    unit.tracks << finding.track;
    unit.state = std::min(unit.state, finding.state);
    unit.severity = std::max(unit.severity, finding.severity);
    unit.exploited = unit.exploited || finding.exploited;
    unit.needsRestart = unit.needsRestart || needsRestart(finding);
    const QDate due = localDay(finding.dueAt, finding.holder->zone);
    if (due.isValid() && (!unit.due.isValid() || due < unit.due))
        unit.due = due;
    const bool ahead = finding.phase == StopPhase::Ahead || finding.phase == StopPhase::Grace || finding.phase == StopPhase::Today;
    const Instant first = finding.earliestStop.isValid() ? finding.earliestStop : finding.stopsAt;
    const QDate stop = ahead ? localDay(std::min(first, finding.stopsAt), finding.holder->zone) : QDate();
    if (stop.isValid() && (!unit.stop.isValid() || stop < unit.stop))
        unit.stop = stop;
    unit.stopped = unit.stopped || finding.phase == StopPhase::Stopped || finding.phase == StopPhase::Ongoing;
    if (requirement && requirement->stop && requirement->stop->trigger == Trigger::ServiceStart) {
        unit.beforeRestart = true;
        unit.notices.insert(unit.notices.end(), finding.notes->advice.begin(), finding.notes->advice.end());
    }
}

InstallWork unitOf(const Finding &finding, const Requirement *requirement)
{
    InstallWork unit;
    unit.server = finding.server;
    unit.serverName = finding.holder->serverName;
    unit.title = finding.about->title;
    unit.action = finding.about->action;
    unit.minutes = minutesOf(finding);
    add(unit, finding, requirement);
    return unit;
}

/// What the catalogue asks for first: the update itself, or one that supersedes it. A cumulative update waits for its system's servicing stack
/// also where the catalogue does not say so.
bool asksFor(const InstallWork &unit, const InstallWork &other, const RequirementsById &requirements)
{
    if (isCumulative(unit.tracks.front()) && isStack(other.tracks.front()) &&
        unit.tracks.front().section(QLatin1Char(':'), 1, 1) == other.tracks.front().section(QLatin1Char(':'), 1, 1))
        return true;
    const Requirement *requirement = requirements.value(unit.findings.front()->about->requirement);
    const Requirement *first = requirements.value(other.findings.front()->about->requirement);
    if (!requirement)
        return false;
    const Action &action = other.action;
    return std::any_of(requirement->prerequisites.begin(), requirement->prerequisites.end(), [&](const QString &kb) {
        return action.kbAny.contains(kb) || action.kbAll.contains(kb) || action.target == kb || (first && first->supersedes.contains(kb));
    });
}

/// The units of a ring of prerequisites, or none.
std::vector<size_t> cycleIn(const std::vector<InstallWork> &units)
{
    std::vector<int> waiting(units.size(), 0);
    for (size_t i = 0; i < units.size(); ++i)
        waiting[i] = static_cast<int>(units[i].needs.size());
    std::vector<size_t> ready;
    for (size_t i = 0; i < units.size(); ++i) {
        if (waiting[i] == 0)
            ready.push_back(i);
    }
    for (size_t done = 0; done < ready.size(); ++done) {
        for (size_t i = 0; i < units.size(); ++i) {
            if (std::count(units[i].needs.begin(), units[i].needs.end(), ready[done]) > 0 && --waiting[i] == 0)
                ready.push_back(i);
        }
    }
    std::vector<size_t> rest;
    for (size_t i = 0; i < units.size(); ++i) {
        if (waiting[i] > 0)
            rest.push_back(i);
    }
    return rest;
}

} // namespace

RequirementsById requirementsOf(const Catalogue &catalogue, const FindingList &findings)
{
    RequirementsById known;
    for (const Finding &finding : findings)
        known.insert(finding.about->requirement, nullptr);
    for (const Requirement &requirement : catalogue.requirements) {
        if (const auto asked = known.find(requirement.id); asked != known.end())
            *asked = &requirement;
    }
    return known;
}

Result<InstallWorks> installWork(const std::vector<const Finding *> &findings, const RequirementsById &requirements)
{
    std::vector<const Finding *> ordered = findings;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Finding *a, const Finding *b) {
        return std::make_tuple(a->holder->serverName, int(a->state), standing(*a), a->track) <
               std::make_tuple(b->holder->serverName, int(b->state), standing(*b), b->track);
    });
    InstallWorks works;
    std::map<ServerId, size_t> packages; // a machine's package updates are one unit
    for (const Finding *finding : ordered) {
        if (finding->state == State::Satisfied || finding->notes->resolved || finding->kind == RequirementKind::Visit)
            continue; // a visit that did not happen is made up by any visit
        if (auto reason = whyLeft(*finding)) {
            works.left.push_back({finding, std::move(*reason)});
            continue;
        }
        const Requirement *requirement = requirements.value(finding->about->requirement);
        const auto held = isPackage(*finding) ? packages.find(finding->server) : packages.end();
        if (held != packages.end()) {
            add(works.units[held->second], *finding, requirement);
            continue;
        }
        if (isPackage(*finding))
            packages.emplace(finding->server, works.units.size());
        works.units.push_back(unitOf(*finding, requirement));
        if (isPackage(*finding))
            works.units.back().minutes = packagesMinutes;
    }
    for (size_t i = 0; i < works.units.size(); ++i) {
        for (size_t j = 0; j < works.units.size(); ++j) {
            if (i != j && works.units[i].server == works.units[j].server && asksFor(works.units[i], works.units[j], requirements))
                works.units[i].needs.push_back(j);
        }
    }
    if (const auto cycle = cycleIn(works.units); !cycle.empty()) {
        QStringList updates;
        for (const size_t i : cycle)
            updates << (works.units[i].action.target.isEmpty() ? works.units[i].tracks.front() : works.units[i].action.target);
        return Error{QStringLiteral("visit.prerequisite_cycle"),
                     {{QStringLiteral("server"), works.units[cycle.front()].serverName}, {QStringLiteral("updates"), updates}}};
    }
    return works;
}

} // namespace tagliando
