// The closed list of what can be stated about a server (DESIGN 7), and the nearest of it to a typing mistake.
#pragma once

#include "core/domain/observation.h"
#include "core/inventory/formats/statement.h"

namespace tagliando {

struct StatementKey {
    enum Kind { Unknown, Value, Class, Product, Hotfix, Question };

    Kind kind = Unknown;
    QString text; ///< as stored: "os", "flag.oversize-dns", "mx.cliente.example.bytes"
    QString name; ///< behind "product.", "kb." (upper case; empty when it is no KB) or "question."
    InventoryClass inventoryClass = InventoryClass::Packages;
    AttributeKind attribute = AttributeKind::Text; ///< what a value has to be, by the facts that read it ("attr." before the name or not)
};

StatementKey statementKey(const QString &typed, const DeclaredAttributes &declared);
/// Empty when nothing is near.
QString nearestStatementKey(const QString &typed, const DeclaredAttributes &declared);

/// True when `attribute` is `pattern`, or `pattern` holds one `*` that stands for at least one character.
bool attributeFits(const QString &attribute, const QString &pattern);

} // namespace tagliando
