// What it costs to put a visit on a later day. Pure.
#pragma once

#include "core/domain/visit.h"

namespace tagliando {

struct Slip {
    QDate lastDay; ///< the last one on which nothing is lost; null: nothing of it has a date
    int stops = 0; ///< lines that would stop before they are done
    int late = 0;  ///< lines that would be overdue, stops apart
    [[nodiscard]] bool costs() const { return stops + late > 0; }
};

/// Of moving the visit from its day to `to`: only open lines count, and only what is not lost already on the visit's own day.
Slip slipTo(const Visit &visit, const QDate &to);
/// Of moving it past the last day on which nothing is lost.
Slip slipPastLastDay(const Visit &visit);

} // namespace tagliando
