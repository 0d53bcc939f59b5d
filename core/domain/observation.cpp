#include "core/domain/observation.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<InventoryClass, 6> inventoryClassNames{{"packages", "hotfixes", "msi-updates", "build", "products", "attributes"}};
constexpr EnumNames<Presence, 3> presenceNames{{"installed", "pending", "absent"}};

} // namespace

QString toString(InventoryClass value) { return inventoryClassNames.name(value); }
bool fromString(const QString &text, InventoryClass *value) { return inventoryClassNames.read(text, value); }
QString toString(Presence value) { return presenceNames.name(value); }
bool fromString(const QString &text, Presence *value) { return presenceNames.read(text, value); }

} // namespace tagliando
