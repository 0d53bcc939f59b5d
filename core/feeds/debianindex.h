// Security indexes of a Debian archive from files: a folder, single files, or the lists apt has fetched on this machine.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"
#include "core/feeds/trust.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace tagliando {

/// One verified security index.
struct DebianIndex {
    QString release;       ///< platform id, by codename: suites move, codenames do not (FEEDS B6)
    QString name;          ///< "bookworm-security"
    QDateTime date;        ///< UTC, the index's own
    QDateTime validUntil;  ///< UTC; null: none given
    bool outdated = false; ///< `now` is past validUntil: it stays of use, with its date said
    QString signedBy;
    QString fingerprint;
    QStringList files;             ///< the Packages files whose content it vouches for
    std::vector<PackageFix> fixes; ///< newest version per source; sorted by source; `advisory` is the index's name
};

struct DebianReading {
    std::vector<DebianIndex> indexes;
    /// What was looked at and left out, args `file`: "index.not_security" and "index.unknown_release" (also `codename`), "index.older" (also
    /// `date`), "index.foreign" (also `origin`), "index.not_packages", "index.unrelated".
    std::vector<Error> skipped;
};

/// Folder where apt keeps what it fetched.
QString aptLists();

/// Reads security indexes from files and folders (not their subfolders). A Packages file is found by the SHA-256 of itself or of its decompressed
/// content, whatever its name. All or nothing: errors of trust.h and decompress.h, "feed.bad", "feed.html", "feed.no_index" (no signed index among
/// the files), "feed.no_packages" (an index vouches for none of them; args file), "feed.hash_mismatch" (a Packages file nobody vouches for; args
/// file), "feed.no_security" (only indexes of other kinds), "file.unreadable" (file, reason), "job.cancelled".
Result<DebianReading> readDebianIndexes(const QStringList &paths, const Vocabulary &vocabulary, const QDateTime &now,
                                        const QString &keyring = debianArchiveKeyring(), const Progress &progress = {});

} // namespace tagliando
