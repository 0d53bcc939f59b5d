// CSAF providers' advisories between their documents and the store.
#pragma once

#include "core/usecases/feeddocuments.h"
#include "core/usecases/feedrun.h"

namespace tagliando {

/// Every document by itself: one that cannot be read, or whose hash beside it does not agree, is refused and the others are kept. Of several states
/// of one document the newest counts; products nobody knows here are named in a note. None readable: the first refusal, or "feed.empty".
Result<void> updateCsaf(Session &session, const FeedSource &source, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome,
                        const Progress &progress);

/// The held advisories of all CSAF feeds as requirements. Errors as parseOwnAdvisories.
Result<std::vector<Requirement>> heldCsafRequirements(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary);

} // namespace tagliando
