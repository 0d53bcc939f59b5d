// Whether going as often as agreed can keep the agreed deadlines at all: the calendar decides, not the findings of today. Pure.
#pragma once

#include "core/deadlines/findings.h"

#include <vector>

namespace tagliando {

/// A row of the policy in force that the rhythm cannot keep: what appears on the evening of one visit is late at the next.
struct UnkeptRow {
    PolicyRow row;
    QDate appears, due, visit;  ///< the worst case: the fix's day, when it is due, the next visit; null visit: none within the year
    int visitsNeeded = 0;       ///< a year, on the best days; 0: no number is enough
    QDate closedFrom, closedTo; ///< then: the days between which nobody may touch the place
};

struct CadenceProof {
    CustomerId customer;
    SiteId site; ///< 0: the customer has none stated
    QString customerName, siteName;
    int visitsPerYear = 0;         ///< as agreed, counted over the year to come
    int longestGap = 0;            ///< days between two visits, at most
    std::vector<UnkeptRow> unkept; ///< the shortest deadline first; empty: the rhythm can keep every row
};

/// Of each place with machines and an agreed rhythm: its series, else the contract's visits a year, spread evenly; each visit on its day or the
/// first one after it that can be had. Rows without a fixed time (the KEV catalogue's own dates) prove nothing and are left out. `only` 0: all.
std::vector<CadenceProof> proveCadences(const FindingsInput &input, const Findings &findings, const VisitBook &book, CustomerId only = {});

} // namespace tagliando
