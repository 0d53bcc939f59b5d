// What rows of findings say, wherever they stand: two lines for the day, the thing, and the machines.
#pragma once

#include "core/reporting/report.h"
#include "ui/words/capitalised.h"
#include "ui/words/words.h"

namespace tagliando {

struct TwoLines {
    QString first, second;
};

/// Days in words first, the date under it: "Mancano 8 giorni", "dal 20/01/2015".
TwoLines whenLines(const Words &words, const Finding &finding, const Moment &now);
/// The whole of it in one line, for tooltips: nothing is shortened.
QString whenInFull(const Words &words, const Finding &finding, const Moment &now);
/// One machine: the headline, which names it. Several: the title and how many.
QString groupTitle(const Words &words, const ActionGroup &group);
/// "SRV-DC, SRV-FILE", or "38 macchine" when they are more than `named`.
QString machinesOf(const Words &words, const ActionGroup &group, int named = 3);
/// The row's KB or CVE, else what the catalogue calls it.
QString identifierOf(const Finding &finding);
/// "Worst state: first sentence" for a screen reader.
QString spoken(const Words &words, const ActionGroup &group, const Moment &now);

} // namespace tagliando
