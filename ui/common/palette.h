// Every colour of the window, as roles. Structure is grey, hue means state, and a hue never stands without its letter and word.
#pragma once

#include "ui/paper/statecolours.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace tagliando {

enum class Role { Window, Surface, Raised, Line, RowLine, Control, Ink, SecondInk, Selection, Primary, OnPrimary };

QColor colour(Role role);
QPalette windowPalette();
/// Radii, paddings and borders; its colours are palette roles.
QString windowStyleSheet();

/// How a state looks: the ink of its word and border, the fill of its mark, the ink of the letter inside. Shared with the paper;
/// the window asks here, because its ground may one day be dark.
StateColours look(ServerColour state);
/// A finding's state among those of machines, which also know "not seen".
ServerColour markOf(State state);

/// The one order of charts, headers and tables: B S F D R C V N OK.
inline constexpr std::array displayOrder = {
    ServerColour::Blocking, ServerColour::Overdue, ServerColour::Unsupported, ServerColour::Due,       ServerColour::Deferred,
    ServerColour::Frozen,   ServerColour::Verify,  ServerColour::NotSeen,     ServerColour::Satisfied,
};
int displayRank(ServerColour state);

} // namespace tagliando
