// The files inside an archive (zip, 7z, tar), one after the other, never written to a disk.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

#include <functional>

namespace tagliando {

struct PackedFile {
    QString name; ///< with its folders, '/' between them
    QByteArray bytes;
};

struct PackedLimits {
    int files = 20000;
    qint64 fileBytes = 64LL << 20;
    qint64 totalBytes = 1LL << 30;
};

/// True for what eachPackedFile reads, by content.
bool looksPacked(const QByteArray &bytes);

/// Hands every file to `take`; folders are passed over, links too: they hold nothing. `tooLarge` gets the names of files above the limit. Errors,
/// args `file`: "archive.bad" (also `reason`), "archive.encrypted", "archive.unsafe_name" (also `name`), "archive.too_large" (also `limit`: more
/// bytes or files than allowed, or a growth of more than a thousand times), "job.cancelled".
Result<void> eachPackedFile(const QByteArray &bytes, const QString &fileName, const std::function<void(PackedFile)> &take,
                            const std::function<void(const QString &name)> &tooLarge, const Progress &progress = {}, const PackedLimits &limits = {});

} // namespace tagliando
