// The second founding story's refusal, as the customer would sign it.
#pragma once

#include "core/reporting/acceptancesheet.h"

namespace tagliando::sample {

inline AcceptanceSheet acceptance()
{
    AcceptanceSheet sheet;
    sheet.customer.name = QStringLiteral("Partner applicativo");
    sheet.zone = QStringLiteral("Europe/Rome");
    sheet.now = Moment::wallClock(QDate(2011, 3, 3));
    sheet.machines = QStringList{QStringLiteral("mx1")};
    sheet.titles = {{QStringLiteral("qmail con risposte oltre 512 byte"), QStringLiteral("qmail with answers beyond 512 bytes")}};
    sheet.decision.id = DecisionId{7};
    sheet.decision.by = QStringLiteral("Sig. Rossi");
    sheet.decision.role = QStringLiteral("CEO");
    sheet.decision.proposedBy = QStringLiteral("sistemista");
    sheet.decision.reason = QStringLiteral("management-refused");
    sheet.decision.text = QStringLiteral("il CEO non approva il fermo");
    sheet.decision.warned = QDate(2011, 3, 1);
    sheet.decision.decided = QDate(2011, 3, 3);
    sheet.decision.until = QDate(2011, 12, 31);
    sheet.anchor = {QString(64, QLatin1Char('a')), 12};
    return sheet;
}

} // namespace tagliando::sample
