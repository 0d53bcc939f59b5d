// Decisions and freezes as records: JSON with sorted keys, persons as references, dates as YYYY-MM-DD, nothing for what is not stated.
#pragma once

#include "core/domain/agreements.h"

#include <QHash>
#include <QJsonObject>

namespace tagliando {

using PersonNames = QHash<QString, QString>; ///< by reference

/// Names in the value are replaced by `references` (by name) on the way out.
QJsonObject toRecord(const Decision &decision, const PersonNames &references);
QJsonObject toRecord(const Correction &correction);
QJsonObject toRecord(const Outcome &outcome);
QJsonObject toRecord(const Freeze &freeze, const PersonNames &references);

/// The other way; an erased person reads as no name. False when the text is not such a record.
bool fromRecord(const QString &json, const PersonNames &names, Decision *decision);
bool fromRecord(const QString &json, Correction *correction);
bool fromRecord(const QString &json, Outcome *outcome);
bool fromRecord(const QString &json, const PersonNames &names, Freeze *freeze);

QString compact(const QJsonObject &object);

} // namespace tagliando
