#include "ui/customer/customerview.h"

#include "ui/common/findingtext.h"
#include "ui/common/palette.h"

#include <algorithm>

namespace tagliando {

namespace {

void keepWorst(ServerColour &worst, ServerColour other)
{
    if (displayRank(other) < displayRank(worst))
        worst = other;
}

bool says(const ActionGroup &group, const QString &text, const Words &words)
{
    const auto holds = [&](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    const Finding &first = *group.findings.front();
    if (holds(groupTitle(words, group)) || holds(words.action(first)) || holds(group.track) || holds(first.about->target) ||
        holds(first.about->requirement))
        return true;
    return std::any_of(group.findings.begin(), group.findings.end(), [&](const Finding *finding) {
        return holds(finding->holder->serverName) || holds(finding->about->cves.join(QLatin1Char(' '))) ||
               holds(finding->about->action.kbAll.join(QLatin1Char(' '))) || holds(finding->about->action.kbAny.join(QLatin1Char(' ')));
    });
}

} // namespace

std::vector<CustomerRow> listCustomers(const Snapshot &snapshot)
{
    QHash<CustomerId, CustomerRow> rows;
    for (const Customer &customer : snapshot.fleet.customers) {
        rows[customer.id].id = customer.id;
        rows[customer.id].name = customer.name;
    }
    for (const Server &server : snapshot.fleet.servers) {
        CustomerRow &row = rows[server.customer];
        const ServerColour colour = snapshot.findings.colours.value(server.id, ServerColour::NotSeen);
        ++row.machines;
        row.states[static_cast<int>(State::Satisfied)] += snapshot.findings.satisfied.value(server.id);
        row.seen += colour != ServerColour::NotSeen;
        keepWorst(row.worst, colour);
        if (const auto state = snapshot.fleet.states.value(server.id); state && (!row.lastSeen.isValid() || row.lastSeen < state->lastSeen))
            row.lastSeen = state->lastSeen;
    }
    for (const Finding &finding : snapshot.findings.rows) {
        CustomerRow &row = rows[finding.customer];
        ++row.states[static_cast<int>(finding.state)];
        if (!finding.server)
            keepWorst(row.worst, markOf(finding.state));
    }
    QSet<std::pair<CustomerId, QString>> asked; // one question about five machines is one question
    for (const OpenQuestion &question : snapshot.findings.questions) {
        if (const auto once = std::pair(question.customer, question.question); !asked.contains(once)) {
            asked.insert(once);
            ++rows[question.customer].questions;
        }
    }
    std::vector<CustomerRow> list(rows.cbegin(), rows.cend());
    std::sort(list.begin(), list.end(), [](const CustomerRow &a, const CustomerRow &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return list;
}

CustomerView viewCustomer(std::shared_ptr<const Snapshot> snapshot, CustomerId customer)
{
    CustomerView view;
    view.snapshot = std::move(snapshot);
    const Customer *known = view.snapshot->customer(customer);
    if (!known)
        return view;
    view.customer = *known;
    const Fleet &fleet = view.snapshot->fleet;
    const auto ours = [&](const auto &value) { return value.customer == customer; };
    std::copy_if(fleet.sites.begin(), fleet.sites.end(), std::back_inserter(view.sites), ours);
    std::copy_if(fleet.servers.begin(), fleet.servers.end(), std::back_inserter(view.machines), ours);
    const auto byName = [](const auto &a, const auto &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; };
    std::sort(view.sites.begin(), view.sites.end(), byName);
    std::sort(view.machines.begin(), view.machines.end(), byName);
    const Findings &findings = view.snapshot->findings;
    auto rows = std::make_shared<std::vector<Finding>>();
    std::copy_if(findings.rows.begin(), findings.rows.end(), std::back_inserter(*rows), ours);
    std::vector<const Server *> machines;
    for (const Server &machine : view.machines)
        machines.push_back(&machine);
    for (Finding &satisfied : satisfiedPackages(view.snapshot->input(), machines))
        rows->push_back(std::move(satisfied));
    std::copy_if(findings.questions.begin(), findings.questions.end(), std::back_inserter(view.questions), ours);
    std::vector<const Finding *> pointers;
    for (const Finding &finding : *rows)
        pointers.push_back(&finding);
    view.sums = totals(pointers, view.machines, findings, CountedPackages::Left);
    view.rows = std::move(rows);
    return view;
}

std::vector<ActionGroup> actionsOf(const CustomerView &view, const ActionFilter &filter, const Words &words)
{
    if (!view.rows)
        return {};
    std::vector<ActionGroup> kept;
    for (ActionGroup &group : groupByAction(*view.rows, filter.satisfiedToo || filter.state == State::Satisfied)) {
        if (!filter.machines.isEmpty())
            std::erase_if(group.findings, [&](const Finding *finding) { return !filter.machines.contains(finding->server); });
        if (group.findings.empty())
            continue;
        group.state = group.findings.front()->state;
        if ((!filter.state || *filter.state == group.state) && (filter.text.isEmpty() || says(group, filter.text, words)))
            kept.push_back(std::move(group));
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const ActionGroup &a, const ActionGroup &b) { return displayRank(markOf(a.state)) < displayRank(markOf(b.state)); });
    return kept;
}

} // namespace tagliando
