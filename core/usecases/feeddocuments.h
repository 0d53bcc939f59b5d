// The bytes of a feed, from a file, a folder, an address or its own source, ready to be parsed.
#pragma once

#include "core/base/progress.h"
#include "core/domain/feed.h"
#include "core/feeds/debianindex.h"
#include "core/feeds/sources.h"
#include "core/usecases/session.h"

namespace tagliando {

struct FeedDocument {
    QString name;                          ///< for messages
    QByteArray bytes;                      ///< decompressed
    QString etag, lastModified;            ///< of a download
};

struct FeedDocuments {
    std::vector<FeedDocument> files;       ///< of feeds that are read whole
    QStringList paths;                     ///< of feeds that open their files themselves: Debian's, all of fixes
    std::shared_ptr<void> holder;          ///< keeps downloaded files alive
    bool unchanged = false;                ///< the source said nothing is new
    std::vector<Error> notes;              ///< what could not be had this time
};

/// `from`: a file, a folder (its files) or an https address. Errors of reading, fetching and decompressing; "feed.empty".
Result<FeedDocuments> documentsFrom(const FeedSource &source, const QString &from, const Progress &progress);

/// The feed's own source. Debian's is scoped by the fleet: only releases somebody runs; on a Debian machine the lists apt has fetched serve
/// when the network does not. Errors "feed.only_from_file", "feed.nobody_needs_it", those of fetching.
Result<FeedDocuments> fetchDocuments(Session &session, const FeedSource &source, const FeedState &state, const Progress &progress);

} // namespace tagliando
