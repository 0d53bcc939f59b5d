// Feeds of one table: EPSS scores, and the ends of releases.
#pragma once

#include "core/domain/epss.h"
#include "core/usecases/feeddocuments.h"
#include "core/usecases/feedrun.h"

namespace tagliando {

/// The newest of the documents counts, and an older day than the one held changes nothing (note "epss.older_copy").
Result<void> updateEpss(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome);
/// Products replace what was held of them; others stay. All or nothing.
Result<void> updateEndOfLife(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome);

EpssTable heldEpss(const std::vector<CatalogueStore::Document> &documents);
/// Errors as readEndOfLifeBody.
Result<std::vector<Requirement>> heldEndOfLife(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary,
                                               const std::vector<Requirement> &facts);

} // namespace tagliando
