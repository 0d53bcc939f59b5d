// What a customer signs when he decides not to do something yet, as values.
#pragma once

#include "core/deadlines/decisions.h"
#include "core/domain/journalanchor.h"

namespace tagliando {

struct AcceptanceSheet {
    Customer customer;
    QString zone;
    Moment now = Moment::wallClock({});
    Decision decision;
    QStringList machines;
    std::vector<Finding> rows; ///< what it covers today, worst first, one per track and machine; empty once it is closed
    std::vector<Text> titles;  ///< of covered tracks without a row
    QDate outlivedStop;        ///< the first known stop that comes before its end; null: none
    QDate lastUsefulDay;       ///< before that stop; null when none is left
    JournalAnchor anchor;      ///< empty while it is not recorded
};

AcceptanceSheet makeAcceptanceSheet(const Decision &decision, const FindingsInput &input, const Findings &findings);

} // namespace tagliando
