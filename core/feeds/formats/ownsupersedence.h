// Which KBs also count as having an advisory's fix, and how long a chain of updates has had its name.
#pragma once

#include "core/feeds/formats/ownentry.h"

#include <QHash>

#include <functional>

namespace tagliando {

/// Over all advisories read together. Supersedence holds per platform and per product (FEEDS C3): a KB that replaces this one elsewhere says
/// nothing here. Rings of advisories that claim to supersede one another end the walk, they are no error.
class OwnSupersedence {
public:
    explicit OwnSupersedence(const std::vector<OwnEntry> &entries);

    /// KBs whose presence on `platform` means that the fix is there: its own, everything that supersedes it directly or through others, and, for
    /// cumulative updates, every later cumulative of the platform. Own KB first, then sorted.
    [[nodiscard]] QStringList acceptedOnPlatform(const OwnEntry &entry, const QString &platform) const;
    [[nodiscard]] QStringList acceptedForProduct(const OwnEntry &entry, const QString &product) const;
    /// The advisory at the old end of the chain: its name is the track's, so that a newer update moves the target and not the track.
    [[nodiscard]] const OwnEntry &rootOnPlatform(const OwnEntry &entry, const QString &platform) const;
    [[nodiscard]] const OwnEntry &rootForProduct(const OwnEntry &entry, const QString &product) const;

private:
    using Covers = std::function<bool(const OwnEntry &)>;
    [[nodiscard]] QStringList accepted(const OwnEntry &entry, const Covers &covers, const QString &cumulativePlatform) const;
    [[nodiscard]] const OwnEntry &root(const OwnEntry &entry, const Covers &covers) const;

    const std::vector<OwnEntry> &entries_;
    QHash<QString, std::vector<const OwnEntry *>> successors_; ///< KB or advisory id -> what supersedes it
    QHash<QString, std::vector<const OwnEntry *>> named_;      ///< KB or advisory id -> the advisories of that name
    QHash<QString, std::vector<const OwnEntry *>> cumulative_; ///< platform -> its cumulative updates
};

} // namespace tagliando
