#pragma once

#include <QString>

namespace tagliando {

/// What makes two names the same name: case does not count, in any alphabet ("SOCIETÀ" is "Società", which SQL's own folding misses).
inline QString nameKey(const QString &name) { return name.normalized(QString::NormalizationForm_C).toCaseFolded(); }

} // namespace tagliando
