// Laws without numbers (POLICIES 1): what is late there needs a decision in writing, with a person and an end.
#include "core/deadlines/decisions.h"

#include <algorithm>

namespace tagliando {

namespace {

bool asksAnywhere(const FindingsInput &input)
{
    const auto asks = [](const Policy &policy) { return !policy.asks.it.isEmpty(); };
    const Policies &policies = input.catalogue.policies;
    return asks(input.policy) || std::any_of(policies.assignments.begin(), policies.assignments.end(), [&](const PolicyAssignment &one) {
               const auto policy = policies.known.constFind(one.policy);
               return policy != policies.known.cend() && asks(*policy);
           });
}

bool isDecided(const Finding &row)
{
    return row.notes->decision && (row.notes->decision->status == DecisionStatus::Active || row.notes->decision->status == DecisionStatus::Expiring);
}

} // namespace

void askForDecisions(const FindingsInput &input, const std::vector<std::vector<Finding> *> &holders)
{
    if (!asksAnywhere(input))
        return;
    QHash<ServerId, const Server *> servers;
    for (const Server &server : input.fleet.servers)
        servers.insert(server.id, &server);
    for (std::vector<Finding> *rows : holders) {
        for (Finding &row : *rows) {
            const bool late = row.state == State::Overdue || row.state == State::Unsupported;
            if (!late || isDecided(row))
                continue;
            const QDate today = input.now.dateIn(QTimeZone(row.holder->zone.toUtf8()));
            const Policy &policy = input.catalogue.policies.of(row.customer, servers.value(row.server), today, input.policy);
            if (!policy.asks.it.isEmpty())
                row.notes.edit().advice.push_back({{}, {}, policy.asks});
        }
    }
}

} // namespace tagliando
