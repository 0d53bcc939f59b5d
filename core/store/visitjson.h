// Visits and series as records: what was planned, and what was reported at the end. Persons as references.
#pragma once

#include "core/domain/visit.h"
#include "core/store/agreementjson.h"

namespace tagliando {

/// The planned part of a line; outcome, note, decision, by and at have columns.
QJsonObject toRecord(const VisitLine &line);
bool fromRecord(const QString &json, VisitLine *line);

/// What a visit says besides its columns.
QJsonObject toRecord(const Visit &visit, const PersonNames &references);
bool fromRecord(const QString &json, const PersonNames &names, Visit *visit);

QJsonObject toRecord(const ServiceReport &report, const PersonNames &references);
bool fromRecord(const QString &json, const PersonNames &names, ServiceReport *report);

QJsonObject toRecord(const Series &series);
bool fromRecord(const QString &json, Series *series);

} // namespace tagliando
