#pragma once

#include "core/usecases/fixfeeds.h"

namespace tagliando {

/// Debian's feed: signed security indexes, the tracker's JSON, the lists of DSAs and DLAs, OSV and OVAL, in any mix, told apart by content. The
/// index's errors are those of readDebianIndexes.
Result<void> updateDebian(Session &session, const FeedSource &source, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome,
                          const Progress &progress);

} // namespace tagliando
