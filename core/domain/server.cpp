#include "core/domain/server.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<ServerKind, 5> serverKindNames{{"server", "workstation", "network", "appliance", "component"}};

} // namespace

QString toString(ServerKind value) { return serverKindNames.name(value); }
bool fromString(const QString &text, ServerKind *value) { return serverKindNames.read(text, value); }

} // namespace tagliando
