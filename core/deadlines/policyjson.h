// Reads resources/policies/*.json and a technician's own policies (docs/formats/policy.md).
#pragma once

#include "core/base/result.h"
#include "core/domain/policy.h"

#include <QByteArray>

namespace tagliando {

/// Strict: unknown keys, wrong types and rows that could never be computed are refused, because a typing mistake must not become a missing
/// deadline. Error "policy.bad" (args: file, line (0: not known), field, reason, value, expected).
Result<Policy> parsePolicy(const QByteArray &json, const QString &fileName);

} // namespace tagliando
