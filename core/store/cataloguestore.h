#pragma once

#include "core/domain/feed.h"
#include "core/domain/requirement.h"
#include "core/store/database.h"

#include <QHash>

#include <vector>

namespace tagliando {

/// What feeds brought. Requirements and facts are kept as the JSON documents they came as (`document(feed, id, body)`), so that their format
/// has one reader; package fixes and KEV entries as rows. Replacing is atomic: rows are written under a new generation that one UPDATE flips,
/// and the old generation goes after it. firstIndexed of a fix survives a replacement as long as (release, source, version) stays.
/// Writing joins an open Transaction; without one it writes in slices of its own, so that other writers wait for a few milliseconds only,
/// and a kill at any moment leaves the old rows or the new ones.
class CatalogueStore {
public:
    explicit CatalogueStore(Database &database) : database_(database) {}

    struct Document {
        QString feed; ///< "facts", "own"
        QString id;
        QByteArray body; ///< JSON, as accepted
        QDate firstIndexed;

        friend bool operator==(const Document &, const Document &) = default;
    };

    [[nodiscard]] Result<std::vector<Document>> documents() const;
    /// Adds or replaces single documents; others stay. A null firstIndexed keeps the one held.
    Result<void> put(const std::vector<Document> &documents);
    /// Nothing happens when there is none of that id.
    Result<void> remove(const QString &feed, const QString &id);

    [[nodiscard]] Result<std::vector<PackageFix>> packageFixes() const;
    /// Replaces the fixes of one feed and release. "db.locked" when another update of the same began meanwhile: that one wins.
    Result<void> replacePackageFixes(const QString &feed, const QString &release, const std::vector<PackageFix> &fixes);

    [[nodiscard]] Result<std::vector<KevEntry>> kev() const;
    Result<void> replaceKev(const std::vector<KevEntry> &entries);

    [[nodiscard]] Result<std::vector<FeedState>> feeds() const;
    /// What is held goes into the digest; `fetched` and the last error are kept in the log of runs and do not.
    Result<void> save(const FeedState &state);

private:
    Database &database_;
};

} // namespace tagliando
