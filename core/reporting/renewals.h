// What a customer has to renew or replace in the next years: ends of support that concern his machines, and everything with a stated expiry.
#pragma once

#include "core/deadlines/findings.h"

namespace tagliando {

inline constexpr int renewalYears = 5;

struct Renewal {
    CatalogueDate ends;                                ///< last day, in the precision the vendor gave
    RequirementKind kind = RequirementKind::EndOfLife; ///< end of life, or expiry
    QString track;                                     ///< "eol:windows-server-2019", "expiry:sdi_certificate"
    Text title;                                        ///< of an end of support; empty for an expiry, whose thing the track names
    QStringList machines;                              ///< sorted

    friend bool operator==(const Renewal &, const Renewal &) = default;
};

/// From `today` on, what ends first stands first. One row per thing and day, however many machines.
std::vector<Renewal> renewalsOf(CustomerId customer, const FindingsInput &input, const QDate &today);

} // namespace tagliando
