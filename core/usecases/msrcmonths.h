// Microsoft's months between source, store and catalogue.
#pragma once

#include "core/feeds/formats/msrc.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/feeddocuments.h"

namespace tagliando {

/// The months among the stored documents, read together by msrcRequirements. Errors as readMsrcDigest.
Result<std::vector<MsrcDigest>> heldMsrcMonths(const std::vector<CatalogueStore::Document> &documents);

struct MsrcIntake {
    std::vector<CatalogueStore::Document> accepted; ///< new or changed months only
    QDateTime asOf;                                 ///< newest publication among all months held
    int records = 0;                                ///< updates (platform, KB) of the accepted months
    int recordsHeld = 0;                            ///< of all months
    std::vector<Error> notes;                       ///< "msrc.older_copy", "msrc.unmapped"
};

/// All or nothing: one document that cannot be read refuses them all. A copy older than the one held is left out, with a note.
Result<MsrcIntake> readMsrcMonths(Session &session, const FeedDocuments &documents, const Progress &progress);

/// The list of months, then those that changed since they were fetched, newest first and at most two years of them at once (note
/// "msrc.more_months"); months before October 2016 come from files only. Errors "feed.nobody_needs_it" when no machine runs Windows, those of
/// fetching and of parseMsrcList. A single month that cannot be fetched is a note as long as another one can.
Result<FeedDocuments> fetchMsrcMonths(Session &session, const FeedSource &source, const Progress &progress);

} // namespace tagliando
