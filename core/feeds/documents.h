// The documents of a feed wherever they lie: files, folders with their subfolders, and what is inside tar and zip archives, one at a time, so that
// a feed of a hundred thousand documents is never in memory as a whole.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace tagliando {

/// What stops a reading: an error of the visitor's own. A document that is merely bad is the visitor's business.
using DocumentVisitor = std::function<Result<void>(const QString &name, const QByteArray &bytes)>;

struct DocumentLimits {
    qint64 document = 256LL * 1024 * 1024;    ///< bytes of one, unpacked
    qint64 total = 16LL * 1024 * 1024 * 1024; ///< bytes of one archive's documents
    int count = 2'000'000;                    ///< documents of one archive
};

/// Every document of `paths`, unpacked, folders in order of their names, hidden files left out. Errors: "file.not_found", "file.cannot_read" (file,
/// reason), "archive.bad", "archive.too_large" (file, limit), "job.cancelled", the visitor's.
Result<void> visitDocuments(const QStringList &paths, const DocumentLimits &limits, const Progress &progress, const DocumentVisitor &visit);
/// The same for bytes that were fetched.
Result<void> visitDocuments(const QByteArray &bytes, const QString &name, const DocumentLimits &limits, const Progress &progress,
                            const DocumentVisitor &visit);

} // namespace tagliando
