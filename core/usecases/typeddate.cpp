#include "core/usecases/typeddate.h"

namespace tagliando {

Result<void> readTypedDate(const char *field, const QString &text, QDate *date)
{
    if (text.isEmpty())
        return {};
    *date = QDate::fromString(text, Qt::ISODate);
    if (!date->isValid() || text.size() != 10)
        return Error{QStringLiteral("date.bad"), {{QStringLiteral("field"), QLatin1String(field)}, {QStringLiteral("value"), text}}};
    return {};
}

} // namespace tagliando
