#include "core/deadlines/findings.h"

#include <algorithm>
#include <numeric>

namespace tagliando {

int Totals::findings() const { return std::accumulate(std::begin(byState), std::end(byState), 0); }

Totals totals(const std::vector<const Finding *> &rows, const std::vector<Server> &servers, const Findings &all,
              CountedPackages counted)
{
    Totals sums;
    QSet<CustomerId> customers;
    QSet<ServerId> machines;
    for (const Finding *row : rows) {
        ++sums.byState[static_cast<int>(row->state)];
        customers.insert(row->customer);
    }
    for (const Server &server : servers) {
        customers.insert(server.customer);
        machines.insert(server.id);
        ++sums.byColour[static_cast<int>(all.colours.value(server.id, ServerColour::NotSeen))];
        sums.verified += all.verified.contains(server.id) ? 1 : 0;
        sums.unfixable += all.unfixable.value(server.id);
        if (counted == CountedPackages::Included)
            sums.byState[static_cast<int>(State::Satisfied)] += all.satisfied.value(server.id);
    }
    sums.servers = static_cast<int>(servers.size());
    sums.notSeen = sums.byColour[static_cast<int>(ServerColour::NotSeen)];
    // One line per customer, however many machines the answer is about (DESIGN 4 rule 1).
    QSet<std::pair<CustomerId, QString>> asked;
    for (const OpenQuestion &question : all.questions) {
        if (customers.contains(question.customer) && (!question.server || machines.contains(question.server)))
            asked.insert({question.customer, question.question});
    }
    sums.openQuestions = static_cast<int>(asked.size());

    const auto of = [&sums](State state) { return sums.byState[static_cast<int>(state)]; };
    const int judged = sums.findings() - of(State::Verify);
    sums.withoutDecisionsN = sums.withDecisionsN = of(State::Satisfied);
    sums.withoutDecisionsOf = judged;
    sums.withDecisionsOf = judged - of(State::Frozen) - of(State::Deferred);
    return sums;
}

} // namespace tagliando
