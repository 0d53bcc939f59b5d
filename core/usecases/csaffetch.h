// CSAF documents from the network: what changed since the copy held, oldest first, a bounded number a run.
#pragma once

#include "core/usecases/feeddocuments.h"

namespace tagliando {

/// Documents of a directory with changes.csv (or index.txt) that changed since a day before `since`; all when `since` is null. A document that
/// cannot be had is a note; "feed.more_documents" says how many remain for the next run. Errors of fetching and parsing the list.
Result<FeedDocuments> fetchCsafDirectory(const QString &url, qint64 cap, const QDateTime &since, const Progress &progress);

/// Finds the provider of a domain (CSAF 2.0, 7.1.8 to 7.1.10) and fetches from its ROLIE feeds, else from its directories.
Result<FeedDocuments> fetchCsafProvider(const QString &domain, qint64 cap, const QDateTime &since, const Progress &progress);

/// Red Hat's advisories: the whole archive when nothing is held, then changes and deletions. Error "feed.nobody_needs_it".
Result<FeedDocuments> fetchRedHat(Session &session, const FeedSource &source, const FeedState &state, const Progress &progress);

} // namespace tagliando
