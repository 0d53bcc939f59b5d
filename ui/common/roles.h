// What a cell can say beside its text. All delegates and the clipboard read these.
#pragma once

#include <Qt>

namespace tagliando {

enum CellRole {
    SecondLineRole = Qt::UserRole + 1, ///< QString: the grey line under the first
    MarkRole,                          ///< int, a ServerColour: the mark left of the text
    ToneRole,                          ///< int, a Tone
    BoldRole,                          ///< bool: weight 600
    BoldSecondRole,                    ///< bool
    IdentifierRole,                    ///< QString: the row's KB or CVE, for Ctrl+Shift+C
    LetterRole,                        ///< QString: the letter inside the mark
    KeyRole,                           ///< QString: what the row is, whatever its place
};

/// A tone is a state's ink, or one of the two greys.
enum Tone { InkTone = -1, SecondTone = -2 };

} // namespace tagliando
