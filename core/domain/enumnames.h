// The one mechanism that gives enum values their stable, never translated names.
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <cstddef>

namespace tagliando {

template <class Enum, std::size_t N>
struct EnumNames {
    std::array<const char *, N> names;     ///< index: the enum's value

    [[nodiscard]] QString name(Enum value) const { return QLatin1String(names[static_cast<std::size_t>(value)]); }
    [[nodiscard]] bool read(const QString &text, Enum *value) const
    {
        for (std::size_t i = 0; i < N; ++i) {
            if (text.compare(QLatin1String(names[i]), Qt::CaseInsensitive) == 0) {
                *value = static_cast<Enum>(i);
                return true;
            }
        }
        return false;
    }
};

} // namespace tagliando
