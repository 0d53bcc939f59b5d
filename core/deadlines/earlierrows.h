// What an earlier list already says: rows of machines that did not change, and rows that only need another deadline.
#pragma once

#include "core/deadlines/holders.h"
#include "core/deadlines/packagerows.h"

namespace tagliando {

/// Of machines whose packages are judged already: which of them need no second count, and their rows again.
class PackagesAgain {
public:
    /// `earlier` null: none.
    explicit PackagesAgain(const EarlierFindings *earlier);

    /// True when the rows of the earlier list, dated anew, are all that counting the machine's packages would say.
    [[nodiscard]] bool standFor(const Holder &holder) const;
    [[nodiscard]] int satisfied(ServerId server) const { return earlier_->findings.satisfied.value(server); }
    [[nodiscard]] int unfixable(ServerId server) const { return earlier_->findings.unfixable.value(server); }

    /// The rows of these holders; in each part as the earlier list has them.
    [[nodiscard]] std::vector<std::vector<Finding>> rows(const FindingsInput &input, const OpenObligations &open, const PackageRows &packages,
                                                         std::vector<Holder> holders) const;

private:
    const EarlierFindings *earlier_;
    QSet<ServerId> folded_; ///< machines with something that could not be judged for want of an input
};

/// The rows of machines that are the same; what else the earlier list says of them goes into `findings`.
std::vector<Finding> keepSame(const EarlierFindings &earlier, Findings &findings);

} // namespace tagliando
