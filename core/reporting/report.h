// The customer's report as values: what each section says, in ids and numbers, before any page is painted.
#pragma once

#include "core/reporting/acceptancesheet.h"
#include "core/reporting/renewals.h"
#include "core/reporting/visithistory.h"

#include "core/domain/visit.h"

#include <optional>

namespace tagliando {

/// People see one row per (customer, track): "Firefox: 38 macchine" (DESIGN 4 rule 8). Machines of a track that are only to verify ask for
/// something else, a fresh inventory, and stand in a row of their own.
struct ActionGroup {
    CustomerId customer;
    QString track;
    State state = State::Due;              ///< the worst of its findings
    std::vector<const Finding *> findings; ///< worst first; point into the list given

    [[nodiscard]] QString key() const; ///< unique among the groups of one list
};

/// Groups open rows (and satisfied ones when asked) by customer, track and whether they are to verify; in the order of single rows, then by headline.
std::vector<ActionGroup> groupByAction(const std::vector<const Finding *> &rows, bool satisfiedToo = false);
std::vector<ActionGroup> groupByAction(const std::vector<Finding> &rows, bool satisfiedToo = false);

struct MachineRow {
    QString name;
    ServerColour colour = ServerColour::Satisfied;
    ServerId id;
    int satisfied = 0; ///< packages in order that are only counted, without a row
};

/// Overdue counts by age: 1-7, 8-30, 31-90, more than 90 days.
struct AgeRow {
    int byAge[4] = {};
    [[nodiscard]] int total() const { return byAge[0] + byAge[1] + byAge[2] + byAge[3]; }
};
int ageBucket(int daysOverdue);

/// A decision that holds or has run out, with what it puts off and the risk that was explained.
struct ReportDecision {
    AcceptanceSheet sheet;
    DecisionStatus status = DecisionStatus::Active; ///< active, expiring or expired
    int daysLeft = 0;                               ///< negative when expired
    int reviewOverdueDays = 0;
};

struct Report {
    Customer customer;
    QString zone;
    QString technician; ///< empty: no "da …"
    Moment now;
    QDate newestInventory;
    std::vector<Finding> rows;      ///< this customer's, owned
    std::vector<ActionGroup> stops; ///< point into rows
    std::vector<ActionGroup> others;
    std::vector<Finding> resolved;
    std::vector<MachineRow> machines; ///< worst first
    AgeRow overdueBySeverity[5];      ///< index: Severity
    Totals totals;
    std::vector<OpenQuestion> questions;
    QHash<QString, Text> questionTexts; ///< by OpenQuestion::question: what the catalogue asks; for "handled:FACT" the fact's title
    std::vector<FeedState> feeds;
    std::vector<PackageFix> unfixable;
    std::vector<Renewal> renewals;         ///< of the next five years
    std::vector<ReportDecision> decisions; ///< what ends first stands first
    std::optional<Visit> nextVisit;        ///< booked or under way
    std::optional<SinceLastVisit> sinceLastVisit;
    JournalAnchor anchor; ///< the caller's to fill: values cannot read the journal

    Report(const Report &) = delete;
    Report &operator=(const Report &) = delete;
    Report(Report &&) = default;
    Report &operator=(Report &&) = default;
    Report() : now(Moment::wallClock({})) {}
};

Report makeReport(const Customer &customer, const FindingsInput &input, const Findings &findings, const std::vector<FeedState> &feeds,
                  const QString &technician);

} // namespace tagliando
