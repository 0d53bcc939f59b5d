// The parts of an observation that are one JSON column each: keys sorted, so that equal content has equal bytes.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"

namespace tagliando {

QString toJson(const IdentityEvidence &identity);
QString toJson(const QMap<QString, QString> &values);
QString toJson(const QList<HotfixStatement> &hotfixes);
QString toJson(const QList<ProductStatement> &products);
QString toJson(const QMap<InventoryClass, Completeness> &completeness);

/// Each returns false when the text is not what toJson writes.
bool fromJson(const QString &json, IdentityEvidence *identity);
bool fromJson(const QString &json, QMap<QString, QString> *values);
bool fromJson(const QString &json, QList<HotfixStatement> *hotfixes);
bool fromJson(const QString &json, QList<ProductStatement> *products);
bool fromJson(const QString &json, QMap<InventoryClass, Completeness> *completeness);

} // namespace tagliando
