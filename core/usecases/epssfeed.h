// EPSS between its files and the store.
#pragma once

#include "core/domain/epss.h"
#include "core/usecases/feeddocuments.h"
#include "core/usecases/feedrun.h"

namespace tagliando {

/// The newest of the documents counts, and an older day than the one held changes nothing (note "epss.older_copy").
Result<void> updateEpss(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome);

EpssTable heldEpss(const std::vector<CatalogueStore::Document> &documents);

} // namespace tagliando
