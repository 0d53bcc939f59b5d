// What is owed and not done yet, by holder: every row asks whether somebody remembers it.
#pragma once

#include "core/domain/finding.h"

#include <QHash>

#include <span>
#include <vector>

namespace tagliando {

/// Keeps references: the obligations must outlive it. Const calls are safe from several threads.
class OpenObligations {
public:
    using OfHolder = std::span<const Obligation *const>; ///< by track; of one track the newest last

    explicit OpenObligations(const std::vector<Obligation> &obligations);

    /// Of a machine, or with `server` 0 of the customer as a whole.
    [[nodiscard]] OfHolder of(ServerId server, CustomerId customer) const;
    /// The newest on a track; null: none.
    [[nodiscard]] const Obligation *of(ServerId server, CustomerId customer, const QString &track) const;

    /// Answers for one holder, track after track in their order.
    class Along {
    public:
        explicit Along(OfHolder all) : rest_(all) {}

        /// The newest on a track; null: none.
        const Obligation *of(const QString &track);

    private:
        OfHolder rest_;
    };
    [[nodiscard]] Along along(ServerId server, CustomerId customer) const { return Along(of(server, customer)); }

    /// Every holder that owes something.
    [[nodiscard]] std::vector<OfHolder> all() const;

private:
    [[nodiscard]] OfHolder at(std::size_t holder) const { return OfHolder(open_).subspan(firsts_[holder], firsts_[holder + 1] - firsts_[holder]); }

    QHash<qint64, std::size_t> index_; ///< by the machine's id, or the customer's as a negative number
    std::vector<const Obligation *> open_;
    std::vector<std::size_t> firsts_{0}; ///< of each holder in `open_`; one more at the end
};

} // namespace tagliando
