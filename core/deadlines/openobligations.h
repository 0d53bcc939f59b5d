// What is owed and not done yet, by holder: every row asks whether somebody remembers it.
#pragma once

#include "core/domain/finding.h"

#include <QHash>

#include <vector>

namespace tagliando {

/// Keeps references: the obligations must outlive it. Const calls are safe from several threads.
class OpenObligations {
public:
    using OfHolder = std::vector<const Obligation *>; ///< by track

    explicit OpenObligations(const std::vector<Obligation> &obligations);

    /// Of a machine, or with `server` 0 of the customer as a whole.
    [[nodiscard]] const OfHolder &of(ServerId server, CustomerId customer) const;
    /// The newest on a track; null: none.
    [[nodiscard]] const Obligation *of(ServerId server, CustomerId customer, const QString &track) const;

private:
    QHash<qint64, std::size_t> index_; ///< by the machine's id, or the customer's as a negative number
    std::vector<OfHolder> holders_;
    OfHolder none_;
};

} // namespace tagliando
