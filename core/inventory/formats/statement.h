// The words of `tagliando-cli set` and of the examples inside facts: KEY=VALUE.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"
#include "core/domain/vocabulary.h"
#include "core/inventory/formats/declaredattributes.h"

#include <QHash>
#include <QStringList>

namespace tagliando {

struct Statements {
    Observation observation;      ///< source "hand"; collected is the caller's
    QHash<QString, bool> answers; ///< question.ID=yes|no (examples only)
};

/// Applies KEY=VALUE words. Errors: "set.not_a_statement", "set.unknown_key" (args: key, nearest), "set.bad_value" (args: key, value, expected),
/// "set.unknown_platform", "set.unknown_role" (args: value, nearest).
Result<Statements> readStatements(const QStringList &words, const Vocabulary &vocabulary, const DeclaredAttributes &declared);

} // namespace tagliando
