#include "core/domain/inforce.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<DecisionKind, 4> kindNames{{"deferral", "acceptance", "refusal", "false-positive"}};
constexpr EnumNames<DecisionStatus, 5> statusNames{{"active", "expiring", "expired", "closed", "superseded"}};
constexpr EnumNames<Conflict::Kind, 2> conflictNames{{"decision", "freeze"}};

} // namespace

QString toString(DecisionKind kind) { return kindNames.name(kind); }
bool fromString(const QString &text, DecisionKind *kind) { return kindNames.read(text, kind); }
QString toString(DecisionStatus status) { return statusNames.name(status); }
QString toString(Conflict::Kind kind) { return conflictNames.name(kind); }

} // namespace tagliando
