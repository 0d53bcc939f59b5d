#pragma once

#include "core/base/result.h"

#include <QDate>

namespace tagliando {

/// A date as typed, YYYY-MM-DD; an empty text leaves `date` as it is. Error "date.bad" (args: field, value).
Result<void> readTypedDate(const char *field, const QString &text, QDate *date);

} // namespace tagliando
