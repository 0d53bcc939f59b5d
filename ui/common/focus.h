// Whether the person works with the keyboard just now: the focus rectangle is for them, a click needs none.
#pragma once

class QWidget;

namespace tagliando {

/// Starts watching key presses and clicks of the application. Once.
void watchFocus();
/// The widget has focus, and the last thing pressed was a key.
bool keyboardFocusIn(const QWidget *widget);

} // namespace tagliando
