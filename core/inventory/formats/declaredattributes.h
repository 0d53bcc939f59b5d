// Which attributes exist because a fact or a baseline speaks of them, and what a value of each has to be.
#pragma once

#include "core/domain/requirement.h"

#include <QHash>

namespace tagliando {

/// The later kinds ask for more; an attribute used in two ways is of the stricter kind.
enum class AttributeKind { Text, Version, Number, Time };

/// "mdaemon.last_start", "mx.*.bytes" -> what it holds.
using DeclaredAttributes = QHash<QString, AttributeKind>;

/// Adds what `requirement` reads: the anchors of its stop are times, an attribute below or above a whole number is a number, below or
/// above a date a time, below or above a version ("1.6") a version; anything else is free text.
void declareAttributes(const Requirement &requirement, DeclaredAttributes *declared);

} // namespace tagliando
