#include "core/domain/verdict.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<VerdictKind, 5> verdictKindNames{{"not-applicable", "satisfied", "missing", "unknown", "question"}};
constexpr EnumNames<Confidence, 3> confidenceNames{{"certain", "likely", "weak"}};

} // namespace

QString toString(Confidence value) { return confidenceNames.name(value); }
QString toString(VerdictKind value) { return verdictKindNames.name(value); }

} // namespace tagliando
