// The journal's end as paper prints it: who keeps the paper can prove later that nothing before it was changed or cut.
#pragma once

#include <QString>

namespace tagliando {

struct JournalAnchor {
    QString head; ///< hash of the last row, 64 hex digits; empty: nothing is recorded yet
    qint64 rows = 0;

    friend bool operator==(const JournalAnchor &, const JournalAnchor &) = default;
};

} // namespace tagliando
