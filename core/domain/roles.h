// What machines are there for: a closed list, so that a fact about domain controllers never misses one called "dc" (docs/cli.md, "set").
#pragma once

#include <QStringList>

namespace tagliando {

/// All roles, sorted.
const QStringList &knownRoles();
/// The role of a name or alias ("dc", "Domain Controller", "SQL"), or empty.
QString roleNamed(const QString &name);
/// The role nearest to a mistyped one, for "did you mean"; empty when nothing is near.
QString nearestRole(const QString &name);

} // namespace tagliando
