#pragma once

namespace tagliando {

/// Style, font, palette and sheet of the whole application; and the watch over keyboard focus. Once, after QApplication is made.
void dressApplication();

} // namespace tagliando
