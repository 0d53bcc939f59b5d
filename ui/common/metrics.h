// The grid of eight, the rows, and five sizes of type as ratios of the application's font.
#pragma once

#include <QFont>

namespace tagliando::metrics {

inline constexpr int grid = 8;
inline constexpr int topBar = 56;
inline constexpr int rail = 184;
inline constexpr int railRow = 40;
inline constexpr int banner = 40;
inline constexpr int pagePadding = 24;
inline constexpr int blockGap = 16;
inline constexpr int cellPadding = 8;
inline constexpr int header = 32;
inline constexpr int oneLineRow = 32;
inline constexpr int twoLineRow = 40;
inline constexpr int treeRow = 24;
inline constexpr int mark = 18;
inline constexpr int okMark = 24;
inline constexpr int selectionBar = 3;
inline constexpr int focusRing = 2;
inline constexpr int sidePanel = 336;

inline constexpr double title = 1.7;
inline constexpr double section = 1.23;
inline constexpr double body = 1.0;
inline constexpr double second = 0.92;
inline constexpr double small = 0.85;

inline QFont font(const QFont &base, double ratio, QFont::Weight weight = QFont::Normal)
{
    QFont scaled = base;
    if (base.pixelSize() > 0)
        scaled.setPixelSize(qRound(base.pixelSize() * ratio));
    else
        scaled.setPointSizeF(base.pointSizeF() * ratio);
    scaled.setWeight(weight);
    return scaled;
}

} // namespace tagliando::metrics
