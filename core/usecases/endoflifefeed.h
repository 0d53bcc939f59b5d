// The ends of releases between their files and the store.
#pragma once

#include "core/usecases/feeddocuments.h"
#include "core/usecases/feedrun.h"

namespace tagliando {

/// Products replace what was held of them; others stay. All or nothing.
Result<void> updateEndOfLife(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome);

/// Errors as readEndOfLifeBody.
Result<std::vector<Requirement>> heldEndOfLife(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary,
                                               const std::vector<Requirement> &facts);

} // namespace tagliando
