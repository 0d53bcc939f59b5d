// What an earlier list already says: machines that did not change, and packages that only need another deadline.
#pragma once

#include "core/deadlines/holders.h"
#include "core/deadlines/packagedues.h"

namespace tagliando {

class EarlierRows {
public:
    /// `earlier` null: none. Else it must outlive this.
    explicit EarlierRows(const EarlierFindings *earlier);

    /// True when the packages of the earlier list, with the deadlines that hold now, are all that counting the machine's packages would say.
    [[nodiscard]] bool standFor(const Holder &holder) const;
    [[nodiscard]] int satisfied(ServerId server) const { return earlier_->findings.satisfied.value(server); }
    [[nodiscard]] int unfixable(ServerId server) const { return earlier_->findings.unfixable.value(server); }

    /// All rows of the holder by track: those that `run` has, which it loses, and the packages of the earlier list with the deadlines that hold now.
    [[nodiscard]] std::vector<Finding> datedAgain(FindingsRun &run, const Holder &holder, PackageDues &dues) const;

    /// The machines that are the same go into `rows`, what else the earlier list says of them into `findings`.
    void keepSame(std::vector<Shared<HolderRows>> &rows, Findings &findings) const;

private:
    [[nodiscard]] const std::vector<Finding> &rowsOf(ServerId server) const;

    const EarlierFindings *earlier_;
    QHash<ServerId, const Shared<HolderRows> *> rows_; ///< of those that have any
};

} // namespace tagliando
