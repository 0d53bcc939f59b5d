#include "core/reporting/report.h"

#include "core/deadlines/order.h"
#include "core/deadlines/packagerows.h"

#include <algorithm>
#include <tuple>

namespace tagliando {

namespace {

constexpr int firstWeek = 7, firstMonth = 30, firstQuarter = 90;

const QString &nameOf(const Finding &row)
{
    return !row.about->headline.it.isEmpty() ? row.about->headline.it : !row.about->title.it.isEmpty() ? row.about->title.it : row.about->requirement;
}

QString groupKey(CustomerId customer, const QString &track, State state)
{
    return QString::number(customer.value) + (state == State::Verify ? QLatin1String("?") : QLatin1String("/")) + track;
}

/// By state, standing and headline without case, then customer and track. A workspace has a hundred thousand groups of a few thousand headlines:
/// each is looked at once.
void order(std::vector<ActionGroup> &groups)
{
    struct Key {
        State state;
        Standing standing;
        int name;
        const ActionGroup *group;
    };
    QHash<QString, int> ranks;
    for (const ActionGroup &group : groups)
        ranks.insert(nameOf(*group.findings.front()), 0);
    QStringList names = ranks.keys();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    int rank = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        rank += i > 0 && names[i - 1].compare(names[i], Qt::CaseInsensitive) != 0 ? 1 : 0;
        ranks[names[i]] = rank;
    }
    std::vector<Key> keys;
    keys.reserve(groups.size());
    for (const ActionGroup &group : groups) {
        const Finding &worst = *group.findings.front();
        keys.push_back({group.state, standing(worst), ranks.value(nameOf(worst)), &group});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) {
        return std::tie(a.state, a.standing, a.name, a.group->customer, a.group->track) <
               std::tie(b.state, b.standing, b.name, b.group->customer, b.group->track);
    });
    std::vector<ActionGroup> ordered;
    ordered.reserve(groups.size());
    for (const Key &key : keys)
        ordered.push_back(std::move(groups[std::size_t(key.group - groups.data())]));
    groups = std::move(ordered);
}

/// What stops on a day, near or far, on at least one machine: the first page of the report.
bool isStop(const ActionGroup &group)
{
    return std::any_of(group.findings.begin(), group.findings.end(), [](const Finding *row) {
        const bool stops = row->effect == Effect::Stops || row->effect == Effect::Partial;
        return row->state == State::Blocking || (row->state == State::Due && stops && row->stopsAt.isValid());
    });
}

} // namespace

int ageBucket(int daysOverdue)
{
    if (daysOverdue <= firstWeek)
        return 0;
    if (daysOverdue <= firstMonth)
        return 1;
    return daysOverdue <= firstQuarter ? 2 : 3;
}

QString ActionGroup::key() const { return groupKey(customer, track, state); }

std::vector<ActionGroup> groupByAction(const std::vector<const Finding *> &rows, bool satisfiedToo)
{
    std::vector<ActionGroup> groups;
    QHash<std::pair<std::pair<CustomerId, bool>, QString>, std::size_t> index; // as groupKey tells them apart
    for (const Finding *one : rows) {
        const Finding &row = *one;
        if (row.state == State::Satisfied && !satisfiedToo)
            continue;
        const std::pair key{std::pair{row.customer, row.state == State::Verify}, row.track};
        const auto found = index.constFind(key);
        if (found == index.cend()) {
            index.insert(key, groups.size());
            groups.push_back({row.customer, row.track, row.state, {&row}});
        } else {
            ActionGroup &group = groups[*found];
            group.state = std::min(group.state, row.state);
            group.findings.push_back(&row);
        }
    }
    for (ActionGroup &group : groups) {
        if (group.findings.size() > 1)
            std::stable_sort(group.findings.begin(), group.findings.end(), [](const Finding *a, const Finding *b) {
                return std::pair(a->state, standing(*a)) < std::pair(b->state, standing(*b));
            });
    }
    order(groups);
    return groups;
}

std::vector<ActionGroup> groupByAction(const std::vector<Finding> &rows, bool satisfiedToo)
{
    std::vector<const Finding *> pointers;
    for (const Finding &row : rows)
        pointers.push_back(&row);
    return groupByAction(pointers, satisfiedToo);
}

namespace {

void fillMachines(Report &report, const std::vector<Server> &servers, const Findings &findings)
{
    for (const Server &server : servers)
        report.machines.push_back(
            {server.name, findings.colours.value(server.id, ServerColour::NotSeen), server.id, findings.satisfied.value(server.id)});
    // Not seen stands after what is known to be bad and before what is known to be good.
    const auto weight = [](ServerColour colour) {
        return colour == ServerColour::NotSeen ? 2 * static_cast<int>(ServerColour::Verify) + 1 : 2 * static_cast<int>(colour);
    };
    std::stable_sort(report.machines.begin(), report.machines.end(), [&weight](const MachineRow &a, const MachineRow &b) {
        if (a.colour != b.colour)
            return weight(a.colour) < weight(b.colour);
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
}

void fillQuestions(Report &report, const Catalogue &catalogue, const Findings &findings)
{
    for (const OpenQuestion &question : findings.questions) {
        if (question.customer != report.customer.id)
            continue;
        report.questions.push_back(question);
        const QString handled = QStringLiteral("handled:");
        if (!question.question.startsWith(handled)) {
            report.questionTexts.insert(question.question, catalogue.questions.value(question.question).text);
            continue;
        }
        const QString fact = question.question.mid(handled.size());
        const auto found =
            std::find_if(catalogue.requirements.begin(), catalogue.requirements.end(), [&fact](const Requirement &r) { return r.id == fact; });
        if (found != catalogue.requirements.end())
            report.questionTexts.insert(question.question, found->title);
    }
}

void fillUnfixable(Report &report, const FindingsInput &input, const std::vector<Server> &servers)
{
    std::vector<const ServerState *> states;
    for (const Server &server : servers) {
        if (const auto state = input.fleet.states.value(server.id))
            states.push_back(state.get());
    }
    const PackageRows packages(input, states);
    QSet<quint32> seen;
    for (const Server &server : servers) {
        const auto state = input.fleet.states.value(server.id);
        if (!state)
            continue;
        for (const quint32 fix : packages.unfixable(*state)) {
            if (seen.contains(fix))
                continue;
            seen.insert(fix);
            report.unfixable.push_back(input.catalogue.packageFixes[fix]);
        }
    }
}

void fillDecisions(Report &report, const FindingsInput &input, const Findings &findings)
{
    for (const DecisionView &view : viewDecisions(input)) {
        const bool ended = view.status == DecisionStatus::Closed || view.status == DecisionStatus::Superseded;
        if (view.decision->customer == report.customer.id && !ended)
            report.decisions.push_back({makeAcceptanceSheet(*view.decision, input, findings), view.status, view.daysLeft, view.reviewOverdueDays});
    }
    std::stable_sort(report.decisions.begin(), report.decisions.end(),
                     [](const ReportDecision &a, const ReportDecision &b) { return a.daysLeft < b.daysLeft; });
}

} // namespace

Report makeReport(const Customer &customer, const FindingsInput &input, const Findings &findings, const std::vector<FeedState> &feeds,
                  const QString &technician)
{
    Report report;
    report.customer = customer;
    report.zone = customer.zone.isEmpty() ? input.defaultZone : customer.zone;
    report.technician = technician;
    report.now = input.now;
    report.feeds = feeds;
    const auto mine = [&customer](const auto &item) { return item.customer == customer.id; };
    std::copy_if(findings.rows.begin(), findings.rows.end(), std::back_inserter(report.rows), mine);
    std::copy_if(findings.resolved.begin(), findings.resolved.end(), std::back_inserter(report.resolved), mine);
    std::vector<Server> servers;
    std::copy_if(input.fleet.servers.begin(), input.fleet.servers.end(), std::back_inserter(servers), mine);

    for (ActionGroup &group : groupByAction(report.rows))
        (isStop(group) ? report.stops : report.others).push_back(std::move(group));
    const QTimeZone zone(report.zone.toUtf8());
    for (const Server &server : servers) {
        const auto state = input.fleet.states.value(server.id);
        if (state && state->lastSeen.isValid() && zone.isValid())
            report.newestInventory = std::max(report.newestInventory, state->lastSeen.toTimeZone(zone).date());
    }
    std::vector<const Finding *> rows;
    rows.reserve(report.rows.size());
    for (const Finding &row : report.rows) {
        rows.push_back(&row);
        if (row.state == State::Overdue && row.daysToDue)
            ++report.overdueBySeverity[static_cast<int>(row.severity)].byAge[ageBucket(-*row.daysToDue)];
    }
    report.totals = totals(rows, servers, findings);
    if (report.rows.empty() && servers.empty()) // nothing names the customer: its questions would be lost
        report.totals.openQuestions = static_cast<int>(std::count_if(findings.questions.begin(), findings.questions.end(), mine));
    fillMachines(report, servers, findings);
    fillQuestions(report, input.catalogue, findings);
    fillUnfixable(report, input, servers);
    fillDecisions(report, input, findings);
    const QDate today = input.now.dateIn(zone.isValid() ? zone : QTimeZone::utc());
    report.renewals = renewalsOf(customer.id, input, today);
    if (const Visit *next = input.visits ? input.visits->next(customer.id, today) : nullptr)
        report.nextVisit = *next;
    report.sinceLastVisit = sinceLastVisit(customer.id, input, findings);
    return report;
}

} // namespace tagliando
