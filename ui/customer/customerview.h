// What Clienti shows, as values: computed off the window's thread from one snapshot.
#pragma once

#include "core/reporting/report.h"
#include "core/usecases/snapshot.h"
#include "ui/words/words.h"

#include <QSet>

namespace tagliando {

/// One customer in the list of customers.
struct CustomerRow {
    CustomerId id;
    QString name;
    ServerColour worst = ServerColour::Satisfied;
    int machines = 0, seen = 0;
    int states[stateCount] = {};
    int questions = 0;
    QDateTime lastSeen; ///< newest inventory of any machine; null: none
};

std::vector<CustomerRow> listCustomers(const Snapshot &snapshot);

/// One customer, opened.
struct CustomerView {
    std::shared_ptr<const Snapshot> snapshot;
    Customer customer;
    std::vector<Site> sites;
    std::vector<Server> machines;
    std::shared_ptr<const std::vector<Finding>> rows; ///< this customer's, satisfied ones included
    Totals sums;
    std::vector<OpenQuestion> questions;

    [[nodiscard]] ServerColour colour(ServerId machine) const { return snapshot->findings.colours.value(machine, ServerColour::NotSeen); }
};

/// Without rows when the customer is gone.
CustomerView viewCustomer(std::shared_ptr<const Snapshot> snapshot, CustomerId customer);

/// What of a customer's work is asked for.
struct ActionFilter {
    QSet<ServerId> machines;    ///< empty: all, and what concerns the customer as a whole
    std::optional<State> state; ///< none: all that is open
    bool satisfiedToo = false;
    QString text; ///< in titles, actions, machine names, tracks, KBs and CVEs

    [[nodiscard]] bool isNarrow() const { return state || !text.isEmpty() || satisfiedToo; }
};

/// Groups point into `view.rows`; worst first in the order of display.
std::vector<ActionGroup> actionsOf(const CustomerView &view, const ActionFilter &filter, const Words &words);

} // namespace tagliando
