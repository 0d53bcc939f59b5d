// Which of the booked visits closes what is open, and whether in time. Pure.
#pragma once

#include "core/domain/finding.h"
#include "core/domain/visitbook.h"

#include <QHash>

namespace tagliando {

/// What becomes of findings that one action closes.
struct Closing {
    const Visit *visit = nullptr; ///< the last of those that are needed; null: none of the findings is in a visit
    int left = 0;                 ///< findings no booked visit closes
    bool late = false;            ///< the visit comes after a stop or a deadline that is still ahead
    QDate before;                 ///< the earliest of those days, the last useful one; null: none ahead
};

class ClosingVisits {
public:
    ClosingVisits() = default;
    /// Visits booked or begun whose day is `today` or later. Points into the book.
    ClosingVisits(const VisitBook &book, const QDate &today);

    /// The first visit that has the finding among its open lines; null: none.
    [[nodiscard]] const Visit *of(const Finding &finding) const;
    [[nodiscard]] Closing of(const std::vector<const Finding *> &findings) const;

private:
    using Key = std::pair<std::pair<qint64, qint64>, QString>; ///< customer, server, track
    QHash<Key, const Visit *> visits_;
    QDate today_;
};

} // namespace tagliando
