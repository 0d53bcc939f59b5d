// The colours of states on light ground: one place for paper and for the light window (VISUAL 1, 2). A hue never stands without
// its letter and its word.
#pragma once

#include "core/domain/finding.h"

#include <QColor>

namespace tagliando {

struct StateColours {
    QColor ink;          ///< the word, the mark's border
    QColor fill;         ///< the mark's ground; invalid: none
    QColor letter;       ///< the letter on that ground
    bool dashed = false; ///< border of "not seen"
};

StateColours stateColours(ServerColour colour);
StateColours stateColours(State state);

namespace paper::tone {
inline constexpr QRgb ink = 0xff1b2026;   ///< text
inline constexpr QRgb ink2 = 0xff525b67;  ///< second lines, table headers
inline constexpr QRgb line = 0xff737d8a;  ///< rule under a table's header
inline constexpr QRgb line2 = 0xffd8dde3; ///< rule under a row
} // namespace paper::tone

} // namespace tagliando
