#include "core/inventory/thiscomputer.h"

namespace tagliando {

Result<Reading> scanThisComputer(const Vocabulary &, const QDateTime &, const QString &)
{
    return Error{QStringLiteral("scan.unsupported"), {{QStringLiteral("system"), QStringLiteral("Windows")}}};
}

} // namespace tagliando
