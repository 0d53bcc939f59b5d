// The upper halves of the single-byte code pages Windows consoles write: an own table, because Qt's codecs for them exist only with ICU.
#pragma once

#include <array>

namespace tagliando {

extern const std::array<char16_t, 128> cp850Table;  ///< Western consoles (systeminfo on an Italian machine)
extern const std::array<char16_t, 128> cp1252Table; ///< Western files
extern const std::array<char16_t, 128> cp866Table;  ///< Russian consoles

} // namespace tagliando
