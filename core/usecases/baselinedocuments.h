// How baselines lie in the catalogue: one document per version (feed "baseline"), one per assignment (feed "baseline_assignment").
#pragma once

#include "core/store/cataloguestore.h"
#include "core/usecases/baselines.h"

namespace tagliando {

CatalogueStore::Document baselineDocument(const QByteArray &body, const Baseline &baseline, const QDate &today);
CatalogueStore::Document assignmentDocument(const BaselineAssignment &assignment, const QDate &today);
/// By name; versions oldest first.
Result<std::vector<HeldBaseline>> readBaselines(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary);
/// What the current versions ask of whom they are assigned to.
std::vector<Requirement> requirementsOf(const std::vector<HeldBaseline> &baselines);

} // namespace tagliando
