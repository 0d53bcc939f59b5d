// Linux advisories between their documents and the store: Debian, Ubuntu, Red Hat and its rebuilds.
#pragma once

#include "core/feeds/formats/fixcollector.h"
#include "core/usecases/feeddocuments.h"
#include "core/usecases/feedrun.h"

namespace tagliando {

/// Reads every document into the collector. A document that cannot be read is refused by itself and the others are kept (`refused`, in the order
/// met); when none is left, the first refusal is the error, or "feed.empty" when there was nothing to refuse either. Files that are no advisories
/// (hashes, signatures, lists of files) are passed over and counted in a note.
struct FixIntake {
    FixReading reading;
    std::vector<Error> refused;
};
Result<FixIntake> readFixDocuments(const FeedSource &source, const FeedDocuments &documents, const Vocabulary &vocabulary, const Progress &progress);

/// What is held, changed by what was read: advisories and families that the reading speaks of are replaced, the others stay.
std::vector<PackageFix> mergedFixes(const std::vector<PackageFix> &held, FixReading &&reading, const QDate &today);

/// Writes the releases whose fixes changed; none: `unchanged`. The feed's record count is the number of fixes held afterwards.
Result<void> keepFixes(Session &session, FeedState &state, FeedOutcome &outcome, const std::vector<PackageFix> &held,
                       const std::vector<PackageFix> &fixes);

/// A feed of advisories only.
Result<void> updateFixes(Session &session, const FeedSource &source, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome,
                         const Progress &progress);

/// The fixes of one feed, as held.
Result<std::vector<PackageFix>> heldFixes(Session &session, const QString &feed);

} // namespace tagliando
