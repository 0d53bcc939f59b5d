// What the papers of a visit say: the work sheet before it, the rapportino di intervento after it. Values only.
#pragma once

#include "core/domain/customer.h"
#include "core/domain/decision.h"
#include "core/domain/visit.h"

#include <map>
#include <optional>

namespace tagliando {

struct VisitPaper {
    Visit visit;
    Customer customer;
    QString siteName, zone;
    QString technician;
    QString contact, copyTo; ///< the customer's person and mail address; empty: none known
    std::optional<Contract> contract;
    double hoursLeft = 0;              ///< of the contract's year, this visit counted
    std::map<int, Decision> decisions; ///< behind deferred lines, by line number
    std::map<int, QDate> stillDue;     ///< of lines that stay open: when they are or were due
    QString journalHead;               ///< hash of the journal's last row
    qint64 journalCount = 0;
};

/// Workstations on which the same was done with the same outcome are one row on paper.
struct PaperRow {
    std::vector<const VisitLine *> lines; ///< never empty
};
std::vector<PaperRow> paperRows(const Visit &visit);

} // namespace tagliando
