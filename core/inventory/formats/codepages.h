// The code pages Windows consoles write: own tables, because Qt's codecs for them exist only with ICU.
#pragma once

#include <array>

namespace tagliando {

extern const std::array<char16_t, 128> cp850Table;  ///< Western consoles (systeminfo on an Italian machine)
extern const std::array<char16_t, 128> cp1252Table; ///< Western files
extern const std::array<char16_t, 128> cp866Table;  ///< Russian consoles

/// Chinese consoles: by lead byte minus 0x81, in it by trail byte minus 0x40, without the place of 0x7F.
extern const std::array<const char16_t *, 126> gbkRows;

} // namespace tagliando
