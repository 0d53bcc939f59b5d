// The condition tree under a prepared context. Internal to the matcher.
#pragma once

#include "core/matching/leaf.h"

namespace tagliando::matching {

Evaluation evaluateTree(const Condition &condition, const Context &context);

/// The oldest time among these reasons; identity (platform, role) counts only when there is nothing else.
QDateTime oldestOf(const std::vector<Evidence> &evidence);

/// True when no leaf speaks of products, packages, attributes, flags or roles.
bool onlySystem(const Condition &condition);
/// True when the machine certainly is a platform that the condition names.
bool namesPlatform(const Condition &condition, const Context &context);

} // namespace tagliando::matching
