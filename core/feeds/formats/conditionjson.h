// The condition tree of docs/formats/facts.md ("Conditions"), read strictly.
#pragma once

#include "core/domain/condition.h"
#include "core/domain/vocabulary.h"
#include "core/feeds/formats/jsonfields.h"

namespace tagliando {

struct ConditionReading {
    const Vocabulary &vocabulary;
    bool subjects = false; ///< the fact has `subjects`: attribute names may hold {subject}
};

constexpr int conditionDepth = 32;

/// Reads one condition; the first mistake goes to `fault`.
Condition readCondition(const JsonNode &node, const QString &path, const ConditionReading &reading, JsonFault &fault, int depth = 0);

/// KB number of a Microsoft article: "KB968730".
const QRegularExpression &kbPattern();
/// Name of an attribute, with or without {subject}.
const QRegularExpression &attributePattern();
/// The known names nearest to a mistyped one, for "did you mean"; empty when nothing is near.
QString nearestProduct(const Vocabulary &vocabulary, const QString &name);
/// True when the text holds {subject} and nothing else in braces, or no braces at all.
bool subjectAllowed(const QString &text, bool subjects);

} // namespace tagliando
