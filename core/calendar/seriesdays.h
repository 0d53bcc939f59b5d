// The days on which a repeating visit is due. Pure.
#pragma once

#include "core/domain/visit.h"

#include <vector>

namespace tagliando {

/// A visit so many days from a day of its series is that day's.
inline constexpr int seriesReach = 14;

/// The days a series asks for within [from, to]; `lastDone`: null when none was yet.
std::vector<QDate> seriesDays(const Series &series, const QDate &lastDone, const QDate &from, const QDate &to);

} // namespace tagliando
