#pragma once

#include "ui/common/desk.h"

namespace tagliando {

/// What a column may hold, in the window's language: "Machine", "Installed product", …; a key of `set` is itself.
QString columnMeaning(const Desk &desk, const QString &target);

} // namespace tagliando
