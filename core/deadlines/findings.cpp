#include "core/deadlines/findings.h"

#include "core/deadlines/decisions.h"
#include "core/deadlines/fixrows.h"
#include "core/deadlines/order.h"
#include "core/deadlines/resolved.h"
#include "core/matching/conditionmatcher.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString fallbackZone = QStringLiteral("Europe/Rome");

template <class Value, class Id>
QHash<Id, const Value *> indexed(const std::vector<Value> &values, Id Value::*id)
{
    QHash<Id, const Value *> index;
    index.reserve(static_cast<qsizetype>(values.size()));
    for (const Value &value : values)
        index.insert(value.*id, &value);
    return index;
}

/// Zones are built once per name: a conversion costs 300 ns, a construction far more.
class Zones {
public:
    explicit Zones(const QString &setting) : setting_(setting) {}

    const QTimeZone &zone(const QString &name)
    {
        auto found = known_.find(name);
        if (found == known_.end()) {
            QTimeZone zone(name.toUtf8());
            if (!zone.isValid()) // refused where it is typed; an old file may still hold one
                zone = QTimeZone((name == setting_ ? fallbackZone : setting_).toUtf8());
            found = known_.insert(name, zone);
        }
        return *found;
    }
    [[nodiscard]] const QHash<QString, QTimeZone> &used() const { return known_; }

private:
    QString setting_;
    QHash<QString, QTimeZone> known_;
};

/// Answers in force: the newest per question and scope; a server's own beats its site's, that beats its customer's.
class Answers {
public:
    explicit Answers(const std::vector<Answer> &answers)
    {
        std::vector<const Answer *> ordered;
        ordered.reserve(answers.size());
        for (const Answer &answer : answers)
            ordered.push_back(&answer);
        std::stable_sort(ordered.begin(), ordered.end(), [](const Answer *a, const Answer *b) { return a->at < b->at; });
        for (const Answer *answer : ordered) {
            if (answer->server)
                ofServer_[answer->server][answer->question] = answer->yes;
            else if (answer->site)
                ofSite_[answer->site][answer->question] = answer->yes;
            else
                ofCustomer_[answer->customer][answer->question] = answer->yes;
        }
    }

    [[nodiscard]] QHash<QString, bool> of(CustomerId customer) const { return ofCustomer_.value(customer); }
    [[nodiscard]] QHash<QString, bool> of(const Server &server) const
    {
        QHash<QString, bool> all = ofCustomer_.value(server.customer);
        all.insert(ofSite_.value(server.site));
        all.insert(ofServer_.value(server.id));
        return all;
    }

private:
    QHash<CustomerId, QHash<QString, bool>> ofCustomer_;
    QHash<SiteId, QHash<QString, bool>> ofSite_;
    QHash<ServerId, QHash<QString, bool>> ofServer_;
};

QString assetClassOf(const Server &server, const ServerState &state)
{
    if (const QString stated = state.value(QStringLiteral("class")).toLower(); !stated.isEmpty())
        return stated;
    if (server.kind == ServerKind::Workstation || server.kind == ServerKind::Network)
        return toString(server.kind);
    return QStringLiteral("server");
}

/// "internet", "internet-facing" -> "internet"; anything else stated or not is internal.
QString exposureOf(const ServerState &state)
{
    return state.value(QStringLiteral("exposure")).startsWith(QLatin1String("internet"), Qt::CaseInsensitive) ? QStringLiteral("internet")
                                                                                                              : QStringLiteral("internal");
}

void setClock(Holder &holder, const FindingsInput &input, Zones &zones)
{
    holder.zone = zones.zone(holder.zoneName);
    const QDateTime local = input.now.in(holder.zone);
    holder.today = local.date();
    holder.now = local.toUTC();
}

void judgeAll(FindingsRun &run, const Holder &holder, Folding &folding, bool customerScope)
{
    const FindingsInput &input = run.input;
    Subject subject;
    subject.state = holder.state;
    subject.answers = holder.answers;
    subject.questions = &input.catalogue.questions;
    subject.server = holder.serverId();
    TrackRows fixes(run, holder, folding);
    QSet<QString> claimed;
    for (const Requirement &requirement : input.catalogue.requirements) {
        if (requirement.customerScope != customerScope)
            continue;
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

QDateTime nextBoundary(const FindingsInput &input, const std::vector<Finding> &rows, const Zones &zones)
{
    const QTimeZone setting = QTimeZone(input.defaultZone.toUtf8());
    const QDateTime now = input.now.in(setting.isValid() ? setting : QTimeZone::utc()).toUTC();
    QDateTime next;
    const auto offer = [&next, &now](const QDateTime &candidate) {
        if (candidate.isValid() && candidate > now && (!next.isValid() || candidate < next))
            next = candidate;
    };
    for (const QTimeZone &zone : zones.used())
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

Findings computeFindings(const FindingsInput &input, const Progress &progress)
{
    const Fleet &fleet = input.fleet;
    const auto customers = indexed(fleet.customers, &Customer::id);
    const auto sites = indexed(fleet.sites, &Site::id);
    const Answers answers(fleet.answers);
    const PackageRows packages(input);
    const ServerState nothing;
    Zones zones(input.defaultZone);
    Findings findings;
    FindingsRun run{input, {}, {}, {}, {}};
    for (const Obligation &obligation : fleet.obligations) {
        if (!obligation.closed.isValid())
            run.open.insert(obligationKey(obligation.server, obligation.customer, obligation.track), &obligation);
    }

    std::size_t done = 0;
    for (const Server &server : fleet.servers) {
        if (progress.cancelled())
            return {};
        progress.report(static_cast<double>(done++) / static_cast<double>(fleet.servers.size()), QStringLiteral("progress.compute"));
        const auto state = fleet.states.value(server.id);
        const QHash<QString, bool> answered = answers.of(server);
        Holder holder;
        holder.server = &server;
        holder.customer = customers.value(server.customer);
        holder.site = sites.value(server.site);
        holder.state = state ? state.get() : &nothing;
        holder.answers = &answered;
        holder.zoneName = holder.site && !holder.site->zone.isEmpty()           ? holder.site->zone
                          : holder.customer && !holder.customer->zone.isEmpty() ? holder.customer->zone
                                                                                : input.defaultZone;
        setClock(holder, input, zones);
        holder.exposure = exposureOf(*holder.state);
        holder.assetClass = assetClassOf(server, *holder.state);
        holder.staleAfterDays = holder.exposure == QLatin1String("internet") ? input.policy.staleAfterDaysExposed : input.policy.staleAfterDays;
        if (!holder.neverSeen() && !holder.isStale(holder.state->lastSeen))
            findings.verified.insert(server.id);
        Folding folding;
        judgeAll(run, holder, folding, false);
        packages.add(run, holder, folding);
        addFoldedRows(run, holder, folding);
    }
    for (const Customer &customer : fleet.customers) {
        const QHash<QString, bool> answered = answers.of(customer.id);
        Holder holder;
        holder.customer = &customer;
        holder.answers = &answered;
        holder.zoneName = customer.zone.isEmpty() ? input.defaultZone : customer.zone;
        setClock(holder, input, zones);
        holder.staleAfterDays = input.policy.staleAfterDays;
        Folding folding;
        judgeAll(run, holder, folding, true);
        addFoldedRows(run, holder, folding);
    }

    applyAgreements(input, run.rows);
    findings.rows = sortedAsShown(std::move(run.rows));
    findings.unfixable = std::move(run.unfixable);
    for (auto asked = run.questions.cbegin(); asked != run.questions.cend(); ++asked) {
        const auto &[question, whom] = asked.key();
        findings.questions.push_back({question, {whom.first}, {whom.second}, *asked});
    }
    std::sort(findings.questions.begin(), findings.questions.end(), [](const OpenQuestion &a, const OpenQuestion &b) {
        return std::tie(a.customer, a.question, a.server) < std::tie(b.customer, b.question, b.server);
    });
    findings.resolved = resolvedFindings(input);
    colourServers(input, findings);
    findings.nextBoundary = nextBoundary(input, findings.rows, zones);
    return findings;
}

} // namespace tagliando
