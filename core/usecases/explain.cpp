#include "core/usecases/explain.h"

#include "core/deadlines/holder.h"
#include "core/matching/conditionmatcher.h"
#include "core/matching/confidence.h"

#include <algorithm>

namespace tagliando {

namespace {

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

bool asks(const Action &action, const QString &kb)
{
    return action.kbAny.contains(kb, Qt::CaseInsensitive) || action.kbAll.contains(kb, Qt::CaseInsensitive);
}

void collectKbs(const Condition &condition, QStringList &kbs)
{
    if (condition.kind == Condition::Kind::KbAny || condition.kind == Condition::Kind::KbAll)
        kbs += condition.names;
    for (const Condition &child : condition.children)
        collectKbs(child, kbs);
}

QHash<QString, bool> answersFor(const Snapshot &snapshot, const Server &server)
{
    QHash<QString, bool> answers;
    for (const Answer &answer : snapshot.fleet.answers) { // oldest first: the newest wins
        const bool meant =
            answer.customer == server.customer && (!answer.server || answer.server == server.id) && (!answer.site || answer.site == server.site);
        if (meant)
            answers.insert(answer.question, answer.yes);
    }
    return answers;
}

Finding notListed(const Snapshot &snapshot, const Server &server, const Requirement &requirement, const Verdict &verdict)
{
    Finding finding;
    finding.customer = server.customer;
    finding.server = server.id;
    finding.site = server.site;
    finding.holder.edit().serverName = server.name;
    if (const Customer *customer = snapshot.customer(server.customer))
        finding.holder.edit().customerName = customer->name;
    finding.holder.edit().zone = zoneOf(snapshot.fleet, server, snapshot.defaultZone);
    finding.kind = requirement.kind;
    finding.about.edit().requirement = requirement.id;
    finding.track = verdict.subject.isEmpty() ? requirement.track : requirement.track + QLatin1Char('#') + verdict.subject;
    finding.about.edit().target = requirement.target;
    finding.about.edit().title = filled(requirement.title, server.name, verdict.subject, finding.holder->customerName);
    finding.about.edit().headline = finding.about->title;
    finding.verdict = verdict.kind;
    finding.state = verdict.kind == VerdictKind::Unknown || verdict.kind == VerdictKind::Question ? State::Verify : State::Satisfied;
    finding.about.edit().action = verdict.action;
    finding.about.edit().evidence = verdict.evidence;
    finding.about.edit().source = requirement.source;
    finding.about.edit().verifiedOn = requirement.verifiedOn;
    finding.collected = verdict.inputsCollected;
    return finding;
}

} // namespace

bool isNamed(const Requirement &requirement, const QString &name)
{
    if (same(requirement.id, name) || same(requirement.track, name) || requirement.cves.contains(name, Qt::CaseInsensitive) ||
        same(requirement.target, name))
        return true;
    return std::any_of(requirement.cases.begin(), requirement.cases.end(), [&](const Case &one) {
        QStringList kbs = one.action.kbAny + one.action.kbAll;
        if (one.needs)
            collectKbs(*one.needs, kbs);
        return kbs.contains(name, Qt::CaseInsensitive);
    });
}

bool isNamed(const Finding &finding, const QString &name)
{
    const QString track = finding.track.section(QLatin1Char('#'), 0, 0);
    return same(finding.about->requirement, name) || same(finding.track, name) || same(track, name) ||
           same(track.section(QLatin1Char(':'), 1), name) || same(track.section(QLatin1Char('/'), 1), name) || same(finding.about->target, name) ||
           finding.about->cves.contains(name, Qt::CaseInsensitive) || asks(finding.about->action, name);
}

Result<Finding> explain(const Snapshot &snapshot, const Server &server, const QString &name)
{
    const Finding *listed = nullptr;
    for (const Finding &finding : snapshot.findings.rows) {
        if (finding.server == server.id && isNamed(finding, name) && (!listed || finding.state < listed->state))
            listed = &finding;
    }
    if (listed)
        return *listed;
    for (const Finding &satisfied : satisfiedPackages(snapshot.input(), {&server})) {
        if (isNamed(satisfied, name))
            return satisfied;
    }
    const auto state = snapshot.fleet.states.value(server.id);
    const QHash<QString, bool> answers = answersFor(snapshot, server);
    const ServerState nothing;
    for (const Requirement &requirement : snapshot.catalogue->requirements) {
        if (!isNamed(requirement, name))
            continue;
        const Subject subject{state ? state.get() : &nothing, &answers, &snapshot.catalogue->questions, {}, server.id};
        const std::vector<Verdict> verdicts = judge(requirement, subject, snapshot.resources->vocabulary);
        if (!verdicts.empty())
            return notListed(snapshot, server, requirement, verdicts.front());
    }
    return Error{QStringLiteral("why.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("server"), server.name}}};
}

Result<Finding> explain(const Snapshot &snapshot, const Customer &customer, const QString &name)
{
    for (const Finding &finding : snapshot.findings.rows) {
        if (finding.customer == customer.id && !finding.server && isNamed(finding, name))
            return finding;
    }
    return Error{QStringLiteral("why.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("server"), customer.name}}};
}

bool isKnown(const Snapshot &snapshot, const QString &name)
{
    const auto meant = [&](const auto &one) { return isNamed(one, name); };
    // Packages that are satisfied everywhere have no row.
    const auto fixed = [&](const PackageFix &fix) {
        const QString package = QString::fromUtf8(fix.source), track = fix.release + QLatin1Char('/') + package;
        return same(package, name) || same(track, name) || same(QStringLiteral("pkg:") + track, name) || fix.cves.contains(name, Qt::CaseInsensitive);
    };
    return std::any_of(snapshot.catalogue->requirements.begin(), snapshot.catalogue->requirements.end(), meant) ||
           std::any_of(snapshot.catalogue->packageFixes.begin(), snapshot.catalogue->packageFixes.end(), fixed) ||
           std::any_of(snapshot.findings.rows.begin(), snapshot.findings.rows.end(), meant) ||
           std::any_of(snapshot.findings.resolved.begin(), snapshot.findings.resolved.end(), meant);
}

Certainty certaintyOf(const Snapshot &snapshot, const Finding &finding)
{
    const auto state = snapshot.fleet.states.value(finding.server);
    const Vocabulary &vocabulary = snapshot.resources->vocabulary;
    const Platform *platform = state ? vocabulary.platform(state->value(QStringLiteral("os"))) : nullptr;
    const bool exposed = state && state->value(QStringLiteral("exposure")).startsWith(QLatin1String("internet"), Qt::CaseInsensitive);
    const Policy &policy = snapshot.input().policy;
    const bool recalled = (finding.kind == RequirementKind::Fact || finding.kind == RequirementKind::Own) && finding.foldedFacts == 0 &&
                          !(finding.about->verifiedOn && finding.about->verifiedOn->isValid());
    const QTimeZone zone(finding.holder->zone.toUtf8());
    const QTimeZone local = zone.isValid() ? zone : QTimeZone::utc();
    const int age = finding.collected.isValid() ? int(finding.collected.toTimeZone(local).date().daysTo(snapshot.now.dateIn(local))) : -1;
    return certaintyOf(Grounds{finding.verdict, finding.kind, !recalled, platform && platform->nt.startsWith(QLatin1String("10.")), age,
                               exposed ? policy.staleAfterDaysExposed : policy.staleAfterDays, finding.evidence()});
}

namespace {

// The worst open thing about a product on one server, if there is one.
const Finding *openAbout(const Snapshot &snapshot, ServerId server, const QString &product)
{
    const Finding *worst = nullptr;
    for (const Finding &finding : snapshot.findings.rows) {
        if (finding.server == server && finding.about->action.product == product && finding.state != State::Satisfied &&
            (!worst || finding.state < worst->state))
            worst = &finding;
    }
    return worst;
}

} // namespace

std::vector<Affected> affectedBy(const Snapshot &snapshot, const QString &name)
{
    std::vector<Affected> rows;
    for (const Finding &finding : snapshot.findings.rows) {
        if (finding.state != State::Satisfied && isNamed(finding, name))
            rows.push_back({&finding, snapshot.server(finding.server), snapshot.customer(finding.customer), {}});
    }
    const QString product = snapshot.resources->vocabulary.productNamed(name);
    for (const Server &server : snapshot.fleet.servers) {
        const auto state = snapshot.fleet.states.value(server.id);
        if (!state)
            continue;
        const auto stated = state->products.constFind(product);
        const bool listed = std::any_of(rows.begin(), rows.end(), [&](const Affected &row) { return row.server == &server; });
        if (!product.isEmpty() && stated != state->products.cend() && stated->value.presence != Presence::Absent && !listed) {
            rows.push_back({openAbout(snapshot, server.id, product), &server, snapshot.customer(server.customer),
                            product + QLatin1Char(' ') + stated->value.version});
            continue;
        }
        if (!state->packages || listed)
            continue;
        std::vector<quint32> installed = state->packages->ofBinary(name.toUtf8());
        if (installed.empty())
            installed = state->packages->ofSource(name.toUtf8());
        if (installed.empty())
            continue;
        const InstalledPackage package = state->packages->table()->package(installed.front());
        rows.push_back({nullptr, &server, snapshot.customer(server.customer), QString::fromUtf8(package.name + ' ' + package.version)});
    }
    return rows;
}

} // namespace tagliando
