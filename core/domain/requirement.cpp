#include "core/domain/requirement.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<RequirementKind, 7> requirementKindNames{{"advisory", "fact", "baseline", "end_of_life", "expiry", "own", "visit"}};
constexpr EnumNames<Effect, 7> effectNames{{"none", "info", "warn", "degrades", "stops_updates", "partial", "stops"}};
constexpr EnumNames<Precision, 5> precisionNames{{"instant", "latest", "day", "month", "year"}};
constexpr EnumNames<Severity, 5> severityNames{{"unknown", "low", "medium", "high", "critical"}};
constexpr EnumNames<Trigger, 7> triggerNames{{"calendar", "service_start", "vendor_update", "remote_side", "counter", "relative", "local_change"}};
constexpr EnumNames<Restart, 4> restartNames{{"unknown", "no", "maybe", "yes"}};

} // namespace

QString toString(RequirementKind value) { return requirementKindNames.name(value); }
QString toString(Effect value) { return effectNames.name(value); }
bool fromString(const QString &text, Effect *value) { return effectNames.read(text, value); }
QString toString(Precision value) { return precisionNames.name(value); }
bool fromString(const QString &text, Precision *value) { return precisionNames.read(text, value); }
QString toString(Severity value) { return severityNames.name(value); }
bool fromString(const QString &text, Severity *value) { return severityNames.read(text, value); }
bool fromString(const QString &text, Trigger *value) { return triggerNames.read(text, value); }
QString toString(Restart value) { return restartNames.name(value); }
bool fromString(const QString &text, Restart *value) { return restartNames.read(text, value); }

} // namespace tagliando
