// When a technician is elsewhere, as his own calendar says. Imported as a whole, replaced or removed as a whole.
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace tagliando {

using BusyCalendarId = RowId<struct BusyCalendarTag>;

struct BusySpan {
    QDateTime from, to; ///< UTC; `to` is after `from` and not part of it

    friend bool operator==(const BusySpan &, const BusySpan &) = default;
};

struct BusyCalendar {
    BusyCalendarId id;
    TechnicianId technician;
    QString name;                ///< unique per technician: the file's, unless another one is given
    QDateTime imported;          ///< UTC
    std::vector<BusySpan> spans; ///< ascending, apart from each other

    friend bool operator==(const BusyCalendar &, const BusyCalendar &) = default;
};

} // namespace tagliando
