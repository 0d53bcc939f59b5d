#include "core/domain/verdict.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<VerdictKind, 5> verdictKindNames{{"not-applicable", "satisfied", "missing", "unknown", "question"}};

} // namespace

QString toString(VerdictKind value) { return verdictKindNames.name(value); }

} // namespace tagliando
