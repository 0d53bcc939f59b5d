// Files as they come: plain, .gz, .xz, .bz2, .zst or .lz4, recognised by content.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

namespace tagliando {

/// What may come out of compressed bytes, whatever a feed's own cap says.
constexpr qint64 decompressedLimit = 1024LL * 1024 * 1024;

/// The content, or the bytes themselves when they are not compressed. Stops at `cap` (at most decompressedLimit) and at a growth of more than
/// a thousand times beyond the first 16 MiB. Errors, args `file`: "archive.bad" (also `reason`), "archive.too_large" (also `limit`, in bytes),
/// "job.cancelled".
Result<QByteArray> decompress(const QByteArray &bytes, const QString &fileName, qint64 cap = decompressedLimit, const Progress &progress = {});

bool looksCompressed(const QByteArray &bytes);

} // namespace tagliando
